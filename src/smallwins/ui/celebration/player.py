"""Plays a celebration: as a flight, as a short fade, or at once."""

from enum import Enum, auto
from typing import Any

from PySide6.QtCore import QAbstractAnimation, QObject, QVariantAnimation, Signal

from smallwins.domain.settings import Loudness
from smallwins.ui.celebration.timeline import FADE, end_of


class Manner(Enum):
    """How a celebration comes."""

    FLIGHT = auto()
    FADE = auto()
    AT_ONCE = auto()


def manner_of(loudness: Loudness, *, still: bool) -> Manner:
    """Give how a celebration comes; the wish for less motion wins over any loudness."""
    if loudness in (Loudness.OFF, Loudness.WORDS):
        return Manner.AT_ONCE
    return Manner.FADE if still else Manner.FLIGHT


class Player(QObject):
    """One run through the milliseconds of a celebration.

    Signals:
        moved(float): it is so many milliseconds in.
        ended(): everything is still.
    """

    moved = Signal(float)
    ended = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._manner = Manner.AT_ONCE
        self._animation = QVariantAnimation(self)
        self._animation.valueChanged.connect(self._tick)
        self._animation.finished.connect(self.ended)

    @property
    def manner(self) -> Manner:
        """How it comes."""
        return self._manner

    @property
    def running(self) -> bool:
        """Whether something still moves."""
        return self._animation.state() is QAbstractAnimation.State.Running

    def start(self, manner: Manner, loudness: Loudness) -> None:
        """Begin. What ran before must have been brought to its end."""
        self._manner = manner
        if manner is Manner.AT_ONCE:
            self.moved.emit(float(end_of(loudness)))
            self.ended.emit()
            return
        length = FADE if manner is Manner.FADE else end_of(loudness)
        self._animation.setStartValue(0.0)
        self._animation.setEndValue(float(length))
        self._animation.setDuration(length)
        # The animation says nothing of a value it has already, were it stopped at its very start.
        self.moved.emit(0.0)
        self._animation.start()

    def jump_to_end(self) -> None:
        """Show the last frame now."""
        if self.running:
            self._animation.setCurrentTime(self._animation.duration())

    def stop(self) -> None:
        """Stand still where it is; nothing more is said."""
        self._animation.stop()

    def _tick(self, value: Any) -> None:  # noqa: ANN401  # what Qt hands over
        self.moved.emit(float(value))
