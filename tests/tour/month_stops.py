"""The stops of the tour in the Month place."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from smallwins.ui.month.place import MonthPlace
from smallwins.ui.month.wins_dialog import WinsDialog

if TYPE_CHECKING:
    from tour.guide import Guide

KEY = Qt.Key
_CONTROL = Qt.KeyboardModifier.ControlModifier


class MonthStops:
    """Looks at the page of a month, at its options, and at the wins one can choose from.

    Args:
        guide: who walks.
    """

    def __init__(self, guide: "Guide") -> None:
        self._guide = guide

    def see(self) -> None:
        """Look at all of it in a large window; what is chosen is taken back."""
        guide = self._guide
        guide.window.activateWindow()  # the place before it had dialogs
        guide.wait(guide.window.isActiveWindow)
        guide.press(KEY.Key_5, _CONTROL)
        guide.press(KEY.Key_PageUp)
        guide.picture("month")
        options = self._place.board.options
        for box in (options.all_wins, options.large):
            box.setFocus(Qt.FocusReason.TabFocusReason)
            guide.press(KEY.Key_Space)
        guide.picture("month-options")
        for box in (options.all_wins, options.large):
            box.setFocus(Qt.FocusReason.TabFocusReason)
            guide.press(KEY.Key_Space)
        self._place.choose_wins()
        (dialog,) = self._place.findChildren(WinsDialog)
        guide.pause(20)
        guide.press(KEY.Key_Down)
        guide.press(KEY.Key_Space)
        guide.picture("month-choose", dialog)
        guide.press(KEY.Key_Space)
        dialog.reject()
        guide.window.activateWindow()
        guide.wait(guide.window.isActiveWindow)
        guide.press(KEY.Key_PageDown)

    def see_small(self, size: str) -> None:
        """Look at it where there is less room."""
        guide = self._guide
        guide.press(KEY.Key_5, _CONTROL)
        guide.picture(f"month-{size}")
        while not self._place.board.options.large.hasFocus():
            guide.press(KEY.Key_Tab)
        guide.picture(f"month-options-{size}")

    @property
    def _place(self) -> MonthPlace:
        place = self._guide.window.findChild(MonthPlace)
        assert place is not None
        return place
