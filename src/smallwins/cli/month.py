"""The page of a month as a file, painted without a window and without a screen."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from smallwins.assets import asset
from smallwins.cli.parser import Wanted
from smallwins.domain.errors import DayOutOfRangeError
from smallwins.domain.month_page import READY, Hidden, MonthPage, PageChoice, Reader
from smallwins.domain.page_choice import choice_of
from smallwins.domain.settings import Settings
from smallwins.paths import Folders
from smallwins.services.clock import SystemClock
from smallwins.services.journal import Journal
from smallwins.services.looking_back import LookingBack
from smallwins.services.month_pages import MonthPages
from smallwins.services.preferences import Preferences
from smallwins.store.database import Database


@dataclass(frozen=True, slots=True)
class Read:
    """What was read for a page.

    Attributes:
        page: what is on it.
        settings: those of the app.
    """

    page: MonthPage
    settings: Settings


def page(wanted: Wanted, folders: Folders) -> Read:
    """Read what is on the page.

    Raises:
        DayOutOfRangeError: the month has not come.
        StorageError: the file cannot be read.
    """
    first = wanted.days[0] if wanted.days else None
    with Database.open(folders.data) as database:
        preferences = Preferences(database.settings)
        journal = Journal(database.wins, database.days, SystemClock(), preferences)
        back = LookingBack(database.wins, database.days, database.pulls, journal, preferences, {})
        settings = preferences.settings
        chosen = choice(wanted, settings)
        people = database.people if Hidden.NAMES in chosen.hidden else None
        pages = MonthPages(database.left_off, back, journal, preferences, people=people)
        if first is None or first > pages.months()[1]:
            raise DayOutOfRangeError
        return Read(pages.page(first, chosen), settings)


def choice(wanted: Wanted, settings: Settings) -> PageChoice:
    """Give what is chosen: what suits the reader, and what was said beside it.

    What is hidden in the app is hidden here, too, until somebody says for whom the page is, or
    that nothing is to be hidden: a script that was written long ago shows no more than the app.

    Args:
        wanted: what was said.
        settings: those of the app.
    """
    ready = READY[Reader(wanted.reader)] if wanted.reader else PageChoice()
    hidden = ready.hidden if wanted.reader else choice_of(settings).hidden
    if wanted.hidden is not None:
        said = frozenset(map(Hidden, wanted.hidden))
        hidden = hidden | said if said else said
    return replace(ready, hidden=hidden, all_wins=ready.all_wins or wanted.all_wins)


def save(wanted: Wanted, read: Read) -> Iterator[Path]:
    """Save the files that were asked for, and give each when it is there.

    Raises:
        StorageError: one was not saved; what was there before is as it was.
    """
    # Before anything of Qt's that paints is imported, it is known that nothing is shown.
    from smallwins.ui.screenless import painting_application  # noqa: PLC0415

    application = painting_application()
    from smallwins.report.month_page import MonthSheets  # noqa: PLC0415
    from smallwins.report.output import write_pdf, write_whole  # noqa: PLC0415
    from smallwins.report.paper import Paper, usual_paper  # noqa: PLC0415
    from smallwins.ui.month.sheet_look import sheet_look  # noqa: PLC0415
    from smallwins.ui.painting.pile import load_slots  # noqa: PLC0415
    from smallwins.ui.theme import Theme  # noqa: PLC0415

    theme = Theme(read.settings)
    look = sheet_look(theme, load_slots(asset("themes", "jar-slots.json")))
    words = look.words
    if wanted.pdf is not None:
        name = wanted.paper or read.settings.page_paper
        paper = Paper[name.upper()] if name else usual_paper()
        sheets = MonthSheets(read.page, look, paper, large=wanted.large)
        title = words.title(read.page.first_day)
        write_pdf(sheets, wanted.pdf, title, language=words.language)
        yield wanted.pdf
    if wanted.html is not None:
        from smallwins.report.month_html import month_html  # noqa: PLC0415 - a PDF needs none

        write_whole(wanted.html, month_html(read.page, look).encode())
        yield wanted.html
    del application  # it had to be there until here
