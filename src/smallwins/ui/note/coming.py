"""A note on its way: the one before it goes, it rises, opens, and lies in its place."""

from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import (
    QAbstractAnimation,
    QEasingCurve,
    QObject,
    QRectF,
    QVariantAnimation,
    Signal,
)
from PySide6.QtGui import QPainter

from smallwins.ui.note.flaps import FlapPainter, SheetPictures
from smallwins.ui.note.unfolding import (
    FADE,
    GOING,
    LENGTH,
    STILL_VEIL,
    VEIL,
    Course,
    Unfolding,
    moment_at,
    note_at,
    share_of,
)
from smallwins.ui.painting.windowsill import Falling

_REACH = 60


@dataclass(frozen=True, slots=True)
class Passage:
    """What comes, and how.

    Attributes:
        course: the way it takes.
        flaps: paints it while it opens.
        lamp: whether it is lamplight.
        veiled: the veil is there already.
        before: what the note before it looks like, if there was one, and where.
        still: it fades in where it will lie, and nothing moves.
    """

    course: Course
    flaps: FlapPainter
    lamp: bool
    veiled: bool = False
    before: tuple[SheetPictures, QRectF] | None = None
    still: bool = False

    @property
    def length(self) -> int:
        """How long it takes, in milliseconds."""
        if self.still:
            return FADE
        return LENGTH + (GOING if self.before is not None else 0)


class Coming(QObject):
    """Runs through one passage after another; nothing runs between them.

    Signals:
        moved(QRectF): what must be painted again; empty for everything.
        ended(): the note lies open.
    """

    moved = Signal(QRectF)
    ended = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._passage: Passage | None = None
        self._at = 0.0
        self._covered = QRectF()
        self._animation = QVariantAnimation(self)
        self._animation.valueChanged.connect(self._tick)
        self._animation.finished.connect(self._arrived)

    @property
    def running(self) -> bool:
        """Whether something moves."""
        return self._animation.state() is QAbstractAnimation.State.Running

    @property
    def veil(self) -> float:
        """How far the veil has come, 0 to 1."""
        passage = self._passage
        if passage is None or passage.veiled:
            return 1.0
        length = STILL_VEIL if passage.still else VEIL
        return share_of(self._at, 0, length, QEasingCurve.Type.OutQuad)

    def start(self, passage: Passage) -> None:
        """Let a note come; what was on its way is in its place at once."""
        self.stop()
        self._passage, self._at = passage, 0.0
        self._covered = self._covers()
        self._animation.setStartValue(0.0)
        self._animation.setEndValue(float(passage.length))
        self._animation.setDuration(passage.length)
        self._animation.start()

    def finish(self) -> None:
        """Let it be in its place now."""
        if self.running:
            self._animation.setCurrentTime(self._animation.duration())

    def stop(self) -> None:
        """Stop where it is; nothing more is said."""
        self._animation.stop()
        self._passage = None

    def paint(self, painter: QPainter) -> None:
        """Paint what is on its way."""
        passage = self._passage
        if passage is None:
            return
        self._paint_before(painter, passage)
        painter.save()
        if passage.still:
            painter.setOpacity(self._at / FADE)
            passage.flaps.paint_flat(painter, passage.course.sheet.center())
        elif (note := self._note(passage)) is not None:
            if isinstance(note, Falling):
                note.paint(painter, lamp=passage.lamp)
            else:
                passage.flaps.paint(painter, note)
        painter.restore()

    def _note(self, passage: Passage) -> Falling | Unfolding | None:
        at = self._at - (GOING if passage.before is not None else 0)
        return None if at < 0 else note_at(moment_at(at), passage.course)

    def _paint_before(self, painter: QPainter, passage: Passage) -> None:
        if passage.before is None:
            return
        pictures, place = passage.before
        seen = 1 - self._at / (FADE if passage.still else GOING)
        if seen <= 0:
            return
        painter.save()
        painter.setOpacity(seen)
        corner = place.center() - pictures.area.center()
        painter.drawPixmap(corner, pictures.paper)
        painter.drawPixmap(corner, pictures.words)
        painter.restore()

    def _covers(self) -> QRectF:
        passage = self._passage
        if passage is None:
            return QRectF()
        covers = QRectF()
        if passage.before is not None:
            covers = passage.before[1].adjusted(-_REACH, -_REACH, _REACH, _REACH)
        if passage.still:
            return covers.united(passage.course.sheet.adjusted(-_REACH, -_REACH, _REACH, _REACH))
        note = self._note(passage)
        return covers if note is None else covers.united(note.covers)

    def _tick(self, value: Any) -> None:  # noqa: ANN401  # what Qt hands over
        veil = self.veil
        self._at = float(value)
        covered, self._covered = self._covered, self._covers()
        whole = veil < 1
        self.moved.emit(QRectF() if whole else covered.united(self._covered))

    def _arrived(self) -> None:
        self._passage = None
        self.ended.emit()
