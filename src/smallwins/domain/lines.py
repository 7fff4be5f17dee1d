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
        return key_of(self.ours, self.id)


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """What a day asks of a line that is awake, before anybody reads its words.

    Attributes:
        id: its number in the file; 0 while it is not there.
        ours: the name of the entry it came from; "" for one of the person's own.
        pinned: it comes first.
    """

    id: int = 0
    ours: str = ""
    pinned: bool = False

    @property
    def key(self) -> str:
        """What names it among all lines."""
        return key_of(self.ours, self.id)


def key_of(ours: str, number: int) -> str:
    """Give what names a line among all lines.

    Args:
        ours: the name of the entry it came from, or "".
        number: its number in the file.
    """
    return ours or str(number)


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


def has_few_words(line: Line) -> bool:
    """Whether a line is one for a rough day: pinned, or short and by nobody else."""
    return line.pinned or (len(line.text) <= FEW_WORDS and not line.said_by)


def of_day(awake: Sequence[Mark], day: dt.date, turn: int) -> Mark | None:
    """Give the line a day shows; None where none is awake.

    Pinned ones come first, each day another of them; then the others, of which the first is not the
    one of the day before. Each comes once before any comes again.

    Args:
        awake: those that do not rest.
        day: the day.
        turn: how many times the note was turned that day.
    """
    if not awake:
        return None
    at = turn % len(awake)
    pinned = [mark for mark in awake if mark.pinned]
    if at < len(pinned):
        return _rotated(pinned, day)[at]
    others = _rotated([mark for mark in awake if not mark.pinned], day)
    if at == len(pinned):
        return others[0]
    mixed = sorted(others[1:], key=lambda mark: _digest(f"{day} {mark.key}"))
    return mixed[at - len(pinned) - 1]


def _rotated(marks: list[Mark], day: dt.date) -> list[Mark]:
    """Begin with another of them each day; their order is one that nobody chose."""
    shuffled = sorted(marks, key=lambda mark: _digest(mark.key))
    at = day.toordinal() % len(shuffled)
    return shuffled[at:] + shuffled[:at]


def _digest(words: str) -> bytes:
    return hashlib.blake2b(words.encode(), digest_size=_DIGEST_BYTES).digest()
