"""A machine with no network at all: everything works, for nothing ever asks for one."""

import re
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from desktop_session import DesktopSession, Program, Reader, smallwins_command, wait_for
from journeys.person import Person

NOWHERE = ("unshare", "--user", "--map-current-user", "--net", "--")
# All calls by which a process, or what it starts, can set out for another machine.
WATCHED = "socket,connect,bind,sendto,sendmsg,sendmmsg,io_uring_setup"
FAR = re.compile(r"AF_(?!UNIX|UNSPEC)\w+|io_uring_setup\(")


def can_leave_the_network() -> bool:
    if shutil.which("unshare") is None:
        return False
    return subprocess.run([*NOWHERE, "true"], capture_output=True, check=False).returncode == 0


def watching(trace: Path) -> tuple[str, ...]:
    """What to put before a command whose way to the network is written down."""
    # -D: what is watched keeps the number it was started with.
    return ("strace", "-D", "-f", "-q", "-o", str(trace), "-e", f"trace={WATCHED}")


def can_be_watched(folder: Path) -> bool:
    if shutil.which("strace") is None:
        return False
    command = [*NOWHERE, *watching(folder / "can"), "true"]
    return subprocess.run(command, capture_output=True, check=False).returncode == 0


def far_calls(trace: Path, pid: int) -> list[str]:
    """The calls that would have gone further than this machine's own sockets, once it has ended."""
    ended = re.compile(rf"^{pid}\s+\+\+\+ ", re.MULTILINE)
    wait_for(lambda: ended.search(trace.read_text(errors="replace")), "the end of the trace")
    return [line for line in trace.read_text(errors="replace").splitlines() if FAR.search(line)]


@pytest.fixture
def trace(tmp_path: Path) -> Path:
    if not can_leave_the_network():
        pytest.skip("this machine does not lend a namespace")
    if not can_be_watched(tmp_path):
        pytest.skip("this machine lets nobody be watched by strace")
    return tmp_path / "trace"


def test_a_call_to_another_machine_is_seen(trace: Path) -> None:
    """By address, by name, or only prepared."""
    program = (
        "import socket\n"
        "for family in (socket.AF_UNIX, socket.AF_INET, socket.AF_INET6):\n"
        "    with socket.socket(family, socket.SOCK_DGRAM) as end:\n"
        "        pass\n"
    )
    with subprocess.Popen([*watching(trace), "python3", "-c", program]) as process:
        assert process.wait() == 0
    found = far_calls(trace, process.pid)
    assert len(found) == 2
    assert "AF_INET," in found[0]
    assert "AF_INET6" in found[1]


def test_the_whole_app_works_where_there_is_no_network_and_asks_for_none(
    desktop: DesktopSession,
    reader: Reader,
    start: Callable[..., Program],
    data: Path,
    trace: Path,
) -> None:
    """Window, Enter, each place, and a command beside it: all by sockets of this machine."""
    app = start(*NOWHERE, *watching(trace), *smallwins_command(data))
    window = app.window()
    app.tree.wait("text", "What's a small win?")
    desktop.windows.activate(window)
    desktop.windows.type("watered the fern")
    desktop.windows.keys("Return")
    reader.wait_for_announcement("Kept. That counts.")
    person = Person(desktop, reader, app, data)
    person.presses("ctrl+2", "ctrl+3", "ctrl+4", "ctrl+comma")
    person.is_at("Appearance")
    added = desktop.run([*NOWHERE, *smallwins_command(data, "add", "and the cactus")])
    assert (added.returncode, added.stderr) == (0, "")
    listed = desktop.run([*NOWHERE, *smallwins_command(data, "list")])
    assert "watered the fern" in listed.stdout
    assert "and the cactus" in listed.stdout
    desktop.windows.close(window)
    wait_for(lambda: not app.is_running or not app.windows(), "the window to go")
    app.stop()
    assert "AF_UNIX" in trace.read_text(errors="replace")
    assert far_calls(trace, app.pid) == []
