"""Lets a screen reader say which cell of a view the keyboard comes back to.

Qt tells of a cell when the mark moves to it, and of the view alone when the keyboard comes to a
view whose mark stays where it was.
"""

from PySide6.QtCore import QTimer
from PySide6.QtGui import QAccessible, QAccessibleEvent
from PySide6.QtWidgets import QAbstractItemView, QTableView


def say_current(view: QAbstractItemView) -> None:
    """Say the marked cell, once the keyboard has come to the view."""
    # Qt tells of the view after its own focus event.
    QTimer.singleShot(0, view, lambda: _say(view))


def _say(view: QAbstractItemView) -> None:
    at = view.currentIndex()
    if not at.isValid() or not view.hasFocus():
        return
    child = at.row()
    if isinstance(view, QTableView):
        # A table counts its headers among its cells, hidden or not.
        child = (at.row() + 1) * (view.model().columnCount() + 1) + at.column() + 1
    event = QAccessibleEvent(view, QAccessible.Event.Focus)
    event.setChild(child)
    QAccessible.updateAccessibility(event)
