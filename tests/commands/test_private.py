"""What a command leaves behind when it dies: nothing with words in it."""

import signal
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from commands.conftest import Shell, unwatched

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="there are no core files there")

_TELLS = """
import atexit, os, resource, sys
from smallwins import __main__
def tell():
    print(resource.getrlimit(resource.RLIMIT_CORE)[0], os.umask(0))
atexit.register(tell)
raise SystemExit(__main__.main())
"""
_CRASHES = """
import resource, os, sys
resource.setrlimit(resource.RLIMIT_CORE, (resource.getrlimit(resource.RLIMIT_CORE)[1],) * 2)
from smallwins import __main__, cli
cli.run = lambda *words, **named: os.abort()
__main__.main()
"""


@pytest.mark.parametrize("words", [("add", "fed the cat"), ("list",), ("month", "2025-10")])
def test_a_command_leaves_no_image_of_its_memory(shell: Shell, words: tuple[str, ...]) -> None:
    """As the app does; a byte is no image, and keeps collectors away on Linux."""
    done = subprocess.run(
        [sys.executable, "-c", _TELLS, *words],
        env={**unwatched(), "SMALLWINS_HOME": str(shell.home)},
        capture_output=True,
        text=True,
        check=False,
    )
    largest, mask = done.stdout.split()[-2:]
    assert int(largest) <= 1
    assert int(mask) == stat.S_IRWXG | stat.S_IRWXO


def test_a_command_that_crashes_leaves_no_core(tmp_path: Path) -> None:
    """Also where cores may be as large as they like."""
    env = {**unwatched(), "SMALLWINS_HOME": str(tmp_path / "home")}
    command = [sys.executable, "-c", _CRASHES, "list"]
    done = subprocess.run(command, cwd=tmp_path, env=env, capture_output=True, check=False)
    assert done.returncode == -signal.SIGABRT
    assert list(tmp_path.iterdir()) == []
