"""Another program into which what was copied on this desktop is pasted."""

import sys

from PySide6.QtGui import QGuiApplication


def main() -> int:
    app = QGuiApplication(sys.argv)
    given = app.clipboard().mimeData()
    kind = "picture" if given.hasImage() else "words"
    print(kind, given.text(), sep="\n", end="", flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main())
