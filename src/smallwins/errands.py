"""What the running app does for commands: it has the journal open, and they need not open it."""

import logging
from collections import deque
from random import SystemRandom

from PySide6.QtCore import QObject, QTimer, Slot

from smallwins.desktop.door import Errand
from smallwins.desktop.doorbell import Message
from smallwins.domain.celebration import meet
from smallwins.domain.content import Content
from smallwins.domain.days import parse_day
from smallwins.domain.errors import SmallWinsError, StorageError, UnknownWinError
from smallwins.domain.kinds import guess_kinds
from smallwins.domain.settings import Loudness
from smallwins.domain.told import line_of, pulled_json
from smallwins.domain.wins import Energy, Kind, Source, Win
from smallwins.services.journal import Journal
from smallwins.services.preferences import Preferences
from smallwins.store.pulls import PullStore
from smallwins.store.wins import WinStore
from smallwins.ui import copy

_log = logging.getLogger(__name__)


class Errands(QObject):
    """Keeps and pulls for commands. The answer comes first, and the celebration after it."""

    def __init__(
        self,
        journal: Journal,
        wins: WinStore,
        pulls: PullStore,
        preferences: Preferences,
        content: Content,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._journal = journal
        self._wins = wins
        self._pulls = pulls
        self._preferences = preferences
        self._content = content
        self._unmet: deque[str] = deque()

    @Slot(object)
    def run(self, errand: Errand) -> None:
        """Do it and say so. Where it is not done, the command looks for itself what is wrong."""
        message = errand.message
        try:
            said = self._keep(message) if message.do == "keep" else self._pull(message)
        except (SmallWinsError, ValueError) as error:
            _log.info("A command is left to do it itself: %s", type(error).__name__)
            errand.refuse()
            return
        if said is None:
            errand.refuse()
        else:
            errand.answer(said)

    def _keep(self, message: Message) -> str:
        try:
            win = self._known(message.uid) or self._write(message)
        except StorageError:
            # The command may have written between the look and our writing; the column takes one.
            known = self._known(message.uid)
            if known is None:
                raise
            win = known
        self._unmet.append(win.uid)
        QTimer.singleShot(0, self, self._meet)
        if self._preferences.settings.loudness is Loudness.OFF:
            return f"{copy.kept_plain()}\n"
        met = meet(win.id, self._content.cheers, self._content.acts_for(win.energy))
        return "".join(f"{copy.content(line)}\n" for line in (met.cheer, met.act) if line)

    def _write(self, message: Message) -> Win:
        kind = Kind(message.kind.strip().lower()) if message.kind else None
        guesses = [] if kind else guess_kinds(message.text, self._content.kind_words)
        return self._journal.keep(
            message.text,
            source=Source.COMMAND,
            kind=kind or next(iter(guesses), None),
            feeling=message.felt,
            energy=Energy(message.energy.strip().lower()) if message.energy else None,
            day=parse_day(message.day) if message.day else None,
            uid=message.uid,
        )

    def _known(self, uid: str) -> Win | None:
        """Give the win the command has kept by itself meanwhile, if it did not wait for us."""
        try:
            return self._wins.get(uid)
        except UnknownWinError:
            return None

    @Slot()
    def _meet(self) -> None:
        self._journal.heard(self._unmet.popleft())

    def _pull(self, message: Message) -> str | None:
        leave_out_rough = self._preferences.settings.leave_out_rough
        win = self._pulls.draw(SystemRandom(), leave_out_rough=leave_out_rough)
        if win is None:
            return None
        return pulled_json(win) if message.form == "json" else f"{line_of(win)}\n"
