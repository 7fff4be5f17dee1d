"""Settings, The jar: which notes a pull may bring, and which rest."""

from typing import Final

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QWidget

from smallwins.domain.errors import SmallWinsError
from smallwins.domain.settings import Settings
from smallwins.domain.wins import Win
from smallwins.services.journal import Journal
from smallwins.services.looking_back import LookingBack
from smallwins.services.preferences import Preferences
from smallwins.ui import copy, problem
from smallwins.ui.settings.rows import Card, Row, SettingsSection
from smallwins.ui.theme import Theme
from smallwins.ui.widgets.buttons import OtherButton
from smallwins.ui.widgets.segments import Switch
from smallwins.ui.widgets.strip import say

_MOST_WORDS: Final = 90


class JarPage(SettingsSection):
    """A switch for notes of rough days, and the notes that rest, each to be woken."""

    def __init__(
        self, theme: Theme, preferences: Preferences, back: LookingBack, journal: Journal
    ) -> None:
        super().__init__(theme, preferences, copy.the_jar(), copy.the_jar_hint())
        self._back = back
        self._journal = journal
        self._resting: list[Win] | None = None
        self._list: Card | None = None
        self._wakes: list[OtherButton] = []
        self._leave_out = Switch(theme, copy.leave_out_rough())
        leave_out = Row(theme, copy.leave_out_rough(), copy.leave_out_rough_hint(), self._leave_out)
        self.add(Card(theme, [leave_out]))
        self._leave_out.clicked.connect(self._choose_leave_out)
        for signal in (journal.changed, journal.was_put_away, journal.brought_back):
            signal.connect(self._journal_changed)
        self.show_settings(preferences.settings)

    def show_settings(self, settings: Settings) -> None:
        """Let the controls show these settings."""
        self._leave_out.setChecked(settings.leave_out_rough)

    def showEvent(self, event: QShowEvent) -> None:
        self.refresh()
        super().showEvent(event)

    def refresh(self) -> None:
        """Read which notes rest."""
        try:
            resting = self._back.resting()
        except SmallWinsError as error:
            self.show_trouble(problem.words_at_start(error))
            return
        if resting == self._resting:
            return
        self._resting = resting
        before, held = self._list, self._held()
        self._list = Card(self._theme, self._rows(resting))
        self.add(self._list)
        self._list.show()
        if held is not None:
            # Before the button that was pressed goes: Qt would put the keyboard anywhere.
            stop = self._wakes[min(held, len(self._wakes) - 1)] if self._wakes else self._leave_out
            stop.setFocus(Qt.FocusReason.OtherFocusReason)
        if before is not None:
            before.hide()
            before.deleteLater()

    def _held(self) -> int | None:
        """Which of the notes the keyboard is on."""
        return next((at for at, wake in enumerate(self._wakes) if wake.hasFocus()), None)

    def _rows(self, resting: list[Win]) -> list[QWidget]:
        self._wakes = []
        hint = copy.resting_hint() if resting else copy.none_rest()
        rows: list[QWidget] = [Row(self._theme, copy.resting_notes(), hint, QWidget())]
        for win in resting:
            wake = OtherButton(self._theme, copy.wake_note())
            wake.setAccessibleName(copy.wake_note_spoken(_short(win.text)))
            wake.clicked.connect(lambda _checked=False, uid=win.uid: self._wake(uid))
            self._wakes.append(wake)
            rows.append(Row(self._theme, _short(win.text), copy.full_day(win.day), wake))
        return rows

    def _wake(self, uid: str) -> None:
        try:
            self._journal.let_rest(uid, resting=False)
        except SmallWinsError as error:
            self.show_trouble(problem.words_for(error))
            return
        self.clear_trouble()
        say(self, copy.is_awake())

    def _choose_leave_out(self, on: bool) -> None:
        self.change(leave_out_rough=on)

    @Slot(object)
    def _journal_changed(self, _win: Win) -> None:
        if self.isVisible():
            self.refresh()


def _short(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= _MOST_WORDS else f"{line[:_MOST_WORDS]}…"
