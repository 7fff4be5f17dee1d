"""What the window remembers by itself: where it was, and the look it had.

The settings are in the journal's file. A copy of those that change the look lies here, so that the
first paint, which comes before that file is opened, has the right light and size.
"""

import contextlib
import dataclasses
from typing import Final

from PySide6.QtCore import QByteArray, QSettings

from smallwins.domain.settings import TEXT_SIZES, Light, Settings

_GEOMETRY: Final = "window/geometry"


class WindowMemory:
    """Reads and writes `window.ini`; what cannot be read is as it was at first.

    Args:
        store: the file.
    """

    def __init__(self, store: QSettings) -> None:
        self._store = store

    def geometry(self) -> QByteArray | None:
        """Where the window was, as Qt writes it."""
        stored = self._store.value(_GEOMETRY)
        return stored if isinstance(stored, QByteArray) else None

    def keep_geometry(self, geometry: QByteArray) -> None:
        """Remember where the window is."""
        self._store.setValue(_GEOMETRY, geometry)

    def look(self) -> Settings:
        """The settings that change the look, as they were; the others as they are at first."""
        settings = Settings()
        with contextlib.suppress(ValueError, TypeError):
            size = int(str(self._store.value("look/text_size", settings.text_size)))
            settings = dataclasses.replace(
                settings,
                light=Light(str(self._store.value("look/light", settings.light))),
                text_size=size if size in TEXT_SIZES else settings.text_size,
                plain_letters=self._store.value("look/plain_letters") == "true",
                less_motion=self._store.value("look/less_motion") == "true",
            )
        return settings

    def keep_look(self, settings: Settings) -> None:
        """Remember the look."""
        for name in ("light", "text_size", "plain_letters", "less_motion"):
            value = getattr(settings, name)
            text = str(value).lower() if isinstance(value, bool) else str(value)
            if self._store.value(f"look/{name}") != text:
                self._store.setValue(f"look/{name}", text)
