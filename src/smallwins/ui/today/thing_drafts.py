"""A small thing that was half typed when the app closed: it stands in its line again."""

from PySide6.QtCore import QObject

from smallwins.services.drafts import SMALL_THING, Drafts
from smallwins.ui.today.checklist import Checklist


class ThingDrafts(QObject):
    """Takes what is typed in the list and not put down to the drafts, and back to a new list.

    Args:
        drafts: where the words wait.
        checklist: today's small things.
    """

    def __init__(self, drafts: Drafts, checklist: Checklist) -> None:
        super().__init__(checklist)
        self._drafts = drafts
        checklist.set_words(drafts.words(SMALL_THING))
        checklist.typed.connect(self._hold)

    def _hold(self, words: str) -> None:
        self._drafts.hold(SMALL_THING, words)
