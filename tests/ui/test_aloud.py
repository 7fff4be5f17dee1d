"""Say it aloud: in words of ours, when a win is kept, and when it was asked for."""

import pytest
from pytestqt.qtbot import QtBot

from smallwins.domain.settings import Aloud, Loudness
from smallwins.ui.aloud import SaidAloud
from support.home import Home, texts
from ui.left_running import running


@pytest.fixture
def aloud(home: Home) -> SaidAloud:
    """It hears what is kept."""
    return SaidAloud(home.journal, home.preferences, home.content, home.voice)


def hear(home: Home, qtbot: QtBot) -> str:
    """What is said of a win with words that nobody else is to hear."""
    home.voice.said.clear()
    home.keep_here("a secret of mine")
    qtbot.waitUntil(lambda: bool(home.voice.said))
    (said,) = home.voice.said
    return said


def test_it_is_off_at_first(home: Home, aloud: SaidAloud) -> None:
    """A voice in the room is asked for: none even waits for its turn."""
    home.keep_here()
    assert running() == []


def test_it_says_what_was_chosen(home: Home, aloud: SaidAloud, qtbot: QtBot) -> None:
    """The cheer that meets this win, or "I did it"; never the person's own words."""
    home.preferences.change(aloud=Aloud.DID_IT)
    assert hear(home, qtbot) == "I did it."
    home.preferences.change(aloud=Aloud.CHEER)
    assert hear(home, qtbot) in home.content.cheers


def test_it_is_quiet_while_celebrations_are_off(home: Home, aloud: SaidAloud) -> None:
    """And Settings says so."""
    home.preferences.change(aloud=Aloud.CHEER, loudness=Loudness.OFF)
    home.keep_here()
    assert running() == []
    place = home.settings_place()
    place.show_page("celebration")
    assert "It is quiet while celebrations are off." in texts(place)


@pytest.mark.parametrize("exists", [True, False])
def test_settings_say_whether_there_is_a_voice(home: Home, exists: bool) -> None:
    """Where there is none, there is no choice that would do nothing."""
    home.voice.exists = exists
    place = home.settings_place()
    place.show_page("celebration")
    assert ("The cheer" in texts(place)) is exists
    assert ("There is no voice on this computer." in texts(place)) is not exists
    home.voice.exists = not exists
    place.show_page("appearance")
    place.show_page("celebration")
    assert ("The cheer" in texts(place)) is not exists
