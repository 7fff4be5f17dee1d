"""What leaves with a note that is shared: its words and its day. How it felt stays here."""

import dataclasses
from typing import Final

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QGuiApplication, QImage, QPainter

from smallwins.domain.settings import Light
from smallwins.domain.wins import Win
from smallwins.ui import copy
from smallwins.ui.note.sheet import NoteSheet
from smallwins.ui.theme import Theme
from smallwins.ui.widgets.clipboard import made_by_qt
from smallwins.ui.widgets.paper import paint_ground

_PAPER: Final = QSize(640, 410)
_EDGE: Final = 56
_DENSITY: Final = 2.0
_TALL: Final = 1600
"""From so many pixels on a picture is not made denser: it would take a hundred megabytes."""


def copy_words(win: Win, day: str) -> None:
    """Copy the words and their day."""
    QGuiApplication.clipboard().setText(copy.shared_words(win.text, day))


def copy_picture(theme: Theme, win: Win, day: str) -> None:
    """Copy the note as a picture, with its words beside it for programs that take no picture."""
    both = made_by_qt()
    both.setImageData(picture_of(theme, win, day))
    both.setText(copy.shared_words(win.text, day))
    QGuiApplication.clipboard().setMimeData(both)


def picture_of(theme: Theme, win: Win, day: str) -> QImage:
    """Paint the note as it is on paper: by day, at its designed size, all of its words on it."""
    by_day = Theme(dataclasses.replace(theme.settings, light=Light.DAY, text_size=100))
    sheet = NoteSheet(by_day)
    sheet.show_win(dataclasses.replace(win, feeling=""), day)
    paper = QRect(QPoint(_EDGE, _EDGE), _PAPER)
    sheet.lie_at(paper)
    if sheet.words.scrolls:
        paper.setHeight(_PAPER.height() + sheet.words.beyond)
        sheet.lie_at(paper)
    size = paper.size() + QSize(2 * _EDGE, 2 * _EDGE)
    dpr = _DENSITY if size.height() < _TALL else 1.0
    image = QImage(size * dpr, QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(dpr)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    paint_ground(painter, by_day, QRect(QPoint(0, 0), size))
    painter.drawPixmap(sheet.pos(), sheet.paper_picture(dpr))
    painter.drawPixmap(sheet.pos(), sheet.words_picture(dpr))
    painter.end()
    sheet.deleteLater()
    by_day.deleteLater()
    return image
