"""A win: one small thing done, and what text one may hold."""

import datetime as dt
import unicodedata
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from smallwins.domain.errors import EmptyTextError, TooLongError, UnkeepableTextError

LONGEST_TEXT = 10_000
"""Characters (code points) a win or a feeling may hold."""

LINES: Final = ("words", "feeling")
"""The names of the two lines a person writes on a win."""

_NUL = "\0"
_UNSEEN_CATEGORIES = frozenset({"Cc", "Cf", "Zl", "Zp", "Zs"})
# Letters and marks by category, yet nothing is drawn for them: the Default_Ignorable_Code_Point
# ones (UAX 44) and the blank Braille pattern.
_UNSEEN_CHARACTERS = frozenset(
    {0x034F, 0x115F, 0x1160, 0x17B4, 0x17B5, 0x180F, 0x2800, 0x3164, 0xFFA0}.union(
        range(0x180B, 0x180E), range(0xFE00, 0xFE10), range(0xE0100, 0xE01F0)
    )
)


class Kind(StrEnum):
    """The eight kinds of wins; the values are what the file holds."""

    BODY = "body"
    HOME = "home"
    PEOPLE = "people"
    FOOD = "food"
    MOVING = "moving"
    REST = "rest"
    MIND = "mind"
    TASK = "task"


class Energy(StrEnum):
    """What kind of day it is. It belongs to the day and needs no reason."""

    ROUGH = "rough"
    OKAY = "okay"
    GOOD = "good"


class Source(StrEnum):
    """Where a win was typed."""

    WINDOW = "window"
    TRAY = "tray"
    COMMAND = "command"
    IMPORT = "import"


@dataclass(frozen=True, slots=True, kw_only=True)
class Win:
    """One kept win.

    Attributes:
        id: the row's integer key; grows with each win kept, never used twice.
        uid: a UUIDv7 in its usual 36-character form; the win's name for other programs.
        text: the person's words, exactly as typed.
        day: the local date it belongs to, fixed when it was kept.
        kept_at: the moment it was kept, aware, in UTC.
        zone: the IANA name of the zone it was kept in.
        offset: minutes east of UTC at that moment in that zone.
        source: where it was typed.
        kind: what kind of win it is, if known.
        energy: what kind of day it was, if said.
        feeling: one optional line: how it felt; "" when nothing was said.
        put_away_at: when it left the jar, aware, in UTC; None while it is in the jar.
        place: which place of its month's jar is its own, from 0; None before it has one.
        close: kept close, for the page of the month.
        resting: it is not pulled until it is woken.
    """

    id: int
    uid: str
    text: str
    day: dt.date
    kept_at: dt.datetime
    zone: str
    offset: int
    source: Source
    kind: Kind | None = None
    energy: Energy | None = None
    feeling: str = ""
    put_away_at: dt.datetime | None = None
    place: int | None = None
    close: bool = False
    resting: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class NewWin:
    """A win that is ready to be written: checked and dated, and without a key yet.

    The attributes mean what they mean in `Win`.
    """

    uid: str
    text: str
    day: dt.date
    kept_at: dt.datetime
    zone: str
    offset: int
    source: Source
    kind: Kind | None = None
    energy: Energy | None = None
    feeling: str = ""


def is_unseen(text: str) -> bool:
    """Whether nothing of `text` would show: it is empty, or holds spaces and unseen characters."""
    return all(
        ord(char) in _UNSEEN_CHARACTERS or unicodedata.category(char) in _UNSEEN_CATEGORIES
        for char in text
    )


def check_text(text: str) -> str:
    """Give back `text` exactly as it is, if a win may hold it.

    Raises:
        EmptyTextError: nothing but spaces or unseen characters.
        UnkeepableTextError: NUL or a lone surrogate is in it; the file could not give it back.
        TooLongError: more than LONGEST_TEXT characters.
    """
    _check_keepable(text)
    if is_unseen(text):
        raise EmptyTextError
    return text


def check_feeling(text: str) -> str:
    """Give back `text` if a feeling may hold it; what would not show becomes "".

    Raises:
        UnkeepableTextError: NUL or a lone surrogate is in it.
        TooLongError: more than LONGEST_TEXT characters.
    """
    _check_keepable(text)
    return "" if is_unseen(text) else text


def _check_keepable(text: str) -> None:
    if len(text) > LONGEST_TEXT:
        raise TooLongError(len(text), LONGEST_TEXT)
    if _NUL in text or any("\ud800" <= char <= "\udfff" for char in text):
        raise UnkeepableTextError
