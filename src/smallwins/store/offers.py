"""Wins that are offered no more, until the person wakes them."""

from smallwins.domain.suggestions import folded
from smallwins.store.open_file import OpenFile
from smallwins.store.schema import RestingOfferRow
from smallwins.store.sql import HERE, Statement

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
        """Give what rests: its words as `folded` gives them, and as they were said."""
        return dict(self._file.ask(lambda: _ALL.rows(self._db)))

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
