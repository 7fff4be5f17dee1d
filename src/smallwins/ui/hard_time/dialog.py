"""I'm having a hard time: words to change, to copy, or to send to someone chosen."""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import Qt, QUrl, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QVBoxLayout, QWidget

from smallwins.domain.errors import StorageError, TooLongError
from smallwins.domain.settings import LONGEST_WORDS
from smallwins.domain.wins import is_unseen
from smallwins.services.preferences import Preferences
from smallwins.ui import copy, problem
from smallwins.ui.hard_time.sending import hand_over, opened_with
from smallwins.ui.theme import Theme
from smallwins.ui.widgets.buttons import MainButton, OtherButton
from smallwins.ui.widgets.dialog import PaperDialog, foot_of
from smallwins.ui.widgets.dialog_page import DialogPage, page_over, told_below
from smallwins.ui.widgets.framed_line import FramedLine
from smallwins.ui.widgets.strip import say
from smallwins.ui.widgets.words import Words

_WIDE: Final = 520


def words_of(preferences: Preferences | None) -> str:
    """Give what is sent: the person's own words, or ours while they wrote none."""
    own = preferences.latest.hard_time_words if preferences is not None else ""
    return own or copy.words_to_send()


class HardTimeDialog(PaperDialog):
    """The words and whom they go to. All of it is kept as it is typed, within a second.

    Args:
        theme: the look.
        preferences: where the words and the person are kept.
        parent: what it is before.
        open_url: opens an address with the system; gives whether anything opened.
    """

    def __init__(
        self,
        theme: Theme,
        preferences: Preferences,
        parent: QWidget,
        open_url: Callable[[QUrl], bool] = hand_over,
    ) -> None:
        # The title bar tells the room no more than that.
        super().__init__(theme, copy.app_name(), parent)
        self._preferences = preferences
        self._open = open_url
        settings, px = preferences.latest, theme.px
        page = DialogPage(theme, copy.hard_time_title(), copy.hard_time_hint())
        lines = page.column
        # A name belongs to the field below it.
        lines.setSpacing(px(4))
        self._words = self._field(lines, page, copy.words_to_send_field(), words_of(preferences))
        self._name = self._field(lines, page, copy.to_whom(), settings.trusted_name)
        self._at = self._field(lines, page, copy.mail_or_phone(), settings.trusted_at)
        lines.addStretch(1)
        # It has its room from the start: nothing moves when it speaks.
        self._said = Words(theme, "body", "\N{NO-BREAK SPACE}", "ink2", self)
        self._said.setWordWrap(True)
        told = told_below(theme, self, self._said)
        self._back = OtherButton(theme, copy.back(), parent=self)
        self._copy = OtherButton(theme, copy.copy_these_words(), parent=self)
        self._send = MainButton(theme, "", parent=self)
        foot = foot_of(theme, self, self._back, self._copy, self._send)
        page_over(theme, self, page, told, foot)
        self._back.clicked.connect(self.reject)
        self._copy.clicked.connect(self._copy_words)
        self._send.clicked.connect(self._send_words)
        self._name.edit.textChanged.connect(self._name_send)
        for field in (self._words, self._name, self._at):
            field.edit.returnPressed.connect(self._go_on)
            field.edit.textChanged.connect(self._hold)
        self._name_send()
        width = min(px(_WIDE), parent.window().width())
        self.setFixedWidth(width)
        below = told.heightForWidth(width) + foot.heightForWidth(width)
        whole = lines.totalHeightForWidth(width) + below
        self.resize(width, min(whole, parent.window().height()))
        self._words.edit.setFocus(Qt.FocusReason.OtherFocusReason)

    def done(self, result: int) -> None:
        """Close; what is typed is kept first, and where that does not go, it stays here once."""
        told = self._said.text()
        if self._keep() or told == self._said.text():
            super().done(result)

    def _field(self, lines: QVBoxLayout, page: QWidget, name: str, text: str) -> FramedLine:
        label = Words(self._theme, "caption", name, "ink2", page)
        field = FramedLine(self._theme, name, page)
        field.edit.setText(text)
        field.edit.setCursorPosition(0)
        lines.addSpacing(self._theme.px(4))
        lines.addWidget(label)
        lines.addWidget(field)
        return field

    def _typed(self) -> dict[str, str]:
        words, name, at = (one.edit.text() for one in (self._words, self._name, self._at))
        # Ours stay ours, and follow the language, until somebody writes their own.
        own = "" if is_unseen(words) or words == copy.words_to_send() else words
        return {"hard_time_words": own, "trusted_name": name.strip(), "trusted_at": at.strip()}

    @Slot()
    def _hold(self) -> None:
        """Let what is typed go to the file soon, as far as it fits: an app that ends takes none."""
        self._preferences.hold(
            **{name: words[:LONGEST_WORDS] for name, words in self._typed().items()}
        )

    def _keep(self) -> bool:
        typed = self._typed()
        for words in typed.values():
            if len(words) > LONGEST_WORDS:
                self._say(problem.words_for(TooLongError(len(words), LONGEST_WORDS)))
                return False
        try:
            self._preferences.change(**typed)
        except StorageError as error:
            self._say(problem.words_for(error))
            return False
        return True

    def _wanted(self) -> str:
        """Give the words as they stand here, kept or not: they are needed now."""
        return self._typed()["hard_time_words"] or copy.words_to_send()

    def _copy_words(self) -> None:
        QGuiApplication.clipboard().setText(self._wanted())
        self._keep()
        self._say(copy.words_copied())

    def _send_words(self) -> None:
        url = opened_with(self._at.edit.text(), self._wanted())
        if url.isEmpty():
            self._say(copy.no_address())
            self._at.edit.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        self._keep()
        if self._open(url):
            self._say(copy.send_opens())
        else:
            QGuiApplication.clipboard().setText(self._wanted())
            self._say(copy.send_did_not_open())

    def _go_on(self) -> None:
        """Enter goes to the next field, and from the last one to the button that sends."""
        self.focusNextChild()

    def _name_send(self) -> None:
        name = " ".join(self._name.edit.text().split())
        self._send.setText(copy.send_to(name if len(name) <= 24 else ""))
        self._send.restyle()

    def _say(self, sentence: str) -> None:
        self._said.setText(sentence)
        say(self, sentence)
