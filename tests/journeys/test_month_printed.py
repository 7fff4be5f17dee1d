"""The page of a month on a printer, by keys alone, and what is said where the printer is gone."""

import re
import stat
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from desktop_session import DesktopSession, Printer, Reader, wait_for
from desktop_session.printer import NAME
from journeys import stopped_print
from journeys.looking_back import SEPTEMBER, Rememberer, someone_with
from journeys.person import FIELD
from journeys.test_month import CHOOSE, PRINT, SAVE, goes_to_september, words_of
from support.wins import new_win

DIALOG = "Print — SmallWins"
ON_ITS_WAY = "The page is on its way to the printer."
NOT_TAKEN = "Your wins are safe here. The printer did not take the page."


@pytest.fixture
def printer(desktop: DesktopSession) -> Iterator[Printer]:
    one = Printer(desktop)
    yield one
    one.close()


@pytest.fixture
def person(desktop: DesktopSession, reader: Reader, printer: Printer) -> Iterator[Rememberer]:
    """Someone with a printer and three wins in September, who is on its page."""
    texts = {13: "told Anna the truth", 14: "cooked real soup", 15: "a walk round the pond"}
    wins = [new_win(text, day=SEPTEMBER.replace(day=day)) for day, text in texts.items()]
    with someone_with(desktop, reader, *wins) as someone:
        someone.comes_to()
        someone.is_at(FIELD)
        goes_to_september(someone)
        yield someone


def chooses_the_printer(person: Rememberer) -> None:
    """From the button, which has the keyboard, to the printer's name in the system's dialog."""
    person.presses("Return")
    person.comes_to(DIALOG)
    person.is_at(NAME)
    person.presses("Down")
    person.is_at("Print to File (PDF)")
    person.presses("Up")
    person.is_at(NAME)


def prints(person: Rememberer) -> None:
    """Enter in the dialog prints, as everywhere; then back to the window."""
    person.presses("Return")
    person.comes_to()


def test_the_printer_gets_what_is_saved(person: Rememberer, printer: Printer, papers: Path) -> None:
    """The words of the job are those of the PDF; a win that is left off is in neither."""
    person.tabs_to(CHOOSE, back=True)
    person.presses("Return")
    person.comes_to("Wins of September 2026 — SmallWins")
    row = wait_for(lambda: person.here if person.here.role == "list item" else None, "a row")
    assert row.name.startswith("told Anna the truth")
    person.presses("space")
    person.sees("It is off every page now.", "label")
    person.presses("Escape")
    person.comes_to()
    person.tabs_to(PRINT)
    chooses_the_printer(person)
    prints(person)
    person.hears(ON_ITS_WAY)
    job = printer.wait_for_job()
    person.tabs_to(SAVE)
    person.presses("Return")
    saved = papers / "september.pdf"
    person.comes_to(f"{SAVE} — SmallWins")
    person.types(f"{saved}\n")
    person.comes_to()
    person.sees("Saved as september.pdf in papers.", "label")
    printed = words_of(job.file)
    assert printed == words_of(saved)
    assert "September 2026" in printed
    assert "cooked real soup" in printed
    assert "a walk round the pond" in printed
    assert "Anna" not in printed
    assert len(printer.jobs) == 1


def test_others_at_the_printer_see_no_private_word(person: Rememberer, printer: Printer) -> None:
    """What a queue shows of the job is the name of the app, and no month."""
    chooses_the_printer(person)
    prints(person)
    job = printer.wait_for_job()
    assert job.title == "SmallWins"
    known = subprocess.run(["pdfinfo", job.file], capture_output=True, text=True, check=True)
    assert re.search(r"^Title: +SmallWins$", known.stdout, re.MULTILINE)


@pytest.mark.parametrize("leaves", [Printer.goes, Printer.stop])
def test_a_printer_that_went_meanwhile_is_said(
    person: Rememberer, printer: Printer, leaves: Callable[[Printer], None]
) -> None:
    """It goes while the dialog is open; the page is on the screen still, and the app goes on."""
    chooses_the_printer(person)
    leaves(printer)
    prints(person)
    person.hears(NOT_TAKEN)
    person.sees(NOT_TAKEN, "label")
    assert ON_ITS_WAY not in person.has_heard()
    assert not printer.jobs
    person.sees("The page of September 2026")
    person.is_at(PRINT)


def test_a_queue_that_refuses_the_page_is_said(person: Rememberer, printer: Printer) -> None:
    """It is there, and takes no job; once it does again, the same keys print the page."""
    chooses_the_printer(person)
    printer.refuses()
    prints(person)
    person.hears(NOT_TAKEN)
    person.sees(NOT_TAKEN, "label")
    assert ON_ITS_WAY not in person.has_heard()
    assert not printer.queue
    person.sees("The page of September 2026")
    person.is_at(PRINT)
    printer.takes()
    chooses_the_printer(person)
    prints(person)
    person.hears(ON_ITS_WAY)
    assert "cooked real soup" in words_of(printer.wait_for_job().file)


@pytest.mark.parametrize(("how", "said"), [("stop", "stopped"), ("fail", "failed")])
def test_a_print_that_ends_in_the_middle_leaves_no_job(
    desktop: DesktopSession, printer: Printer, how: str, said: str
) -> None:
    """Not half of it, and not for a moment; the next one comes out whole."""
    done = desktop.run([sys.executable, stopped_print.__file__, how])
    assert (done.stdout.split(), done.stderr) == ([said, "whole"], "")
    found = words_of(printer.wait_for_job().file)
    assert found.count("sheet") == stopped_print.SHEETS
    assert len(printer.queue.splitlines()) == 1
    assert len(printer.jobs) == 1


def test_what_a_killed_print_leaves_is_private_and_goes(
    desktop: DesktopSession, printer: Printer, tmp_path: Path
) -> None:
    """The page lay among everybody's files, for good. Now it goes before the next print."""
    everybodys, session = tmp_path / "everybodys", tmp_path / "session"
    everybodys.mkdir()
    session.mkdir(mode=0o700)
    env = {"TMPDIR": str(everybodys), "XDG_RUNTIME_DIR": str(session)}
    program = [sys.executable, stopped_print.__file__]
    desktop.run([*program, "die"], env=env)
    assert not list(everybodys.iterdir())
    (room,) = session.iterdir()
    assert stat.S_IMODE(room.stat().st_mode) == stat.S_IRWXU
    assert len(list(room.iterdir())) == 1, "the page was meant to be on its way"
    done = desktop.run([*program, "print"], env=env)
    assert done.stdout.split() == ["whole"]
    assert "sheet" in words_of(printer.wait_for_job().file)
    assert not list(everybodys.iterdir())
    assert not list(session.iterdir())


def test_many_sheets_are_printed_and_the_window_goes_on(
    desktop: DesktopSession, reader: Reader, printer: Printer
) -> None:
    """All wins of a long month: what is said and what comes out are as with one sheet."""
    wins = [new_win(f"small thing {number}", day=SEPTEMBER) for number in range(400)]
    with someone_with(desktop, reader, *wins) as person:
        person.comes_to()
        person.is_at(FIELD)
        goes_to_september(person)
        box = person.tabs_to("All wins, on further pages", back=True)
        person.presses("space")
        wait_for(lambda: "checked" in box.states, "the box to be checked")
        person.tabs_to(PRINT)
        chooses_the_printer(person)
        prints(person)
        person.hears(ON_ITS_WAY)
        found = words_of(printer.wait_for_job().file)
        assert len(re.findall(r"small thing \d+", found)) >= len(wins)
        assert all(f"small thing {number}\n" in found for number in range(400))
        assert len(printer.jobs) == 1
