"""Commands as a person types them: real processes, and the same in this process for speed."""

import contextlib
import io
import json
import os
import shutil
import subprocess
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest

from smallwins.cli.commands import Streams, run
from smallwins.options import AppOptions

PATIENCE = 60


def unwatched() -> dict[str, str]:
    """Give the environment without coverage, which is slow and writes files of its own."""
    return {name: text for name, text in os.environ.items() if "COVERAGE" not in name}


@dataclass
class Said:
    """What a command gave back."""

    status: int
    out: str
    err: str


@dataclass
class Shell:
    """Runs commands on one data folder."""

    home: Path
    started: list[AppOptions] = field(default_factory=list)

    def process(
        self,
        *words: str | bytes,
        stdin: bytes = b"",
        env: Mapping[str, str] | None = None,
        before: Sequence[str] = (),
    ) -> Said:
        """Run `python -m smallwins` with these words, with other commands before it if need be."""
        done = subprocess.run(
            [*before, sys.executable, "-m", "smallwins", *words],
            input=stdin,
            capture_output=True,
            timeout=PATIENCE,
            check=False,
            env={**unwatched(), "SMALLWINS_HOME": str(self.home), **(env or {})},
        )
        return Said(done.returncode, done.stdout.decode(), done.stderr.decode())

    def here(self, *words: str, stdin: bytes = b"", encoding: str = "utf-8", uid: str = "") -> Said:
        """Do the same without a process of its own."""
        out, err = (
            io.TextIOWrapper(io.BytesIO(), encoding, "backslashreplace", newline="\n")
            for _ in range(2)
        )
        streams = Streams(io.BytesIO(stdin), out, err)
        status = run(words, start=self._start, streams=streams, uid=uid)
        said = []
        for stream in (out, err):
            assert isinstance(stream.buffer, io.BytesIO)
            said.append(stream.buffer.getvalue().decode())
            stream.close()
        return Said(status, *said)

    def wins(self, *words: str) -> list[dict[str, Any]]:
        """Give what is kept, as --json says it."""
        said = self.here("list", "--json", *words)
        assert said.status == 0, said.err
        wins = json.loads(said.out)
        assert isinstance(wins, list)
        return wins

    def texts(self, *words: str) -> list[str]:
        """Give the words of what is kept, the newest first."""
        return [win["text"] for win in self.wins(*words)]

    def _start(self, options: AppOptions) -> int:
        self.started.append(options)
        return 0


@pytest.fixture
def shell(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Shell:
    """Commands on a data folder that is not there yet."""
    home = tmp_path / "home"
    monkeypatch.setenv("SMALLWINS_HOME", str(home))
    return Shell(home)


@pytest.fixture
def own_mounts() -> list[str]:
    """What to put before a command that mounts something only it sees."""
    before = ["unshare", "--map-root-user", "--mount"]
    with contextlib.suppress(OSError):
        if (
            shutil.which("unshare")
            and not subprocess.run(
                [*before, "mount", "-t", "tmpfs", "none", "/mnt"], capture_output=True, check=False
            ).returncode
        ):
            return before
    pytest.skip("this system lets nobody mount")
