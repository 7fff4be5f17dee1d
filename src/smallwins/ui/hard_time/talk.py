"""Who can help, with the words one can send to be copied in one press."""

from typing import Final

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from smallwins.services.preferences import Preferences
from smallwins.ui import copy
from smallwins.ui.hard_time.dialog import HardTimeDialog, words_of
from smallwins.ui.theme import Theme
from smallwins.ui.widgets.buttons import LinkButton, OtherButton
from smallwins.ui.widgets.clipboard import copy_quietly
from smallwins.ui.widgets.help import HelpDialog
from smallwins.ui.widgets.scroll import Page
from smallwins.ui.widgets.shortened import shortened
from smallwins.ui.widgets.strip import say
from smallwins.ui.widgets.words import Words, breakable

_TRUSTED: Final = 1
"""Which of the helpers is someone a person trusts."""

_NAME: Final = 60


class TalkDialog(HelpDialog):
    """Who can help, with the words to send, and whom the person chose for them.

    Args:
        theme: the look.
        parent: what it is before.
        preferences: where the words and the person are kept.
        back: what the way back is called.
    """

    def __init__(
        self, theme: Theme, parent: QWidget, preferences: Preferences | None = None, back: str = ""
    ) -> None:
        self._preferences = preferences
        super().__init__(theme, parent, back or copy.back())

    def _quoted(self) -> str:
        return breakable(words_of(self._preferences))

    def _write_below(self, number: int, lines: QVBoxLayout, page: Page) -> None:
        if number != _TRUSTED:
            return
        theme = self._theme
        leading = Qt.AlignmentFlag.AlignLeading
        copying = OtherButton(theme, copy.copy_these_words(), parent=page)
        copying.clicked.connect(self._copy)
        # It has its room from the start: nothing moves when it speaks.
        self._said = Words(theme, "caption", "\N{NO-BREAK SPACE}", "ink2", page)
        if self._preferences is not None:
            self._chosen = Words(theme, "body", "", "ink2", page)
            self._write_to = OtherButton(theme, copy.write_to_them(), parent=page)
            self._write_to.clicked.connect(self._send)
            self._other = LinkButton(theme, copy.change_or_send(), parent=page)
            self._other.clicked.connect(self._change)
            lines.addWidget(self._chosen)
            lines.addWidget(self._write_to, 0, leading)
            self._show_chosen()
        lines.addWidget(copying, 0, leading)
        if self._preferences is not None:
            lines.addWidget(self._other, 0, leading)
        lines.addWidget(self._said)

    @Slot()
    def _show_chosen(self) -> None:
        """Show whom the person chose for such a time, and the way to write to them."""
        if self._preferences is None:
            return
        self.quote()
        settings = self._preferences.latest
        name = shortened(settings.trusted_name, _NAME)
        self._chosen.setText(breakable(copy.you_chose(name)) if name else "")
        self._chosen.setVisible(bool(name))
        known = bool(name or settings.trusted_at)
        self._write_to.setVisible(known)
        self._other.setVisible(not known)

    def _copy(self) -> None:
        copy_quietly(words_of(self._preferences))
        self._said.setText(copy.words_copied())
        say(self, copy.words_copied())

    @Slot()
    def _changed(self) -> None:
        """The words may be others now: those that were copied are not told of any more."""
        self._said.setText("\N{NO-BREAK SPACE}")
        self._show_chosen()

    @Slot()
    def _change(self) -> None:
        self._show_words(ready=False)

    @Slot()
    def _send(self) -> None:
        self._show_words(ready=True)

    def _show_words(self, *, ready: bool) -> None:
        if self._preferences is None:
            return
        dialog = HardTimeDialog(self._theme, self._preferences, self, ready=ready)
        dialog.finished.connect(self._changed)
        dialog.open()
