"""Files that are replaced whole or left as they were, and why they were not."""

import os
from pathlib import Path

import pytest

from smallwins.domain.errors import (
    StorageBusyError,
    StorageError,
    StorageFullError,
    StorageReadOnlyError,
)
from smallwins.whole_file import replace_file, said_plainly
from support.bad_places import BadPlace, full_disk, open_elsewhere, read_only_folder


def refused(file: Path) -> StorageError:
    with pytest.raises(OSError) as caught:  # noqa: PT011 - which one it is, is asked below
        replace_file(file, b"newer")
    return said_plainly(caught.value)


@pytest.mark.parametrize(
    ("place", "error"),
    [
        (full_disk, StorageFullError),
        (read_only_folder, StorageReadOnlyError),
        (open_elsewhere, StorageBusyError),
    ],
)
def test_what_was_there_stays_and_nothing_lies_beside_it(
    tmp_path: Path, place: BadPlace, error: type[StorageError]
) -> None:
    """And each obstacle has a name a person can act on."""
    file = tmp_path / "page.pdf"
    file.write_bytes(b"older")
    with place():
        assert type(refused(file)) is error
    assert file.read_bytes() == b"older"
    assert list(tmp_path.iterdir()) == [file]


@pytest.mark.parametrize("winerror", [5, 32, 33])
def test_a_file_that_is_open_elsewhere_is_known_on_windows(tmp_path: Path, winerror: int) -> None:
    """It says so in one of three ways; the folder itself took a file."""
    file = tmp_path / "page.pdf"
    file.write_bytes(b"older")
    with open_elsewhere(winerror):
        assert type(refused(file)) is StorageBusyError


def test_a_file_that_may_not_be_replaced_is_not_said_to_be_open(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As one that is marked to be read alone."""
    file = tmp_path / "page.pdf"
    file.write_bytes(b"older")
    monkeypatch.setattr(os, "access", lambda *_asked: False)
    with open_elsewhere(5):
        assert type(refused(file)) is StorageReadOnlyError
