"""When what happens: the table of LOOK.md, section 7."""

import dataclasses

import pytest
from hypothesis import given
from hypothesis import strategies as st

from smallwins.domain.settings import Loudness
from smallwins.ui.celebration.timeline import (
    LANDED,
    Moment,
    end_of,
    moment_at,
    reach_of,
    still_moment,
)

_SHARES = [field.name for field in dataclasses.fields(Moment) if field.name != "reach"]
_MOVING = (Loudness.GENTLE, Loudness.BIG)


@given(st.floats(-1000, 10_000), st.sampled_from(_MOVING))
def test_every_share_stays_between_none_and_all(moment: float, loudness: Loudness) -> None:
    """Nothing overshoots; a late or early tick of the clock shows no odd frame."""
    for name in _SHARES:
        assert 0 <= getattr(moment_at(moment, loudness), name) <= 1


@given(st.floats(0, 4000), st.floats(0, 4000), st.sampled_from(_MOVING))
def test_nothing_ever_goes_back(one: float, other: float, loudness: Loudness) -> None:
    """What folds stays folded, what falls falls, light that rose stays."""
    earlier, later = (moment_at(at, loudness) for at in sorted((one, other)))
    for name in _SHARES:
        assert getattr(earlier, name) <= getattr(later, name)


def test_at_first_all_is_as_the_field_was() -> None:
    """The first frame is the field itself."""
    first = moment_at(0)
    assert all(getattr(first, name) == 0 for name in _SHARES)


def test_at_the_end_all_is_done() -> None:
    """The light has risen, the words have come."""
    last = moment_at(end_of(Loudness.GENTLE))
    assert all(getattr(last, name) == 1 for name in _SHARES if name != "drift")
    assert last.drift == 0


@pytest.mark.parametrize(
    ("share", "start", "end"),
    [
        ("tint", 0, 120),
        ("grow", 80, 360),
        ("scene", 80, 360),
        ("fold_down", 250, 450),
        ("fold_over", 450, 650),
        ("lift", 650, 900),
        ("fall", 900, 1180),
        ("settle", 1180, 1330),
        ("glow", 1180, 1500),
        ("words", 1180, 1500),
    ],
)
def test_each_part_has_its_time(share: str, start: int, end: int) -> None:
    """As the table says."""
    assert getattr(moment_at(start), share) == 0
    assert 0 < getattr(moment_at((start + end) / 2), share) < 1
    assert getattr(moment_at(end), share) == 1


def test_a_gentle_one_takes_a_second_and_a_half() -> None:
    """No longer: the person goes on."""
    assert end_of(Loudness.GENTLE) == 1500
    assert LANDED < 1500


def test_a_big_one_has_the_same_flight_and_a_wider_slower_light() -> None:
    """The words come as soon; the glow takes its time."""
    gentle, big = moment_at(1500), moment_at(1500, Loudness.BIG)
    assert big.words == gentle.words == 1
    assert big.glow < gentle.glow
    assert reach_of(Loudness.BIG) > reach_of(Loudness.GENTLE) == 1
    assert 0 < moment_at(2400, Loudness.BIG).drift < 1


def test_standing_still_is_the_end_without_the_light() -> None:
    """With less motion there is no glow."""
    still = still_moment()
    assert (still.glow, still.words, still.settle, still.scene) == (0, 1, 1, 1)
