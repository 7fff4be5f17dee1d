"""Settings in the file, one row each, as JSON."""

import dataclasses
import json
import logging
from enum import StrEnum
from pathlib import Path

import peewee

from smallwins.domain.settings import Settings
from smallwins.store import sql
from smallwins.store.failures import said_plainly
from smallwins.store.schema import SettingRow

_LOG = logging.getLogger(__name__)


class SettingsStore:
    """Takes and gives `Settings`. Every call may raise a `StorageError`."""

    def __init__(self, db: peewee.SqliteDatabase, folder: Path) -> None:
        self._db = db
        self._folder = folder

    def load(self) -> Settings:
        """Give the settings; what is unknown or broken is as it is at first, and logged."""
        with said_plainly(self._folder):
            written = dict(sql.rows(self._db, SettingRow.select()))
        settings = Settings()
        for field in dataclasses.fields(Settings):
            if field.name in written:
                settings = _with(settings, field.name, written[field.name])
        return settings

    def save(self, settings: Settings) -> None:
        """Write all settings as one; rows that a newer version wrote stay."""
        rows = [
            {"name": field.name, "value": json.dumps(getattr(settings, field.name))}
            for field in dataclasses.fields(Settings)
        ]
        with said_plainly(self._folder):
            SettingRow.insert_many(rows).on_conflict("REPLACE").execute(self._db)


def _with(settings: Settings, name: str, written: str) -> Settings:
    try:
        value = json.loads(written)
        usual = getattr(settings, name)
        if isinstance(usual, StrEnum):
            value = type(usual)(value)
        return dataclasses.replace(settings, **{name: value})
    except ValueError:
        _LOG.warning("The setting %s cannot be read; it is as at first.", name)
        return settings
