"""Starting with macOS: a list in a folder, and what launchd was told of it."""

import os
import plistlib
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QProcess
from pytestqt.qtbot import QtBot

from desktop.computer import Computer
from smallwins.desktop import launchctl as launchctl_module
from smallwins.desktop.autostart import Autostart, AutostartState
from smallwins.desktop.autostart_macos import LABEL
from smallwins.desktop.launchctl import Launchctl
from smallwins.domain.errors import StartRefusedError

ON, OFF, UNKNOWN = AutostartState.ON, AutostartState.OFF, AutostartState.UNKNOWN

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="stands in for macOS here")


def test_macos_starts_it_at_login(qapp: object, on: Callable[[str], Computer]) -> None:
    """An agent for the desktop alone; one that was switched off there is switched on."""
    computer = on("darwin")
    autostart = computer.autostart()
    autostart.switch(True)
    agent = plistlib.loads(computer.file.read_bytes())
    assert agent["ProgramArguments"] == [sys.executable, "-P", "-m", "smallwins", "--tray"]
    assert (agent["Label"], agent["RunAtLoad"]) == (LABEL, True)
    assert "KeepAlive" not in agent
    for said in ("true", "disabled"):
        computer.disabled = f'"{LABEL}" => {said}'
        autostart.look()
        assert autostart.state() is OFF
    computer.launchd.clear()
    autostart.switch(True)
    assert autostart.state() is ON
    assert ("enable", f"gui/{os.getuid()}/{LABEL}") in computer.launchd
    computer.disabled = f'"{LABEL}.other" => disabled'
    autostart.look()
    assert autostart.state() is ON


def test_macos_tells_later_what_launchd_says(qapp: object, on: Callable[[str], Computer]) -> None:
    """Until it answers the list alone counts; then the switch is told, once."""
    computer = on("darwin")
    computer.autostart().switch(True)
    computer.disabled = f'"{LABEL}" => disabled'
    autostart = computer.autostart()
    told: list[AutostartState] = []
    autostart.changed.connect(lambda: told.append(autostart.state()))
    assert autostart.state() is ON
    for _look in range(2):
        autostart.look()
    assert told == [OFF]
    computer.disabled = ""
    autostart.look()
    assert told == [OFF, ON]


def test_launchctl_is_asked_and_not_waited_for(qtbot: QtBot, tmp_path: Path) -> None:
    """One command after the other; each answers with its own words."""
    program = tmp_path / "launchctl"
    program.write_text('#!/bin/sh\nread -r line < "$2"\necho "$1: $line"\n')
    program.chmod(0o755)
    gate = tmp_path / "gate"
    os.mkfifo(gate)
    launchctl, said = Launchctl(program=str(program)), []
    launchctl.said.connect(lambda *words: said.append(words))
    for command in ("print-disabled", "enable"):
        launchctl.ask([command, str(gate)])
    for number in range(2):
        assert len(said) == number
        with gate.open("w") as opened:
            opened.write("yes\n")
        qtbot.waitUntil(lambda number=number: len(said) == number + 1)  # type: ignore[misc]
    assert said == [("print-disabled", "print-disabled: yes\n"), ("enable", "enable: yes\n")]


def test_a_launchctl_that_is_not_there_says_nothing(qtbot: QtBot, tmp_path: Path) -> None:
    """And what waits behind it is asked all the same."""
    launchctl, said = Launchctl(program=str(tmp_path / "none")), []
    launchctl.said.connect(lambda *words: said.append(words))
    launchctl.ask(["print-disabled"])
    launchctl.ask(["enable"])
    qtbot.waitUntil(lambda: len(said) == 2)
    assert said == [("print-disabled", ""), ("enable", "")]


def test_a_launchctl_that_hangs_is_left_off(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The next one is asked after a while."""
    monkeypatch.setattr(launchctl_module, "_PATIENCE_MS", 50)
    program = tmp_path / "launchctl"
    program.write_text('#!/bin/sh\n[ "$1" = enable ] || exec sleep 600\n')
    program.chmod(0o755)
    launchctl, said = Launchctl(program=str(program)), []
    launchctl.said.connect(lambda *words: said.append(words))
    launchctl.ask(["print-disabled"])
    launchctl.ask(["enable"])
    qtbot.waitUntil(lambda: len(said) == 2)
    assert said == [("print-disabled", ""), ("enable", "")]
    # What was left off is killed, and gone when the system says so: not before the test ends.
    qtbot.waitUntil(lambda: not launchctl.findChildren(QProcess))


@pytest.mark.parametrize(
    ("agent", "state"),
    [
        ({"Label": "org.example.Other", "RunAtLoad": True}, ON),
        ({"Label": "org.example.Other", "RunAtLoad": True, "Disabled": True}, OFF),
        ({"Label": "org.example.Other"}, OFF),
        ({"Label": LABEL, "RunAtLoad": True, "ProgramArguments": ["/bin/nice", "x"]}, ON),
        ({"Label": LABEL, "RunAtLoad": True, "ProgramArguments": ["x", "--tray"]}, ON),
        ({"Label": LABEL, "RunAtLoad": True}, ON),
        (["no agent"], UNKNOWN),
        (b"no list", UNKNOWN),
    ],
)
def test_another_s_agent_is_read_and_left_alone(
    qapp: object,
    on: Callable[[str], Computer],
    agent: dict[str, object] | list[object] | bytes,
    state: AutostartState,
) -> None:
    """What we did not write we do not change."""
    computer = on("darwin")
    computer.file.parent.mkdir(parents=True)
    written = agent if isinstance(agent, bytes) else plistlib.dumps(agent)
    computer.file.write_bytes(written)
    autostart = computer.autostart()
    assert autostart.state() is state
    for wish in (True, False):
        if state is not (ON if wish else OFF):
            with pytest.raises(StartRefusedError):
                autostart.switch(wish)
    assert computer.file.read_bytes() == written
    computer.file.unlink()
    computer.file.symlink_to(computer.home / "elsewhere")
    with pytest.raises(StartRefusedError):
        autostart.switch(True)


def test_where_launchctl_is_not_to_be_had_the_list_alone_counts(qtbot: QtBot, home: Path) -> None:
    """It is not there on this system."""
    autostart = Autostart(platform="darwin", environ={})
    told: list[bool] = []
    autostart.changed.connect(lambda: told.append(True))
    (launchctl,) = autostart.findChildren(Launchctl)
    said: list[str] = []
    launchctl.said.connect(lambda _command, answer: said.append(answer))
    autostart.switch(True)
    qtbot.waitUntil(lambda: said == [""])
    assert autostart.state() is ON
    assert told == []
