"""What the tests of the calendar begin with: a year, a month, and the words of mornings."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from smallwins.ui.calendar.days_view import DaysView
from smallwins.ui.calendar.month_model import MonthModel
from smallwins.ui.calendar.month_view import MonthView
from smallwins.ui.calendar.year_model import YearModel
from smallwins.ui.calendar.year_view import YearView
from smallwins.ui.theme import Theme
from support.home import Home
from ui.calendar.one_mornings import Asked, Pages, write
from ui.calendar.one_span import FULL, TODAY, notes


@pytest.fixture
def year(theme: Theme, qtbot: QtBot) -> Iterator[YearView]:
    """2025 on 24 October, shown, with the keyboard in it."""
    model = YearModel(TODAY, 0)
    model.show_year(2025, {FULL: 3}, TODAY)
    view = YearView(theme, model)
    model.setParent(view)
    _show(view, qtbot)
    yield view
    _close(view)


@pytest.fixture
def month(theme: Theme, qtbot: QtBot) -> Iterator[MonthView]:
    """October 2025 on its 24th, shown, with the keyboard in it."""
    model = MonthModel(TODAY, 0)
    model.show_month(TODAY, {FULL: notes(3)}, TODAY)
    view = MonthView(theme, model)
    model.setParent(view)
    _show(view, qtbot)
    yield view
    _close(view)


@pytest.fixture
def kept(home: Home) -> Asked:
    """The words of days in the file of a home: 120 mornings."""
    write(home.database, 120)
    return Asked(home.database.day_words)


@pytest.fixture
def pages(theme: Theme, qtbot: QtBot) -> Iterator[Pages]:
    """Opens pages of morning words."""
    pages = Pages(theme, qtbot)
    yield pages
    pages.close()


def _show(view: DaysView, qtbot: QtBot) -> None:
    view.resize(view.sizeHint())
    view.show()
    view.activateWindow()
    view.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.waitUntil(view.hasFocus)


def _close(view: DaysView) -> None:
    view.close()
    view.deleteLater()
