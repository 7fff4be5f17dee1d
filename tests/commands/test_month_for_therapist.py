"""What the page for a therapist must not hold, looked for in every byte of it."""

import dataclasses
import datetime as dt
import re
from pathlib import Path
from typing import Final

import pytest
from PySide6.QtWidgets import QApplication

from commands.conftest import Shell
from report.sheets import all_of, words_in
from smallwins.domain.day_words import Part
from smallwins.domain.lines import Line
from smallwins.domain.people import Person
from smallwins.domain.rewards import ICONS, Cost, Reward
from smallwins.domain.wins import Energy, Kind
from smallwins.services.preferences import Preferences
from smallwins.store.database import Database
from smallwins.ui import copy
from support.wins import A_MOMENT, new_win

OCTOBER: Final = dt.date(2025, 10, 1)
DAY: Final = OCTOBER.replace(day=12)

NOT_ON_IT: Final = {
    "a name in a win": "Annelore",
    "a name in how it felt": "Bertwin",
    "the trusted person's name": "Corvina",
    "how to reach the trusted person": "corvina-at-home",
    "words for a hard time": "quagmire",
    "somebody a win may be shared with": "Dorotheus",
    "the morning's words": "marmalade",
    "the evening's words": "lanternlight",
    "bedtime's words": "pillowcase",
    "the journal": "thunderstorm",
    "a draft": "halfwritten",
    "a win that was left off": "cartwheel",
    "a win that was put away": "snowdrift",
    "a win of the month before": "septemberish",
    "a win of the month after": "novemberish",
    "a line of one's own": "lighthouse",
    "a reward": "bubblebath",
    "the treat": "observatory",
    "a small thing for the day": "windowbox",
}
"""What each is, and a word that stands for it and nowhere else."""


@pytest.fixture
def full(shell: Shell, qapp: QApplication) -> Shell:
    """A file in which each of these words stands where it belongs."""
    said = NOT_ON_IT
    with Database.open(shell.home) as database:
        add = database.wins.add
        add(
            new_win(
                f"Went to see {said['a name in a win']} by bus",
                day=DAY,
                kind=Kind.PEOPLE,
                energy=Energy.ROUGH,
                feeling=f"glad of {said['a name in how it felt']}",
            )
        )
        trusted = said["the trusted person's name"]
        add(new_win(f"Wrote to {trusted.lower()} at last", day=DAY, kind=Kind.PEOPLE))
        add(new_win("Cooked real soup", day=DAY, kind=Kind.FOOD, feeling="proud"))
        off = add(new_win(f"Did a {said['a win that was left off']}", day=DAY, feeling="dizzy"))
        database.left_off.leave_off(off.uid, off=True)
        away = add(new_win(f"Swept the {said['a win that was put away']}", day=DAY))
        database.wins.update(dataclasses.replace(away, put_away_at=A_MOMENT))
        before, after = OCTOBER - dt.timedelta(days=1), OCTOBER.replace(month=11)
        add(new_win(said["a win of the month before"], day=before, feeling="septembered"))
        add(new_win(said["a win of the month after"], day=after, feeling="novembered"))
        for part, what in (
            (Part.MORNING, "the morning's words"),
            (Part.EVENING, "the evening's words"),
            (Part.BEDTIME, "bedtime's words"),
            (Part.JOURNAL, "the journal"),
        ):
            database.day_words.write(DAY, part, said[what])
        database.drafts.keep("add", said["a draft"])
        database.lines.save(Line(text=said["a line of one's own"]), A_MOMENT)
        person = said["somebody a win may be shared with"]
        database.people.save(Person(name=person, at="post@example.org"), A_MOMENT)
        database.rewards.add(
            Reward(
                title=said["a reward"],
                minutes=5,
                energy=Energy.ROUGH,
                cost=Cost.FREE,
                icon=ICONS[0],
            )
        )
        database.treat.name(said["the treat"], A_MOMENT)
        database.small_things.add(DAY, said["a small thing for the day"])
        Preferences(database.settings).change(
            trusted_name=trusted,
            trusted_at=said["how to reach the trusted person"],
            hard_time_words=said["words for a hard time"],
        )
    return shell


def pages(shell: Shell, folder: Path, reader: str = "therapist") -> tuple[Path, Path]:
    """The page as PDF and as web page."""
    pdf, html = folder / f"{reader}.pdf", folder / f"{reader}.html"
    files = ("--pdf", str(pdf), "--html", str(html))
    done = shell.here("month", f"{OCTOBER:%Y-%m}", *files, "--for", reader)
    assert done.status == 0, done.err
    return pdf, html


def seen(pdf: Path, html: Path) -> tuple[str, str]:
    return words_in(pdf), html.read_text(encoding="utf-8")


def shapes(pdf: Path) -> int:
    """How many areas are filled on the pages of a PDF."""
    return len(re.findall(rb"^(?:f|B)\*?$", all_of(pdf.read_bytes()), re.MULTILINE))


def holding(whole: bytes) -> set[str]:
    """Which of the words are in these bytes, however letters are written in them."""
    whole = whole.lower()
    return {
        what
        for what, word in NOT_ON_IT.items()
        if any(word.lower().encode(code) in whole for code in ("utf-8", "utf-16-be", "utf-16-le"))
    }


def test_none_of_it_is_in_a_byte(full: Shell, tmp_path: Path) -> None:
    """Neither among the words nor in what is said about the file, packed or not."""
    pdf, html = pages(full, tmp_path)
    words, web = seen(pdf, html)
    assert "Cooked real soup" in words
    assert "Cooked real soup" in web
    assert holding(words.encode()) == set()
    assert holding(all_of(pdf.read_bytes())) == set()
    assert holding(html.read_bytes()) == set()


def test_all_of_it_is_in_the_file_it_comes_from(full: Shell) -> None:
    """Otherwise it would be looked for in vain."""
    files = [file for file in full.home.rglob("*") if file.is_file()]
    assert holding(b"".join(file.read_bytes() for file in files)) == set(NOT_ON_IT)


def test_the_words_looked_for_can_be_found(full: Shell, tmp_path: Path) -> None:
    """On one's own page names are there: the search above does find what is there."""
    for text in seen(*pages(full, tmp_path, "me")):
        for what in ("a name in a win", "a name in how it felt"):
            assert NOT_ON_IT[what] in text


def test_feelings_of_other_wins_are_not_counted(full: Shell, tmp_path: Path) -> None:
    """Nor those of a win that was left off, or of another month."""
    for text in seen(*pages(full, tmp_path)):
        assert "proud" in text
        for feeling in ("dizzy", "septembered", "novembered"):
            assert feeling not in text


def test_no_jar_is_on_it(full: Shell, tmp_path: Path) -> None:
    """It is for the person, and tells a reader nothing."""
    pdf, html = pages(full, tmp_path)
    own_pdf, own_html = pages(full, tmp_path, "me")
    told = copy.sheet_jar(3)
    assert told in own_html.read_text(encoding="utf-8")
    assert told not in html.read_text(encoding="utf-8")
    # Its glass alone is so many; days, dots and rows of notes are on both.
    assert shapes(own_pdf) > shapes(pdf) + 150
    assert b"/Subtype /Image" not in own_pdf.read_bytes()


def test_it_tells_of_its_month_alone(full: Shell, tmp_path: Path) -> None:
    """How many days there ever were is no business of a reader: they would count, and compare."""
    for text in seen(*pages(full, tmp_path, "me")):
        assert "Since I began" in text
    for text in seen(*pages(full, tmp_path)):
        assert "Since I began" not in text


def test_energy_says_nothing_on_it(full: Shell, tmp_path: Path) -> None:
    """Whatever the days were like, the page has the same words: nobody is judged by them."""
    before = seen(*pages(full, tmp_path))
    with Database.open(full.home) as database:
        for number in range(31):
            database.days.set_energy(OCTOBER.replace(day=number + 1), Energy.ROUGH)
    assert seen(*pages(full, tmp_path)) == before
