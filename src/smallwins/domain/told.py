"""A win as one line for people and as JSON for other programs; no language in either."""

import datetime as dt
import json
from collections.abc import Iterable, Mapping

from smallwins.domain.wins import Win

_DELETE = 0x7F
_PICTURES = {code: 0x2400 + code for code in range(0x20)} | {_DELETE: 0x2421}
_NO_PICTURE = dict.fromkeys(range(0x80, 0xA0), 0xFFFD)
# Shown instead of obeyed: an ESC in a win must not move or colour anybody's terminal.
_SHOWN = {**_PICTURES, **_NO_PICTURE, ord("\t"): ord(" ")}


def line_of(win: Win) -> str:
    """Give a win as one line for people: the day, the words, and in brackets how it felt."""
    feeling = on_one_line(win.feeling)
    return f"{win.day.isoformat()}  {on_one_line(win.text)}" + (f"  ({feeling})" if feeling else "")


def on_one_line(text: str) -> str:
    """Give text as one line that no terminal takes for orders; line ends become " / "."""
    pieces = (piece.strip() for piece in text.splitlines())
    return " / ".join(piece for piece in pieces if piece).translate(_SHOWN)


def json_of(wins: Iterable[Win]) -> str:
    """Give wins as one JSON array, a line each; words stay exactly as they were typed."""
    return json_array(map(_fields, wins))


def pulled_json(win: Win | None) -> str:
    """Give a pulled note as JSON, as `json_of` gives each; `null` where the jar gave none."""
    fields = None if win is None else _fields(win)
    return json.dumps(fields, ensure_ascii=False) + "\n"


def json_array(entries: Iterable[Mapping[str, object]]) -> str:
    """Give entries as one JSON array, a line each."""
    rows = ",\n".join(f" {json.dumps(entry, ensure_ascii=False)}" for entry in entries)
    return f"[\n{rows}\n]\n" if rows else "[]\n"


def _fields(win: Win) -> dict[str, str | None]:
    kept_at = win.kept_at.astimezone(dt.UTC).replace(tzinfo=None)
    return {
        "uid": win.uid,
        "text": win.text,
        "day": win.day.isoformat(),
        "kept_at": f"{kept_at.isoformat(timespec='microseconds')}Z",
        "zone": win.zone,
        "kind": win.kind,
        "energy": win.energy,
        "feeling": win.feeling,
        "source": win.source,
    }
