"""A PDF in which words can be held beside their picture."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QIODevice
from PySide6.QtGui import QPdfWriter

if TYPE_CHECKING:
    from smallwins.report.pdf_words import HeldWords


class WordedPdf(QPdfWriter):
    """What a PDF is painted on, so that whoever paints may hold words in it.

    Args:
        device: where it goes.
    """

    def __init__(self, device: QIODevice) -> None:
        super().__init__(device)
        self._held: HeldWords | None = None

    @property
    def held(self) -> "HeldWords":
        """The words that are held."""
        if self._held is None:
            from smallwins.report.pdf_words import HeldWords  # noqa: PLC0415 (seldom wanted)

            self._held = HeldWords()
        return self._held

    def told_in(self, pdf: bytes) -> bytes:
        """Give what was painted, as Qt wrote it, with the words that are held."""
        return pdf if self._held is None else self._held.told_in(pdf)
