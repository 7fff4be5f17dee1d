"""What else goes with the words: a switch for each, off where it is nobody's business at first."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QGridLayout, QWidget

from smallwins.ui import copy
from smallwins.ui.theme import Theme
from smallwins.ui.widgets.segments import Switch
from smallwins.ui.widgets.words import Words


class _Pressed(Words):
    """Words that answer a press for their switch."""

    def __init__(self, theme: Theme, switch: Switch, words: str, parent: QWidget) -> None:
        super().__init__(theme, "body", words, parent=parent)
        self._switch = switch

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() is Qt.MouseButton.LeftButton:
            self._switch.click()


class Ticks(QWidget):
    """Two switches: how it felt, which stays here until it is asked along, and the day.

    Args:
        theme: the look.
        parent: what they stand on.
        felt: somebody said how it felt; else there is no switch for it.

    Signals:
        changed(): something else goes with the words now.
    """

    changed = Signal()

    lets_rings_out = True

    def __init__(self, theme: Theme, parent: QWidget, *, felt: bool) -> None:
        super().__init__(parent)
        px = theme.px
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, px(4), 0, px(4))
        self._grid.setHorizontalSpacing(px(12))
        self._grid.setVerticalSpacing(px(8))
        self._grid.setColumnStretch(1, 1)
        self._theme = theme
        self._feeling = self._row(copy.feeling_goes_too(), on=False) if felt else None
        self._day = self._row(copy.day_goes_too(), on=True)

    @property
    def feeling(self) -> bool:
        """Whether how it felt goes, too."""
        return self._feeling is not None and self._feeling.isChecked()

    @property
    def day(self) -> bool:
        """Whether the day goes, too."""
        return self._day.isChecked()

    def _row(self, words: str, *, on: bool) -> Switch:
        row = self._grid.rowCount()
        switch = Switch(self._theme, words, self)
        switch.setChecked(on)
        label = _Pressed(self._theme, switch, words, self)
        label.setWordWrap(True)
        self._grid.addWidget(switch, row, 0)
        self._grid.addWidget(label, row, 1)
        switch.toggled.connect(self._tell)
        return switch

    @Slot()
    def _tell(self) -> None:
        self.changed.emit()
