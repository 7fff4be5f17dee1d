"""The chips of the day take two rows at most, so that the notes stay in sight."""

import pytest

from smallwins.domain.wins import Energy
from smallwins.ui.today.chips import DayChips
from smallwins.ui.widgets.buttons import Chip
from support.home import Home, settle


def _chips(home: Home, width: int) -> list[Chip]:
    page = home.window(width, 640).findChild(DayChips)
    assert page is not None
    settle()
    return page.findChildren(Chip)


def _shown(chips: list[Chip]) -> list[str]:
    return [chip.text() for chip in chips if chip.isVisible()]


def _rows(chips: list[Chip]) -> int:
    return len({chip.y() for chip in chips if chip.isVisible()})


@pytest.mark.parametrize("size", [100, 125])
@pytest.mark.parametrize("energy", [None, *Energy])
def test_two_rows_hold_them(home: Home, energy: Energy | None, size: int) -> None:
    """Where fewer fit, being here is still among them; in a wide window all are there."""
    home.preferences.change(text_size=size)
    home.journal.set_energy(home.today, energy)
    for width in (480, 500, 640, 660, 800, 1120):
        chips = _chips(home, width)
        assert 1 <= _rows(chips) <= 2, width
        assert "I'm still here" in _shown(chips), width
    assert _shown(chips) == [chip.text() for chip in chips]


def test_a_wider_window_brings_them_back(home: Home) -> None:
    """In their places."""
    home.journal.set_energy(home.today, Energy.ROUGH)
    chips = _chips(home, 500)
    assert len(_shown(chips)) < 6
    chips[0].window().resize(1120, 640)
    settle()
    assert _shown(chips) == [chip.text() for chip in chips]
    assert len(chips) == 6


def test_large_letters_take_the_rows_they_need(home: Home) -> None:
    """Nobody is offered less for reading larger."""
    home.preferences.change(text_size=200)
    chips = _chips(home, 1120)
    assert _shown(chips) == [chip.text() for chip in chips]


def test_what_is_offered_anew_while_it_is_seen_keeps_to_its_rows(home: Home) -> None:
    """A chip that found no room is not half there: neither seen, nor met by the keyboard."""
    for words in (
        "Answered one message from Ana",
        "Washed my face",
        "Got out of bed",
        "Put one cup in the sink",
        "Said no to the party",
    ):
        home.keep(words)
    page = home.window(1120, 720).findChild(DayChips)
    assert page is not None
    for energy in (Energy.ROUGH, Energy.GOOD, Energy.ROUGH):
        home.journal.set_energy(home.today, energy)
        settle()
        chips = page.findChildren(Chip)
        assert _rows(chips) <= 2
        assert [chip.isVisible() for chip in chips] == [not chip.isHidden() for chip in chips]
