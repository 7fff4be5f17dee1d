"""A treat's name that was half written: it stands on its line again."""

from PySide6.QtCore import QObject, Slot

from smallwins.services.drafts import TREAT, Drafts
from smallwins.ui.rewards.treat import TreatBox


class TreatDraft(QObject):
    """Takes what is typed and not kept to the drafts, and back to the line.

    Args:
        drafts: where the words wait.
        box: where the treat gets its name.
    """

    def __init__(self, drafts: Drafts, box: TreatBox) -> None:
        super().__init__(box)
        self._drafts = drafts
        box.set_words(drafts.words(TREAT))
        box.typed.connect(self._hold)

    @Slot(str)
    def _hold(self, words: str) -> None:
        self._drafts.hold(TREAT, words)
