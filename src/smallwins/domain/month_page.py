"""One month on a page: which of its wins, days, kinds and feelings are on it.

Nothing on the page can go down as days of the month pass: wins are counted, and no day is counted
against them. What a person leaves off the page is in no part of it, neither as words nor as a note.
"""

import datetime as dt
from collections import Counter
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Final

from smallwins.domain.days import month_of
from smallwins.domain.feelings import named_feelings
from smallwins.domain.heat import FoldedNote, step
from smallwins.domain.jar import JarMonth, PiledNote, drawn, free_places
from smallwins.domain.wins import Kind, Win

CHOSEN: Final = 6
"""So many wins stand on the page where fewer were kept close; those kept close are all on it."""

MOST_FEELINGS: Final = 8
"""So many feelings have a row of their own: those that were felt first in the month."""


class Part(StrEnum):
    """The parts of the page; the values are what settings and commands say."""

    JAR = "jar"
    DAYS = "days"
    CHOSEN = "chosen"
    KINDS = "kinds"
    FEELINGS = "feelings"


class Hidden(StrEnum):
    """What may be kept private; the values are what settings and commands say."""

    FEELINGS = "feelings"
    KINDS = "kinds"
    NAMES = "names"


class Reader(StrEnum):
    """For whom a page is: each is a ready choice."""

    ME = "me"
    FRIDGE = "fridge"
    THERAPIST = "therapist"


@dataclass(frozen=True, slots=True, kw_only=True)
class PageChoice:
    """What a person chose for a page.

    Attributes:
        parts: what is on it.
        hidden: what is kept private.
        all_wins: all wins of the month follow, on further pages where they do not fit.
    """

    parts: frozenset[Part] = frozenset(Part)
    hidden: frozenset[Hidden] = frozenset()
    all_wins: bool = False


READY: Final[Mapping[Reader, PageChoice]] = {
    Reader.ME: PageChoice(),
    Reader.FRIDGE: PageChoice(
        parts=frozenset(Part) - {Part.FEELINGS}, hidden=frozenset({Hidden.FEELINGS})
    ),
    Reader.THERAPIST: PageChoice(
        parts=frozenset({Part.DAYS, Part.KINDS, Part.FEELINGS}),
        hidden=frozenset({Hidden.NAMES}),
        all_wins=True,
    ),
}
"""The ready choices. At the fridge people walk by; a therapist reads, and knows no names."""


@dataclass(frozen=True, slots=True)
class PageWin:
    """A win as it stands on a page.

    Attributes:
        text: its words, as they are on the page.
        day: its day.
        kind: its kind, if it is known and shown.
        feeling: how it felt; "" where nothing was said, or it is hidden.
        close: it was kept close.
    """

    text: str
    day: dt.date
    kind: Kind | None
    feeling: str
    close: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class MonthPage:
    """What is on a page. An empty part is not drawn, and the others close up.

    Attributes:
        first_day: the first day of the month.
        seen_to: the last day of the month that has begun; days after it have a number alone.
        days_with_win: how many days hold a win; None where it is not told.
        jar: the jar, where it is shown and holds a note.
        steps: how bright each day with a win is (see `heat.step`), where days are shown.
        days: whether the month day by day is shown.
        chosen: the wins that stand on the page.
        all_chosen: whether they are all wins of the month that may stand on pages.
        kinds: for each kind that is shown its notes, the most first.
        feelings: how often each was said, the most often first.
        more_feelings: those without a row of their own, in the order they were felt in.
        all_wins: each win of the month, the oldest first, where all are wanted.
        lifetime_days: days with a win since the first; None where it is not told, as on a page
            without the jar.
    """

    first_day: dt.date
    seen_to: dt.date
    days_with_win: int | None
    jar: JarMonth | None
    steps: Mapping[dt.date, int]
    days: bool
    chosen: tuple[PageWin, ...]
    all_chosen: bool
    kinds: tuple[tuple[Kind, tuple[FoldedNote, ...]], ...]
    feelings: tuple[tuple[str, int], ...]
    more_feelings: tuple[str, ...]
    all_wins: tuple[PageWin, ...]
    lifetime_days: int | None

    @property
    def all_kept_close(self) -> bool:
        """Whether each win that stands on the page was kept close."""
        return all(win.close for win in self.chosen)

    @property
    def usual_step(self) -> int:
        """How bright most days with a win are; the less bright of two, and 0 without any."""
        days = Counter(self.steps.values())
        return min(days, key=lambda step: (-days[step], step), default=0)


def month_page(
    first_day: dt.date,
    wins: Sequence[Win],
    choice: PageChoice,
    *,
    today: dt.date,
    lifetime_days: int,
    left_off: Collection[str] = (),
    alike: bool = False,
    without_names: Callable[[str], str] = str,
) -> MonthPage:
    """Choose what is on the page of a month.

    Args:
        first_day: the first day of the month.
        wins: all wins of the month that are not put away, the oldest first.
        choice: what the person chose.
        today: the day it is.
        lifetime_days: days with a win since the first one.
        left_off: the uids of wins the person left off pages.
        alike: each day with a win looks the same.
        without_names: gives words without names, where names are hidden.
    """
    shown = [win for win in wins if win.uid not in left_off]
    counts = Counter(win.day for win in shown)
    parts, hidden = choice.parts, choice.hidden
    words = without_names if Hidden.NAMES in hidden else str

    def on_page(win: Win) -> PageWin:
        kind = None if Hidden.KINDS in hidden else win.kind
        feeling = "" if Hidden.FEELINGS in hidden else words(win.feeling)
        return PageWin(words(win.text), win.day, kind, feeling, win.close)

    feelings: list[tuple[str, int]] = []
    if Part.FEELINGS in parts and Hidden.FEELINGS not in hidden:
        # By when they were kept: a win for a day before takes no row from another feeling.
        kept = sorted(shown, key=lambda win: win.id)
        feelings = named_feelings((words(win.feeling), 1) for win in kept)
    rows = feelings[:MOST_FEELINGS]
    kinds = Part.KINDS in parts and Hidden.KINDS not in hidden
    plain = Hidden.KINDS in hidden
    standing = chosen(shown) if Part.CHOSEN in parts else []
    return MonthPage(
        first_day=first_day,
        seen_to=max(min(today, month_of(first_day)[1]), max(counts, default=dt.date.min)),
        days_with_win=len(counts) or None,
        jar=_jar(first_day, shown, plain=plain) if Part.JAR in parts and shown else None,
        steps={day: step(count, alike=alike) for day, count in counts.items()}
        if Part.DAYS in parts
        else {},
        days=Part.DAYS in parts,
        chosen=tuple(map(on_page, standing)),
        all_chosen=len(standing) == len(shown),
        kinds=_kinds(shown) if kinds else (),
        feelings=tuple(sorted(rows, key=lambda row: -row[1])),
        more_feelings=tuple(name for name, _ in feelings[MOST_FEELINGS:]),
        all_wins=tuple(map(on_page, shown)) if choice.all_wins else (),
        # It goes with the jar, whose wins it tells of: whoever is shown no jar is not told.
        lifetime_days=(lifetime_days or None) if Part.JAR in parts else None,
    )


def chosen(wins: Sequence[Win]) -> list[Win]:
    """Give the wins that stand on the page: all that were kept close, then a fair spread.

    A win joins whose kind stands there least so far, and of those the one whose day is farthest
    from the days that stand there. The same wins give the same page: no luck is in it.

    Args:
        wins: those that may stand there, the oldest first.

    Returns:
        The oldest first; CHOSEN of them, or as many as were kept close.
    """
    picked = [win for win in wins if win.close]
    others = [win for win in wins if not win.close]
    while others and len(picked) < CHOSEN:
        kinds = Counter(win.kind for win in picked)
        days = {win.day for win in picked}
        best = min(others, key=lambda win: (kinds[win.kind], -_far(win.day, days)))
        others.remove(best)
        picked.append(best)
    return sorted(picked, key=lambda win: (win.day, win.id))


def _far(day: dt.date, days: Iterable[dt.date]) -> int:
    """How many days lie between a day and the nearest of some; as many as can be for none."""
    return min((abs((day - other).days) for other in days), default=dt.date.max.toordinal())


def _jar(first_day: dt.date, wins: Sequence[Win], *, plain: bool) -> JarMonth:
    """Give the jar; its notes are numbered anew, in the order they were kept.

    Notes are folded by their numbers, and pages are looked at by others: those of the wins would
    tell how many there ever were, and how many are left off between.
    """
    wins = sorted(wins, key=lambda win: win.id)
    # A version before this one gives no places: there they are given as they are read.
    free = free_places(win.place for win in wins)
    notes = [
        PiledNote(
            number,
            None if plain else win.kind,
            next(free) if win.place is None else win.place,
        )
        for number, win in enumerate(wins, 1)
    ]
    return JarMonth(first_day, drawn(notes), len(wins))


def _kinds(wins: Sequence[Win]) -> tuple[tuple[Kind, tuple[FoldedNote, ...]], ...]:
    """Give a row of notes for each kind; they are numbered anew, as those of the jar."""
    notes: dict[Kind, list[FoldedNote]] = {kind: [] for kind in Kind}
    for number, win in enumerate(wins, 1):
        if win.kind is not None:
            notes[win.kind].append(FoldedNote(number, win.kind))
    found = [(kind, tuple(of_kind)) for kind, of_kind in notes.items() if of_kind]
    return tuple(sorted(found, key=lambda row: -len(row[1])))


def with_part(choice: PageChoice, part: Part, *, shown: bool) -> PageChoice:
    """Give a choice with one part on the page, or off it."""
    parts = choice.parts | {part} if shown else choice.parts - {part}
    return replace(choice, parts=parts)


def with_hidden(choice: PageChoice, what: Hidden, *, hidden: bool) -> PageChoice:
    """Give a choice with one thing hidden, or shown."""
    now = choice.hidden | {what} if hidden else choice.hidden - {what}
    return replace(choice, hidden=now)
