"""The second door: something kind, with the candle or without."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget

from smallwins.ui.boost.breath import MINUTE_MS
from smallwins.ui.boost.doors import Door
from smallwins.ui.widgets.buttons import OtherButton
from support.home import Ear, button
from ui.boost.conftest import Sill


def _go_in(sill: Sill) -> QWidget:
    cover = sill.begin()
    sill.press(Qt.Key.Key_Down, Qt.Key.Key_Return)
    return cover


def _thing(sill: Sill) -> str:
    (line,) = [one for one in sill.words if one in sill.home.content.kind_things]
    return line


def test_it_shows_one_small_comfort(sill: Sill) -> None:
    """In place of the doors, spoken, and with the keyboard on what brings another."""
    cover = _go_in(sill)
    assert _thing(sill) in sill.said[-1]
    assert not any(one.isVisible() for one in cover.findChildren(Door))
    assert sill.focus is button(cover, "Another")


def test_another_one_is_another_one(sill: Sill) -> None:
    """Never the same twice in a row."""
    _go_in(sill)
    before = _thing(sill)
    for _time in range(30):
        sill.press(Qt.Key.Key_Return)
        assert _thing(sill) != before
        before = _thing(sill)


def test_back_leads_to_the_door_one_came_through(sill: Sill) -> None:
    """The doors are there again."""
    cover = _go_in(sill)
    button(cover, "Back").click()
    assert [one.isVisible() for one in cover.findChildren(Door)] == [True] * 3
    assert sill.focus is button(cover, "Something kind for me")


def test_the_keyboard_comes_to_nothing_on_the_way(sill: Sill, qapp: QApplication) -> None:
    """What goes is left before it is gone: a screen reader names one thing, and no other."""
    sill.begin()
    ear = Ear()
    qapp.focusChanged.connect(ear.hear)
    way = (
        (Qt.Key.Key_Down, "Something kind for me"),
        (Qt.Key.Key_Return, "Another"),
        (Qt.Key.Key_Tab, "Breathe for one minute"),
        (Qt.Key.Key_Return, "Back"),
        (Qt.Key.Key_Escape, "Another"),
        (Qt.Key.Key_Tab, "Breathe for one minute"),
        (Qt.Key.Key_Tab, "Pick a reward"),
        (Qt.Key.Key_Tab, "Back"),
        (Qt.Key.Key_Return, "Something kind for me"),
    )
    for key, stop in way:
        ear.heard.clear()
        sill.press(key)
        assert [now for _before, now in ear.heard] == [button(sill.cover, stop)]


def test_a_minute_ends_softly(sill: Sill) -> None:
    """No number counts down; at its end there are a kind line and all the ways on."""
    cover = _go_in(sill)
    button(cover, "Breathe for one minute").click()
    assert "Breathe with the candle." in sill.words
    assert [one.text() for one in _buttons(cover)] == ["Back"]
    assert sill.focus is button(cover, "Back")
    breath = sill.cover.scene.breath
    for at in range(0, MINUTE_MS, 2500):
        breath.go_to(at)
        assert not any(sign.isdigit() for line in sill.words for sign in line)
    assert "Breathe out as it softens." in sill.said
    breath.go_to(MINUTE_MS)
    assert "That minute was yours. It counts." in sill.words
    assert "That minute was yours. It counts. Stay as long as you like." in sill.said
    assert [one.text() for one in _buttons(cover)] == [
        "Another",
        "Breathe for one minute",
        "Back",
    ]
    assert not breath.in_minute


def test_esc_leaves_the_minute_then_the_thing_and_then_the_cover(sill: Sill) -> None:
    """One step at a time."""
    cover = _go_in(sill)
    button(cover, "Breathe for one minute").click()
    sill.press(Qt.Key.Key_Escape)
    assert cover.isVisible()
    assert not sill.cover.scene.breath.in_minute
    assert _thing(sill)
    sill.press(Qt.Key.Key_Escape)
    assert cover.isVisible()
    sill.press(Qt.Key.Key_Escape)
    assert not cover.isVisible()


def test_back_leaves_the_minute_too(sill: Sill) -> None:
    """Whichever is nearer."""
    cover = _go_in(sill)
    button(cover, "Breathe for one minute").click()
    button(cover, "Back").click()
    assert not sill.cover.scene.breath.in_minute
    assert _thing(sill)


def test_a_minute_that_was_left_with_the_window_is_over(sill: Sill) -> None:
    """Opened anew, it is as at first: Esc closes it."""
    cover = _go_in(sill)
    button(cover, "Breathe for one minute").click()
    sill.cover.leave()
    sill.begin()
    assert [one.isVisible() for one in cover.findChildren(Door)] == [True] * 3
    sill.press(Qt.Key.Key_Escape)
    assert not cover.isVisible()


def test_a_window_that_comes_back_after_a_minute_that_was_left_shows_all_of_it(sill: Sill) -> None:
    """Closed to the tray in the midst: a small comfort is there, and each way on; not half a page.

    What waits there is read by whoever comes to it; nothing is spoken into an empty room.
    """
    cover = _go_in(sill)
    button(cover, "Breathe for one minute").click()
    sill.said.clear()
    sill.window.hide()
    sill.window.show()
    assert not sill.cover.scene.breath.in_minute
    assert _thing(sill)
    assert [one.text() for one in _buttons(cover)] == ["Another", "Breathe for one minute", "Back"]
    assert "Breathe with the candle." not in sill.words
    assert sill.said == []


def test_with_less_motion_the_words_alone_guide(sill: Sill) -> None:
    """The light stands still; at its end one line stands again."""
    sill.home.preferences.change(less_motion=True)
    cover = _go_in(sill)
    button(cover, "Breathe for one minute").click()
    breath = sill.cover.scene.breath
    breath.go_to(1000)
    light = breath.moment.light
    assert "Breathe in, slowly." in sill.words
    breath.go_to(5000)
    assert "Breathe out, slowly." in sill.words
    assert breath.moment.light == light
    breath.go_to(MINUTE_MS)
    assert "Breathe slowly, in and out." in sill.words


def _buttons(cover: QWidget) -> list[OtherButton]:
    panel = ("Another", "Breathe for one minute", "Back")
    return [
        one for one in cover.findChildren(OtherButton) if one.isVisible() and one.text() in panel
    ]
