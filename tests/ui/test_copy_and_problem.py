"""The sentences: the hour, the day, the count, and what is said when something did not go."""

import datetime as dt
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QLocale

from smallwins.domain import errors
from smallwins.domain.errors import SmallWinsError, TooLongError
from smallwins.domain.heat import BRIGHTEST
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


@pytest.mark.parametrize(
    ("speaks", "short", "with_year"),
    [
        ("C", "3 May", "3 May 2024"),
        ("en_US", "May 3", "May 3, 2024"),
        ("de_DE", "3. Mai", "3. Mai 2024"),
        ("es_ES", "3 de mayo", "3 de mayo de 2024"),
        ("ar_EG", "٣ مايو", "٣ مايو ٢٠٢٤"),
        ("he_IL", "3 במאי", "3 במאי 2024"),
        ("ja_JP", "5月3日", "2024年5月3日"),
        ("hu_HU", "május 3.", "2024. május 3."),
        ("lv_LV", "3. maijs", "2024. gada 3. maijs"),
        ("tr_TR", "3 Mayıs", "3 Mayıs 2024"),  # noqa: RUF001 - as Turkish is written
    ],
    indirect=["speaks"],
)
def test_a_day_beside_its_weekday_is_written_without_it(
    speaks: QLocale, short: str, with_year: str
) -> None:
    """On a day's page both stand one below the other; the year is said of other years alone."""
    day = dt.date(2024, 5, 3)
    assert copy.day_and_month(day) == copy.day_in_year(day, 2024) == short
    assert copy.day_month_year(day) == copy.day_in_year(day, 2026) == with_year


def test_a_day_of_another_year_is_said_with_its_year() -> None:
    """Wherever a day is named: else two days of ten years had one name."""
    today, near, far = dt.date(2026, 11, 20), dt.date(2026, 5, 3), dt.date(2024, 5, 3)
    for name in (
        copy.day_page,
        copy.notes_of,
        copy.journal_of,
        copy.added_to_day,
        copy.was_moved,
        copy.for_page_of,
        copy.morning_kept_on,
    ):
        assert "2024" in name(far, today)
        assert "20" not in name(near, today)
    assert copy.day_spoken(far, 0, today) == "3 May 2024, a rest day"
    assert copy.day_spoken(near, 0, today) == "3 May, a rest day"


def test_the_legend_follows_the_steps_of_light() -> None:
    """Its numbers are those the days are lit by, and leave none out."""
    said = [copy.day_of_step(step) for step in range(1, BRIGHTEST + 1)]
    assert said == ["1 win", "2", "3", "4\N{EN DASH}5", "6+"]


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
