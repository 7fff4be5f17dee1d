"""Words that press, count against, or promise. What a person reads here holds none of them."""

import re
from dataclasses import dataclass

FORBIDDEN = (
    # one line for each, the word and its forms
    "streak streaks",
    "miss misses missed missing",
    "fail fails failed failing failure failures",
    "lazy lazily laziness",
    "overdue",
    "late lately latest",  # "later" is a time to come, and presses nobody
    "behind",
    "lost lose loses losing loser",
    "broke broken",
    "only",
    "should shouldn't",
    "must mustn't",
    "ought",
    "have_to has_to had_to having_to",
    "need_to needs_to needed_to",
    "supposed",
    "forgot forget forgets forgotten forgetting don't_forget",
    "keep_it_up",
    "catch_up catching_up caught_up",
    "on_track",
    "goal goals",
    "target targets",
    "score scores scored scoring",
    "rank ranks ranked ranking",
    "level_up levels_up leveled_up",
    "perfect perfectly",
    "better_than",
    "worse worst",
    "finally",
    "at_least",
    "easy easily easier easiest",
    "simply",
    "obviously obvious",
    "excuse excuses excused",
    "push pushes pushed pushing",
    "crush crushes crushed crushing",
    "hustle hustles hustling",
    "grind grinds grinding",
    "productive productively productivity unproductive",
    "proud_of_yourself",
    "we_miss_you",
    "where_have_you_been",
    "come_back comes_back came_back coming_back",
    "inactive inactivity",
    "abandoned abandon abandons",
    "not_yet",
    "zero zeros zeroes",
    "no_wins",
    "nothing",
    "incomplete",
    "unfinished",
    "skipped skip skips skipping",
    "gave_up give_up gives_up given_up giving_up",
    "quit quits quitting",
    "weak weaker weakest weakness",
    "bad_day bad_days",
    "cure cures cured curing",
    "heal heals healed healing",
    "dopamine",
    "rewire rewires rewired rewiring",
    "guarantee guarantees guaranteed",
    "everyone",
    "always",
    "never",
    "stay_positive",
    "cheer_up",
    "happens_for_a_reason",
    "could_be_worse",
    "hurry hurries hurried hurrying",
    "last_chance",
    "expires expire expired expiring expiry",
)


@dataclass(frozen=True)
class Needed:
    """A forbidden word that is needed in another sense.

    Attributes:
        word: the word as it stands in the text, lower case.
        text: the text it stands in, whole or the part that holds it.
        reason: why no other word does.
    """

    word: str
    text: str
    reason: str


EXCEPTIONS: tuple[Needed, ...] = ()

_PHRASES = [form.replace("_", " ") for line in FORBIDDEN for form in line.split()]
_FINDER = re.compile(
    r"(?<![\w'])(" + "|".join(sorted(map(re.escape, _PHRASES), key=len, reverse=True)) + r")(?!\w)",
    re.IGNORECASE,
)


def found_in(text: str) -> list[str]:
    """The forbidden words of a text, lower case, those excepted for this text left out."""
    plain = text.replace("\N{RIGHT SINGLE QUOTATION MARK}", "'").replace("&", "")
    plain = re.sub(r"\s+", " ", plain)
    words = [match.lower() for match in _FINDER.findall(plain)]
    return [word for word in words if not _is_excepted(word, plain)]


def _is_excepted(word: str, text: str) -> bool:
    return any(one.word == word and one.text in text for one in EXCEPTIONS)
