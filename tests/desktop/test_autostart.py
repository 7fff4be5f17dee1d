"""Starting with the computer, as each system has it."""

import ctypes
import ctypes.util
import os
import shutil
import stat
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from desktop.computer import Computer
from smallwins.desktop.autostart import AutostartState, start_command
from smallwins.desktop.autostart_windows import NAME, RUN
from smallwins.desktop.autostart_xdg import FILE_NAME, DesktopEntry
from smallwins.domain.errors import (
    SmallWinsError,
    StartRefusedError,
    StorageReadOnlyError,
    StorageUnreachableError,
)

ON, OFF, UNKNOWN = AutostartState.ON, AutostartState.OFF, AutostartState.UNKNOWN
SYSTEMS = ["linux", "win32", "darwin"]

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="stands in for other systems here")


DEEDS = st.lists(st.sampled_from(["on", "off", "rest", "remove"]), max_size=8)


@pytest.mark.parametrize("system", SYSTEMS)
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60)
@given(deeds=DEEDS)
def test_the_state_is_what_was_switched_or_done_there_since(
    qapp: object, on: Callable[[str], Computer], system: str, deeds: list[str]
) -> None:
    """Off at first; and whatever the system did meanwhile, a switch is a switch."""
    computer = on(system)
    computer.start_over()
    autostart = computer.autostart()
    wanted = OFF
    assert autostart.state() is wanted
    for deed in deeds:
        if deed in ("on", "off"):
            autostart.switch(deed == "on")
            wanted = ON if deed == "on" else OFF
        elif deed == "rest":
            computer.let_rest()
            wanted = OFF
        else:
            computer.remove_by_hand()
            wanted = OFF
        for one in (autostart, computer.autostart()):
            one.look()
            assert one.state() is wanted


def test_the_entry_is_one_a_desktop_takes(qapp: object, on: Callable[[str], Computer]) -> None:
    """It starts this very app in the tray, and is for this person alone."""
    computer = on("linux")
    computer.autostart().switch(True)
    lines = computer.file.read_text().splitlines()
    assert lines[0] == "[Desktop Entry]"
    assert f"Exec={sys.executable} -P -m smallwins --tray" in lines
    assert f"TryExec={sys.executable}" in lines
    assert stat.S_IMODE(computer.file.stat().st_mode) == 0o600
    assert [path.name for path in computer.file.parent.iterdir()] == [FILE_NAME]
    if shutil.which("desktop-file-validate"):
        done = subprocess.run(
            ["desktop-file-validate", computer.file], capture_output=True, text=True, check=False
        )
        assert (done.returncode, done.stdout) == (0, "")


@pytest.mark.parametrize("chosen", ["", "config", "./config"])
def test_a_folder_that_is_named_by_halves_is_left_out(
    qapp: object, home: Path, chosen: str
) -> None:
    """As the specification says."""
    entry = DesktopEntry(["smallwins"], {"XDG_CONFIG_HOME": chosen})
    assert entry.file == home / ".config" / "autostart" / FILE_NAME


@pytest.mark.parametrize(
    ("text", "state"),
    [
        ("[Desktop Entry]\nExec=x\n", ON),
        ("[Desktop Entry]\nExec = x\nHidden = false\n", ON),
        ("[Desktop Entry]\nExec=x\nHidden=true\n", OFF),
        ("[Desktop Entry]\nExec=x\nX-GNOME-Autostart-enabled=false\n", OFF),
        ("[Desktop Entry]\nExec=x\nTryExec=/nowhere/at all\n", OFF),
        ("[Desktop Entry]\nExec=x\nTryExec=/bin/\\sh\n", OFF),
        ("[Desktop Entry]\nExec=x\nTryExec=sh\n", ON),
        ("[Desktop Entry]\nName=x\n", OFF),
        ("[Another]\nExec=x\n", OFF),
        ("", OFF),
        ("no entry at all\n", UNKNOWN),
    ],
)
def test_an_entry_of_anybody_is_read_and_left_alone(
    qapp: object, on: Callable[[str], Computer], text: str, state: AutostartState
) -> None:
    """What we did not write we do not change: a switch that would have to says so."""
    computer = on("linux")
    computer.file.parent.mkdir(parents=True)
    computer.file.write_text(text)
    autostart = computer.autostart()
    assert autostart.state() is state
    for wish in (True, False):
        if state is (ON if wish else OFF):
            autostart.switch(wish)
        else:
            with pytest.raises(StartRefusedError):
                autostart.switch(wish)
    assert computer.file.read_text() == text


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("Exec=", "Exec=nice "),
        (" --tray", " --tray --quiet"),
        ("Terminal=false", "Terminal=true"),
        ("Name=SmallWins", "Name=SmallWins\nX-GNOME-Autostart-Delay=30"),
        ("[Desktop Entry]", "# mine\n[Desktop Entry]"),
    ],
)
def test_an_entry_of_ours_that_was_changed_by_hand_is_theirs(
    qapp: object, on: Callable[[str], Computer], before: str, after: str
) -> None:
    """It bears our mark, and is neither written over nor removed; what it does is shown."""
    computer = on("linux")
    autostart = computer.autostart()
    autostart.switch(True)
    changed = computer.file.read_text().replace(before, after, 1)
    computer.file.write_text(changed)
    assert autostart.state() is ON
    autostart.switch(True)
    with pytest.raises(StartRefusedError):
        autostart.switch(False)
    assert computer.file.read_text() == changed


@pytest.mark.parametrize("data", [None, Path("/my jar/100 % \\ `x` $y")])
def test_an_entry_a_desktop_switched_off_is_still_ours(
    qapp: object, on: Callable[[str], Computer], data: Path | None
) -> None:
    """GNOME and KDE have a switch inside of it, and KDE writes the lines in another order."""
    computer = on("linux")
    autostart = computer.autostart(data)
    autostart.switch(True)
    head, *lines = computer.file.read_text().splitlines()
    lines.remove("X-GNOME-Autostart-enabled=true")
    off = "\n".join([head, "Hidden=true", *sorted(lines), "X-GNOME-Autostart-enabled=false"])
    computer.file.write_text(f"{off}\n")
    assert autostart.state() is OFF
    computer.autostart().switch(True)
    assert autostart.state() is ON
    assert "Hidden" not in computer.file.read_text()
    autostart.switch(False)
    assert not computer.file.exists()


def test_what_a_link_leads_to_is_left_alone(
    qapp: object, on: Callable[[str], Computer], tmp_path: Path
) -> None:
    """Somebody keeps their settings in a folder of their own."""
    computer = on("linux")
    computer.autostart().switch(True)
    kept = tmp_path / "kept"
    computer.file.rename(kept)
    computer.file.symlink_to(kept)
    autostart = computer.autostart()
    assert autostart.state() is ON
    autostart.switch(True)
    with pytest.raises(StartRefusedError):
        autostart.switch(False)
    assert computer.file.is_symlink()
    assert kept.exists()


def test_an_entry_that_cannot_be_read_is_no_no(qapp: object, on: Callable[[str], Computer]) -> None:
    """Neither on nor off: nobody knows."""
    computer = on("linux")
    computer.file.parent.mkdir(parents=True)
    computer.file.write_bytes(b"[Desktop Entry]\nName=\xff\xfe\n")
    assert computer.autostart().state() is UNKNOWN
    computer.file.unlink()
    computer.file.mkdir()
    assert computer.autostart().state() is UNKNOWN
    with pytest.raises(SmallWinsError):
        computer.autostart().switch(True)


@pytest.mark.parametrize("system", ["linux", "darwin"])
def test_a_place_that_cannot_be_written_is_said_plainly(
    qapp: object, on: Callable[[str], Computer], system: str
) -> None:
    """And nothing is left half written."""
    computer = on(system)
    folder = computer.file.parent
    folder.parent.mkdir(parents=True, exist_ok=True)
    folder.touch()
    with pytest.raises(StorageUnreachableError):
        computer.autostart().switch(True)
    assert folder.is_file()


def test_a_full_disk_leaves_the_entry_as_it_was(
    qapp: object, on: Callable[[str], Computer], monkeypatch: pytest.MonkeyPatch
) -> None:
    """The new one is written beside it first."""
    computer = on("linux")
    autostart = computer.autostart()
    autostart.switch(True)
    before = computer.file.read_bytes()

    def refuse(*_words: object) -> None:
        raise PermissionError(13, "no")

    monkeypatch.setattr(os, "fsync", refuse)
    with pytest.raises(StorageReadOnlyError):
        computer.autostart(computer.home / "jar").switch(True)
    assert computer.file.read_bytes() == before
    assert [path.name for path in computer.file.parent.iterdir()] == [FILE_NAME]


def test_a_path_no_desktop_can_read_is_refused(home: Path) -> None:
    """Its bytes are no letters."""
    entry = DesktopEntry(["/opt/\udcff/smallwins"], {})
    with pytest.raises(StartRefusedError):
        entry.switch(True)
    assert not entry.file.exists()


class Glib:
    """How GNOME and its kin read an entry."""

    def __init__(self, name: str) -> None:
        self._glib = ctypes.CDLL(name)
        self._glib.g_key_file_new.restype = ctypes.c_void_p
        self._glib.g_key_file_get_string.restype = ctypes.c_char_p

    def words(self, entry: bytes) -> list[bytes]:
        file = ctypes.c_void_p(self._glib.g_key_file_new())
        size = ctypes.c_size_t(len(entry))
        assert self._glib.g_key_file_load_from_data(file, entry, size, 0, None)
        command = self._glib.g_key_file_get_string(file, b"Desktop Entry", b"Exec", None)
        count, found = ctypes.c_int(), ctypes.POINTER(ctypes.c_char_p)()
        assert self._glib.g_shell_parse_argv(
            command.replace(b"%%", b"%"), ctypes.byref(count), ctypes.byref(found), None
        )
        return [found[number] for number in range(count.value)]


WORDS = st.lists(
    st.text(st.characters(exclude_characters="\0", codec="utf-8"), max_size=12),
    min_size=1,
    max_size=4,
)


@pytest.mark.skipif(ctypes.util.find_library("glib-2.0") is None, reason="needs GLib")
@given(WORDS)
def test_any_command_is_read_as_it_was_meant(words: list[str]) -> None:
    """By the library that most desktops read it with."""
    name = ctypes.util.find_library("glib-2.0")
    assert name is not None
    written = DesktopEntry(["/opt/small wins", *words], {}).written()
    assert Glib(name).words(written) == [b"/opt/small wins", *(word.encode() for word in words)]


def test_a_program_that_went_elsewhere_starts_no_more(
    qapp: object, on: Callable[[str], Computer], monkeypatch: pytest.MonkeyPatch
) -> None:
    """The desktop passes over it, so it is off; a switch mends it."""
    computer = on("linux")
    program = computer.home / 'small "wins" 100% \\n'
    program.write_text("#!/bin/sh\n")
    program.chmod(0o755)
    with monkeypatch.context() as then:
        then.setattr(sys, "executable", str(program))
        autostart = computer.autostart()
        autostart.switch(True)
        assert autostart.state() is ON
        program.unlink()
        assert autostart.state() is OFF
    autostart = computer.autostart()
    autostart.switch(True)
    assert autostart.state() is ON


def test_windows_is_told_in_one_line(qapp: object, on: Callable[[str], Computer]) -> None:
    """With quotes where a folder has a space."""
    computer = on("win32")
    autostart = computer.autostart(Path("/my folder/jar"))
    autostart.switch(True)
    folder = str(Path("/my folder/jar"))
    assert computer.registry.keys[RUN] == {
        NAME: f'{sys.executable} -P -m smallwins --tray --data "{folder}"'
    }


def test_windows_says_no(qapp: object, on: Callable[[str], Computer]) -> None:
    """Where an office has locked the key, or the line is longer than Windows runs."""
    computer = on("win32")
    autostart = computer.autostart()
    computer.registry.locked = "to write"
    with pytest.raises(StorageReadOnlyError):
        autostart.switch(True)
    assert autostart.state() is OFF
    computer.registry.locked = "all"
    assert autostart.state() is UNKNOWN
    computer.registry.locked = ""
    with pytest.raises(StartRefusedError):
        computer.autostart(Path("/" + "x" * 260)).switch(True)
    assert autostart.state() is OFF


def test_windows_removes_an_entry_of_before_from_a_folder_far_down(
    qapp: object, on: Callable[[str], Computer]
) -> None:
    """Its own line would be longer than Windows runs; the one that is there starts all the same."""
    computer = on("win32")
    computer.autostart().switch(True)
    far_down = computer.autostart(Path("/" + "x" * 260))
    assert far_down.state() is ON
    far_down.switch(False)
    assert far_down.state() is OFF
    assert computer.registry.keys[RUN] == {}


@pytest.fixture
def windows_python(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "python"
    folder.mkdir()
    monkeypatch.setattr(sys, "executable", str(folder / "python.exe"))
    return folder


def test_the_command_is_the_way_it_runs_now(
    windows_python: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """From source, without a console on Windows, frozen, or from an image."""
    usual = [sys.executable, "-P", "-m", "smallwins", "--tray"]
    assert start_command("linux", {}, ["--tray"]) == usual
    assert start_command("win32", {}, ["--tray"]) == usual
    silent = windows_python / "pythonw.exe"
    silent.touch()
    assert start_command("win32", {}, ["--tray"])[0] == str(silent)
    assert start_command("linux", {}, ["--tray"]) == usual
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    assert start_command("linux", {}, ["--tray"]) == [sys.executable, "--tray"]
    image = {"APPIMAGE": "/home/me/SmallWins.AppImage"}
    assert start_command("linux", image, ["--tray"]) == [image["APPIMAGE"], "--tray"]
