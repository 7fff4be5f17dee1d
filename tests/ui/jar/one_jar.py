"""A Jar place with notes of this month and of months before, for the tests of it."""

import datetime as dt

from smallwins.domain.wins import Kind, Win
from smallwins.ui.jar.place import JarPlace
from support.home import Ear, Home

KINDS = list(Kind)
OCTOBER = dt.date(2026, 10, 1)
MAY_BEFORE = dt.date(2025, 5, 1)


def fill(home: Home, count: int, month: dt.date | None = None) -> list[Win]:
    """Keep so many wins of one month, the oldest first."""
    first = (month or home.today).replace(day=1)
    with home.database.wins.as_one():
        return [
            home.keep(f"Small win {number}", day=first, kind=KINDS[number % 8])
            for number in range(count)
        ]


def open_place(home: Home, width: int = 936, height: int = 720) -> JarPlace:
    """The Jar place, shown and come to."""
    place = JarPlace(home.theme, home.slots, home.back, home.journal, home.month)
    place.resize(width, height)
    place.show()
    home.made.append(place)
    place.activateWindow()
    place.arrive()
    return place


def listen(signal: object) -> Ear:
    """Remember what a signal says."""
    ear = Ear()
    signal.connect(ear.hear)  # type: ignore[attr-defined]
    return ear
