"""Wins that are offered no more, until the person wakes them."""

import logging

from smallwins.domain.errors import TextRefusedError
from smallwins.domain.suggestions import folded
from smallwins.domain.wins import check_text
from smallwins.store.open_file import OpenFile
from smallwins.store.schema import RestingOfferRow
from smallwins.store.sql import HERE, Statement

_LOG = logging.getLogger(__name__)
_ALL = Statement(
    RestingOfferRow.select(RestingOfferRow.words, RestingOfferRow.said).order_by(
        RestingOfferRow.words
    )
)
_REST = Statement(RestingOfferRow.insert({"words": HERE, "said": HERE}).on_conflict("IGNORE"))
_WAKE = Statement(RestingOfferRow.delete().where(RestingOfferRow.words == HERE))


class OfferStore:
    """Remembers which wins rest. Every call may raise a `StorageError`."""

    def __init__(self, file: OpenFile) -> None:
        self._file = file
        self._db = file.db

    def resting(self) -> dict[str, str]:
        """Give what rests: its words as `folded` gives them, and as they were said.

        What no win could say is left out, and the log tells of it, never its words.
        """
        resting = {}
        for words, said in self._file.ask(lambda: _ALL.rows(self._db)):
            try:
                resting[words] = check_text(said)
            except TextRefusedError:
                _LOG.warning("A win that rests cannot be read")
        return resting

    def rest(self, *texts: str) -> None:
        """Offer these words no more, however they are written."""
        with self._file.as_one():
            for text in texts:
                _REST.run(self._db, (folded(text), text))

    def wake(self, *texts: str) -> None:
        """Offer them again."""
        with self._file.as_one():
            for text in texts:
                _WAKE.run(self._db, (folded(text),))
