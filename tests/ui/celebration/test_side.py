"""The celebration in the wide window: the note flies from the page to the jar beside it."""

import itertools

import pytest
from PySide6.QtCore import QPoint, QRect, QRectF, Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from smallwins.domain.settings import Loudness, Settings
from smallwins.ui import copy
from smallwins.ui.celebration.open_note import FieldLook
from smallwins.ui.celebration.side import FlightOverlay, SideCelebration
from smallwins.ui.painting.pile import Slots
from smallwins.ui.painting.side_scene import SideScene
from smallwins.ui.theme import Theme
from support.cut_text import cut_texts
from support.jars import celebrated

_FIELD = FieldLook(QRectF(40, 127, 584, 76), "field", 24, 14)


class _Room:
    """A window with a page, the scene at its side, and the air over both."""

    def __init__(self, theme: Theme, slots: Slots, stays: int = 60_000) -> None:
        self.window = QWidget()
        self.window.resize(936, 720)
        self.button = QPushButton("below", self.window)
        self.button.setGeometry(100, 140, 200, 40)
        self.scene = SideScene(theme, slots, self.window)
        self.scene.setGeometry(664, 0, 272, 720)
        self.scene.set_month(celebrated().before)
        self.air = FlightOverlay(theme, self.window)
        self.celebration = SideCelebration(theme, self.scene, self.air, stays=stays)
        self.window.show()
        self.scene.prepare()

    def texts(self) -> list[str]:
        labels = self.celebration.findChildren(QLabel)
        return [label.text() for label in labels if label.isVisible()]


def _place(room: _Room, part: QWidget) -> QRect:
    return QRect(part.mapTo(room.scene, QPoint(0, 0)), part.size())


@pytest.fixture
def room(qtbot: QtBot, theme: Theme, slots: Slots) -> _Room:
    room = _Room(theme, slots)
    qtbot.addWidget(room.window)
    return room


def test_the_note_flies_over_the_window_and_falls_into_the_side_jar(
    qtbot: QtBot, room: _Room
) -> None:
    """At the end the jar holds one more, the air is empty, and the words stand on the wall."""
    with qtbot.waitSignal(room.celebration.finished, timeout=4000):
        room.celebration.start(celebrated(), _FIELD, Loudness.GENTLE)
        assert room.air.isVisible()
        assert room.scene.sill.month == celebrated().before
    assert not room.air.isVisible()
    assert room.scene.sill.month == celebrated().after
    assert room.texts() == ["That counts.", "Stood in the doorway", "Drop your shoulders"]
    room.celebration.dismiss()


def test_presses_go_through_the_air(qtbot: QtBot, room: _Room) -> None:
    """What lies below the flying note can be pressed."""
    room.celebration.start(celebrated(), _FIELD, Loudness.GENTLE)
    window, at = room.window.windowHandle(), room.button.geometry().center()
    assert room.air.geometry().contains(at)
    with qtbot.waitSignal(room.button.clicked):
        QTest.mouseClick(window, Qt.MouseButton.LeftButton, pos=at)
    qtbot.waitUntil(lambda: not room.celebration.running, timeout=1000)
    room.celebration.dismiss()


def test_the_words_leave_the_jar_in_sight(room: _Room) -> None:
    """On the wall, above the jar, inside the scene."""
    long = celebrated(
        text="Took the dog out for a short walk before it rained again and again",
        cheer="Nobody had to see it. It still counts.",
        act="Stretch your arms up for ten seconds",
    )
    assert room.celebration.fits()
    room.celebration.start(long, _FIELD, Loudness.WORDS)
    buttons = [_place(room, one) for one in room.celebration.findChildren(QAbstractButton)]
    labels = [_place(room, one) for one in room.celebration.findChildren(QLabel)]
    rim = room.scene.sill.jar_area().top()
    for area in buttons:
        assert rim - area.bottom() >= 16
        assert area.right() < room.scene.width()
        assert all(label.bottom() < area.top() for label in labels)
    for first, second in itertools.combinations([*buttons, *labels], 2):
        assert not first.intersects(second)
    assert not list(cut_texts(room.celebration))
    room.celebration.dismiss()


def test_the_ways_on_stand_in_one_row(room: _Room) -> None:
    """A reward first, and undo as quiet words beside it; by keys both are reached."""
    room.celebration.start(celebrated(), _FIELD, Loudness.WORDS)
    buttons = room.celebration.findChildren(QAbstractButton)
    undo, reward = sorted(buttons, key=lambda one: -_place(room, one).left())
    assert (reward.text(), undo.text()) == ("Pick a reward", "Undo")
    assert _place(room, reward).center().y() == _place(room, undo).center().y()
    assert {one.focusPolicy() for one in buttons} == {Qt.FocusPolicy.TabFocus}
    room.celebration.dismiss()


def test_where_words_are_longer_the_ways_on_stand_below_each_other(
    qtbot: QtBot, slots: Slots, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As in another language; the cheer is in smaller letters then, and the jar stays clear."""
    monkeypatch.setattr(copy, "pick_a_reward", lambda: "Eine Belohnung aussuchen")
    room = _Room(Theme(Settings()), slots)
    qtbot.addWidget(room.window)
    long = celebrated(
        text="Took the dog out for a short walk before it rained again and again",
        cheer="Nobody had to see it. It still counts.",
        act="Stretch your arms up for ten seconds",
    )
    room.celebration.start(long, _FIELD, Loudness.WORDS)
    first, second = (_place(room, one) for one in room.celebration.findChildren(QAbstractButton))
    assert abs(first.top() - second.top()) >= 28
    rim = room.scene.sill.jar_area().top()
    assert rim - max(first.bottom(), second.bottom()) >= 16
    labels = [_place(room, one) for one in room.celebration.findChildren(QLabel)]
    for one, other in itertools.combinations([*labels, first, second], 2):
        assert not one.intersects(other)
    room.celebration.dismiss()


def test_a_low_window_has_no_room_for_the_words(room: _Room) -> None:
    """Then the card is the better place."""
    room.scene.resize(272, 520)
    assert not room.celebration.fits()


def test_going_away_takes_the_light_along(room: _Room) -> None:
    """The scene is as it was, with one note more."""
    room.celebration.start(celebrated(), _FIELD, Loudness.GENTLE)
    room.celebration.jump_to_end()
    room.celebration.dismiss()
    after = room.scene.grab().toImage()
    room.scene.set_month(celebrated().after)
    assert room.scene.grab().toImage() == after


def test_hidden_in_the_middle_the_note_is_in_the_jar(room: _Room) -> None:
    """Going to another place in the middle of a flight loses nothing."""
    room.celebration.start(celebrated(), _FIELD, Loudness.BIG)
    room.window.hide()
    assert room.scene.sill.month == celebrated().after
    assert not room.air.isVisible()


def test_less_motion_lets_nothing_fly(qtbot: QtBot, slots: Slots, qapp: object) -> None:
    """The words fade in; the note is in the jar already."""
    room = _Room(Theme(Settings(less_motion=True)), slots)
    qtbot.addWidget(room.window)
    with qtbot.waitSignal(room.celebration.finished, timeout=1500):
        room.celebration.start(celebrated(), _FIELD, Loudness.BIG)
        assert not room.air.isVisible()
        assert room.scene.sill.month == celebrated().after
    room.celebration.dismiss()


def test_the_words_go_by_themselves_in_the_end(qtbot: QtBot, theme: Theme, slots: Slots) -> None:
    """After a while the wall is clear again."""
    room = _Room(theme, slots, stays=30)
    qtbot.addWidget(room.window)
    with qtbot.waitSignal(room.celebration.closed, timeout=3000):
        room.celebration.start(celebrated(), _FIELD, Loudness.WORDS)
    assert not room.celebration.isVisible()


def test_the_words_go_in_the_end_though_somebody_was_elsewhere_meanwhile(
    qtbot: QtBot, theme: Theme, slots: Slots
) -> None:
    """Nobody who was in Settings, or put the window aside, finds them there for ever."""
    room = _Room(theme, slots, stays=30)
    qtbot.addWidget(room.window)
    room.celebration.start(celebrated(), _FIELD, Loudness.WORDS)
    room.window.hide()
    with qtbot.waitSignal(room.celebration.closed, timeout=3000):
        room.window.show()
    assert not room.celebration.isVisible()


def test_undo_and_the_way_to_a_reward_stand_close_below_the_words(room: _Room) -> None:
    """A short cheer leaves no hole above them; each has the room for its words."""
    room.celebration.start(celebrated(act=""), _FIELD, Loudness.WORDS)
    buttons = room.celebration.findChildren(QAbstractButton)
    last = max(
        label.mapTo(room.scene, label.rect().bottomLeft()).y()
        for label in room.celebration.findChildren(QLabel)
        if label.isVisible()
    )
    first = min(one.mapTo(room.scene, one.rect().topLeft()).y() for one in buttons)
    assert 0 < first - last < 40
    assert all(one.width() >= one.sizeHint().width() for one in buttons)
    room.celebration.dismiss()


def test_the_first_frame_is_painted_before_all_that_comes_later(
    room: _Room, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Enter is answered at once: the field is paper in the air; the words are laid out later."""
    painted: list[FlightOverlay] = []
    paint = FlightOverlay.paintEvent

    def watched(air: FlightOverlay, event: QPaintEvent) -> None:
        painted.append(air)
        paint(air, event)

    monkeypatch.setattr(FlightOverlay, "paintEvent", watched)
    room.window.grab()
    painted.clear()
    words = room.celebration.findChildren(QLabel)
    before = [label.text() for label in words]
    room.celebration.start(celebrated(text="Fed the cat"), _FIELD, Loudness.GENTLE)
    assert painted
    assert [label.text() for label in words] == before
    assert room.celebration.running
    room.celebration.dismiss()


def test_a_key_right_after_the_first_frame_shows_the_end(room: _Room) -> None:
    """Whoever goes on typing at once sees the words, and the note in its jar."""
    room.celebration.start(celebrated(), _FIELD, Loudness.GENTLE)
    room.celebration.jump_to_end()
    assert not room.air.isVisible()
    assert room.scene.sill.month == celebrated().after
    assert room.texts() == ["That counts.", "Stood in the doorway", "Drop your shoulders"]
    room.celebration.dismiss()


def test_the_next_win_right_after_the_first_frame_is_met(room: _Room) -> None:
    """Two Enters in one breath: the second win is the one that is spoken of."""
    room.celebration.start(celebrated(), _FIELD, Loudness.GENTLE)
    room.celebration.start(celebrated(text="And the key"), _FIELD, Loudness.GENTLE)
    room.celebration.jump_to_end()
    assert "And the key" in room.texts()
    room.celebration.dismiss()


def test_the_first_frame_is_the_field_still(room: _Room) -> None:
    """It covers the field but for its round corners, so that nothing flickers round them."""
    room.celebration.start(celebrated(), _FIELD, Loudness.GENTLE)
    field = _FIELD.area.toRect()
    assert room.air.geometry() == field
    corners = (
        QPoint(0, 0),
        QPoint(field.width() - 1, 0),
        QPoint(0, field.height() - 1),
        QPoint(field.width() - 1, field.height() - 1),
    )
    assert not any(room.air.mask().contains(corner) for corner in corners)
    assert room.air.mask().contains(QPoint(field.width() // 2, 0))
    room.celebration.dismiss()


def test_later_the_air_is_clear_and_holds_the_shadow(qtbot: QtBot, room: _Room) -> None:
    """What flies is as large as it needs to be."""
    room.celebration.start(celebrated(), _FIELD, Loudness.GENTLE)
    qtbot.waitUntil(lambda: room.air.mask().isEmpty(), timeout=2000)
    assert not room.air.testAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
    room.celebration.dismiss()
