"""Lines on the day's notes that were half written when the app closed: they are open again."""

from PySide6.QtCore import QObject, Qt, Slot

from smallwins.domain.wins import LINES
from smallwins.services.drafts import Drafts, note_of_place, note_place
from smallwins.ui.today.notes import DayNotes
from smallwins.ui.widgets.note_card import NoteCard


class NoteDrafts(QObject):
    """Takes what is written on notes and not kept to the drafts, and back to new notes.

    Args:
        drafts: where the words wait.
        notes: the day's notes.
    """

    def __init__(self, drafts: Drafts, notes: DayNotes) -> None:
        super().__init__(notes)
        self._drafts = drafts
        self._notes = notes
        notes.noted.connect(self._attend)
        # Later, and not within the typing: by then it is said who has what.
        drafts.held.connect(self._held, Qt.ConnectionType.QueuedConnection)

    def _attend(self, card: NoteCard) -> None:
        card.written.connect(self._hold)
        for line in LINES:
            words = self._drafts.words(note_place(card.win.uid, line))
            if words:
                card.go_on(line, words)

    def _hold(self, uid: str, line: str, words: str) -> None:
        self._drafts.hold(note_place(uid, line), words)

    @Slot(str, str)
    def _held(self, place: str, _words: str) -> None:
        """The same line may be open on another page: here stands what was written last."""
        found = note_of_place(place)
        card = self._notes.card(found[0]) if found else None
        if found and card is not None:
            card.go_on(found[1], self._drafts.words(place))
