"""Settings in the file, one row each, as JSON."""

import dataclasses
import json
import logging
from enum import StrEnum

from smallwins.domain.settings import UNREAD, Settings
from smallwins.store.open_file import OpenFile
from smallwins.store.rows import read_json
from smallwins.store.schema import SettingRow
from smallwins.store.sql import HERE, Statement

_LOG = logging.getLogger(__name__)
_READ = Statement(SettingRow.select())
_WRITE = Statement(SettingRow.insert({"name": HERE, "value": HERE}).on_conflict("REPLACE"))


class SettingsStore:
    """Takes and gives `Settings`. Every call may raise a `StorageError`."""

    def __init__(self, file: OpenFile) -> None:
        self._file = file
        self._db = file.db

    def load(self) -> Settings:
        """Give the settings; what is unknown or broken is as it is at first, and logged.

        What is to be kept private is the exception (`UNREAD`).
        """
        written = dict(self._file.ask(lambda: _READ.rows(self._db)))
        settings = Settings()
        for field in dataclasses.fields(Settings):
            if field.name in written:
                settings = _with(settings, field.name, written[field.name])
        return settings

    def save(self, settings: Settings) -> None:
        """Write what is another now, as one; rows that cannot be read, or are not ours, stay."""
        with self._file.as_one():
            before = self.load()
            for field in dataclasses.fields(Settings):
                value = getattr(settings, field.name)
                if value != getattr(before, field.name):
                    _WRITE.run(self._db, (field.name, json.dumps(value)))


def _with(settings: Settings, name: str, written: str) -> Settings:
    try:
        value = read_json(written)
        usual = getattr(settings, name)
        if isinstance(usual, StrEnum):
            value = type(usual)(value)
        return dataclasses.replace(settings, **{name: value})
    except ValueError:
        _LOG.warning("The setting %s cannot be read; it is as at first.", name)
        return dataclasses.replace(settings, **{name: UNREAD[name]}) if name in UNREAD else settings
