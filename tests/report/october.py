"""October 2025 as the design has it: the same words, days, kinds and feelings."""

import dataclasses
from itertools import chain, repeat
from typing import Final

from report.sheets import page_of, win
from smallwins.domain.month_page import MonthPage, PageChoice
from smallwins.domain.wins import Kind, Win

# How many wins each day holds: 21 days do, and no other.
_ON_DAYS: Final = {
    1: (3, 5, 10, 13, 16, 20, 21, 26, 28, 31),
    2: (2, 8, 14, 18, 23, 29),
    3: (6, 12, 22),
    4: (17, 24),
}
# The design says another sum than its days do: it has 39 notes in its rows, and so have we.
_OF_KINDS: Final = {
    Kind.FOOD: 8,
    Kind.BODY: 6,
    Kind.HOME: 5,
    Kind.PEOPLE: 5,
    Kind.REST: 5,
    Kind.MOVING: 4,
    Kind.MIND: 4,
    Kind.TASK: 2,
}
_CLOSE: Final = (
    ("Called Mum back. We talked about the garden.", 12, Kind.PEOPLE),
    ("Took a shower and put on clean socks", 6, Kind.BODY),
    ("I'm still here", 17, Kind.MIND),
    ("Walked to the gate and back", 24, Kind.MOVING),
    ("Cooked real soup", 22, Kind.FOOD),
    ("Slept when I was tired", 8, Kind.REST),
)
_FELT: Final = {
    "Called Mum back. We talked about the garden.": "It felt like coming home for a bit.",
    "Took a shower and put on clean socks": "I felt new.",
    "Walked to the gate and back": "The air was cold and good.",
    "Slept when I was tired": "Kind of me.",
}
_FEELINGS: Final = (
    ("calm", 7),
    ("proud", 5),
    ("lighter", 5),
    ("warm", 4),
    ("tired, but glad", 3),
)


def october(choice: PageChoice | None = None) -> MonthPage:
    """The page of the design, in which wins stand in an order of its own."""
    page = page_of(_wins(), choice)
    texts = [text for text, *_ in _CLOSE]
    chosen = sorted(page.chosen, key=lambda one: texts.index(one.text))
    feelings = _FEELINGS if page.feelings else ()
    return dataclasses.replace(page, chosen=tuple(chosen), feelings=feelings)


def _wins() -> list[Win]:
    close = [
        win(text, day, kind=kind, feeling=_FELT.get(text, ""), close=True)
        for text, day, kind in _CLOSE
    ]
    days = list(chain.from_iterable(days * count for count, days in _ON_DAYS.items()))
    kinds = list(chain.from_iterable(repeat(*row) for row in _OF_KINDS.items()))
    for one in close:
        days.remove(one.day.day)
        kinds.remove(Kind(one.kind or ""))
    # Kinds lie mixed in the jar, and not in layers.
    kinds = kinds[::3] + kinds[1::3] + kinds[2::3]
    others = [win("Some tea", day, kind=kind) for day, kind in zip(days, kinds, strict=True)]
    return sorted([*close, *others], key=lambda one: (one.day, one.id))
