"""Opening the app from a shell, talking to one that runs, and asking for help."""

import contextlib
import hashlib
import os
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QThread, Signal
from pytestqt.qtbot import QtBot

from commands.conftest import Shell
from desktop_session.waiting import wait_for
from smallwins import __main__, __version__
from smallwins.cli.commands import run
from smallwins.desktop import plyer_notices
from smallwins.desktop.doorbell import Message
from smallwins.desktop.single_instance import SingleInstance
from smallwins.options import AppOptions
from smallwins.paths import find_folders


class Running(QThread):
    """An app that runs on a thread of its own and notes what it is asked."""

    ready = Signal()

    def __init__(self, runtime: Path) -> None:
        super().__init__()
        self._runtime = runtime
        self.asked: list[Message] = []

    def heard(self, *messages: Message) -> bool:
        """Whether it was asked just this; it answers a moment before it listens."""
        with contextlib.suppress(AssertionError):
            wait_for(lambda: self.asked == list(messages), "messages", seconds=5)
        return self.asked == list(messages)

    def run(self) -> None:
        one = SingleInstance(self._runtime)
        assert one.take()
        one.asked.connect(self.asked.append)
        one.listen()
        self.ready.emit()
        self.exec()
        one.close()


@pytest.fixture
def running(shell: Shell, qtbot: QtBot) -> Iterator[Running]:
    folders = find_folders(shell.home, os.environ)
    folders.ensure()
    app = Running(folders.runtime)
    with qtbot.waitSignal(app.ready):
        app.start()
    yield app
    app.quit()
    app.wait()


def test_a_running_app_hears_of_a_win_at_once(shell: Shell, running: Running) -> None:
    """It hears the win's name, and never the words."""
    assert shell.here("add", "made my bed").status == 0
    (win,) = shell.wins()
    first = Message("kept", win["uid"])
    assert running.heard(first)
    assert shell.process("add", "slept").status == 0
    second = Message("kept", shell.wins()[0]["uid"])
    assert running.heard(first, second)
    assert shell.here("add", " ").status == 1
    assert running.heard(first, second)


def test_a_second_start_shows_the_first(shell: Shell, running: Running) -> None:
    """Two clicks on the icon open one window."""
    assert shell.here().status == 0
    assert running.heard(Message("show"))
    assert shell.here("quick").status == 0
    assert running.heard(Message("show"), Message("quick"))
    assert shell.started == []


def test_a_start_in_the_tray_leaves_a_running_app_alone(shell: Shell, running: Running) -> None:
    """Logging in does not bring up a window that was closed."""
    assert shell.here("--tray").status == 0
    assert running.asked == []
    assert [options.tray for options in shell.started] == [True]


def test_with_no_app_running_one_is_started(shell: Shell) -> None:
    """Each way to open asks for its own first sight."""
    folders = find_folders(shell.home, os.environ)
    for words in ([], ["--tray"], ["quick"], ["--tray", "quick"]):
        assert shell.here(*words).status == 0
    assert shell.started == [
        AppOptions(folders=folders),
        AppOptions(folders=folders, tray=True),
        AppOptions(folders=folders, quick=True),
        AppOptions(folders=folders, tray=True, quick=True),
    ]


def test_the_app_opens_the_folder_that_was_named(shell: Shell, tmp_path: Path) -> None:
    """--data counts for the window as for commands."""
    other = tmp_path / "other"
    assert shell.here("quick", "--data", str(other)).status == 0
    assert [options.folders.data for options in shell.started] == [other]


def test_the_demo_is_full_and_leaves_no_trace(shell: Shell) -> None:
    """Sample months open in a folder of their own; the person's wins stay as they were."""
    assert shell.here("add", "mine").status == 0
    before = hashlib.blake2b((shell.home / "smallwins.db").read_bytes()).digest()
    seen: list[Path] = []

    def start(options: AppOptions) -> int:
        folders = options.folders
        assert options.tray
        found = Shell(folders.data).wins("--data", str(folders.data))
        assert len(found) > 100
        assert "mine" not in {win["text"] for win in found}
        assert folders.runtime.is_dir()
        seen.extend((folders.data, folders.runtime, folders.logs))
        return 7

    assert run(["--demo", "--tray"], start=start) == 7
    assert len(seen) == 3
    assert not any(folder.exists() or folder.parent.exists() for folder in seen)
    assert hashlib.blake2b((shell.home / "smallwins.db").read_bytes()).digest() == before


def test_a_demo_that_cannot_be_made_says_so(
    shell: Shell, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """Where the samples do not fit, one calm line, and the person's own wins are safe."""
    from smallwins.domain.errors import StorageFullError  # noqa: PLC0415

    def full(folder: Path) -> None:
        raise StorageFullError

    monkeypatch.setattr("smallwins.demo.fill_folder", full)
    said = shell.here("--demo")
    assert said.status == 1
    assert said.err == (
        "Your wins are safe. There is no room on this disk. SmallWins did not open this time.\n"
    )


@pytest.mark.parametrize(
    "words",
    [
        ["add"],
        ["add", "x", "--kind", "chores"],
        ["add", "x", "--energy", "bad"],
        ["add", "x", "--day", "yesterday"],
        ["add", "x", "--day", "2026-02-30"],
        ["add", "x", "--felt"],
        ["add", "-5"],
        ["add", "x", "--fel", "y"],
        ["add", "x", "--json"],
        ["list", "x"],
        ["list", "--month", "2026"],
        ["list", "--month", "2026-13"],
        ["list", "--limit", "0"],
        ["list", "--limit", "-1"],
        ["list", "--limit", "many"],
        ["list", "--limit", "9" * 5000],
        ["list", "--day", "2026-03-14", "--month", "2026-03"],
        ["list", "--day", "2026-03-14", "--search", "x"],
        ["list", "--tray"],
        ["made my bed"],
        ["quick", "x"],
        ["--", "x"],
        ["--data"],
        ["--data", ""],
        ["--demo", "--data", "x"],
        ["--demo", "list"],
        ["--erase"],
    ],
    ids=" ".join,
)
def test_wrong_usage_is_answered_in_one_plain_line(shell: Shell, words: list[str]) -> None:
    """The status is 2, one line says what fits, and no file is made."""
    said = shell.here(*words)
    assert (said.status, said.out) == (2, "")
    assert said.err.count("\n") == 1
    assert said.err.endswith(".\n")
    assert "usage:" not in said.err
    assert "error" not in said.err
    assert not shell.home.exists()
    assert shell.started == []


def test_wrong_usage_has_its_status_in_a_shell(shell: Shell) -> None:
    """The status reaches the shell, and help and version are there."""
    said = shell.process("made my bed")
    assert (said.status, said.out) == (2, "")
    assert said.err == 'SmallWins cannot read that. "smallwins --help" shows what fits.\n'
    assert shell.process("--version").out == f"smallwins {__version__}\n"
    for words in ([], ["add"], ["list"], ["quick"]):
        said = shell.process(*words, "--help")
        assert (said.status, said.err) == (0, "")
        assert "--data" in said.out
    for option in ("--felt", "--kind", "--energy", "--day"):
        assert option in shell.process("add", "-h").out


def test_help_names_every_option_there_is(shell: Shell) -> None:
    """What can be typed can be found out."""
    said = shell.process("list", "--help").out + shell.process("--help").out
    for option in (
        "--day",
        "--month",
        "--search",
        "--limit",
        "--json",
        "--tray",
        "--demo",
        "quick",
    ):
        assert option in said


def test_the_hidden_worker_flag_is_the_notifiers_own() -> None:
    """The packaged app becomes its notice worker by the word the notifier uses."""
    assert __main__._WORKER_FLAG == plyer_notices.WORKER_FLAG


def test_as_a_worker_the_app_imports_hardly_anything(shell: Shell) -> None:
    """A notice does not load the app a second time."""
    program = (
        "import sys; sys.argv = ['smallwins', '--notice-worker'];"
        "from smallwins.__main__ import main; status = main();"
        "sys.exit(status + 10 * ('PySide6' in sys.modules) + 10 * ('peewee' in sys.modules))"
    )
    said = shell.process(before=[sys.executable, "-c", program])
    assert said.status == 1
    assert "JSONDecodeError" in said.err


def test_commands_load_no_screen_and_no_network(shell: Shell) -> None:
    """A command in a script is quick, and needs no display."""
    program = (
        "import sys; from smallwins.__main__ import main; status = main(['add', 'made my bed']);"
        "heavy = {'PySide6.QtGui', 'PySide6.QtWidgets', 'PySide6.QtNetwork', 'plyer'};"
        "print(sorted(heavy & set(sys.modules)), status)"
    )
    said = shell.process(before=[sys.executable, "-c", program], env={"DISPLAY": ""})
    assert said.out.endswith("[] 0\n")


def test_ctrl_c_is_answered_with_quiet(shell: Shell, monkeypatch: pytest.MonkeyPatch) -> None:
    """Changing one's mind while typing leaves no trace on the screen."""

    def stop(*found: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("smallwins.cli.commands._find", stop)
    said = shell.here("list")
    assert (said.status, said.out, said.err) == (130, "", "")


def test_digests_of_a_few_bytes_load_no_openssl(shell: Shell) -> None:
    """Four megabytes less in the tray all day, and the digests are the same bytes."""
    program = (
        "import sys; from smallwins.__main__ import import_lightly; import_lightly();"
        "import hashlib, peewee; alone = '_hashlib' not in sys.modules;"
        "ours = [hashlib.new(name, b'a win').digest() for name in ('sha256', 'blake2b', 'md5')];"
        "import _hashlib; theirs = [_hashlib.new(name, b'a win').digest()"
        " for name in ('sha256', 'blake2b512', 'md5')];"
        "print(alone, ours == theirs)"
    )
    said = shell.process(before=[sys.executable, "-c", program])
    assert said.out == "True True\n"
