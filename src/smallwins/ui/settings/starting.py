"""Settings, Reminders: what the system itself has: the start with it, and a key for quick add."""

from PySide6.QtCore import Slot
from PySide6.QtGui import QShowEvent

from smallwins.desktop.autostart import Autostart, AutostartState
from smallwins.domain.errors import SmallWinsError
from smallwins.ui import copy, problem
from smallwins.ui.quick_key import KeyState, QuickKey
from smallwins.ui.settings.rows import Row
from smallwins.ui.theme import Theme
from smallwins.ui.widgets.folding import FoldingButton
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
        self._autostart.look()  # what is answered later is shown then
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


class KeyRow(Row):
    """The key that opens quick add from anywhere, where the desktop gives keys; else a way to it.

    Args:
        theme: the look.
        key: asks the desktop.
    """

    def __init__(self, theme: Theme, key: QuickKey) -> None:
        self._button = FoldingButton(theme, copy.ask_for_key())
        super().__init__(theme, copy.quick_key(), copy.quick_key_hint(), self._button)
        self._key = key
        self._state = key.state
        self._button.clicked.connect(self._choose)
        key.changed.connect(self._follow)
        key.refused.connect(self._refused)
        self._show()

    def showEvent(self, event: QShowEvent) -> None:
        self._show()
        self._key.look()
        super().showEvent(event)

    def _show(self) -> str:
        """Show what the desktop said last, and give it in words."""
        state = self._state = self._key.state
        hint = {
            KeyState.ABSENT: copy.quick_key_by_hand(),
            KeyState.ASKED: copy.quick_key_asked(),
            KeyState.BOUND: copy.quick_key_is(self._key.trigger),
        }.get(state, copy.quick_key_hint())
        bound = state is KeyState.BOUND
        self._button.setText(copy.give_key_back() if bound else copy.ask_for_key())
        self._button.updateGeometry()
        self._button.setVisible(state not in {KeyState.UNKNOWN, KeyState.ABSENT})
        self.set_hint(hint)
        return hint

    @Slot()
    def _follow(self) -> None:
        before = self._state
        hint = self._show()
        if self.isVisible() and self._state is not before:
            if self._state in {KeyState.ASKED, KeyState.BOUND}:
                say(self, hint)
            elif before is KeyState.BOUND:
                say(self, copy.quick_key_gone())

    @Slot()
    def _choose(self) -> None:
        if self._key.state is KeyState.BOUND:
            self._key.give_back()
        else:
            self._key.ask()

    @Slot(str)
    def _refused(self, sentence: str) -> None:
        self.set_hint(sentence)
        say(self, sentence)
