"""Lines to rest on: affirmations and quotes, ours and one's own, and which of them a day shows."""

import datetime as dt
import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from smallwins.domain.errors import TooLongError
from smallwins.domain.wins import check_feeling, check_text

LONGEST_LINE: Final = 300
"""Characters (code points) a line may hold: what still stands on a small note."""

LONGEST_NAME: Final = 80
"""Characters the name of who said it may hold."""

FEW_WORDS: Final = 40
"""Characters a line of few words has at most."""

_DIGEST_BYTES: Final = 8


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One line.

    Attributes:
        id: its number in the file; 0 while it is not there: one of ours that nobody changed.
        ours: the name of the entry it came from; "" for one of the person's own.
        text: the line itself.
        said_by: who said it; "" for an affirmation.
        pinned: it comes first, and it is on the page of cards.
        resting: no day shows it.
        away: it was put away.
    """

    id: int = 0
    ours: str = ""
    text: str
    said_by: str = ""
    pinned: bool = False
    resting: bool = False
    away: bool = False

    @property
    def key(self) -> str:
        """What names it among all lines, also before it has a number."""
        return self.ours or str(self.id)


def check_line(text: str, said_by: str) -> tuple[str, str]:
    """Give a line and who said it as they are kept: in one row, without spaces at the ends.

    Raises:
        EmptyTextError: no line is left.
        UnkeepableTextError: a sign that no file can hold.
        TooLongError: more than fits.
    """
    text, said_by = " ".join(check_text(text).split()), " ".join(check_feeling(said_by).split())
    for words, limit in ((text, LONGEST_LINE), (said_by, LONGEST_NAME)):
        if len(words) > limit:
            raise TooLongError(len(words), limit)
    return text, said_by


def merged(ours: Sequence[Line], kept: Sequence[Line]) -> list[Line]:
    """Give all lines there are, those put away left out: the person's own first, the newest on top.

    What is in the file stands for the entry of ours it came from, so that a new version changes no
    words a person set, and brings back none that was put away.
    """
    by_name = {line.ours: line for line in kept if line.ours}
    own = sorted((line for line in kept if not line.ours), key=lambda line: -line.id)
    gone_from_ours = [line for name, line in by_name.items() if name not in {o.ours for o in ours}]
    found = [*own, *(by_name.get(line.ours, line) for line in ours), *gone_from_ours]
    return [line for line in found if not line.away]


def of_few_words(lines: Sequence[Line]) -> list[Line]:
    """Give those for a rough day: the pinned ones, and the short ones that nobody else said."""
    return [
        line for line in lines if line.pinned or (len(line.text) <= FEW_WORDS and not line.said_by)
    ]


def of_day(lines: Sequence[Line], day: dt.date, turn: int) -> Line | None:
    """Give the line a day shows; None where none is awake.

    Pinned ones come first, each day another of them; then the others, of which the first is not the
    one of the day before. Each comes once before any comes again.

    Args:
        lines: all there are; resting ones are left out.
        day: the day.
        turn: how many times the note was turned that day.
    """
    awake = [line for line in lines if not line.resting]
    if not awake:
        return None
    pinned = _rotated([line for line in awake if line.pinned], day)
    others = _rotated([line for line in awake if not line.pinned], day)
    mixed = sorted(others[1:], key=lambda line: _digest(f"{day} {line.key}"))
    order = [*pinned, *others[:1], *mixed]
    return order[turn % len(order)]


def _rotated(lines: list[Line], day: dt.date) -> list[Line]:
    """Begin with another of them each day; their order is one that nobody chose."""
    if not lines:
        return []
    shuffled = sorted(lines, key=lambda line: _digest(line.key))
    at = day.toordinal() % len(shuffled)
    return shuffled[at:] + shuffled[:at]


def _digest(words: str) -> bytes:
    return hashlib.blake2b(words.encode(), digest_size=_DIGEST_BYTES).digest()
