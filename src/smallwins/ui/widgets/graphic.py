"""What paints itself and is a picture to a screen reader, too."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QLabel, QWidget


class Graphic(QLabel):
    """A picture; whoever makes it paints it, and gives it its name.

    A plain widget is met as a filler, which screen readers pass by.

    Args:
        parent: what it is on.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        # A label with a picture is what a screen reader calls a graphic.
        unseen = QPixmap(1, 1)
        unseen.fill(Qt.GlobalColor.transparent)
        self.setPixmap(unseen)
