"""Room for what may be said, from the start: nothing on a page moves when it speaks."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from smallwins.domain.errors import (
    SmallWinsError,
    StorageBusyError,
    StorageDamagedError,
    StorageFullError,
    StorageReadOnlyError,
    StorageUnreachableError,
)
from smallwins.ui.theme import Theme
from smallwins.ui.widgets.strip import Strip
from smallwins.ui.widgets.to_paper import longest_told


def may_be_said(*words_for: Callable[[SmallWinsError], str]) -> list[str]:
    """Give what may be said of a file: that it is saved, or what did not go.

    Args:
        words_for: give the words for what did not go.
    """
    errors = (
        StorageFullError(),
        StorageReadOnlyError(),
        StorageBusyError(),
        StorageDamagedError(),
        StorageUnreachableError(),
    )
    return [longest_told(), *(words(error) for words in words_for for error in errors)]


def height_of_longest(sentences: Sequence[str], metrics: QFontMetrics, width: int) -> int:
    """Give how high the longest of some sentences is in these letters, in pixels."""
    room, wraps = QRect(0, 0, max(1, width), 10_000), int(Qt.TextFlag.TextWordWrap)
    return max(metrics.boundingRect(room, wraps, one).height() for one in sentences) + 2


class StripRoom(QWidget):
    """Holds a strip, and its room while it is silent.

    Args:
        theme: the look.
        strip: what speaks.
        sentences: gives what it may say, in the language of now.
        parent: what it is on.
    """

    def __init__(
        self, theme: Theme, strip: Strip, sentences: Callable[[], Sequence[str]], parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._strip = strip
        self._sentences = sentences
        strip.setParent(self)
        strip.hide()
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        theme.changed.connect(self.updateGeometry)

    def sizeHint(self) -> QSize:
        return QSize(self.width(), self.heightForWidth(self.width()))

    def minimumSizeHint(self) -> QSize:
        return QSize(0, self._strip.minimumSizeHint().height())

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        edges = self._strip.edges
        metrics = QFontMetrics(self._theme.font("body"))
        said = height_of_longest(self._sentences(), metrics, width)
        return edges.top() + said + edges.bottom()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._strip.setGeometry(self.rect())
