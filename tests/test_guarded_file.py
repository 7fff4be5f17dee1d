"""Files that are replaced whole: what must never be replaced, and what is left behind."""

import errno
import os
import signal
import sqlite3
import stat
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from smallwins.domain.errors import StorageBusyError, StorageError, StorageReadOnlyError
from smallwins.report.output import write_whole
from smallwins.store.database import FILE_NAME, Database
from smallwins.whole_file import replace_file, said_plainly
from support.wins import new_win


class HeldError(PermissionError):
    """What Windows raises where another program has the file."""

    winerror = 32


@pytest.fixture
def journal(tmp_path: Path) -> Path:
    """The file of a journal with one win."""
    home = tmp_path / "home"
    with Database.open(home) as database:
        database.wins.add(new_win("Opened the window"))
    return home / FILE_NAME


def wins_in(journal: Path) -> list[str]:
    with sqlite3.connect(journal) as db:
        return [text for (text,) in db.execute("SELECT text FROM win")]


def test_a_journal_is_never_replaced(journal: Path) -> None:
    """Whoever names it where a page is to go keeps all words."""
    with pytest.raises(StorageError):
        write_whole(journal, b"%PDF-1.4")
    with pytest.raises(PermissionError):
        replace_file(journal, b"a card")
    assert wins_in(journal) == ["Opened the window"]


def test_a_journal_is_not_replaced_through_a_link(journal: Path, tmp_path: Path) -> None:
    link = tmp_path / "page.pdf"
    link.symlink_to(journal)
    with pytest.raises(StorageError):
        write_whole(link, b"%PDF-1.4")
    assert wins_in(journal) == ["Opened the window"]


@pytest.mark.parametrize("ending", ["-journal", "-wal", "-shm"])
def test_what_sqlite_lays_beside_a_journal_is_not_replaced(journal: Path, ending: str) -> None:
    """After a crash the journal is made whole by it."""
    beside = journal.with_name(journal.name + ending)
    with pytest.raises(StorageError):
        write_whole(beside, b"%PDF-1.4")
    assert not beside.exists()


def test_a_kill_while_it_is_written_leaves_no_piece_of_it(tmp_path: Path) -> None:
    """What was there is whole, and nothing hidden lies beside it."""
    if not _can_be_nameless(tmp_path):
        pytest.skip("This disk makes no file without a name")
    page = tmp_path / "october.pdf"
    page.write_bytes(b"as it was")
    killed = (
        "import os, signal, sys\n"
        "from pathlib import Path\n"
        "from smallwins.whole_file import replace_file, said_plainly\n"
        "os.fsync = lambda _file: os.kill(os.getpid(), signal.SIGKILL)\n"
        "replace_file(Path(sys.argv[1]), b'words' * 100_000)\n"
    )
    done = subprocess.run([sys.executable, "-c", killed, page], check=False)
    assert done.returncode == -signal.SIGKILL
    assert [file.name for file in tmp_path.iterdir()] == ["october.pdf"]
    assert page.read_bytes() == b"as it was"


def test_a_first_file_has_no_other_name_before(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """At no moment is a hidden one there that a kill could leave."""
    if not _can_be_nameless(tmp_path):
        pytest.skip("This disk makes no file without a name")
    seen: list[Path] = []
    real = Path.replace

    def replace(file: Path, target: Path) -> Path:
        seen.extend(tmp_path.iterdir())
        return real(file, target)

    monkeypatch.setattr(Path, "replace", replace)
    replace_file(tmp_path / "october.pdf", b"new")
    assert seen == [tmp_path / "october.pdf"]
    assert (tmp_path / "october.pdf").read_bytes() == b"new"


@pytest.mark.parametrize("refused", ["open", "link"])
def test_it_is_written_where_no_file_goes_without_a_name(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, refused: str
) -> None:
    """Some disks have no such files, or let them have no name later."""
    page = tmp_path / "october.pdf"
    page.write_bytes(b"as it was")
    page.chmod(0o640)
    real = os.open

    def refuse(*asked: Any, **_also: Any) -> int:
        if refused == "link" or asked[0] != tmp_path:
            return real(*asked)
        raise OSError(errno.EOPNOTSUPP, "no")

    monkeypatch.setattr(os, "open", refuse)
    if refused == "link":
        monkeypatch.setattr(os, "link", raising(OSError(errno.EXDEV, "no")))
    replace_file(page, b"new")
    monkeypatch.undo()
    assert page.read_bytes() == b"new"
    assert stat.S_IMODE(page.stat().st_mode) == 0o640
    assert [file.name for file in tmp_path.iterdir()] == ["october.pdf"]


@pytest.mark.parametrize("nameless", [True, False])
def test_it_is_written_where_modes_are_not_known(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, nameless: bool
) -> None:
    """Network folders refuse them; nobody else may read it then."""
    page = tmp_path / "october.pdf"
    page.write_bytes(b"as it was")
    page.chmod(0o644)
    if not nameless:
        monkeypatch.delattr(os, "O_TMPFILE", raising=False)
    refused = raising(OSError(errno.EOPNOTSUPP, "no modes"))
    for owner, name in ((os, "fchmod"), (Path, "chmod")):
        monkeypatch.setattr(owner, name, refused)
    replace_file(page, b"new")
    monkeypatch.undo()
    assert page.read_bytes() == b"new"
    assert stat.S_IMODE(page.stat().st_mode) == 0o600


@pytest.mark.parametrize("nameless", [True, False])
def test_a_full_disk_leaves_what_was_there(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, nameless: bool
) -> None:
    page = tmp_path / "october.pdf"
    page.write_bytes(b"as it was")
    if not nameless:
        monkeypatch.delattr(os, "O_TMPFILE", raising=False)
    monkeypatch.setattr(os, "fsync", raising(OSError(errno.ENOSPC, "full")))
    with pytest.raises(OSError, match="full"):
        replace_file(page, b"new")
    assert page.read_bytes() == b"as it was"
    assert [file.name for file in tmp_path.iterdir()] == ["october.pdf"]


def raising(error: OSError) -> Callable[..., None]:
    def raise_it(*_asked: object, **_also: object) -> None:
        raise error

    return raise_it


def _can_be_nameless(folder: Path) -> bool:
    try:
        os.close(os.open(folder, os.O_TMPFILE | os.O_WRONLY))
    except (OSError, AttributeError):
        return False
    return True


def test_a_file_that_may_not_be_written_to_stays(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Somebody who guards a page so keeps it, though its folder takes new files."""
    page = tmp_path / "october.pdf"
    page.write_bytes(b"as it was")
    page.chmod(0o444)
    # Whoever runs tests may write to anything.
    monkeypatch.setattr(os, "access", lambda file, _how: bool(file.stat().st_mode & 0o200))
    with pytest.raises(PermissionError):
        replace_file(page, b"new")
    assert page.read_bytes() == b"as it was"
    page.chmod(0o644)
    replace_file(page, b"new")
    assert page.read_bytes() == b"new"


def test_a_page_with_such_an_ending_is_saved_where_no_journal_is(tmp_path: Path) -> None:
    page = tmp_path / "october-wal"
    write_whole(page, b"%PDF-1.4")
    write_whole(page, b"%PDF-1.5")
    assert page.read_bytes() == b"%PDF-1.5"


@pytest.mark.parametrize(("may_write", "errno_"), [(True, errno.EBUSY), (False, errno.EACCES)])
def test_what_another_program_holds_is_told_apart_from_what_may_not_be_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, may_write: bool, errno_: int
) -> None:
    """As Windows says it; nothing lies beside it then."""
    page = tmp_path / "october.pdf"
    page.write_bytes(b"as it was")
    held = HeldError(errno.EACCES, "held")
    asked = iter([True, may_write])
    monkeypatch.setattr(os, "access", lambda *_asked: next(asked))
    monkeypatch.setattr(Path, "replace", raising(held))
    with pytest.raises(OSError, match=r".") as caught:
        replace_file(page, b"new")
    assert caught.value.errno == errno_
    assert said_plainly(caught.value).__class__ in {StorageBusyError, StorageReadOnlyError}
    assert [file.name for file in tmp_path.iterdir()] == ["october.pdf"]
