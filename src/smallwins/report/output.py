"""Pages on their way out: into a PDF, whole or not at all, and to a printer."""

from pathlib import Path
from typing import Final, Protocol

from PySide6.QtCore import QBuffer, QIODevice, QMarginsF, QSizeF
from PySide6.QtGui import QPagedPaintDevice, QPageLayout, QPageSize, QPainter, QPdfWriter

from smallwins.domain.errors import StorageUnreachableError
from smallwins.report.cards import UNITS, Paper
from smallwins.whole_file import replace_file, said_plainly

_DOTS_PER_INCH: Final = 1200
_MM_PER_INCH: Final = 25.4


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


def write_pdf(pages: Pages, file: Path, title: str) -> None:
    """Write a PDF: the letters are in it, and its words can be marked and read aloud.

    It is written beside the file and put in its place when it is whole.

    Args:
        pages: what is on it.
        file: where it goes; what was there is replaced.
        title: what a reader of PDFs calls it.

    Raises:
        StorageError: it was not written, and what was there before is as it was.
    """
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setTitle(title)
    writer.setCreator("SmallWins")
    writer.setResolution(_DOTS_PER_INCH)
    writer.setPageLayout(page_layout(pages.paper))
    paint_pages(pages, writer, _DOTS_PER_INCH)
    buffer.close()
    try:
        replace_file(file, bytes(buffer.data().data()))
    except OSError as error:
        raise said_plainly(error) from error


def paint_pages(pages: Pages, device: QPagedPaintDevice, dots_per_inch: int) -> None:
    """Paint all pages on a printer, or on what stands for one.

    Raises:
        StorageError: it took no page.
    """
    painter = QPainter()
    if not painter.begin(device):
        raise StorageUnreachableError
    try:
        scale = dots_per_inch / _MM_PER_INCH / UNITS
        painter.scale(scale, scale)
        for page in range(pages.count):
            if page and not device.newPage():
                raise StorageUnreachableError
            pages.paint(painter, page)
    finally:
        painter.end()
