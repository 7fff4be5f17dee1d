"""Where pages go that take a while, and what is said of it on the way."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from smallwins.domain.errors import StorageError
from smallwins.report.output import Pages, write_pdf
from smallwins.ui import copy, problem
from smallwins.ui.month.pages_work import Far
from smallwins.ui.widgets.to_paper import print_pages, told_saved

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter


@dataclass(frozen=True, slots=True)
class Sending:
    """A way out, and its sentences.

    Attributes:
        send: sends pages, in whatever thread this is; it may raise a `StorageError`.
        how_far: says how far it is.
        first: said to who asks for something else meanwhile.
        sent: said when they are there.
        stopped: said when it was stopped.
        unsent: says why they are not there.
    """

    send: Callable[[Pages], None]
    how_far: Callable[[Far], str]
    first: str
    sent: str
    stopped: str
    unsent: Callable[[StorageError], str]


def book_into(file: Path, title: str) -> Sending:
    """Give the way of the months of a year into one PDF.

    Args:
        file: where it goes.
        title: what a reader of PDFs calls it.
    """
    return Sending(
        _into(file, title),
        lambda far: copy.book_is_made(far.months, far.of_months),
        copy.book_comes_first(),
        told_saved(file),
        copy.book_stopped(),
        problem.words_for_page,
    )


def pages_into(file: Path, title: str) -> Sending:
    """Give the way of the many sheets of a month into a PDF; for the rest see `book_into`."""
    return Sending(
        _into(file, title),
        _sheets_so_far,
        copy.pages_come_first(),
        told_saved(file),
        copy.pages_stopped(),
        problem.words_for_page,
    )


def pages_onto(printer: "QPrinter") -> Sending:
    """Give the way of the many sheets of a month onto paper."""
    return Sending(
        partial(print_pages, printer=printer),
        _sheets_so_far,
        copy.pages_come_first(),
        copy.page_printed(),
        copy.pages_stopped(),
        lambda _error: problem.words_for_printed_page(),
    )


def _into(file: Path, title: str) -> Callable[[Pages], None]:
    return partial(write_pdf, file=file, title=title, language=copy.language_tag())


def _sheets_so_far(far: Far) -> str:
    return copy.pages_are_made(far.sheets, far.of_sheets)
