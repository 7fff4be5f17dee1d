"""What is on the Month place and where it stands: the page beside its options, or among them."""

import itertools
from typing import Final, cast

from PySide6.QtCore import QLocale, QRect, QRectF, Qt, Slot
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from smallwins.domain.month_page import READY, Hidden, Reader
from smallwins.ui import copy
from smallwins.ui.layout import Room, mirrored, page_side, page_top
from smallwins.ui.month.desk import Desk
from smallwins.ui.month.head import MonthHead
from smallwins.ui.month.options import Options
from smallwins.ui.month.switch import Side, SideSwitch
from smallwins.ui.month.ways import Ways
from smallwins.ui.theme import Theme
from smallwins.ui.widgets.paper import SIDE_PAGE_SHADOW, Ground, paint_shadow
from smallwins.ui.widgets.scroll import Page, PageScroll
from smallwins.ui.widgets.strip import say

SIDE: Final = 316
"""How wide the options beside the page are, in designed pixels."""

_LEAST_DESK: Final = 330
_INNER: Final = 28
_TOP, _TOP_OF_SWITCH = 33, 24
_FOOT: Final = 24
_APART: Final = 16
_BELOW_SWITCH: Final = 12


class MonthBoard(Ground):
    """The parts of the place.

    Args:
        theme: the look.
        parent: the place.

    Attributes:
        switch: leads to the other side of the place, where it has one.
        head: which month it is.
        options: what is on the page.
        desk: the page itself.
        ways: how it leaves.
    """

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(theme, "base", parent)
        self._beside: bool | None = None
        self._room = Room.FULL
        self._side = Page()
        self._scroll = PageScroll(theme, self._side, self)
        self._column = QVBoxLayout(self._side)
        self._column.setSpacing(0)
        self.switch = SideSwitch(theme, Side.PAGE, self._side)
        self.switch.hide()
        self.head = MonthHead(theme, self._side)
        self.options = Options(theme, self._side)
        self.desk = Desk(theme, self)
        self.ways = Ways(theme, self)
        self.desk.spoke.connect(self._bring_told)
        self.desk.preview.came.connect(self._see_page)
        self.desk.preview.scroll_wanted.connect(self._scroll_by)
        self.options.ready_taken.connect(self._tell_ready)
        bar = self._scroll.verticalScrollBar()
        bar.rangeChanged.connect(self.update)
        bar.valueChanged.connect(self.update)
        theme.changed.connect(self._restyle)

    def set_room(self, room: Room) -> None:
        """Fit a full, small or tiny window."""
        self._room = room
        self._lay_out()

    def begin(self) -> None:
        """Be at the top, or as near to it as what the keyboard is on can be seen."""
        self._scroll.begin()

    @Slot(object)
    def _tell_ready(self, reader: Reader) -> None:
        """Say what is on the page and what stays off it: several boxes changed at once."""
        hidden = [copy.hidden_thing(what) for what in Hidden if what in READY[reader].hidden]
        private = copy.kept_private(QLocale().createSeparatedList(hidden)) if hidden else ""
        on_it = self.desk.preview.accessibleDescription()
        say(self.options.reader, copy.sentences(f"{copy.page_for(reader)}.", on_it, private))

    @Slot()
    def _see_page(self) -> None:
        if not self._beside:
            self._scroll.follow_keyboard()

    @Slot(int)
    def _scroll_by(self, pixels: int) -> None:
        """Arrow keys on the page go down it, where it scrolls with the rest."""
        if not self._beside:
            bar = self._scroll.verticalScrollBar()
            bar.setValue(bar.value() + pixels)

    @Slot()
    def _bring_told(self) -> None:
        """Bring what is said of the page into view, where it scrolls with the rest.

        What was taken back is seen at its box: the keyboard is there, and nothing moves away.
        """
        if not self._beside and self.desk.says != copy.was_undone():
            self._scroll.bring(self.desk.told)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._lay_out()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._lay_out()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter, theme = QPainter(self), self._theme
        if not self._beside:
            return
        area = self._panel()
        paint_shadow(painter, theme, QRectF(area), 0, SIDE_PAGE_SHADOW)
        painter.fillRect(area, theme.color("sheet"))
        bar = self._scroll.verticalScrollBar()
        if bar.value() < bar.maximum():
            # It goes on below: no letter is cut by emptiness.
            side, foot = theme.px(_INNER), self._scroll.geometry().bottom()
            painter.fillRect(
                QRect(area.left() + side, foot, area.width() - 2 * side, 1), theme.color("line")
            )

    def _panel(self) -> QRect:
        """Where the options are, beside the page."""
        wide = self._theme.px(SIDE)
        return mirrored(QRect(self.width() - wide, 0, wide, self.height()), self)

    @Slot()
    def _restyle(self) -> None:
        self._beside = None  # what is between the parts has another size, too
        self._lay_out()

    def _lay_out(self) -> None:
        px, width, height = self._theme.px, self.width(), self.height()
        beside = width >= px(SIDE) + px(_LEAST_DESK)
        if beside is not self._beside:
            self._move(beside=beside)
        if not beside:
            side = px(page_side(self._room))
            self._set_edges(px(page_top(self._room)), side, px(_FOOT))
            self._scroll.setGeometry(self.rect())
            self.update()
            return
        inner, panel = px(_INNER), self._panel()
        top = px(_TOP if self.switch.isHidden() else _TOP_OF_SWITCH)
        self._set_edges(top, inner, px(12))
        wide = panel.width() - 2 * inner
        high = self.ways.heightForWidth(wide)
        top = height - px(_FOOT) - high
        self.ways.setGeometry(panel.left() + inner, top, wide, high)
        self._scroll.setGeometry(panel.left(), 0, panel.width(), top - px(12))
        desk = QRect(0, 0, width - panel.width(), height)
        self.desk.setGeometry(mirrored(desk, self))
        self.update()

    def _set_edges(self, top: int, side: int, foot: int) -> None:
        """Leave room round what scrolls; its bar lies over that."""
        self._column.setContentsMargins(side, top, side, foot)

    def _move(self, *, beside: bool) -> None:
        """Put the page and the ways beside the options, or among them, in one column."""
        held = cast("QWidget | None", self.focusWidget())
        self._beside = beside
        while self._column.count():
            self._column.takeAt(0)
        parts: tuple[QWidget, ...] = (self.head, self.options)
        if beside:
            self.desk.setParent(self)
            self.ways.setParent(self)
        else:
            parts = (self.head, self.ways, self.desk, self.options)
        self.desk.set_round(rounded=not beside)
        if not self.switch.isHidden():
            self._column.addWidget(self.switch, 0, Qt.AlignmentFlag.AlignLeading)
            self._column.addSpacing(self._theme.px(_BELOW_SWITCH if beside else _APART))
        for part in parts:
            self._column.addWidget(part)
            if not beside and part is not parts[-1]:
                self._column.addSpacing(self._theme.px(_APART))
        self._column.addStretch(1)
        self.desk.show()
        self.ways.show()
        self._order(beside=beside)
        if held is not None and self.isVisible():
            held.setFocus(Qt.FocusReason.OtherFocusReason)

    def _order(self, *, beside: bool) -> None:
        """Let Tab go as one reads."""
        options = self.options
        head: list[QWidget] = [*self.switch.segments, self.head.before, self.head.after]
        boxes = [
            options.reader,
            options.undo,
            *options.parts.values(),
            options.choose,
            *options.hides.values(),
            options.all_wins,
            options.large,
        ]
        ways = [self.ways.print, self.ways.save, self.ways.more]
        desk = [self.desk.preview, self.desk.before, self.desk.after, self.desk.stop]
        order = [*head, *boxes, *ways, *desk] if beside else [*head, *ways, *desk, *boxes]
        for one, other in itertools.pairwise(order):
            QWidget.setTabOrder(one, other)
