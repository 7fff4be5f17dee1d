"""The stops of the tour in the Month place."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from smallwins.domain.charts import Chart
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
        self._look_back()

    def _look_back(self) -> None:
        """Look at each chart, by arrow keys, and come back to the page."""
        guide, place = self._guide, self._place
        place.board.switch.segments[0].setFocus(Qt.FocusReason.TabFocusReason)
        guide.press(KEY.Key_Right)
        looking = place.looking
        assert looking is not None
        looking.chart.segments[0].setFocus(Qt.FocusReason.TabFocusReason)
        for chart in Chart:
            guide.wait(lambda: not looking.is_reading)
            guide.picture(f"looking-back-{chart.value}")
            guide.press(KEY.Key_Right)
        looking.switch.segments[1].setFocus(Qt.FocusReason.TabFocusReason)
        guide.press(KEY.Key_Left)

    def see_small(self, size: str) -> None:
        """Look at it where there is less room."""
        guide = self._guide
        guide.press(KEY.Key_5, _CONTROL)
        guide.picture(f"month-{size}")
        while not self._place.board.options.large.hasFocus():
            guide.press(KEY.Key_Tab)
        guide.picture(f"month-options-{size}")
        self._place.board.switch.segments[0].setFocus(Qt.FocusReason.TabFocusReason)
        guide.press(KEY.Key_Right)
        looking = self._place.looking
        assert looking is not None
        guide.wait(lambda: not looking.is_reading)
        guide.picture(f"looking-back-{size}")
        guide.press(KEY.Key_Left)

    @property
    def _place(self) -> MonthPlace:
        place = self._guide.window.findChild(MonthPlace)
        assert place is not None
        return place
