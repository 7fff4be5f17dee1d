"""Reads the lines the app brings along: resources/content/*.json.

A broken entry is left out and named in the log; the rest is used. A person may edit these files,
and a slip in one line must not take the others away.
"""

import logging
from collections.abc import Iterator
from pathlib import Path
from typing import TypeVar

from smallwins.domain.content import Content
from smallwins.domain.lines import Line
from smallwins.domain.suggestions import MOST_MINUTES, Chain, Hour, Suggestion
from smallwins.domain.wins import Energy, Kind
from smallwins.services.content_files import is_plain, read
from smallwins.services.starting_lines import load_affirmations, load_quotes
from smallwins.services.starting_rewards import load_rewards

_Form = TypeVar("_Form", dict[str, object], list[object])

_LOG = logging.getLogger(__name__)
_LONGEST_LINE = 200
_MOST_ENTRIES = 1_000
_STILL_HERE = Suggestion("I'm still here", Kind.MIND)
_CHEERS = ("That counts.",)
_ACTS = ("Look out of a window.",)
_CALM_ACTS = ("Take one slow breath.",)
_AFFIRMATIONS = (Line(ours="small-steps-count", text="Small steps count."),)
_KIND_THINGS = ("A warm mug in both hands.",)


def load_content(folder: Path) -> Content:
    """Read the files in `folder`; what a file does not give comes from the smallest set.

    Args:
        folder: holds cheers.json, acts.json, calm-acts.json and kind-things.json (lists of lines),
            affirmations.json and quotes.json (see `services.starting_lines`), rewards.json (see
            `services.starting_rewards`), suggestions.json
            (`still_here`, and a list for each energy), steps.json (chains: lists of suggestions)
            and kind-words.json (a list for each kind).
    """
    suggestions = _read(folder / "suggestions.json", dict)
    still_here = _suggestion(suggestions.get("still_here"), "suggestions.json, still_here")
    still_here = still_here or _STILL_HERE
    starters = {energy: _starters(suggestions, energy) for energy in Energy}
    starters[Energy.ROUGH] = _first(still_here, starters[Energy.ROUGH])
    words = _read(folder / "kind-words.json", dict)
    return Content(
        cheers=_lines_of(folder / "cheers.json") or _CHEERS,
        acts=_lines_of(folder / "acts.json") or _ACTS,
        calm_acts=_lines_of(folder / "calm-acts.json") or _CALM_ACTS,
        suggestions=starters,
        still_here=still_here,
        steps=_chains(folder / "steps.json"),
        kind_words={
            kind: tuple(_lines(words.get(kind.value, []), f"kind-words.json, {kind.value}"))
            for kind in Kind
        },
        rewards=load_rewards(folder),
        lines=(*(load_affirmations(folder) or _AFFIRMATIONS), *load_quotes(folder)),
        kind_things=_lines_of(folder / "kind-things.json") or _KIND_THINGS,
    )


def _starters(suggestions: dict[str, object], energy: Energy) -> tuple[Suggestion, ...]:
    return _suggestions(suggestions.get(energy.value, []), f"suggestions.json, {energy.value}")


def _chains(file: Path) -> tuple[Chain, ...]:
    entries = _entries(_read(file, list), file.name)
    chains = (_suggestions(entry, f"{file.name}, {number}") for number, entry in entries)
    return tuple(chain for chain in chains if chain)


def _suggestions(found: object, place: str) -> tuple[Suggestion, ...]:
    entries = _entries(found, place)
    read = [_suggestion(entry, f"{place}, entry {number}") for number, entry in entries]
    return tuple(suggestion for suggestion in read if suggestion)


def _first(first: Suggestion, others: tuple[Suggestion, ...]) -> tuple[Suggestion, ...]:
    return (first, *(other for other in others if other != first))


def _suggestion(entry: object, place: str) -> Suggestion | None:
    if isinstance(entry, dict) and _is_line(entry.get("text")):
        kind, minutes, hours = entry.get("kind"), entry.get("minutes", 0), entry.get("when", [])
        if (
            (kind is None or kind in list(Kind))
            and type(minutes) is int
            and 0 <= minutes <= MOST_MINUTES
            and isinstance(hours, list)
            and all(hour in list(Hour) for hour in hours)
        ):
            parts = frozenset(map(Hour, hours))
            return Suggestion(entry["text"], kind and Kind(kind), minutes, parts)
    if entry is not None:
        _LOG.warning("Left out of %s: not a win to offer.", place)
    return None


def _lines_of(file: Path) -> tuple[str, ...]:
    return tuple(dict.fromkeys(_lines(_read(file, list), file.name)))


def _lines(entries: object, place: str) -> Iterator[str]:
    for number, entry in _entries(entries, place):
        if isinstance(entry, str) and _is_line(entry):
            yield entry
        else:
            _LOG.warning("Left out of %s: entry %d is not a line of text.", place, number)


def _entries(entries: object, place: str) -> Iterator[tuple[int, object]]:
    if isinstance(entries, list):
        if len(entries) > _MOST_ENTRIES:
            _LOG.warning("Left out of %s: what comes after entry %d.", place, _MOST_ENTRIES)
        yield from enumerate(entries[:_MOST_ENTRIES], 1)
    else:
        _LOG.warning("Left out: %s is not a list.", place)


def _is_line(entry: object) -> bool:
    return is_plain(entry, _LONGEST_LINE)


def _read(file: Path, form: type[_Form]) -> _Form:
    found = read(file)
    if isinstance(found, form):
        return found
    _LOG.warning("%s does not hold a %s.", file.name, form.__name__)
    return form()
