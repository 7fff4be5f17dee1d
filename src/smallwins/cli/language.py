"""What commands say, in the language of the system.

Qt's own translate answers in English where no application was made, and a command makes none.
"""

import functools

from PySide6.QtCore import QLocale, QTranslator

from smallwins.assets import asset
from smallwins.ui.language import our_translator


def translate(context: str, text: str) -> str:
    """Give a sentence in the language of the system; in English where it is not translated."""
    ours = _ours()
    return (ours.translate(context, text) if ours else "") or text


def content(text: str) -> str:
    """Give a line of the content files in the language of the system."""
    ours = _ours()
    return (ours.translate("Content", text) if ours else "") or text


@functools.cache
def _ours() -> QTranslator | None:
    # Our English file holds counts alone, and commands count nothing.
    if next(iter(QLocale().uiLanguages()), "en").partition("-")[0] in {"en", "C"}:
        return None
    return our_translator(QLocale(), asset("i18n"))
