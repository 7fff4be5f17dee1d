"""Lines of any length, in a document that lays out a whole line anew with each letter typed in it.

A line of a million signs would take half a second for each letter, and without a space in it Qt
lays it out for minutes. So a long line stands in pieces. Between two of them is a joint: a line end
to Qt, and none to us. It wears a mark that Qt hands to no letter typed beside it, that goes with
it, and that undo brings back with it.
"""

import re
from collections.abc import Iterator
from typing import Final

from PySide6.QtGui import (
    QTextBlock,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFormat,
)

from smallwins.ui.widgets.win_field import units

_MARK: Final = QTextFormat.ObjectTypes.UserObject.value + 77
"""A kind of object that no document has. Nothing typed takes the kind of an object over."""

_JOINTED: Final = "jointed"
_PARAGRAPH_END: Final = "\u2029"
_LINE_END: Final = re.compile("\r\n|[\r\u2029\ufdd0\ufdd1]")
"""What Qt takes for the end of a line, beside the one we write."""

_CUT: Final = "\ufdd0"
"""Stands for a joint in a text that has no such sign any more."""

_ORDERS: Final = ("\ufeff", "\ufffe")
"""At the head of a text PySide takes them for the order of its bytes, and not for signs of it."""

_AHEAD: Final = "."

_SOLID: Final = 4_000
"""Qt's time grows with the square of what has no space in it; so many take some milliseconds."""

_PIECE: Final = 8_000
_LONGEST: Final = 12_000
_RUN: Final = re.compile(rf"\S{{{_SOLID}}}|\s{{{_SOLID}}}")
_TO_LAST_SPACE: Final = re.compile(r".*\s", re.DOTALL)


def plain(text: str) -> str:
    """Give a text with one sign for the end of a line, as a document gives it back."""
    return _LINE_END.sub("\n", text)


def insert(cursor: QTextCursor, text: str) -> None:
    """Put a text in place of what a cursor marks, as one step that undo takes back."""
    lines = plain(text).split("\n")
    if max(map(len, lines)) > _SOLID:
        lines = [_CUT.join(_pieces(line)) for line in lines]
    first, *others = "\n".join(lines).split(_CUT)
    cursor.beginEditBlock()
    _insert_piece(cursor, first)
    for piece in others:
        _join(cursor)
        _insert_piece(cursor, piece)
    cursor.endEditBlock()


def ease(document: QTextDocument, at: int) -> None:
    """Put joints into the line at a place, where it has become too long to be typed in.

    They belong to what was done last: undo takes both back as one.
    """
    block = document.findBlock(at)
    if block.length() <= _LONGEST or document.isRedoAvailable():
        return  # what is gone through by undo stays as it is, or nothing could be done again
    pieces = list(_pieces(block.text()))
    if len(pieces) == 1:
        return  # Qt counts some signs as two
    start, cursor = block.position(), QTextCursor(document)
    cursor.joinPreviousEditBlock()
    for piece in pieces[:-1]:
        start += units(piece)
        cursor.setPosition(start)
        _join(cursor)
        start += 1
    cursor.endEditBlock()


def is_laid_as_typed(document: QTextDocument) -> bool:
    """Whether no line of it ever had a joint."""
    return not document.property(_JOINTED)


def words_of(document: QTextDocument) -> str:
    """Give all of a document as it is typed."""
    # Not as plain text: Qt would make ordinary spaces of those that hold words together.
    laid = document.toRawText()
    if is_laid_as_typed(document):
        return laid.replace(_PARAGRAPH_END, "\n")
    return _without_joints(laid, document.firstBlock())


def marked_words(cursor: QTextCursor) -> str:
    """Give what a cursor marks as it is typed."""
    laid, document = cursor.selectedText(), cursor.document()
    if is_laid_as_typed(document):
        return laid.replace(_PARAGRAPH_END, "\n")
    return _without_joints(laid, document.findBlock(cursor.selectionStart()))


def is_joined(block: QTextBlock) -> bool:
    """Whether a block goes on with the line before it."""
    return block.charFormat().objectType() == _MARK


def _insert_piece(cursor: QTextCursor, piece: str) -> None:
    if not piece.startswith(_ORDERS):
        cursor.insertText(piece)
        return
    cursor.removeSelectedText()
    start = cursor.position()
    cursor.insertText(_AHEAD + piece)
    end = cursor.position()
    cursor.setPosition(start)
    cursor.deleteChar()
    cursor.setPosition(end - len(_AHEAD))


def _join(cursor: QTextCursor) -> None:
    joint = QTextCharFormat()
    joint.setObjectType(_MARK)
    cursor.insertBlock(QTextBlockFormat(), joint)
    cursor.document().setProperty(_JOINTED, "yes")


def _pieces(line: str) -> Iterator[str]:
    """Cut a line, after spaces where there are some."""
    start = 0
    while start < len(line):
        cut = _RUN.search(line, start, start + _PIECE)
        if cut is None and len(line) - start > _PIECE:
            cut = _TO_LAST_SPACE.match(line, start, start + _PIECE)
        end = len(line) if cut is None else cut.end()
        yield line[start:end]
        start = end


def _without_joints(laid: str, block: QTextBlock) -> str:
    """Give a text as it is typed, from its lines as they are laid out, the first in this block."""
    first, *others = laid.split(_PARAGRAPH_END)
    parts = [first]
    for other in others:
        block = block.next()
        parts += (other,) if is_joined(block) else ("\n", other)
    return "".join(parts)
