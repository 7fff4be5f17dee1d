"""A place to write of a day: as much or as little as one likes, saved while it is typed."""

import datetime as dt
import functools
from typing import Final

from PySide6.QtCore import QEvent, QRectF, Qt, Signal, Slot
from PySide6.QtGui import (
    QFontMetricsF,
    QHideEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QTextCursor,
    QTextDocument,
)
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from smallwins.domain.day_words import Part
from smallwins.domain.errors import StorageError
from smallwins.services.day_words import DayWords
from smallwins.ui import copy, problem
from smallwins.ui.day.journal_edit import JournalEdit
from smallwins.ui.day.journal_in_sight import CaretInSight
from smallwins.ui.day.journal_layout import JournalLayout
from smallwins.ui.day.journal_texts import JournalText, JournalTexts
from smallwins.ui.theme import Theme

_LEAST: Final = 96
_LEAST_WIDE: Final = 280
_CORNER: Final = 12
_MOST_TRIES: Final = 3
"""A scroll bar that comes or goes makes other lines; it does so once."""


class JournalField(QWidget):
    """The journal of the day that is shown. There is nothing to press to save it.

    What is typed goes to the file at each pause, and when the day or the page is left. Undo reaches
    back to what stood there before the app last began to change it, also after other days were
    shown or the window was away.

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
        self._nowhere = QTextDocument(self)
        self._nowhere.setDocumentLayout(JournalLayout(self._nowhere))
        self._most = _LEAST
        self._wide = False
        self._fits = False
        self.edit = JournalEdit(theme, self)
        self.edit.setEnabled(False)  # until a day is shown
        # The lines show a text that is Python's: it goes when they are gone, and not before.
        self.edit.destroyed.connect(functools.partial(_outlived, self._texts))
        self._column = QVBoxLayout(self)
        self._column.addWidget(self.edit)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setFocusProxy(self.edit)
        self.edit.left.connect(self.left)
        self.edit.came.connect(self._catch_up)
        self.edit.resized.connect(self._fit)
        self.edit.textChanged.connect(self._fit)
        CaretInSight(self.edit)
        day_words.words_changed.connect(self._written)
        theme.changed.connect(self.restyle)
        self.restyle()

    @property
    def can_be_written(self) -> bool:
        """Whether a day is shown, and its journal could be read."""
        return self._text is not None

    def show_day(self, day: dt.date, today: dt.date | None = None) -> None:
        """Show the journal of a day, with the caret where it was, ready to go on or to undo.

        Args:
            day: the day.
            today: the day it is; a day of another year is called by its year then.
        """
        self.edit.setAccessibleName(copy.journal_of(day, today or day))
        if day == self._day and self._text is not None:
            return
        self._leave()
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
        else:
            self._show(text, day)
            self._catch_up()

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
        edge, bar = self._theme.px(16 if self._wide else 8), self._theme.px(4)
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        sides = (bar, edge) if mirrored else (edge, bar)
        self._column.setContentsMargins(sides[0], edge, sides[1], edge)
        self.edit.restyle()
        self._dress(self.edit.document())
        self._fit()
        self.update()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LayoutDirectionChange:
            self.restyle()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._leave()

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme = self._theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        dashed = Qt.PenStyle.SolidLine if self.can_be_written else Qt.PenStyle.DashLine
        painter.setPen(QPen(theme.color("lineui"), 1, dashed))
        painter.setBrush(theme.color("sheet"))
        corner = theme.px(_CORNER)
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), corner, corner)

    # The text of a day

    def _read(self, day: dt.date) -> JournalText:
        words = self._day_words.words(day, Part.JOURNAL)
        text = JournalText(day, words, self._day_words.before(day, Part.JOURNAL))
        text.typed.connect(self._hand_over)
        self._texts.add(text)
        return text

    def _show(self, text: JournalText | None, day: dt.date) -> None:
        bar = self.edit.verticalScrollBar()
        if self._text is not None:
            self._text.caret, self._text.down = self.edit.textCursor().position(), bar.value()
        self._day, self._text = day, text
        document = self._nowhere if text is None else text.document
        self._dress(document)
        self.edit.setDocument(document)
        self.edit.widen_caret()
        self.edit.setEnabled(text is not None)
        self.edit.setPlaceholderText("" if text is None else copy.journal_hint())
        self._fit()
        if text is not None:
            cursor = QTextCursor(document)
            cursor.setPosition(min(text.caret, document.characterCount() - 1))
            self.edit.setTextCursor(cursor)
            if text.down is not None:
                bar.setValue(text.down)
        self.update()

    def _dress(self, document: QTextDocument) -> None:
        """Let a text wear the letters of now; all its lines are laid out anew for it."""
        margin = self._theme.px(4)
        if document.documentMargin() != margin:
            document.setDocumentMargin(margin)
        if document.defaultFont() != self.edit.font():
            document.setDefaultFont(self.edit.font())

    # To the file and from it

    @Slot(object)
    def _hand_over(self, text: JournalText) -> None:
        # All of it is gathered when it is written, and not with each letter. The words are asked
        # of the text and not of this field, which may show another day by then, or be gone.
        self._day_words.typed(text.day, Part.JOURNAL, text.words)

    def _leave(self) -> None:
        if self._text is not None and self._text.waits:
            self._day_words.leave(self._text.day, Part.JOURNAL)

    @Slot(dt.date, object)
    def _written(self, day: dt.date, part: object) -> None:
        """Words are in the file: those from here, or others from elsewhere."""
        text = self._texts.get(day) if part is Part.JOURNAL else None
        if text is None or (text.was_written() and self.edit.hasFocus()):
            return
        if text.waits:
            self._hand_over(text)  # what stands here is newer
        elif text is self._text:
            self._catch_up()

    @Slot()
    def _catch_up(self) -> None:
        """Stand as it is written, if it was changed elsewhere and not here."""
        text = self._text
        if text is None or text.waits:
            return
        try:
            words = self._day_words.words(text.day, Part.JOURNAL)
        except StorageError:
            return  # what stands here was read when it could be
        text.take(words)

    # How high it is

    @Slot()
    def _fit(self) -> None:
        """Be as high as the text, within bounds."""
        if self._fits:
            return  # what is done here makes room for more or fewer lines
        self._fits = True
        for _try in range(_MOST_TRIES):
            high = self._wanted_height()
            if high == self.minimumHeight() == self.maximumHeight():
                break
            self.setFixedHeight(high)
        self._fits = False

    def _wanted_height(self) -> int:
        least = self._theme.px(_LEAST_WIDE if self._wide else _LEAST)
        edges = self._column.contentsMargins()
        edge = edges.top() + edges.bottom() + 2
        wanted = round(self._text_height(self._most - edge)) + edge
        return max(min(least, self._most), min(wanted, self._most))

    def _text_height(self, most: float) -> float:
        """How high the text is; of a long one no more lines are laid out than can be seen."""
        document = self.edit.document()
        margin = document.documentMargin()
        if document.isEmpty():
            room = self.edit.viewport().width() - 2 * margin
            area = QRectF(0, 0, max(1.0, room), 1e6)
            wrapped = QFontMetricsF(self.edit.font()).boundingRect(
                area, Qt.TextFlag.TextWordWrap.value, self.edit.placeholderText()
            )
            return wrapped.height() + 2 * margin
        layout, block = document.documentLayout(), document.firstBlock()
        height = 2 * margin
        while block.isValid() and height <= most:
            height += layout.blockBoundingRect(block).height()
            block = block.next()
        return height


def _outlived(*_what: object) -> None:
    """What showed the texts is gone, and so may they be."""
