"""Tiny wins to keep in one click, fitted to the day; the person's own frequent ones first."""

import unicodedata
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from smallwins.domain.wins import Energy, Kind, Win

OFTEN = 3
"""Said this many times of late, a win becomes a chip."""

LONGEST_CHIP = 40
"""Characters a chip may hold."""


@dataclass(frozen=True, slots=True)
class Suggestion:
    """One win on offer.

    Attributes:
        text: what the win would say.
        kind: what kind it would be, if known.
    """

    text: str
    kind: Kind | None


def chips(
    energy: Energy | None,
    recent: Sequence[Win],
    starters: Mapping[Energy, Sequence[Suggestion]],
    *,
    limit: int = 6,
) -> list[Suggestion]:
    """Give up to `limit` chips for a day of this energy; an unsaid energy counts as okay.

    Args:
        energy: what kind of day it is.
        recent: the person's newest wins, newest first.
        starters: ours. The first one for a rough day ("I'm still here") stands before all others.
        limit: how many there is room for.
    """
    energy = energy or Energy.OKAY
    ours = list(starters.get(energy, ()))
    if energy is not Energy.ROUGH:
        # Being here is one press on any day: the last one, where it is not the first.
        being_here = list(starters.get(Energy.ROUGH, ()))[:1]
        offered = _without_doubles([*_own(recent), *ours])
        return _without_doubles([*offered[: max(0, limit - 1)], *being_here])[:limit]
    # What was within reach on a rough day may be so again; a good day's wins would ask too much.
    own = _own(win for win in recent if win.energy is Energy.ROUGH)
    return _without_doubles([*ours[:1], *own, *ours])[:limit]


def _own(recent: Iterable[Win]) -> list[Suggestion]:
    """Give what was said often, the most frequent first, as it was written the last time."""
    times: Counter[str] = Counter()
    newest: dict[str, Win] = {}
    for win in recent:
        if win.put_away_at is None and _fits_a_chip(win.text):
            key = _key(win.text)
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
        kept.setdefault(_key(suggestion.text), suggestion)
    return list(kept.values())


def _key(text: str) -> str:
    """Fold what a reader would call the same words: case, spaces, and the two apostrophes."""
    folded = unicodedata.normalize("NFKC", text.replace("\u2019", "'")).casefold()
    return " ".join(folded.split())
