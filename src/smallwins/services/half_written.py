"""What is written in two fields and not kept: both wait in the file as one draft."""

import contextlib
import json
from contextlib import AbstractContextManager

from smallwins.services.drafts import Drafts


class HalfWritten:
    """Lets two fields wait.

    Args:
        drafts: where they wait; nothing waits where there are none.
    """

    def __init__(self, drafts: Drafts | None) -> None:
        self._drafts = drafts

    def at(self, place: str) -> tuple[str, str] | None:
        """Give what waits at a place; None where nothing does that a version of ours wrote."""
        try:
            first, second = json.loads(self._drafts.words(place) if self._drafts else "")
        except (TypeError, ValueError, RecursionError):
            return None
        return str(first), str(second)

    def hold(self, place: str, first: str, second: str) -> None:
        """Let what is written wait at a place; nothing in either lets it go."""
        if self._drafts is not None:
            words = json.dumps([first, second]) if first or second else ""
            self._drafts.hold(place, words)

    def ending(self, place: str) -> AbstractContextManager[None]:
        """What is written inside takes what waits at a place along: as one, or not at all."""
        return self._drafts.ending(place) if self._drafts else contextlib.nullcontext()
