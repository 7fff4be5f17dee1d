"""Settings, Kind words: the note on Today, lines to rest on, and words for a hard time."""

from smallwins.domain.settings import Settings
from smallwins.services.lines import Lines
from smallwins.services.preferences import Preferences
from smallwins.ui import copy
from smallwins.ui.settings.rows import Card, Row, SettingsSection
from smallwins.ui.theme import Theme
from smallwins.ui.widgets.buttons import OtherButton
from smallwins.ui.widgets.segments import Switch


class KindWordsPage(SettingsSection):
    """A switch for the note, and the ways to the lines, their cards, and the words to send."""

    def __init__(self, theme: Theme, preferences: Preferences, lines: Lines) -> None:
        super().__init__(theme, preferences, copy.kind_words(), copy.kind_words_hint())
        self._lines = lines
        self._note = Switch(theme, copy.sticky_note_setting())
        self._list = OtherButton(theme, copy.see_my_lines())
        self._print = OtherButton(theme, copy.see_the_cards())
        self._words = OtherButton(theme, copy.see_the_words())
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
        self.add(Card(theme, [Row(theme, *words, self._words)]))
        self._note.clicked.connect(self._choose_note)
        self._list.clicked.connect(self._show_lines)
        self._print.clicked.connect(self._show_cards)
        self._words.clicked.connect(self._show_words)
        self.show_settings(preferences.settings)

    def show_settings(self, settings: Settings) -> None:
        """Let the controls show these settings."""
        self._note.setChecked(settings.sticky_note)

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
