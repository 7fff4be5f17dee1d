"""What goes on the clipboard, and what programs that keep all that is copied are asked."""

from typing import Final

from PySide6.QtCore import QMimeData, QStringListModel
from PySide6.QtGui import QGuiApplication, QImage

_KEEP_NO_COPY: Final = {
    # Klipper and those after it; other desktops' managers read the same sign.
    "x-kde-passwordManagerHint": b"secret",
    # Windows, by Qt's way to name a format of its own: no history, and no cloud.
    'application/x-qt-windows-mime;value="ExcludeClipboardContentFromMonitorProcessing"': (
        b"\1\0\0\0"
    ),
}


def copy_picture_quietly(picture: QImage) -> None:
    """Copy a picture, and ask clipboard managers to keep no copy of it."""
    data = made_by_qt()
    data.setImageData(picture)
    _put_quietly(data)


def copy_quietly(words: str, picture: QImage | None = None) -> bool:
    """Copy what is to be sent, ask for no copy of it, and say whether the clipboard took it.

    Args:
        words: what a program gets that takes no picture.
        picture: the same as it is painted.
    """
    data = made_by_qt()
    if picture is not None:
        data.setImageData(picture)
    data.setText(words)
    _put_quietly(data)
    clipboard = QGuiApplication.clipboard()
    # It is asked for what it holds now: some systems refuse without a word.
    if picture is not None:
        return clipboard.mimeData().hasImage()
    # Some systems write line ends in their own way.
    return clipboard.text().splitlines() == words.splitlines()


def made_by_qt() -> QMimeData:
    """Give data for the clipboard that is no object of Python's.

    The clipboard may let go of it after Python has ended, as it does offscreen: that is a crash.
    """
    model = QStringListModel([""])
    data = model.mimeData([model.index(0)])
    for name in data.formats():
        data.removeFormat(name)
    return data


def _put_quietly(data: QMimeData) -> None:
    for name, value in _KEEP_NO_COPY.items():
        data.setData(name, value)
    QGuiApplication.clipboard().setMimeData(data)
