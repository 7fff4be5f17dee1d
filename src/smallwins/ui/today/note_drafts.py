"""Lines on the day's notes that were half written when the app closed: they are open again."""

from PySide6.QtCore import QObject, Qt, Slot

from smallwins.domain.wins import Win
from smallwins.services.drafts import Drafts
from smallwins.services.journal import Journal
from smallwins.ui.today.notes import DayNotes
from smallwins.ui.widgets.note_card import LINES, NoteCard


class NoteDrafts(QObject):
    """Takes what is written on notes and not kept to the drafts, and back to new notes.

    Args:
        drafts: where the words wait.
        journal: tells which notes are put away; their drafts go with them.
        notes: the day's notes.
    """

    def __init__(self, drafts: Drafts, journal: Journal, notes: DayNotes) -> None:
        super().__init__(notes)
        self._drafts = drafts
        self._notes = notes
        self._away: set[str] = set()
        notes.noted.connect(self._attend)
        journal.was_put_away.connect(self._forget)
        journal.brought_back.connect(self._remember)
        # Later, and not within the typing: by then it is said who has what.
        drafts.held.connect(self._held, Qt.ConnectionType.QueuedConnection)

    def _attend(self, card: NoteCard) -> None:
        card.written.connect(self._hold)
        for line in LINES:
            words = self._drafts.words(draft_place(card.win.uid, line))
            if words:
                card.go_on(line, words)

    def _hold(self, uid: str, line: str, words: str) -> None:
        self._drafts.hold(draft_place(uid, line), words)

    @Slot(str, str)
    def _held(self, place: str, _words: str) -> None:
        """The same line may be open on another page: here stands what was written last."""
        found = line_of_place(place)
        card = self._notes.card(found[0]) if found else None
        if found and card is not None and found[0] not in self._away:
            card.go_on(found[1], self._drafts.words(place))

    def _forget(self, win: Win) -> None:
        self._away.add(win.uid)
        for line in LINES:
            self._drafts.hold(draft_place(win.uid, line), "")

    def _remember(self, win: Win) -> None:
        self._away.discard(win.uid)
        card = self._notes.card(win.uid)
        if card is not None:
            card.tell_written()


def draft_place(uid: str, line: str) -> str:
    """Name the place where what is written on one of LINES of a win waits."""
    return f"{uid}/{line}"


def line_of_place(place: str) -> tuple[str, str] | None:
    """Give the uid and the line a place is named after; None where it is none of a note's."""
    uid, _, line = place.rpartition("/")
    return (uid, line) if uid and line in LINES else None
