"""What there is to spend now: minutes, energy, and what it may cost."""

from collections.abc import Sequence
from typing import Final, cast

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFontMetricsF
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from smallwins.domain.rewards import MINUTES, Cost, Wish
from smallwins.domain.wins import Energy
from smallwins.ui import copy
from smallwins.ui.theme import Theme
from smallwins.ui.widgets.flow import FlowLayout
from smallwins.ui.widgets.segments import Choice, Segment, Segments
from smallwins.ui.widgets.words import Words

_LEAST: Final = 46
_SIDE: Final = 10.5
_ICON: Final = 22
_GAP: Final = 7
_BETWEEN: Final = 20
_BELOW_NAME: Final = 8

ENERGY_ICONS: Final = {
    Energy.ROUGH: "ui/energy-rough",
    Energy.OKAY: "ui/energy-okay",
    Energy.GOOD: "ui/energy-good",
}
"""The icons of how much energy there is."""


class WishSegment(Segment):
    """A choice as narrow as its words; one with an icon says its word while it is chosen."""

    def said(self) -> str:
        return "" if self.choice.icon and not self.isChecked() else self.text()

    def sizeHint(self) -> QSize:
        px = self._theme.px
        words = self._words()
        if self.choice.icon:
            words = words + px(_ICON + _GAP) if self.isChecked() else px(_ICON)
        return QSize(max(px(_LEAST), round(words + 2 * px(_SIDE))), px(WishSegments.tall))

    def _words(self) -> float:
        """How wide its words are; as the widest, where they take turns: the pill stays as it is."""
        pill = self.parentWidget()
        in_turn = self.choice.icon and isinstance(pill, Segments)
        texts = [one.text() for one in cast("Segments", pill).segments] if in_turn else []
        metrics = QFontMetricsF(self._theme.font("selected"))
        return max(metrics.horizontalAdvance(text) for text in (*texts, self.text()))


class WishSegments(Segments):
    """The pill of one question; lower than others, for three stand in a row."""

    made_of = WishSegment
    edge = 4
    tall = 38

    def set_value(self, value: object) -> None:
        super().set_value(value)
        self.restyle()


class WishGroup(QWidget):
    """One question, and its pill below.

    Args:
        theme: colours and sizes.
        name: what is asked.
        choices: what can be chosen.
        spoken: what each choice is called where it is heard, in the same order.
    """

    lets_rings_out = True

    def __init__(
        self,
        theme: Theme,
        name: str,
        choices: Sequence[Choice],
        spoken: Sequence[str],
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self.name = Words(theme, "legend", name, "ink2", self)
        self.pill = WishSegments(theme, name, choices, self)
        for segment, words in zip(self.pill.segments, spoken, strict=True):
            segment.setAccessibleName(words)
            if segment.choice.icon:
                segment.setToolTip(words)
        self._column.addWidget(self.name, 0, Qt.AlignmentFlag.AlignLeading)
        self._column.addWidget(self.pill, 0, Qt.AlignmentFlag.AlignLeading)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.pill.chosen.connect(self.pill.restyle)
        theme.changed.connect(self.restyle)
        self.restyle()

    def restyle(self) -> None:
        """Take the theme as it is now."""
        self._column.setSpacing(self._theme.px(_BELOW_NAME))

    def sizeHint(self) -> QSize:
        pill, name = self.pill.sizeHint(), self.name.sizeHint()
        high = name.height() + self._column.spacing() + pill.height()
        return QSize(max(pill.width(), name.width()), high)


class Filters(QWidget):
    """The three questions, side by side or in rows.

    Args:
        theme: colours and sizes.
    """

    lets_rings_out = True

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._flow = FlowLayout(0)
        self.setLayout(self._flow)
        minutes = [Choice(each, copy.minutes_number(each)) for each in MINUTES]
        energies = [Choice(each, copy.energy_word(each), ENERGY_ICONS[each]) for each in Energy]
        costs = [Choice(each, copy.cost_name(each)) for each in Cost]
        self.minutes = WishGroup(
            theme,
            copy.minutes_i_have(),
            minutes,
            [copy.minutes_spoken(each) for each in MINUTES],
            self,
        )
        self.energy = WishGroup(
            theme, copy.energy_i_have(), energies, [one.text for one in energies], self
        )
        self.cost = WishGroup(
            theme, copy.what_it_may_cost(), costs, [one.text for one in costs], self
        )
        for group in (self.minutes, self.energy, self.cost):
            self._flow.addWidget(group)
        self.minutes.pill.set_value(MINUTES[1])
        self.energy.pill.set_value(Energy.OKAY)
        self.cost.pill.set_value(Cost.FREE)
        theme.changed.connect(self.restyle)
        self.restyle()

    def wish(self) -> Wish:
        """Give what was answered."""
        return Wish(
            cast("int", self.minutes.pill.value),
            cast("Energy", self.energy.pill.value),
            cast("Cost", self.cost.pill.value),
        )

    def set_energy(self, energy: Energy) -> None:
        """Answer for the energy: as the day is."""
        self.energy.pill.set_value(energy)

    def restyle(self) -> None:
        """Take the theme as it is now."""
        self._flow.set_gap(self._theme.px(_BETWEEN))
        self._flow.invalidate()

    def height_for(self, width: int) -> int:
        """How high it is at a width, in pixels."""
        return self._flow.heightForWidth(width)
