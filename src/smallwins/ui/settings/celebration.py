"""Settings, Celebration: how much happens when a win is kept."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QWidget

from smallwins.desktop.speech import Voice
from smallwins.domain.settings import Aloud, Loudness, Settings
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

    def __init__(self, theme: Theme, preferences: Preferences, voice: Voice) -> None:
        super().__init__(theme, preferences, copy.celebration(), copy.celebration_hint())
        self._voice = voice
        self._loudness = Segments(
            theme, copy.loudness(), [Choice(value, copy.loudness_name(value)) for value in Loudness]
        )
        self._loudness_row = Row(theme, copy.loudness(), "", self._loudness)
        self._show_me = OtherButton(theme, copy.show_me())
        self._own_card = Switch(theme, copy.own_card())
        sample = Row(theme, copy.look_like_this(), copy.sample_hint(), self._show_me)
        self.add(Card(theme, [self._loudness_row, sample]))
        self.add(Card(theme, [Row(theme, copy.own_card(), copy.own_card_hint(), self._own_card)]))
        self._aloud = Segments(
            theme, copy.aloud(), [Choice(value, copy.aloud_name(value)) for value in Aloud]
        )
        self._aloud_row = Row(theme, copy.aloud(), "", self._aloud)
        self.add(Card(theme, [self._aloud_row]))
        self._aloud.chosen.connect(self._choose_aloud)
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
        self._aloud.set_value(settings.aloud)
        self._say_of_voice()

    def showEvent(self, event: QShowEvent) -> None:
        # A voice may have come to this computer, or gone.
        self._say_of_voice()
        super().showEvent(event)

    @property
    def aloud(self) -> QWidget:
        """Where it is chosen what is said aloud; where there is no voice, that is said here."""
        return self._aloud_row

    def _say_of_voice(self) -> None:
        exists = self._voice.exists
        off = self._preferences.settings.loudness is Loudness.OFF
        hint = copy.aloud_without_celebration() if off else copy.aloud_hint()
        self._aloud_row.set_hint(hint if exists else copy.no_voice())
        self._aloud.setVisible(exists)

    def _choose_aloud(self, aloud: object) -> None:
        self.change(aloud=aloud)

    def _choose_loudness(self, loudness: object) -> None:
        self.change(loudness=loudness)

    def _choose_own_card(self, on: bool) -> None:
        self.change(own_card=on)
