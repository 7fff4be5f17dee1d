"""Settings, Celebration: how much happens when a win is kept."""

from PySide6.QtCore import Signal

from smallwins.domain.settings import Loudness, Settings
from smallwins.services.preferences import Preferences
from smallwins.ui import copy
from smallwins.ui.settings.rows import Card, Row, SettingsSection
from smallwins.ui.theme import Theme
from smallwins.ui.widgets.buttons import OtherButton
from smallwins.ui.widgets.segments import Choice, Segments, Switch


class CelebrationPage(SettingsSection):
    """How each win is met.

    Signals:
        sample_requested(): the person wants to see one.
    """

    sample_requested = Signal()

    def __init__(self, theme: Theme, preferences: Preferences) -> None:
        super().__init__(theme, preferences, copy.celebration(), copy.celebration_hint())
        self._loudness = Segments(
            theme, copy.loudness(), [Choice(value, copy.loudness_name(value)) for value in Loudness]
        )
        self._loudness_row = Row(theme, copy.loudness(), "", self._loudness)
        self._show_me = OtherButton(theme, copy.show_me())
        self._own_card = Switch(theme, copy.own_card())
        sample = Row(theme, copy.look_like_this(), copy.sample_hint(), self._show_me)
        self.add(Card(theme, [self._loudness_row, sample]))
        self.add(Card(theme, [Row(theme, copy.own_card(), copy.own_card_hint(), self._own_card)]))
        self._loudness.chosen.connect(self._choose_loudness)
        self._own_card.clicked.connect(self._choose_own_card)
        self._show_me.clicked.connect(self.sample_requested)
        self.show_settings(preferences.settings)

    def show_settings(self, settings: Settings) -> None:
        """Let the controls show these settings."""
        self._loudness.set_value(settings.loudness)
        self._loudness_row.set_hint(copy.loudness_hint(settings.loudness))
        self._show_me.setEnabled(settings.loudness is not Loudness.OFF)
        self._own_card.setChecked(settings.own_card)

    def _choose_loudness(self, loudness: object) -> None:
        self.change(loudness=loudness)

    def _choose_own_card(self, on: bool) -> None:
        self.change(own_card=on)
