"""The ways a page leaves: to a printer, into a file, and a menu with those that are seldom."""

from typing import Final

from PySide6.QtCore import QEvent, QRect, QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from smallwins.ui import copy
from smallwins.ui.layout import mirrored
from smallwins.ui.theme import Theme
from smallwins.ui.widgets.buttons import MainButton, OtherButton, PaintedButton

_GAP: Final = 12
_ROW: Final = 620
"""From this width on, in designed pixels, all stand in one row."""


class PrintButton(MainButton):
    """Print: the one main button here."""

    tall = 50.0
    gap = 10.0
    role = widest_role = "body_large"


class SaveButton(OtherButton):
    """Save as PDF."""

    tall = 50.0
    gap = 10.0
    role = widest_role = "body_large"


class MoreButton(OtherButton):
    """What else one can do with the page: three dots."""

    tall = 50.0
    padding = 15.0

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(theme, "", "ui/more", parent)
        self.setAccessibleName(copy.more_ways())
        self.setToolTip(copy.more_ways())


class Ways(QWidget):
    """Print, save, and more.

    Args:
        theme: the look.
        parent: what they are on.

    Attributes:
        print: prints the page.
        save: saves it as a PDF.
        more: opens the menu.
    """

    lets_rings_out = True

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self.print = PrintButton(theme, copy.print_page(), "ui/print", self)
        self.save = SaveButton(theme, copy.save_page(), "ui/pdf", self)
        self.more = MoreButton(theme, self)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        theme.changed.connect(self._changed)

    def lead_out(self, page: str) -> None:
        """Say which page leaves here, for who hears it: one comes to these buttons first.

        Args:
            page: what the page is called.
        """
        for way in (self.print, self.save):
            way.setAccessibleDescription(page)

    def sizeHint(self) -> QSize:
        return QSize(self.width(), self.heightForWidth(self.width()))

    def minimumSizeHint(self) -> QSize:
        return QSize(0, 0)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self._place(width, move=False)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._changed()

    def event(self, event: QEvent) -> bool:
        if event.type() is QEvent.Type.LayoutDirectionChange:
            self._changed()
        return super().event(event)

    def _changed(self) -> None:
        self._place(self.width(), move=True)
        self.updateGeometry()

    def _place(self, width: int, *, move: bool) -> int:
        gap, high = self._theme.px(_GAP), round(self.print.height_now())
        first, save, more = (part.sizeHint().width() for part in (self.print, self.save, self.more))
        rows: list[list[tuple[PaintedButton, int]]]
        if first + save + more + 2 * gap <= width and width >= self._theme.px(_ROW) // 2:
            # As much as fits in one row: what is left goes to the two that are named.
            left_over = min(width, self._theme.px(_ROW)) - first - save - more - 2 * gap
            first += left_over // 2
            save += left_over - left_over // 2
            rows = [[(self.print, first), (self.save, save), (self.more, more)]]
        elif save + gap + more <= width:
            rows = [[(self.print, width)], [(self.save, width - gap - more), (self.more, more)]]
        else:
            rows = [[(self.print, width)], [(self.save, width)], [(self.more, more)]]
        top = 0
        for row in rows:
            left = 0
            for part, wide in row:
                if move:
                    part.setGeometry(mirrored(QRect(left, top, wide, high), self))
                left += wide + gap
            top += high + gap
        return top - gap
