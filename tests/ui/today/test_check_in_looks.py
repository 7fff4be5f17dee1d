"""The card as it is seen and heard: whole at any size, mirrored, and named for screen readers."""

import functools
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from smallwins.domain.settings import Light
from smallwins.domain.wins import Kind
from smallwins.ui.main_window import MainWindow
from smallwins.ui.today.page import TodayPage
from support.cut_text import cut_texts
from support.home import Home, button, settle
from ui.test_cut_text import PseudoLocale
from ui.today.one_card import EVENING, MORNING, asked, at, card_on, line_on, look, press


@pytest.fixture
def longer(qapp: QApplication) -> Iterator[None]:
    """The app speaks the language that is no language."""
    translator = PseudoLocale()
    qapp.installTranslator(translator)
    yield
    qapp.removeTranslator(translator)


def _look_at(home: Home, window: MainWindow, time: str, *, days: int = 0) -> None:
    at(home.clock, time, days=days)
    look(window.findChildren(TodayPage)[0])


def _states(home: Home, window: MainWindow) -> Iterator[str]:
    """All that the card may be, one after the other."""
    _look_at(home, window, "9:00")
    yield "morning"
    line_on(window).setText("Snow")
    home.make_read_only()
    QTest.keyClick(line_on(window), Qt.Key.Key_Return)
    _look_at(home, window, "9:00", days=1)
    yield "what did not save, of the day before"
    home.make_read_only(False)
    QTest.keyClick(line_on(window), Qt.Key.Key_Return)
    settle()
    yield "kept"
    card_on(window).closed.emit()
    _look_at(home, window, "18:00")
    yield "evening without wins"
    for words in ("Ate", "Fed the cat", "Slept"):
        home.keep_here(words, Kind.HOME)
        settle()
        yield "evening with wins"
    card_on(window).closed.emit()
    _look_at(home, window, "22:00", days=2)
    yield "bedtime of a day that rests"
    home.keep_here("Slept")
    settle()
    yield "bedtime"


@pytest.mark.parametrize(
    ("language", "width", "height", "size"),
    [
        ("", 480, 400, 100),
        ("longer", 1120, 720, 200),
        ("longer", 800, 560, 150),
    ],
)
def test_nothing_on_it_is_cut(
    home: Home,
    qtbot: QtBot,
    request: pytest.FixtureRequest,
    language: str,
    width: int,
    height: int,
    size: int,
) -> None:
    """Whatever it asks or says."""
    if language:
        request.getfixturevalue(language)
    home.preferences.change(text_size=size)
    window = home.window(width, height)

    def is_whole(state: str) -> None:
        assert list(cut_texts(window)) == [], state

    for state in _states(home, window):
        # Layouts come to rest in more than one go.
        qtbot.waitUntil(functools.partial(is_whole, state))


def _places(card: QWidget) -> list[QRect]:
    """Where its parts are, from where its lines begin."""
    parts = [
        one
        for one in card.findChildren(QWidget)
        if one.isVisible() and isinstance(one, (QLabel, QAbstractButton))
    ]
    places = [QRect(one.mapTo(card, QPoint(0, 0)), one.size()) for one in parts]
    if card.layoutDirection() == Qt.LayoutDirection.RightToLeft:
        for place in places:
            place.moveLeft(card.width() - place.left() - place.width())
    return places


def test_from_right_to_left_all_of_it_stands_on_the_other_side(
    home: Home, qapp: QApplication
) -> None:
    """Also when the direction changes while it is there."""
    window = home.window()
    home.keep("Fed the cat")
    for time in ("9:00", "18:00"):
        _look_at(home, window, time)
        before = _places(card_on(window))
        try:
            qapp.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
            settle()
            assert _places(card_on(window)) == before
        finally:
            qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        settle()
        assert _places(card_on(window)) == before


def test_a_screen_reader_is_told_of_a_group_and_of_what_is_checked(home: Home) -> None:
    """The card by its question, a win by its words and whether it is held on to."""
    role, state = QAccessible.Role, QAccessible.State
    window = home.window()
    _look_at(home, window, "9:00")
    spoken = QAccessible.queryAccessibleInterface(card_on(window))
    assert (spoken.role(), spoken.text(QAccessible.Text.Name)) == (role.Grouping, MORNING)
    win = home.keep("Fed the cat")
    home.keep("Ate")
    home.day_words.hold(win, held=True)
    _look_at(home, window, "18:00")
    assert asked(window) == EVENING
    chip = QAccessible.queryAccessibleInterface(button(card_on(window), "Hold on to: Fed the cat"))
    assert chip.role() == role.CheckBox
    assert isinstance(chip.state(), state)
    assert chip.state().checked
    other = QAccessible.queryAccessibleInterface(button(card_on(window), "Hold on to: Ate"))
    assert not other.state().checked


def test_what_was_done_is_said_to_a_screen_reader_and_nothing_before(
    home: Home, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A card that comes says nothing by itself."""
    said: list[str] = []
    monkeypatch.setattr(
        "smallwins.ui.today.check_in_card.say", lambda _widget, sentence: said.append(sentence)
    )
    window = home.window()
    _look_at(home, window, "9:00")
    assert said == []
    line_on(window).setText("Snow")
    press(window, "Keep it on the page of this day")
    assert said == ["Kept. It is on today's page."]


def test_it_follows_the_light_and_the_size_while_it_is_there(home: Home) -> None:
    """Its ground is honey in both lights, and it grows with its letters."""
    window = home.window()
    _look_at(home, window, "9:00")
    heights = []
    for light, size in ((Light.DAY, 100), (Light.LAMP, 100), (Light.LAMP, 150)):
        home.preferences.change(light=light, text_size=size)
        settle()
        card = card_on(window)
        picture = card.grab().toImage()
        color = picture.pixelColor(card.width() // 2, card.height() - 4)
        assert color == home.theme.color("honeytint")
        heights.append(card.height())
    assert heights[0] == heights[1] < heights[2]


def test_what_is_said_or_typed_is_in_sight_in_a_small_window(home: Home) -> None:
    """The page goes there; a letter typed there, too."""
    home.preferences.change(text_size=200)
    window = home.window(800, 560)
    window.activateWindow()
    _look_at(home, window, "9:00")
    line = line_on(window)
    line.setFocus()
    assert line.visibleRegion().isEmpty()
    QTest.keyClicks(line, "Snow")
    settle()
    assert not line.visibleRegion().isEmpty()
    QTest.keyClick(line, Qt.Key.Key_Return)
    settle()
    card = card_on(window)
    assert card.visibleRegion().boundingRect() == card.rect()
