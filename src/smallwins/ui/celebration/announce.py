"""What a screen reader hears when a win is kept."""

from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QWidget

from smallwins.ui import copy


def announce_kept(widget: QWidget) -> None:
    """Let a screen reader say that the win is kept, when it has said what it is saying now."""
    event = QAccessibleAnnouncementEvent(widget, copy.kept_spoken())
    event.setPoliteness(QAccessible.AnnouncementPoliteness.Polite)
    QAccessible.updateAccessibility(event)
