"""How the app was asked to start; the one thing the command line hands to it."""

from dataclasses import dataclass

from smallwins.paths import Folders


@dataclass(frozen=True, slots=True, kw_only=True)
class AppOptions:
    """What the app is started with.

    Attributes:
        folders: where the data, the lock and the logs live.
        tray: start in the tray, with no window.
        quick: open quick add at once.
    """

    folders: Folders
    tray: bool = False
    quick: bool = False
