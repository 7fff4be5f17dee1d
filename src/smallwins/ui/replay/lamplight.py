"""Lamplight, whatever the hour: a replay is for the end of the day."""

import dataclasses

from smallwins.domain.settings import Light, Settings
from smallwins.ui.theme import Theme


class LampTheme(Theme):
    """A theme as another one is, with the colours of lamplight.

    Args:
        theme: the one it follows.
    """

    def __init__(self, theme: Theme) -> None:
        super().__init__(_by_lamp(theme.settings), theme)
        self._followed = theme
        theme.changed.connect(self._follow)

    @property
    def still(self) -> bool:
        """Whether things stand still, as in the theme it follows."""
        return self._followed.still

    def _follow(self) -> None:
        self.apply(_by_lamp(self._followed.settings))


def _by_lamp(settings: Settings) -> Settings:
    return dataclasses.replace(settings, light=Light.LAMP)
