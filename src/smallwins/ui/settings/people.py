"""Settings, People I share with: added, changed, and put away with a way back."""

import functools
from collections.abc import Collection
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from smallwins.domain.errors import StorageError
from smallwins.domain.people import Person, address_of
from smallwins.domain.settings import Settings
from smallwins.services.drafts import person_of_place
from smallwins.services.people import People
from smallwins.services.preferences import Preferences
from smallwins.ui import copy, problem
from smallwins.ui.settings.rows import Card, Row, SettingsSection, Ways
from smallwins.ui.theme import Theme
from smallwins.ui.widgets.buttons import LinkButton, OtherButton
from smallwins.ui.widgets.shortened import shortened
from smallwins.ui.widgets.strip import Strip
from smallwins.ui.widgets.told import Told
from smallwins.ui.widgets.words import breakable

if TYPE_CHECKING:
    from smallwins.ui.share.person_dialog import PersonDialog

_NAME: Final = 60


class PeoplePage(SettingsSection):
    """A card with the people, and one with those put away, if that is asked for.

    Args:
        theme: the look.
        preferences: whom the person chose for a hard time: they may be on this list, too.
        people: the list.
    """

    def __init__(self, theme: Theme, preferences: Preferences, people: People) -> None:
        super().__init__(theme, preferences, copy.people_title(), copy.people_hint())
        self._people = people
        self._shown: tuple[list[Person], list[Person], Person | None] | None = None
        self._cards_there: list[Card] = []
        self._stops: list[QWidget] = []
        self._changes: dict[int, QWidget] = {}
        self._add = OtherButton(theme, copy.add_person())
        self._add.clicked.connect(self._ask_new)
        self.add(Card(theme, [Row(theme, copy.people_list(), copy.people_stay_here(), self._add)]))
        self._list, self._gone = self._room_for_cards(), self._room_for_cards()
        self.add(self._list)
        # Below the card: nothing moves under a hand when it speaks.
        strip = Strip(theme, self)
        self._away = LinkButton(theme, copy.people_put_away(), parent=self)
        self._away.setCheckable(True)
        self._away.toggled.connect(self._show_away)
        # They begin where the words of the page do.
        told = QWidget()
        self._told_lines = QVBoxLayout(told)
        self._told_lines.addWidget(strip)
        self._told_lines.addWidget(self._away, 0, Qt.AlignmentFlag.AlignLeading)
        self.add(told)
        self.add(self._gone)
        self._told = Told(strip, problem.words_for_list)
        self._told.taken_back.connect(self._taken_back)
        people.changed.connect(self._people_changed)
        theme.changed.connect(self._indent)
        self._indent()
        self.refresh()

    def show_settings(self, _settings: Settings) -> None:
        """Whom the person chose for a hard time may be another now."""
        if self._shown is not None:
            self.refresh()

    def showEvent(self, event: QShowEvent) -> None:
        self.refresh()
        super().showEvent(event)

    def refresh(self) -> None:
        """Read who is on the list; the keyboard goes on from where it was."""
        try:
            here, away = self._people.all(), self._people.put_away_ones()
        except StorageError as error:
            self.show_trouble(problem.words_at_start(error))
            return
        chosen = None if here else self._chosen()
        self._away.setVisible(bool(away))
        if not self._away.isChecked():
            away = []
        if (here, away, chosen) != self._shown:
            self._shown = (here, away, chosen)
            self._lay_out(here, away, chosen)

    def show_words(self, places: Collection[str]) -> list[QWidget]:
        """Open the dialog of somebody whose words are in no file; it says that they are here.

        Returns:
            The way to them on this page, in sight below the dialog; nothing where none are here.
        """
        here = {person.id: person for person in self._shown[0]} if self._shown else {}
        for place in places:
            number = person_of_place(place)
            if number is not None and (number == 0 or number in here):
                self._open(here.get(number)).tell_unwritten()
                return [self._changes.get(number, self._add)]
        return []

    def _chosen(self) -> Person | None:
        """Whom the person chose for a hard time, where that says how to reach them."""
        settings = self._preferences.latest
        if not address_of(settings.trusted_at):
            return None
        return Person(name=settings.trusted_name, at=settings.trusted_at)

    def _lay_out(self, here: list[Person], away: list[Person], chosen: Person | None) -> None:
        held = next((at for at, stop in enumerate(self._stops) if stop.hasFocus()), None)
        before, self._cards_there, self._stops = self._cards_there, [], []
        self._changes = {}
        rows: list[QWidget] = [self._row(person) for person in here]
        if chosen is not None:
            rows.append(self._row_of_chosen(chosen))
        if rows:
            self._put(self._list, Card(self._theme, rows))
        if away:
            self._put(self._gone, Card(self._theme, [self._row_of_away(one) for one in away]))
        if held is not None:
            # Before the button that was pressed goes: Qt would put the keyboard anywhere.
            stop = self._stops[min(held, len(self._stops) - 1)] if self._stops else self._add
            stop.setFocus(Qt.FocusReason.OtherFocusReason)
        for card in before:
            card.hide()
            card.deleteLater()

    @staticmethod
    def _room_for_cards() -> QWidget:
        room = QWidget()
        QVBoxLayout(room).setContentsMargins(0, 0, 0, 0)
        return room

    def _put(self, room: QWidget, card: Card) -> None:
        column = room.layout()
        if column is not None:
            column.addWidget(card)
        card.show()
        self._cards_there.append(card)

    def _row(self, person: Person) -> Row:
        change = OtherButton(self._theme, copy.change_person())
        change.setAccessibleName(copy.change_person_spoken(person.shown))
        change.clicked.connect(functools.partial(self._ask_change, person))
        out = OtherButton(self._theme, copy.put_away())
        out.setAccessibleName(copy.put_person_away_spoken(person.shown))
        out.clicked.connect(functools.partial(self._put_away, person))
        self._stops += [change, out]
        self._changes[person.id] = change
        hint = person.at if person.name else ""
        ways = Ways(self._theme, [change, out])
        return Row(self._theme, breakable(person.shown), breakable(hint), ways)

    def _row_of_chosen(self, person: Person) -> Row:
        add = OtherButton(self._theme, copy.add_chosen())
        add.setAccessibleName(copy.add_chosen_spoken(person.shown))
        add.clicked.connect(functools.partial(self._add_chosen, person))
        self._stops.append(add)
        shown = breakable(shortened(person.shown, _NAME))
        return Row(self._theme, shown, copy.chosen_for_hard_time(), add)

    def _row_of_away(self, person: Person) -> Row:
        back = OtherButton(self._theme, copy.bring_person_back())
        back.setAccessibleName(copy.bring_person_back_spoken(person.shown))
        back.clicked.connect(functools.partial(self._bring_back, person))
        self._stops.append(back)
        hint = person.at if person.name else ""
        return Row(self._theme, breakable(person.shown), breakable(hint), back)

    @Slot()
    def _indent(self) -> None:
        side = self._theme.px(8)
        self._told_lines.setContentsMargins(side, 0, side, 0)

    @Slot()
    def _people_changed(self) -> None:
        if self.isVisible():
            self.refresh()

    @Slot(bool)
    def _show_away(self, _shown: bool) -> None:
        self.refresh()

    @Slot(bool)
    def _taken_back(self, held: bool) -> None:
        if held:
            self._add.setFocus(Qt.FocusReason.OtherFocusReason)

    def _ask_new(self) -> None:
        self._open(None)

    def _ask_change(self, person: Person, *_pressed: object) -> None:
        self._open(person)

    def _open(self, person: Person | None) -> "PersonDialog":
        from smallwins.ui.share.person_dialog import PersonDialog  # noqa: PLC0415 - when wanted

        dialog = PersonDialog(self._theme, self._people, person, self)
        dialog.kept.connect(self._kept)
        dialog.open()
        return dialog

    @Slot(object, object)
    def _kept(self, before: Person | None, kept: Person) -> None:
        name = _short(kept)
        if before is None:
            undo = functools.partial(self._people.put_away, kept)
            self._told.tell(copy.person_is_added(name), undo)
        else:
            undo = functools.partial(self._people.change, before)
            self._told.tell(copy.person_is_changed(name), undo)

    def _add_chosen(self, person: Person, *_pressed: object) -> None:
        added: list[Person] = []

        def add() -> None:
            added.append(self._people.write(None, person.name, person.at))

        if self._told.do(add):
            undo = functools.partial(self._people.put_away, added[0])
            self._told.tell(copy.person_is_added(_short(person)), undo)

    def _put_away(self, person: Person, *_pressed: object) -> None:
        if self._told.do(functools.partial(self._people.put_away, person)):
            undo = functools.partial(self._people.bring_back, person)
            self._told.tell(copy.person_is_away(_short(person)), undo)

    def _bring_back(self, person: Person, *_pressed: object) -> None:
        if self._told.do(functools.partial(self._people.bring_back, person)):
            undo = functools.partial(self._people.put_away, person)
            self._told.tell(copy.person_is_back(_short(person)), undo)


def _short(person: Person) -> str:
    return shortened(person.shown, _NAME)
