"""What stands in the log: where something went wrong, and never a person's words."""

import errno
import functools
import logging
import sqlite3
from collections.abc import Iterator
from pathlib import Path

import pytest

from smallwins.log import logging_to

WORDS = "I told Anna"
LOG = logging.getLogger("of.a.room")


@pytest.fixture
def folder(tmp_path: Path) -> Iterator[Path]:
    with logging_to(tmp_path, "app.log"):
        yield tmp_path


def written(folder: Path) -> str:
    return (folder / "app.log").read_text(encoding="utf-8")


def a_room(words: str) -> int:
    """Quotes what it cannot read, as Python itself does."""
    return int(words)


def test_a_bug_is_told_without_what_it_quotes(folder: Path) -> None:
    """Where it was and of what kind is there."""
    try:
        a_room(WORDS)
    except ValueError:
        LOG.exception("A page could not be made")
    found = written(folder)
    assert "Anna" not in found
    for sign in ("A page could not be made", "Traceback", "in a_room", "builtins.ValueError"):
        assert sign in found


def test_what_led_to_a_bug_is_told_in_the_same_way(folder: Path) -> None:
    for cause in (True, False):
        try:
            try:
                a_room(WORDS)
            except ValueError as error:
                if cause:
                    raise KeyError(WORDS) from error
                raise KeyError(WORDS)  # noqa: B904 - both ways there are
        except KeyError:
            LOG.exception("A bug")
    found = written(folder)
    assert "Anna" not in found
    assert found.count("builtins.ValueError\nTraceback") == 2
    assert found.count("builtins.KeyError") == 2


def test_what_was_left_out_on_purpose_is_left_out(folder: Path) -> None:
    error = KeyError(WORDS)
    error.__context__, error.__suppress_context__ = ValueError(WORDS), True
    LOG.error("A bug", exc_info=error)
    assert "ValueError" not in written(folder)


def test_errors_in_a_ring_are_told_once(folder: Path) -> None:
    first, second = KeyError(WORDS), ValueError(WORDS)
    first.__cause__, second.__cause__ = second, first
    LOG.error("A bug", exc_info=first)
    assert written(folder).count("Traceback") == 2


def test_what_the_system_and_the_file_say_by_number_is_told(folder: Path) -> None:
    """It quotes nothing."""
    with sqlite3.connect(":memory:") as db:
        for go_wrong in (
            functools.partial(db.execute, "SELECT Anna"),
            (folder / "Anna").read_text,
        ):
            try:
                go_wrong()
            except (sqlite3.Error, OSError):
                LOG.exception("A bug")
    found = written(folder)
    assert "sqlite3.OperationalError (SQLITE_ERROR)" in found
    assert f"builtins.FileNotFoundError ({errno.ENOENT})" in found


def test_what_another_handler_wrote_out_stays_out(folder: Path) -> None:
    """Python keeps the text of the first one with the record."""
    try:
        a_room(WORDS)
    except ValueError as error:
        record = LOG.makeRecord(LOG.name, logging.ERROR, "", 0, "A bug", (), _info(error))
    assert "Anna" in logging.Formatter().format(record)
    LOG.handle(record)
    assert "Anna" not in written(folder)


def _info(error: BaseException) -> tuple[type[BaseException], BaseException, None]:
    return type(error), error, None
