"""Commands that let the running app do it: quick, once, and the same as without one."""

import json
import os
import socket
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QThread, Signal
from pytestqt.qtbot import QtBot

from commands.conftest import PATIENCE, Shell, unwatched
from smallwins.desktop import handover
from smallwins.desktop.door import Errand
from smallwins.desktop.doorbell import Message, address
from smallwins.desktop.single_instance import SingleInstance
from smallwins.paths import find_folders
from support.two_keep import first_comes_another

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="Windows speaks through Qt's pipe")

SECRET = "cried less than yesterday"


class Busy(QThread):
    """An app that does what it is asked, in its way."""

    ready = Signal()

    def __init__(self, runtime: Path, do: Callable[[Errand], None]) -> None:
        super().__init__()
        self._runtime = runtime
        self._do = do
        self.asked: list[Message] = []

    def run(self) -> None:
        one = SingleInstance(self._runtime)
        assert one.take()

        def take(errand: Errand) -> None:  # no method of this: those run where it was made
            self.asked.append(errand.message)
            self._do(errand)

        one.wanted.connect(take)
        one.listen()
        self.ready.emit()
        self.exec()
        one.close()


@pytest.fixture
def app(shell: Shell, qtbot: QtBot) -> Iterator[Callable[..., Busy]]:
    """Have an app run on the shell's jar."""
    started: list[Busy] = []

    def begin(do: Callable[[Errand], None]) -> Busy:
        folders = find_folders(shell.home, os.environ)
        folders.ensure()
        started.append(Busy(folders.runtime, do))
        with qtbot.waitSignal(started[-1].ready):
            started[-1].start()
        return started[-1]

    yield begin
    for one in started:
        one.quit()
        one.wait()


def test_the_app_keeps_it_and_the_command_says_what_it_was_told(
    shell: Shell, app: Callable[..., Busy]
) -> None:
    """The words go to the app alone, exactly as they were typed."""
    busy = app(lambda errand: errand.answer("Kept that. \u2713\nStretch.\n"))
    said = shell.process("add", "made", "my bed", "--felt", "light \U0001f331", "--energy=okay")
    assert (said.status, said.out, said.err) == (0, "Kept that. \u2713\nStretch.\n", "")
    (message,) = busy.asked
    assert (message.do, message.text, message.felt) == ("keep", "made my bed", "light \U0001f331")
    assert message.energy == "okay"
    assert shell.wins() == []


def test_each_win_has_a_name_of_its_own_in_the_order_of_keeping(
    shell: Shell, app: Callable[..., Busy]
) -> None:
    """A UUID of version 7, as those of the app are."""
    busy = app(lambda errand: errand.answer(""))
    for _time in range(3):
        assert shell.process("add", "made my bed").status == 0
    names = [message.uid for message in busy.asked]
    assert names == sorted(set(names))
    assert {name[14] for name in names} == {"7"}
    assert {name[19] for name in names} <= set("89ab")


def test_the_way_to_the_app_needs_neither_qt_nor_peewee(
    shell: Shell, app: Callable[..., Busy]
) -> None:
    """Nor much of Python: what is imported is what a command waits for."""
    app(lambda errand: errand.answer(""))
    heavy = (
        "PySide6",
        "peewee",
        "playhouse",
        "sqlite3",
        "argparse",
        "dataclasses",
        "typing",
        "json",
        "re",
    )
    program = (
        "import sys; from smallwins.__main__ import main\n"
        "status = [main(words) for words in (['add', 'x', '--felt', 'y'], ['pull'], ['quick'])]\n"
        f"print(status, sorted(set({heavy!r}) & set(sys.modules)))"
    )
    said = shell.process(before=[sys.executable, "-c", program])
    assert (said.out, said.err) == ("[0, 0, 0] []\n", "")


@pytest.mark.parametrize("how", ["refuses", "says nothing", "breaks"])
def test_where_the_app_does_not_do_it_the_command_does(
    shell: Shell, app: Callable[..., Busy], how: str
) -> None:
    """With the same name, and the app is told of it after that."""

    def do(errand: Errand) -> None:
        if how == "refuses":
            errand.refuse()

    busy = app(do)
    assert shell.process("add", "made my bed").out.count("\n") == 2
    (win,) = shell.wins()
    assert (win["text"], win["uid"]) == ("made my bed", busy.asked[0].uid)
    pulled = shell.process("pull", "--json")
    assert json.loads(pulled.out)["uid"] == win["uid"]
    assert [message.form for message in busy.asked] == ["", "json"]


class Stub:
    """Something that listens where an app should, hears one line, and answers as it is told to."""

    def __init__(self, shell: Shell, answer: bytes, deed: Callable[[dict[str, str]], None]) -> None:
        folders = find_folders(shell.home, os.environ)
        folders.ensure()
        self._deed = deed
        self._answer = answer
        self._socket = socket.socket(socket.AF_UNIX)
        self._socket.bind(address(folders.runtime))
        self._socket.listen(4)
        self._thread = threading.Thread(target=self._talk)
        self._thread.start()

    def _talk(self) -> None:
        end, _ = self._socket.accept()
        with end:
            heard = b""
            while not heard.endswith(b"\n"):
                heard += end.recv(65_536)
            self._deed(json.loads(heard))
            end.sendall(self._answer)
        self._socket.close()

    def close(self) -> None:
        self._thread.join(PATIENCE)


@pytest.mark.parametrize(
    "answer",
    [b"", b'{"ok": true}', b"[]\n", b'{"ok": false}\n', b'{"ok": true}\ncut sh', b"\xff\n"],
)
def test_an_answer_that_is_lost_keeps_no_win_twice(shell: Shell, answer: bytes) -> None:
    """The app kept it and was gone before it said so."""

    def keep(fields: dict[str, str]) -> None:
        assert shell.here("add", "--", fields["text"]).status == 0
        # What the app would have done: the same win, with the name it was given.
        rename = "UPDATE win SET uid = ?"
        _run_sql(shell, rename, fields["uid"])

    assert shell.here("add", "before").status == 0
    _run_sql(shell, "DELETE FROM win", None)
    stub = Stub(shell, answer, keep)
    said = shell.process("add", "made my bed")
    stub.close()
    assert (said.status, said.err) == (0, "")
    assert said.out.count("\n") == 2
    assert shell.texts() == ["made my bed"]


def test_an_app_that_writes_between_the_look_and_the_writing_keeps_no_win_twice(
    shell: Shell, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It answered late: what the command says is that it is kept, for it is."""
    uid = "01890a5d-ac96-774b-bcce-b302099a8057"
    assert shell.here("add", "before").status == 0
    first_comes_another(monkeypatch, shell.home)
    said = shell.here("add", "made my bed", uid=uid)
    assert (said.status, said.err) == (0, "")
    assert said.out.count("\n") == 2
    kept, _before = shell.wins()
    assert (kept["text"], kept["uid"]) == ("made my bed", uid)


def _run_sql(shell: Shell, statement: str, value: str | None) -> None:
    import sqlite3  # noqa: PLC0415 - for this alone

    with sqlite3.connect(shell.home / "smallwins.db") as file:
        file.execute(statement, () if value is None else (value,))
    file.close()


def test_more_than_a_message_holds_is_kept_by_the_command(
    shell: Shell, app: Callable[..., Busy]
) -> None:
    """Ten thousand signs of four bytes and a long feeling are more than 64 KiB."""
    busy = app(lambda errand: errand.answer("no\n"))
    text, felt = "\U0001f331" * 10_000, "\U0001f331" * 7_000
    assert shell.process("add", text, "--felt", felt).status == 1 or shell.texts() == [text]
    assert busy.asked == []


def test_a_socket_that_a_killed_app_left_is_passed_over(shell: Shell) -> None:
    """Nobody answers there, and the command does it."""
    folders = find_folders(shell.home, os.environ)
    folders.ensure()
    with socket.socket(socket.AF_UNIX) as left:
        left.bind(address(folders.runtime))
    said = shell.process("add", "made my bed")
    assert (said.status, said.err) == (0, "")
    assert shell.texts() == ["made my bed"]


def test_a_folder_that_others_can_enter_is_told_nothing(shell: Shell) -> None:
    """Whoever listens there may not be the app."""
    folders = find_folders(shell.home, os.environ)
    folders.ensure()
    heard: list[dict[str, str]] = []
    stub = Stub(shell, b'{"ok": true}\nmine now\n', heard.append)
    folders.runtime.chmod(0o777)
    assert "mine now" not in shell.process("add", SECRET).out
    assert heard == []
    with socket.socket(socket.AF_UNIX) as bell:
        bell.connect(address(folders.runtime))
        bell.sendall(b"{}\n")
        stub.close()


def test_what_is_said_reaches_any_terminal(shell: Shell, app: Callable[..., Busy]) -> None:
    """One that knows few letters gets the rest spelled out; JSON is UTF-8 everywhere."""
    app(lambda errand: errand.answer('"\u2713"\n'))
    ascii_alone = {"PYTHONIOENCODING": "ascii"}
    assert shell.process("pull", env=ascii_alone).out == '"\\u2713"\n'
    assert shell.process("pull", "--json", env=ascii_alone).out == '"\u2713"\n'


def test_nobody_listening_to_it_changes_nothing(shell: Shell, app: Callable[..., Busy]) -> None:
    """A full device, and no stream at all: it is kept, and no complaint is seen."""
    busy = app(lambda errand: errand.answer("Kept.\n"))
    command = [sys.executable, "-m", "smallwins", "add", "made my bed"]
    env = {**unwatched(), "SMALLWINS_HOME": str(shell.home)}
    with Path("/dev/full").open("w") as full:
        done = subprocess.run(command, stdout=full, stderr=subprocess.PIPE, env=env, check=False)
    assert (done.returncode, done.stderr) == (0, b"")
    closed = ["sh", "-c", '"$@" >&-', "sh", *command]
    done = subprocess.run(closed, stderr=subprocess.PIPE, env=env, check=False)
    assert (done.returncode, done.stderr) == (0, b"")
    assert len(busy.asked) == 2


@pytest.mark.parametrize("more", [[], ["--json"]])
def test_a_note_that_cannot_be_written_out_is_no_success(
    shell: Shell, app: Callable[..., Busy], more: list[str]
) -> None:
    """What is safe is said first, in the words of a command with no running app."""
    app(lambda errand: errand.answer("a line\n"))
    command = [sys.executable, "-m", "smallwins", "pull", *more]
    env = {**unwatched(), "SMALLWINS_HOME": str(shell.home)}
    with Path("/dev/full").open("w") as full:
        done = subprocess.run(command, stdout=full, stderr=subprocess.PIPE, env=env, check=False)
    assert done.returncode == 1
    assert done.stderr == b"Your wins are safe. They did not show this time.\n"


def test_who_has_seen_enough_of_a_note_hears_no_complaint(
    shell: Shell, app: Callable[..., Busy]
) -> None:
    """The reader of a pipe is gone: that is its own wish."""
    app(lambda errand: errand.answer("a line\n"))
    command = [sys.executable, "-m", "smallwins", "pull"]
    env = {**unwatched(), "SMALLWINS_HOME": str(shell.home)}
    reader, writer = os.pipe()
    os.close(reader)
    done = subprocess.run(command, stdout=writer, stderr=subprocess.PIPE, env=env, check=False)
    os.close(writer)
    assert (done.returncode, done.stderr) == (0, b"")


def test_words_travel_in_no_log(
    shell: Shell, app: Callable[..., Busy], caplog: pytest.LogCaptureFixture
) -> None:
    """Neither where they are taken nor where they are refused."""
    app(Errand.refuse)
    assert shell.process("add", SECRET).status == 0
    logs = [path.read_text() for path in shell.home.rglob("*.log")]
    assert SECRET not in "".join([caplog.text, *logs])


@pytest.fixture
def hand_over(shell: Shell, capfd: pytest.CaptureFixture[str]) -> Callable[..., object]:
    """Hand over in this very process; what it came to, and what was said."""

    def begin(*words: str) -> tuple[int | None, str, str]:
        status, uid = handover.hand_over(words)
        return status, uid, capfd.readouterr().out

    return begin


def test_it_is_told_what_came_of_it(
    shell: Shell, app: Callable[..., Busy], hand_over: Callable[..., tuple[int | None, str, str]]
) -> None:
    """Done, or still to do and by which name."""
    assert hand_over("add", "x") == (None, "", "")
    answers = ["Kept.\n", None, "a line\n", "{}\n"]

    def do(errand: Errand) -> None:
        said = answers.pop(0)
        if said is None:
            errand.refuse()
        else:
            errand.answer(said)

    busy = app(do)
    first, second = hand_over("add", "x"), hand_over("add", "y")
    assert first == (0, busy.asked[0].uid, "Kept.\n")
    assert second == (None, busy.asked[1].uid, "")
    assert hand_over("pull") == (0, "", "a line\n")
    assert hand_over("pull", "--json") == (0, "", "{}\n")
    assert hand_over() == (0, "", "")
    for words in (["list"], ["add"], ["add", "-"], ["add", "x", "--data", "a\0b"]):
        assert hand_over(*words) == (None, "", "")
    assert hand_over("add", "\U0001f331" * 20_000)[0] is None
    assert len(busy.asked) == 4


def test_ctrl_c_while_the_app_thinks_is_answered_with_quiet(
    app: Callable[..., Busy],
    hand_over: Callable[..., tuple[int | None, str, str]],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Whoever changes their mind sees no trace of it on the screen."""

    def stop(*_words: object) -> bytes:
        raise KeyboardInterrupt

    app(lambda errand: errand.answer(""))
    monkeypatch.setattr(handover, "line_of", stop)
    assert hand_over("pull") == (130, "", "")


def test_where_a_note_does_not_reach_the_screen_that_is_told(
    app: Callable[..., Busy], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Of a win it is not: that is kept, whoever hears of it."""
    app(lambda errand: errand.answer("a line\n"))
    for words, status in ((["pull"], handover.NOT_SHOWN), (["add", "x"], handover.DONE)):
        with Path("/dev/full").open("w") as full:
            monkeypatch.setattr(sys, "stdout", full)
            assert handover.hand_over(words)[0] == status


def test_a_stream_that_takes_nothing_is_let_be(tmp_path: Path) -> None:
    """None, one whose reader is gone, one that is closed, and one that leads to a full disk."""
    assert handover.say(None, "x\n")
    reader, writer = os.pipe()
    os.close(reader)
    with os.fdopen(writer, "w") as gone:
        assert handover.say(gone, "x\n")
    with (tmp_path / "closed").open("w") as closed:
        pass
    assert not handover.say(closed, "x\n")
    with Path("/dev/full").open("w") as full:
        assert not handover.say(full, "x\n")
    with (tmp_path / "ascii").open("w+", encoding="ascii") as narrow:
        assert handover.say(narrow, "\u2713\n")
        narrow.seek(0)
        assert narrow.read() == "\\u2713\n"
