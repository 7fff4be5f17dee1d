"""The app, which says when its window was first painted and when its notes were, and ends."""

import enum
import gc
import os
import sys

from PySide6.QtWidgets import QWidget

from bench.first_paint import FirstPaint
from smallwins import app


class Telling(app.App):
    """The app, watched."""

    def start(self) -> None:
        """Start as usual."""
        FirstPaint(self.window, self._first)
        super().start()

    def open_journal(self) -> None:
        """Open it as usual, and watch what it brings to the window."""
        super().open_journal()
        # By name: to import it would take time from the start that is measured.
        parts = self.window.findChildren(QWidget)
        FirstPaint(next(it for it in parts if type(it).__name__ == "TodayPage"), self._second)

    def _first(self, moment: int) -> None:
        print(moment, flush=True)
        if "--modules" in sys.argv:
            print("\n".join(sorted(sys.modules)), flush=True)
            made = (one for one in gc.get_objects() if isinstance(one, enum.EnumType))
            print("\n".join(f"made:{one.__qualname__}" for one in made), flush=True)
            os._exit(0)

    def _second(self, moment: int) -> None:
        print(moment, flush=True)
        os._exit(0)  # it was told to show a window, not to close it
