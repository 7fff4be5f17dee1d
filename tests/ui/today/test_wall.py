"""The note with a line has its place on the wall beside Today, clear of the jar and of a win."""

from functools import partial

import pytest
from PySide6.QtCore import QAbstractAnimation, QPoint, QRect, Qt, QVariantAnimation
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from smallwins.domain.settings import Loudness
from smallwins.domain.wins import Energy
from smallwins.ui.celebration.side import SideCelebration
from support.cut_text import cut_texts
from support.home import Home, texts
from support.jars import celebrated
from ui.today.one_list import focus
from ui.today.one_note_desk import Desk


@pytest.fixture
def desk(home: Home, qtbot: QtBot) -> Desk:
    return Desk(home, qtbot)


def _area(desk: Desk, part: QWidget) -> QRect:
    return QRect(part.mapTo(desk.today.scene, QPoint(0, 0)), part.size())


def _fade(desk: Desk) -> QVariantAnimation:
    (fade,) = desk.words.wall.findChildren(QVariantAnimation)
    return fade


def _is_there(desk: Desk, *, on_wall: bool) -> bool:
    return desk.words.wall.on_wall is on_wall and desk.note.isVisible()


def _show(desk: Desk, text: str) -> None:
    """Turn to one's own line that says this."""
    desk.home.lines.add(text)
    while desk.place.line is None or desk.place.line.text != text:
        desk.place.turn()


def test_it_is_on_the_wall_and_clear_of_the_jar(desk: Desk, qtbot: QtBot) -> None:
    """Whatever it says of our own: it is whole there, and the page has no part of it."""
    jar = desk.today.scene.sill.jar_area()
    for _line in desk.home.lines.all():
        desk.place.turn()
        qtbot.waitUntil(lambda: not list(cut_texts(desk.place)), timeout=2_000)
        assert desk.words.wall.on_wall
        assert _area(desk, desk.place).bottom() < jar.top()
    assert not desk.page.isAncestorOf(desk.place)


def test_what_was_done_to_it_stands_above_the_jar(desk: Desk, qtbot: QtBot) -> None:
    """In words of a few lines, in the ink of the wall."""
    desk.menu("Pin it")
    jar = desk.today.scene.sill.jar_area()
    qtbot.waitUntil(lambda: not list(cut_texts(desk.place)), timeout=2_000)
    assert "It is pinned. It comes first now." in texts(desk.place)
    assert _area(desk, desk.place.strip).bottom() < jar.top()
    assert _area(desk, desk.note).bottom() <= _area(desk, desk.place.strip).top()


def test_a_longer_line_is_in_smaller_letters(desk: Desk, qtbot: QtBot) -> None:
    """It is on the wall still, and clear of the jar."""
    _show(desk, "Calm " * 29 + "now.")
    qtbot.waitUntil(lambda: not list(cut_texts(desk.place)), timeout=2_000)
    assert desk.words.wall.on_wall
    assert _area(desk, desk.note).bottom() < desk.today.scene.sill.jar_area().top()


def test_the_longest_line_is_at_the_foot_of_the_page(desk: Desk, qtbot: QtBot) -> None:
    """The keyboard goes with it, there and back again."""
    desk.note.setFocus(Qt.FocusReason.TabFocusReason)
    _show(desk, "Calm " * 59 + "now.")
    qtbot.waitUntil(lambda: not desk.words.wall.on_wall, timeout=2_000)
    assert desk.page.isAncestorOf(desk.place)
    assert desk.note.isVisible()
    assert desk.note.hasFocus()
    desk.press(Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: desk.words.wall.on_wall, timeout=2_000)
    assert desk.note.isVisible()
    assert desk.note.hasFocus()


def test_a_small_window_has_it_at_the_foot_of_the_page(desk: Desk, qtbot: QtBot) -> None:
    """Back in a large one it is on the wall again; the keyboard never leaves it."""
    desk.note.setFocus(Qt.FocusReason.TabFocusReason)
    for width, height, on_wall in ((800, 560, False), (1120, 720, True), (1120, 520, False)):
        desk.window.resize(width, height)
        qtbot.waitUntil(partial(_is_there, desk, on_wall=on_wall), timeout=2_000)
        assert desk.note.hasFocus()
        qtbot.waitUntil(lambda: not list(cut_texts(desk.place)), timeout=2_000)


def test_letters_of_twice_the_size_have_it_where_there_is_room(desk: Desk, qtbot: QtBot) -> None:
    """At the foot of the page in the usual window, on the wall in one that is as much larger."""
    desk.home.preferences.change(text_size=200)
    qtbot.waitUntil(lambda: not desk.words.wall.on_wall, timeout=2_000)
    desk.window.resize(2240, 1440)
    qtbot.waitUntil(lambda: desk.words.wall.on_wall, timeout=2_000)
    qtbot.waitUntil(lambda: not list(cut_texts(desk.place)), timeout=2_000)
    assert _area(desk, desk.note).bottom() < desk.today.scene.sill.jar_area().top()


def test_it_is_the_last_stop_of_today(desk: Desk, qtbot: QtBot) -> None:
    """After the day's notes, also those kept later, and after who can help."""
    desk.home.journal.set_energy(desk.home.today, Energy.ROUGH)
    desk.home.keep_here("Washed a cup")
    desk.home.keep_here("Rang Mum")
    qtbot.waitUntil(lambda: len(desk.page.notes.cards) == 2)
    desk.page.parts.write.setFocus(Qt.FocusReason.TabFocusReason)
    for card in desk.page.notes.cards:
        for _stop in filter(QWidget.isVisible, card.stops):
            desk.press(Qt.Key.Key_Tab)
            assert card.isAncestorOf(focus())
    for _link in range(2):
        desk.press(Qt.Key.Key_Tab)
        assert desk.page.parts.help.isAncestorOf(focus())
    desk.press(Qt.Key.Key_Tab)
    assert desk.note.hasFocus()
    desk.press(Qt.Key.Key_Tab)
    assert desk.note.more.hasFocus()


def test_what_is_typed_on_it_goes_to_the_field(desk: Desk) -> None:
    """As anywhere on Today; Esc goes there too."""
    desk.note.setFocus(Qt.FocusReason.TabFocusReason)
    desk.press(Qt.Key.Key_M)
    assert desk.page.field.words == "m"
    assert desk.page.field.edit.hasFocus()
    desk.note.setFocus(Qt.FocusReason.TabFocusReason)
    desk.press(Qt.Key.Key_Escape)
    assert desk.page.field.edit.hasFocus()


@pytest.mark.parametrize("loudness", [Loudness.GENTLE, Loudness.WORDS])
@pytest.mark.parametrize("still", [False, True])
def test_a_win_that_is_met_has_the_wall_to_itself(
    desk: Desk, qtbot: QtBot, loudness: Loudness, still: bool
) -> None:
    """No word of the note is over or under those of the win; it comes back when they go."""
    desk.home.preferences.change(less_motion=still)
    side = desk.today.celebration
    assert isinstance(side, SideCelebration)
    with qtbot.waitSignal(side.finished, timeout=4_000):
        desk.today.celebrate(celebrated(), loudness)
        if still or loudness is Loudness.WORDS:
            assert not desk.place.isVisible()
    assert not desk.place.isVisible()
    side.dismiss()
    assert desk.place.isVisible()
    running = QAbstractAnimation.State.Running
    assert (_fade(desk).state() is running) is not still
    qtbot.waitUntil(lambda: _fade(desk).state() is not running, timeout=2_000)
    effect = desk.place.graphicsEffect()
    assert effect is not None
    assert not effect.isEnabled()


def test_a_key_that_brings_the_words_at_once_takes_the_note_away_at_once(desk: Desk) -> None:
    """Nobody waits for a fade then."""
    desk.today.celebrate(celebrated(), Loudness.GENTLE)
    assert _fade(desk).state() is QAbstractAnimation.State.Running
    desk.today.celebration.jump_to_end()
    assert not desk.place.isVisible()
    desk.today.celebration.dismiss()
    desk.window.hide()
    assert _fade(desk).state() is QAbstractAnimation.State.Stopped


def test_the_keyboard_goes_to_the_field_when_a_win_is_met(desk: Desk) -> None:
    """A win from the tray or another window may come while the keyboard is on the note."""
    desk.note.setFocus(Qt.FocusReason.TabFocusReason)
    desk.today.celebrate(celebrated(), Loudness.WORDS)
    assert desk.page.field.edit.hasFocus()
    desk.today.celebration.dismiss()
    desk.window.hide()


def test_a_small_window_brings_it_back_from_behind_a_win(desk: Desk, qtbot: QtBot) -> None:
    """The words on the wall go with the wall."""
    desk.today.celebrate(celebrated(), Loudness.WORDS)
    assert not desk.place.isVisible()
    desk.window.resize(800, 560)
    qtbot.waitUntil(desk.place.isVisible, timeout=2_000)
    assert not desk.words.wall.on_wall


def test_on_a_rough_day_it_says_few_words(desk: Desk) -> None:
    """None that another person said; turning stays with short ones, and no day loses its line."""
    desk.home.journal.set_energy(desk.home.today, Energy.ROUGH)
    for _turn in range(len(desk.home.lines.all())):
        line = desk.place.line
        assert line is not None
        assert len(line.text) <= 40
        assert not line.said_by
        desk.place.turn()
    turned = desk.place.line
    desk.home.journal.set_energy(desk.home.today, Energy.OKAY)
    assert desk.place.line == turned


def test_the_line_of_the_day_comes_back_after_a_rough_hour(desk: Desk) -> None:
    """What nobody turned to is the day's own again."""
    before = desk.place.line
    for energy in (Energy.ROUGH, Energy.OKAY):
        desk.home.journal.set_energy(desk.home.today, energy)
    assert desk.place.line == before
