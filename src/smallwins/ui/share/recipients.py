"""To whom a win may go: a button for each person, and a way to add one."""

import functools
import logging
from typing import cast

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from smallwins.domain.errors import StorageError
from smallwins.domain.people import Person, address_of
from smallwins.services.people import People
from smallwins.services.preferences import Preferences
from smallwins.ui import copy
from smallwins.ui.share.person_dialog import PersonDialog
from smallwins.ui.theme import Theme
from smallwins.ui.widgets.buttons import OtherButton
from smallwins.ui.widgets.flowing import flowing
from smallwins.ui.widgets.shortened import shortened
from smallwins.ui.widgets.words import Words

_LOG = logging.getLogger(__name__)
_NAME = 24


class Recipients(QWidget):
    """The buttons.

    Where nobody is on the list, whom the person chose for a hard time stands here.

    Args:
        theme: the look.
        people: who is on the list.
        preferences: whom the person chose for a hard time.
        parent: what it stands on.

    Signals:
        chosen(Person): it is to go to this one.
    """

    chosen = Signal(object)

    lets_rings_out = True

    def __init__(
        self, theme: Theme, people: People, preferences: Preferences, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._people = people
        self._preferences = preferences
        self._allowed = True
        self._names: list[str] = []
        self.buttons: list[OtherButton] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, theme.px(6), 0, 0)
        self._column.setSpacing(theme.px(2))
        for role, words, ink in (
            ("h3", copy.to_someone(), "ink"),
            ("caption", copy.to_someone_hint(), "ink2"),
        ):
            label = Words(theme, role, words, ink, self)
            label.setWordWrap(True)
            self._column.addWidget(label)
        self._rows: QWidget | None = None
        self.refresh()
        people.changed.connect(self.refresh)

    def allow(self, *, allowed: bool) -> None:
        """Let somebody be chosen, or nobody while there are no words that could go."""
        self._allowed = allowed
        for button in self.buttons:
            button.setEnabled(allowed)

    @Slot()
    def refresh(self) -> None:
        """Show who is on the list now."""
        before = self._rows
        self.buttons = [self._button(person) for person in self._persons()]
        words = copy.to_someone_else() if self.buttons else copy.add_person()
        other = OtherButton(self._theme, words, "ui/plus", self)
        other.clicked.connect(self._ask)
        self._rows = flowing(self._theme, self, *self.buttons, other)
        self._column.addWidget(self._rows)
        self._rows.show()
        if before is not None:
            stop = self.buttons[-1] if self.buttons else other
            # This window's own: who is added is typed in another, which has the keyboard still.
            focus = cast("QWidget | None", self.window().focusWidget())
            if focus is not None and before.isAncestorOf(focus):
                stop.setFocus(Qt.FocusReason.OtherFocusReason)
            before.hide()
            before.deleteLater()
        self.allow(allowed=self._allowed)

    def _persons(self) -> list[Person]:
        try:
            people = self._people.all()
        except StorageError as error:
            _LOG.warning("Who wins are shared with could not be read: %r", error)
            people = []
        self._names = [_as_on_button(person) for person in people]
        settings = self._preferences.latest
        if not people and address_of(settings.trusted_at):
            return [Person(name=settings.trusted_name, at=settings.trusted_at)]
        return people

    def _button(self, person: Person) -> OtherButton:
        # Where two are called the same, words must not go to the other one: there it says where to.
        shown = person.at if self._names.count(_as_on_button(person)) > 1 else person.shown
        name = shortened(shown, _NAME)
        # A name that goes on says so, and that more follows: one sign does for both.
        button = OtherButton(self._theme, copy.to_person(name.rstrip("\u2026")), parent=self)
        button.setAccessibleName(copy.to_person(shown))
        button.clicked.connect(functools.partial(self._choose, person))
        return button

    def _choose(self, person: Person, *_pressed: object) -> None:
        self.chosen.emit(person)

    @Slot()
    def _ask(self) -> None:
        PersonDialog(self._theme, self._people, None, self).open()


def _as_on_button(person: Person) -> str:
    """Give a name as far as a button tells it from others."""
    return shortened(person.shown, _NAME).casefold()
