"""The journals of days as texts that can be undone, kept for as long as the app lives."""

import datetime as dt
from collections import OrderedDict
from dataclasses import dataclass, field
from typing import Final

from PySide6.QtGui import QFont, QTextCursor, QTextDocument
from PySide6.QtWidgets import QPlainTextDocumentLayout

_MOST_UNCHANGED: Final = 8
_PARAGRAPH_END: Final = "\u2029"


@dataclass(slots=True)
class JournalText:
    """The journal of one day.

    Attributes:
        document: its text, and the way back through what was written.
        layout: says when it has more lines, or fewer.
        caret: where the caret was last.
        touched: whether it was changed since the app began.
    """

    document: QTextDocument
    layout: QPlainTextDocumentLayout
    caret: int = 0
    touched: bool = field(default=False)

    def words(self) -> str:
        """Give all of it as it is typed."""
        # Not as plain text: Qt would make ordinary spaces of those that hold words together.
        return self.document.toRawText().replace(_PARAGRAPH_END, "\n")


class JournalTexts:
    """Keeps the texts of days: each that was changed, and a few that were looked at."""

    def __init__(self) -> None:
        self._texts: OrderedDict[dt.date, JournalText] = OrderedDict()

    def get(self, day: dt.date) -> JournalText | None:
        """Give the text of a day, if it is here."""
        text = self._texts.get(day)
        if text is not None:
            self._texts.move_to_end(day)
        return text

    def add(self, day: dt.date, words: str, before: str, font: QFont) -> JournalText:
        """Make the text of a day.

        Args:
            day: the day.
            words: what is written.
            before: what undo leads back to; "" for nothing.
            font: the letters, which say how long its lines are.
        """
        document = QTextDocument()
        layout = QPlainTextDocumentLayout(document)
        document.setDocumentLayout(layout)
        document.setDefaultFont(font)
        if before and before != words:
            document.setPlainText(before)
            replace(document, words)
        else:
            document.setPlainText(words)
        text = JournalText(document, layout, caret=document.characterCount() - 1)
        self._texts[day] = text
        self._drop_some()
        return text

    def restyle(self, font: QFont) -> None:
        """Wear other letters."""
        for text in self._texts.values():
            text.document.setDefaultFont(font)

    def _drop_some(self) -> None:
        unchanged = [day for day, text in self._texts.items() if not text.touched]
        for day in unchanged[:-_MOST_UNCHANGED]:
            del self._texts[day]


def replace(document: QTextDocument, words: str) -> None:
    """Put other words in place of all that is there, as one step that undo takes back."""
    cursor = QTextCursor(document)
    cursor.beginEditBlock()
    cursor.select(QTextCursor.SelectionType.Document)
    cursor.insertText(words)
    cursor.endEditBlock()
