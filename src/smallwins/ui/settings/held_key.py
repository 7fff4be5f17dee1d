"""What is set by a key that may be held: shown with each repeat, and taken once."""

from typing import Final

from PySide6.QtCore import QObject, QTimer, Signal

_REST_MS: Final = 300


class HeldKey(QObject):
    """Waits until a key was let go, or has rested for a moment.

    Signals:
        let_go(): what is shown now is what the person wants.
    """

    let_go = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(_REST_MS)
        self._rest.timeout.connect(self.let_go)

    @property
    def waiting(self) -> bool:
        """Whether something is shown that is not taken yet."""
        return self._rest.isActive()

    def wait(self) -> None:
        """It went one step on; others may follow."""
        self._rest.start()

    def end(self) -> None:
        """No more follow: it is taken now, if it is not yet."""
        if self.waiting:
            self.stop()
            self.let_go.emit()

    def stop(self) -> None:
        """It was taken in another way."""
        self._rest.stop()
