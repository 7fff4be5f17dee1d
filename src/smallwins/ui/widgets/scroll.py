"""A page that scrolls down, never sideways, and is as high as its parts at their true width."""

from typing import Final, Protocol, runtime_checkable

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QRectF, QSize, Qt, Slot
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import (
    QAbstractScrollArea,
    QApplication,
    QFrame,
    QRadioButton,
    QScrollArea,
    QScrollBar,
    QWidget,
)

from smallwins.ui.theme import Theme

_ROUND_MARK: Final = 20
"""Pixels in view beside a mark: what is beside it can be guessed at."""


class Page(QWidget):
    """What scrolls. Its height follows from its width, so it asks for no least size of its own."""

    def minimumSizeHint(self) -> QSize:
        return QSize(0, 0)


@runtime_checkable
class Marked(Protocol):
    """A part with a mark on one place of it: that place is kept in view, and not the whole."""

    def marked_area(self) -> QRect:
        """Give the place of the mark."""
        ...


class ThinBar(QScrollBar):
    """A scroll bar that is its handle and no more. Painted here: a style sheet costs 1.5 MB."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Vertical, parent)
        self._theme = theme
        self.setCursor(Qt.CursorShape.ArrowCursor)

    def sizeHint(self) -> QSize:
        return QSize(10, super().sizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        if self.maximum() <= self.minimum():
            return
        # Their names cost 7 ms, and most pages do not scroll.
        from PySide6.QtWidgets import QStyle, QStyleOptionSlider  # noqa: PLC0415

        option = QStyleOptionSlider()
        self.initStyleOption(option)
        handle = self.style().subControlRect(
            QStyle.ComplexControl.CC_ScrollBar,
            option,
            QStyle.SubControl.SC_ScrollBarSlider,
            self,
        )
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.color("rest"))
        painter.drawRoundedRect(QRectF(handle).adjusted(2, 2, -2, -2), 3, 3)


class BarOver(ThinBar):
    """A bar that lies over the side of what it scrolls, and is there where there is more to see.

    What scrolls keeps its own, which the wheel and the keys move, and which is never seen.
    """

    def __init__(self, theme: Theme, area: QAbstractScrollArea) -> None:
        super().__init__(theme, area)
        self._area = area
        area.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.installEventFilter(self)
        below = area.verticalScrollBar()
        below.rangeChanged.connect(self._follow)
        below.valueChanged.connect(self.setValue)
        self.valueChanged.connect(below.setValue)
        theme.changed.connect(self.update)
        self._follow()

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.Resize, QEvent.Type.LayoutDirectionChange):
            self._follow()
        return False

    @Slot()
    def _follow(self) -> None:
        below, area = self._area.verticalScrollBar(), self._area.rect()
        self.setRange(below.minimum(), below.maximum())
        self.setPageStep(below.pageStep())
        self.setSingleStep(below.singleStep())
        self.setValue(below.value())
        wide = self.sizeHint().width()
        left = 0 if self._area.isRightToLeft() else area.width() - wide
        self.setGeometry(left, 0, wide, area.height())
        self.setVisible(below.maximum() > below.minimum())
        self.raise_()


class PageScroll(QScrollArea):
    """Shows a `Page`, clear, without a frame; the keyboard goes to what is on it.

    Its bar lies over the edge of the page: where it comes or goes, nothing moves.

    What the keyboard is on stays in view when letters or the window change their size, until
    somebody scrolls by hand. Arrow keys in a choice bring what they come to into view.
    """

    def __init__(self, theme: Theme, page: Page, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._page = page
        self._holds = False
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.viewport().setAutoFillBackground(False)
        self.setWidget(page)
        # After it is set: a scroll area lets its widget fill itself, over the paper below.
        page.setAutoFillBackground(False)
        theme.changed.connect(self._hold)
        self._bar = BarOver(theme, self)
        bar = self.verticalScrollBar()
        bar.rangeChanged.connect(self._keep_in_view)
        for hand in (bar, self._bar):
            hand.actionTriggered.connect(self._let_go)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._focus_moved)

    @property
    def bar_width(self) -> int:
        """How wide its bar is, in pixels, also while it is not there."""
        return self._bar.sizeHint().width()

    def bring(self, part: QWidget) -> None:
        """Bring a part of the page into view; nothing else is held there any more."""
        # Before it is shown nothing has its place; then it is the keyboard that is looked for.
        self._holds = not self.isVisible()
        if not self._holds:
            self.ensureWidgetVisible(part)

    def bring_area(self, area: QRect) -> None:
        """Bring a place on the page into view whole; of one that is too high, its foot."""
        self._holds = False
        bar, high = self.verticalScrollBar(), self.viewport().height()
        foot = area.bottom() + 1
        if area.height() > high or foot > bar.value() + high:
            bar.setValue(foot - high)
        elif area.top() < bar.value():
            bar.setValue(area.top())

    def begin(self) -> None:
        """Be at the top, or as near to it as what the keyboard is on can be seen."""
        self.verticalScrollBar().setValue(0)
        self.follow_keyboard()

    def follow_keyboard(self) -> None:
        """Hold in view what the keyboard is on, also where it moved within its part."""
        self._holds = True
        self._keep_in_view()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._keep_in_view()

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._hold_in(QRect(QPoint(0, 0), event.oldSize()))
        super().resizeEvent(event)
        self._keep_in_view()

    def _hold(self) -> None:
        self._hold_in(self.viewport().rect())

    def _hold_in(self, seen: QRect) -> None:
        """Hold what the keyboard is on, if it can be seen now: its place is about to change."""
        focus = self._focused()
        if focus is not None and not self._holds:
            area = _area_of(focus)
            corner = focus.mapTo(self.viewport(), area.topLeft())
            self._holds = seen.intersects(QRect(corner, area.size()))

    def _keep_in_view(self) -> None:
        # Layouts come to rest in more than one go; each of them is followed.
        focus = self._focused()
        if self._holds and focus is not None:
            self._see(focus)

    def _see(self, part: QWidget) -> None:
        """Scroll until a part is in view; of one with a mark, the mark."""
        if not isinstance(part, Marked):
            self.ensureWidgetVisible(part)
            return
        area = _area_of(part)
        place = QRect(part.mapTo(self._page, area.topLeft()), area.size())
        middle, margin = place.center(), place.height() // 2 + _ROUND_MARK
        self.ensureVisible(middle.x(), middle.y(), 0, margin)

    def _let_go(self) -> None:
        self._holds = False

    def _focused(self) -> QWidget | None:
        focus = QApplication.focusWidget()
        return focus if focus is not None and self._page.isAncestorOf(focus) else None

    def _focus_moved(self, old: QWidget | None, now: QWidget | None) -> None:
        # A press is where one looks, and who comes from another window is left where they were.
        pressed = QApplication.mouseButtons() != Qt.MouseButton.NoButton
        if old is None or now is None or pressed or not self._page.isAncestorOf(now):
            return
        if not self._page.isAncestorOf(old):
            # Qt scrolls to what Tab comes to, but not where Tab comes from outside of the page.
            if self.isVisible() and old.window() is now.window():
                self._see(now)
        elif isinstance(now, QRadioButton) and now.parentWidget() is old.parentWidget():
            self.ensureWidgetVisible(now)


def _area_of(part: QWidget) -> QRect:
    return part.marked_area() if isinstance(part, Marked) else part.rect()
