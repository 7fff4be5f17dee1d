"""The journals of days as texts that can be undone, kept for as long as the app lives."""

import datetime as dt
from collections import OrderedDict
from typing import Final

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtGui import QTextCursor, QTextDocument

from smallwins.ui.day import journal_lines
from smallwins.ui.day.journal_layout import JournalLayout
from smallwins.ui.widgets.win_field import units

_MOST_UNCHANGED: Final = 8
_STEP: Final = 40
"""Letters after which, at the next pause, undo begins a new step."""


class JournalText(QObject):
    """The journal of one day. It belongs to nobody: it lives while somebody may ask for its words.

    Args:
        day: the day.
        words: what is written.
        before: what undo leads back to; "" for nothing.

    Signals:
        typed(JournalText): it was changed here.

    Attributes:
        day: the day.
        document: its text, and the way back through what was written.
        caret: where the caret was last.
        down: how far it was scrolled, in lines.
        waits: whether what is here is in no file.
        touched: whether it was changed here since the app began.
    """

    typed = Signal(object)

    def __init__(self, day: dt.date, words: str, before: str) -> None:
        super().__init__()
        self.day = day
        self.document = QTextDocument()
        self.document.setDocumentLayout(JournalLayout(self.document))
        option = self.document.defaultTextOption()
        option.setTextDirection(Qt.LayoutDirection.LayoutDirectionAuto)
        self.document.setDefaultTextOption(option)
        self.document.setUndoRedoEnabled(False)
        journal_lines.insert(QTextCursor(self.document), before or words)
        self.document.setUndoRedoEnabled(True)
        self._put(words)
        # Here undo begins a new step: Qt would join what is typed next to what was put there.
        self.document.setModified(False)
        self.caret = self.document.characterCount() - 1
        self.down: int | None = None
        self.waits = self.touched = False
        self._given = -1
        self._step_from = self.document.characterCount()
        self._changed_at = 0
        self._taking = False
        self.document.contentsChange.connect(self._note_place)
        self.document.contentsChanged.connect(self._changed)

    def words(self) -> str:
        """Give all of it as it is typed."""
        self._given = self.document.revision()
        return journal_lines.words_of(self.document)

    def take(self, words: str) -> None:
        """Stand as it was written elsewhere; undo leads back to how it stood here."""
        self._taking = True
        self._put(words)
        self._taking = False

    def was_written(self) -> bool:
        """Take note that these words were written, if it is so; and say whether it is."""
        if not self.waits or self._given != self.document.revision():
            return False
        self.waits = False
        if abs(self.document.characterCount() - self._step_from) > _STEP:
            # What is typed in one go is one step for undo: an hour's writing, for one slip.
            self._step_from = self.document.characterCount()
            self.document.setModified(False)
        return True

    def _put(self, words: str) -> None:
        """Let these words stand there: what differs, as one step that undo takes back."""
        there, words = journal_lines.words_of(self.document), journal_lines.plain(words)
        if there == words:
            return
        cursor = QTextCursor(self.document)
        if journal_lines.is_laid_as_typed(self.document):
            start, end = _differing(there, words)
            cursor.setPosition(units(there[:start]))
            last = units(there[: len(there) - end])
            cursor.setPosition(last, QTextCursor.MoveMode.KeepAnchor)
            words = words[start : len(words) - end]
        else:
            cursor.select(QTextCursor.SelectionType.Document)
        journal_lines.insert(cursor, words)

    @Slot(int, int, int)
    def _note_place(self, at: int, _removed: int, _added: int) -> None:
        self._changed_at = at

    @Slot()
    def _changed(self) -> None:
        journal_lines.ease(self.document, self._changed_at)
        if not self._taking:
            self.waits = self.touched = True
            self.typed.emit(self)


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

    def add(self, text: JournalText) -> None:
        """Keep the text of a day."""
        self._texts[text.day] = text
        unchanged = [one for one in self._texts.values() if not one.touched]
        for old in unchanged[:-_MOST_UNCHANGED]:
            del self._texts[old.day]


def _differing(one: str, other: str) -> tuple[int, int]:
    """Give how many signs two texts begin with alike, and how many of the others they end with."""
    start = _alike(one, other)
    return start, _alike(one[start:][::-1], other[start:][::-1])


def _alike(one: str, other: str) -> int:
    """Give how many signs two texts begin with alike."""
    alike, differs = 0, min(len(one), len(other)) + 1
    while differs - alike > 1:
        middle = (alike + differs) // 2
        if one[alike:middle] == other[alike:middle]:
            alike = middle
        else:
            differs = middle
    return alike
