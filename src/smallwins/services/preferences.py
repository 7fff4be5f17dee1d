"""The settings of the running app, saved as they change."""

import dataclasses
import logging
from typing import Any, Final

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from smallwins.domain.errors import StorageError
from smallwins.domain.settings import Settings
from smallwins.store.settings import SettingsStore

_LOG = logging.getLogger(__name__)

_TYPING_MS: Final = 1_000
_CALM_MS: Final = 30_000


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
        self._typed: dict[str, Any] = {}
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.timeout.connect(self._write_soon)

    @property
    def settings(self) -> Settings:
        """The settings as they are now."""
        return self._settings

    @property
    def latest(self) -> Settings:
        """The settings with what is typed and not in the file yet."""
        return dataclasses.replace(self._settings, **self._typed)

    @property
    def unwritten(self) -> dict[str, Any]:
        """What is typed and not in the file yet, by the name of its field."""
        return dict(self._typed)

    def hold(self, **fields: Any) -> None:  # noqa: ANN401 - each field has its own type
        """Set the named fields within a second, as somebody types them."""
        self._typed = {
            name: value
            for name, value in {**self._typed, **fields}.items()
            if value != getattr(self._settings, name)
        }
        # Not from the last letter on: steady typing is kept as it goes.
        if self._typed and not 0 <= self._soon.remainingTime() <= _TYPING_MS:
            self._soon.start(_TYPING_MS)

    def write(self) -> bool:
        """Write what is typed, now, and say whether all of it is in the file.

        What did not go is tried again calmly; where all of it is there, nothing ticks.
        """
        self._soon.stop()
        if not self._typed:
            return True
        try:
            self.change(**self._typed)
        except StorageError as error:
            _LOG.warning("What is typed was not kept: %r", error)
            self._soon.start(_CALM_MS)
            return False
        return True

    def rest(self) -> None:
        """Try no more: the file is about to be closed."""
        self._soon.stop()

    def change(self, **fields: Any) -> Settings:  # noqa: ANN401 - each field has its own type
        """Set the named fields, save, and give the new settings. The same again says nothing.

        Raises:
            TypeError: there is no such field.
            ValueError: a value that is not on offer.
            StorageError: it did not save, and all is as before.
        """
        settings = dataclasses.replace(self._settings, **fields)
        other = settings != self._settings
        if other:
            self._store.save(settings)
        self._settings = settings
        self._typed = {name: value for name, value in self._typed.items() if name not in fields}
        if not self._typed:
            self._soon.stop()
        if other:
            self.changed.emit(settings)
        return settings

    @Slot()
    def _write_soon(self) -> None:
        self.write()
