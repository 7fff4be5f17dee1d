"""Says aloud that a win was kept, in words of ours, where a person asked for it."""

from typing import Final

from PySide6.QtCore import QObject, QTimer, Slot

from smallwins.desktop.speech import Voice
from smallwins.domain.celebration import meet
from smallwins.domain.content import Content
from smallwins.domain.settings import Aloud, Loudness
from smallwins.domain.wins import Win
from smallwins.services.journal import Journal
from smallwins.services.preferences import Preferences
from smallwins.ui import copy

# The first frames of the celebration come first.
_AFTER_MS: Final = 200


class SaidAloud(QObject):
    """Speaks the cheer that meets a win, or "I did it": never a person's own words.

    Args:
        journal: says what is kept.
        preferences: whether and what is spoken.
        content: the cheers.
        voice: speaks.
    """

    def __init__(
        self,
        journal: Journal,
        preferences: Preferences,
        content: Content,
        voice: Voice,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._preferences = preferences
        self._content = content
        self._voice = voice
        self._words = ""
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(_AFTER_MS)
        self._soon.timeout.connect(self._say)
        journal.kept.connect(self._kept)

    @Slot(object)
    def _kept(self, win: Win) -> None:
        settings = self._preferences.settings
        if settings.aloud is Aloud.OFF or settings.loudness is Loudness.OFF:
            return
        self._words = copy.i_did_it()
        if settings.aloud is Aloud.CHEER:
            acts = self._content.acts_for(win.energy)
            self._words = copy.content(meet(win.id, self._content.cheers, acts).cheer)
        self._soon.start()

    @Slot()
    def _say(self) -> None:
        self._voice.say(self._words)
