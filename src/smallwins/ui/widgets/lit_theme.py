"""One light, whatever light there is round it: paper by day, a replay by lamplight."""

import dataclasses

from smallwins.domain.settings import Light
from smallwins.ui.theme import Theme


class LitTheme(Theme):
    """A theme as another one is, with the colours of one light.

    Args:
        theme: the one it follows.
        light: the light it is in.
    """

    def __init__(self, theme: Theme, light: Light) -> None:
        super().__init__(dataclasses.replace(theme.settings, light=light), theme)
        self._followed = theme
        self._light = light
        theme.changed.connect(self._follow)

    @property
    def still(self) -> bool:
        """Whether things stand still, as in the theme it follows."""
        return self._followed.still

    def _follow(self) -> None:
        self.apply(dataclasses.replace(self._followed.settings, light=self._light))
