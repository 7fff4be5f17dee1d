"""People somebody shares with: what they are called, and where mail or a message finds them."""

import re
import string
import unicodedata
from dataclasses import dataclass
from typing import Final

from smallwins.domain.errors import NoAddressError, TooLongError
from smallwins.domain.wins import check_feeling

LONGEST_NAME: Final = 80
"""Characters (code points) a name may hold."""

LONGEST_ADDRESS: Final = 320
"""Characters a mail address may hold: 64 before the sign and 255 after it (RFC 5321)."""

_SIGNS_OF_A_NUMBER: Final = re.compile(r"[\s().\-/\u2010-\u2015\u00a0]")
_UNSEEN: Final = "Cf"
_PLAIN: Final = frozenset(string.ascii_letters + string.digits + "-._~")
_NUMBER: Final = re.compile(r"\+?[0-9*#]{2,}")
_ADDRESS: Final = re.compile(r"[^\s@,;<>\"]+@[^\s@,;<>\"]+")


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """Somebody a win may be shared with.

    Attributes:
        id: their number in the file; 0 before they are there.
        name: what they are called; "" where the address is enough.
        at: one mail address or phone number, as it was written.
        away: they were put away, and can be brought back.
    """

    id: int = 0
    name: str = ""
    at: str
    away: bool = False

    @property
    def shown(self) -> str:
        """What they are called on a screen: their name, or where they are found."""
        return self.name or self.at


def check_person(person: Person) -> Person:
    """Give a person as they are kept: each part on one line, without spaces at its ends.

    Raises:
        NoAddressError: `at` is neither one mail address nor one phone number.
        UnkeepableTextError: NUL or a lone surrogate is in a part.
        TooLongError: a part holds more than fits.
    """
    name, at = (" ".join(check_feeling(part).split()) for part in (person.name, person.at))
    for part, limit in ((name, LONGEST_NAME), (at, LONGEST_ADDRESS)):
        if len(part) > limit:
            raise TooLongError(len(part), limit)
    if not address_of(at):
        raise NoAddressError
    return Person(id=person.id, name=name, at=at, away=person.away)


def address_of(written: str) -> str:
    """Give what is written as an address to open, "mailto:..." or "sms:..."; "" where it is none.

    Of one mail address or one number: a list would ask for words to go to more than one. It says to
    whom, and holds no words: lists of running programs, their logs, and the history of a browser
    that is the mail program would hold them too (decision 020).

    Signs nobody sees are left aside: lists of contacts put them round a number that is copied.
    """
    written = "".join(sign for sign in written if unicodedata.category(sign) != _UNSEEN).strip()
    if _ADDRESS.fullmatch(written):
        return "mailto:" + _escaped(written, keep="@")
    # Figures of any script: an app for messages takes these alone.
    figures = (str(int(sign)) if sign.isdecimal() else sign for sign in written)
    number = _SIGNS_OF_A_NUMBER.sub("", "".join(figures))
    return "sms:" + _escaped(number, keep="+*") if _NUMBER.fullmatch(number) else ""


def _escaped(words: str, keep: str) -> str:
    """Escape for an address all that is not plain (RFC 3986); half a letter becomes "?"."""
    plain = _PLAIN.union(keep)
    return "".join(
        chr(byte) if chr(byte) in plain else f"%{byte:02X}"
        for byte in words.encode("utf-8", "replace")
    )
