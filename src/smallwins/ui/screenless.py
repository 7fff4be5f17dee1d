"""Painting without a screen, for commands: letters and sentences are there, and no window."""

import os
import sys

from PySide6.QtCore import QCoreApplication, QLoggingCategory
from PySide6.QtGui import QGuiApplication

from smallwins.assets import asset
from smallwins.ui.language import translators
from smallwins.ui.theme import load_fonts


def painting_application() -> QCoreApplication:
    """Give the application of this process; make one that shows nothing where there is none.

    Hold it for as long as anything is painted.
    """
    running = QCoreApplication.instance()
    if running is None:
        # Elsewhere the letters of other writings come with the screen, and there is one.
        if sys.platform.startswith("linux"):
            os.environ["QT_QPA_PLATFORM"] = "offscreen"
        # It informs of each writing that our letters lack; others stand in for them.
        QLoggingCategory.setFilterRules("qt.text.font.db.info=false")
        running = QGuiApplication(["smallwins"])
        running.setApplicationName("SmallWins")
        for translator in translators(asset("i18n"), running):
            running.installTranslator(translator)
    load_fonts()
    return running
