"""Pages on their way out: into a PDF, whole or not at all, and to a printer."""

import os
from collections.abc import Callable
from pathlib import Path
from typing import Final, Protocol

from PySide6.QtCore import QBuffer, QIODevice, QMarginsF, QSizeF
from PySide6.QtGui import QPagedPaintDevice, QPageLayout, QPageSize, QPainter

from smallwins.domain.errors import StorageUnreachableError
from smallwins.report.paper import UNITS, Paper
from smallwins.report.pdf_language import with_language
from smallwins.report.worded_pdf import WordedPdf
from smallwins.whole_file import replace_file, said_plainly

_DOTS_PER_INCH: Final = 1200
_MM_PER_INCH: Final = 25.4
_AS_LARGE: Final = 0.99
"""Systems round the sizes of sheets: what is as large as this is the same."""


class Pages(Protocol):
    """What can be put on paper."""

    paper: Paper

    @property
    def count(self) -> int:
        """How many pages there are."""
        ...

    def paint(self, painter: QPainter, page: int) -> None:
        """Paint a page in tenths of a millimetre, from the corner of the paper on."""
        ...


def page_layout(paper: Paper) -> QPageLayout:
    """Give the whole sheet, upright: its margins are in what is painted."""
    size = QPageSize(QSizeF(*paper.value), QPageSize.Unit.Millimeter)
    return QPageLayout(size, QPageLayout.Orientation.Portrait, QMarginsF())


def write_pdf(pages: Pages, file: Path, title: str, *, language: str = "") -> None:
    """Write a PDF: the letters are in it, and its words can be marked and read aloud.

    It is written beside the file and put in its place when it is whole.

    Args:
        pages: what is on it.
        file: where it goes; what was there is replaced.
        title: what a reader of PDFs calls it.
        language: which language it is in, such as "en-GB"; "" where that is not known.

    Raises:
        StorageError: it was not written, and what was there before is as it was.
    """
    write_whole(file, pdf_of(pages, title, language=language))


def pdf_of(
    pages: Pages,
    title: str,
    *,
    language: str = "",
    layout: QPageLayout | None = None,
    gray: bool = False,
) -> bytes:
    """Give a PDF as `write_pdf` writes it.

    Args:
        pages: what is on it.
        title: what a reader of PDFs calls it.
        language: which language it is in; "" where that is not known.
        layout: the sheet it is on, where that is another than the pages are for.
        gray: it has no colours.

    Raises:
        StorageError: it could not be made.
    """
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = WordedPdf(buffer)
    writer.setTitle(title)
    writer.setCreator("SmallWins")
    writer.setResolution(_DOTS_PER_INCH)
    writer.setPageLayout(layout or page_layout(pages.paper))
    if gray:
        writer.setColorModel(writer.ColorModel.Grayscale)
    paint_pages(pages, writer, _DOTS_PER_INCH)
    buffer.close()
    return with_language(writer.told_in(bytes(buffer.data().data())), language)


def write_whole(file: Path, whole: bytes) -> None:
    """Write a file beside another and put it in its place when it is whole.

    Raises:
        StorageError: it was not written, and what was there before is as it was.
    """
    try:
        if file.exists() and not (file.is_file() or file.is_dir()):
            file.write_bytes(whole)  # a pipe, or a device: nothing can be put in its place
        else:
            # What a link leads to is replaced, and the link stays.
            replace_file(Path(os.path.realpath(file)), whole)
    except OSError as error:
        raise said_plainly(error) from error


def paint_pages(
    pages: Pages,
    device: QPagedPaintDevice,
    dots_per_inch: int,
    give_up: Callable[[QPainter], object] = QPainter.end,
    begin: Callable[[QPainter, QPagedPaintDevice], bool] = QPainter.begin,
) -> None:
    """Paint all pages on a printer, or on what stands for one.

    Where it holds smaller sheets than these are for, they are painted as large as they fit: people
    choose the paper, or that it lies across, in the dialog of the system.

    Args:
        pages: what is painted. One that raises ends it.
        device: what it is painted on.
        dots_per_inch: how fine that is.
        give_up: ends the painter where not all pages were painted.
        begin: begins to paint, and says whether that can be done.

    Raises:
        StorageError: it took no page.
    """
    painter = QPainter()
    if not begin(painter, device):
        raise StorageUnreachableError
    scale = dots_per_inch / _MM_PER_INCH / UNITS
    painter.scale(scale, scale)
    _fit(painter, pages.paper, device.pageLayout())
    try:
        _paint_each(pages, device, painter)
    except BaseException:
        give_up(painter)
        raise
    painter.end()


def _paint_each(pages: Pages, device: QPagedPaintDevice, painter: QPainter) -> None:
    for page in range(pages.count):
        if page and not device.newPage():
            raise StorageUnreachableError
        pages.paint(painter, page)


def _fit(painter: QPainter, paper: Paper, there: QPageLayout) -> None:
    """Have a sheet in the middle of the one that is there, and no larger than that.

    Args:
        painter: paints in units of the page, from the corner of the sheet that is there.
        paper: the sheet that is painted.
        there: the sheet that it is painted on, of which all may be painted.
    """
    room = there.fullRect(QPageLayout.Unit.Millimeter).size() * UNITS
    share = min(1.0, room.width() / paper.size.width(), room.height() / paper.size.height())
    if share > _AS_LARGE:
        return
    left = (room.width() - share * paper.size.width()) / 2
    top = (room.height() - share * paper.size.height()) / 2
    painter.translate(left, top)
    painter.scale(share, share)
