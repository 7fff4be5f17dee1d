"""A new win falls into the large jar: from above the mouth to its place, and it is light there.

Its times are those of a celebration from the moment on when the note is folded (LOOK.md, 7).
"""

from dataclasses import replace
from typing import Any, Final

from PySide6.QtCore import QAbstractAnimation, QObject, QPointF, QRectF, QVariantAnimation, Signal

from smallwins.domain.settings import Loudness
from smallwins.ui.celebration.flight import Course, note_at
from smallwins.ui.celebration.motes import motes_at
from smallwins.ui.celebration.player import Manner, manner_of
from smallwins.ui.celebration.skip import InputWatch
from smallwins.ui.celebration.timeline import LANDED, Moment, end_of, moment_at, reach_of
from smallwins.ui.jar.stage import JarStage
from smallwins.ui.painting.windowsill import Falling
from smallwins.ui.theme import Theme

BEGINS: Final = 650
"""Where in a celebration the folded note begins its way, in milliseconds."""

_COMES_FROM: Final = 14
_TURN: Final = -14
_SOON_SEEN: Final = 1.6


class Fall(QObject):
    """One note at a time on its way into a jar.

    Args:
        theme: the light, sizes, and whether things stand still.
        stage: whose jar it falls into.

    Signals:
        landed(): the note has come to its place; the jar may show it there now.
    """

    landed = Signal()

    def __init__(self, theme: Theme, stage: JarStage) -> None:
        super().__init__(stage)
        self._theme = theme
        self._stage = stage
        self._course: Course | None = None
        self._loudness = Loudness.GENTLE
        self._seed = 0
        self._covered = False
        self._animation = QVariantAnimation(self)
        self._animation.valueChanged.connect(self._tick)
        self._animation.finished.connect(self._ended)
        self._watch = InputWatch(stage)
        self._watch.noticed.connect(self.finish)

    @property
    def in_the_air(self) -> bool:
        """Whether a note is on its way."""
        return self._course is not None

    @property
    def running(self) -> bool:
        """Whether anything still moves."""
        return self._animation.state() is QAbstractAnimation.State.Running

    def flies(self) -> bool:
        """Whether notes fall at all, as the person wishes and may see; else they are there."""
        if self._covered:
            return False
        manner = manner_of(self._theme.settings.loudness, still=self._theme.still)
        return manner is Manner.FLIGHT

    def set_covered(self, *, covered: bool) -> None:
        """Let nothing fall or shine while something lies over the jar."""
        self._covered = covered
        if covered:
            self.clear()

    def start(self, rest: Falling, seed: int) -> None:
        """Let a note fall to where it will rest; one that is in the air is there at once."""
        self.finish()
        sill, scale = self._stage.sill, self._theme.scale
        mouth = sill.mouth()
        width = sill.shape.jar_width
        self._course = Course(QRectF(mouth, mouth), 0, mouth, width, rest, scale)
        self._loudness = self._theme.settings.loudness
        self._seed = seed
        self._stage.set_light(0)
        dpr = self._stage.devicePixelRatioF()
        sill.prepare_light(dpr, reach_of(self._loudness))
        end = end_of(self._loudness)
        self._animation.setStartValue(float(BEGINS))
        self._animation.setEndValue(float(end))
        self._animation.setDuration(end - BEGINS)
        self._animation.start()
        self._watch.start()

    def finish(self) -> None:
        """Bring what moves to its end, now."""
        if self.running:
            self._animation.setCurrentTime(self._animation.duration())

    def clear(self) -> None:
        """Bring it to its end and take the light away, too."""
        self.finish()
        self._stage.set_light(0)

    def _tick(self, value: Any) -> None:  # noqa: ANN401 - what Qt hands over
        milliseconds = float(value)
        moment = moment_at(milliseconds, self._loudness)
        if self._course is not None:
            self._move(moment, self._course, landed=milliseconds >= LANDED)
        shape = self._stage.sill.shape
        motes = motes_at(moment.drift, self._stage.sill.mouth(), shape.jar_width, self._seed)
        self._stage.set_light(moment.glow, moment.reach, motes)

    def _move(self, moment: Moment, course: Course, *, landed: bool) -> None:
        if landed:
            self._course = None
            self._stage.drop(None)
            self.landed.emit()
            return
        self._stage.drop(falling_at(moment, course))

    def _ended(self) -> None:
        self._watch.stop()


def falling_at(moment: Moment, course: Course) -> Falling | None:
    """Give where the note is: it comes into sight above the mouth, and then it falls.

    Args:
        moment: one from `BEGINS` on.
        course: its way.
    """
    note = note_at(moment, course)
    if not isinstance(note, Falling) or moment.fall > 0:
        return note if isinstance(note, Falling) else None
    up = QPointF(0, _COMES_FROM * course.scale * (1 - moment.lift))
    seen = min(1.0, moment.lift * _SOON_SEEN)
    return replace(note, center=course.above - up, angle=_TURN, seen=seen)
