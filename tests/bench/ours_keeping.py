"""SmallWins, into which wins are typed: `quick` into quick add, `today` into the window."""

import sys

from PySide6.QtCore import QTimer

from bench.rounds import Rounds
from smallwins import __main__, app

SETTLED_MS = 2000


class Quick(app.App):
    """The app, typed into through quick add."""

    def start(self) -> None:
        """Start as usual, and serve when all is made ready."""
        super().start()
        QTimer.singleShot(SETTLED_MS, self, self._serve)

    def _serve(self) -> None:
        assert self.corner is not None
        popover = self.corner.popover
        Rounds(popover.field.edit, popover.card, self._again).serve()

    def _again(self) -> None:
        assert self.corner is not None
        self.corner.popover.card.dismiss()
        self.corner.open_in_corner()


class Today(app.App):
    """The app, typed into through its window."""

    def start(self) -> None:
        """Start as usual, and serve when all is made ready."""
        super().start()
        QTimer.singleShot(SETTLED_MS, self, self._serve)

    def _serve(self) -> None:
        Rounds(self.page.field.edit, self.today.celebration, self._again).serve()

    def _again(self) -> None:
        self.today.celebration.dismiss()
        self.window.come_forward()
        self.page.field.edit.setFocus()


if __name__ == "__main__":
    place, folder = sys.argv[1:]
    app.App = {"quick": Quick, "today": Today}[place]  # type: ignore[misc]
    # Quick add is for when the window is out of sight.
    sys.exit(__main__.main(["--data", folder, *(["--tray"] if place == "quick" else [])]))
