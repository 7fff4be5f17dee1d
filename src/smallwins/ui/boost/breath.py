"""A slow breath: four seconds in, six seconds out, for as long as somebody sits here."""

from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QEasingCurve, QElapsedTimer, QObject, QTimer, Signal

from smallwins.ui.theme import Theme

IN_MS: Final = 4000
OUT_MS: Final = 6000
ONE_BREATH_MS: Final = IN_MS + OUT_MS
MINUTE_MS: Final = 6 * ONE_BREATH_MS

# A light that grows this slowly is smooth at 25 frames a second.
_FRAME_MS: Final = 40
_STILL_FRAME_MS: Final = 250
_FADE_MS: Final = 500
_CURVE: Final = QEasingCurve(QEasingCurve.Type.InOutSine)


@dataclass(frozen=True, slots=True)
class Moment:
    """Where in a breath one is.

    Attributes:
        light: how far the light has grown, 0 to 1; a half is as it is drawn in the design.
        inwards: whether it is the breath in.
        words: how well the words of this half are seen, 0 to 1.
    """

    light: float
    inwards: bool
    words: float


AT_REST: Final = Moment(0.5, inwards=True, words=1.0)
"""A candle that stands still."""


def moment_at(elapsed: int) -> Moment:
    """Give the moment after so many milliseconds of breathing."""
    at = elapsed % ONE_BREATH_MS
    inwards = at < IN_MS
    gone, whole = (at, IN_MS) if inwards else (at - IN_MS, OUT_MS)
    grown = _CURVE.valueForProgress(gone / whole)
    words = min(1.0, gone / _FADE_MS, (whole - gone) / _FADE_MS)
    return Moment(grown if inwards else 1 - grown, inwards, words)


class Breath(QObject):
    """Goes on breathing while it is seen. With less motion the light stands still.

    Args:
        theme: whether things stand still.
        parent: what it goes with.

    Signals:
        moved(): the moment is another one.
        turned(): a breath in has become a breath out, or the other way.
        minute_over(): six breaths were taken together.
    """

    moved = Signal()
    turned = Signal()
    minute_over = Signal()

    def __init__(self, theme: Theme, parent: QObject) -> None:
        super().__init__(parent)
        self._theme = theme
        self._seen = False
        self._in_minute = False
        self._before = 0  # what had passed when the clock was last started
        self._clock = QElapsedTimer()
        self._moment = AT_REST
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._tick)
        theme.changed.connect(self._go_on_or_rest)

    @property
    def moment(self) -> Moment:
        """Where in a breath one is now."""
        return self._moment

    @property
    def guides(self) -> bool:
        """Whether there are two halves to go along with, and not one line for all."""
        return self._in_minute or not self._theme.still

    @property
    def in_minute(self) -> bool:
        """Whether a minute is breathed together now."""
        return self._in_minute

    def set_seen(self, *, seen: bool) -> None:
        """Go on while somebody can see it, and wait where it is while nobody can."""
        self._seen = seen
        self._go_on_or_rest()

    def begin(self) -> None:
        """Begin with a breath in."""
        self._in_minute = False
        self._start_at(0)

    def begin_minute(self) -> None:
        """Breathe six times together, from a breath in."""
        self._in_minute = True
        self._start_at(0)

    def leave_minute(self) -> None:
        """Stop counting; the breath goes on."""
        self._in_minute = False
        self._go_on_or_rest()
        self.moved.emit()

    def go_to(self, elapsed: int) -> None:
        """Be at a moment, so many milliseconds after it began."""
        self._start_at(elapsed)
        self._tick()

    def _start_at(self, elapsed: int) -> None:
        self._before = elapsed
        self._clock.invalidate()
        self._go_on_or_rest()
        self.moved.emit()

    def _elapsed(self) -> int:
        return self._before + (self._clock.elapsed() if self._clock.isValid() else 0)

    def _go_on_or_rest(self) -> None:
        self._before = self._elapsed()
        self._clock.invalidate()
        self._timer.stop()
        if self._seen and self.guides:
            self._clock.start()
            self._timer.start(_STILL_FRAME_MS if self._theme.still else _FRAME_MS)
        self._take(self._moment_now())

    def _moment_now(self) -> Moment:
        if not self.guides:
            return AT_REST
        moment = moment_at(self._elapsed())
        return Moment(AT_REST.light, moment.inwards, 1.0) if self._theme.still else moment

    def _tick(self) -> None:
        if self._in_minute and self._elapsed() >= MINUTE_MS:
            self.leave_minute()
            self.minute_over.emit()
            return
        self._take(self._moment_now())

    def _take(self, moment: Moment) -> None:
        before, self._moment = self._moment, moment
        if moment != before:
            self.moved.emit()
        if moment.inwards is not before.inwards and self._in_minute:
            self.turned.emit()
