"""SmallWins, which says when its window was first painted, and ends.

It goes the way of `smallwins --data FOLDER`, through its own main. With `--modules` it lists what
is imported at that moment.
"""

import os
import sys

from smallwins.__main__ import import_qt_plainly, main

import_qt_plainly()

from bench.first_paint import FirstPaint  # noqa: E402 - Qt comes first, as in a real start
from smallwins import app  # noqa: E402


class Telling(app.App):
    """The app, watched."""

    def start(self) -> None:
        """Start as usual."""
        FirstPaint(self.window, self._seen)
        super().start()

    def _seen(self, moment: int) -> None:
        print(moment, flush=True)
        if "--modules" in sys.argv:
            print("\n".join(sorted(sys.modules)), flush=True)
        os._exit(0)  # it was told to show a window, not to close it


if __name__ == "__main__":
    app.App = Telling  # type: ignore[misc]  # the app is the same but for its watcher
    sys.exit(main(["--data", sys.argv[1]]))
