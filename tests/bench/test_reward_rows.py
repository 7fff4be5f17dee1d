"""The lines about rewards count by their median, and break their promise where some are slow."""

from bench.reward_rows import dealing, dealing_row


def test_a_slow_deal_in_twenty_breaks_the_promise() -> None:
    """The median is told; what a person waits for at times decides."""
    row = dealing_row([(4.0, 1.0)] * 19 + [(20.0, 1.0)], "a wish")
    assert (row.ours, row.floor, row.ratio, row.kept) == (4.0, 1.0, 4.0, False)
    assert "p99 20.0 ms" in row.what


def test_each_sort_of_wish_has_a_line() -> None:
    """They are measured, and told with the floor beside them."""
    rows = list(dealing(2))
    assert len(rows) == 3
    assert all(row.ours > 0 and row.floor for row in rows)
