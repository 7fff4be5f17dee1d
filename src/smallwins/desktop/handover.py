"""Hands a command over to the running app, before anything large is imported.

What cannot be handed over is left to `cli`, which does it by itself: where no app runs, where what
was typed takes a closer look, and where the app says no. No Qt, no Peewee, and little of Python.
"""

import os
import sys

from smallwins import whereabouts

# typing is slow to import, and both checkers take these as they are meant.
TYPE_CHECKING = False
if TYPE_CHECKING:
    from _socket import socket
    from collections.abc import Sequence
    from typing import TextIO

DONE, INTERRUPTED = 0, 130

NOT_SHOWN = 1
"""The exit status where the app gave a note, and the note could not be written out."""

LARGEST_MESSAGE = 64 * 1024
"""Bytes one message may hold, its line end not counted."""

YES = b'{"ok": true}'
"""The first line of an answer, where it was done; what is to be said follows."""

_WITHIN_SECONDS = 2.0
_MOST_SAID = 1024 * 1024
_AT_ONCE = 65_536
_OPTIONS = {
    "--felt": "felt",
    "--kind": "kind",
    "--energy": "energy",
    "--day": "day",
    "--data": "data",
}
# RFC 8259, 7: no other sign has to be.
_ESCAPED = {code: f"\\u{code:04x}" for code in (*range(0x20), 0x22, 0x5C)}
_SIMPLE: "dict[tuple[str, ...], dict[str, str]]" = {
    (): {"do": "show"},
    ("quick",): {"do": "quick"},
    ("pull",): {"do": "pull"},
    ("pull", "--json"): {"do": "pull", "as": "json"},
}


def hand_over(words: "Sequence[str]") -> "tuple[int | None, str]":
    """Let the running app do what was typed.

    Args:
        words: those after the program's name.

    Returns:
        The exit status, None where the command is still to be done; and the name the win has then,
        so that it is not kept twice, should the app have kept it after all. "" for no win. Of
        `NOT_SHOWN` nothing is said yet.
    """
    uid = ""
    try:
        fields = read(words)
        where = _address(fields.pop("data", ""))
        if not fields or not where:
            return None, ""
        if fields["do"] == "keep":
            uid = fields["uid"] = _new_uid()
        said = _ask(where, fields)
    except KeyboardInterrupt:
        return INTERRUPTED, uid
    if said is None:
        return None, uid
    shown = say(sys.stdout, said, as_json="as" in fields)
    # A win is kept, whoever hears of it. A note is pulled to be read.
    return (NOT_SHOWN if fields["do"] == "pull" and not shown else DONE), uid


def read(words: "Sequence[str]") -> "dict[str, str]":
    """Read what was typed, where that is plain; nothing where it is for the whole parser.

    Returns:
        The fields of the message, with the folder that was named as "data".
    """
    if list(words[:1]) != ["add"]:
        return dict(_SIMPLE.get(tuple(words), {}))
    fields = {"do": "keep"}
    text: list[str] = []
    rest = iter(words[1:])
    for word in rest:
        if word == "--":
            text.extend(rest)
        elif not word.startswith("-"):
            text.append(word)
        else:
            name, equals, value = word.partition("=")
            if not equals:
                value = next(rest, "-")
                if value.startswith("-"):
                    return {}
            if name not in _OPTIONS or not value:
                return {}
            fields[_OPTIONS[name]] = value
    if text in ([], ["-"]):
        return {}  # "-" stands for what is piped in
    fields["text"] = " ".join(text)
    return fields


def say(stream: "TextIO | None", text: str, *, as_json: bool = False) -> bool:
    """Write to a stream, if there is one, and at once.

    Args:
        stream: where to; None where the process has no such stream.
        text: all of it, with its line ends.
        as_json: it is UTF-8 by its standard, whatever the terminal speaks.

    Returns:
        False when it could not be written. Whoever has seen enough, and is gone, is no trouble.
    """
    if stream is None:
        return True
    try:
        if as_json:
            stream.flush()
            stream.buffer.write(text.encode())
        else:
            stream.write(text)
        stream.flush()
    except UnicodeEncodeError:
        encoding = stream.encoding or "ascii"
        shown = text.encode(encoding, "backslashreplace").decode(encoding)
        return say(stream, shown)
    except BrokenPipeError:
        hush(stream)
    except (OSError, ValueError):
        hush(stream)
        return False
    return True


def hush(stream: "TextIO | None") -> None:
    """Send what is left of a stream nowhere, or Python complains about it when it ends."""
    try:
        if stream is not None:
            nowhere = os.open(os.devnull, os.O_WRONLY)
            os.dup2(nowhere, stream.fileno())
            os.close(nowhere)
    except (OSError, ValueError):
        return


def _address(named: str) -> str:
    """Give the socket of a running app, if there may be one; "" where to look takes more."""
    environ = os.environ
    named = named or environ.get(whereabouts.HOME_VARIABLE, "")
    if sys.platform == "win32" or "\0" in named:
        return ""
    data = whereabouts.named_data(named) if named else whereabouts.usual_data(environ)
    runtime = data and whereabouts.runtime_under(environ.get("XDG_RUNTIME_DIR", ""), data)
    if not runtime or not whereabouts.is_private(runtime):
        return ""
    where = f"{runtime}/{whereabouts.SOCKET}"
    return where if os.path.exists(where) else ""  # noqa: PTH110 - pathlib is slow to import


def line_of(fields: "dict[str, str]") -> bytes:
    """Give a message as it travels: one JSON object and a line end; `json` is slow to import."""
    members = (f'"{name}": "{value.translate(_ESCAPED)}"' for name, value in fields.items())
    return f"{{{', '.join(members)}}}\n".encode("utf-8", "surrogatepass")


def _ask(where: str, fields: "dict[str, str]") -> "str | None":
    """Ask the app; what is to be said, or None where it did not do it."""
    # What stands under Python's socket, and is there in a tenth of the time: AF_UNIX needs no more.
    import _socket  # noqa: PLC0415 - not where no app runs

    line = line_of(fields)
    if len(line) > LARGEST_MESSAGE:
        return None
    try:
        answer = _spoken(_socket.socket(_socket.AF_UNIX), where, line)
        done, line_end, said = answer.partition(b"\n")
        if done != YES or not line_end or said[-1:] not in {b"", b"\n"}:
            return None
        return said.decode("utf-8", "surrogatepass")
    except (OSError, ValueError):
        return None


def _spoken(bell: "socket", where: str, line: bytes) -> bytes:
    """Say a line at an address, and give what is answered."""
    try:
        bell.settimeout(_WITHIN_SECONDS)
        bell.connect(where)
        bell.sendall(line)
        answer = b""
        while len(answer) < _MOST_SAID:
            got = bell.recv(_AT_ONCE)
            if not got:
                break
            answer += got
        return answer
    finally:
        bell.close()


def _new_uid() -> str:
    """Give a UUIDv7 (RFC 9562, 5.7): the moment in milliseconds, then chance."""
    import time  # noqa: PLC0415 - for this alone

    moment = time.time_ns() // 1_000_000
    chance = int.from_bytes(os.urandom(10), "big")
    low = chance & ((1 << 62) - 1) | 0b10 << 62
    number = moment << 80 | 0x7 << 76 | (chance >> 62 & 0xFFF) << 64 | low
    digits = f"{number:032x}"
    parts = (digits[:8], digits[8:12], digits[12:16], digits[16:20], digits[20:])
    return "-".join(parts)
