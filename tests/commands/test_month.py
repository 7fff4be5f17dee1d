"""The page of a month as a file, with no window and no screen."""

import os
import shutil
import stat
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from commands.conftest import Shell
from report.sheets import all_of, words_in
from smallwins.domain.wins import Kind
from smallwins.services.preferences import Preferences
from smallwins.store.database import Database
from support.wins import new_win

MONTH = "2025-10"
ANOTHER = 'Name one file after "--pdf", another after "--html".'


@pytest.fixture
def kept(shell: Shell) -> Shell:
    """An October with three wins, and one in September."""
    with Database.open(shell.home) as database:
        for text, day, kind, feeling in (
            ("Called Mum", 2, Kind.PEOPLE, "warm"),
            ("Cooked real soup", 2, Kind.FOOD, "proud"),
            ("Slept when I was tired", 9, Kind.REST, ""),
        ):
            date = new_win().day.replace(year=2025, month=10, day=day)
            database.wins.add(new_win(text, day=date, kind=kind, feeling=feeling))
        before = new_win().day.replace(year=2025, month=9, day=1)
        database.wins.add(new_win("An older one", day=before))
    return shell


@pytest.fixture
def here(kept: Shell, qapp: QApplication) -> Shell:
    """The same in this process, which has an application."""
    return kept


def test_a_pdf_is_saved_without_a_screen(kept: Shell, tmp_path: Path) -> None:
    """In a process of its own, with no display, and for nobody else to read."""
    file = tmp_path / "october.pdf"
    env = {"DISPLAY": "", "WAYLAND_DISPLAY": "", "QT_QPA_PLATFORM": "xcb"}
    said = kept.process("month", MONTH, "--pdf", str(file), env=env)
    assert (said.status, said.err) == (0, "")
    assert said.out == f"Saved: {file}\n"
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    found = words_in(file)
    for words in ("October 2025", "Called Mum", "Cooked real soup", "warm"):
        assert words in found
    assert "there have been 3 days" in words_in(file, "-raw")
    assert "An older one" not in found
    assert b"/Lang (en" in file.read_bytes()


def test_other_writings_are_no_fault(kept: Shell, tmp_path: Path) -> None:
    """Letters for them come from elsewhere, and Qt wrote a line for each that ours lack."""
    with Database.open(kept.home) as database:
        date = new_win().day.replace(year=2025, month=10, day=3)
        for text in ("Called ماما today", "नमस्ते to שלום, 漢字", "தமிழ் with ქართული, 한국어"):
            database.wins.add(new_win(text, day=date))
    file = tmp_path / "october.pdf"
    said = kept.process("month", MONTH, "--pdf", str(file), "--all")
    assert (said.status, said.err) == (0, "")
    assert "Called" in words_in(file)


def test_no_chart_is_loaded_for_it(kept: Shell, tmp_path: Path) -> None:
    """Neither what draws charts nor what makes windows."""
    seen = (
        "import sys; from smallwins.__main__ import main; main(sys.argv[1:]); print(*sys.modules)"
    )
    done = subprocess.run(
        [sys.executable, "-c", seen, "month", MONTH, "--pdf", tmp_path / "one.pdf"],
        env={**os.environ, "SMALLWINS_HOME": str(kept.home)},
        capture_output=True,
        text=True,
        check=True,
    )
    modules = set(done.stdout.split())
    assert "smallwins.report.month_page" in modules
    assert not modules & {"matplotlib", "numpy", "PySide6.QtWidgets", "PySide6.QtPrintSupport"}


def test_a_web_page_is_saved(here: Shell, tmp_path: Path) -> None:
    """Alone, and beside a PDF."""
    pdf, html = tmp_path / "a.pdf", tmp_path / "a.html"
    assert here.here("month", MONTH, "--html", str(html)).out == f"Saved: {html}\n"
    assert "Cooked real soup" in html.read_text(encoding="utf-8")
    both = here.here("month", MONTH, "--html", str(html), "--pdf", str(pdf))
    assert both.out == f"Saved: {pdf}\nSaved: {html}\n"


def test_what_is_hidden_is_in_neither_file(here: Shell, tmp_path: Path) -> None:
    """Feelings, kinds and names; and a win that was left off in the app."""
    with Database.open(here.home) as database:
        soup = next(win for win in database.wins.recent(9) if "soup" in win.text)
        database.left_off.leave_off(soup.uid, True)
    pdf, html = tmp_path / "a.pdf", tmp_path / "a.html"
    files = ("--pdf", str(pdf), "--html", str(html))
    said = here.here("month", MONTH, *files, "--hide", "feelings, kinds,names", "--all")
    assert said.status == 0
    whole = words_in(pdf), html.read_text(encoding="utf-8")
    for text in whole:
        assert "Called M." in text
        for word in ("Mum", "warm", "soup", "Food", soup.uid):
            assert word not in text
    assert soup.uid.encode() not in all_of(pdf.read_bytes())


def test_each_reader_has_a_page(here: Shell, tmp_path: Path) -> None:
    """Feelings are not for the fridge; a therapist reads all wins, and no name."""
    pages = {}
    for reader in ("me", "fridge", "therapist"):
        file = tmp_path / f"{reader}.pdf"
        assert here.here("month", MONTH, "--pdf", str(file), "--for", reader).status == 0
        pages[reader] = words_in(file)
    assert "How they felt" in pages["me"]
    assert "warm" not in pages["fridge"]
    assert "All my wins" in pages["therapist"]
    assert "Mum" not in pages["therapist"]


def test_paper_and_letters_can_be_chosen(here: Shell, tmp_path: Path) -> None:
    """The usual paper is the one that is set in the app."""
    sizes = {}
    for name, options in (
        ("a4", ("--paper", "a4")),
        ("letter", ("--paper", "Letter")),
        ("large", ("--large", "--paper", "a4")),
    ):
        file = tmp_path / f"{name}.pdf"
        assert here.here("month", MONTH, "--pdf", str(file), *options).status == 0
        sizes[name] = file.read_bytes()
    assert b"[0 0 612" in sizes["letter"]
    assert b"[0 0 595" in sizes["a4"]
    assert sizes["large"].count(b"/Type /Page\n") >= sizes["a4"].count(b"/Type /Page\n")
    with Database.open(here.home) as database:
        Preferences(database.settings).change(page_paper="letter")
    file = tmp_path / "usual.pdf"
    assert here.here("month", MONTH, "--pdf", str(file)).status == 0
    assert b"[0 0 612" in file.read_bytes()


def test_an_empty_month_has_a_page(here: Shell, tmp_path: Path) -> None:
    """A quiet one."""
    file = tmp_path / "quiet.pdf"
    assert here.here("month", "2024-02", "--pdf", str(file)).status == 0
    assert "A quiet month." in words_in(file)


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("month", MONTH), 'Name a file after "--pdf" or "--html".'),
        (("month", MONTH, "--pdf", ""), 'Name a file after "--pdf" or "--html".'),
        (("month", "October", "--pdf", "x"), "A month is written like this: 2026-03."),
        (("month", MONTH, "--pdf", "x", "--paper", "a5"), "The paper is a4 or letter."),
        (
            ("month", MONTH, "--pdf", "x", "--hide", "all"),
            "You can hide feelings, kinds and names, or none.",
        ),
        (
            ("month", MONTH, "--pdf", "x", "--hide", ","),
            "You can hide feelings, kinds and names, or none.",
        ),
        (
            ("month", MONTH, "--pdf", "x", "--hide", "none,names"),
            "You can hide feelings, kinds and names, or none.",
        ),
        *(
            (("month", MONTH, "--pdf", "x", "--html", html), ANOTHER)
            for html in ("x", "./x", "../here/x")
        ),
        (("month", MONTH, "--pdf", "x", "--for", "boss"), "A page is for me, fridge or therapist."),
        (
            ("month", "--pdf", "x"),
            'SmallWins cannot read that. "smallwins month --help" shows what fits.',
        ),
        (
            ("month", MONTH, "more", "--pdf", "x"),
            'SmallWins cannot read that. "smallwins --help" shows what fits.',
        ),
    ],
)
def test_what_fits_no_page_is_wrong_usage(
    shell: Shell, words: tuple[str, ...], said: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Said plainly, with what would fit, and no file is made."""
    here = tmp_path / "here"
    here.mkdir()
    monkeypatch.chdir(here)
    answer = shell.here(*words)
    assert (answer.status, answer.out, answer.err) == (2, "", f"{said}\n")
    assert list(here.iterdir()) == []


@pytest.mark.parametrize("link", [Path.symlink_to, Path.hardlink_to])
def test_two_pages_do_not_go_into_one_file(
    here: Shell, tmp_path: Path, link: Callable[[Path, Path], None]
) -> None:
    """Nor by a link to it: the second would be all there is, and the first was said to be saved."""
    file, other = tmp_path / "a.pdf", tmp_path / "b.html"
    file.write_bytes(b"older")
    link(other, file)
    answer = here.here("month", MONTH, "--pdf", str(file), "--html", str(other))
    assert (answer.status, answer.out, answer.err) == (2, "", f"{ANOTHER}\n")
    assert file.read_bytes() == b"older"


@pytest.mark.parametrize(
    ("options", "shown", "gone"),
    [
        ((), (), ("warm", "Mum")),
        (("--hide", "kinds"), (), ("warm", "Mum", "Food")),
        (("--hide", "none"), ("warm", "Mum"), ()),
        (("--for", "me"), ("warm", "Mum"), ()),
        (("--for", "me", "--hide", "names"), ("warm",), ("Mum",)),
        (("--for", "therapist", "--hide", "none"), ("warm", "Mum"), ()),
    ],
)
def test_what_is_hidden_in_the_app_stays_hidden(
    here: Shell,
    tmp_path: Path,
    options: tuple[str, ...],
    shown: tuple[str, ...],
    gone: tuple[str, ...],
) -> None:
    """Unless it is said for whom the page is, or that nothing is hidden."""
    with Database.open(here.home) as database:
        Preferences(database.settings).change(page_hidden="feelings,names")
    file = tmp_path / "a.html"
    assert here.here("month", MONTH, "--html", str(file), *options).status == 0
    page = file.read_text(encoding="utf-8")
    assert all(word in page for word in shown)
    assert not any(word in page for word in gone)


def test_a_month_that_has_not_come_has_no_page(here: Shell, tmp_path: Path) -> None:
    """Nor has its file."""
    file = tmp_path / "later.pdf"
    said = here.here("month", "9999-12", "--pdf", str(file))
    assert (said.status, said.out) == (1, "")
    assert said.err == "Your wins are safe. That month has not come.\n"
    assert not file.exists()


def refused(shell: Shell, file: Path, reason: str) -> None:
    """Neither kind of file is saved, and that is said in one line, with what is safe first."""
    for option in ("--pdf", "--html"):
        said = shell.here("month", MONTH, option, str(file))
        assert (said.status, said.out) == (1, "")
        assert said.err == f"Your wins are safe. {reason} The page was not saved.\n"


def test_a_place_that_takes_no_file_is_said_plainly(here: Shell, tmp_path: Path) -> None:
    """A folder stands there, or there is no folder; and no half-written file is left."""
    folder = tmp_path / "folder"
    folder.mkdir()
    refused(here, folder, "No file can be made there.")
    refused(here, tmp_path / "gone" / "a.pdf", "No file can be made there.")
    left = [path for path in tmp_path.rglob("*") if here.home not in (path, *path.parents)]
    assert left == [folder]


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="another system's device")
def test_a_full_disk_is_said_plainly(here: Shell) -> None:
    """And what is no file stays what it is."""
    refused(here, Path("/dev/full"), "There is no room on this disk.")
    assert stat.S_ISCHR(Path("/dev/full").stat().st_mode)


@pytest.mark.skipif(sys.platform != "linux", reason="mounts are made the Linux way")
def test_a_folder_for_reading_alone_is_said_plainly(
    kept: Shell, own_mounts: list[str], tmp_path: Path
) -> None:
    """What was there before is as it was."""
    folder = tmp_path / "locked"
    folder.mkdir()
    script = (
        'mount -t tmpfs none "$1" && echo older > "$1/a.pdf" && mount -o remount,ro "$1" && '
        'file="$1/a.pdf"; shift; "$@"; status=$?; cat "$file"; exit $status'
    )
    before = [*own_mounts, "sh", "-c", script, "sh", str(folder)]
    said = kept.process("month", MONTH, "--pdf", str(folder / "a.pdf"), before=before)
    assert said.status == 1
    assert said.out == "older\n"
    assert said.err == (
        "Your wins are safe. That folder takes no new files. The page was not saved.\n"
    )


def test_a_link_stays_a_link(here: Shell, tmp_path: Path) -> None:
    """What it leads to is replaced."""
    real, link = tmp_path / "real.pdf", tmp_path / "link.pdf"
    real.write_bytes(b"older")
    link.symlink_to(real)
    assert here.here("month", MONTH, "--pdf", str(link)).status == 0
    assert link.is_symlink()
    assert real.read_bytes().startswith(b"%PDF-")


@pytest.mark.skipif(sys.platform == "win32", reason="a pipe has no path there")
def test_a_pipe_gets_the_page_and_no_other_word(kept: Shell) -> None:
    """So that another program can take it."""
    done = subprocess.run(
        [sys.executable, "-m", "smallwins", "month", MONTH, "--html", "/dev/stdout"],
        env={**os.environ, "SMALLWINS_HOME": str(kept.home)},
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stdout.startswith("<!DOCTYPE html>")
    assert done.stdout.endswith("</html>\n")


def test_a_harmed_file_is_said_plainly(here: Shell, tmp_path: Path) -> None:
    """What is safe comes first, and no page is made of what cannot be read."""
    shutil.rmtree(here.home)
    here.home.mkdir()
    (here.home / "smallwins.db").write_bytes(b"no database at all, and long enough" * 9)
    said = here.here("month", MONTH, "--pdf", str(tmp_path / "a.pdf"))
    assert (said.status, said.out) == (1, "")
    assert said.err.startswith("Your file was left as it is.")
    assert not (tmp_path / "a.pdf").exists()
