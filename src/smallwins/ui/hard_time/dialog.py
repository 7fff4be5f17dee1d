"""I'm having a hard time: words to change, to copy, or to send to someone chosen."""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import Qt, QUrl, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from smallwins.domain.errors import StorageError, TooLongError
from smallwins.domain.settings import LONGEST_WORDS
from smallwins.domain.wins import is_unseen
from smallwins.services.preferences import Preferences
from smallwins.ui import copy, problem
from smallwins.ui.theme import Theme
from smallwins.ui.widgets.buttons import MainButton, OtherButton
from smallwins.ui.widgets.clipboard import copy_quietly
from smallwins.ui.widgets.dialog import PaperDialog, foot_of
from smallwins.ui.widgets.dialog_page import DialogPage, page_over, told_below
from smallwins.ui.widgets.framed_line import FramedLine
from smallwins.ui.widgets.own_app import hand_over, url_of
from smallwins.ui.widgets.shortened import shortened
from smallwins.ui.widgets.strip import say
from smallwins.ui.widgets.words import Words

_WIDE: Final = 520
_NAME: Final = 24
_QUIET: Final = "\N{NO-BREAK SPACE}"
# In UTF-16, as Qt counts. More than is kept can be seen and shortened; a book would stop the app.
_ROOM: Final = 2 * LONGEST_WORDS


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
        ready: the words are as they are to go, and the keyboard begins at the button that sends.
    """

    def __init__(
        self,
        theme: Theme,
        preferences: Preferences,
        parent: QWidget,
        open_url: Callable[[QUrl], bool] = hand_over,
        *,
        ready: bool = False,
    ) -> None:
        # The title bar tells the room no more than that.
        super().__init__(theme, copy.app_name(), parent)
        self._preferences = preferences
        self._open = open_url
        self._trouble = ""
        self._over = False
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
        self._said = Words(theme, "body", _QUIET, "ink2", self)
        self._said.setWordWrap(True)
        told = told_below(theme, self, self._said)
        self._back = OtherButton(theme, copy.back(), parent=self)
        self._copy = OtherButton(theme, copy.copy_these_words(), parent=self)
        self._send = MainButton(theme, copy.send_to(""), parent=self)
        self._foot = foot_of(theme, self, self._back, self._copy, self._send)
        scroll = page_over(theme, self, page, told, self._foot)
        width = min(px(_WIDE), parent.window().width())
        self.setFixedWidth(width)
        # What is told may take a second line; it is free from the start.
        below = told.heightForWidth(width) + self._said.fontMetrics().lineSpacing()
        whole = lines.totalHeightForWidth(width) + below + self._foot.heightForWidth(width)
        self.resize(width, min(whole, parent.window().height()))
        self._back.clicked.connect(self.reject)
        self._copy.clicked.connect(self._copy_words)
        self._send.clicked.connect(self._send_words)
        self._name.edit.textChanged.connect(self._name_send)
        for field in (self._words, self._name, self._at):
            field.edit.returnPressed.connect(self._go_on)
            field.edit.textChanged.connect(self._hold)
            # After the part that fits is there.
            field.edit.inputRejected.connect(
                self._say_what_fits, Qt.ConnectionType.QueuedConnection
            )
        self._name_send()
        first = self._send if ready else self._words.edit
        first.setFocus(Qt.FocusReason.OtherFocusReason)
        scroll.follow_keyboard()

    def done(self, result: int) -> None:
        """Close; what is typed is kept first, and where that does not go, it stays here once."""
        told, trouble = self._trouble, self._keep()
        if trouble in {"", told}:
            super().done(result)
        else:
            self._say(trouble)

    def _field(self, lines: QVBoxLayout, page: QWidget, name: str, text: str) -> FramedLine:
        label = Words(self._theme, "caption", name, "ink2", page)
        field = FramedLine(self._theme, name, page)
        field.edit.setMaxLength(_ROOM)
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

    def _fitting(self) -> dict[str, str]:
        return {name: words[:LONGEST_WORDS] for name, words in self._typed().items()}

    @property
    def _too_long(self) -> str:
        """What is to be said where a field holds more than is kept of it; "" where none does."""
        longest = max(map(len, self._typed().values()))
        if longest <= LONGEST_WORDS:
            return ""
        return problem.words_for(TooLongError(longest, LONGEST_WORDS))

    @Slot()
    def _hold(self) -> None:
        """Let what is typed go to the file soon, as far as it fits: an app that ends takes none."""
        self._preferences.hold(**self._fitting())
        trouble, over = self._too_long, self._over
        self._over = bool(trouble)
        if self._over and not over:
            self._say(trouble)
        elif over and not self._over:
            self._said.setText(_QUIET)

    @Slot()
    def _say_what_fits(self) -> None:
        self._say(copy.first_words_are_here(LONGEST_WORDS))

    def _keep(self) -> str:
        """Keep each field as far as it fits; give what is to be said, "" where all is kept."""
        try:
            self._preferences.change(**self._fitting())
        except StorageError as error:
            self._trouble = problem.words_for(error)
        else:
            self._trouble = self._too_long
        return self._trouble

    def _wanted(self) -> str:
        """Give the words as they stand here, kept or not: they are needed now."""
        return self._typed()["hard_time_words"] or copy.words_to_send()

    def _copy_words(self) -> None:
        copy_quietly(self._wanted())
        self._say(copy.sentences(copy.words_copied(), self._keep()))

    def _send_words(self) -> None:
        written = self._at.edit.text()
        url = url_of(written)
        if url.isEmpty():
            self._say(copy.no_address() if is_unseen(written) else copy.not_an_address())
            self._at.edit.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        copy_quietly(self._wanted())
        trouble = self._keep()
        opens = self._open(url)
        said = copy.send_opens() if opens else copy.send_did_not_open()
        self._say(copy.sentences(said, trouble))

    def _go_on(self) -> None:
        """Enter goes to the next field, and from the last one to the button that sends."""
        self.focusNextChild()

    def _name_send(self) -> None:
        """Say on the button whom it is for, where that gives the foot no other row."""
        plain, named = copy.send_to(""), copy.send_to(shortened(self._name.edit.text(), _NAME))
        high = self._high_with(plain)
        if self._high_with(named) > high:
            self._high_with(plain)

    def _high_with(self, said: str) -> int:
        """Let the button say this, and give how high the foot is then."""
        self._send.setText(said)
        self._send.restyle()
        return self._foot.heightForWidth(self.width())

    def _say(self, sentence: str) -> None:
        self._said.setText(sentence)
        say(self, sentence)
