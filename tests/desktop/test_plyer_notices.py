"""Notices through plyer, against real processes that hang, break or are not there."""

import os
import shutil
import sys
import time
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QProcess
from pytestqt.qtbot import QtBot

from desktop_session.notices import Mood, Notices
from smallwins.desktop.notice import Notice
from smallwins.desktop.plyer_notices import WORKER_FLAG, PlyerNotices, worker_command
from support.home import Ear

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="stands in for notify-send")

LONG_ENOUGH = 20_000
KEPT = Notice("kept", "Kept.", "That counts.")


def python(program: str) -> list[str]:
    return [sys.executable, "-c", program]


@pytest.fixture
def tools(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A PATH of one folder, for tools of the test's own."""
    folder = tmp_path / "tools"
    folder.mkdir()
    monkeypatch.setenv("PATH", str(folder))
    return folder


def put(folder: Path, name: str, script: str) -> None:
    tool = folder / name
    tool.write_text(f"#!/bin/sh\n{script}\n")
    tool.chmod(0o755)


def is_alive(pid: int) -> bool:
    try:
        state = Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)[1].split()[0]
    except OSError:
        return False
    return state != "Z"


def wait_until_done(qtbot: QtBot, notifier: PlyerNotices) -> None:
    qtbot.waitUntil(lambda: not notifier.busy, timeout=LONG_ENOUGH)


@pytest.mark.skipif(shutil.which("notify-send") is None, reason="needs notify-send")
def test_a_notice_comes_to_the_desktop(
    qtbot: QtBot, bus: str, caplog: pytest.LogCaptureFixture
) -> None:
    """The words arrive as given, and leave nothing in the desktop's list afterwards."""
    daemon = Notices(bus)
    notifier = PlyerNotices()
    notifier.show(Notice("kept", "Kept. That counts.", "It's in your jar."))
    wait_until_done(qtbot, notifier)
    (notice,) = daemon.wait_for(1)
    assert (notice.app, notice.title) == ("SmallWins", "Kept. That counts.")
    assert notice.body == "It\u2019s in your jar."
    assert notice.hints["transient"] == 1
    assert not caplog.records
    daemon.close()


@pytest.mark.skipif(shutil.which("notify-send") is None, reason="needs notify-send")
@pytest.mark.parametrize("mood", [Mood.HANG, Mood.ERROR])
def test_a_desktop_that_takes_no_notice_is_logged(
    qtbot: QtBot, bus: str, caplog: pytest.LogCaptureFixture, mood: Mood
) -> None:
    """A daemon that hangs or refuses costs the app nothing but a line in the log."""
    daemon = Notices(bus, mood)
    notifier = PlyerNotices(deadline_ms=2_000)
    began = time.monotonic()
    notifier.show(KEPT)
    assert time.monotonic() - began < 1
    wait_until_done(qtbot, notifier)
    wanted = "too long" if mood is Mood.HANG else "too many"
    assert wanted in caplog.text
    daemon.close()


@pytest.mark.skipif(shutil.which("notify-send") is None, reason="needs notify-send")
def test_a_desktop_without_notices_is_logged(
    qtbot: QtBot, bus: str, caplog: pytest.LogCaptureFixture
) -> None:
    """With no notification daemon at all, the log says so."""
    notifier = PlyerNotices()
    notifier.show(KEPT)
    wait_until_done(qtbot, notifier)
    assert "Notifications" in caplog.text


def test_a_missing_tool_is_logged(
    qtbot: QtBot, tools: Path, caplog: pytest.LogCaptureFixture
) -> None:
    """Without notify-send nothing shows, and the log says why."""
    notifier = PlyerNotices()
    notifier.show(KEPT)
    wait_until_done(qtbot, notifier)
    assert "notify-send not found" in caplog.text
    assert "NotImplementedError" in caplog.text
    assert "NormalExit, 1" in caplog.text


def test_a_tool_that_breaks_is_logged(
    qtbot: QtBot, tools: Path, caplog: pytest.LogCaptureFixture
) -> None:
    """What the tool says about its trouble is in the log."""
    put(tools, "notify-send", "echo the bus is gone >&2; exit 1")
    notifier = PlyerNotices()
    notifier.show(KEPT)
    wait_until_done(qtbot, notifier)
    assert "the bus is gone" in caplog.text


def test_a_tool_that_hangs_is_ended_with_its_worker(
    qtbot: QtBot, tools: Path, caplog: pytest.LogCaptureFixture
) -> None:
    """After the deadline neither the worker nor the tool it started is left."""
    number = tools / "number"
    put(
        tools,
        "notify-send",
        f"echo $$ > {number}.new; /bin/mv {number}.new {number}\nexec /bin/sleep 60",
    )
    notifier = PlyerNotices(deadline_ms=3_000)
    notifier.show(KEPT)
    qtbot.waitUntil(number.exists, timeout=LONG_ENOUGH)
    tool = int(number.read_text())
    assert is_alive(tool)
    wait_until_done(qtbot, notifier)
    qtbot.waitUntil(lambda: not is_alive(tool), timeout=LONG_ENOUGH)
    assert "too long" in caplog.text


def test_a_worker_that_cannot_start_is_logged(
    qtbot: QtBot, caplog: pytest.LogCaptureFixture
) -> None:
    """A broken installation loses its notices, not its app."""
    notifier = PlyerNotices(worker=["/nowhere/at/all"])
    notifier.show(KEPT)
    wait_until_done(qtbot, notifier)
    assert "FailedToStart" in caplog.text


@pytest.mark.parametrize(
    ("program", "wanted"),
    [
        ("raise SystemExit(3)", "NormalExit, 3"),
        ("import os, signal; os.kill(os.getpid(), signal.SIGSEGV)", "CrashExit"),
        ("import sys; sys.stderr.write('x' * 1000000)", "said: xxx"),
        ("import os; os.write(2, bytes([255, 254]) * 9)", "said:"),
        ("import time; time.sleep(60)", "too long"),
        ("import os; os.close(0); raise SystemExit(4)", "NormalExit, 4"),
    ],
)
def test_a_worker_gone_wrong_is_logged(
    qtbot: QtBot, caplog: pytest.LogCaptureFixture, program: str, wanted: str
) -> None:
    """However the worker ends, the app goes on, the log knows, and the next notice may come."""
    # On a busy machine Python alone may take longer to start than a deadline one waits for.
    deadline_ms = 1_500 if wanted == "too long" else 60_000
    notifier = PlyerNotices(worker=python(program), deadline_ms=deadline_ms)
    for _ in range(2):
        caplog.clear()
        notifier.show(KEPT)
        wait_until_done(qtbot, notifier)
        assert wanted in caplog.text
        assert all(len(record.getMessage()) < 5_000 for record in caplog.records)


def test_one_notice_at_most_is_shown_at_a_time(
    qtbot: QtBot, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    """Ten wins in a row do not bring ten notices."""
    shown = tmp_path / "shown"
    notifier = PlyerNotices(
        worker=python(f"import sys; open({str(shown)!r}, 'ab').write(sys.stdin.buffer.read())")
    )
    for number in range(10):
        notifier.show(Notice(str(number), f"Notice {number}", ""))
    wait_until_done(qtbot, notifier)
    assert shown.read_text() == '{"title": "Notice 0", "body": ""}'
    assert caplog.text.count("left out") == 9


def test_closing_the_app_ends_a_notice_in_the_making(
    qapp: QCoreApplication, qtbot: QtBot, tmp_path: Path
) -> None:
    """No process stays behind, and nobody waits."""
    number = tmp_path / "number"
    sleep = "import time; time.sleep(60)"
    notifier = PlyerNotices(worker=python(sleep))
    notifier.show(KEPT)
    notifier.close()
    assert not notifier.busy
    notifier.close()
    tell_number = f"import os; open({str(number)!r}, 'w').write(str(os.getpid()))"
    notifier = PlyerNotices(worker=python(f"{tell_number}; {sleep}"))
    notifier.show(KEPT)
    qtbot.waitUntil(lambda: number.exists() and bool(number.read_text()), timeout=LONG_ENOUGH)
    began = time.monotonic()
    notifier.close()
    assert time.monotonic() - began < 3
    assert not is_alive(int(number.read_text()))


def test_a_notice_taken_back_ends_its_worker_and_nobody_waits(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Nothing is said of it any more, another key is no matter, and the next notice may come."""
    number = tmp_path / "number"
    tell_number = f"import os; open({str(number)!r}, 'w').write(str(os.getpid()))"
    notifier = PlyerNotices(worker=python(f"{tell_number}; import time; time.sleep(60)"))
    waited, said = Ear(), Ear()
    notifier.failed.connect(said.hear)
    notifier.shown.connect(said.hear)
    notifier.show(KEPT)
    qtbot.waitUntil(lambda: number.exists() and bool(number.read_text()), timeout=LONG_ENOUGH)
    notifier.withdraw("morning")
    busy = [notifier.busy]
    with monkeypatch.context() as watched:
        watched.setattr(QProcess, "waitForFinished", waited.hear)
        notifier.withdraw(KEPT.key)
        busy.append(notifier.busy)
        notifier.withdraw(KEPT.key)
    assert busy == [True, False]
    qtbot.waitUntil(lambda: not notifier.findChildren(QProcess), timeout=LONG_ENOUGH)
    assert not is_alive(int(number.read_text()))
    assert (waited.heard, said.heard) == ([], [])
    notifier.show(KEPT)
    assert notifier.busy
    notifier.close()


def test_a_frozen_app_is_its_own_worker(monkeypatch: pytest.MonkeyPatch) -> None:
    """The packaged app has no Python to call; it calls itself."""
    assert worker_command()[0] == sys.executable
    assert worker_command()[-1] == "smallwins.desktop.notice_worker"
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    assert worker_command() == [sys.executable, WORKER_FLAG]


def test_a_plyer_in_the_folder_at_hand_is_not_taken(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    """Standing in a strange folder changes nothing about notices."""
    (tmp_path / "plyer.py").write_text("raise SystemExit(99)\n")
    monkeypatch.chdir(tmp_path)
    tools = tmp_path / "tools"
    tools.mkdir()
    put(tools, "notify-send", "exit 0")
    monkeypatch.setenv("PATH", f"{tools}{os.pathsep}/bin")
    notifier = PlyerNotices()
    notifier.show(KEPT)
    wait_until_done(qtbot, notifier)
    assert not caplog.records
