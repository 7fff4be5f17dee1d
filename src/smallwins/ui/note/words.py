"""The words on a large sheet: as large as there is room for, and scrolled where there is not."""

from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import (
    QClipboard,
    QColor,
    QContextMenuEvent,
    QFont,
    QGuiApplication,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPainter,
    QPalette,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextOption,
)
from PySide6.QtWidgets import QFrame, QTextEdit, QWidget

from smallwins.ui.theme import Theme
from smallwins.ui.widgets.ring import RingByKeyboard
from smallwins.ui.widgets.scroll import ThinBar


@dataclass(frozen=True, slots=True)
class _Step:
    """One size of letters, in designed pixels.

    Attributes:
        words: of the words.
        line: how high their lines are.
        feeling: of how it felt.
        feeling_line: how high its lines are.
        gap: what is free between the two.
        most: more characters than this cannot fit at this size, so it is not tried.
    """

    words: int
    line: int
    feeling: int
    feeling_line: int
    gap: int
    most: int


_STEPS: Final = (
    _Step(40, 50, 25, 32, 20, 300),
    _Step(32, 41, 25, 32, 18, 500),
    _Step(25, 33, 21, 28, 14, 900),
    _Step(19, 25, 16, 22, 10, 100_000),
)
_OPEN: Final = 40
_BAR: Final = 20
_NEAR: Final = 0.7
_FOOT: Final = 5
"""Room for what hangs below the last line."""

_SCROLLS: Final = 4000
"""From so many characters on the words are not thought to fit, and room for the bar is left."""

_SCROLL_KEYS: Final = {
    Qt.Key.Key_Up: -1,
    Qt.Key.Key_Down: 1,
    Qt.Key.Key_PageUp: -10,
    Qt.Key.Key_PageDown: 10,
}


class SheetWords(RingByKeyboard, QTextEdit):
    """A person's words and how it felt, in one run of text that can be marked and read aloud.

    Each paragraph runs the way its own words do.

    Args:
        theme: letters and sizes.
        near: how it felt stands nearer to the words, as in a replay.
    """

    def __init__(self, theme: Theme, parent: QWidget, *, near: bool = False) -> None:
        super().__init__(parent)
        self._theme = theme
        self._near = _NEAR if near else 1.0
        self._text = ""
        self._feeling = ""
        self._feeling_from = 0
        self._scrolls = False
        self._needed = 0
        self._line = 1
        self._fitted: tuple[tuple[object, ...], int] | None = None
        self._inks = (QColor(), QColor())
        self.setReadOnly(True)
        self.setUndoRedoEnabled(False)
        self.setAcceptRichText(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBar(ThinBar(theme, self))
        # Its own width, and not the viewport's, which has none before it is shown.
        self.setLineWrapMode(QTextEdit.LineWrapMode.FixedPixelWidth)
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.viewport().setAutoFillBackground(False)
        self.document().setDocumentMargin(0)

    @property
    def scrolls(self) -> bool:
        """Whether there are more words than are in sight."""
        return self._scrolls

    @property
    def beyond(self) -> int:
        """How many pixels of the words are out of sight."""
        return max(0, self._needed - self.height())

    @property
    def marked(self) -> str:
        """What is marked, as it was typed; "" where nothing is."""
        cursor = self.textCursor()
        whole = f"{self._text}\n{self._feeling}" if self._feeling else self._text
        return _part(whole, cursor.selectionStart(), cursor.selectionEnd())

    def corner(self) -> float:
        return self._theme.px(6)

    def set_words(self, text: str, feeling: str, ink: QColor, deep: QColor) -> None:
        """Show these words; `fit` must follow."""
        if (text, feeling) != (self._text, self._feeling):
            self._text, self._feeling = text, feeling
            self.setPlainText(text)
            self._feeling_from = self.document().blockCount()
            if feeling:
                cursor = QTextCursor(self.document())
                cursor.movePosition(QTextCursor.MoveOperation.End)
                cursor.insertText(f"\n{feeling}")
            self.verticalScrollBar().setValue(0)
        self._inks = (ink, deep)
        palette = QPalette(self.palette())
        palette.setColor(QPalette.ColorRole.Text, ink)
        palette.setColor(QPalette.ColorRole.Highlight, self._theme.color("accent"))
        palette.setColor(QPalette.ColorRole.HighlightedText, self._theme.color("onaccent"))
        self.setPalette(palette)

    def fit(self, width: int, height: int) -> int:
        """Take the largest letters that fit, and give how high the words are then."""
        theme, inks = self._theme, [ink.rgba() for ink in self._inks]
        key = (
            width,
            height,
            self._text,
            self._feeling,
            inks,
            theme.scale,
            theme.font("note").key(),
        )
        if self._fitted is None or self._fitted[0] != key:
            self._fitted = key, self._fit(width, height)
        return self._fitted[1]

    def _fit(self, width: int, height: int) -> int:
        bar = self._theme.px(_BAR)
        if self._length > _SCROLLS:  # laying it all out twice would take a tenth of a second
            width -= bar
        needed, step = 0, _STEPS[-1]
        for step in _STEPS:
            if self._length > step.most:
                continue
            needed = self._height(step, width)
            if needed <= height:
                break
        self._scrolls, self._needed = needed > height, needed
        self._line = self._theme.px(step.line)
        if self._scrolls:
            if self._length <= _SCROLLS:
                self._needed = self._height(step, width - bar)
            height = max(self._line, height // self._line * self._line)  # no line is half in sight
        policy = Qt.FocusPolicy.StrongFocus if self._scrolls else Qt.FocusPolicy.ClickFocus
        self.setFocusPolicy(policy)
        shown = Qt.ScrollBarPolicy.ScrollBarAlwaysOn
        hidden = Qt.ScrollBarPolicy.ScrollBarAlwaysOff
        self.setVerticalScrollBarPolicy(shown if self._scrolls else hidden)
        across = width + (bar if self._length > _SCROLLS else 0)
        self.setFixedSize(across, min(needed, height) + self._theme.px(_FOOT))
        return min(needed, height)

    def scroll_by(self, event: QKeyEvent) -> bool:
        """Scroll as a key asks; gives whether it was such a key and there is more to see."""
        if not self.scrolls:
            return False
        lines = _SCROLL_KEYS.get(Qt.Key(event.key()), 0)
        if event.key() == Qt.Key.Key_Space:
            lines = -10 if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else 10
        bar = self.verticalScrollBar()
        if abs(lines) > 1:
            bar.setValue(bar.value() + (bar.pageStep() if lines > 0 else -bar.pageStep()) * 9 // 10)
        elif lines:
            bar.setValue(bar.value() + lines * self._line)
        elif event.key() in (Qt.Key.Key_Home, Qt.Key.Key_End):
            bar.setValue(bar.minimum() if event.key() == Qt.Key.Key_Home else bar.maximum())
        else:
            return False
        return True

    def paint_on(self, painter: QPainter, at: QPointF) -> None:
        """Paint what is in sight of the words, as large as they are here, somewhere else."""
        down = self.verticalScrollBar().value()
        painter.save()
        painter.translate(at - QPointF(0, down))
        self.document().drawContents(painter, QRectF(0, down, self.width(), self.height()))
        painter.restore()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.SelectAll):
            self.selectAll()
        elif not self.scroll_by(event):
            event.ignore()  # the cover copies and leaves; Qt's own copy is what is laid out

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        clipboard = QGuiApplication.clipboard()
        if clipboard.supportsSelection() and self.marked:
            clipboard.setText(self.marked, QClipboard.Mode.Selection)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        event.ignore()  # Qt's own menu would stand in other letters

    @property
    def _length(self) -> int:
        return len(self._text) + len(self._feeling)

    def _height(self, step: _Step, width: int) -> int:
        """How high all of it is in letters of this size."""
        edit = QTextCursor(self.document())
        edit.beginEditBlock()  # one laying out, and not one for each change
        self._wear(step)
        edit.endEditBlock()
        self.setLineWrapColumnOrWidth(width)
        return round(self.document().size().height() + 0.5) - self._theme.px(_FOOT)

    def _wear(self, step: _Step) -> None:
        theme, document = self._theme, self.document()
        frame = document.rootFrame().frameFormat()
        frame.setBottomMargin(theme.px(_FOOT))
        document.rootFrame().setFrameFormat(frame)
        cursor = QTextCursor(document)
        cursor.select(QTextCursor.SelectionType.Document)
        _dress(cursor, self._letters("open_note", step.words), self._inks[0])
        _set_lines(cursor, theme.px(step.line), 0)
        if self._feeling:
            first = document.findBlockByNumber(self._feeling_from)
            cursor.setPosition(first.position())
            cursor.movePosition(QTextCursor.MoveOperation.End, QTextCursor.MoveMode.KeepAnchor)
            _dress(cursor, self._letters("feeling", step.feeling), self._inks[1])
            _set_lines(cursor, theme.px(step.feeling_line), 0)
            cursor.setPosition(first.position())
            _set_lines(cursor, theme.px(step.feeling_line), theme.px(step.gap * self._near))

    def _letters(self, role: str, pixels: int) -> QFont:
        font = self._theme.font(role)
        # "Plain letters" are a little smaller than Vollkorn at each size.
        plain = font.pixelSize() / self._theme.px(_OPEN if role == "open_note" else 16)
        font.setPixelSize(max(1, round(self._theme.px(pixels) * plain)))
        return font


def _dress(cursor: QTextCursor, font: QFont, ink: QColor) -> None:
    letters = QTextCharFormat()
    letters.setFont(font)
    letters.setForeground(ink)
    cursor.setCharFormat(letters)


def _set_lines(cursor: QTextCursor, height: int, above: int) -> None:
    lines = QTextBlockFormat()
    lines.setLineHeight(height, QTextBlockFormat.LineHeightTypes.FixedHeight.value)
    lines.setTopMargin(above)
    cursor.setBlockFormat(lines)


def _part(text: str, start: int, end: int) -> str:
    """The part of a text between two places counted as the document counts.

    It counts UTF-16 units, and a line end of two signs as one.
    """
    if start == end:
        return ""
    laid = text.replace("\r\n", "\n").encode("utf-16-le", "surrogatepass")
    before, until = (len(laid[: place * 2].decode("utf-16-le", "ignore")) for place in (start, end))
    first = last = 0
    for number in range(until):
        last += 2 if text.startswith("\r\n", last) else 1
        if number + 1 == before:
            first = last
    return text[first:last]
