"""Lines that come one after another, in no order, and never twice in a row."""

import logging
import random
from collections.abc import Callable, Sequence
from typing import Final

from smallwins.domain.content import Content
from smallwins.domain.errors import StorageError
from smallwins.services.lines import Lines
from smallwins.ui import copy

_log = logging.getLogger(__name__)

_OVER_THE_CANDLE: Final = 80
"""Letters that have their place there in the smallest window."""


def affirmations(lines: Lines | None, content: Content) -> list[str]:
    """Give what may stand over the candle: what nobody in particular said, resting lines left out.

    Args:
        lines: as the person keeps them.
        content: ours, where the person's cannot be read.
    """
    try:
        there = lines.all() if lines is not None else list(content.lines)
    except StorageError as error:
        _log.warning("The lines could not be read: %r", error)
        there = list(content.lines)
    awake = (line for line in there if not line.resting and not line.said_by)
    return [copy.line_shown(line) for line in awake if len(line.text) <= _OVER_THE_CANDLE]


class LinesOfOurs:
    """Gives one line at a time; ours in the person's language.

    Args:
        give: gives those there are now.
        chance: where the luck comes from.
    """

    def __init__(self, give: Callable[[], Sequence[str]], chance: random.Random) -> None:
        self._give = give
        self._chance = chance
        self._last: str | None = None

    def another(self) -> str:
        """Give a line that is not the one before, if there is more than one; "" for none at all."""
        lines = self._give()
        if not lines:
            return ""
        others = [line for line in lines if line != self._last] or list(lines)
        self._last = self._chance.choice(others)
        return copy.content(self._last)
