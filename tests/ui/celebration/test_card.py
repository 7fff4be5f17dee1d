"""The celebration on its card, as a person meets it."""

import itertools

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QCursor, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QLabel, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from smallwins.domain.settings import Light, Loudness, Settings
from smallwins.ui.celebration.card import CelebrationCard
from smallwins.ui.celebration.celebrated import Celebrated
from smallwins.ui.celebration.open_note import FieldLook
from smallwins.ui.painting.pile import Slots
from smallwins.ui.theme import Theme
from support.jars import celebrated


@pytest.fixture
def host(qtbot: QtBot) -> QWidget:
    """A window with a field, as the popover is."""
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(520, 440)
    window.move(0, 0)
    QCursor.setPos(780, 780)
    QLineEdit(window).setGeometry(80, 300, 300, 40)
    window.show()
    return window


@pytest.fixture
def card(host: QWidget, theme: Theme, slots: Slots) -> CelebrationCard:
    return _card(host, theme, slots)


def _card(host: QWidget, theme: Theme, slots: Slots, stays: int = 12_000) -> CelebrationCard:
    card = CelebrationCard(theme, slots, host, stays=stays)
    win = celebrated()
    card.set_month(win.before)
    while not card.prepare_some(50):
        pass
    return card


def _start(
    card: CelebrationCard, win: Celebrated | None = None, loudness: Loudness = Loudness.GENTLE
) -> Celebrated:
    given = win or celebrated()
    card.start(given, FieldLook(card.field_place()), loudness)
    return given


def _texts(card: CelebrationCard) -> list[str]:
    return [label.text() for label in card.findChildren(QLabel) if label.isVisible()]


def _undo(card: CelebrationCard) -> QAbstractButton:
    (button,) = [one for one in card.findChildren(QAbstractButton) if one.text() == "Undo"]
    return button


def _picture(card: CelebrationCard) -> QImage:
    return card.grab().toImage()


def test_it_runs_and_ends_with_the_words(qtbot: QtBot, card: CelebrationCard) -> None:
    """The note flies; then the cheer, the win and the act are there, and Undo."""
    with qtbot.waitSignal(card.finished, timeout=4000):
        _start(card)
        assert _texts(card) == []
    assert _texts(card) == ["That counts.", "Stood in the doorway", "Drop your shoulders"]
    assert _undo(card).isVisible()
    card.dismiss()


def test_the_frames_differ_all_the_way(qtbot: QtBot, card: CelebrationCard) -> None:
    """Something moves from the first frame to the last."""
    _start(card)
    pictures = []
    while card.running:
        pictures.append(_picture(card))
        qtbot.wait(40)
    assert sum(one != other for one, other in itertools.pairwise(pictures)) > 10
    card.dismiss()


def test_the_new_note_lies_in_the_jar_at_the_end(card: CelebrationCard) -> None:
    """The last frame has the note, and is the same at the second showing."""
    win = _start(card)
    card.jump_to_end()
    flown = _picture(card)
    card.dismiss()
    _start(card, win)
    card.jump_to_end()
    assert _picture(card) == flown
    card.dismiss()
    card.set_month(win.before)
    card.prepare_some(1000)
    _start(card, Celebrated(win.win, win.celebration, win.before, win.before))
    card.jump_to_end()
    assert _picture(card) != flown
    card.dismiss()


def test_any_key_in_the_window_jumps_to_the_end(
    qtbot: QtBot, host: QWidget, card: CelebrationCard
) -> None:
    """And the key does what it would have done."""
    field = host.findChild(QLineEdit)
    assert isinstance(field, QLineEdit)
    host.activateWindow()
    field.setFocus()
    qtbot.waitUntil(field.hasFocus)
    _start(card)
    QTest.keyClick(host.windowHandle(), Qt.Key.Key_A)
    qtbot.waitUntil(lambda: not card.running, timeout=1000)
    assert field.text() == "a"
    assert "That counts." in _texts(card)
    card.dismiss()


def test_a_press_in_the_window_jumps_to_the_end(
    qtbot: QtBot, host: QWidget, card: CelebrationCard
) -> None:
    """Wherever it lands."""
    _start(card)
    QTest.mouseClick(host.windowHandle(), Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: not card.running, timeout=1000)
    card.dismiss()


def test_it_takes_no_focus_from_typing(qtbot: QtBot, host: QWidget, card: CelebrationCard) -> None:
    """The caret stays in the field from start to end."""
    field = host.findChild(QLineEdit)
    assert isinstance(field, QLineEdit)
    host.activateWindow()
    field.setFocus()
    qtbot.waitUntil(field.hasFocus)
    _start(card)
    assert field.hasFocus()
    card.jump_to_end()
    assert field.hasFocus()
    card.dismiss()
    assert field.hasFocus()


def test_undo_is_reached_and_pressed_by_keyboard(
    qtbot: QtBot, host: QWidget, card: CelebrationCard
) -> None:
    """Tab, then Enter: the win is asked back and the card goes."""
    field = host.findChild(QLineEdit)
    assert isinstance(field, QLineEdit)
    host.activateWindow()
    field.setFocus()
    qtbot.waitUntil(field.hasFocus)
    asked: list[object] = []
    card.undo_requested.connect(asked.append)
    given = _start(card)
    card.jump_to_end()
    QTest.keyClick(host.windowHandle(), Qt.Key.Key_Tab)
    qtbot.waitUntil(_undo(card).hasFocus)
    with qtbot.waitSignal(card.closed):
        QTest.keyClick(host.windowHandle(), Qt.Key.Key_Return)
    assert asked == [given.win]
    assert not card.isVisible()


def test_escape_on_the_card_lets_it_go(qtbot: QtBot, card: CelebrationCard) -> None:
    """From Undo, Esc closes the card and nothing else."""
    _start(card)
    card.jump_to_end()
    _undo(card).setFocus()
    with qtbot.waitSignal(card.closed):
        QTest.keyClick(_undo(card), Qt.Key.Key_Escape)
    assert not card.isVisible()


def test_a_new_win_brings_the_first_to_its_end_and_is_met_itself(
    qtbot: QtBot, card: CelebrationCard
) -> None:
    """Two wins in a second: both lie in the jar, the newer one is spoken of."""
    ends = _Counter()
    card.finished.connect(ends.more)
    _start(card, celebrated(12))
    _start(card, celebrated(13, text="Fed the cat", cheer="You noticed."))
    assert ends.count == 1
    assert card.running
    card.jump_to_end()
    assert ends.count == 2
    assert _texts(card)[:2] == ["You noticed.", "Fed the cat"]
    card.dismiss()


class _Counter:
    def __init__(self) -> None:
        self.count = 0

    def more(self) -> None:
        self.count += 1


def test_with_words_alone_everything_stands_at_once(card: CelebrationCard) -> None:
    """No motion, no change of light: the words are there with the first frame."""
    _start(card, loudness=Loudness.WORDS)
    assert not card.running
    assert "That counts." in _texts(card)
    card.dismiss()


@pytest.mark.parametrize("loudness", [Loudness.GENTLE, Loudness.BIG])
def test_less_motion_fades_the_last_frame_in_and_nothing_flies(
    qtbot: QtBot, host: QWidget, slots: Slots, loudness: Loudness
) -> None:
    """A fifth of a second; the note is in the jar already; no light rises. It wins over loud."""
    still = Theme(Settings(light=Light.DAY, less_motion=True))
    card = _card(host, still, slots)
    with qtbot.waitSignal(card.finished, timeout=1500):
        _start(card, loudness=loudness)
        assert card.running
    faded = _picture(card)
    card.dismiss()
    _start(card, loudness=Loudness.WORDS)
    assert _picture(card) == faded
    card.dismiss()


def test_it_goes_by_itself_and_says_so(
    qtbot: QtBot, host: QWidget, theme: Theme, slots: Slots
) -> None:
    """After its time, with no pointer and no focus in it."""
    card = _card(host, theme, slots, stays=30)
    with qtbot.waitSignal(card.closed, timeout=3000):
        _start(card)
        card.jump_to_end()
    assert not card.isVisible()


def test_it_stays_while_the_focus_is_in_it(
    qtbot: QtBot, host: QWidget, theme: Theme, slots: Slots
) -> None:
    """Nobody's Undo is taken from under their hand."""
    card = _card(host, theme, slots, stays=20)
    host.activateWindow()
    _start(card)
    card.jump_to_end()
    _undo(card).setFocus()
    qtbot.waitUntil(_undo(card).hasFocus)
    qtbot.wait(120)
    assert card.isVisible()
    _undo(card).clearFocus()
    qtbot.waitUntil(lambda: not card.isVisible())


def test_hidden_in_the_middle_it_leaves_nothing_running(card: CelebrationCard) -> None:
    """The popover may go at any moment. Anything left running would fail this test."""
    _start(card)
    card.hide()
    assert not card.running
    assert card.celebrated is not None


def test_the_card_can_be_read_by_a_screen_reader(card: CelebrationCard) -> None:
    """Words as text, Undo as a button with its name."""
    _start(card)
    card.jump_to_end()
    names = [
        QAccessible.queryAccessibleInterface(label).text(QAccessible.Text.Name)
        for label in card.findChildren(QLabel)
        if label.isVisible()
    ]
    assert names == ["That counts.", "Stood in the doorway", "Drop your shoulders"]
    undo = QAccessible.queryAccessibleInterface(_undo(card))
    assert undo.text(QAccessible.Text.Name) == "Undo"
    assert undo.role() is QAccessible.Role.Button
    card.dismiss()


def test_later_actions_stand_before_undo(card: CelebrationCard) -> None:
    """Undo keeps its corner."""
    card.add_action("Share", "ui/share")
    _start(card)
    card.jump_to_end()
    share = next(one for one in card.findChildren(QAbstractButton) if one.text() == "Share")
    assert share.x() < _undo(card).x()
    card.dismiss()


def test_without_resting_places_the_win_is_met_all_the_same(
    qtbot: QtBot, host: QWidget, theme: Theme
) -> None:
    """A broken places file takes nothing from the words."""
    card = _card(host, theme, Slots(()))
    with qtbot.waitSignal(card.finished, timeout=4000):
        _start(card)
    assert "That counts." in _texts(card)
    card.dismiss()


@pytest.mark.parametrize("light", [Light.DAY, Light.LAMP])
@pytest.mark.parametrize("size", [100, 200])
def test_the_field_is_where_the_note_begins(
    host: QWidget, slots: Slots, light: Light, size: int
) -> None:
    """The first frame has a box of 150 with the field in it, and nothing above the box."""
    theme = Theme(Settings(light=light, text_size=size))
    card = _card(host, theme, slots)
    _start(card)
    first = _picture(card)
    above = card.field_place().top() - theme.px(13) - theme.px(70)
    assert len({first.pixel(x, round(above)) for x in range(card.margin, card.width() // 2)}) < 40
    card.dismiss()
    assert card.width() == theme.px(380) + 2 * card.margin
