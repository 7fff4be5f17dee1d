"""Own wins that answer a hard thought: what is looked for, and which few are shown.

The thought itself is looked at here and kept nowhere.
"""

from collections import Counter
from collections.abc import Collection, Iterable

from smallwins.domain.wins import Kind, Win
from smallwins.domain.words import words_of

MOST_ANSWERS = 5
"""So many wins answer a thought at most: more would be a list, and not an answer."""

_LONGEST_LOOK = 500
_MOST_WORDS = 8
_SHORTEST_WORD = 3
_STEM = 5
# Words that say how hard it is, and of whom, but not about what.
_EMPTY_WORDS = frozenset(
    words_of(
        "all always and any anymore anyone anything are because been being but can cannot "
        "could did didn does doesn doing don done enough even ever every everyone "
        "everything feel feels for from get gets had has have how into isn just know like "
        "make makes made many more most much must never nobody none nothing not now off one "
        "only other our out over really right same should shouldn some someone something "
        "still such than that the them then there they thing things think this too very "
        "want was wasn way well were what when where which who why will with won wont would "
        "wouldn wrong you your yet ill ive "
    )
)


def words_about(thought: str) -> list[str]:
    """Give the words of a thought that say what it is about, the longest first.

    Only the first few hundred characters are read, and so many words as can be asked for quickly.
    """
    said = dict.fromkeys(words_of(thought[:_LONGEST_LOOK]))
    about = [
        word
        for word in said
        if len(word) >= _SHORTEST_WORD and "'" not in word and word not in _EMPTY_WORDS
    ]
    return sorted(about, key=len, reverse=True)[:_MOST_WORDS]


def stem(word: str) -> str:
    """Give the beginning of a word that its other forms share: "clean" of "cleaning"."""
    return word[:_STEM]


def best_answers(
    wins: Iterable[Win], words: Collection[str], kinds: Collection[Kind] = ()
) -> list[Win]:
    """Choose the wins that answer best: by their words first, then spread over kinds and time.

    Args:
        wins: those to choose from, in any order; one that is there twice counts once.
        words: what the thought is about.
        kinds: which kinds of wins it sounds like.

    Returns:
        At most MOST_ANSWERS, the best first. No two of them say the same.
    """
    left = {" ".join(words_of(win.text)): win for win in sorted(wins, key=lambda win: win.id)}
    stems = set(map(stem, words))
    worth = {text: (_heard(win, stems), win.kind in kinds, win.id) for text, win in left.items()}
    seen_kinds: Counter[Kind | None] = Counter()
    seen_months: Counter[tuple[int, int]] = Counter()
    chosen: list[Win] = []

    def rank(text: str) -> tuple[int, int, bool, int]:
        heard, of_kind, number = worth[text]
        win = left[text]
        met = seen_kinds[win.kind] + seen_months[win.day.year, win.day.month]
        return heard, -met, of_kind, number

    while left and len(chosen) < MOST_ANSWERS:
        text = max(left, key=rank)
        win = left.pop(text)
        seen_kinds[win.kind] += 1
        seen_months[win.day.year, win.day.month] += 1
        chosen.append(win)
    return chosen


def _heard(win: Win, stems: set[str]) -> int:
    """How many of the thought's words a win holds, as far as their beginnings say."""
    said = set(map(stem, words_of(f"{win.text} {win.feeling}"[:_LONGEST_LOOK])))
    return len(stems & said)
