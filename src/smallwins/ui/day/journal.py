"""A place to write of a day: as much or as little as one likes, saved while it is typed."""

import datetime as dt
from typing import Final

from PySide6.QtCore import QRectF, Qt, Signal, Slot
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent, QPen, QTextCursor
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from smallwins.domain.day_words import Part
from smallwins.domain.errors import StorageError
from smallwins.services.day_words import DayWords
from smallwins.ui import copy, problem
from smallwins.ui.day.journal_edit import JournalEdit
from smallwins.ui.day.journal_texts import JournalText, JournalTexts, replace
from smallwins.ui.theme import Theme

_LEAST: Final = 96
_LEAST_WIDE: Final = 280
_CORNER: Final = 12


class JournalField(QWidget):
    """The journal of the day that is shown. There is nothing to press to save it.

    Args:
        theme: letters, colours and sizes.
        day_words: where it is written.

    Signals:
        left(): Esc was pressed: the keyboard is to go back to the calendar.
        refused(str): it cannot be read; what is said of it.
    """

    left = Signal()
    refused = Signal(str)

    def __init__(self, theme: Theme, day_words: DayWords, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._day_words = day_words
        self._day: dt.date | None = None
        self._text: JournalText | None = None
        self._texts = JournalTexts()
        self._most = _LEAST
        self._wide = False
        self.edit = JournalEdit(theme, self)
        self._nowhere = self.edit.document()
        self.edit.setReadOnly(True)  # until a day is shown
        self._column = QVBoxLayout(self)
        self._column.addWidget(self.edit)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setFocusProxy(self.edit)
        self.edit.left.connect(self.left)
        day_words.words_changed.connect(self._written_elsewhere)
        theme.changed.connect(self.restyle)
        self.restyle()

    def show_day(self, day: dt.date) -> None:
        """Show the journal of a day, with the caret where it was, ready to go on or to undo."""
        if day == self._day and self._text is not None:
            return
        text = self._texts.get(day)
        if text is None:
            try:
                text = self._read(day)
            except StorageError as error:
                # An empty field could be written in, over words that are there.
                self._show(None, day)
                self.refused.emit(problem.words_at_start(error))
                return
        self._show(text, day)

    def take_keyboard(self) -> None:
        """Have the keyboard in the journal."""
        self.edit.setFocus(Qt.FocusReason.OtherFocusReason)

    def set_most_height(self, height: int) -> None:
        """Grow with the text up to so many pixels, and scroll from there on."""
        if height != self._most:
            self._most = height
            self._fit()

    def set_wide(self, wide: bool) -> None:
        """Have a desk to write at, or a corner of one."""
        self._wide = wide
        self.restyle()

    def restyle(self) -> None:
        """Take the theme as it is now."""
        edge = self._theme.px(16 if self._wide else 8)
        self._column.setContentsMargins(edge, edge, self._theme.px(4), edge)
        self.edit.restyle()
        self._texts.restyle(self.edit.font())
        self._fit()
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme = self._theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(theme.color("lineui"), 1))
        painter.setBrush(theme.color("sheet"))
        corner = theme.px(_CORNER)
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), corner, corner)

    def _read(self, day: dt.date) -> JournalText:
        words = self._day_words.words(day, Part.JOURNAL)
        before = self._day_words.before(day, Part.JOURNAL)
        text = self._texts.add(day, words, before, self.edit.font())
        text.document.contentsChange.connect(lambda *_where: self._typed(day, text))
        return text

    def _show(self, text: JournalText | None, day: dt.date) -> None:
        if self._text is not None:
            self._text.caret = self.edit.textCursor().position()
            self._text.layout.documentSizeChanged.disconnect(self._fit)
        self._day, self._text = day, text
        document = self._nowhere if text is None else text.document
        self.edit.setDocument(document)
        self.edit.setReadOnly(text is None)
        self.edit.setAccessibleName(copy.journal_of(day))
        if text is not None:
            text.layout.documentSizeChanged.connect(self._fit)
            cursor = QTextCursor(document)
            cursor.setPosition(min(text.caret, document.characterCount() - 1))
            self.edit.setTextCursor(cursor)
        self._fit()

    def _typed(self, day: dt.date, text: JournalText) -> None:
        text.touched = True
        # All of it is gathered when it is written, and not with each letter. The words are asked
        # of the text and not of this field: it may show another day by then.
        self._day_words.typed(day, Part.JOURNAL, text.words)

    @Slot(dt.date, object)
    def _written_elsewhere(self, day: dt.date, part: object) -> None:
        text = self._texts.get(day)
        if part is not Part.JOURNAL or text is None:
            return
        words = self._day_words.words(day, Part.JOURNAL)
        if words != text.words():
            replace(text.document, words)

    @Slot()
    def _fit(self) -> None:
        """Be as high as the text, within bounds."""
        px = self._theme.px
        edges = self._column.contentsMargins()
        document = self.edit.document()
        line = QFontMetricsF(self.edit.font()).lineSpacing()
        # Of its height a text like this says how many lines it has.
        text = document.size().height() * line + 2 * document.documentMargin()
        least = px(_LEAST_WIDE if self._wide else _LEAST)
        wanted = round(text) + edges.top() + edges.bottom() + 2
        high = max(min(least, self._most), min(wanted, self._most))
        if high != self.height():
            self.setFixedHeight(high)
