"""Who can help, with the words one can send to be copied in one press."""

from typing import Final

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QVBoxLayout, QWidget

from smallwins.services.preferences import Preferences
from smallwins.ui import copy
from smallwins.ui.hard_time.dialog import HardTimeDialog, words_of
from smallwins.ui.theme import Theme
from smallwins.ui.widgets.buttons import LinkButton, OtherButton
from smallwins.ui.widgets.flow import FlowLayout
from smallwins.ui.widgets.help import HelpDialog, WholeLine
from smallwins.ui.widgets.scroll import Page
from smallwins.ui.widgets.strip import say
from smallwins.ui.widgets.words import Words

_TRUSTED: Final = 1
"""Which of the helpers is someone a person trusts."""


class TalkDialog(HelpDialog):
    """Who can help, as Today shows it, and the words to send."""

    def __init__(
        self, theme: Theme, parent: QWidget, preferences: Preferences | None = None
    ) -> None:
        self._preferences = preferences
        super().__init__(theme, parent, copy.back())

    def _write_below(self, number: int, lines: QVBoxLayout, page: Page) -> None:
        if number != _TRUSTED:
            return
        button = OtherButton(self._theme, copy.copy_these_words(), parent=page)
        button.clicked.connect(self._copy)
        # It has its room from the start: nothing moves when it speaks.
        self._said = Words(self._theme, "caption", "\N{NO-BREAK SPACE}", "ink2", page)
        lines.addWidget(button, 0, Qt.AlignmentFlag.AlignLeading)
        if self._preferences is not None:
            change = LinkButton(self._theme, copy.change_or_send(), parent=page)
            change.clicked.connect(self._change)
            lines.addWidget(change, 0, Qt.AlignmentFlag.AlignLeading)
        lines.addWidget(self._said)

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(words_of(self._preferences))
        self._said.setText(copy.words_copied())
        say(self, copy.words_copied())

    def _change(self) -> None:
        if self._preferences is not None:
            HardTimeDialog(self._theme, self._preferences, self).open()


class TalkLine(QWidget):
    """The quiet line at the foot: not safe right now?"""

    lets_rings_out = True

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._flow = FlowLayout(8)
        self.setLayout(self._flow)
        self._ask = WholeLine(theme, "body", copy.not_safe_now(), "ink2", self)
        self._ask.setWordWrap(True)
        self.link = LinkButton(theme, copy.talk_today(), role="body_medium", parent=self)
        self._flow.addWidget(self._ask)
        self._flow.addWidget(self.link)
        theme.changed.connect(self.restyle)
        self.restyle()

    def restyle(self) -> None:
        """Take the theme as it is now."""
        self._flow.set_gap(self._theme.px(4))
        self._ask.setMinimumHeight(self._theme.px(28))

    def sizeHint(self) -> QSize:
        return self._flow.sizeHint()
