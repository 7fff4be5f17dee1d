"""The sentences in the language of the system, ours and Qt's own."""

from collections.abc import Iterator
from pathlib import Path

from PySide6.QtCore import QLibraryInfo, QLocale, QObject, QTranslator


def our_translator(
    locale: QLocale, folder: Path, parent: QObject | None = None
) -> QTranslator | None:
    """Give our sentences in the language of a locale, where they are translated."""
    ours = QTranslator(parent)
    return ours if ours.load(locale, "smallwins", "_", str(folder)) else None


def translators(folder: Path, parent: QObject) -> Iterator[QTranslator]:
    """Give the translators to install, in order.

    English has one too: without it, counts read "3 note(s)".

    Args:
        folder: where our `smallwins_*.qm` files lie.
        parent: what they belong to.
    """
    locale = QLocale()
    english = QLocale(QLocale.Language.English)
    ours = our_translator(locale, folder, parent) or our_translator(english, folder, parent)
    if ours is not None:
        yield ours
    if locale.language() not in (QLocale.Language.English, QLocale.Language.C):
        theirs = QTranslator(parent)
        if theirs.load(
            locale, "qtbase", "_", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
        ):
            yield theirs
