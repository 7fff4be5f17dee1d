"""The floor of a start: `python -m bench.bare_window` prints when its first picture was there.

With `--stay` it stays on the screen: the floor of a window that nobody looks at.
"""

import sys

from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QMainWindow, QVBoxLayout, QWidget

from bench.first_paint import FirstPaint


def main() -> int:
    """Show a window with one label and one field; it may end when it is painted."""
    app = QApplication(sys.argv)
    shown = QMainWindow()
    inside = QWidget()
    column = QVBoxLayout(inside)
    column.addWidget(QLabel("What's a small win?"))
    column.addWidget(QLineEdit())
    shown.setCentralWidget(inside)
    shown.resize(1120, 720)

    def seen(moment: int) -> None:
        print(moment, flush=True)
        if "--stay" not in sys.argv:
            app.quit()

    FirstPaint(shown, seen)
    shown.show()
    return app.exec()


if __name__ == "__main__":
    sys.exit(main())
