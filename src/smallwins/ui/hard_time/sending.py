"""The address by which the person's own mail or phone app opens.

It holds no words: lists of running programs, their logs, and the history of a browser that is the
mail program would hold them too (decision 020).
"""

import re
from typing import Final

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices

_SIGNS_OF_A_NUMBER: Final = re.compile(r"[\s().\-/\u2010-\u2015\u00a0]")
_NUMBER: Final = re.compile(r"\+?[0-9*#]{2,}")
_ADDRESS: Final = re.compile(r"[^\s@,;<>\"]+@[^\s@,;<>\"]+")


def address_of(written: str) -> str:
    """Give what is written as an address to open, "mailto:..." or "sms:..."; "" where it is none.

    Of one mail address or one number: a list would ask for the words to go to more than one.
    """
    written = written.strip()
    if _ADDRESS.fullmatch(written):
        return "mailto:" + _escaped(written, keep="@")
    number = _SIGNS_OF_A_NUMBER.sub("", written)
    return "sms:" + _escaped(number, keep="+*") if _NUMBER.fullmatch(number) else ""


def hand_over(url: QUrl) -> bool:
    """Let the system open its own app with it, and say whether one opened."""
    return QDesktopServices.openUrl(url)


def _escaped(words: str, keep: str = "") -> str:
    return bytes(QUrl.toPercentEncoding(words, keep.encode()).data()).decode("ascii")
