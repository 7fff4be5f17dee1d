"""The bar of a page lies over its edge: it comes and goes, and nothing on the page moves."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QVBoxLayout
from pytestqt.qtbot import QtBot

from smallwins.ui.theme import Theme
from smallwins.ui.widgets import scroll as scroll_module
from smallwins.ui.widgets.scroll import BarOver, Page, PageScroll

_MANY = "sun " * 2_000
SOURCES = Path(scroll_module.__file__).parents[1]


@pytest.fixture
def part() -> QLabel:
    """Words on the page: one, or as many as make it scroll."""
    part = QLabel("sun")
    part.setWordWrap(True)
    return part


@pytest.fixture
def scroll(theme: Theme, qtbot: QtBot, part: QLabel) -> PageScroll:
    """A page in a window of 400 by 300."""
    page = Page()
    column = QVBoxLayout(page)
    column.setContentsMargins(0, 0, 0, 0)
    column.addWidget(part)
    scroll = PageScroll(theme, page)
    qtbot.addWidget(scroll)
    scroll.resize(400, 300)
    scroll.show()
    return scroll


def _bar(scroll: PageScroll) -> BarOver:
    (bar,) = scroll.findChildren(BarOver)
    return bar


def test_a_page_is_as_wide_with_its_bar_as_without(
    scroll: PageScroll, part: QLabel, qtbot: QtBot
) -> None:
    """Words that are written on stay where they are when a line more makes the page scroll."""
    wide = part.width()
    assert _bar(scroll).isHidden()
    part.setText(_MANY)
    qtbot.waitUntil(_bar(scroll).isVisible)
    assert part.width() == wide == 400
    part.setText("sun")
    qtbot.waitUntil(_bar(scroll).isHidden)
    assert part.width() == wide


def test_the_bar_and_the_page_move_together(scroll: PageScroll, part: QLabel, qtbot: QtBot) -> None:
    """A hand that drags it moves the page, and the wheel moves it."""
    part.setText(_MANY)
    qtbot.waitUntil(_bar(scroll).isVisible)
    _bar(scroll).setValue(120)
    assert part.mapTo(scroll, part.rect().topLeft()).y() == -120
    scroll.verticalScrollBar().setValue(40)
    assert _bar(scroll).value() == 40


def test_it_lies_on_the_side_where_lines_end(
    scroll: PageScroll, part: QLabel, qtbot: QtBot
) -> None:
    """On the left where words run from right to left."""
    part.setText(_MANY)
    qtbot.waitUntil(_bar(scroll).isVisible)
    assert _bar(scroll).geometry().right() == scroll.rect().right()
    scroll.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    qtbot.waitUntil(lambda: _bar(scroll).x() == 0)


def test_no_page_keeps_a_bar_of_the_system_beside_it() -> None:
    """Only what the bar lies over scrolls: the one of the system would stand there, too."""
    pages = [file for file in SOURCES.rglob("*.py") if "PageScroll(" in file.read_text("utf-8")]
    assert pages
    assert not [file.name for file in pages if "ScrollBarAlwaysOn" in file.read_text("utf-8")]
