"""The settings of the running app, saved as they change."""

import dataclasses
from typing import Any

from PySide6.QtCore import QObject, Signal

from smallwins.domain.settings import Settings
from smallwins.store.settings import SettingsStore


class Preferences(QObject):
    """Holds the settings, and tells whoever listens when they change.

    Signals:
        changed(Settings): the new settings are in the file.
    """

    changed = Signal(Settings)

    def __init__(self, store: SettingsStore, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._store = store
        self._settings = store.load()

    @property
    def settings(self) -> Settings:
        """The settings as they are now."""
        return self._settings

    def change(self, **fields: Any) -> Settings:  # noqa: ANN401 - each field has its own type
        """Set the named fields, save, and give the new settings. The same again says nothing.

        Raises:
            TypeError: there is no such field.
            ValueError: a value that is not on offer.
            StorageError: it did not save, and all is as before.
        """
        settings = dataclasses.replace(self._settings, **fields)
        if settings != self._settings:
            self._store.save(settings)
            self._settings = settings
            self.changed.emit(settings)
        return settings
