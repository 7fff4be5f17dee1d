"""Ten thousand lives with reminders, in all the world's zones.

Each is drawn by a seed, so one that fails comes again. `support/reminded_life.py` says what each
look is held to: none twice, no pile-up, none in quiet hours, while resting, too late or when its
thing is done, one waiting at most; and what is due while the computer is awake comes.
"""

import pytest

from support.reminded_life import RemindedLife
from support.zones import FAR_APART, SHORT_AND_LONG_NIGHTS, ZONES, nights

CHAPTERS = 18


def live(first: int, count: int) -> tuple[int, int]:
    """Live so many lives, and give how many prompts came, and how many of them late."""
    shown = caught_up = 0
    for seed in range(first, first + count):
        life = RemindedLife(seed)
        life.live(CHAPTERS)
        shown += life.shown
        caught_up += life.caught_up
    return shown, caught_up


def test_the_zones_are_all_there() -> None:
    """Else the rest of this file would promise less than it says."""
    assert len(ZONES) > 400
    assert {*SHORT_AND_LONG_NIGHTS, *FAR_APART} <= set(ZONES)
    assert all(len(nights(zone)) >= 2 for zone in SHORT_AND_LONG_NIGHTS)


def test_in_some_hundred_lives_each_reminder_comes_once_and_in_its_time() -> None:
    """And prompts do come: a thing that says nothing keeps every other promise."""
    shown, caught_up = live(0, 300)
    assert shown > 500
    assert caught_up > 150


@pytest.mark.soak
def test_in_ten_thousand_lives_each_reminder_comes_once_and_in_its_time() -> None:
    """A hundred and eighty thousand chapters: sleep, flights, clocks, changes of mind."""
    shown, caught_up = live(100_000, 10_000)
    assert shown > 15_000
    assert caught_up > 8_000
