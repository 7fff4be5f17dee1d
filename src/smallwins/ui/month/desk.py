"""The desk with the page on it, the way to its further pages, and what is said of it."""

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent, QPixmap, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from smallwins.ui import copy, problem
from smallwins.ui.layout import mirrored
from smallwins.ui.month.may_be_said import height_of_longest, may_be_said
from smallwins.ui.month.sheet_preview import SheetPreview
from smallwins.ui.painting.desk import desk_picture
from smallwins.ui.theme import Theme
from smallwins.ui.widgets.buttons import IconButton, LinkButton
from smallwins.ui.widgets.page_preview import EDGE
from smallwins.ui.widgets.paper import Shade, paint_shadow
from smallwins.ui.widgets.strip import say
from smallwins.ui.widgets.words import Words

if TYPE_CHECKING:
    from smallwins.report.output import Pages

_WIDE: Final = 438
_ABOVE: Final = 58
_BESIDE: Final = 20
_TURNING: Final = 32
_SAID: Final = 24
_GAP: Final = 3
_BELOW: Final = 16
_TOLD_ABOVE: Final = 12
_CORNER: Final = 16
_SHADOW: Final = (Shade(8, 30, 0.16),)
"""A page lies a little over the desk; what is close to it, the preview paints."""


class Desk(QWidget):
    """The page as it will be.

    Args:
        theme: the look.
        parent: what it is on.

    Attributes:
        preview: the page.
        before, after: lead to its other sheets.
        stop: lets what is being made go.

    Signals:
        turned(int): so many pages on: -1 or 1.
        stop_wanted(): what is being made is to be let go.
        spoke(): it says something that is to be seen.
    """

    turned = Signal(int)
    stop_wanted = Signal()
    spoke = Signal()

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._round = False
        self._said_heights: dict[int, int] = {}
        self._picture: tuple[QSize, QPixmap] | None = None
        self._shown: tuple[Pages, int, str, str] | None = None
        self.preview = SheetPreview(theme, self, _WIDE + 2 * EDGE)
        self.preview.setToolTip(copy.see_larger())
        self.preview.setCursor(Qt.CursorShape.PointingHandCursor)
        self.before = IconButton(theme, "ui/left", copy.page_before(), parent=self)
        self._number = Words(theme, "body", "", "ink", self)
        self.after = IconButton(theme, "ui/right", copy.page_after(), parent=self)
        # Its room is there from the start: the page stands still when it speaks.
        self._said = Words(theme, "body", "", "ink", self)
        self._said.setWordWrap(True)
        self._said.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
        self.stop = LinkButton(theme, copy.stop_book(), parent=self)
        self.stop.hide()
        self._number.setAlignment(Qt.AlignmentFlag.AlignCenter)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.before.clicked.connect(lambda: self.turned.emit(-1))
        self.after.clicked.connect(lambda: self.turned.emit(1))
        self.stop.clicked.connect(self.stop_wanted)
        self.preview.pressed.connect(self.see_larger)
        theme.changed.connect(self.restyle)
        self.restyle()

    @property
    def says(self) -> str:
        """What it says beside the page; "" for nothing."""
        return self._said.text()

    @property
    def told(self) -> QWidget:
        """Where it says that."""
        return self._said

    def show_page(self, pages: "Pages", page: int, name: str, description: str) -> None:
        """Show one of the pages, and where the others are."""
        self._shown = pages, page, name, description
        self.preview.show_page(pages, page, name, description)
        several = pages.count > 1
        # The keyboard goes on to the other way, where one leads nowhere.
        ways = (
            (self.before, page > 0, self.after),
            (self.after, page + 1 < pages.count, self.before),
        )
        for way, leads, other in ways:
            held = way.hasFocus()
            way.setEnabled(leads)
            if held and not leads:
                other.setFocus(Qt.FocusReason.OtherFocusReason)
        for part in (self.before, self._number, self.after):
            part.setVisible(several)
        self._number.setText(copy.page_of_pages(page + 1, pages.count))
        self._place()
        self.updateGeometry()

    @Slot()
    def see_larger(self) -> None:
        """Show the page as large as there is room."""
        from smallwins.ui.month.larger import LargerPage  # noqa: PLC0415 - when it is wanted

        if self._shown is not None:
            LargerPage(self._theme, *self._shown, self).open()

    @Slot(str)
    def tell(self, sentence: str) -> None:
        """Say what was done, or what did not go, beside the page; "" says no more."""
        self._say(sentence, stop=False)
        if sentence:
            say(self, sentence)
            self.spoke.emit()

    def tell_beside(self, sentence: str) -> None:
        """Say what was done while something else is made: what stops that stays where it is."""
        self._say(sentence, stop=not self.stop.isHidden())
        say(self, sentence)

    @Slot(str)
    def tell_how_far(self, sentence: str) -> None:
        """Say how far something is that can be stopped; aloud it is said once."""
        first = self.stop.isHidden()
        self._say(sentence, stop=True)
        if first:
            say(self, sentence)
            self.spoke.emit()

    def _say(self, sentence: str, *, stop: bool) -> None:
        self._said.setText(sentence)
        self.stop.setVisible(stop)
        self._place()

    def set_round(self, *, rounded: bool) -> None:
        """Have round corners, where it is one of the things on a page that scrolls.

        There its words stand above the sheet, close to the ways it leaves by: below it, they would
        be out of sight.
        """
        self._round = rounded
        self._place()
        self.update()

    def restyle(self) -> None:
        """Take the theme as it is now."""
        self._picture = None
        self._said_heights.clear()
        for way in (self.before, self.after):
            way.set_color(self._theme.color("ink"))
        self.stop.set_color(self._theme.color("ink"))
        self._place()
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(self.width(), self.heightForWidth(self.width()))

    def minimumSizeHint(self) -> QSize:
        return QSize(0, 0)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        px = self._theme.px
        sheet = self.preview.heightForWidth(max(1, width - 2 * px(_BESIDE - EDGE)))
        return self._above(width) + sheet - 2 * px(EDGE) + self._below(width)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()

    def paintEvent(self, _event: QPaintEvent) -> None:
        size = self.size()
        if self._picture is None or self._picture[0] != size:
            self._picture = size, desk_picture(self._theme, size, self.devicePixelRatioF())
        painter = QPainter(self)
        if self._round:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            corner = self._theme.px(_CORNER)
            outline = QPainterPath()
            outline.addRoundedRect(QRectF(self.rect()), corner, corner)
            painter.setClipPath(outline)
        if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            painter.translate(self.width(), 0)
            painter.scale(-1, 1)
        painter.drawPixmap(0, 0, self._picture[1])
        painter.resetTransform()
        sheet = self.preview.sheet().translated(QPointF(self.preview.pos()))
        if not sheet.isEmpty():
            paint_shadow(painter, self._theme, sheet, 2, _SHADOW)

    def _said_height(self, width: int) -> int:
        """How high the longest of what may be said is."""
        wide = width - 2 * self._theme.px(_BESIDE)
        if wide not in self._said_heights:
            high = height_of_longest(_sentences(), self._said.fontMetrics(), wide)
            self._said_heights[wide] = max(self._theme.px(_SAID), high)
        return self._said_heights[wide]

    def _turning(self) -> int:
        """How high the way to other sheets is, with what is free about it."""
        high = max(self._number.sizeHint().height(), self.before.sizeHint().height())
        return max(self._theme.px(_TURNING), high) + 2 * self._theme.px(_GAP)

    def _above(self, width: int) -> int:
        """How much there is above the sheet: the way to others has room there from the start."""
        px = self._theme.px
        if self._round:
            return px(_TOLD_ABOVE) + self._said_height(width) + self._turning()
        return max(px(_ABOVE), self._turning())

    def _below(self, width: int) -> int:
        """How much there is below the sheet: what is said has room there from the start."""
        said = 0 if self._round else self._said_height(width)
        return self._theme.px(_GAP) + said + self._theme.px(_BELOW)

    def _place(self) -> None:
        px, width, height = self._theme.px, self.width(), self.height()
        edge, below = px(EDGE), self._below(width)
        top, side = self._above(width) - edge, px(_BESIDE) - edge
        sheet = QRect(side, top, width - 2 * side, max(1, height - top - below + edge))
        self.preview.setGeometry(sheet)
        # What stands below follows the sheet: where the width ends first, it is not so high.
        foot = top + round(self.preview.sheet().bottom()) + px(_GAP)
        foot = min(foot, height - below + px(_GAP))
        self._put_turning()
        self._put_said(px(_TOLD_ABOVE) if self._round else foot)

    def _put_said(self, top: int) -> None:
        px, width = self._theme.px, self.width()
        said = self._said_height(width)
        wide = width - 2 * px(_BESIDE)
        if self.stop.isHidden():
            self._said.setGeometry(px(_BESIDE), top, wide, said)
            return
        stop, gap = self.stop.sizeHint(), px(12)
        words = min(
            wide - stop.width() - gap, self._said.fontMetrics().horizontalAdvance(self.says) + 4
        )
        left = (width - words - gap - stop.width()) // 2
        self._said.setGeometry(mirrored(QRect(left, top, words, said), self))
        place = QRect(left + words + gap, top - px(3), stop.width(), stop.height())
        self.stop.setGeometry(mirrored(place, self))

    def _put_turning(self) -> None:
        """Put the way to other sheets above the sheet, as the way to other months is."""
        number, way, gap = self._number.sizeHint(), self.before.sizeHint(), self._theme.px(8)
        # Under what is said, where that stands above the sheet, too.
        above = self._above(self.width())
        free = self._turning() if self._round else above
        left = (self.width() - number.width() - 2 * (gap + way.width())) // 2
        for part, size in ((self.before, way), (self._number, number), (self.after, way)):
            place = QRect(left, above - (free + size.height()) // 2, size.width(), size.height())
            part.setGeometry(mirrored(place, self))
            left += size.width() + gap


def _sentences() -> list[str]:
    """What may have to be said below a page."""
    says = problem.words_for_page, problem.words_for_setting, problem.words_at_start
    return [problem.words_for_printed_page(), *may_be_said(*says)]
