"""A person's own reminders that were taken out: seen when somebody asks, and brought back."""

import functools
import logging

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from smallwins.domain.errors import StorageError
from smallwins.domain.reminders import Reminder
from smallwins.services.reminders import Reminders
from smallwins.ui import copy
from smallwins.ui.settings.rows import Card, Row
from smallwins.ui.theme import Theme
from smallwins.ui.widgets.buttons import LinkButton, OtherButton
from smallwins.ui.widgets.words import breakable

_LOG = logging.getLogger(__name__)


class AwayReminders(QWidget):
    """A link that is there while any is put away, and below it, when it is pressed, all of them.

    Args:
        theme: the look.
        reminders: where they are kept.

    Signals:
        back_wanted(str): the one of this uid is to be on the list again.
    """

    back_wanted = Signal(str)

    def __init__(self, theme: Theme, reminders: Reminders) -> None:
        super().__init__()
        self._theme = theme
        self._reminders = reminders
        self._shown: list[Reminder] = []
        self._card: Card | None = None
        self.backs: list[OtherButton] = []
        self.link = LinkButton(theme, copy.reminders_put_away(), parent=self)
        self.link.setCheckable(True)
        self.link.toggled.connect(self.refresh)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._head = QVBoxLayout()
        self._head.addWidget(self.link, 0, Qt.AlignmentFlag.AlignLeading)
        self._column.addLayout(self._head)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        theme.changed.connect(self._restyle)
        self._restyle()

    @property
    def stops(self) -> list[QWidget]:
        """What the keyboard comes to, in order."""
        return [self.link, *self.backs]

    @Slot()
    def refresh(self) -> None:
        """Show what is put away now; where it cannot be read, nothing is offered."""
        try:
            away = self._reminders.put_away_ones()
        except StorageError as error:
            _LOG.warning("Reminders that are put away cannot be read: %r", error)
            away = []
        self.setVisible(bool(away))
        shown = away if self.link.isChecked() else []
        if shown != self._shown:
            self._shown = shown
            self._lay_out()

    def _lay_out(self) -> None:
        before, self._card, self.backs = self._card, None, []
        if before is not None:
            before.hide()
            before.deleteLater()
        if self._shown:
            self._card = Card(self._theme, [self._row(one) for one in self._shown])
            self._column.addWidget(self._card)
            self._card.show()
        for one, other in zip(self.stops, self.stops[1:], strict=False):
            QWidget.setTabOrder(one, other)

    def _row(self, reminder: Reminder) -> Row:
        back = OtherButton(self._theme, copy.bring_reminder_back())
        back.setAccessibleName(copy.bring_reminder_back_spoken(reminder.words))
        back.clicked.connect(functools.partial(self._bring_back, reminder.uid))
        self.backs.append(back)
        return Row(self._theme, breakable(reminder.words), "", back)

    def _bring_back(self, uid: str, *_pressed: object) -> None:
        self.back_wanted.emit(uid)

    @Slot()
    def _restyle(self) -> None:
        px = self._theme.px
        # The link begins where the words of the page do.
        self._head.setContentsMargins(px(8), 0, px(8), 0)
        self._column.setSpacing(px(8))
