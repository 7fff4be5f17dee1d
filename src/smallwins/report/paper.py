"""The sheets of paper that pages are for."""

from enum import Enum
from typing import Final

from PySide6.QtCore import QLocale, QSizeF

UNITS: Final = 10
"""Pages are painted in tenths of a millimetre."""


class Paper(Enum):
    """The sheets people have; the values are millimetres."""

    A4 = (210.0, 297.0)
    LETTER = (215.9, 279.4)

    @property
    def size(self) -> QSizeF:
        """How large it is, in units of the page."""
        return QSizeF(*self.value) * UNITS


def usual_paper() -> Paper:
    """Give the sheet people have where this person lives."""
    metric = QLocale().measurementSystem() is not QLocale.MeasurementSystem.ImperialUSSystem
    return Paper.A4 if metric else Paper.LETTER
