"""Settings, The jar: which notes a pull may bring, and which rest."""

from functools import partial

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
from smallwins.ui.settings.resting import Resting, RestingList, Sayings, short
from smallwins.ui.settings.rows import Card, Row, SettingsSection
from smallwins.ui.theme import Theme
from smallwins.ui.widgets.segments import Switch
from smallwins.ui.widgets.told import SEVERAL, Told


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
        self._strip = self.add_strip()
        self._told = Told(self._strip, most=SEVERAL)
        self._told.taken_back.connect(self._taken_back)
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

    def take_back(self) -> QWidget | None:
        """Take back what was woken last; gives where that is said, None where nothing was."""
        if not self._told.can_undo:
            return None
        self._told.undo()
        return self._strip

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
        if self._told.do(partial(self._let_rest, uids, resting=False)):
            self._told.tell(copy.is_awake(), partial(self._let_rest, uids, resting=True))

    def _let_rest(self, uids: list[str], *, resting: bool) -> None:
        for uid in uids:
            self._journal.let_rest(uid, resting=resting)

    @Slot(bool)
    def _taken_back(self, held: bool) -> None:
        if held:
            self._leave_out.setFocus(Qt.FocusReason.OtherFocusReason)

    def _choose_leave_out(self, on: bool) -> None:
        self.change(leave_out_rough=on)

    @Slot(object)
    def _journal_changed(self, _win: Win) -> None:
        if self.isVisible():
            self.refresh()
