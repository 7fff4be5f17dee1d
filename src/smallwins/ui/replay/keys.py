"""Which keys turn the pages, and buttons that leave those keys alone."""

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFontMetricsF, QKeyEvent
from PySide6.QtWidgets import QWidget

from smallwins.ui.theme import Theme
from smallwins.ui.widgets.buttons import OtherButton

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget as _Widget
else:
    _Widget = object  # Qt's own class comes from what it is mixed into

_PAGE_KEYS: Final = frozenset(
    {
        Qt.Key.Key_Left,
        Qt.Key.Key_Right,
        Qt.Key.Key_Home,
        Qt.Key.Key_End,
        Qt.Key.Key_Up,
        Qt.Key.Key_Down,
        Qt.Key.Key_PageUp,
        Qt.Key.Key_PageDown,
    }
)


class LeavesPageKeys(_Widget):
    """Leaves the keys that turn pages to the cover; a button would move the focus by them."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _PAGE_KEYS:
            event.ignore()
            return
        super().keyPressEvent(event)


class ReplayButton(LeavesPageKeys, OtherButton):
    """A button below the page.

    Args:
        theme: the look.
        text: what it says.
        other: what it says in turn; it is as wide as the longer of the two.
        leaves_space: Space is the cover's too: it pauses. Enter presses the button.
    """

    tall = 46.0
    padding = 21.0

    def __init__(
        self,
        theme: Theme,
        text: str,
        parent: QWidget,
        *,
        other: str = "",
        leaves_space: bool = False,
    ) -> None:
        super().__init__(theme, text, parent=parent)
        self._texts = (text, other)
        self._leaves_space = leaves_space

    def set_small(self, *, small: bool) -> None:
        """Be a little smaller, where the window is very low."""
        self.tall, self.padding = (38.0, 16.0) if small else (46.0, 21.0)

    def sizeHint(self) -> QSize:
        size = super().sizeHint()
        metrics = QFontMetricsF(self._theme.font(self.widest_role))
        longest = max(metrics.horizontalAdvance(text) for text in self._texts)
        spare = longest - metrics.horizontalAdvance(self.text())
        return QSize(size.width() + round(max(0.0, spare)), size.height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self._leaves_space and event.key() == Qt.Key.Key_Space:
            event.ignore()
            return
        super().keyPressEvent(event)
