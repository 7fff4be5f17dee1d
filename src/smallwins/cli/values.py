"""What stands behind an option, read; where it is something else, the error says what would fit."""

import datetime as dt
import os
from pathlib import Path

from smallwins.cli.language import translate
from smallwins.domain.days import parse_day, parse_month
from smallwins.domain.errors import DayOutOfRangeError
from smallwins.domain.settings import PAGE_HIDDEN, PAGE_PAPERS
from smallwins.domain.wins import Energy, Kind

_LARGEST_LIMIT = 2**62
_READERS = ("me", "fridge", "therapist")
_NOTHING = "none"


class WrongUsageError(Exception):
    """What was typed fits no command; the text says what would."""


def folder(text: str) -> Path:
    """Read a folder."""
    if not text or "\0" in text:
        raise WrongUsageError(translate("Command", 'Name a folder after "--data".'))
    return Path(os.fspath(text))


def file(text: str) -> Path:
    """Read where a file goes."""
    if not text or "\0" in text:
        raise WrongUsageError(translate("Command", 'Name a file after "--pdf" or "--html".'))
    return Path(os.fspath(text))


def are_one_file(first: Path, second: Path) -> bool:
    """Whether two names lead to one file, which may not be there yet."""
    if os.path.realpath(first) == os.path.realpath(second):
        return True
    try:
        return first.samefile(second)
    except OSError:
        return False


def reader(text: str) -> str:
    """Read for whom a page is."""
    if text.strip().lower() not in _READERS:
        raise WrongUsageError(translate("Command", "A page is for me, fridge or therapist."))
    return text.strip().lower()


def hidden(text: str) -> tuple[str, ...]:
    """Read what is kept private on a page, with commas between; none of it for "none"."""
    things = tuple(thing for part in text.lower().split(",") if (thing := part.strip()))
    if things == (_NOTHING,):
        return ()
    if not things or not set(things) <= set(PAGE_HIDDEN):
        raise WrongUsageError(
            translate("Command", "You can hide feelings, kinds and names, or none.")
        )
    return things


def paper(text: str) -> str:
    """Read the name of a sheet."""
    if text.strip().lower() not in PAGE_PAPERS[1:]:
        raise WrongUsageError(translate("Command", "The paper is a4 or letter."))
    return text.strip().lower()


def kind(text: str) -> Kind:
    """Read a kind."""
    try:
        return Kind(text.strip().lower())
    except ValueError:
        said = translate("Command", "A kind is one of these: {kinds}.")
        raise WrongUsageError(said.format(kinds=", ".join(Kind))) from None


def energy(text: str) -> Energy:
    """Read what kind of day it is."""
    try:
        return Energy(text.strip().lower())
    except ValueError:
        raise WrongUsageError(translate("Command", "A day is rough, okay or good.")) from None


def day(text: str) -> tuple[dt.date, dt.date]:
    """Read a day, and give it as the first and the last one."""
    try:
        day = parse_day(text)
    except DayOutOfRangeError:
        raise WrongUsageError(
            translate("Command", "A day is written like this: 2026-03-14.")
        ) from None
    return day, day


def month(text: str) -> tuple[dt.date, dt.date]:
    """Read a month, and give its first and its last day."""
    try:
        return parse_month(text)
    except DayOutOfRangeError:
        raise WrongUsageError(
            translate("Command", "A month is written like this: 2026-03.")
        ) from None


def limit(text: str) -> int:
    """Read how many there may be; a huge number is as many as there could be."""
    number = _whole(text)
    if number < 1:
        raise WrongUsageError(translate("Command", "A limit is a whole number from 1 up."))
    return min(number, _LARGEST_LIMIT)


def minutes(text: str) -> int:
    """Read minutes; more than a day has are those of a day."""
    number = _whole(text)
    if number < 1:
        raise WrongUsageError(translate("Command", "Minutes are a whole number from 1 up."))
    from smallwins.domain.rewards import MOST_MINUTES  # noqa: PLC0415 - for this command alone

    return min(number, MOST_MINUTES)


def _whole(text: str) -> int:
    return int(text) if text.isascii() and text.isdigit() and len(text) < 4_000 else 0
