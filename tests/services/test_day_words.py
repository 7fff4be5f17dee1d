"""What is written of days goes to the file by itself while somebody writes, and is not let go."""

import datetime as dt
import functools
import logging
import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QCoreApplication, QDeadlineTimer, QEvent, QObject
from pytestqt.qtbot import QtBot
from shiboken6 import delete

from smallwins.domain.day_words import LONGEST_WORDS, Part
from smallwins.domain.errors import StorageReadOnlyError, TooLongError
from smallwins.services import day_words
from smallwins.services.day_words import DayWords
from smallwins.store.database import FILE_NAME, Database
from support.home import Ear, make_read_only

DAY = dt.date(2026, 11, 20)
OTHER_DAY = dt.date(2026, 11, 19)
JOURNAL = Part.JOURNAL


@pytest.fixture(autouse=True)
def _short_seconds(monkeypatch: pytest.MonkeyPatch) -> None:
    """A second is long in a test."""
    monkeypatch.setattr(day_words, "_AGAIN_MS", 100)


class Typist:
    """Somebody who types into the journal of a day."""

    def __init__(self, words: DayWords, day: dt.date = DAY, part: Part = JOURNAL) -> None:
        self.text = ""
        self.asked = 0
        self._typed = functools.partial(words.typed, day, part, self.give)

    def give(self) -> str:
        self.asked += 1
        return self.text

    def type(self, text: str) -> None:
        self.text += text
        self._typed()


@pytest.fixture
def words(database: Database) -> Iterator[DayWords]:
    words = DayWords(database.day_words)
    yield words
    # It tries again each second what did not go, and the file is closed now.
    delete(words)


@dataclass
class Heard:
    """What was said, by the name of its signal."""

    words_changed: Ear = field(default_factory=Ear)
    refused: Ear = field(default_factory=Ear)
    went_well: Ear = field(default_factory=Ear)


@pytest.fixture
def heard(words: DayWords) -> Heard:
    heard = Heard()
    words.words_changed.connect(heard.words_changed.hear)
    words.refused.connect(heard.refused.hear)
    words.went_well.connect(heard.went_well.hear)
    return heard


def in_file(database: Database, day: dt.date = DAY, part: Part = JOURNAL) -> str:
    return database.day_words.words(day, part)


# While somebody types


def test_typed_words_are_in_the_file_at_a_pause(
    words: DayWords, database: Database, qtbot: QtBot, heard: Heard
) -> None:
    """There is no button to save; all of it is asked for once, and not with each letter."""
    typist = Typist(words)
    for letter in "half a line":
        typist.type(letter)
    assert typist.asked == 0
    assert words.words(DAY, JOURNAL) == "half a line"
    assert words.unwritten == {"2026-11-20/journal": "half a line"}
    asked = typist.asked
    qtbot.waitUntil(lambda: in_file(database) == "half a line")
    assert typist.asked == asked + 1
    assert words.unwritten == {}
    assert heard.words_changed.heard == [(DAY, JOURNAL)]
    assert heard.refused.heard == heard.went_well.heard == []


def test_steady_typing_is_kept_as_it_goes(
    words: DayWords, database: Database, qtbot: QtBot
) -> None:
    """Without any pause, what is in the file follows within a second."""
    typist = Typist(words)
    late = QDeadlineTimer(10_000)
    while not in_file(database):
        assert not late.hasExpired()
        typist.type("x")
        qtbot.wait(20)


def test_each_place_is_written_by_itself(words: DayWords, database: Database) -> None:
    """One that has no room keeps none of the others from the file."""
    Typist(words).type("x" * (LONGEST_WORDS + 1))
    Typist(words, OTHER_DAY).type("yesterday")
    Typist(words, DAY, Part.MORNING).type("glad")
    assert not words.write(patient=True)
    assert list(words.unwritten) == ["2026-11-20/journal"]
    assert in_file(database, OTHER_DAY) == "yesterday"
    assert in_file(database, DAY, Part.MORNING) == "glad"


def test_what_did_not_go_is_tried_again_each_second(
    words: DayWords,
    database: Database,
    qtbot: QtBot,
    caplog: pytest.LogCaptureFixture,
    heard: Heard,
) -> None:
    """The disk was locked: it is said, the words are held, and the log has none of them."""
    typist = Typist(words)
    make_read_only(database)
    with caplog.at_level(logging.DEBUG):
        typist.type("secret")
        qtbot.waitUntil(lambda: caplog.text.count("was not written") > 1)
        typist.type("!")
        qtbot.waitUntil(lambda: caplog.text.count("was not written") > 2)
    # Said once, however often it is tried.
    ((error,),) = heard.refused.heard
    assert isinstance(error, StorageReadOnlyError)
    assert words.unwritten == {"2026-11-20/journal": "secret!"}
    assert words.words(DAY, JOURNAL) == "secret!"
    assert heard.went_well.heard == heard.words_changed.heard == []
    assert "secret" not in caplog.text
    make_read_only(database, on=False)
    qtbot.waitUntil(lambda: in_file(database) == "secret!")
    assert heard.went_well.heard == [()]
    assert heard.words_changed.heard == [(DAY, JOURNAL)]


def test_what_did_not_go_at_closing_is_tried_again_where_the_app_stays(
    words: DayWords, database: Database, qtbot: QtBot
) -> None:
    """Nobody has to type one letter more for it."""
    Typist(words).type("half a line")
    make_read_only(database)
    assert not words.write(patient=True)
    make_read_only(database, on=False)
    qtbot.waitUntil(lambda: in_file(database) == "half a line")


def test_typing_waits_for_nobody_who_holds_the_file(
    words: DayWords, database: Database, tmp_path: Path, qtbot: QtBot
) -> None:
    """Another program has it for a moment; the words are there when it is done."""
    other = sqlite3.connect(tmp_path / FILE_NAME, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    Typist(words).type("half a line")
    assert not words.write(patient=False)
    assert words.unwritten
    other.execute("ROLLBACK")
    other.close()
    qtbot.waitUntil(lambda: in_file(database) == "half a line")


def test_a_letter_that_comes_while_it_is_written_is_not_let_go(
    words: DayWords, database: Database, qtbot: QtBot
) -> None:
    """Whoever hears that words are in the file may write there at once."""
    typist = Typist(words)

    def type_more(*_where: object) -> None:
        if typist.text == "one":
            typist.type(", two")

    words.words_changed.connect(type_more)
    typist.type("one")
    assert words.write(patient=True)
    assert words.unwritten == {"2026-11-20/journal": "one, two"}
    qtbot.waitUntil(lambda: in_file(database) == "one, two")


# Who leaves


def test_whoever_leaves_has_it_in_the_file_at_once_and_is_asked_no_more(
    words: DayWords, database: Database
) -> None:
    """The editor may go with its window."""
    typist = Typist(words)
    words.leave(DAY, JOURNAL)
    typist.type("half a line")
    words.leave(DAY, JOURNAL)
    asked = typist.asked
    assert in_file(database) == "half a line"
    assert words.write(patient=True)
    assert typist.asked == asked


def test_the_words_of_who_left_are_held_until_they_go_into_the_file(
    words: DayWords, database: Database, qtbot: QtBot
) -> None:
    """The disk was locked when the editor went; its words are given to the next one."""
    typist = Typist(words)
    typist.type("half a line")
    make_read_only(database)
    words.leave(DAY, JOURNAL)
    typist.text = "gone"
    assert words.words(DAY, JOURNAL) == "half a line"
    make_read_only(database, on=False)
    qtbot.waitUntil(lambda: in_file(database) == "half a line")


def test_whoever_types_after_another_leaves_their_words_in_the_file_first(
    words: DayWords, database: Database
) -> None:
    """Two editors on one day: what the first one typed can be come back to."""
    Typist(words).type("first")
    Typist(words).type("second")
    assert in_file(database) == "first"
    assert words.write(patient=True)
    assert in_file(database) == "second"


def test_an_editor_that_is_gone_without_a_word_stops_no_other(
    words: DayWords, database: Database, caplog: pytest.LogCaptureFixture
) -> None:
    """A slip of ours: it goes to the log, and what others typed goes to the file."""
    gone = QObject()
    gone.setObjectName("words")
    words.typed(DAY, JOURNAL, gone.objectName)
    gone.deleteLater()
    QCoreApplication.sendPostedEvents(gone, QEvent.Type.DeferredDelete)
    Typist(words, OTHER_DAY).type("yesterday")
    assert words.write(patient=True)
    assert in_file(database, OTHER_DAY) == "yesterday"
    assert "2026-11-20, journal, was not handed over" in caplog.text
    assert words.words(DAY, JOURNAL) == ""
    assert words.unwritten == {}


# At once


def test_what_is_kept_at_once_is_there_and_nothing_typed_before_comes_after_it(
    words: DayWords, database: Database, heard: Heard
) -> None:
    """It is newer."""
    Typist(words).type("older")
    words.keep(DAY, JOURNAL, "newer")
    assert words.unwritten == {}
    assert in_file(database) == words.words(DAY, JOURNAL) == "newer"
    assert heard.words_changed.heard == [(DAY, JOURNAL)]


def test_what_cannot_be_kept_at_once_takes_nothing_of_what_is_typed(
    words: DayWords, database: Database
) -> None:
    """What was typed before still goes to the file when it can."""
    Typist(words).type("typed")
    with pytest.raises(TooLongError):
        words.keep(DAY, JOURNAL, "x" * (LONGEST_WORDS + 1))
    make_read_only(database)
    with pytest.raises(StorageReadOnlyError):
        words.keep(DAY, JOURNAL, "other")
    make_read_only(database, on=False)
    assert words.write(patient=True)
    assert in_file(database) == "typed"


# What stood there before


def test_what_stood_there_before_is_of_the_last_time_the_app_ran(database: Database) -> None:
    """Through autosaves and undo within one run it stays the same."""
    runs = (["a", "ab"], ["abc", "", "abc", "abcd"], ["abcd", ""], ["", "x"], ["xy"])
    for run, texts in enumerate(runs):
        words = DayWords(database.day_words)
        for text in texts:
            words.keep(DAY, JOURNAL, text)
        assert words.before(DAY, JOURNAL) == ["", "ab", "abcd", "", "x"][run]
    assert DayWords(database.day_words).words(DAY, JOURNAL) == "xy"


def test_what_was_taken_out_can_be_had_back_at_the_next_start_and_goes_when_it_is_begun_anew(
    database: Database,
) -> None:
    """Put back at that start, it is what stands there; written over, it is nowhere."""
    DayWords(database.day_words).keep(DAY, JOURNAL, "a whole year")
    DayWords(database.day_words).keep(DAY, JOURNAL, "")
    third = DayWords(database.day_words)
    assert (third.words(DAY, JOURNAL), third.before(DAY, JOURNAL)) == ("", "a whole year")
    third.keep(DAY, JOURNAL, third.before(DAY, JOURNAL))
    assert (third.words(DAY, JOURNAL), third.before(DAY, JOURNAL)) == ("a whole year", "")
    third.keep(DAY, JOURNAL, "")
    DayWords(database.day_words).keep(DAY, JOURNAL, "new")
    last = DayWords(database.day_words)
    assert (last.words(DAY, JOURNAL), last.before(DAY, JOURNAL)) == ("new", "")


def test_a_letter_that_came_and_went_does_not_begin_it(database: Database) -> None:
    """The run that changes something does."""
    DayWords(database.day_words).keep(DAY, JOURNAL, "first")
    words = DayWords(database.day_words)
    words.keep(DAY, JOURNAL, "first")
    words.keep(DAY, JOURNAL, "second")
    assert words.before(DAY, JOURNAL) == "first"


_PLACES = [(day, part) for day in (DAY, OTHER_DAY) for part in (Part.BEDTIME, JOURNAL)]


@settings(
    max_examples=12, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None
)
@given(
    st.lists(
        st.tuples(
            st.sampled_from(_PLACES),
            st.text(max_size=5).map(lambda text: text.replace("\0", "")),
            st.sampled_from(["type", "keep", "write", "leave", "refuse"]),
        ),
        max_size=15,
    )
)
def test_whatever_happens_the_last_words_of_each_place_are_given_and_in_the_end_in_the_file(
    database: Database, acts: list[tuple[tuple[dt.date, Part], str, str]]
) -> None:
    """Typed, kept, left, refused, in any order."""
    words, last = DayWords(database.day_words), dict.fromkeys(_PLACES, "")
    for place in _PLACES:
        words.keep(*place, "")
    typists = {place: Typist(words, *place) for place in _PLACES}
    for place, text, act in acts:
        if act == "keep":
            words.keep(*place, text)
        else:
            typists[place].text = ""
            typists[place].type(text)
        last[place] = text
        if act == "refuse":
            make_read_only(database)
            assert not words.write(patient=True)
            words.leave(*place)
            make_read_only(database, on=False)
        elif act == "leave":
            words.leave(*place)
        elif act == "write":
            assert words.write(patient=True)
        assert {place: words.words(*place) for place in _PLACES} == last
    assert words.write(patient=True)
    assert {place: in_file(database, *place) for place in _PLACES} == last
