"""A canary for the Qt we run on: PySide6 6.12.0 on Python 3.11 gave away references to None."""

import sys

from PySide6.QtGui import QColor, QImage, QPainter

CALLS = 5000


def test_a_void_call_takes_no_reference_from_none() -> None:
    """Else the process aborts after a few thousand paint calls: docs/decisions/002."""
    image = QImage(4, 4, QImage.Format.Format_ARGB32_Premultiplied)
    painter = QPainter(image)
    color = QColor("green")
    before = sys.getrefcount(None)
    for _ in range(CALLS):
        painter.setPen(color)
    after = sys.getrefcount(None)
    painter.end()
    # Other code takes and gives a few meanwhile; the fault gave one away with each call.
    assert before - after < CALLS / 10
