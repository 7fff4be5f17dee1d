"""The lines about the calendar: told beside each floor there is, promised beside the first."""

import importlib.util
import shutil
import sys
from pathlib import Path

import pytest

pytest.importorskip("desktop_session", reason="the private desktop is Linux's")

from bench import calendar_rows
from bench.calendar_rows import matplotlib_folder, one_more, rows_of

BLOCKS = [[[12.0, 14.0], [6.0, 7.0], [24.0, 28.0]], [[16.0, 16.0], [8.0, 8.0], [32.0, 32.0]]]


def test_the_year_is_told_beside_each_floor_and_promised_once() -> None:
    """The same times of ours stand in both lines."""
    table, imshow = rows_of("Another year", BLOCKS, 3, 16.0)
    assert (table.ours, table.floor, table.ratio, table.kept) == (15.0, 7.5, 2.0, True)
    assert "3 wins (p99 16.0 ms; floor's 8.0 ms)" in table.what
    assert table.bound == "under 16 ms"
    assert (imshow.ours, imshow.floor, imshow.ratio, imshow.kept) == (15.0, 30.0, 0.5, None)
    assert "matplotlib" in imshow.what


def test_without_matplotlib_there_is_one_line_and_a_slow_year_breaks_it() -> None:
    """Half of the years are slower than was promised."""
    (row,) = rows_of("Another year", [block[:2] for block in BLOCKS], 3, 15.0)
    assert row.kept is False


@pytest.mark.parametrize(("painted", "kept"), [(2_900.0, True), (2_901.0, False)])
def test_one_more_win_paints_a_small_part_of_the_year(painted: float, kept: bool) -> None:
    """Of 392 cells not four."""
    ours = {"more": [2.0, 2.0], "points": [painted, 290_000.0]}
    floor = {"more": [1.0, 1.0], "points": [441.0, 800_000.0]}
    row = one_more(ours, floor)
    assert (row.ours, row.ratio, row.kept) == (2.0, 2.0, kept)
    assert f"({painted:,.0f} of 290,000 points anew)" in row.what


def test_where_matplotlib_cannot_be_had_there_is_no_folder_for_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A machine without a way to the package index measures the rest."""
    monkeypatch.setattr(calendar_rows, "ROOM", tmp_path)
    monkeypatch.setattr(importlib.util, "find_spec", lambda _name: None)
    monkeypatch.setattr(sys, "executable", shutil.which("false"))
    assert matplotlib_folder() is None
    assert not list(tmp_path.iterdir())
    (tmp_path / "matplotlib" / "matplotlib").mkdir(parents=True)
    assert matplotlib_folder() == tmp_path / "matplotlib"
