"""Settings, Day end: the hour at which a day is over."""

from typing import Final

from smallwins.domain.settings import LATEST_DAY_END, Settings
from smallwins.services.preferences import Preferences
from smallwins.ui import copy
from smallwins.ui.settings.rows import Card, Row, SettingsSection, line_of
from smallwins.ui.theme import Theme
from smallwins.ui.widgets.buttons import OtherButton
from smallwins.ui.widgets.segments import Choice, Segments
from smallwins.ui.widgets.words import Words

_READY: Final = (0, 120, 180, 240)
_STEP: Final = 15


class DayEndPage(SettingsSection):
    """When the day ends: a few ready hours, or any quarter of an hour up to six."""

    def __init__(self, theme: Theme, preferences: Preferences) -> None:
        super().__init__(theme, preferences, copy.day_end(), copy.day_end_hint())
        choices = [
            Choice(minutes, copy.minutes_as_time(minutes) if minutes else copy.midnight())
            for minutes in _READY
        ]
        self._ready = Segments(theme, copy.when_does_your_day_end(), choices)
        self._back = OtherButton(theme, "\N{MINUS SIGN}")
        self._back.setAccessibleName(copy.fifteen_back())
        self._on = OtherButton(theme, "+")
        self._on.setAccessibleName(copy.fifteen_on())
        self._time = Words(theme, "h3")
        self._row = Row(theme, copy.when_does_your_day_end(), "", self._ready)
        exact = Row(
            theme,
            copy.another_time(),
            copy.past_wins_stay(),
            line_of(self._back, self._time, self._on),
        )
        self.add(Card(theme, [self._row, exact]))
        self._ready.chosen.connect(self._choose)
        self._back.clicked.connect(self._move_back)
        self._on.clicked.connect(self._move_on)
        self.show_settings(preferences.settings)

    def show_settings(self, settings: Settings) -> None:
        """Let the controls show these settings."""
        minutes = settings.day_end
        self._ready.set_value(minutes)
        self._time.setText(copy.minutes_as_time(minutes))
        self._row.set_hint(copy.day_end_is(minutes) if minutes else copy.day_end_midnight())
        self._back.setEnabled(minutes > 0)
        self._on.setEnabled(minutes < LATEST_DAY_END)

    def _choose(self, minutes: object) -> None:
        self.change(day_end=minutes)

    def _move_back(self) -> None:
        self._step(-_STEP)

    def _move_on(self) -> None:
        self._step(_STEP)

    def _step(self, minutes: int) -> None:
        wanted = self._preferences.settings.day_end + minutes
        self.change(day_end=min(max(wanted, 0), LATEST_DAY_END))
