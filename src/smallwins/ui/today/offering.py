"""What is offered on Today: the chips, their menu, and the small step on that is asked for."""

import functools
import logging

from PySide6.QtCore import QObject, QPoint, Slot
from PySide6.QtWidgets import QWidget

from smallwins.domain.content import Content
from smallwins.domain.errors import StorageError
from smallwins.domain.suggestions import Suggestion, folded
from smallwins.domain.wins import Energy, Win
from smallwins.services.offers import Offers
from smallwins.ui import copy
from smallwins.ui.theme import Theme
from smallwins.ui.today.chips import DayChips
from smallwins.ui.today.day_chip import DayChip
from smallwins.ui.today.deeds import Deeds
from smallwins.ui.today.notes import DayNotes
from smallwins.ui.widgets.menu import Menu
from smallwins.ui.widgets.note_card import NoteCard

_log = logging.getLogger(__name__)


class Offering(QObject):
    """Lays out what is offered, lets it rest and wakes it, and leads a small step on when asked.

    Args:
        theme: the look of the menus.
        offers: knows what to offer.
        content: what we offer.
        chips: where it is offered.
        notes: the notes from which a step on can be asked for.
        deeds: does what can be taken back.
        after: the keyboard comes to the chips from it.
    """

    def __init__(
        self,
        theme: Theme,
        offers: Offers,
        content: Content,
        chips: DayChips,
        notes: DayNotes,
        deeds: Deeds,
        after: QWidget,
    ) -> None:
        super().__init__(chips)
        self._theme = theme
        self._offers = offers
        self._starters, self._chains = copy.starters(content), copy.steps(content)
        self._still_here = folded(copy.content(content.still_here.text))
        self._chips = chips
        self._deeds = deeds
        self._after = after
        self._energy: Energy | None = None
        chips.menu_requested.connect(self._open_menu)
        notes.noted.connect(self._attend)
        offers.changed.connect(self._offer)

    def offer(self, energy: Energy | None) -> None:
        """Offer what fits a day of this energy now."""
        self._energy = energy
        self._offer()

    @Slot()
    def _offer(self) -> None:
        try:
            offered = self._offers.now(self._energy, self._starters)
        except StorageError as error:
            _log.warning("Nothing new is offered: %r", error)
            return
        rough = self._energy is Energy.ROUGH
        self._chips.offer(offered, rough=rough, after=self._after)

    # Resting

    @Slot(object, QPoint)
    def _open_menu(self, chip: DayChip, place: QPoint) -> None:
        text = chip.text()
        menu = Menu(self._theme, copy.more_on_chip(text), chip)
        if folded(text) != self._still_here:
            # Being here is one press on any day.
            rest = menu.addAction(copy.do_not_offer())
            rest.triggered.connect(lambda _checked=False: self._rest(text))
        for number, one in enumerate(self._resting()):
            if not number and not menu.isEmpty():
                menu.addSeparator()
            again = menu.addAction(copy.offer_again(one).replace("&", "&&"))
            again.triggered.connect(lambda _checked=False, text=one: self._wake(text))
        if menu.isEmpty():
            menu.deleteLater()
        else:
            menu.popup(place)

    def _resting(self) -> list[str]:
        try:
            return self._offers.resting()
        except StorageError as error:
            _log.warning("What rests is not known: %r", error)
            return []

    def _rest(self, text: str) -> None:
        rest, wake = self._offers.rest, self._offers.wake
        self._deeds.do(
            functools.partial(rest, text), functools.partial(wake, text), copy.is_not_offered()
        )

    def _wake(self, text: str) -> None:
        rest, wake = self._offers.rest, self._offers.wake
        self._deeds.do(
            functools.partial(wake, text), functools.partial(rest, text), copy.is_offered_again()
        )

    # A small step on

    def _attend(self, card: NoteCard) -> None:
        card.leads_on = self._leads_on
        card.step_wanted.connect(self._lead_on)

    def _leads_on(self, win: Win) -> bool:
        return self._step_after(win) is not None

    def _step_after(self, win: Win) -> Suggestion | None:
        try:
            return self._offers.step_after(win, self._chains)
        except StorageError as error:
            _log.warning("No step on is known: %r", error)
            return None

    @Slot(object)
    def _lead_on(self, win: Win) -> None:
        step = self._step_after(win)
        if step is not None:
            lead_on = self._offers.lead_on
            self._deeds.do(
                functools.partial(lead_on, step),
                functools.partial(lead_on, None),
                copy.step_is_offered(step.text),
            )
