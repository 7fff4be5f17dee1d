"""The parts of the quick-add box: its chips and its small energy switch."""

from collections.abc import Sequence
from itertools import pairwise

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QAction, QColor, QFontMetricsF, QPainter, QResizeEvent
from PySide6.QtWidgets import QWidget

from smallwins.domain.suggestions import Suggestion
from smallwins.domain.wins import Energy, Kind
from smallwins.ui import copy
from smallwins.ui.theme import Theme, faded
from smallwins.ui.widgets.buttons import Chip, ChipSize, PaintedButton
from smallwins.ui.widgets.menu import Menu

_FILLERS = (Kind.TASK, Kind.HOME, Kind.BODY, Kind.REST)
_MOST = 3
_SHORT = 0.45


class SmallChips(QWidget):
    """One row of chips: wins to keep, or, while words are typed, the kinds they may be.

    Args:
        theme: colours and sizes.
        after: the keyboard comes here from it.

    Signals:
        keep_requested(str, object): a win's words and its Kind or None.
        kind_chosen(object): a Kind.
    """

    lets_rings_out = True  # its edges would cut them
    keep_requested = Signal(str, object)
    kind_chosen = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget, *, after: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._after = after
        self._chips: list[Chip] = []
        self._shown: object = None

    def offer(self, suggestions: Sequence[Suggestion], *, rough: bool) -> None:
        """Offer wins, the first of them marked on a rough day."""
        shown = ("wins", tuple(suggestions), rough)
        if shown == self._shown:
            return
        self._shown = shown
        chips = []
        for number, suggestion in enumerate(suggestions):
            text = suggestion.text
            chip = self._chip(text, suggestion.kind, first=rough and number == 0)
            chip.setAccessibleName(copy.keep_chip(text))
            chip.clicked.connect(self._keep)
            chips.append(chip)
        self._set(chips)

    def offer_kinds(self, guesses: Sequence[Kind], chosen: Kind | None) -> None:
        """Offer up to three kinds, the best guess first; the chosen one is marked."""
        kinds = list(dict.fromkeys([*guesses, *_FILLERS]))[:_MOST]
        if chosen is not None and chosen not in kinds:
            kinds = [chosen, *kinds[: _MOST - 1]]
        shown = ("kinds", tuple(kinds), chosen)
        if shown == self._shown:
            return
        self._shown = shown
        chips = []
        for kind in kinds:
            chip = self._chip(copy.kind_name(kind), kind, first=kind is chosen)
            chip.clicked.connect(self._choose)
            chips.append(chip)
        self._set(chips)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()

    def sizeHint(self) -> QSize:
        return QSize(self.width(), self._theme.px(36))

    def _chip(self, text: str, kind: Kind | None, *, first: bool) -> Chip:
        return Chip(self._theme, text, kind, size=ChipSize.SMALL, first=first, parent=self)

    def _set(self, chips: list[Chip]) -> None:
        for chip in self._chips:
            chip.hide()
            chip.deleteLater()
        self._chips = chips
        for before, after in pairwise([self._after, *chips]):
            QWidget.setTabOrder(before, after)
        self._place()

    def _place(self) -> None:
        """Show up to three in one row, whole; short ones are taken before long ones."""
        gap, x = self._theme.px(5), 0
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        shown = self._that_fit(gap)
        for chip in self._chips:
            chip.setVisible(chip in shown)
            if chip in shown:
                size = chip.sizeHint()
                width = min(size.width(), self.width())
                left = self.width() - x - width if mirrored else x
                chip.setGeometry(left, 0, width, size.height())
                x += width + gap

    def _that_fit(self, gap: int) -> list[Chip]:
        """The first few short ones that have room together; the first of all if none is short."""
        fit: list[Chip] = []
        room = self.width()
        for chip in self._chips:
            width = chip.sizeHint().width()
            if len(fit) < _MOST and width <= room and width <= self.width() * _SHORT:
                fit.append(chip)
                room -= width + gap
        return fit or self._chips[:1]

    def _keep(self) -> None:
        chip = self.sender()
        if isinstance(chip, Chip):
            self.keep_requested.emit(chip.text(), chip.kind)

    def _choose(self) -> None:
        chip = self.sender()
        if isinstance(chip, Chip):
            self.kind_chosen.emit(chip.kind)


class EnergyButton(PaintedButton):
    """What kind of day it is, in small; a press opens the three.

    Signals:
        chosen(object): an Energy.
    """

    chosen = Signal(object)

    tall = 28.0
    padding = 3.0
    gap = 7.0
    icon_size = 18.0
    role = "caption"
    widest_role = "caption"

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(theme, "", "ui/energy-okay", parent)
        self._energy: Energy | None = None
        self.clicked.connect(self._open)
        self.set_energy(None)

    def set_energy(self, energy: Energy | None) -> None:
        """Show this energy; None while nothing was said."""
        self._energy = energy
        self.setText(copy.day_is_unsaid() if energy is None else copy.energy_name(energy))
        self.setAccessibleName(copy.day_switch(energy))
        self.set_icon(f"ui/energy-{energy or Energy.OKAY}")

    def corner(self) -> float:
        return self._theme.px(8)

    def sizeHint(self) -> QSize:
        hint = super().sizeHint()
        hint.setWidth(hint.width() + self._theme.px(22))
        return hint

    def paint_ground(self, painter: QPainter, area: QRectF) -> QColor:
        ink = self._theme.color("ink")
        if self.underMouse() or self.isDown():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(faded(ink, 0.08))
            painter.drawRoundedRect(area, self.corner(), self.corner())
        return ink

    def paint_label(self, painter: QPainter, ink: QColor, icon_ink: QColor) -> None:
        theme = self._theme
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        size, pad, gap = theme.px(18), theme.px(3), theme.px(7)
        chevron = theme.px(14)
        font = theme.font(self.role)
        words = QFontMetricsF(font).horizontalAdvance(self.text())
        marks = (
            (self._icon, size, float(pad)),
            ("ui/down", chevron, pad + size + gap + words + theme.px(8)),
        )
        for name, side, x in marks:
            pixmap = theme.icon(name, icon_ink, side, self.devicePixelRatioF())
            place = self.width() - x - side if mirrored else x
            painter.drawPixmap(QPointF(place, (self.height() - side) / 2), pixmap)
        painter.setFont(font)
        painter.setPen(ink)
        x = self.width() - pad - size - gap - words if mirrored else pad + size + gap
        area = QRectF(x, 0, words + 2, self.height())
        painter.drawText(
            area, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, self.text()
        )

    def _open(self) -> None:
        menu = Menu(self._theme, copy.today_is_a(), self)
        for energy in Energy:
            action = menu.addAction(copy.energy_name(energy))
            action.setData(energy.value)
            action.setCheckable(True)
            action.setChecked(energy is self._energy)
        menu.triggered.connect(self._picked)
        menu.popup(self.mapToGlobal(self.rect().bottomLeft()))

    def _picked(self, action: QAction) -> None:
        self.chosen.emit(Energy(action.data()))
