"""Another program's copy command: holds the words of a file on the clipboard until it is ended."""

import sys
from pathlib import Path

from PySide6.QtGui import QGuiApplication


def main() -> int:
    app = QGuiApplication(sys.argv)
    app.clipboard().setText(Path(sys.argv[1]).read_bytes().decode())
    print("copied", flush=True)
    return app.exec()


if __name__ == "__main__":
    sys.exit(main())
