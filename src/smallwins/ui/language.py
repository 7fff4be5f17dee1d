"""The sentences in the language of the system, ours and Qt's own."""

from collections.abc import Iterator
from pathlib import Path

from PySide6.QtCore import QLibraryInfo, QLocale, QObject, QTranslator


def translators(folder: Path, parent: QObject) -> Iterator[QTranslator]:
    """Give the translators to install, in order.

    English has one too: without it, counts read "3 note(s)".

    Args:
        folder: where our `smallwins_*.qm` files lie.
        parent: what they belong to.
    """
    locale = QLocale()
    ours = QTranslator(parent)
    if ours.load(locale, "smallwins", "_", str(folder)) or ours.load(
        str(folder / "smallwins_en.qm")
    ):
        yield ours
    if locale.language() not in (QLocale.Language.English, QLocale.Language.C):
        theirs = QTranslator(parent)
        if theirs.load(
            locale, "qtbase", "_", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
        ):
            yield theirs
