"""What a celebration is given."""

from dataclasses import dataclass

from smallwins.domain.celebration import Celebration
from smallwins.domain.jar import JarMonth
from smallwins.domain.wins import Win


@dataclass(frozen=True, slots=True)
class Celebrated:
    """A win that was kept, and what meets it.

    Attributes:
        win: the win, safe on disk.
        celebration: its cheer and its act; each may be "".
        before: the jar of the win's month without it.
        after: the same jar with it.
    """

    win: Win
    celebration: Celebration
    before: JarMonth
    after: JarMonth
