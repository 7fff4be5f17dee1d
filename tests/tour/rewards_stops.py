"""The stops of the tour in the Rewards place."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from smallwins.ui.rewards.editor import RewardEditor
from smallwins.ui.rewards.picks import PicksDialog
from smallwins.ui.rewards.place import RewardsPlace

if TYPE_CHECKING:
    from tour.guide import Guide

KEY = Qt.Key
_CONTROL = Qt.KeyboardModifier.ControlModifier
# Half of the second card's turn.
_ON_ITS_WAY_MS = 870


class RewardsStops:
    """Looks at the cards, one that is taken, the treat and the list.

    Args:
        guide: who walks.
    """

    def __init__(self, guide: "Guide") -> None:
        self._guide = guide

    def see(self) -> None:
        """Look at all of it in a large window; what was picked is taken back."""
        guide = self._guide
        guide.press(KEY.Key_4, _CONTROL)
        place = self._place
        guide.picture("rewards")
        guide.press(KEY.Key_Return)
        guide.pause(_ON_ITS_WAY_MS)
        guide.picture("rewards-turning")
        guide.wait(lambda: not place.page.table.turning)
        guide.picture("rewards-cards")
        guide.press(KEY.Key_Return)
        guide.picture("rewards-this-one")
        guide.press(KEY.Key_Return)
        guide.picture("rewards-nice")
        place.page.mine.show_picked()
        (picks,) = place.findChildren(PicksDialog)
        guide.picture("rewards-picked", picks)
        picks.reject()
        while place.take_back():
            guide.pause(20)
        place.page.mine.write_new()
        (editor,) = place.findChildren(RewardEditor)
        guide.picture("reward-editor", editor)
        editor.reject()

    def see_small(self, size: str) -> None:
        """Look at it where there is less room."""
        guide = self._guide
        guide.press(KEY.Key_4, _CONTROL)
        guide.picture(f"rewards-{size}")
        guide.press(KEY.Key_Return)
        guide.wait(self._place.page.table.this_one.isVisible)
        guide.picture(f"rewards-cards-{size}")
        self._place.page.mine.add.setFocus(Qt.FocusReason.TabFocusReason)
        while not self._place.page.mine.view.hasFocus():
            guide.press(KEY.Key_Tab)
        guide.press(KEY.Key_End)
        guide.picture(f"rewards-list-{size}")

    @property
    def _place(self) -> RewardsPlace:
        place = self._guide.window.findChild(RewardsPlace)
        assert place is not None
        return place
