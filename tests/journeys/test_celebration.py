"""A kept win is met: as much as the person chose, and never in the way of the next words."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QRect, Qt

from desktop_session import (
    DesktopSession,
    Program,
    Reader,
    TrayHost,
    at_time,
    in_a_hurry,
    wait_for,
)
from journeys.person import KEPT, Person

LETTERS = "the quick brown fox jumps over"
LEVELS = ("Off", "Words", "Gentle", "Big")
BY_THE_JAR = QRect(860, 250, 250, 330)


@pytest.fixture
def person(regular: Person) -> Person:
    """One app serves all tests here."""
    return regular


def chooses(person: Person, level: str, *, now: str) -> None:
    """By keyboard, in Settings; then back to Today."""
    person.presses("ctrl+comma")
    person.sees("Settings", "label")
    person.tabs_to(now) if person.here.name == "Celebration" else _opens_page(person, now)
    way = LEVELS.index(level) - LEVELS.index(now)
    for _ in range(abs(way)):
        person.moves("Right" if way > 0 else "Left")
    person.is_at(level)
    person.presses("ctrl+1")
    person.is_ready_to_type()


def _opens_page(person: Person, now: str) -> None:
    person.is_at("Appearance")
    person.moves("Down")
    person.tabs_to(now)


def warmth(person: Person) -> int:
    """How much more red than blue the light round the jar holds, from picture points."""
    mean = (
        person.picture()
        .copy(BY_THE_JAR)
        .scaled(
            1,
            1,
            Qt.AspectRatioMode.IgnoreAspectRatio,
            Qt.TransformationMode.SmoothTransformation,
        )
        .pixelColor(0, 0)
    )
    return mean.red() - mean.blue()


def test_off_keeps_the_win_and_that_is_all(
    desktop: DesktopSession, reader: Reader, start_app: Callable[..., Program], data: Path
) -> None:
    """No words, no light, no button; a screen reader says one word, for it has no eyes."""
    # At noon: no check-in stands on Today then, with words of its own.
    noon = start_app(env=at_time("2026-11-20 12:30:00"))
    newcomer = Person(desktop, reader, noon, data)
    newcomer.comes_to()
    newcomer.is_ready_to_type()
    chooses(newcomer, "Off", now="Gentle")
    before, light = newcomer.reads(), warmth(newcomer)
    newcomer.types("made my bed\n")
    newcomer.finds_kept("made my bed")
    newcomer.sees("made my bed", "label")
    newcomer.hears("Kept.")
    assert newcomer.has_heard() == ["Kept."]
    assert newcomer.app.tree.find_shown("push button", "Undo") is None
    new = [words for words in newcomer.reads() if words not in before]
    assert new[0] == "Today so far"
    assert new[-1] == "made my bed"
    assert abs(warmth(newcomer) - light) <= 3


@pytest.mark.soak
def test_words_gentle_and_big_each_bring_more(
    desktop: DesktopSession, reader: Reader, start_app: Callable[..., Program], data: Path
) -> None:
    """Words come at once and bring no light; gentle brings light, and big more of it."""
    person = Person(desktop, reader, start_app(env=in_a_hurry(4)), data)
    person.comes_to()
    person.is_ready_to_type()
    lights = []
    now = "Gentle"
    for level in ("Words", "Gentle", "Big"):
        if level != now:
            chooses(person, level, now=now)
        now = level
        person.types(f"a win with {level}\n")
        person.sees("Undo", "push button")
        person.hears(KEPT)
        shown = person.reads()
        assert shown.count(f"a win with {level}") == 2  # on the wall, and on its note
        cheer, act = _cheer_and_act(shown, f"a win with {level}")
        assert cheer.endswith((".", "!"))
        assert act.endswith(".")
        lights.append(_settled(lambda: warmth(person)))
        person.presses("Escape")
        person.sees_no("Undo", "push button")
        assert cheer not in person.reads()
    words, gentle, big = lights
    assert words + 3 < gentle
    assert gentle + 3 < big


def _cheer_and_act(shown: list[str], win: str) -> tuple[str, str]:
    place = shown.index(win)
    return shown[place - 1], shown[place + 1]


def _settled(measure: Callable[[], int]) -> int:
    """What something is once two looks in a row agree."""
    seen = [measure()]

    def is_still() -> bool:
        seen.append(measure())
        return seen[-1] == seen[-2]

    wait_for(is_still, "the light to rest")
    return seen[-1]


def test_typing_on_at_once_loses_no_letter(person: Person) -> None:
    """Thirty letters right behind Enter, while the note is in the air, all stand in the field."""
    person.types(f"made my bed\n{LETTERS}")
    person.has_in_field(LETTERS)
    person.hears(KEPT)
    person.finds_kept("made my bed")


def test_typing_on_at_once_in_quick_add_loses_no_letter(
    tray_host: TrayHost, person: Person
) -> None:
    """The box that grows round the jar takes letters too, and the next Enter keeps them."""
    tray_host.activate()
    person.is_in_quick_add()
    person.types(f"made my bed\n{LETTERS}")
    person.has_in_field(LETTERS)
    person.types("\n")
    person.finds_kept("made my bed", LETTERS)


def test_enter_twice_is_one_win(person: Person) -> None:
    """The second Enter brings what moves to its end, and keeps nothing."""
    person.types("made my bed\n\n")
    person.sees("Undo", "push button")
    person.finds_kept("made my bed")
    person.is_ready_to_type()
    person.types("\n!")
    person.has_in_field("!")
    person.finds_kept("made my bed")


def test_three_wins_at_once_are_all_kept_and_the_last_is_met(person: Person) -> None:
    """Nothing waits in line: what shows at the end is the newest win."""
    person.types("one\ntwo\nthree\n")
    person.finds_kept("one", "two", "three")
    wait_for(lambda: person.reads().count("three") == 2, "the last to be met")
    assert [person.reads().count(text) for text in ("one", "two")] == [1, 1]
    person.is_ready_to_type()
    wait_for(lambda: person.has_heard() == [KEPT] * 3, "each to be said")


def test_esc_sends_it_away_and_the_keyboard_stays(person: Person) -> None:
    """At any moment, even while it moves, and letters go on into the field."""
    person.types("made my bed\n")
    person.presses("Escape")
    person.types("and th")
    person.has_in_field("and th")
    person.sees_no("Undo", "push button")
    person.finds_kept("made my bed")


def test_with_less_motion_nothing_flies(newcomer: Person) -> None:
    """The words are there at once, and the keyboard stays in the field."""
    newcomer.presses("ctrl+comma")
    newcomer.is_at("Appearance")
    switch = newcomer.tabs_to("Less motion")
    newcomer.presses("space")
    wait_for(lambda: "checked" in switch.states, "the switch to be on")
    newcomer.presses("ctrl+1")
    newcomer.is_ready_to_type()
    newcomer.types("made my bed\n")
    newcomer.sees("Undo", "push button")
    newcomer.hears(KEPT)
    newcomer.is_ready_to_type()


def test_a_sample_is_shown_and_kept_nowhere(newcomer: Person) -> None:
    """Show me: a card as it would be, which goes in no jar."""
    newcomer.presses("ctrl+comma")
    _opens_page(newcomer, "Show me")
    newcomer.presses("space")
    newcomer.sees("I'm still here", "label")
    newcomer.sees_no("Undo", "push button")
    assert newcomer.wins() == []
    assert len(newcomer.app.windows()) == 2
    newcomer.presses("Escape")
    newcomer.sees_no("I'm still here", "label")
