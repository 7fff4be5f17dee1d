"""The page as large as there is room: every word that leaves can be read before."""

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QVBoxLayout, QWidget

from smallwins.ui import copy
from smallwins.ui.month.sheet_preview import SheetPreview
from smallwins.ui.theme import Theme
from smallwins.ui.widgets.buttons import MainButton, OtherButton
from smallwins.ui.widgets.dialog import PaperDialog, foot_of
from smallwins.ui.widgets.dialog_page import page_over
from smallwins.ui.widgets.page_preview import EDGE
from smallwins.ui.widgets.scroll import Page
from smallwins.ui.widgets.strip import say

if TYPE_CHECKING:
    from smallwins.report.output import Pages

_WIDE: Final = 860
_SIDE: Final = 24


class LargerPage(PaperDialog):
    """Shows one sheet after the other; arrow keys scroll.

    Args:
        theme: the look.
        pages: the sheets.
        number: which one is seen first; the first is 0.
        name: what a screen reader calls the page.
        description: what it says is on it.
        parent: what it is before.
    """

    def __init__(
        self,
        theme: Theme,
        pages: "Pages",
        number: int,
        name: str,
        description: str,
        parent: QWidget,
    ) -> None:
        super().__init__(theme, name, parent)
        self._pages = pages
        self._number = number
        self._name = name
        self._description = description
        px = theme.px
        page = Page()
        column = QVBoxLayout(page)
        side = px(_SIDE - EDGE)
        column.setContentsMargins(side, side, side, 0)
        self.preview = SheetPreview(theme, page, _WIDE - 2 * (_SIDE - EDGE))
        column.addWidget(self.preview)
        column.addStretch(1)
        self._before = OtherButton(theme, copy.page_before(), "ui/left", self)
        self._after = OtherButton(theme, copy.page_after(), "ui/right", self)
        self._done = MainButton(theme, copy.done(), parent=self)
        for way in (self._before, self._after):
            way.setVisible(pages.count > 1)
        foot = foot_of(theme, self, self._before, self._after, self._done)
        self._scroll = page_over(theme, self, page, foot)
        self._connect()
        window = parent.window()
        self.setFixedWidth(min(px(_WIDE), window.width()))
        self.resize(self.width(), window.height())
        self._show()
        self.preview.setFocus(Qt.FocusReason.OtherFocusReason)

    def _connect(self) -> None:
        self.preview.scroll_wanted.connect(self._scroll_by)
        self._before.clicked.connect(lambda: self._turn(-1))
        self._after.clicked.connect(lambda: self._turn(1))
        self._done.clicked.connect(self.accept)
        for keys, on in (("Ctrl+PgUp", -1), ("Ctrl+PgDown", 1)):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.activated.connect(lambda on=on: self._turn(on))

    def _turn(self, on: int) -> None:
        """Turn to another sheet, and be at its head; the ends are ends."""
        number = max(0, min(self._number + on, self._pages.count - 1))
        if number != self._number:
            self._number = number
            self._show()
            self._scroll.verticalScrollBar().setValue(0)
            say(self.preview, copy.page_of_pages(number + 1, self._pages.count))

    def _show(self) -> None:
        self.preview.show_page(self._pages, self._number, self._name, self._description)
        # The keyboard goes on to the other way, where one leads nowhere.
        ways = (
            (self._before, self._number > 0, self._after),
            (self._after, self._number + 1 < self._pages.count, self._before),
        )
        for way, leads, other in ways:
            held = way.hasFocus()
            way.setEnabled(leads)
            if held and not leads:
                other.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot(int)
    def _scroll_by(self, pixels: int) -> None:
        bar = self._scroll.verticalScrollBar()
        bar.setValue(bar.value() + pixels)
