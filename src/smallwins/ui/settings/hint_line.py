"""A line below a name that says one thing or another, and is as high for each of them."""

from collections.abc import Sequence

from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QWidget

from smallwins.ui.theme import Theme
from smallwins.ui.widgets.words import Words


class HintLine(Words):
    """Words with room for whichever of a few sentences needs most, so that nothing moves.

    Args:
        theme: letters and colours.
        role: the role of type.
        parent: what it stands on.
    """

    def __init__(self, theme: Theme, role: str, parent: QWidget) -> None:
        self._others: Sequence[str] = ()
        super().__init__(theme, role, "", "ink2", parent)
        self.setWordWrap(True)
        self.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeading)

    def set_others(self, others: Sequence[str]) -> None:
        """Keep room for these sentences as well, which may stand here at another time."""
        if others != self._others:
            self._others = others
            self.updateGeometry()

    def hasHeightForWidth(self) -> bool:
        # To Qt, a label that never said anything has one height at any width.
        return True

    def heightForWidth(self, width: int) -> int:
        edges = self.contentsMargins()
        room = QRect(0, 0, max(1, width - edges.left() - edges.right()), 1 << 20)
        metrics = self.fontMetrics()
        needed = max(
            (
                metrics.boundingRect(room, int(Qt.TextFlag.TextWordWrap), one).height()
                for one in self._others
                if one
            ),
            default=0,
        )
        return max(super().heightForWidth(width), needed + edges.top() + edges.bottom())
