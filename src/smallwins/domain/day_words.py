"""What a person writes of a day beside its wins, and what text that may be."""

from enum import StrEnum
from typing import Final

from smallwins.domain.errors import TooLongError

LONGEST_WORDS: Final = 10_000_000
"""Characters (code points) each part of a day may hold: some thousand pages."""

_CANNOT_BE_WRITTEN: Final = {0: "\ufffd"} | dict.fromkeys(range(0xD800, 0xE000), "\ufffd")


class Part(StrEnum):
    """Where words of a day stand; the values are what the file holds."""

    MORNING = "morning"
    EVENING = "evening"
    BEDTIME = "bedtime"
    JOURNAL = "journal"


class Moment(StrEnum):
    """The three check-ins of a day; the values are what the file holds."""

    MORNING = "morning"
    EVENING = "evening"
    BEDTIME = "bedtime"

    @property
    def part(self) -> Part:
        """Where its words stand."""
        return Part(self.value)


def keepable(text: str) -> str:
    """Give the text as a file can hold it: NUL and halves of surrogate pairs become U+FFFD.

    All else stays as it is. These words are saved while somebody writes, so that nobody is there to
    be asked; and neither sign is a word.

    Raises:
        TooLongError: more than LONGEST_WORDS characters.
    """
    if len(text) > LONGEST_WORDS:
        raise TooLongError(len(text), LONGEST_WORDS)
    return text if _is_keepable(text) else text.translate(_CANNOT_BE_WRITTEN)


def _is_keepable(text: str) -> bool:
    try:
        return b"\0" not in text.encode()
    except UnicodeEncodeError:
        return False
