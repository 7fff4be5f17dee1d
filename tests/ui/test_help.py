"""Who can help: the whole page is within reach, at any size and by keys alone."""

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from smallwins.domain.wins import Energy
from smallwins.ui.widgets.help import HelpDialog
from smallwins.ui.widgets.scroll import PageScroll
from support.cut_text import cut_texts
from support.home import Home, button
from ui.today.one_note_desk import Desk


def _dialog(home: Home, qtbot: QtBot, width: int, height: int, size: int) -> HelpDialog:
    home.preferences.change(text_size=size)
    home.journal.set_energy(home.today, Energy.ROUGH)
    window = home.window(width, height)
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    see = button(window, "See who can help now")
    see.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(see, Qt.Key.Key_Return)
    dialog = window.findChild(HelpDialog)
    assert dialog is not None
    qtbot.waitUntil(dialog.isActiveWindow)
    return dialog


def _whole(widget: QWidget) -> bool:
    return widget.visibleRegion().boundingRect() == widget.rect()


@pytest.mark.parametrize("size", [100, 150, 200])
@pytest.mark.parametrize(("width", "height"), [(1120, 720), (800, 560), (480, 400)])
def test_it_is_no_larger_than_its_window_and_each_line_can_be_reached(
    home: Home, qtbot: QtBot, width: int, height: int, size: int
) -> None:
    """By the keys that scroll, with the way back in sight at all times."""
    dialog = _dialog(home, qtbot, width, height, size)
    assert dialog.width() <= width
    assert dialog.height() <= height
    back = button(dialog, "Back to Today")
    assert back.hasFocus()
    assert _whole(back)
    (scroll,) = dialog.findChildren(PageScroll)
    labels = dialog.findChildren(QLabel)
    seen: set[QLabel] = set()
    bar = scroll.verticalScrollBar()
    for _step in range(60):
        seen |= {one for one in labels if _whole(one)}
        at = bar.value()
        QTest.keyClick(back, Qt.Key.Key_Down)
        if bar.value() == at:
            break
    assert bar.value() == bar.maximum()
    high = [one for one in labels if one.height() > scroll.viewport().height()]
    assert seen | set(high) == set(labels)
    assert list(cut_texts(dialog)) == []
    QTest.keyClick(back, Qt.Key.Key_Home)
    assert bar.value() == 0
    QTest.keyClick(back, Qt.Key.Key_Escape)
    assert not dialog.isVisible()


def test_where_there_is_room_nothing_scrolls(home: Home, qtbot: QtBot) -> None:
    """At the designed size it is as high as its lines."""
    dialog = _dialog(home, qtbot, 1120, 720, 100)
    (scroll,) = dialog.findChildren(PageScroll)
    assert scroll.verticalScrollBar().maximum() == 0
    last = dialog.findChildren(QLabel)[-1]
    foot = QRect(last.mapTo(dialog, QPoint(0, 0)), last.size()).bottom()
    assert button(dialog, "Back to Today").y() - foot < 60
    dialog.reject()


def test_on_a_rough_day_it_knows_whom_the_person_chose(home: Home, qtbot: QtBot) -> None:
    """As from the boost: their name, their words, and one press to copy or to write."""
    home.preferences.change(trusted_name="Sam", hard_time_words="Today is heavy.")
    home.journal.set_energy(home.today, Energy.ROUGH)
    desk = Desk(home, qtbot)
    button(desk.window, "See who can help now").click()
    (dialog,) = desk.window.findChildren(HelpDialog)
    qtbot.waitUntil(dialog.isActiveWindow)
    said = [one.text().replace("\N{ZERO WIDTH SPACE}", "") for one in dialog.findChildren(QLabel)]
    assert "You chose: Sam" in said
    assert "You can text them: “Today is heavy.”" in said
    assert button(dialog, "Copy these words").isVisible()
    assert button(dialog, "Write to them…").isVisible()
    button(dialog, "Back to Today").click()
