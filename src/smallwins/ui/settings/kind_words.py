"""Settings, Kind words: the note on Today, lines, words for a hard time, and wins that rest."""

import functools

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QWidget

from smallwins.domain.errors import StorageError
from smallwins.domain.settings import Settings
from smallwins.services.lines import Lines
from smallwins.services.offers import Offers
from smallwins.services.preferences import Preferences
from smallwins.ui import copy, problem
from smallwins.ui.settings.resting import Resting, RestingList, Sayings, short
from smallwins.ui.settings.rows import Card, Row, SettingsSection
from smallwins.ui.theme import Theme
from smallwins.ui.widgets.buttons import OtherButton
from smallwins.ui.widgets.segments import Switch
from smallwins.ui.widgets.told import SEVERAL, Told


class KindWordsPage(SettingsSection):
    """A switch for the note, ways to what else is kind, and what rests on Today.

    Args:
        theme: the look.
        preferences: whether there is a note, and the words to send.
        lines: the lines.
        offers: knows which wins rest, and are not offered.

    Signals:
        aloud_requested(): somebody looks for the voice, which is with the celebrations.
    """

    aloud_requested = Signal()

    def __init__(
        self, theme: Theme, preferences: Preferences, lines: Lines, offers: Offers
    ) -> None:
        super().__init__(theme, preferences, copy.kind_words(), copy.kind_words_hint())
        self._lines = lines
        self._offers = offers
        self._note = Switch(theme, copy.sticky_note_setting())
        self._list = OtherButton(theme, copy.see_my_lines())
        self._print = OtherButton(theme, copy.see_the_cards())
        self._words = OtherButton(theme, copy.see_the_words())
        self._aloud = OtherButton(theme, copy.see_aloud())
        note, hint = copy.sticky_note_setting(), copy.sticky_note_setting_hint()
        self.add(
            Card(
                theme,
                [
                    Row(theme, note, hint, self._note),
                    Row(theme, copy.lines_title(), copy.lines_setting_hint(), self._list),
                    Row(theme, copy.cards_title(), copy.cards_hint(), self._print),
                ],
            )
        )
        words = copy.hard_time_title(), copy.hard_time_setting_hint()
        aloud = Row(theme, copy.aloud(), copy.aloud_is_there(), self._aloud)
        self.add(Card(theme, [Row(theme, *words, self._words), aloud]))
        sayings = Sayings(
            copy.resting_offers(),
            copy.resting_offers_hint(),
            copy.no_offer_rests(),
            copy.wake_all(),
        )
        self._resting = RestingList(theme, sayings, self._words)
        self.add(self._resting)
        self._strip = self.add_strip()
        self._told = Told(self._strip, most=SEVERAL)
        self._resting.woken.connect(self._wake)
        self._told.taken_back.connect(self._taken_back)
        offers.changed.connect(self._offers_changed)
        self._note.clicked.connect(self._choose_note)
        self._list.clicked.connect(self._show_lines)
        self._print.clicked.connect(self._show_cards)
        self._words.clicked.connect(self._show_words)
        self._aloud.clicked.connect(self.aloud_requested)
        self.show_settings(preferences.settings)

    def show_settings(self, settings: Settings) -> None:
        """Let the controls show these settings."""
        self._note.setChecked(settings.sticky_note)

    def showEvent(self, event: QShowEvent) -> None:
        self.refresh()
        super().showEvent(event)

    def take_back(self) -> QWidget | None:
        """Take back what was woken last; gives where that is said, None where nothing was."""
        if not self._told.can_undo:
            return None
        self._told.undo()
        return self._strip

    def refresh(self) -> None:
        """Read which wins rest."""
        try:
            resting = self._offers.resting()
        except StorageError as error:
            self.show_trouble(problem.words_at_start(error))
            return
        self._resting.show_resting(
            [Resting(text, short(text), copy.offer_again(short(text))) for text in resting]
        )

    @Slot()
    def _offers_changed(self) -> None:
        if self.isVisible():
            self.refresh()

    @Slot(list)
    def _wake(self, texts: list[str]) -> None:
        if self._told.do(functools.partial(self._offers.wake, *texts)):
            said = copy.is_offered_again() if len(texts) == 1 else copy.are_offered_again()
            self._told.tell(said, functools.partial(self._offers.rest, *texts))

    @Slot(bool)
    def _taken_back(self, held: bool) -> None:
        if held:
            self._note.setFocus(Qt.FocusReason.OtherFocusReason)

    def _choose_note(self, on: bool) -> None:
        self.change(sticky_note=on)

    def _show_lines(self) -> None:
        from smallwins.ui.lines.list_dialog import LinesDialog  # noqa: PLC0415 - when it is wanted

        LinesDialog(self._theme, self._lines, self).open()

    def _show_cards(self) -> None:
        from smallwins.ui.lines.cards_dialog import CardsDialog  # noqa: PLC0415 - printing is heavy

        CardsDialog(self._theme, self._lines, self).open()

    def _show_words(self) -> None:
        from smallwins.ui.hard_time.dialog import HardTimeDialog  # noqa: PLC0415 - when wanted

        HardTimeDialog(self._theme, self._preferences, self).open()
