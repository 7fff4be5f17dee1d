"""Settings, The jar: which notes a pull may bring, and which rest."""

from PySide6.QtCore import Slot
from PySide6.QtGui import QShowEvent

from smallwins.domain.errors import SmallWinsError
from smallwins.domain.settings import Settings
from smallwins.domain.wins import Win
from smallwins.services.journal import Journal
from smallwins.services.looking_back import LookingBack
from smallwins.services.preferences import Preferences
from smallwins.ui import copy, problem
from smallwins.ui.settings.resting import Resting, RestingList, Sayings, short
from smallwins.ui.settings.rows import Card, Row, SettingsSection
from smallwins.ui.theme import Theme
from smallwins.ui.widgets.segments import Switch
from smallwins.ui.widgets.strip import say


class JarPage(SettingsSection):
    """A switch for notes of rough days, and the notes that rest, each to be woken."""

    def __init__(
        self, theme: Theme, preferences: Preferences, back: LookingBack, journal: Journal
    ) -> None:
        super().__init__(theme, preferences, copy.the_jar(), copy.the_jar_hint())
        self._back = back
        self._journal = journal
        self._leave_out = Switch(theme, copy.leave_out_rough())
        leave_out = Row(theme, copy.leave_out_rough(), copy.leave_out_rough_hint(), self._leave_out)
        self.add(Card(theme, [leave_out]))
        sayings = Sayings(copy.resting_notes(), copy.resting_hint(), copy.none_rest())
        self._resting = RestingList(theme, sayings, self._leave_out)
        self.add(self._resting)
        self._resting.woken.connect(self._wake)
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
        self._resting.show_resting(
            [
                Resting(
                    win.uid,
                    short(win.text),
                    copy.wake_note_spoken(short(win.text)),
                    copy.full_day(win.day),
                )
                for win in resting
            ]
        )

    @Slot(list)
    def _wake(self, uids: list[str]) -> None:
        try:
            for uid in uids:
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
