"""Lines on the day's notes that were half written when the app closed: they are open again."""

from PySide6.QtCore import QObject

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
        notes.noted.connect(self._attend)
        journal.was_put_away.connect(self._forget)
        journal.brought_back.connect(self._remember)

    def _attend(self, card: NoteCard) -> None:
        card.written.connect(self._hold)
        for line in LINES:
            words = self._drafts.words(_place(card.win.uid, line))
            if words:
                card.go_on(line, words)

    def _hold(self, uid: str, line: str, words: str) -> None:
        self._drafts.hold(_place(uid, line), words)

    def _forget(self, win: Win) -> None:
        for line in LINES:
            self._drafts.hold(_place(win.uid, line), "")

    def _remember(self, win: Win) -> None:
        card = self._notes.card(win.uid)
        if card is not None:
            card.tell_written()


def _place(uid: str, line: str) -> str:
    return f"{uid}/{line}"
