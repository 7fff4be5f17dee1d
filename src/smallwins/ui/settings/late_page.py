"""A page of settings with much on it, which is made when somebody first looks at it."""

from collections.abc import Callable, Collection

from PySide6.QtWidgets import QVBoxLayout, QWidget

from smallwins.ui.settings.rows import SettingsSection


class LatePage(QWidget):
    """Stands where the page will be.

    Args:
        make: makes the page.
    """

    def __init__(self, make: Callable[[], SettingsSection]) -> None:
        super().__init__()
        self._make = make
        self._top = 0
        self._page: SettingsSection | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)

    def make(self) -> None:
        """Make the page, if it is not there yet: it is about to be seen."""
        if self._page is None:
            self._page = self._make()
            self._page.set_top(self._top)
            self._column.addWidget(self._page)
            self._page.show()

    def take_back(self) -> QWidget | None:
        """Take back what was done last on the page, as the page does."""
        return None if self._page is None else self._page.take_back()

    def show_words(self, places: Collection[str]) -> list[QWidget]:
        """Say that words in these places are in no file, as the page does."""
        return [] if self._page is None else self._page.show_words(places)

    def set_top(self, top: int) -> None:
        """Begin so many pixels below the upper edge."""
        self._top = top
        if self._page is not None:
            self._page.set_top(top)
