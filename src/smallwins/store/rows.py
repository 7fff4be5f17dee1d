"""From a win to the values of its row and back, with a digest that shows a harmed row.

`PRAGMA integrity_check` says "ok" when one byte of a text is flipped, so each row holds a digest of
what it says. A row that reads otherwise is still given: harmed words are better than none.
"""

import datetime as dt
import hashlib
import json
import logging
from collections.abc import Iterable, Sequence
from typing import Any

from smallwins.domain.wins import Energy, Kind, NewWin, Source, Win

_LOG = logging.getLogger(__name__)
COLUMNS = (
    "uid",
    "text",
    "feeling",
    "kind",
    "energy",
    "day",
    "kept_at",
    "zone",
    "offset",
    "source",
    "put_away_at",
    "close",
    "resting",
    "digest",
    "place",
)
"""What a row holds beside its number, in the order `values_of` gives it."""

_DIGEST_BYTES = 16
_KINDS = {kind.value: kind for kind in Kind}
_ENERGIES = {energy.value: energy for energy in Energy}
_SOURCES = {source.value: source for source in Source}
_EPOCH = dt.datetime(1970, 1, 1, tzinfo=dt.UTC)


def values_of(win: NewWin | Win) -> list[object]:
    """Give what the row of a win holds, as COLUMNS names it.

    Raises:
        ValueError: a moment is naive.
    """
    kept = win if isinstance(win, Win) else None
    put_away_at = kept and kept.put_away_at
    said = [
        win.uid,
        win.text,
        win.feeling,
        win.kind and win.kind.value,
        win.energy and win.energy.value,
        win.day.isoformat(),
        moment_text(win.kept_at),
        win.zone,
        win.offset,
        win.source.value,
        put_away_at and moment_text(put_away_at),
    ]
    marks = (kept is not None and kept.close, kept is not None and kept.resting)
    return [*said, *map(int, marks), _digest(said, marks), kept and kept.place]


def win_of(row: Sequence[Any]) -> Win:
    """Read a row: its number, then what `values_of` gives.

    What cannot be read becomes what is nearest to it, and the log names the win, never its words.
    """
    number, uid, text, feeling, kind, energy, day, kept_at, zone, offset, source, away = row[:12]
    close, resting, _, place = row[12:]
    if not is_as_written(row):
        _LOG.warning("Win %s reads otherwise than it was written.", uid)
    moment = moment_of(kept_at)
    date = date_of(day)
    return Win(
        id=number,
        uid=uid,
        text=text,
        day=date or (moment or _EPOCH).date(),
        kept_at=moment or _noon(date),
        zone=zone,
        offset=offset,
        source=_SOURCES.get(source, Source.IMPORT),
        kind=kind_of(kind),
        energy=energy_of(energy),
        feeling=feeling,
        put_away_at=None if away is None else moment_of(away) or _EPOCH,
        place=place,
        close=bool(close),
        resting=bool(resting),
    )


def is_as_written(row: Sequence[Any]) -> bool:
    """Whether a row says what it said when it was written."""
    return _digest(row[1:12], row[12:14]) == bytes(row[14])


def kind_of(value: str | None) -> Kind | None:
    """Read a kind; what no version of ours wrote is no kind."""
    return _KINDS.get(value or "")


def energy_of(value: str | None) -> Energy | None:
    """Read an energy; what no version of ours wrote is none."""
    return _ENERGIES.get(value or "")


def _digest(said: Iterable[object], marks: Sequence[object]) -> bytes:
    """Hash the values with NUL between them, which no value can hold.

    A mark that is not set adds nothing, so that what was written before there were marks is true.
    """
    names = [name for name, mark in zip(("close", "resting"), marks, strict=True) if mark]
    whole = "\0".join("" if value is None else str(value) for value in (*said, *names))
    return hashlib.blake2b(
        whole.encode("utf-8", "surrogatepass"), digest_size=_DIGEST_BYTES
    ).digest()


def moment_text(moment: dt.datetime) -> str:
    """Write an aware moment as the file holds it, in UTC.

    Raises:
        ValueError: it is naive.
    """
    if moment.tzinfo is None:
        raise ValueError("a naive moment cannot be kept")
    return moment.astimezone(dt.UTC).isoformat(timespec="microseconds")


def moment_of(text: str) -> dt.datetime | None:
    """Read a moment; what no version of ours wrote is none."""
    try:
        moment = dt.datetime.fromisoformat(text)
        return moment.astimezone(dt.UTC) if moment.tzinfo else moment.replace(tzinfo=dt.UTC)
    except (ValueError, OverflowError):  # the first and the last hours of all have no UTC
        return None


def date_of(text: str) -> dt.date | None:
    """Read a day; what no version of ours wrote is none."""
    try:
        return dt.date.fromisoformat(text)
    except ValueError:
        return None


def _noon(day: dt.date | None) -> dt.datetime:
    return dt.datetime.combine(day or _EPOCH.date(), dt.time(12), dt.UTC)


def read_json(written: str) -> Any:  # noqa: ANN401 - anything may be written
    """Read what is written as JSON.

    Raises:
        ValueError: it is none, or so deep that no version of ours wrote it.
    """
    try:
        return json.loads(written)
    except RecursionError as error:
        raise ValueError("too deep") from error
