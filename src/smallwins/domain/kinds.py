"""Which kind of win a few words sound like: a guess to press, never a verdict."""

from collections.abc import Mapping, Sequence

from smallwins.domain.wins import Kind
from smallwins.domain.words import words_of

KindWords = Mapping[Kind, Sequence[str]]
"""For each kind the words that speak for it.

An entry is a word, or a few words in a row; a star at the end takes every ending ("walk*").
"""

_LONGEST_LOOK = 400


def guess_kinds(text: str, words: KindWords) -> list[Kind]:
    """Give the kinds `text` sounds like, best first; none when nothing fits.

    More words that fit count more, and so does a longer entry. Equal kinds stand in the order in
    which the text names them, then in the order of `Kind`. Only the first few hundred characters
    are read, so a long text costs no more than a short one.
    """
    said = words_of(text[:_LONGEST_LOOK])
    row = f" {' '.join(said)} "
    found: list[tuple[int, int, int, Kind]] = []
    for order, kind in enumerate(Kind):
        places = [
            (place, len(entry))
            for entry in map(str.split, words.get(kind, ()))
            # Hardly any entry begins with a word that was said: this is all that is asked of most.
            if entry and _beginning(entry[0]) in row
            for place in range(len(said) - len(entry) + 1)
            if _fits(said[place : place + len(entry)], entry)
        ]
        if places:
            weight = sum(length for _, length in places)
            found.append((-weight, min(place for place, _ in places), order, kind))
    return [kind for *_, kind in sorted(found)]


def _beginning(word: str) -> str:
    return f" {word[:-1]}" if word.endswith("*") else f" {word} "


def _fits(said: Sequence[str], entry: Sequence[str]) -> bool:
    return all(
        heard.startswith(word[:-1]) if word.endswith("*") else heard == word
        for heard, word in zip(said, entry, strict=True)
    )
