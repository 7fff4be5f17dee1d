"""The look of something that must fit the room that is left, whatever the text size."""

from smallwins.ui.theme import Theme


class FittedTheme(Theme):
    """A theme as another one is, but no larger than it was told.

    Args:
        theme: the one it follows.
    """

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme.settings, theme)
        self._followed = theme
        self._most = theme.scale
        theme.changed.connect(self._follow)

    @property
    def scale(self) -> float:
        """How many times larger than designed everything is, as far as there is room."""
        return min(super().scale, self._most)

    def fit(self, most: float) -> None:
        """Be at most so many times as large as designed."""
        before, self._most = self.scale, most
        if self.scale != before:
            self.changed.emit()

    def _follow(self) -> None:
        self.apply(self._followed.settings)
