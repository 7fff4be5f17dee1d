"""The large jar of the Jar place: its scene, its tag, and each note to be come to and opened."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QPointF, QRect, QRectF, QSizeF, Qt, Signal, Slot
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QPolygonF, QTransform
from PySide6.QtWidgets import QLabel, QWidget

from smallwins.domain.jar import JarMonth
from smallwins.ui import copy
from smallwins.ui.jar.caption import Caption
from smallwins.ui.jar.handle import JarHandle
from smallwins.ui.painting import glass
from smallwins.ui.painting.gradients import across
from smallwins.ui.painting.pile import Slots
from smallwins.ui.painting.scene import SceneShape, page_shape
from smallwins.ui.painting.side_scene import JarView
from smallwins.ui.painting.tag import Tag
from smallwins.ui.painting.windowsill import Falling
from smallwins.ui.theme import Theme, faded
from smallwins.ui.widgets.words import Words

_RING: Final = 3.0
_RING_GAP: Final = 2.0
_RING_CORNER: Final = 5.0
_MOST_NOTES: Final = 100_000
# One pane of the window's light on clear glass, in the jar's units (a taste of the panes behind).
_PANE: Final = ((112, 196), (262, 184), (236, 402), (86, 414))


class JarStage(JarView):
    """A month's jar, large. With the keyboard on it, arrow keys go from note to note.

    Args:
        theme: the light, colours and sizes.
        slots: where notes rest.

    Signals:
        walked(int): the keyboard came to this note, by its number.
        come_back_to(int): the keyboard is back on the jar, at this note.
        note_opened(int, Falling): this note is to be opened; where it lies, in this widget's
            coordinates.
    """

    walked = Signal(int)
    come_back_to = Signal(int)
    note_opened = Signal(int, object)

    def __init__(self, theme: Theme, slots: Slots, parent: QWidget | None = None) -> None:
        self._page_shape = page_shape(QSizeF(936, 720), 1.0, (256, 590), 165, 118)
        self._tag = Tag(theme)
        self._caption = Caption(theme)
        self._at: int | None = None
        self._has_pane = False
        self._outlines: list[tuple[int, QPolygonF]] | None = None
        super().__init__(theme, slots, parent)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self._empty = Words(theme, "body", parent=self)
        self._empty.setWordWrap(True)
        self._empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._empty.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._empty.hide()
        self._handle.stepped.connect(self._walk)
        self._handle.opened.connect(self._open)
        self._handle.pressed.connect(self._press)
        self._handle.pointed.connect(self._point)
        self._handle.focus_changed.connect(self._keyboard_came_or_went)

    @property
    def handle(self) -> JarHandle:
        """What has the keyboard when it is on the jar."""
        return self._handle

    @property
    def walked_to(self) -> int | None:
        """The note that the keyboard came to, by its number."""
        return self._at

    def set_shape(self, shape: SceneShape) -> None:
        """Stand elsewhere, or in another size."""
        if shape != self._page_shape:
            self._page_shape = shape
            self._lay_out()
            self.update()

    def show_jar(self, month: JarMonth, name: str, tag: Sequence[str], empty: str = "") -> None:
        """Show a month's jar.

        Args:
            month: what lies in it.
            name: what a screen reader calls it.
            tag: what stands on its tag, line by line.
            empty: what is said inside clear glass; "" for no mark.
        """
        self.update(self._jar_covers())  # a tag that was wider goes
        self._tag.set_lines(tag)
        self._outlines = None
        self.set_month(month)
        self._handle.setAccessibleName(name)
        if self._at is not None and self._at not in [note.id for note in month.notes]:
            self._at = None
            self.set_caption("")
        if self._at is None:
            self.describe(copy.jar_keys() if month.notes else empty)
        self._empty.setText(empty)
        self._empty.setVisible(bool(empty))

    def set_pane(self, shown: bool) -> None:
        """Let one pane of light lie on the glass, or not."""
        if shown != self._has_pane:
            self._has_pane = shown
            self.update(self._jar_covers())

    def describe(self, words: str) -> None:
        """Let a screen reader have these words with the jar's name."""
        self._handle.setAccessibleDescription(words)

    @property
    def caption(self) -> str:
        """The words of the note the keyboard is on, as they stand before the jar."""
        return self._caption.words

    def caption_area(self) -> QRect:
        """Give where these words stand, in this widget's coordinates."""
        return self._caption.covers(self._sill.shape, self._middle()).toAlignedRect()

    def set_caption(self, words: str) -> None:
        """Let these words stand before the jar, until the keyboard goes elsewhere."""
        if words != self._caption.words:
            self._update_caption()
            self._caption.set_words(words)
            self._update_caption()

    def lying(self, number: int) -> Falling | None:
        """Give where a note lies, in this widget's coordinates; None where it is not to be seen."""
        for placed in reversed(self._sill.notes):
            if placed.note.id == number:
                return self._sill.lying(placed)
        return None

    def note_at(self, point: QPointF) -> int | None:
        """Give the note that lies on top at a point of this widget."""
        unit = self._sill.shape.jar_width / glass.UNITS_WIDE
        at = self._sill.shape.jar_at + QPointF(glass.ORIGIN * unit, 0)
        if not glass.inside().contains((point - at) / unit):
            return None
        for number, outline in reversed(self._note_outlines()):
            if outline.containsPoint(point, Qt.FillRule.OddEvenFill):
                return number
        return None

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._sill.paint(painter)
        shape = self._sill.shape
        unit = shape.jar_width / glass.UNITS_WIDE
        if self._has_pane:
            self._paint_pane(painter, unit)
        if self._tag.covers(shape.jar_at, unit).intersects(QRectF(event.rect())):
            self._tag.paint(painter, shape.jar_at, unit)
        self._paint_ring(painter)
        self._caption.paint(painter, shape, self._middle())
        painter.end()
        self._refresh_later()

    def _make_spoken(self) -> QLabel:
        self._handle = JarHandle(self._theme, self)
        return self._handle

    def _shape_now(self) -> SceneShape:
        return self._page_shape

    def _lay_out(self) -> None:
        super()._lay_out()
        self._outlines = None
        inside = self._glass_area()
        self._handle.setGeometry(inside.toAlignedRect())
        # What is said in an empty jar stands where its pile would end.
        side, top = inside.width() * 0.14, inside.height() * 0.46
        self._empty.setGeometry(inside.adjusted(side, top, -side, -top * 0.3).toAlignedRect())

    def _show_painted(self) -> None:
        self.update(self._jar_covers())

    def _glass_area(self) -> QRectF:
        shape = self._sill.shape
        unit = shape.jar_width / glass.UNITS_WIDE
        wide, high = glass.RIGHT - glass.LEFT, glass.FOOT - glass.TOP
        corner = shape.jar_at + QPointF(glass.ORIGIN + glass.LEFT, glass.TOP) * unit
        return QRectF(corner, QSizeF(wide, high) * unit)

    def _refresh(self) -> None:
        self.update(self._jar_covers())
        self._refresh_later()

    def _jar_covers(self) -> QRect:
        shape = self._sill.shape
        unit = shape.jar_width / glass.UNITS_WIDE
        covers = self._sill.jar_covers().united(self._tag.covers(shape.jar_at, unit))
        return covers.toAlignedRect()

    @Slot(int)
    def _walk(self, step: int) -> None:
        numbers = [placed.note.id for placed in reversed(self._sill.notes)]
        if not numbers:
            return
        if self._at in numbers:
            at = min(max(numbers.index(self._at) + step, 0), len(numbers) - 1)
        else:
            at = len(numbers) - 1 if step >= _MOST_NOTES else 0
        self._go_to(numbers[at])

    def _go_to(self, number: int) -> None:
        self._update_ring()
        self._at = number
        self._update_ring()
        self.walked.emit(number)

    @Slot()
    def _open(self) -> None:
        if self._at is None:
            self._walk(1)
        elif (lying := self.lying(self._at)) is not None:
            self.note_opened.emit(self._at, lying)

    @Slot(QPointF)
    def _press(self, point: QPointF) -> None:
        number = self.note_at(self._handle.mapToParent(point))
        lying = None if number is None else self.lying(number)
        if lying is not None:
            self.note_opened.emit(number, lying)

    @Slot(QPointF)
    def _point(self, point: QPointF) -> None:
        on_note = self.note_at(self._handle.mapToParent(point)) is not None
        hand, arrow = Qt.CursorShape.PointingHandCursor, Qt.CursorShape.ArrowCursor
        self._handle.setCursor(hand if on_note else arrow)

    def _note_outlines(self) -> list[tuple[int, QPolygonF]]:
        if self._outlines is None:
            self._outlines = [
                (placed.note.id, self._sill.lying(placed).outline) for placed in self._sill.notes
            ]
        return self._outlines

    @Slot()
    def _keyboard_came_or_went(self) -> None:
        self._update_ring()
        if not self._handle.hasFocus():
            self.set_caption("")
        elif self._at is not None:
            self.come_back_to.emit(self._at)

    def _middle(self) -> float:
        shape = self._sill.shape
        return shape.jar_at.x() + shape.jar_width / 2

    def _update_caption(self) -> None:
        self.update(self.caption_area().adjusted(-1, -1, 1, 1))

    @Slot()
    def _update_ring(self) -> None:
        lying = None if self._at is None else self.lying(self._at)
        if lying is not None:
            edge = (_RING + _RING_GAP) * self._theme.scale + 2
            covers = lying.outline.boundingRect().adjusted(-edge, -edge, edge, edge)
            self.update(covers.toAlignedRect())

    def _paint_ring(self, painter: QPainter) -> None:
        lying = None if self._at is None or not self._handle.hasFocus() else self.lying(self._at)
        if lying is None:
            return
        scale = self._theme.scale
        size = lying.size
        reach = (_RING_GAP + _RING / 2) * scale
        area = QRectF(-size.width() / 2, -size.height() / 2, size.width(), size.height())
        area.adjust(-reach, -reach, reach, reach)
        corner = _RING_CORNER * scale
        painter.save()
        painter.translate(lying.center)
        painter.rotate(lying.angle)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        # The notes about it have every colour: a band of paper parts the ring from them.
        for token, width in (("sheet", _RING + 2 * _RING_GAP), ("focus", _RING)):
            painter.setPen(QPen(self._theme.color(token), width * scale))
            painter.drawRoundedRect(area, corner, corner)
        painter.restore()

    def _paint_pane(self, painter: QPainter, unit: float) -> None:
        at = self._sill.shape.jar_at + QPointF(glass.ORIGIN * unit, 0)
        light = QColor("#FFE9BE" if self._theme.lamp else "#FFFAEC")
        strong = 0.10 if self._theme.lamp else 0.75
        turn = QTransform().translate(at.x(), at.y()).scale(unit, unit)
        painter.save()
        painter.setTransform(turn, combine=True)
        painter.setClipPath(glass.inside())
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(
            across(
                (112, 184), (160, 414), ((0, faded(light, strong)), (1, faded(light, strong / 4)))
            )
        )
        painter.drawPolygon(QPolygonF([QPointF(*corner) for corner in _PANE]))
        painter.restore()
