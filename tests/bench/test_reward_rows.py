"""The lines about rewards: told by their median, broken by the slow ones a person waits for."""

from pathlib import Path

import pytest

pytest.importorskip("desktop_session", reason="the private desktop is Linux's")

from bench import many_rewards
from bench.many_rewards import MANY, WISHES
from bench.reward_rows import dealing_row, turning_row
from smallwins.store.database import Database


def test_a_slow_deal_in_twenty_breaks_the_promise() -> None:
    """The median is told; what a person waits for at times decides."""
    row = dealing_row([([4.0] * 19 + [20.0], [1.0] * 20)], "a wish")
    assert (row.ours, row.floor, row.ratio, row.kept) == (4.0, 1.0, 4.0, False)
    assert "a wish (p99 20.0 ms; floor's 1.0 ms)" in row.what


def test_cards_that_turn_in_time_keep_it() -> None:
    """Beside pictures that are turned the same way."""
    row = turning_row([([3.0, 5.0], [2.0, 2.0]), ([4.0, 4.0], [2.0, 2.0])])
    assert (row.ours, row.floor, row.ratio, row.kept) == (4.0, 2.0, 2.0, True)
    assert row.bound == "p99 under 16.7 ms"


@pytest.mark.parametrize(("wish", "all_long"), [("usual", False), ("all", False), ("widest", True)])
def test_the_file_holds_what_is_asked_for(tmp_path: Path, wish: str, all_long: bool) -> None:
    """Ten thousand that read as rewards; and the last wish finds none until it is at its widest."""
    Database.open(tmp_path).close()
    many_rewards.fill(tmp_path, all_long=all_long)
    with Database.open(tmp_path) as database:
        assert len(database.rewards.all()) == MANY
        assert bool(database.rewards.fitting(WISHES[wish])) != all_long
