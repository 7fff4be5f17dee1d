"""Words that were typed and not kept."""

import dataclasses
from pathlib import Path

import pytest

from smallwins.domain.errors import UnkeepableTextError
from smallwins.store import sql
from smallwins.store.database import Database
from support.wins import new_win


@pytest.mark.parametrize(
    "words",
    [
        "half a th",
        "  two\nlines ",
        "🌱 \u200f\u05e9\u05dc\u05d5\u05dd",
        "nul \0 and half \ud83d",
        "x" * 20_000,
    ],
)
def test_typed_words_wait_until_the_person_is_back(tmp_path: Path, words: str) -> None:
    """The app was closed before Enter: the words are in the field the next time."""
    with Database.open(tmp_path) as database:
        database.drafts.keep("today", words)
    with Database.open(tmp_path) as database:
        assert database.drafts.waiting()["today"] == words
        assert "quick" not in database.drafts.waiting()


def test_an_emptied_field_leaves_nothing_behind(tmp_path: Path) -> None:
    """Words that were deleted, or kept as a win, do not come back."""
    with Database.open(tmp_path) as database:
        database.drafts.keep("today", "secret")
        database.drafts.keep("today", "")
        assert "today" not in database.drafts.waiting()
    assert b"secret" not in (tmp_path / "smallwins.db").read_bytes()


@pytest.mark.parametrize("harmed", ["[1]", "{", "12", "[" * 100_000])
def test_a_harmed_draft_is_an_empty_field(tmp_path: Path, harmed: str) -> None:
    """The app opens all the same."""
    with Database.open(tmp_path) as database:
        database.drafts.keep("today", "words")
        sql.run(database.wins._db, "UPDATE setting SET value = ?", (harmed,))
        assert "today" not in database.drafts.waiting()


def test_a_draft_ends_with_the_win_it_became_or_not_at_all(tmp_path: Path) -> None:
    """One write: an app that is killed right after it has no draft of a kept win."""
    with Database.open(tmp_path) as database:
        database.drafts.keep("today", "Made my b")
        refused = dataclasses.replace(new_win(), text="nul \0")
        with pytest.raises(UnkeepableTextError), database.drafts.ending("today"):
            database.wins.add(refused)
        assert database.drafts.waiting() == {"today": "Made my b"}
        with database.drafts.ending("today"):
            database.wins.add(new_win())
        assert database.drafts.waiting() == {}
