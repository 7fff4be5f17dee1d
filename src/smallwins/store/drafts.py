"""Words that are typed and not kept: they wait in the file until the person is back."""

import contextlib
import json
import logging
from collections.abc import Iterator

from smallwins.store.open_file import OpenFile
from smallwins.store.rows import read_json
from smallwins.store.schema import SettingRow
from smallwins.store.sql import HERE, Statement

_LOG = logging.getLogger(__name__)
_FIRST, _BEHIND = "draft/", "draft0"
_READ = Statement(
    SettingRow.select(SettingRow.name, SettingRow.value).where(
        (SettingRow.name >= HERE) & (SettingRow.name < HERE)
    )
)
_WRITE = Statement(SettingRow.insert({"name": HERE, "value": HERE}).on_conflict("REPLACE"))
_ERASE = Statement(SettingRow.delete().where(SettingRow.name == HERE))


class DraftStore:
    """Keeps one draft for each place with a field. Every call may raise a `StorageError`."""

    def __init__(self, file: OpenFile) -> None:
        self._file = file
        self._db = file.db

    def keep(self, place: str, words: str, *, patient: bool = False) -> None:
        """Keep the words of a field, in place of those before; "" leaves none behind.

        Args:
            place: which field or line.
            words: what is typed in it.
            patient: wait for another program that holds the file; somebody who types must not.
        """
        name = _FIRST + place
        with self._file.as_one(patient=patient):
            if words:
                # As JSON in ASCII: even what a win may not hold comes back as it was typed.
                _WRITE.run(self._db, (name, json.dumps(words)))
            else:
                _ERASE.run(self._db, (name,))

    @contextlib.contextmanager
    def ending(self, place: str) -> Iterator[None]:
        """What is written inside is written as one with the end of this draft, or not at all."""
        with self._file.as_one():
            _ERASE.run(self._db, (_FIRST + place,))
            yield

    def waiting(self) -> dict[str, str]:
        """Give the words that wait, by their place; what cannot be read is left out."""
        rows = self._file.ask(lambda: _READ.rows(self._db, (_FIRST, _BEHIND)))
        drafts: dict[str, str] = {}
        for name, written in rows:
            try:
                words = read_json(written)
            except ValueError:
                words = None
            if isinstance(words, str):
                drafts[name.removeprefix(_FIRST)] = words
            else:
                _LOG.warning("The draft %s cannot be read", name)
        return drafts
