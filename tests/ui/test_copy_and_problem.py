"""The sentences: the hour, the day, the count, and what is said when something did not go."""

import datetime as dt
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QLocale

from smallwins.domain import errors
from smallwins.domain.errors import SmallWinsError, TooLongError
from smallwins.domain.settings import Light, Loudness
from smallwins.domain.wins import Energy, Kind
from smallwins.ui import copy, problem
from voice.word_list import found_in

EVERY_ERROR: list[SmallWinsError] = [
    TooLongError(10_001, 10_000),
    *(
        kind()
        for name, kind in sorted(vars(errors).items())
        if isinstance(kind, type) and issubclass(kind, SmallWinsError) and kind is not TooLongError
    ),
]
SAFE = ("Your words are still here.", "Your note", "Your other notes", "Your file", "Your settings")


@pytest.fixture
def speaks(request: pytest.FixtureRequest) -> Iterator[QLocale]:
    """A system in this language."""
    locale = QLocale(request.param)
    before = QLocale()
    QLocale.setDefault(locale)
    yield locale
    QLocale.setDefault(before)


@pytest.mark.parametrize("error", EVERY_ERROR, ids=lambda error: type(error).__name__)
@pytest.mark.parametrize(
    "say", [problem.words_for, problem.words_at_start, problem.words_for_setting]
)
def test_each_failure_begins_with_what_is_safe(error: SmallWinsError, say: object) -> None:
    """In plain words, without a name of a class or a path."""
    assert callable(say)
    words = say(error)
    assert words.startswith(SAFE), words
    assert found_in(words) == []
    assert len(words) <= 90
    assert "Error" not in words


def test_a_bug_is_said_calmly() -> None:
    """First what is safe."""
    assert problem.words_for_bug().startswith("Your notes are safe")


@pytest.mark.parametrize("hour", range(24))
def test_the_greeting_goes_by_the_clock_alone(hour: int) -> None:
    """Four of them in a day; a rough day has its own at any hour."""
    wanted = "morning" if 4 <= hour < 12 else "afternoon" if 12 <= hour < 18 else "evening"
    assert copy.greeting(None, hour) == f"Good {wanted}."
    assert copy.greeting(Energy.GOOD, hour) == f"Good {wanted}."
    assert copy.greeting(Energy.ROUGH, hour) == "Hello. I'm glad you're here."


@pytest.mark.parametrize(
    ("speaks", "day", "time"),
    [
        ("C", "Friday 20 November", "9:05"),
        ("en_GB", "Friday 20 November", "09:05"),
        ("en_US", "Friday, November 20", "9:05\u202fAM"),
        ("de_DE", "Freitag, 20. November 2026", "09:05"),
    ],
    indirect=["speaks"],
)
def test_days_and_times_are_written_as_the_person_writes_them(
    speaks: QLocale, day: str, time: str
) -> None:
    """By the system's own language."""
    assert copy.long_day(dt.date(2026, 11, 20)) == day
    assert copy.minutes_as_time(9 * 60 + 5) == time
    assert copy.day_before(dt.date(2026, 11, 20)) == day
    assert "2026" in copy.full_day(dt.date(2026, 11, 20))


def test_a_note_is_said_with_its_kind_and_how_it_felt() -> None:
    """One sentence after the other."""
    assert copy.note_spoken(None, "Fed the cat", "") == "Fed the cat"
    assert copy.note_spoken(Kind.HOME, "Fed the cat", "calm") == (
        "Home: Fed the cat. It felt: calm"
    )
    assert copy.kind_is(None) == "Kind: No kind. Press to change."


def test_a_jar_without_notes_is_said_without_a_number() -> None:
    """One note, two notes."""
    month = dt.date(2026, 10, 1)
    said = [copy.jar_spoken(month, count) for count in (0, 1, 2)]
    assert said == ["October's jar", "October's jar, 1 note", "October's jar, 2 notes"]


def test_everything_that_can_be_chosen_has_a_name_of_its_own() -> None:
    """No two alike."""
    names = [
        [copy.energy_name(one) for one in Energy],
        [copy.kind_name(one) for one in Kind],
        [copy.light_name(one) for one in Light],
        [copy.loudness_name(one) for one in Loudness],
        [copy.loudness_hint(one) for one in Loudness],
    ]
    for some in names:
        assert len(set(some)) == len(some)


def test_curly_words_of_a_person_do_not_break_a_sentence() -> None:
    """Braces are letters, too."""
    assert copy.keep_chip("{text} {0} %n") == "Keep: {text} {0} %n"
    assert "{x}" in copy.more_on("{x}")
