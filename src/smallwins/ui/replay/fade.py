"""One picture becomes another one, slowly: nothing flashes."""

from typing import Any

from PySide6.QtCore import QAbstractAnimation, QEasingCurve, QRect, Qt, QVariantAnimation, Signal
from PySide6.QtGui import QHideEvent, QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QWidget


class CrossFade(QWidget):
    """Lies over a widget while it changes, and shows how it was and how it is, mixed.

    Both are pictures, made once; a frame costs two of them being copied.

    Signals:
        ended(): it has gone, and what lies below is to be seen.
    """

    ended = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._before = QPixmap()
        self._after = QPixmap()
        self._share = 0.0
        self._animation = QVariantAnimation(self)
        self._animation.setStartValue(0.0)
        self._animation.setEndValue(1.0)
        self._animation.setEasingCurve(QEasingCurve.Type.InOutSine)
        self._animation.valueChanged.connect(self._move)
        self._animation.finished.connect(self._end)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.hide()

    @property
    def running(self) -> bool:
        """Whether it is on its way."""
        return self._animation.state() is QAbstractAnimation.State.Running

    @property
    def share(self) -> float:
        """How far it is: 0 as it was, 1 as it is."""
        return self._share

    def start(self, area: QRect, before: QPixmap, after: QPixmap, milliseconds: int) -> None:
        """Begin, over `area` of the parent.

        Args:
            area: what it covers, in the parent's coordinates.
            before: how that looked.
            after: how it looks now.
            milliseconds: how long it takes.
        """
        self._animation.stop()
        self._before, self._after, self._share = before, after, 0.0
        self.setGeometry(area)
        self.show()
        self.raise_()
        self._animation.setDuration(milliseconds)
        self._animation.start()

    def now(self) -> QPixmap:
        """How it looks at this moment."""
        picture = QPixmap(self._after)
        painter = QPainter(picture)
        self._paint(painter)
        painter.end()
        return picture

    def stop(self) -> None:
        """Go away at once."""
        self._animation.stop()
        if not self.isHidden():
            self._end()

    def hideEvent(self, event: QHideEvent) -> None:
        # With the window, say: it does not wait there half seen.
        self._animation.stop()
        self.hide()
        super().hideEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        self._paint(painter)

    def _paint(self, painter: QPainter) -> None:
        painter.drawPixmap(0, 0, self._after)
        painter.setOpacity(1 - self._share)
        painter.drawPixmap(0, 0, self._before)

    def _move(self, share: Any) -> None:  # noqa: ANN401  # what Qt hands over
        self._share = float(share)
        self.update()

    def _end(self) -> None:
        self._before = self._after = QPixmap()
        self.hide()
        self.ended.emit()
