"""Finds words that do not fit where they stand: on labels, buttons and fields of a window.

The tour uses it, too: no sentence of ours is cut at any size, in any language.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import QPoint, QRect, QSize
from PySide6.QtGui import QFontMetricsF
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QLabel,
    QLineEdit,
    QWidget,
)

from smallwins.ui.settings.page import SettingsPlace

# Widths are sums of fractions, and a pixel is none of anybody's business.
_SLACK = 1


@dataclass(frozen=True)
class Cut:
    """Words that are cut.

    Attributes:
        where: the class of the widget they are on.
        text: the words.
        room: the pixels there are, width and height.
        needs: the pixels they need.
    """

    where: str
    text: str
    room: tuple[int, int]
    needs: tuple[int, int]


def cut_texts(window: QWidget) -> Iterator[Cut]:
    """Walk through a window as it is shown and yield each text that is not seen whole.

    What can be scrolled to, up and down, counts as seen; sideways it does not.
    """
    for widget in window.findChildren(QWidget):
        if not widget.isVisible():
            continue
        text, needs = _needs(widget)
        if not text:
            continue
        if _is_scrolled_with_a_page(widget):
            continue
        room = _room(widget, window)
        if needs.width() > room.width() + _SLACK or needs.height() > room.height() + _SLACK:
            yield Cut(
                type(widget).__name__,
                text,
                (room.width(), room.height()),
                (needs.width(), needs.height()),
            )


def _needs(widget: QWidget) -> tuple[str, QSize]:
    """What a widget says, and the size it says it in."""
    if isinstance(widget, QLabel):
        return widget.text(), _label_needs(widget)
    if isinstance(widget, QAbstractButton) and widget.hasHeightForWidth():
        # Its words may fold: none of them is cut, and there is room for all their lines.
        high = widget.heightForWidth(widget.width())
        return widget.text(), QSize(widget.minimumSizeHint().width(), high)
    if isinstance(widget, QAbstractButton):
        # Its height is the design's; what lies over an edge of it is cut all the same.
        return widget.text(), QSize(widget.sizeHint().width(), widget.height())
    if isinstance(widget, QLineEdit) and not widget.text():
        # Typed words scroll under the caret; the words that stand there before have to fit.
        metrics = QFontMetricsF(widget.font())
        width = metrics.horizontalAdvance(widget.placeholderText())
        return widget.placeholderText(), QSize(round(width), round(metrics.height()))
    return "", QSize()


def _label_needs(label: QLabel) -> QSize:
    edges = label.contentsMargins()
    edge = edges.left() + edges.right()
    metrics = QFontMetricsF(label.font())
    if not label.wordWrap():
        lines = label.text().split("\n")
        width = max(metrics.horizontalAdvance(line) for line in lines) + edge
        return QSize(round(width), round(metrics.lineSpacing() * len(lines)))
    words = re.split(r"[\s\u200b\/?-]", label.text())
    longest = max(metrics.horizontalAdvance(word) for word in words)
    return QSize(round(longest) + edge, label.heightForWidth(label.width()))


def _is_scrolled_with_a_page(widget: QWidget) -> bool:
    """Whether the page below has taken it along, over the upper edge of what they are both in.

    Settings does that with its title and names in small windows.
    """
    part, page = widget, widget.parentWidget()
    while page is not None:
        if part.geometry().bottom() < 0 and _scrolled(page):
            return True
        part, page = page, page.parentWidget()
    return False


def _goes_with_a_page(part: QWidget, page: QWidget) -> bool:
    """Whether it is the names of Settings, which come up with their page where it scrolls."""
    if not isinstance(page, SettingsPlace) or part is not page.names:
        return False
    areas = page.findChildren(QAbstractScrollArea)
    return any(area.isVisible() and area.verticalScrollBar().maximum() > 0 for area in areas)


def _scrolled(page: QWidget) -> bool:
    areas = page.findChildren(QAbstractScrollArea)
    return any(area.isVisible() and area.verticalScrollBar().value() > 0 for area in areas)


def _room(widget: QWidget, window: QWidget) -> QSize:
    """The part of a widget that can be seen, or scrolled to."""
    seen = QRect(QPoint(0, 0), widget.size())
    high: int | None = None
    part = widget
    while part is not window:
        parent = part.parentWidget()
        assert parent is not None
        seen.translate(part.pos())
        edge = parent.rect()
        scroll = parent.parentWidget()
        viewed = isinstance(scroll, QAbstractScrollArea) and scroll.viewport() is parent
        if viewed or _goes_with_a_page(part, parent):
            # It can be brought here whole; from here on its width alone can be cut.
            high = seen.height() if high is None else high
            seen = QRect(seen.left(), edge.top(), seen.width(), edge.height())
        seen = seen.intersected(edge)
        part = parent
    return QSize(seen.width(), seen.height() if high is None else high)
