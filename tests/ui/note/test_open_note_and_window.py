"""An open note and the window: before what it rises, and what is left of it when it goes."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QWidget

from smallwins.domain.wins import Kind, Source, Win
from smallwins.ui.widgets.cover import Cover
from support.pictures import held_by
from ui.note.conftest import Table


def keep(table: Table) -> Win:
    """Keep a win, to be opened."""
    return table.home.journal.keep("Called Mum back.", kind=Kind.PEOPLE, source=Source.WINDOW)


@pytest.mark.parametrize("how", ["hidden", "minimised"])
def test_a_note_that_was_on_its_way_when_the_window_went_lies_open_when_it_is_back(
    table: Table, how: str
) -> None:
    """Whoever comes back later reads it: it is in its place, and nothing moves."""
    table.open(keep(table), wait=False)
    if how == "hidden":
        table.window.hide()
        table.window.show()
    else:
        table.window.setWindowState(Qt.WindowState.WindowMinimized)
        QApplication.processEvents()
        table.window.setWindowState(Qt.WindowState.WindowNoState)
        QApplication.processEvents()
    table.qtbot.waitUntil(lambda: not table.moves)
    assert table.cover.isVisible()
    assert table.sheet.isVisible()
    assert table.sheet.words.isVisible()


class Green(Cover):
    """Something green that lies over the window."""

    def first_stop(self) -> QWidget:
        return self

    def lay_out(self) -> None:
        """There is nothing in it."""

    def paintEvent(self, _event: QPaintEvent) -> None:
        QPainter(self).fillRect(self.rect(), QColor("#00ff00"))


def test_it_rises_before_what_was_seen_there(table: Table) -> None:
    """Over a boost too: not before the place that lies under it."""
    green = Green(table.theme, table.floor)
    green.open()
    table.open(keep(table), wait=False)
    corner = table.cover.grab().toImage().pixelColor(4, 4)
    assert corner == QColor("#00ff00")
    table.cover.leave()
    green.leave()
    table.open(keep(table), wait=False)
    assert table.cover.grab().toImage().pixelColor(4, 4) != QColor("#00ff00")


def test_it_holds_no_pictures_when_it_is_gone(table: Table) -> None:
    """What nobody looks at takes no memory: the veil alone is as large as the window."""
    table.open(keep(table))
    table.cover.grab()
    assert held_by(table.cover) > 2_000_000
    table.press(Qt.Key.Key_Escape)
    assert held_by(table.cover) < 50_000
    table.open(keep(table), wait=False)
    table.press(Qt.Key.Key_Escape)
    assert held_by(table.cover) < 50_000
