"""One running app for each journal, proven with real processes."""

import json
import os
import socket
import stat
import sys
import threading
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QCoreApplication
from pytestqt.qtbot import QtBot

from smallwins.desktop.doorbell import (
    Message,
    MessageRefusedError,
    address,
    ask_through_pipe,
    is_private,
)
from smallwins.desktop.handover import LARGEST_MESSAGE
from smallwins.desktop.single_instance import SingleInstance, tell, tell_when_ready
from smallwins.whereabouts import LONGEST_ADDRESS

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="these speak over Unix sockets")

UID = "01890a5d-ac96-774b-bcce-b302099a8057"
Own = Callable[..., Any]

GARBAGE = (
    b"",
    b"\n",
    b"hello\n",
    b"\xff\xfe\x00\n",
    b"[]\n",
    b"{}\n",
    b'{"do": "kept"}\n',
    b'{"do": "kept", "uid": "made my bed"}\n',
    b'{"do": "kept", "uid": 7}\n',
    b'{"do": ["kept"]}\n',
    b'{"do": "show", "uid": "' + UID.encode() + b'"}\n',
    b'{"do": "show", "text": "made my bed"}\n',
    b'{"do": "erase"}\n',
    b"[" * 60_000 + b"\n",
    b"9" * 60_000 + b"\n",
    b'{"do": "show"}' + b" " * (LARGEST_MESSAGE - 13) + b"\n",
    b"x" * (LARGEST_MESSAGE + 1),
    b"x" * 1_000_000,
)


def call(runtime: Path, said: bytes, *, hang_up: bool = True) -> dict[str, object] | None:
    """Send raw bytes to the running app; give its answer, None when it gave none."""
    with socket.socket(socket.AF_UNIX) as bell:
        bell.settimeout(20)
        bell.connect(address(runtime))
        try:
            bell.sendall(said)
            if hang_up:
                bell.shutdown(socket.SHUT_WR)
        except (BrokenPipeError, ConnectionResetError):
            pass
        answer = b""
        try:
            while got := bell.recv(4096):
                answer += got
        except ConnectionResetError:
            pass
    if not answer:
        return None
    fields = json.loads(answer)
    assert isinstance(fields, dict)
    return fields


def test_a_second_start_finds_the_first_and_is_heard(own: Own, runtime: Path) -> None:
    """The second start ends; the first is asked to show itself."""
    first = own(runtime)
    assert first.line() == "mine"
    assert own(runtime).line() == "taken"
    assert tell(runtime, Message("show"), 5_000)
    assert first.line() == "asked show"
    assert tell(runtime, Message("kept", UID), 5_000)
    assert first.line() == f"asked kept {UID}"


def test_a_killed_app_leaves_no_trace_that_stops_the_next(own: Own, runtime: Path) -> None:
    """After kill -9 the app opens again at once, and hears."""
    for _ in range(3):
        owner = own(runtime)
        assert owner.line() == "mine"
        owner.kill()
        assert (runtime / "app.lock").exists()
        assert not tell(runtime, Message("show"), 2_000)
    owner = own(runtime)
    assert owner.line() == "mine"
    assert tell(runtime, Message("quick"), 5_000)
    assert owner.line() == "asked quick"


def test_of_two_starts_at_once_one_runs_and_hears(own: Own, runtime: Path) -> None:
    """Two clicks on the icon give one app, also after a crash."""
    crashed = own(runtime)
    assert crashed.line() == "mine"
    crashed.kill()
    pair = [own(runtime), own(runtime), own(runtime)]
    said = [each.line() for each in pair]
    assert sorted(said) == ["mine", "taken", "taken"]
    assert tell_when_ready(runtime, Message("show"), 5_000)
    assert pair[said.index("mine")].line() == "asked show"


def test_a_lock_file_cut_short_heals(qapp: QCoreApplication, runtime: Path) -> None:
    """A power cut that left an empty lock file does not lock the person out."""
    lock = runtime / "app.lock"
    lock.touch()
    os.utime(lock, (10**9, 10**9))
    one = SingleInstance(runtime)
    assert one.take()
    assert lock.stat().st_size > 0
    one.close()


def test_a_long_running_app_keeps_its_place(own: Own, runtime: Path) -> None:
    """An app that has been open for weeks is still the one that runs."""
    assert own(runtime).line() == "mine"
    os.utime(runtime / "app.lock", (10**9, 10**9))
    assert own(runtime).line() == "taken"


def test_closing_frees_the_place_and_the_door(qapp: QCoreApplication, runtime: Path) -> None:
    """After closing the app, another start is the first again."""
    one, other = SingleInstance(runtime), SingleInstance(runtime)
    assert one.take()
    assert one.take()
    one.listen()
    assert not other.take()
    one.close()
    one.close()
    assert not Path(address(runtime)).exists()
    assert other.take()
    other.close()


def test_the_door_is_closed_to_other_people(qapp: QCoreApplication, runtime: Path) -> None:
    """Another account on this computer cannot reach the socket."""
    one = SingleInstance(runtime)
    one.take()
    one.listen()
    assert stat.S_IMODE(Path(address(runtime)).stat().st_mode) & 0o077 == 0
    one.close()


def test_what_is_no_message_is_refused_and_harms_nothing(own: Own, runtime: Path) -> None:
    """Garbage is answered with a no, and the app hears the next message as before."""
    owner = own(runtime)
    assert owner.line() == "mine"
    for said in GARBAGE:
        what = f"{said[:24]!r}, {len(said)} bytes"
        answer = call(runtime, said)
        if b"\n" in said or len(said) > LARGEST_MESSAGE:
            assert answer is not None, what
            assert answer["ok"] is False, what
            assert answer["why"], what
        else:
            assert answer is None, what
        assert tell(runtime, Message("show"), 5_000), what
        assert owner.line() == "asked show", what


def test_a_message_of_exactly_64_kib_is_heard(own: Own, runtime: Path) -> None:
    """The limit itself is inside."""
    owner = own(runtime)
    assert owner.line() == "mine"
    said = b'{"do": "show"}'
    said += b" " * (LARGEST_MESSAGE - len(said)) + b"\n"
    assert call(runtime, said, hang_up=False) == {"ok": True}
    assert owner.line() == "asked show"


def test_slow_and_silent_callers_are_dropped(own: Own, runtime: Path) -> None:
    """Someone who connects and says little does not keep the door for long."""
    owner = own(runtime, "300")
    assert owner.line() == "mine"
    assert call(runtime, b"", hang_up=False) is None
    assert call(runtime, b'{"do": "sh', hang_up=False) is None
    assert tell(runtime, Message("show"), 5_000)
    assert owner.line() == "asked show"


def test_many_silent_callers_do_not_shut_the_door(own: Own, runtime: Path) -> None:
    """A crowd at the door goes away, and the next message is heard."""
    owner = own(runtime, "500")
    assert owner.line() == "mine"
    crowd = []
    for _ in range(40):
        bell = socket.socket(socket.AF_UNIX)
        bell.settimeout(20)
        bell.connect(address(runtime))
        crowd.append(bell)
    assert tell_when_ready(runtime, Message("quick"), 10_000)
    assert owner.line() == "asked quick"
    for bell in crowd:
        bell.close()


def test_a_message_is_heard_though_its_sender_is_gone(own: Own, runtime: Path) -> None:
    """A command that ends at once has still told what it kept."""
    owner = own(runtime)
    assert owner.line() == "mine"
    with socket.socket(socket.AF_UNIX) as bell:
        bell.connect(address(runtime))
        bell.sendall(Message("kept", UID).line())
    assert owner.line() == f"asked kept {UID}"


def test_telling_an_app_that_hangs_takes_no_longer_than_said(runtime: Path) -> None:
    """A stuck window never makes a command wait."""
    with socket.socket(socket.AF_UNIX) as stuck:
        stuck.bind(address(runtime))
        stuck.listen(1)
        began = time.monotonic()
        assert not tell(runtime, Message("show"), 200)
        assert not ask_through_pipe(address(runtime), Message("show").line(), 200)
        assert time.monotonic() - began < 5


@pytest.mark.parametrize(
    "answer", [b"", b"no\n", b'{"ok": 1}\n', b"[]\n", b"x" * 100_000, b"\xff\n"]
)
def test_an_answer_that_is_no_yes_counts_as_unheard(runtime: Path, answer: bytes) -> None:
    """Whatever listens there, a command does not take it for the app."""

    def reply() -> None:
        caller, _ = server.accept()
        with caller:
            caller.recv(4096)
            try:
                caller.sendall(answer)
            except OSError:
                return

    with socket.socket(socket.AF_UNIX) as server:
        server.bind(address(runtime))
        server.listen(1)
        thread = threading.Thread(target=reply)
        thread.start()
        assert not tell(runtime, Message("show"), 5_000)
        thread.join(10)


def test_telling_when_nobody_runs_is_quick_and_quiet(runtime: Path) -> None:
    """With no app open, a command goes on."""
    assert not tell(runtime, Message("show"), 1_000)
    assert not tell(runtime / "gone", Message("show"), 1_000)
    assert not tell_when_ready(runtime, Message("show"), 60)
    assert not ask_through_pipe(address(runtime), Message("show").line(), 100)


def test_the_way_windows_speaks_works(own: Own, runtime: Path) -> None:
    """The pipe client is heard and answered too."""
    owner = own(runtime)
    assert owner.line() == "mine"
    assert ask_through_pipe(address(runtime), Message("kept", UID).line(), 5_000)
    assert owner.line() == f"asked kept {UID}"


def test_a_folder_with_a_long_path_gets_a_short_private_one(own: Own, runtime: Path) -> None:
    """However deep the data lives, the second start is heard."""
    deep = runtime.joinpath(*["a long folder name with ünïcode"] * 6)
    deep.mkdir(mode=0o700, parents=True)
    where = Path(address(deep))
    assert len(os.fsencode(where)) <= LONGEST_ADDRESS
    assert where != Path(address(deep / "other"))
    owner = own(deep)
    try:
        assert owner.line() == "mine"
        assert is_private(where.parent)
        assert own(deep).line() == "taken"
        assert tell(deep, Message("show"), 5_000)
        assert owner.line() == "asked show"
    finally:
        owner.stop()
        where.unlink(missing_ok=True)
        where.parent.rmdir()


def test_a_folder_others_can_enter_gets_no_door(
    qapp: QCoreApplication, runtime: Path, caplog: pytest.LogCaptureFixture
) -> None:
    """Where the folder is open to others, the app runs and listens to nobody."""
    runtime.chmod(0o755)
    one = SingleInstance(runtime)
    assert one.take()
    one.listen()
    assert not Path(address(runtime)).exists()
    assert not tell(runtime, Message("show"), 500)
    assert "not private" in caplog.text
    one.close()


def test_without_a_folder_the_app_still_runs(
    qapp: QCoreApplication, runtime: Path, caplog: pytest.LogCaptureFixture
) -> None:
    """A run-time folder that cannot be made is no reason not to open."""
    (runtime / "file").touch()
    one = SingleInstance(runtime / "file" / "run")
    assert one.take()
    assert "unheard" in caplog.text
    one.close()


def test_a_door_that_cannot_be_opened_is_no_reason_to_stay_away(
    qapp: QCoreApplication, runtime: Path, caplog: pytest.LogCaptureFixture
) -> None:
    """The app runs alone; the log says why commands go unheard."""
    (runtime / "app.socket" / "in the way").mkdir(parents=True)
    one = SingleInstance(runtime)
    assert one.take()
    one.listen()
    assert "No door" in caplog.text
    one.close()


def test_callers_are_let_go_when_the_app_closes(
    qapp: QCoreApplication, qtbot: QtBot, runtime: Path
) -> None:
    """Closing while someone speaks ends cleanly for both."""
    one = SingleInstance(runtime)
    one.take()
    one.listen()
    with socket.socket(socket.AF_UNIX) as bell:
        bell.settimeout(20)
        bell.connect(address(runtime))
        door = one._door
        assert door is not None
        qtbot.waitUntil(lambda: bool(door._visits))
        one.close()
        assert bell.recv(1) == b""
    assert not door._visits


def test_a_message_says_what_it_is_in_one_line() -> None:
    """What travels is small, and comes out as it went in."""
    for message in (Message("show"), Message("quick"), Message("kept", UID)):
        assert message.line().count(b"\n") == 1
        assert Message.from_line(message.line()) == message
    with pytest.raises(MessageRefusedError):
        Message.from_line(b'"show"\n')
