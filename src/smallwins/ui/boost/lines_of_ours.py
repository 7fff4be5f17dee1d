"""Lines of ours that come one after another, in no order, and never twice in a row."""

import random
from collections.abc import Sequence

from smallwins.ui import copy


class LinesOfOurs:
    """Gives one of our lines at a time, in the person's language.

    Args:
        lines: one or more.
        chance: where the luck comes from.
    """

    def __init__(self, lines: Sequence[str], chance: random.Random) -> None:
        self._lines = tuple(lines)
        self._chance = chance
        self._last: str | None = None

    def another(self) -> str:
        """Give a line that is not the one before, if there is more than one."""
        others = [line for line in self._lines if line != self._last] or list(self._lines)
        self._last = self._chance.choice(others)
        return copy.content(self._last)
