"""The corner of the screen, and who meets a win where."""

import dataclasses

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from smallwins.domain.settings import Loudness
from smallwins.domain.wins import Energy, Kind, Source, Win
from smallwins.ui.celebration.view import CelebrationView
from smallwins.ui.corner import Corner
from smallwins.ui.main_window import MainWindow
from support.home import Ear, Home, texts


@pytest.fixture
def window(home: Home, qtbot: QtBot) -> MainWindow:
    window = home.window()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    return window


@pytest.fixture
def corner(home: Home, window: MainWindow) -> Corner:
    return home.corner(window)


@pytest.fixture
def met(corner: Corner) -> Ear:
    ear = Ear()
    corner.greeter.met.connect(ear.hear)
    return ear


def _keep(home: Home, source: Source, text: str = "Swept the stairs") -> Win:
    return home.journal.keep(text, source=source, kind=Kind.HOME)


def _away(window: MainWindow) -> None:
    window.hide()
    QApplication.processEvents()


TABLE = [
    # source, window in front, its place, quick add open, own card, platform, where
    (Source.WINDOW, True, "today", False, True, "offscreen", "window"),
    (Source.WINDOW, True, "settings", False, True, "offscreen", "card"),
    (Source.WINDOW, True, "settings", False, False, "offscreen", "page"),
    (Source.WINDOW, True, "settings", False, True, "wayland", "page"),
    (Source.COMMAND, True, "today", False, True, "offscreen", "window"),
    (Source.COMMAND, False, "today", False, True, "offscreen", "card"),
    (Source.COMMAND, False, "today", False, False, "offscreen", "notice"),
    (Source.COMMAND, False, "today", False, True, "wayland", "notice"),
    (Source.COMMAND, False, "today", True, True, "offscreen", "card"),
    (Source.TRAY, False, "today", True, True, "offscreen", "popover"),
    (Source.TRAY, False, "today", True, False, "wayland", "popover"),
    (Source.TRAY, False, "today", False, True, "offscreen", "card"),
    (Source.TRAY, True, "today", False, True, "offscreen", "window"),
]


@pytest.mark.parametrize(
    ("source", "front", "place", "quick", "own_card", "platform", "where"), TABLE
)
def test_a_win_is_met_where_the_person_looks(
    home: Home,
    window: MainWindow,
    corner: Corner,
    met: Ear,
    monkeypatch: pytest.MonkeyPatch,
    source: Source,
    front: bool,
    place: str,
    quick: bool,
    own_card: bool,
    platform: str,
    where: str,
) -> None:
    """In one place, at once: what is asked for here is there when keep returns."""
    home.preferences.change(own_card=own_card)
    window.go_to(place)
    if not front:
        _away(window)
    if quick:
        corner.open_in_corner()
    monkeypatch.setattr(QGuiApplication, "platformName", lambda: platform)
    win = _keep(home, source)
    assert met.heard == [(win, where)]
    shown = {
        "popover": not corner.popover.card.isHidden(),
        "card": corner.card.isVisible(),
        "notice": bool(home.notices.asked),
        "window": any(view.isVisible() for view in window.findChildren(CelebrationView)),
    }
    # A page of a day says so itself.
    assert [name for name, is_there in shown.items() if is_there] == [where] * (where != "page")


def test_a_notice_never_holds_a_persons_words(
    home: Home, window: MainWindow, corner: Corner, met: Ear
) -> None:
    """Others may see the screen."""
    home.preferences.change(own_card=False)
    _away(window)
    _keep(home, Source.COMMAND, "Told my sister about it")
    assert home.notices.words() == [("That counts.", "It is in the jar.")]


@pytest.mark.parametrize("source", [Source.WINDOW, Source.TRAY, Source.COMMAND])
@pytest.mark.parametrize("own_card", [True, False])
def test_nothing_celebrates_when_it_is_off(
    home: Home, window: MainWindow, corner: Corner, met: Ear, source: Source, own_card: bool
) -> None:
    """The win is kept, and that is all: no card, no notice, no words."""
    home.preferences.change(loudness=Loudness.OFF, own_card=own_card)
    before = set(texts(window))
    win = _keep(home, source)
    QApplication.processEvents()
    assert met.heard == [(win, "")]
    assert home.notices.asked == []
    assert not corner.card.isVisible()
    assert set(texts(window)) - before <= {
        "Swept the stairs", "Home", "10:30", "How did it feel?", "Today so far",
    }  # fmt: skip
    assert home.on_disk()[0].text == "Swept the stairs"


def test_the_celebration_is_on_the_screen_when_keep_returns_and_takes_no_focus(
    home: Home, window: MainWindow, corner: Corner
) -> None:
    """The caret stays in the field, and typing goes on there."""
    home.preferences.change(loudness=Loudness.WORDS)
    window.go_to_today()
    field = QApplication.focusWidget()
    assert field is not None
    _keep(home, Source.WINDOW)
    cheers = [text for text in texts(window) if text in home.content.cheers]
    assert len(cheers) == 1
    assert QApplication.focusWidget() is field


def test_a_win_whose_jar_cannot_be_read_is_met_all_the_same(
    home: Home, window: MainWindow, corner: Corner, met: Ear, qtbot: QtBot
) -> None:
    """It is safe; the jar is shown as it was, with this note in it."""
    for number in range(3):
        home.keep(f"Win {number}")
    window.go_to_today()
    win = home.keep("Swept the stairs")
    home.make_unreadable()
    corner.greeter.meet(win)
    assert met.heard == [(win, "window")]
    other_month = home.journal.today().replace(month=3)
    corner.greeter.meet(dataclasses.replace(win, day=other_month, id=99))
    assert [where for _win, where in met.heard] == ["window", "window"]
    QApplication.processEvents()
    home.mend()
    window.hide()


# The corner itself


def test_still_here_is_kept_by_one_press_in_the_tray(home: Home, corner: Corner) -> None:
    """No typing."""
    corner.tray.still_here_requested.emit()
    (win,) = home.on_disk()
    assert (win.text, win.source, win.kind) == ("I'm still here", Source.TRAY, Kind.MIND)


def test_still_here_that_did_not_save_waits_in_quick_add(
    home: Home, window: MainWindow, corner: Corner
) -> None:
    """The box opens with the words in its field, and says what is safe."""
    home.make_read_only()
    corner.tray.still_here_requested.emit()
    assert corner.popover.isVisible()
    assert corner.popover.field.words == "I'm still here"
    said = "Your words are still here. The folder may not be written to."
    assert said in texts(corner.popover)
    home.make_read_only(False)
    corner.popover.field.edit.returnPressed.emit()
    assert home.on_disk()[0].text == "I'm still here"
    corner.popover.go()


def test_the_tray_opens_quick_add_beside_it(home: Home, corner: Corner) -> None:
    """Also before there is an icon."""
    corner.tray.quick_requested.emit()
    assert corner.popover.isVisible()
    corner.popover.go()
    corner.tray.show()
    corner.tray.quick_requested.emit()
    assert corner.popover.isVisible()
    corner.popover.go()


def test_undo_in_the_corner_is_asked_of_the_app(home: Home, corner: Corner) -> None:
    """By the card and by Ctrl+Z in the empty field."""
    any_, one = Ear(), Ear()
    corner.undo_requested.connect(any_.hear)
    corner.undo_win_requested.connect(one.hear)
    corner.popover.undo_any_requested.emit()
    win = home.keep()
    corner.popover.undo_requested.emit(win)
    corner.card.undo_requested.emit(win)
    assert len(any_.heard) == 1
    assert one.heard == [(win,), (win,)]


def test_the_corner_follows_the_days_light(home: Home, window: MainWindow, corner: Corner) -> None:
    """A rough day is soft and grey there, too."""
    corner.prepare()
    before = corner.card.card.grab().toImage()
    home.journal.set_energy(home.today, Energy.ROUGH)
    assert corner.card.card.grab().toImage() != before


def test_the_card_is_as_large_as_it_is_designed(home: Home, corner: Corner) -> None:
    """380 by 300, and room for its shadow."""
    margin = 2 * corner.card.card.margin
    assert corner.card.sizeHint().width() in (-1, 380 + margin)
    assert (corner.card.card.width(), corner.card.card.height()) == (380 + margin, 300 + margin)
