"""The name above the journal, and beside it the way to more room."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from smallwins.ui import copy
from smallwins.ui.theme import Theme
from smallwins.ui.widgets.folding import FoldingLink
from smallwins.ui.widgets.words import Words


class JournalHead(QWidget):
    """Above the journal of a day.

    Args:
        theme: letters, colours and sizes.

    Signals:
        wide_wanted(): more room to write is wanted, or as much as before.
    """

    lets_rings_out = True
    wide_wanted = Signal()

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._name = Words(theme, "month", copy.journal(), parent=self)
        self._wide = FoldingLink(theme, copy.more_room(), self)
        self._row = QHBoxLayout(self)
        self._row.addWidget(self._name, 0, Qt.AlignmentFlag.AlignVCenter)
        self._row.addStretch(1)
        self._row.addWidget(self._wide, 0, Qt.AlignmentFlag.AlignVCenter)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        self._wide.clicked.connect(self.wide_wanted)
        theme.changed.connect(self.restyle)
        self.restyle()

    def set_wide(self, wide: bool) -> None:
        """Offer the way back where there is all the room."""
        self._wide.setText(copy.back_to_calendar() if wide else copy.more_room())

    def restyle(self) -> None:
        """Take the theme as it is now."""
        px = self._theme.px
        self._row.setContentsMargins(0, px(8), 0, px(6))
        self._row.setSpacing(px(8))
