"""A machine with no network at all: everything works, for nothing ever asks for one."""

import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from desktop_session import DesktopSession, Program, Reader, smallwins_command

NOWHERE = ("unshare", "--user", "--map-current-user", "--net", "--")


def can_leave_the_network() -> bool:
    if shutil.which("unshare") is None:
        return False
    return subprocess.run([*NOWHERE, "true"], capture_output=True, check=False).returncode == 0


@pytest.mark.skipif(not can_leave_the_network(), reason="this machine does not lend a namespace")
def test_a_win_is_kept_and_met_where_there_is_no_network(
    desktop: DesktopSession, reader: Reader, start: Callable[..., Program], data: Path
) -> None:
    """The window opens, Enter keeps, the cheer is said, and another process finds the win."""
    app = start(*NOWHERE, *smallwins_command(data))
    window = app.window()
    app.tree.wait("text", "What's a small win?")
    desktop.windows.activate(window)
    desktop.windows.type("watered the fern")
    desktop.windows.keys("Return")
    reader.wait_for_announcement("Kept. That counts.")
    listed = desktop.run([*NOWHERE, *smallwins_command(data, "list")])
    assert "watered the fern" in listed.stdout
