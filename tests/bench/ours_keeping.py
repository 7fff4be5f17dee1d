"""SmallWins, into which wins are typed: with --tray into quick add, else into the window."""

import os
import sys
import traceback
from typing import TypeVar

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QWidget

from bench.rounds import Rounds
from smallwins import __main__, app
from smallwins.ui.celebration.side import FlightOverlay
from smallwins.ui.main_window import MainWindow
from smallwins.ui.quick_add.popover import QuickAdd
from smallwins.ui.today.page import TodayPage
from smallwins.ui.today.place import TodayPlace

SETTLED_MS = 3000

W = TypeVar("W", bound=QWidget)


class TypedInto(app.App):
    """The app, which serves rounds of Enter when all is made ready."""

    def start(self) -> None:
        """Start as usual."""
        super().start()
        QTimer.singleShot(SETTLED_MS, self, self._serve)

    def _serve(self) -> None:
        try:
            assert self.rooms is not None
            assert self.rooms.corner is not None
            quick = "--tray" in sys.argv
            rounds = in_quick_add(self.rooms.corner.popover) if quick else in_window(self.window)
            rounds.serve()
        except Exception:  # noqa: BLE001
            # Said here: the app would say it in a dialog, and wait.
            traceback.print_exc()
        os._exit(1)


def in_quick_add(popover: QuickAdd) -> Rounds:
    """Quick add, with the window out of sight."""

    def again() -> None:
        popover.card.dismiss()
        popover.open(None)

    return Rounds(popover.field.edit, lambda: popover.card, again)


def in_window(window: MainWindow) -> Rounds:
    """The window."""
    place = part_of(window, TodayPlace)
    field = part_of(window, TodayPage).field.edit

    def again() -> None:
        place.celebration.dismiss()
        window.come_forward()
        field.setFocus()

    # The first that is seen is the field turning into a note, in the air over the window.
    air = part_of(window, FlightOverlay)
    return Rounds(field, lambda: air, again)


def part_of(window: QWidget, kind: type[W]) -> W:
    """The one part of a kind in a window."""
    return next(part for part in window.findChildren(QWidget) if isinstance(part, kind))


if __name__ == "__main__":
    app.App = TypedInto  # type: ignore[misc]  # the app is the same but for who types
    sys.exit(__main__.main(["--data", *sys.argv[1:]]))
