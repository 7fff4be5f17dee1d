"""A day as a person writes it: by year, month and day, or as their locale does."""

import datetime as dt
from typing import Final

from PySide6.QtCore import QLocale

from smallwins.domain.days import parse_day
from smallwins.domain.errors import DayOutOfRangeError

_FORMATS: Final = (
    QLocale.FormatType.LongFormat,
    QLocale.FormatType.ShortFormat,
    QLocale.FormatType.NarrowFormat,
)
_PATTERNS: Final = ("d MMMM yyyy", "MMMM d, yyyy", "MMMM d yyyy", "dddd d MMMM yyyy")
_LONGEST: Final = 80


def read_day(text: str, today: dt.date) -> dt.date:
    """Read a day.

    Args:
        text: such as 2026-10-24, or as dates are written where the person is.
        today: of years with two figures, the newest one that has come is meant.

    Raises:
        DayOutOfRangeError: no calendar has it, or it is written in another way.
    """
    text = " ".join(text.split())
    try:
        return parse_day(text)
    except DayOutOfRangeError:
        if not text or len(text) > _LONGEST:
            raise
    locale, base = QLocale(), max(1, today.year - 99)
    found = [
        *(locale.toDate(text, form, base) for form in _FORMATS),
        *(locale.toDate(text, pattern, base) for pattern in _PATTERNS),
    ]
    for date in found:
        if date.isValid() and dt.MINYEAR <= date.year() <= dt.MAXYEAR:
            return dt.date(date.year(), date.month(), date.day())
    raise DayOutOfRangeError
