"""What CUPS says of a job, where there is one; a real one answers in the journeys that print."""

import ctypes

import pytest

from smallwins.desktop.print_queue import job_was_refused, jobs_go_nowhere

OK_BUT_OTHERWISE = 0x0001
NOT_ACCEPTING = 0x0506
NO_LIBRARY = -1


class _Function:
    def __init__(self, answer: int, called: list[tuple[object, ...]]) -> None:
        self._answer = answer
        self._called = called

    def __call__(self, *given: object) -> int:
        self._called.append(given)
        return self._answer


class FakeCups:
    """A library that answers, and writes down which servers it was sent to."""

    def __init__(self, answer: int) -> None:
        self.servers: list[tuple[object, ...]] = []
        self.cupsLastError = _Function(answer, [])
        self.cupsSetServer = _Function(0, self.servers)


@pytest.mark.parametrize(
    ("answer", "refused"),
    [(0, False), (OK_BUT_OTHERWISE, False), (NOT_ACCEPTING, True), (NO_LIBRARY, True)],
)
def test_an_answer_that_is_no_yes_is_a_refusal(
    monkeypatch: pytest.MonkeyPatch, answer: int, refused: bool
) -> None:
    monkeypatch.setattr(ctypes, "CDLL", lambda _name: FakeCups(answer))
    assert job_was_refused() is refused


def test_without_cups_nothing_was_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    """As on Windows, where the system tells Qt itself."""

    def none(_name: str) -> FakeCups:
        raise OSError

    monkeypatch.setattr(ctypes, "CDLL", none)
    assert not job_was_refused()
    with jobs_go_nowhere():
        assert not job_was_refused()


def test_jobs_find_the_server_again(monkeypatch: pytest.MonkeyPatch) -> None:
    """As it was, and not the one they were sent to meanwhile."""
    cups = FakeCups(0)
    monkeypatch.setattr(ctypes, "CDLL", lambda _name: cups)
    with jobs_go_nowhere():
        assert len(cups.servers) == 1
    assert cups.servers[1:] == [(None,)]
