"""Tiny wins to keep in one click, fitted to the day; the person's own frequent ones first."""

import datetime as dt
import unicodedata
from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from smallwins.domain.wins import Energy, Kind, Win

OFTEN = 3
"""Said this many times of late, a win becomes a chip."""

LONGEST_CHIP = 40
"""Characters a chip may hold."""

MOST_MINUTES: Final = 60
"""The longest a win on offer may take."""

TWO_MINUTES: Final = 2
"""What takes so long says so."""

_MOST_OWN: Final = 3  # where there are more, they take turns, and some of ours stay among them


class Hour(StrEnum):
    """The parts of a day, as far as a small win cares; the values are what the content says."""

    MORNING = "morning"
    DAY = "day"
    EVENING = "evening"
    NIGHT = "night"


_BEGIN: Final = ((4, Hour.MORNING), (11, Hour.DAY), (17, Hour.EVENING), (22, Hour.NIGHT))


def hour_of(hour: int) -> Hour:
    """Give the part of the day an hour of the clock, 0 to 23, is in."""
    begun = [part for first, part in _BEGIN if first <= hour]
    return begun[-1] if begun else Hour.NIGHT


@dataclass(frozen=True, slots=True)
class Suggestion:
    """One win on offer.

    Attributes:
        text: what the win would say.
        kind: what kind it would be, if known.
        minutes: how long it takes; 0 where nobody says.
        hours: the parts of a day it fits; none where it fits all of them.
    """

    text: str
    kind: Kind | None
    minutes: int = 0
    hours: frozenset[Hour] = frozenset()

    def fits(self, hour: Hour) -> bool:
        """Whether it fits this part of the day."""
        return not self.hours or hour in self.hours


Chain = tuple[Suggestion, ...]
"""Small wins of which each may lead on to the one behind it."""


def chips(
    energy: Energy | None,
    recent: Sequence[Win],
    starters: Mapping[Energy, Sequence[Suggestion]],
    *,
    day: dt.date,
    hour: Hour,
    resting: Collection[str] = (),
    step: Suggestion | None = None,
    limit: int = 6,
) -> list[Suggestion]:
    """Give up to `limit` chips for a day of this energy; an unsaid energy counts as okay.

    They turn by one place from day to day, and what is kept today moves none of them today.

    Args:
        energy: what kind of day it is.
        recent: the person's newest wins, newest first.
        starters: ours. The first one for a rough day ("I'm still here") stands before all others
            there, and last on other days. It turns with no day, and does not rest.
        day: the day they are for.
        hour: what part of the day it is.
        resting: the words that are not offered, as `folded` gives them.
        step: the small step on that was asked for; it stands before all that turns.
        limit: how many there is room for.
    """
    energy = energy or Energy.OKAY
    rough = energy is Energy.ROUGH
    here = list(starters.get(Energy.ROUGH, ()))[:1]
    fitting = [one for one in starters.get(energy, ()) if one.fits(hour) and one not in here]
    ours = [one for one in fitting if folded(one.text) not in resting]
    # What was within reach on a rough day may be so again; a good day's wins would ask too much.
    said = [win for win in recent if win.day < day and (not rough or win.energy is Energy.ROUGH)]
    own = [one for one in _own(said) if folded(one.text) not in resting]
    few = own if len(own) <= _MOST_OWN else _turned(own, day)
    asked = [step] if step is not None else []
    offered = [*asked, *few[:_MOST_OWN], *_turned(ours, day), *few[_MOST_OWN:]]
    offered = _without_doubles([*here, *offered])[len(here) :][: max(0, limit - len(here))]
    return [*here, *offered][:limit] if rough else [*offered, *here][:limit]


def step_on(text: str, kind: Kind | None, chains: Sequence[Chain], hour: Hour) -> Suggestion | None:
    """Give the one small thing a win may lead on to now; None where nothing follows.

    A win that says what a chain says leads on to what is next there, and at its end to nothing:
    it is enough. Any other leads on to the first of a chain of its kind.

    Args:
        text: what the win says.
        kind: what kind it is, if known.
        chains: ours; what fits another part of the day is passed over.
        hour: what part of the day it is.
    """
    words = folded(text)
    for chain in chains:
        for number, one in enumerate(chain):
            if folded(one.text) == words:
                return _first_fitting(chain[number + 1 :], hour)
    of_kind = (_first_fitting(chain[1:], hour) for chain in chains if chain[0].kind is kind)
    return next(filter(None, of_kind), None)


def folded(text: str) -> str:
    """Fold what a reader would call the same words: case, spaces, and the two apostrophes."""
    plain = unicodedata.normalize("NFKC", text.replace("\u2019", "'")).casefold()
    return " ".join(plain.split())


def _first_fitting(chain: Chain, hour: Hour) -> Suggestion | None:
    return next((one for one in chain if one.fits(hour)), None)


def _turned(suggestions: list[Suggestion], day: dt.date) -> list[Suggestion]:
    """Begin one place further each day, so that all have their turn."""
    first = day.toordinal() % len(suggestions) if suggestions else 0
    return suggestions[first:] + suggestions[:first]


def _own(recent: Iterable[Win]) -> list[Suggestion]:
    """Give what was said often, the most frequent first, as it was written the last time."""
    times: Counter[str] = Counter()
    newest: dict[str, Win] = {}
    for win in recent:
        if win.put_away_at is None and _fits_a_chip(win.text):
            key = folded(win.text)
            times[key] += 1
            newest.setdefault(key, win)
    return [
        Suggestion(newest[key].text.strip(), newest[key].kind)
        for key, count in times.most_common()
        if count >= OFTEN
    ]


def _fits_a_chip(text: str) -> bool:
    return len(text.strip()) <= LONGEST_CHIP and len(text.splitlines()) == 1


def _without_doubles(suggestions: Iterable[Suggestion]) -> list[Suggestion]:
    kept: dict[str, Suggestion] = {}
    for suggestion in suggestions:
        kept.setdefault(folded(suggestion.text), suggestion)
    return list(kept.values())
