"""SmallWins, watched at its start: `python -m bench.ours_window FOLDER`.

It goes the way of `smallwins --data FOLDER`, through its own main and in its order of imports. With
`--modules` it lists what is imported when the window was first painted, and which enumerations of
Qt are made ("made:QIcon.Mode"), and ends there.
"""

import sys

from smallwins import __main__

if __name__ == "__main__":
    __main__.import_lightly()
    from bench.telling import Telling
    from smallwins import app

    app.App = Telling  # type: ignore[misc]  # the app is the same but for its watcher
    sys.exit(__main__.main(["--data", sys.argv[1]]))
