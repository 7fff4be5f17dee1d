"""How a page leaves: to a printer, into a file, onto the clipboard, and a year as a book."""

import datetime as dt
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QWidget

from smallwins.domain.errors import StorageError
from smallwins.domain.month_page import MonthPage
from smallwins.report.paper import Paper
from smallwins.ui import copy, problem
from smallwins.ui.painting.pile import Slots
from smallwins.ui.theme import Theme
from smallwins.ui.widgets.to_paper import (
    PDF,
    ask_for_file,
    ask_for_printer,
    papers,
    print_pages,
    told_saved,
    with_ending,
)

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter

    from smallwins.report.month_page import MonthSheets
    from smallwins.report.sheet_look import SheetLook
    from smallwins.ui.month.making import Making
    from smallwins.ui.month.place import MonthPlace
    from smallwins.ui.month.sending import Sending

_WEB: Final = ".html"
_LONG: Final = 3
"""More sheets than this are printed and written while the window goes on."""


@dataclass(frozen=True, slots=True)
class Ask:
    """Asks the person where a page is to go.

    Attributes:
        file: asks for a file, given what it is before, a title, a name, a kind and an ending; ""
            for none.
        printer: asks for a printer, given what it is before and the paper; None for none.
    """

    file: Callable[[QWidget, str, str, str, str], str] = ask_for_file
    printer: "Callable[[QWidget, Paper], QPrinter | None]" = ask_for_printer


class GoingOut(QObject):
    """Prints, saves and copies what is on the place, and says what came of it.

    Args:
        theme: the look.
        slots: where notes rest in a jar.
        place: whose page it is.
        ask: asks for files and printers; the system's own dialogs, where none is given.

    Signals:
        told(str): what is to be said.
        went_on(str): how far it is, with what is being made; it can be stopped.
        paper_chosen(Paper): the page is to be on this sheet.
    """

    told = Signal(str)
    went_on = Signal(str)
    paper_chosen = Signal(object)

    def __init__(self, theme: Theme, slots: Slots, place: "MonthPlace", ask: Ask | None) -> None:
        super().__init__(place)
        self._theme = theme
        self._slots = slots
        self._place = place
        self._ask = ask or Ask()
        self._look: SheetLook | None = None
        self._making: Making | None = None

    def sheets_of(self, page: MonthPage, paper: Paper, *, large: bool) -> "MonthSheets":
        """Give the sheets of a page, as they are seen, printed and saved."""
        from smallwins.report.month_page import MonthSheets  # noqa: PLC0415 - after a start
        from smallwins.ui.month.sheet_look import sheet_look  # noqa: PLC0415

        self._look = self._look or sheet_look(self._theme, self._slots)
        return MonthSheets(page, self._look, paper, large=large)

    @property
    def look(self) -> "SheetLook | None":
        """How sheets look; None while that has to be asked anew."""
        return self._look

    def forget_look(self) -> None:
        """Letters or the language are others now."""
        self._look = None

    @property
    def busy(self) -> bool:
        """Whether something is being made."""
        return self._making is not None

    # One page

    @Slot()
    def print_page(self) -> None:
        """Ask for a printer and print."""
        from smallwins.ui.month.sending import pages_onto  # noqa: PLC0415 - when it is wanted

        sheets = self._place.sheets
        if sheets is None:
            return
        long = sheets.count > _LONG
        if long and self._has_to_wait():
            return
        printer = self._ask.printer(self._place, sheets.paper)
        if printer is None:
            return
        if long:
            self._send_shown(pages_onto(printer))
            return
        try:
            print_pages(sheets, printer)
        except StorageError:
            self.told.emit(problem.words_for_printed_page())
            return
        self.told.emit(copy.page_printed())

    @Slot()
    def save_pdf(self) -> None:
        """Ask for a file and save the page as a PDF."""
        from smallwins.report.output import write_pdf  # noqa: PLC0415 - when it is wanted
        from smallwins.ui.month.sending import pages_into  # noqa: PLC0415

        sheets, month = self._place.sheets, self._place.month
        if sheets is None:
            return
        long = sheets.count > _LONG
        if long and self._has_to_wait():
            return
        name = copy.month_with_year(month)
        chosen = self._ask.file(self._place, copy.save_page(), name, copy.pdf_files(), PDF)
        if not chosen:
            return
        file = with_ending(chosen, PDF)
        if long:
            self._send_shown(pages_into(file, name))
            return
        try:
            write_pdf(sheets, file, name, language=copy.language_tag())
        except StorageError as error:
            self.told.emit(problem.words_for_page(error))
            return
        self.told.emit(told_saved(file))

    @Slot()
    def save_web_page(self) -> None:
        """Ask for a file and save the page for a browser."""
        from smallwins.report.month_html import month_html  # noqa: PLC0415 - when it is wanted
        from smallwins.report.output import write_whole  # noqa: PLC0415

        page, look = self._place.shown, self._look
        if page is None or look is None:
            return
        name = copy.month_with_year(page.first_day)
        chosen = self._ask.file(self._place, copy.save_web_page(), name, copy.web_pages(), _WEB)
        if not chosen:
            return
        file = with_ending(chosen, _WEB)
        try:
            write_whole(file, month_html(page, look).encode("utf-8"))
        except StorageError as error:
            self.told.emit(problem.words_for_page(error))
            return
        self.told.emit(told_saved(file))

    @Slot()
    def copy_picture(self) -> None:
        """Copy the sheet that is in sight."""
        from smallwins.ui.month.picture import picture_of  # noqa: PLC0415 - when it is wanted
        from smallwins.ui.widgets.clipboard import copy_picture_quietly  # noqa: PLC0415

        sheets = self._place.sheets
        if sheets is not None:
            copy_picture_quietly(picture_of(sheets, self._place.number))
            self.told.emit(copy.picture_is_copied())

    @Slot()
    def open_menu(self) -> None:
        """Open what else one can do with the page."""
        from smallwins.ui.widgets.menu import Menu  # noqa: PLC0415 - when it is wanted

        more = self._place.board.ways.more
        menu = Menu(self._theme, copy.more_ways(), more)
        menu.addAction(copy.see_larger()).triggered.connect(self._place.board.desk.see_larger)
        menu.addAction(copy.save_web_page()).triggered.connect(self.save_web_page)
        menu.addAction(copy.copy_as_picture()).triggered.connect(self.copy_picture)
        menu.addSeparator()
        names = {choice.value: choice.text for choice in papers()}
        for paper in Paper:
            entry = menu.addAction(copy.on_paper(names[paper]))
            entry.setCheckable(True)
            entry.setChecked(paper is self._place.paper)
            entry.triggered.connect(partial(self._take_paper, paper))
        menu.addSeparator()
        year = menu.addAction(copy.save_book(self._place.month))
        year.setEnabled(not self.busy)
        year.triggered.connect(self.save_book)
        menu.open_at_end_of(more, above=True)

    def _take_paper(self, paper: Paper, *_checked: object) -> None:
        self.paper_chosen.emit(paper)

    # A year

    @Slot()
    def save_book(self) -> None:
        """Ask for a file and save the year of the month as a book: a page for each month."""
        from smallwins.ui.month.sending import book_into  # noqa: PLC0415 - when it is wanted

        if self.busy:
            return
        month = self._place.month
        name = copy.year_name(month)
        chosen = self._ask.file(self._place, copy.save_book(month), name, copy.pdf_files(), PDF)
        if not chosen:
            return
        try:
            months = self._place.months_of(month.year)
        except StorageError as error:
            self.told.emit(problem.words_at_start(error))
            return
        book = self._place.book()
        sending = book_into(with_ending(chosen, PDF), name)
        self._make(months, book.page, sending, look_at=book.look_at)

    @Slot()
    def stop(self) -> None:
        """Stop what is being made: no file of it, and no sheet on paper."""
        if self._making is not None:
            self._making.stop()

    def let_go(self) -> None:
        """Stop what is being made, and wait until it has stopped: the app closes."""
        if self._making is not None:
            self._making.let_go()
            self._making = None

    def _has_to_wait(self) -> bool:
        """Whether something else is being made first; it is said then."""
        if self._making is None:
            return False
        self.went_on.emit(self._making.sending.first)
        return True

    def _send_shown(self, sending: "Sending") -> None:
        """Send the many sheets of the page that is shown."""
        shown = self._place.shown
        if shown is not None:
            self._make([shown.first_day], lambda _month: shown, sending)

    def _make(
        self,
        months: Sequence[dt.date],
        read: Callable[[dt.date], MonthPage],
        sending: "Sending",
        look_at: Callable[[dt.date], object] | None = None,
    ) -> None:
        """Send some months out while the window goes on."""
        from smallwins.report.month_page import MonthSheets  # noqa: PLC0415 - when it is wanted
        from smallwins.ui.month.making import Making  # noqa: PLC0415
        from smallwins.ui.month.sheet_look import sheet_look  # noqa: PLC0415

        # A look of its own: icons are kept in it, and this one is used by another thread.
        look = sheet_look(self._theme, self._slots)
        paper, large = self._place.paper, self._place.large
        self._making = Making(
            months,
            read,
            lambda page: MonthSheets(page, look, paper, large=large),
            sending,
            self,
            look_at=look_at,
        )
        self._making.went_on.connect(self.went_on)
        self._making.ended.connect(self._ended)
        self._making.start()

    @Slot(str)
    def _ended(self, sentence: str) -> None:
        making, self._making = self._making, None
        if making is not None:
            making.deleteLater()
        self.told.emit(sentence)
