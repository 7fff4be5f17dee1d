"""Settings, Appearance: light, text size, letters, motion."""

from smallwins.domain.settings import TEXT_SIZES, Light, Settings
from smallwins.services.preferences import Preferences
from smallwins.ui import copy
from smallwins.ui.settings.rows import Card, Row, SettingsSection
from smallwins.ui.theme import Theme
from smallwins.ui.widgets.segments import Choice, Segments, Switch


class AppearancePage(SettingsSection):
    """How it looks."""

    def __init__(self, theme: Theme, preferences: Preferences) -> None:
        super().__init__(theme, preferences, copy.appearance(), copy.appearance_hint())
        self._light = Segments(
            theme, copy.light(), [Choice(light, copy.light_name(light)) for light in Light]
        )
        self._size = Segments(
            theme, copy.text_size(), [Choice(size, copy.percent(size)) for size in TEXT_SIZES]
        )
        self._plain = Switch(theme, copy.plain_letters())
        self._motion = Switch(theme, copy.less_motion())
        self._alike = Switch(theme, copy.alike_days())
        self.add(
            Card(
                theme,
                [
                    Row(theme, copy.light(), copy.light_hint(), self._light),
                    Row(theme, copy.text_size(), copy.text_size_hint(), self._size),
                ],
            )
        )
        self.add(
            Card(
                theme,
                [
                    Row(theme, copy.plain_letters(), copy.plain_letters_hint(), self._plain),
                    Row(theme, copy.less_motion(), copy.less_motion_hint(), self._motion),
                    Row(theme, copy.alike_days(), copy.alike_days_hint(), self._alike),
                ],
            )
        )
        self._light.chosen.connect(self._choose_light)
        self._size.chosen.connect(self._choose_size)
        self._plain.clicked.connect(self._choose_plain)
        self._motion.clicked.connect(self._choose_motion)
        self._alike.clicked.connect(self._choose_alike)
        self.show_settings(preferences.settings)

    def show_settings(self, settings: Settings) -> None:
        """Let the controls show these settings."""
        self._light.set_value(settings.light)
        self._size.set_value(settings.text_size)
        self._plain.setChecked(settings.plain_letters)
        self._motion.setChecked(settings.less_motion)
        self._alike.setChecked(settings.alike_days)

    def _choose_light(self, light: object) -> None:
        self.change(light=light)

    def _choose_size(self, size: object) -> None:
        self.change(text_size=size)

    def _choose_plain(self, on: bool) -> None:
        self.change(plain_letters=on)

    def _choose_motion(self, on: bool) -> None:
        self.change(less_motion=on)

    def _choose_alike(self, on: bool) -> None:
        self.change(alike_days=on)
