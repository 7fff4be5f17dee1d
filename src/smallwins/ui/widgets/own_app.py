"""The person's own mail or phone app, opened by the system."""

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices

from smallwins.domain.people import address_of


def url_of(written: str) -> QUrl:
    """Give what is written as an address to open, which holds no words; empty where it is none."""
    return QUrl(address_of(written), QUrl.ParsingMode.StrictMode)


def hand_over(url: QUrl) -> bool:
    """Let the system open its own app with it, and say whether one opened."""
    return QDesktopServices.openUrl(url)
