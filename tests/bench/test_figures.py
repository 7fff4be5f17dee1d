"""The page of benchmarks says what was measured, and nothing kinder."""

import os
from pathlib import Path

import pytest

from bench.figures import Row, page, paired_ratio, percentile
from bench.processes import Effort, effort, pss


def test_the_99th_of_a_hundred_is_the_second_slowest() -> None:
    """p99 is a value that was measured, not one between two."""
    assert percentile([float(number) for number in range(1, 101)], 0.99) == 99.0
    assert percentile([3.0], 0.99) == 3.0


def test_a_ratio_is_taken_between_neighbours() -> None:
    """A machine that slows down halfway slows both."""
    assert paired_ratio([2.0, 2.0, 20.0], [1.0, 1.0, 10.0]) == 2.0


def test_a_broken_promise_stands_on_the_page() -> None:
    """In the line it belongs to."""
    row = Row("Window start", 300.0, 100.0, "ms", 3.0, "at most 1.5 x", kept=False)
    assert "| Window start | 300 ms | 100 ms | 3.00 x | at most 1.5 x | **does not hold** |" in (
        page([row], ["2 cores"]).splitlines()
    )


@pytest.mark.skipif(not Path("/proc/self/smaps_rollup").exists(), reason="read from Linux's /proc")
def test_a_process_is_measured() -> None:
    """Itself, here."""
    before = effort(os.getpid())
    assert pss(os.getpid()) > 1.0
    assert effort(os.getpid()).ticks_since(before) >= 0


def test_an_ended_thread_takes_nothing_away() -> None:
    """What it was woken for before it ended is past."""
    before = Effort(ticks=1, waits={1: 10, 2: 500})
    after = Effort(ticks=1, waits={1: 11, 3: 2})
    assert after.wake_ups_since(before) == 4
