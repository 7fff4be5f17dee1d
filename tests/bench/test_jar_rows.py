"""The lines about the jar name what was slowest, and break their promise where it was too slow."""

import pytest

pytest.importorskip("desktop_session", reason="the private desktop is Linux's")

from bench.jar_rows import find_row, hardest_row, pull_row
from bench.questions import HARDEST, QUESTIONS


def test_the_slowest_question_is_named_and_decides() -> None:
    """Twenty quick answers do not hide a slow one."""
    ours = [10.0] * len(QUESTIONS)
    ours[2] = 51.0
    row = find_row([(ours, [5.0] * len(QUESTIONS))], "3 wins")
    assert (row.ours, row.floor, row.ratio, row.kept) == (10.0, 5.0, 2.0, False)
    assert f"slowest: \u201c{QUESTIONS[2][0]}\u201d, 51 ms; floor's 5 ms" in row.what


def test_a_pull_counts_by_its_median_and_tells_its_slowest() -> None:
    """A disk that hesitates once is told of, and breaks no promise."""
    row = pull_row([([2.0, 3.0, 90.0], [1.0, 1.5, 2.0])], "3 wins")
    assert (row.ours, row.ratio, row.kept) == (3.0, 2.0, True)
    assert "slowest 90 ms" in row.what


def test_the_hardest_question_has_a_line_of_its_own() -> None:
    """It is told as it is."""
    row = hardest_row([([60.0], [60.0]), ([70.0], [70.0])], "3 wins")
    assert HARDEST[0] in row.what
    assert row.kept is False
