"""What a screen reader hears when a win is kept."""

from PySide6.QtWidgets import QWidget

from smallwins.ui import copy
from smallwins.ui.widgets.strip import say


def announce_kept(widget: QWidget) -> None:
    """Let a screen reader say that the win is kept, when it has said what it is saying now."""
    say(widget, copy.kept_spoken())
