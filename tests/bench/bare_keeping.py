"""The floor of keeping a win: a field whose words are on the disk before a label is shown."""

import sqlite3
import sys
import time
from pathlib import Path

from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QWidget

from bench.rounds import Rounds

_INSERT = """
    INSERT INTO win (uid, text, day, kept_at, zone, "offset", source, digest)
    VALUES (?, ?, '2025-01-01', '2025-01-01T12:00:00.000000+00:00', 'UTC', 0, 'window', ?)
"""


class Keeper(QWidget):
    """A field, and a label that shows once the words are kept.

    The file is a jar of the app's own, with its triggers and the same care for the disk.
    """

    def __init__(self, file: Path) -> None:
        super().__init__()
        self._file = sqlite3.connect(file, isolation_level=None)
        for pragma in ("synchronous = EXTRA", "secure_delete = ON", "temp_store = MEMORY"):
            self._file.execute(f"PRAGMA {pragma}")
        self.field = QLineEdit(self)
        self.label = QLabel(self)
        self.label.setGeometry(0, 60, 300, 200)
        self.label.hide()
        self.resize(300, 280)
        self.field.returnPressed.connect(self.keep)

    def keep(self) -> None:
        """Write the words, then show the label."""
        uid = f"{time.monotonic_ns():036d}"
        self._file.execute(_INSERT, (uid, self.field.text(), bytes(16)))
        self.field.clear()
        self.label.setText("Kept. That counts.")
        self.label.show()


def main() -> int:
    """Serve rounds of Enter on the jar in the folder that is named."""
    qt = QApplication(sys.argv)
    keeper = Keeper(Path(sys.argv[1]) / "smallwins.db")
    keeper.show()
    keeper.activateWindow()
    qt.processEvents()
    Rounds(keeper.field, lambda: keeper.label, keeper.label.hide).serve()
    return 0


if __name__ == "__main__":
    sys.exit(main())
