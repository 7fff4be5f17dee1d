"""A small window with a field, a button, a label and a tray icon, to try the desktop on."""

import sys

from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QIcon, QPixmap, QShortcut
from PySide6.QtWidgets import (
    QApplication,
    QLabel,
    QLineEdit,
    QMenu,
    QPushButton,
    QSystemTrayIcon,
    QVBoxLayout,
    QWidget,
)


class Subject(QWidget):
    """Says back what it was given."""

    def __init__(self) -> None:
        super().__init__()
        self.setWindowTitle("Subject")
        self.field = QLineEdit()
        self.field.setAccessibleName("Words")
        self.button = QPushButton("Keep")
        self.label = QLabel(f"Tray: {QSystemTrayIcon.isSystemTrayAvailable()}")
        column = QVBoxLayout(self)
        for widget in (self.field, self.button, self.label):
            column.addWidget(widget)
        self.field.returnPressed.connect(self.keep)
        self.button.clicked.connect(self.keep)
        QShortcut("Ctrl+K", self).activated.connect(self.keep)

    def keep(self) -> None:
        self.label.setText(f"Kept: {self.field.text()}")
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, "Kept. That counts."))

    def from_menu(self) -> None:
        self.label.setText("Kept: from the menu")

    def from_icon(self) -> None:
        self.label.setText("Kept: from the icon")


def main() -> int:
    app = QApplication(sys.argv)
    subject = Subject()
    if "--no-tray" in sys.argv:
        subject.show()
        return app.exec()
    menu = QMenu()
    menu.addAction("Add one").triggered.connect(subject.from_menu)
    menu.addSeparator()
    menu.addAction("Not now").setEnabled(False)
    picture = QPixmap(22, 22)
    picture.fill("green")
    tray = QSystemTrayIcon(QIcon(picture))
    tray.setContextMenu(menu)
    tray.activated.connect(subject.from_icon)
    tray.show()
    subject.show()
    return app.exec()


if __name__ == "__main__":
    sys.exit(main())
