"""Full disks, locked files, harmed files: one plain line, and what was kept stays kept."""

import contextlib
import hashlib
import os
import signal
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from commands.conftest import Shell, unwatched

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="makes bad luck the Linux way")

SAFE = ("Your other wins are safe.", "Your file was left as it is.", "Your wins are safe.")


def refuses(shell: Shell, reason: str, before: list[str], *words: str) -> None:
    """Adding says why in one line, with what is safe first, and the status says no."""
    said = shell.process(*(words or ("add", "one more")), before=before)
    assert said.status == 1
    assert said.out == ""
    assert said.err.count("\n") == 1
    assert said.err.startswith(SAFE)
    assert reason in said.err
    assert said.err.rstrip().endswith(".")


def print_of(shell: Shell) -> str:
    return hashlib.blake2b((shell.home / "smallwins.db").read_bytes()).hexdigest()


@pytest.fixture
def kept(shell: Shell) -> Shell:
    assert shell.here("add", "kept before").status == 0
    return shell


@contextlib.contextmanager
def locked(shell: Shell) -> Iterator[None]:
    with contextlib.closing(sqlite3.connect(shell.home / "smallwins.db")) as other:
        other.execute("BEGIN EXCLUSIVE")
        yield
        other.rollback()


def test_a_disk_without_room(kept: Shell, own_mounts: list[str]) -> None:
    """On a disk that is really full, the win is not kept and the others are."""
    home = kept.home
    script = (
        'mount -t tmpfs -o size=256k none "$1.full" && cp -a "$1/." "$1.full" && '
        'mount --bind "$1.full" "$1" && (head -c 300k /dev/zero > "$1/filler"; true) 2>&- && '
        'shift && exec "$@"'
    )
    home.with_suffix(".full").mkdir()
    before = [*own_mounts, "sh", "-c", script, "sh", str(home)]
    long = "x" * 9_000
    refuses(kept, "There is no room on this disk.", before, "add", long)
    again = f'("$@"; exit 0) && {sys.executable} -m smallwins list'
    said = kept.process("add", long, before=[*before, "sh", "-c", again, "sh"])
    assert said.status == 0
    assert said.out.endswith("  kept before\n")
    assert kept.texts() == ["kept before"]


def test_a_first_win_on_a_disk_without_room(shell: Shell, own_mounts: list[str]) -> None:
    """There is no file yet and no room for one; later there is, and it works."""
    shell.home.mkdir()
    script = (
        'mount -t tmpfs -o size=8k none "$1" && (head -c 8k /dev/zero > "$1/filler"; true) 2>&- '
        '&& shift && exec "$@"'
    )
    before = [*own_mounts, "sh", "-c", script, "sh", str(shell.home)]
    refuses(shell, "There is no room on this disk.", before)
    assert shell.here("add", "later").status == 0


def test_a_limit_on_the_size_of_files(kept: Shell) -> None:
    """A quota says no in another way, and gets the same answer."""
    size = (kept.home / "smallwins.db").stat().st_size
    before = ["prlimit", f"--fsize={size}"]
    refuses(kept, "There is no room on this disk.", before, "add", "x" * 9_000)
    assert kept.texts() == ["kept before"]


def test_a_disk_that_takes_no_writing(kept: Shell, own_mounts: list[str]) -> None:
    """A folder on a read-only disk: adding is refused, the wins can still be read."""
    script = 'mount --bind "$1" "$1" && mount -o remount,ro,bind "$1" && shift && exec "$@"'
    before = [*own_mounts, "sh", "-c", script, "sh", str(kept.home)]
    refuses(kept, "This folder does not take new words.", before)
    said = kept.process("list", before=before)
    assert (said.status, said.err) == (0, "")
    assert said.out.endswith("  kept before\n")
    assert kept.texts() == ["kept before"]


def test_a_folder_that_cannot_be_made(shell: Shell) -> None:
    """A file stands where the folder would be."""
    shell.home.write_text("in the way")
    refuses(shell, "Its folder cannot be opened.", [])
    refuses(shell, "Its folder cannot be opened.", [], "list")
    assert shell.home.read_text() == "in the way"


def test_a_file_another_program_holds(kept: Shell) -> None:
    """After waiting a few seconds the command gives a plain answer; afterwards all is well."""
    said = "Another program is using the file now."
    with locked(kept), ThreadPoolExecutor() as both:
        answers = [both.submit(refuses, kept, said, [], *words) for words in ((), ("list",))]
        for answer in answers:
            answer.result()
    assert kept.texts() == ["kept before"]
    assert kept.here("add", "after").status == 0


@pytest.mark.parametrize("harm", ["no database", "cut short", "another program's"])
def test_a_damaged_file(kept: Shell, harm: str) -> None:
    """A file that is no journal any more is left byte for byte as it is."""
    file = kept.home / "smallwins.db"
    if harm == "no database":
        file.write_bytes(b"x" * 5_000)
    elif harm == "cut short":
        os.truncate(file, 5_000)
    else:
        file.unlink()
        with contextlib.closing(sqlite3.connect(file)) as other:
            other.execute("CREATE TABLE songs (name TEXT)")
    before = print_of(kept)
    refuses(kept, "A part of it cannot be read.", [])
    refuses(kept, "A part of it cannot be read.", [], "list")
    assert print_of(kept) == before


def test_a_file_from_a_newer_version(kept: Shell) -> None:
    """It is not touched, and the sentence says who can open it."""
    with contextlib.closing(sqlite3.connect(kept.home / "smallwins.db")) as newer, newer:
        newer.execute("INSERT INTO schema_migration (name, applied) VALUES ('9999_later', '')")
    before = print_of(kept)
    refuses(kept, "A newer SmallWins made this file.", [])
    refuses(kept, "A newer SmallWins made this file.", [], "list")
    assert print_of(kept) == before


def test_a_command_that_is_stopped_leaves_a_whole_file(kept: Shell) -> None:
    """A kill at any moment: the win is there or it is not, and the file is whole."""
    for delay in (0.05, 0.15, 0.25, 0.3, 0.35):
        with subprocess.Popen(
            [sys.executable, "-m", "smallwins", "add", "interrupted"],
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            env=unwatched(),
        ) as process:
            with contextlib.suppress(subprocess.TimeoutExpired):
                process.wait(delay)
            process.send_signal(signal.SIGKILL)
            process.communicate(timeout=60)
        texts = kept.texts()
        assert texts[-1] == "kept before"
    with contextlib.closing(sqlite3.connect(kept.home / "smallwins.db")) as file:
        assert file.execute("PRAGMA integrity_check").fetchone() == ("ok",)


def test_a_log_that_cannot_be_written_costs_nothing(
    kept: Shell, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where even the log has no place, the line on the screen is the same."""
    (kept.home / "logs").write_text("in the way")

    def stumble(folder: Path) -> None:
        raise RuntimeError("a bug of ours")

    monkeypatch.setattr("smallwins.services.content.load_content", stumble)
    said = kept.here("add", "made my bed")
    assert (said.status, said.err.count("\n")) == (1, 1)
    assert (kept.home / "logs").read_text() == "in the way"
