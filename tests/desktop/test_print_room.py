"""Where a page lies while it is printed, and what becomes of it when the app is killed."""

import contextlib
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from smallwins.desktop.print_room import clear_print_rooms, files_into, print_room

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="no page is laid down there")

_DIES = """
import os, signal
from smallwins.desktop.print_room import print_room
with print_room() as room:
    (room / "page").write_text("words of a win")
    os.kill(os.getpid(), signal.SIGKILL)
"""


@pytest.fixture
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder of this session."""
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(tmp_path))
    return tmp_path


def die_while_printing(place: Path) -> None:
    env = {**os.environ, "XDG_RUNTIME_DIR": str(place)}
    done = subprocess.run([sys.executable, "-c", _DIES], env=env, check=False)
    assert done.returncode == -signal.SIGKILL


def test_a_room_is_for_one_print_and_one_person(place: Path) -> None:
    with print_room() as room:
        assert room is not None
        assert room.parent == place
        assert room.stat().st_mode & 0o077 == 0
        (room / "page").write_text("words of a win")
    assert not list(place.iterdir())


def test_a_room_is_cleared_when_a_print_fails(place: Path) -> None:
    with contextlib.suppress(ValueError), print_room() as room:
        assert room is not None
        (room / "page").write_text("words of a win")
        raise ValueError
    assert not list(place.iterdir())


def test_what_a_killed_print_left_is_cleared(place: Path) -> None:
    """At the next start; or before the next print, where that comes first."""
    die_while_printing(place)
    assert [file.name for file in place.rglob("page")] == ["page"]
    clear_print_rooms()
    assert not list(place.iterdir())
    die_while_printing(place)
    with print_room() as room:
        assert list(place.iterdir()) == [room]


def test_the_room_of_a_print_that_goes_on_is_left_alone(place: Path) -> None:
    """Another app of the same person's may begin, with another journal."""
    with print_room() as room:
        assert room is not None
        clear_print_rooms()
        assert room.is_dir()


def test_what_somebody_else_may_look_into_is_not_touched(place: Path) -> None:
    """It is none of ours: a folder that others may read, or a link with such a name."""
    theirs = place / "smallwins-print-theirs"
    theirs.mkdir(mode=0o755)
    (theirs / "page").write_text("theirs")
    link = place / "smallwins-print-link"
    private = place / "private"
    private.mkdir(mode=0o700)
    (private / "letter").write_text("kept")
    link.symlink_to(private)
    clear_print_rooms()
    assert (theirs / "page").exists()
    assert (private / "letter").exists()


def test_where_no_room_can_be_made_there_is_none(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The print goes on all the same, and files lie where they always do."""
    monkeypatch.setenv("XDG_RUNTIME_DIR", "")
    monkeypatch.setenv("TMPDIR", str(tmp_path / "gone"))
    with print_room() as room, files_into(room):
        assert room is None
        assert os.environ["TMPDIR"] == str(tmp_path / "gone")


@pytest.mark.parametrize("before", [None, "/elsewhere"])
def test_files_lie_in_the_room_and_later_elsewhere_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, before: str | None
) -> None:
    if before is None:
        monkeypatch.delenv("TMPDIR", raising=False)
    else:
        monkeypatch.setenv("TMPDIR", before)
    with files_into(tmp_path):
        assert os.environ["TMPDIR"] == str(tmp_path)
    assert os.environ.get("TMPDIR") == before
