"""A quiet line beside the thing: what was done, with undo; or what did not go, and what is safe."""

from typing import Final

from PySide6.QtCore import QMargins, Qt, QTimer, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QHideEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from smallwins.ui import copy
from smallwins.ui.theme import Theme
from smallwins.ui.widgets.buttons import LinkButton
from smallwins.ui.widgets.words import Words

UNDO_MS: Final = 60_000
"""How long undo stays beside the thing (VOICE, rule 7). Ctrl+Z stays as long as the window."""


def say(widget: QWidget, sentence: str) -> None:
    """Let a screen reader speak a sentence when it next has a moment."""
    event = QAccessibleAnnouncementEvent(widget, sentence)
    event.setPoliteness(QAccessible.AnnouncementPoliteness.Polite)
    QAccessible.updateAccessibility(event)


class Strip(QWidget):
    """One sentence, and undo when there is something to take back. Hidden while it says nothing.

    Args:
        theme: the look.
        parent: what it is on.
        token: the colour token of its ink.

    Signals:
        undo_requested(): undo was pressed.
    """

    undo_requested = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None, token: str = "ink2") -> None:
        super().__init__(parent)
        self._theme = theme
        self._words = Words(theme, "body", token=token, parent=self)
        self._words.setWordWrap(True)
        self._undo = LinkButton(theme, copy.undo(), parent=self)
        self._row = QHBoxLayout(self)
        self._row.addWidget(self._words, 1000)
        self._row.addWidget(self._undo)
        self._row.addStretch(1)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.timeout.connect(self._had_its_time)
        self._undo.clicked.connect(self.undo_requested)
        theme.changed.connect(self.restyle)
        self.restyle()
        self.hide()

    def show_done(self, sentence: str, *, undo: bool = True) -> None:
        """Say what was done, with undo beside it for a minute."""
        self._show(sentence, undo=undo)
        self._rest.start(UNDO_MS)

    def show_problem(self, sentence: str, *, undo: bool = False) -> None:
        """Say what did not go; it stays until something else is said.

        Args:
            sentence: what did not go, and what is safe.
            undo: it was the undo that did not go, and that can be tried once more.
        """
        self._rest.stop()
        self._show(sentence, undo=undo)

    @property
    def says(self) -> str:
        """What it says now; "" while it is hidden."""
        return "" if self.isHidden() else self._words.text()

    @property
    def undo(self) -> LinkButton:
        """The way to take it back."""
        return self._undo

    @property
    def edges(self) -> QMargins:
        """How much is free round its words, in pixels."""
        return self._row.contentsMargins()

    def width_on_one_line(self) -> int:
        """How wide it is where its sentence and undo stand on one line, in pixels."""
        margins = self._row.contentsMargins()
        wide = margins.left() + self._words.maximumWidth() + margins.right()
        if not self._undo.isHidden():
            wide += self._row.spacing() + self._undo.sizeHint().width()
        return wide

    def give_focus(self) -> None:
        """Put the keyboard on undo."""
        self._undo.setFocus(Qt.FocusReason.OtherFocusReason)

    @property
    def has_focus(self) -> bool:
        """Whether the keyboard is on undo."""
        return self._undo.hasFocus()

    def _had_its_time(self) -> None:
        if self.has_focus:
            # It would pass the keyboard on to something that may keep a win by the next press.
            self._rest.start(UNDO_MS)
        else:
            self.clear()

    def leave_off(self) -> None:
        """Say no more of what is done; undo stays for its minute, and so does what did not go."""
        if self._rest.isActive() and self._undo.isHidden():
            self.clear()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        if not self.isHidden():
            self.leave_off()  # its place was left: it is no news to whoever is here again

    def clear(self) -> None:
        """Say nothing."""
        self._rest.stop()
        self.hide()

    def restyle(self) -> None:
        """Take the theme as it is now."""
        # Room for the ring round the button, which its parent would clip.
        edge = self._theme.px(6)
        self._row.setContentsMargins(0, edge, edge, edge)
        self._row.setSpacing(self._theme.px(12))
        self._fit()

    def _show(self, sentence: str, *, undo: bool) -> None:
        self._words.setText(sentence)
        self._fit()
        self._undo.setVisible(undo)
        self.show()
        say(self, sentence)

    def _fit(self) -> None:
        """Let the words be no wider than they are, so that undo stands right beside them."""
        metrics = self._words.fontMetrics()
        self._words.setMaximumWidth(metrics.horizontalAdvance(self._words.text()) + 4)
