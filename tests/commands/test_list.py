"""Reading wins in a shell, for people and for programs."""

import dataclasses
import datetime as dt
import json
import subprocess
import sys

import pytest

from commands.conftest import Shell
from smallwins.store.database import Database


@pytest.fixture
def filled(shell: Shell) -> Shell:
    for day, text in (
        ("2026-03-01", "opened the window"),
        ("2026-03-14", "café with Ana"),
        ("2026-03-14", "made my bed"),
        ("2026-04-01", "walked to the river"),
    ):
        assert shell.here("add", text, "--day", day).status == 0
    assert shell.here("add", "slept", "--day", "2026-04-02", "--felt", "soft\nbed").status == 0
    return shell


def test_a_line_a_win_the_newest_first(filled: Shell) -> None:
    """The day, the words, and how it felt."""
    said = filled.process("list")
    assert (said.status, said.err) == (0, "")
    assert said.out == (
        "2026-04-02  slept  (soft / bed)\n"
        "2026-04-01  walked to the river\n"
        "2026-03-14  made my bed\n"
        "2026-03-14  café with Ana\n"
        "2026-03-01  opened the window\n"
    )


def test_a_day_a_month_or_words_choose_wins(filled: Shell) -> None:
    """Each way to choose gives its wins and no others."""
    assert filled.texts("--day", "2026-03-14") == ["made my bed", "café with Ana"]
    assert filled.texts("--month", "2026-04") == ["slept", "walked to the river"]
    assert filled.texts("--search", "CAFE") == ["café with Ana"]
    assert filled.texts("--search", "soft") == ["slept"]
    assert filled.texts("--search", '" OR * NEAR(') == []
    assert filled.texts("--limit", "2") == ["slept", "walked to the river"]
    assert filled.texts("--month", "2026-03", "--limit", "1") == ["made my bed"]
    assert filled.texts("--search", "the", "--limit", "1") == ["walked to the river"]
    assert len(filled.texts("--limit", "9" * 30)) == 5


def test_a_jar_with_no_note_is_silent(shell: Shell) -> None:
    """No count, no comment; for programs an array without entries."""
    assert (shell.process("list").out, shell.process("list").status) == ("", 0)
    said = shell.process("list", "--json", "--day", "2020-01-01")
    assert (json.loads(said.out), said.status, said.err) == ([], 0, "")


def test_json_is_exact_for_any_words(shell: Shell) -> None:
    """Letters stay letters, and what a line cannot show is escaped as JSON does."""
    text = '🌱 "quoted" \\ \x1b[0m </script>\nüñ\u2028'
    shell.here("add", "--", text)
    said = shell.process("list", "--json")
    (win,) = json.loads(said.out)
    assert win["text"] == text
    assert "🌱" in said.out
    assert "üñ" in said.out


def test_what_was_put_away_is_not_listed(filled: Shell) -> None:
    """A win that was put away stays out of every list."""
    day = dt.date(2026, 3, 14)
    with Database.open(filled.home) as database:
        win = database.wins.of_day(day)[0]
        database.wins.update(dataclasses.replace(win, put_away_at=win.kept_at))
    assert "made my bed" not in filled.texts()
    assert "made my bed" not in filled.process("list", "--search", "made").out


def test_a_reader_that_has_seen_enough_hears_no_complaint(shell: Shell) -> None:
    """`smallwins list | head -1` is quiet."""
    for number in range(12):
        assert shell.here("add", f"{number} " + "x" * 9_000).status == 0
    for more in ([], ["--json"]):
        with subprocess.Popen(
            [sys.executable, "-m", "smallwins", "list", *more],
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
        ) as process:
            assert process.stdout is not None
            assert process.stderr is not None
            process.stdout.read(10)
            process.stdout.close()
            assert process.stderr.read() == b""
        assert process.returncode == 0


@pytest.mark.skipif(sys.platform != "linux", reason="/dev/full")
def test_a_list_that_cannot_be_written_says_so(filled: Shell) -> None:
    """A list that did not arrive is no success."""
    for more in ("list", "list --json"):
        script = f"{sys.executable} -m smallwins {more} >/dev/full"
        done = subprocess.run(["sh", "-c", script], capture_output=True, check=False)
        assert done.returncode == 1
        assert done.stderr == b"Your wins are safe. They did not show this time.\n"


def test_a_bug_is_in_the_log_and_not_on_the_screen(
    filled: Shell, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whatever goes wrong in us, a person reads one calm line."""

    def stumble(*found: object) -> None:
        raise RuntimeError("a bug of ours")

    monkeypatch.setattr("smallwins.cli.commands._find", stumble)
    said = filled.here("list")
    assert (said.status, said.out) == (1, "")
    assert said.err == "Your wins are safe. They did not show this time.\n"
    assert "a bug of ours" in (filled.home / "logs" / "commands.log").read_text()
