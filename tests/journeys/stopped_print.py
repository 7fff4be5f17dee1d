"""A program that begins a print, stops, fails or dies in it, and else prints all of it then."""

import os
import signal
import sys
from collections.abc import Callable
from functools import partial

from PySide6.QtGui import QFont, QPainter
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QApplication

from smallwins.report.paper import Paper
from smallwins.ui.month.pages_work import PagesWork
from smallwins.ui.widgets.to_paper import print_pages

SHEETS = 9
_MIDDLE = 5


class Sheets:
    """Sheets with a number on each.

    Args:
        in_the_middle: called when half of them are painted.
    """

    paper = Paper.A4
    count = SHEETS

    def __init__(self, in_the_middle: Callable[[], object] = bool) -> None:
        self._in_the_middle = in_the_middle

    def paint(self, painter: QPainter, page: int) -> None:
        """Write the number of the sheet."""
        if page == _MIDDLE:
            self._in_the_middle()
        painter.setFont(QFont("sans", 40))
        painter.drawText(200, 200, f"sheet {page + 1}")


def _stops(app: QApplication, printer: QPrinter) -> None:
    """In a thread, as the window does it."""
    made: list[PagesWork] = []

    def stop() -> None:
        made[0].stop()

    work = PagesWork([partial(Sheets, stop)], partial(print_pages, printer=printer), app)
    made.append(work)
    work.start()
    work.wait()
    print("stopped" if work.stopped else "not stopped", flush=True)


def _fails(printer: QPrinter) -> None:
    """Where the whole is printed after it, too."""

    def fail() -> None:
        raise ValueError

    try:
        print_pages(Sheets(fail), printer)
    except ValueError:
        print("failed", flush=True)


def _dies(printer: QPrinter) -> None:
    def die() -> None:
        os.kill(os.getpid(), signal.SIGKILL)

    print_pages(Sheets(die), printer)


def main() -> int:
    app = QApplication(sys.argv)
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    if sys.argv[1] == "stop":
        _stops(app, printer)
    elif sys.argv[1] == "die":
        _dies(printer)
    elif sys.argv[1] == "fail":
        _fails(printer)
    print_pages(Sheets(), printer)
    print("whole", flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main())
