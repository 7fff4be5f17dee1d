"""Another program that looks at what is marked on this desktop, as a clipboard manager does."""

import sys

from PySide6.QtGui import QClipboard, QGuiApplication


def main() -> int:
    app = QGuiApplication(sys.argv)
    print(app.clipboard().text(QClipboard.Mode.Selection), flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main())
