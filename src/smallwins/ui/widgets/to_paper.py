"""On the way to paper: which sheet people have, which file, and which printer."""

import os
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QStandardPaths
from PySide6.QtWidgets import QFileDialog, QWidget

from smallwins.domain.errors import StorageUnreachableError
from smallwins.report.paper import Paper
from smallwins.ui import copy
from smallwins.ui.widgets.segments import Choice
from smallwins.ui.widgets.shortened import shortened
from smallwins.ui.widgets.words import breakable

if TYPE_CHECKING:
    from PySide6.QtGui import QPagedPaintDevice, QPainter
    from PySide6.QtPrintSupport import QPrinter

    from smallwins.report.output import Pages

PDF: Final = ".pdf"
_NAME, _FOLDER = 32, 20
"""How many letters of their names are told."""


def papers() -> list[Choice]:
    """Give the sheets one can choose from."""
    return [Choice(Paper.A4, "A4"), Choice(Paper.LETTER, "Letter")]  # names of sheets, everywhere


def with_ending(chosen: str, ending: str) -> Path:
    """Give the file somebody chose, with its ending, whatever they typed."""
    file = Path(chosen)
    return file if file.suffix.lower() == ending else file.with_name(file.name + ending)


def told_saved(file: Path) -> str:
    """Say that a file is saved, as what, and in which folder: it is looked for there.

    Very long names end in a sign for it.
    """
    folder = file.absolute().parent
    where = copy.home_folder() if folder == Path.home() else folder.name or str(folder)
    return copy.saved_as(_told(file.name, _NAME), _told(where, _FOLDER))


def longest_told() -> str:
    """Give what `told_saved` says of very long names, for who keeps room for it."""
    return copy.saved_as(_told("o" * (_NAME + 1), _NAME), _told("o" * (_FOLDER + 1), _FOLDER))


def _told(name: str, most: int) -> str:
    return breakable(shortened(name, most))


def ask_for_file(parent: QWidget, title: str, name: str, kind: str, ending: str = PDF) -> str:
    """Ask the person for a file; it begins among their documents.

    Args:
        parent: what the system's dialog is before.
        title: what the dialog is for.
        name: what the file is called at first, without its ending.
        kind: what such files are called.
        ending: of such files.

    Returns:
        What they chose; "" for none.
    """
    where = QStandardPaths.StandardLocation.DocumentsLocation
    begin = Path(QStandardPaths.writableLocation(where)) / (name + ending)
    return ask_from(parent, title, begin, kind, ending)


def ask_from(parent: QWidget, title: str, begin: Path, kind: str, ending: str) -> str:
    """Ask the person for a file, with its ending.

    The system asks before a file is replaced, but knows that one alone which was typed: where a
    file has that name with its ending, the system is shown it, and asks.

    Args:
        parent: what the system's dialog is before.
        title: what the dialog is for.
        begin: the file it begins with.
        kind: what such files are called.
        ending: of such files.

    Returns:
        What they chose; "" for none.
    """
    while True:
        chosen, _ = QFileDialog.getSaveFileName(parent, title, str(begin), f"{kind} (*{ending})")
        if not chosen:
            return ""
        file = with_ending(chosen, ending)
        if file == Path(chosen) or not os.path.lexists(file):
            return str(file)
        begin = file


def ask_for_printer(parent: QWidget, paper: Paper) -> "QPrinter | None":
    """Ask the person for a printer, by the system's own dialog; gives None for none."""
    from PySide6.QtPrintSupport import QPrintDialog, QPrinter  # noqa: PLC0415 - 20 ms, and seldom

    from smallwins.report.output import page_layout  # noqa: PLC0415

    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setDocName(copy.app_name())  # a queue that others see says no more
    printer.setPageLayout(page_layout(paper))
    printer.setFullPage(True)  # after the layout, which has a say in it, too
    dialog = QPrintDialog(printer, parent)
    dialog.setOption(QPrintDialog.PrintDialogOption.PrintPageRange, on=False)
    chosen = dialog.exec()
    dialog.deleteLater()  # it would stay as long as the window it is before
    return printer if chosen else None


def print_pages(pages: "Pages", printer: "QPrinter") -> None:
    """Print on a printer somebody chose, in whatever thread this is: all pages or none.

    Raises:
        StorageError: it took no page, or it is gone; or the file it prints into was not written,
            and what was there before is as it was.
    """
    from PySide6.QtPrintSupport import QPrinter, QPrinterInfo  # noqa: PLC0415 - as above

    from smallwins.desktop.print_queue import job_was_refused  # noqa: PLC0415

    file = printer.outputFileName()
    if file and printer.outputFormat() is QPrinter.OutputFormat.PdfFormat:
        _print_into(Path(file), pages, printer)
        return
    _paint(pages, printer)
    name = "" if file else printer.printerName()
    if not name:
        return
    # Nothing else tells: to the one who paints, all seems well where the job was refused, and
    # where the printer has gone meanwhile. What waits at a printer goes with it, so that it is
    # early enough to ask now.
    if job_was_refused() or QPrinterInfo.printerInfo(name).isNull():
        raise StorageUnreachableError


def _print_into(file: Path, pages: "Pages", printer: "QPrinter") -> None:
    """Print into a file, as a page is saved: nothing of it lies anywhere before it is whole.

    Qt would leave the half of one, and not say that the disk is full.
    """
    from PySide6.QtPrintSupport import QPrinter  # noqa: PLC0415 - as above

    from smallwins.report.output import pdf_of, write_whole  # noqa: PLC0415

    whole = pdf_of(
        pages,
        printer.docName(),
        language=copy.language_tag(),
        layout=printer.pageLayout(),
        gray=printer.colorMode() is QPrinter.ColorMode.GrayScale,
    )
    write_whole(file, whole)


def _paint(pages: "Pages", printer: "QPrinter") -> None:
    from smallwins.desktop.print_room import print_room  # noqa: PLC0415 - as above
    from smallwins.report.output import paint_pages  # noqa: PLC0415

    with print_room() as room:
        paint_pages(
            pages,
            printer,
            printer.resolution(),
            partial(_give_up, printer),
            partial(_begin, room),
        )


def _begin(room: Path | None, painter: "QPainter", printer: "QPagedPaintDevice") -> bool:
    from smallwins.desktop.print_room import files_into  # noqa: PLC0415 - as above

    with files_into(room):
        return painter.begin(printer)


def _give_up(printer: "QPrinter", painter: "QPainter") -> None:
    """End a painter so that no sheet of what it painted comes out."""
    from smallwins.desktop.print_queue import jobs_go_nowhere  # noqa: PLC0415 - seldom

    if printer.abort():
        painter.end()
        return
    with jobs_go_nowhere():
        painter.end()
