"""Words that were typed and not kept."""

from pathlib import Path

import pytest

from smallwins.store import sql
from smallwins.store.database import Database


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


@pytest.mark.parametrize("harmed", ["[1]", "{", "12"])
def test_a_harmed_draft_is_an_empty_field(tmp_path: Path, harmed: str) -> None:
    """The app opens all the same."""
    with Database.open(tmp_path) as database:
        database.drafts.keep("today", "words")
        sql.run(database.wins._db, "UPDATE setting SET value = ?", (harmed,))
        assert "today" not in database.drafts.waiting()
