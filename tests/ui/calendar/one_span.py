"""A year, and a month, that are shown with the keyboard in them, for the tests of them."""

import datetime as dt

from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest

from smallwins.domain.heat import DayNotes, FoldedNote
from smallwins.domain.wins import Kind
from smallwins.ui.calendar.days_view import DaysView
from smallwins.ui.calendar.month_model import MonthModel
from smallwins.ui.calendar.month_view import MonthView
from smallwins.ui.calendar.year_model import YearModel
from smallwins.ui.calendar.year_view import YearView

TODAY = dt.date(2025, 10, 24)
FULL = dt.date(2025, 10, 12)
"""The day with three wins."""


def notes(count: int, kind: Kind | None = Kind.HOME) -> DayNotes:
    """So many notes of one day, all of a kind."""
    return DayNotes(count, tuple(FoldedNote(number, kind) for number in range(min(count, 6))))


def days_of_year(view: YearView) -> YearModel:
    """The days a year shows."""
    model = view.model()
    assert isinstance(model, YearModel)
    return model


def days_of_month(view: MonthView) -> MonthModel:
    """The days a month shows."""
    model = view.model()
    assert isinstance(model, MonthModel)
    return model


def walk(view: DaysView, *keys: Qt.Key) -> dt.date | None:
    """Press keys; gives the day the mark is on then."""
    for key in keys:
        QTest.keyClick(view, key)
    return view.day


def apart(before: QImage, after: QImage) -> list[tuple[int, int]]:
    """The points in which two pictures differ."""
    return [
        (x, y)
        for x in range(after.width())
        for y in range(after.height())
        if before.pixel(x, y) != after.pixel(x, y)
    ]
