"""What rests, on a card: each with a way to wake it, and one for all of them."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from smallwins.ui import copy
from smallwins.ui.settings.rows import Card, Row
from smallwins.ui.theme import Theme
from smallwins.ui.widgets.buttons import OtherButton
from smallwins.ui.widgets.words import breakable

_MOST_WORDS: Final = 90


@dataclass(frozen=True, slots=True)
class Resting:
    """One thing that rests.

    Attributes:
        key: what it is woken by.
        words: what it says.
        spoken: the name of its button, for who hears it.
        hint: what stands below it; "" for none.
    """

    key: str
    words: str
    spoken: str
    hint: str = ""


@dataclass(frozen=True, slots=True)
class Sayings:
    """What is said on the card.

    Attributes:
        title: what rests.
        hint: what that means.
        none: said where none rests.
        all_spoken: the name of the button that wakes all of them; "" for no such button.
    """

    title: str
    hint: str
    none: str
    all_spoken: str = ""


class RestingList(QWidget):
    """The card.

    Args:
        theme: the look.
        sayings: what is said on it.
        stop: where the keyboard goes when the last one was woken.

    Signals:
        woken(list[str]): those with these keys are to be woken.
    """

    woken = Signal(list)

    def __init__(self, theme: Theme, sayings: Sayings, stop: QWidget) -> None:
        super().__init__()
        self._theme = theme
        self._sayings = sayings
        self._stop = stop
        self._shown: Sequence[Resting] | None = None
        self._card: Card | None = None
        self._wakes: list[OtherButton] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)

    def show_resting(self, resting: Sequence[Resting]) -> None:
        """Show these. The keyboard goes on from where it was."""
        if resting == self._shown:
            return
        self._shown = resting
        before, held = self._card, self._held()
        self._card = Card(self._theme, self._rows(resting))
        self._column.addWidget(self._card)
        self._card.show()
        if held is not None:
            # Before the button that was pressed goes: Qt would put the keyboard anywhere.
            stop = self._wakes[min(held, len(self._wakes) - 1)] if self._wakes else self._stop
            stop.setFocus(Qt.FocusReason.OtherFocusReason)
        if before is not None:
            before.hide()
            before.deleteLater()

    def _held(self) -> int | None:
        """Which of the buttons the keyboard is on."""
        return next((at for at, wake in enumerate(self._wakes) if wake.hasFocus()), None)

    def _rows(self, resting: Sequence[Resting]) -> list[QWidget]:
        said, keys = self._sayings, [one.key for one in resting]
        self._wakes = []
        # In the order in which Tab comes to them.
        every: QWidget = QWidget()
        if said.all_spoken and len(keys) > 1:
            every = self._wake(copy.wake_all(), said.all_spoken, keys)
        head = Row(self._theme, said.title, said.hint if keys else said.none, every)
        return [head, *(self._row(one) for one in resting)]

    def _row(self, one: Resting) -> Row:
        wake = self._wake(copy.wake_note(), one.spoken, [one.key])
        return Row(self._theme, breakable(one.words), one.hint, wake)

    def _wake(self, words: str, spoken: str, keys: list[str]) -> OtherButton:
        wake = OtherButton(self._theme, words)
        wake.setAccessibleName(spoken)
        wake.clicked.connect(lambda: self.woken.emit(keys))
        self._wakes.append(wake)
        return wake


def short(text: str) -> str:
    """Give the first words of a text, on one line."""
    line = " ".join(text[: 20 * _MOST_WORDS].split())
    return line if len(line) <= _MOST_WORDS else f"{line[:_MOST_WORDS]}\u2026"
