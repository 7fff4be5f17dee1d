"""Full disks, locked files, harmed files: plain words first on what is safe, and nothing lost."""

import contextlib
import hashlib
import resource
import shutil
import sqlite3
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from desktop_session import DesktopSession, Program, Reader, TrayHost, in_a_hurry, wait_for
from desktop_session import smallwins_command as command_line
from journeys.person import DATABASE, KEPT, Person

FULL = "Your words are still here. The disk has no room for them now."
READ_ONLY = "Your words are still here. The folder may not be written to."
BUSY = "Your words are still here. The file is in use. Try once more."
OWN_MOUNTS = ("unshare", "--map-current-user", "--keep-caps", "--mount", "--")


def may_mount() -> bool:
    if shutil.which("unshare") is None or shutil.which("nsenter") is None:
        return False
    trial = [*OWN_MOUNTS, "mount", "-t", "tmpfs", "none", "/mnt"]
    return subprocess.run(trial, capture_output=True, check=False).returncode == 0


def fills_the_disk(person: Person) -> None:
    """From now on the running app can write no more, as with a quota that is used up."""
    _, most = resource.prlimit(person.app.pid, resource.RLIMIT_FSIZE)
    resource.prlimit(person.app.pid, resource.RLIMIT_FSIZE, (100, most))


def makes_room(person: Person) -> None:
    """Let it write again."""
    _, most = resource.prlimit(person.app.pid, resource.RLIMIT_FSIZE)
    resource.prlimit(person.app.pid, resource.RLIMIT_FSIZE, (most, most))


def print_of(file: Path) -> str:
    return hashlib.blake2b(file.read_bytes()).hexdigest()


def is_told(person: Person, sentence: str) -> None:
    """The sentence stands under the field and is said aloud."""
    person.sees(sentence, "label")
    person.hears(sentence)


def test_a_full_disk_leaves_the_words_in_the_field(person: Person) -> None:
    """What is safe is said first; when there is room, the same Enter keeps them."""
    person.keeps("made my bed")
    fills_the_disk(person)
    person.types("called my sister\n")
    is_told(person, FULL)
    person.has_in_field("called my sister")
    person.types(" back")
    person.has_in_field("called my sister back")
    person.finds_kept("made my bed")
    makes_room(person)
    person.presses("Return")
    person.finds_kept("made my bed", "called my sister back")
    person.sees_no(FULL)
    person.is_ready_to_type()


def test_a_full_disk_leaves_an_edit_in_its_line(person: Person) -> None:
    """Words that are being changed stay where they are written; the note stays as it was."""
    person.keeps("made my bed")
    fills_the_disk(person)
    person.tabs_to("How did it feel?")
    person.presses("space")
    editor = person.sees("How it felt, in a few words", "text")
    person.types("light\n")
    is_told(person, FULL)
    assert editor.text == "light"
    makes_room(person)
    person.presses("Return")
    person.sees("light", "label")
    assert person.finds_win("made my bed")["feeling"] == "light"


def test_a_full_disk_leaves_a_setting_as_it_was(person: Person) -> None:
    """The switch goes back to what holds, and a plain sentence says so."""
    person.presses("ctrl+comma")
    person.is_at("Appearance")
    fills_the_disk(person)
    switch = person.tabs_to("Plain letters everywhere")
    person.presses("space")
    is_told(person, "Your settings are as they were. The disk has no room now.")
    wait_for(lambda: "checked" not in switch.states, "the switch to go back")
    makes_room(person)
    person.presses("space")
    wait_for(lambda: "checked" in switch.states, "the switch to be on")


def test_one_click_in_the_tray_that_does_not_save_waits_in_quick_add(
    tray_host: TrayHost, person: Person
) -> None:
    """The words of the menu line stand in the field with the reason, and Enter tries again."""
    tray_host.wait_for_icon()
    fills_the_disk(person)
    tray_host.click("I'm still here")
    person.is_in_quick_add()
    person.has_in_field("I'm still here")
    is_told(person, FULL)
    makes_room(person)
    person.presses("Return")
    person.finds_kept("I'm still here")
    person.hears(KEPT)


def test_a_locked_file_leaves_the_words_in_the_field(
    desktop: DesktopSession, reader: Reader, start_app: Callable[..., Program], data: Path
) -> None:
    """Another program holds the file longer than we wait; afterwards the same Enter keeps them."""
    person = Person(desktop, reader, start_app(env=in_a_hurry(5)), data)
    person.comes_to()
    person.is_ready_to_type()
    person.keeps("made my bed")
    with contextlib.closing(sqlite3.connect(data / DATABASE)) as other:
        other.execute("BEGIN EXCLUSIVE")
        person.types("called my sister\n")
        is_told(person, BUSY)
        person.has_in_field("called my sister")
        other.rollback()
    person.presses("Return")
    person.finds_kept("made my bed", "called my sister")


@pytest.mark.skipif(not may_mount(), reason="this system lets nobody mount")
def test_a_disk_that_takes_no_writing_leaves_the_words_in_the_field(
    desktop: DesktopSession, reader: Reader, start: Callable[..., Program], data: Path
) -> None:
    """Wins can still be read; what is typed waits until the disk may be written to."""
    desktop.run(command_line(data, "add", "kept before"))
    script = 'mount --bind "$1" "$1" && mount -o remount,ro,bind "$1" && shift && exec "$@"'
    app = start(*OWN_MOUNTS, "sh", "-c", script, "sh", data, *command_line(data))
    person = Person(desktop, reader, app, data)
    person.comes_to()
    person.is_ready_to_type()
    person.sees("kept before", "label")
    person.types("called my sister\n")
    is_told(person, READ_ONLY)
    person.has_in_field("called my sister")
    inside = ["nsenter", "--target", str(app.pid), "--user", "--preserve-credentials", "--mount"]
    subprocess.run([*inside, "mount", "-o", "remount,rw,bind", data], check=True)
    person.presses("Return")
    person.finds_kept("kept before", "called my sister")


@pytest.mark.parametrize(
    ("harm", "words"),
    [
        ("no database", ()),
        ("cut short", ("quick",)),
        ("newer", ()),
        ("newer", ("--tray",)),
    ],
)
def test_a_file_that_does_not_open_gets_one_calm_dialog(
    desktop: DesktopSession,
    reader: Reader,
    start_app: Callable[..., Program],
    data: Path,
    harm: str,
    words: tuple[str, ...],
) -> None:
    """One sentence that begins with what is safe, one button; the file is left byte for byte."""
    desktop.run(command_line(data, "add", "kept before"))
    file = data / DATABASE
    harms(file, harm)
    before = print_of(file)
    person = Person(desktop, reader, start_app(*words), data)
    sentence = (
        "Your notes are safe. A newer SmallWins made them and can open them."
        if harm == "newer"
        else "Your file was left as it is. A part of it cannot be read, so it did not open."
    )
    label = person.sees(sentence, "label")
    dialog = wait_for(
        lambda: next(
            (it for it in person.app.windows() if it.number == desktop.windows.focused()), None
        ),
        "the keys to be in the dialog",
    )
    assert dialog.title == "SmallWins"
    assert label.is_shown
    person.presses("Return")
    assert person.app.wait() == 1
    assert print_of(file) == before


def test_a_folder_that_cannot_be_made_gets_the_same_dialog(
    desktop: DesktopSession, reader: Reader, start_app: Callable[..., Program], data: Path
) -> None:
    """A file stands where the folder would be: it is left alone, and the sentence says so."""
    data.write_text("in the way")
    person = Person(desktop, reader, start_app(), data)
    person.sees("Your notes are as they were. Their folder cannot be opened.", "label")
    person.app.window()
    person.presses("Return")
    assert person.app.wait() == 1
    assert data.read_text() == "in the way"


def harms(file: Path, how: str) -> None:
    if how == "no database":
        file.write_bytes(b"x" * 5_000)
    elif how == "cut short":
        file.write_bytes(file.read_bytes()[:5_000])
    else:
        with contextlib.closing(sqlite3.connect(file)) as newer, newer:
            newer.execute("INSERT INTO schema_migration (name, applied) VALUES ('9999_later', '')")


def test_a_file_harmed_while_the_app_runs_costs_no_words(person: Person) -> None:
    """The next Enter is refused plainly, and the words stay in the field."""
    person.keeps("made my bed")
    file = person.data / DATABASE
    whole = file.read_bytes()
    file.write_bytes(b"x" * 5_000)
    person.types("called my sister\n")
    is_told(person, "Your words are still here. The file has a part that cannot be read.")
    person.has_in_field("called my sister")
    file.write_bytes(whole)
    person.presses("Return")
    person.finds_kept("made my bed", "called my sister")
