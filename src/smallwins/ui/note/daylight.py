"""Paper by day, whatever light there is round it."""

import dataclasses

from smallwins.domain.settings import Light, Settings
from smallwins.ui.theme import Theme


class DayTheme(Theme):
    """A theme as another one is, with the colours of the day.

    Args:
        theme: the one it follows.
    """

    def __init__(self, theme: Theme) -> None:
        super().__init__(_by_day(theme.settings), theme)
        self._followed = theme
        theme.changed.connect(self._follow)

    def _follow(self) -> None:
        self.apply(_by_day(self._followed.settings))


def _by_day(settings: Settings) -> Settings:
    return dataclasses.replace(settings, light=Light.DAY)
