"""What a person can set, with what it is at first."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, fields
from enum import StrEnum
from typing import Any, Final

TEXT_SIZES = (100, 125, 150, 175, 200)
"""Text sizes on offer, in percent."""

LATEST_DAY_END = 6 * 60
"""The latest a day may end, in minutes after midnight."""

CATCH_UPS = (15, 60, 3 * 60, 6 * 60)
"""How long after its time a reminder may still come: what is on offer, in minutes."""

PAGE_PARTS = ("jar", "days", "chosen", "kinds", "feelings")
"""The parts of a month's page, by their names."""

PAGE_HIDDEN = ("feelings", "kinds", "names")
"""What may be kept private on a month's page, by its name."""

UNREAD: Final[Mapping[str, Any]] = {"page_hidden": ",".join(PAGE_HIDDEN)}
"""What a setting is where it is there and cannot be read, if that is not what it is at first.

Something was to be kept private: nothing goes onto a page until the person says so.
"""

PAGE_PAPERS = ("", "a4", "letter")
"""The sheets a month's page may be on; "" for the usual one where the person is."""

_WHOLE_DAY = 24 * 60

LONGEST_WORDS = 500
"""Characters (code points) that each setting in words may hold."""


class Light(StrEnum):
    """Which light the windows are in."""

    SYSTEM = "system"
    DAY = "day"
    LAMP = "lamplight"


class Loudness(StrEnum):
    """How much a celebration does. Each holds all that the one before it does."""

    OFF = "off"
    WORDS = "words"
    GENTLE = "gentle"
    BIG = "big"


class Aloud(StrEnum):
    """What the computer says when a win is kept."""

    OFF = "off"
    CHEER = "cheer"
    DID_IT = "did_it"


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """Every setting.

    Attributes:
        light: day, lamplight, or as the system says.
        text_size: one of TEXT_SIZES, in percent.
        plain_letters: the plain sans in place of the serif, everywhere.
        less_motion: things stand still; the system's own wish does the same.
        loudness: how much a celebration does.
        own_card: a small card of ours meets a win kept where no window of ours is looked at.
        leave_out_rough: a pull leaves out notes from rough days.
        alike_days: each day with a win glows the same in the calendar, however many it holds.
        day_end: minutes after midnight at which a day ends, 0 to LATEST_DAY_END.
        sticky_note: a note with a line to rest on is on Today.
        aloud: what the computer says when a win is kept.
        hard_time_words: what a person sends when the time is hard; "" for our own words.
        trusted_name: to whom.
        trusted_at: their mail address or phone number; "" while none is said.
        quiet_from: minutes after midnight from which on no reminder comes.
        quiet_until: minutes after midnight until which none does; the same as quiet_from: each may.
        reminder_catch_up: one of CATCH_UPS, in minutes.
        softer_on_rough: on a rough day one reminder comes at most.
        reminders_rest_until: what the wall shows when reminders rest no more, as in
            2026-11-20T19:30; "" while they do not rest.
        quick_key: the desktop gave a key for quick add once; the next start asks for it again.
        page_parts: what is on a month's page: some of PAGE_PARTS, with commas between.
        page_hidden: what is kept private on it: some of PAGE_HIDDEN, with commas between.
        page_all: all wins of the month follow on further pages.
        page_paper: one of PAGE_PAPERS.
        page_large: its letters are larger.
    """

    light: Light = Light.SYSTEM
    text_size: int = 100
    plain_letters: bool = False
    less_motion: bool = False
    loudness: Loudness = Loudness.GENTLE
    own_card: bool = True
    leave_out_rough: bool = False
    alike_days: bool = False
    day_end: int = 3 * 60
    sticky_note: bool = True
    aloud: Aloud = Aloud.OFF
    hard_time_words: str = ""
    trusted_name: str = ""
    trusted_at: str = ""
    quiet_from: int = 21 * 60 + 30
    quiet_until: int = 8 * 60
    reminder_catch_up: int = 60
    softer_on_rough: bool = True
    reminders_rest_until: str = ""
    quick_key: bool = False
    page_parts: str = ",".join(PAGE_PARTS)
    page_hidden: str = ""
    page_all: bool = False
    page_paper: str = ""
    page_large: bool = False

    def __post_init__(self) -> None:
        """Refuse what no screen offers.

        Raises:
            ValueError: a value outside its range, or of another type.
        """
        for field in fields(self):
            if type(getattr(self, field.name)) is not type(field.default):
                raise ValueError(f"{field.name} is of another type")
        if any(len(words) > LONGEST_WORDS for words in self._in_words):
            raise ValueError("longer than LONGEST_WORDS")
        if self.text_size not in TEXT_SIZES:
            raise ValueError("a text size that is not on offer")
        if not 0 <= self.day_end <= LATEST_DAY_END:
            raise ValueError("a day ends between midnight and LATEST_DAY_END")
        if not (0 <= self.quiet_from < _WHOLE_DAY and 0 <= self.quiet_until < _WHOLE_DAY):
            raise ValueError("a day ends before quiet hours do")
        if self.reminder_catch_up not in CATCH_UPS:
            raise ValueError("a time to catch up that is not on offer")
        if self.reminders_rest_until and not _is_on_a_wall(self.reminders_rest_until):
            raise ValueError("a time of another type than a wall shows")
        self._check_page()

    def _check_page(self) -> None:
        if not _are_some(self.page_parts, PAGE_PARTS):
            raise ValueError("a part that is not on offer")
        if not _are_some(self.page_hidden, PAGE_HIDDEN):
            raise ValueError("what to hide that is not on offer")
        if self.page_paper not in PAGE_PAPERS:
            raise ValueError("a paper that is not on offer")

    @property
    def _in_words(self) -> tuple[str, ...]:
        return (self.hard_time_words, self.trusted_name, self.trusted_at)


def _are_some(written: str, names: tuple[str, ...]) -> bool:
    """Whether these are some of the names, each once, with commas between."""
    parts = written.split(",") if written else []
    return len(set(parts)) == len(parts) and set(parts) <= set(names)


def _is_on_a_wall(text: str) -> bool:
    """Whether a time is told as a wall shows it, without a zone."""
    try:
        return dt.datetime.fromisoformat(text).tzinfo is None
    except ValueError:
        return False
