"""What leaves of a win, in each form it may take."""

from dataclasses import dataclass
from enum import StrEnum

from smallwins.domain.wins import Win
from smallwins.ui import copy


class Form(StrEnum):
    """The forms a win is shared in."""

    WORDS = "words"
    CARD = "card"
    CHEER = "cheer"


@dataclass(frozen=True, slots=True)
class Shared:
    """What leaves now.

    Attributes:
        text: the words of the win.
        feeling: how it felt; "" where that stays here.
        day: its day, as it is written for people; "" where that stays here.
    """

    text: str
    feeling: str = ""
    day: str = ""

    @property
    def words(self) -> str:
        """All of it as words."""
        return copy.shared_words(self.text, self.day, self.feeling)


def shared_of(win: Win, day: str, *, feeling: bool, with_day: bool) -> Shared:
    """Give what leaves of a win.

    Args:
        win: whose words.
        day: its day, as it is written for people.
        feeling: how it felt goes, too.
        with_day: the day goes, too.
    """
    return Shared(win.text, win.feeling if feeling else "", day if with_day else "")
