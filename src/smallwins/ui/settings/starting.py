"""Settings, Reminders: whether the app starts with the computer, as the system itself has it."""

from PySide6.QtCore import Slot
from PySide6.QtGui import QShowEvent

from smallwins.desktop.autostart import Autostart, AutostartState
from smallwins.domain.errors import SmallWinsError
from smallwins.ui import copy, problem
from smallwins.ui.settings.rows import Row
from smallwins.ui.theme import Theme
from smallwins.ui.widgets.segments import Switch
from smallwins.ui.widgets.strip import say


class StartRow(Row):
    """A switch that shows what is read back each time, for anybody may change it elsewhere.

    Args:
        theme: the look.
        autostart: asks the system, and tells it.
    """

    def __init__(self, theme: Theme, autostart: Autostart) -> None:
        self._switch = Switch(theme, copy.start_with_computer())
        name, hint = copy.start_with_computer(), copy.start_with_computer_hint()
        super().__init__(theme, name, hint, self._switch)
        self._autostart = autostart
        self._switch.clicked.connect(self._choose)
        autostart.changed.connect(self.refresh)
        autostart.refused.connect(self._refused)
        self.refresh()

    @Slot()
    def refresh(self) -> None:
        """Show what the system says now."""
        state = self._autostart.state()
        self._switch.setChecked(state is AutostartState.ON)
        unknown = state is AutostartState.UNKNOWN
        self.set_hint(copy.start_is_unknown() if unknown else copy.start_with_computer_hint())

    def showEvent(self, event: QShowEvent) -> None:
        self.refresh()
        super().showEvent(event)

    @Slot(bool)
    def _choose(self, on: bool) -> None:
        try:
            self._autostart.switch(on)
        except SmallWinsError as error:
            self._refused(error)
        else:
            self.refresh()

    @Slot(object)
    def _refused(self, error: SmallWinsError) -> None:
        """The switch moved when it was pressed: it goes to what holds, and that is said."""
        self.refresh()
        sentence = problem.words_for_start(error)
        self.set_hint(sentence)
        say(self, sentence)
