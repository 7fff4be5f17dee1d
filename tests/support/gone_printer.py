"""A printer that was chosen, and is no more."""

from pathlib import Path

from PySide6.QtPrintSupport import QPrinter


class _Gone(QPrinter):
    """As a real one says it: it has a name, and no file."""

    def outputFileName(self) -> str:  # noqa: N802 - Qt's name
        return ""

    def printerName(self) -> str:  # noqa: N802 - Qt's name
        return "A printer that was given away"


def gone_printer(file: Path) -> QPrinter:
    """Give a printer that is not there any more, and takes every page.

    Args:
        file: where the pages go in truth.
    """
    printer = _Gone(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(file))
    return printer
