import dataclasses
import logging

import pytest

from smallwins.domain.settings import Aloud, Light, Loudness, Settings
from smallwins.store import sql
from smallwins.store.database import Database


def write(database: Database, name: str, value: str) -> None:
    sql.run(database._db, "INSERT OR REPLACE INTO setting VALUES (?, ?)", (name, value))


def test_a_new_file_has_the_settings_as_at_first(database: Database) -> None:
    """Nothing has to be set before the first win."""
    assert database.settings.load() == Settings()


def test_settings_come_back_as_they_were_set(database: Database) -> None:
    """Every one of them."""
    changed = Settings(
        light=Light.LAMP,
        text_size=200,
        plain_letters=True,
        less_motion=True,
        loudness=Loudness.WORDS,
        own_card=False,
        day_end=0,
        sticky_note=False,
        aloud=Aloud.DID_IT,
        hard_time_words='Today is heavy. 🌊 "<b>"',
        trusted_name="Sam",
        trusted_at="sam@example.org",
        quiet_from=0,
        quiet_until=0,
        reminder_catch_up=15,
        softer_on_rough=False,
        reminders_rest_until="2026-11-20T19:30",
        quick_key=True,
    )
    database.settings.save(changed)
    assert database.settings.load() == changed
    database.settings.save(Settings())
    assert database.settings.load() == Settings()


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("text_size", "130"),
        ("text_size", "true"),
        ("text_size", '"100"'),
        ("light", '"noon"'),
        ("light", "[1]"),
        ("day_end", "361"),
        ("day_end", "1e400"),
        ("own_card", "null"),
        ("aloud", '"loud"'),
        ("hard_time_words", "[]"),
        ("hard_time_words", f'"{"x" * 501}"'),
        ("own_card", "{not json"),
        ("own_card", "[" * 100_000),
        ("own_card", ""),
    ],
)
def test_a_broken_setting_is_as_at_first_and_the_others_stay(
    database: Database, caplog: pytest.LogCaptureFixture, name: str, value: str
) -> None:
    """One odd value costs one setting, and the log names it."""
    database.settings.save(Settings(loudness=Loudness.BIG))
    write(database, name, value)
    with caplog.at_level(logging.WARNING):
        assert database.settings.load() == Settings(loudness=Loudness.BIG)
    assert name in caplog.text


@pytest.mark.parametrize("value", ['"feelings,weather"', "{not json", "5"])
def test_what_was_private_stays_so_where_it_cannot_be_read(database: Database, value: str) -> None:
    """A newer version may hide more; all is hidden then, until the person says what."""
    write(database, "page_hidden", value)
    assert database.settings.load().page_hidden == "feelings,kinds,names"
    shown = dataclasses.replace(database.settings.load(), page_hidden="names")
    database.settings.save(shown)
    assert database.settings.load().page_hidden == "names"


def test_words_that_cannot_be_read_are_not_written_over(database: Database) -> None:
    """Another setting is changed; what stands there may be read by another version, or by hand."""
    write(database, "hard_time_words", "{not json")
    database.settings.save(dataclasses.replace(database.settings.load(), text_size=150))
    query = "SELECT value FROM setting WHERE name = 'hard_time_words'"
    assert sql.run(database._db, query).fetchall() == [("{not json",)]
    assert database.settings.load().text_size == 150


def test_a_setting_of_a_newer_version_stays_in_the_file(database: Database) -> None:
    """Going back a version and forth again loses nothing that was set."""
    write(database, "sound", '"rain"')
    database.settings.save(database.settings.load())
    rows = sql.run(database._db, "SELECT value FROM setting WHERE name = 'sound'").fetchall()
    assert rows == [('"rain"',)]
