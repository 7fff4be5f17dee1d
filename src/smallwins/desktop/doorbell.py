"""How a second process speaks to the running app: what may be said, where, and for how long.

Commands use this room, and commands start often: it imports no QtNetwork where plain sockets do.
"""

import json
import os
import re
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path
from typing import Final, Literal, cast

from smallwins import whereabouts
from smallwins.desktop.handover import LARGEST_MESSAGE
from smallwins.whereabouts import LONGEST_ADDRESS, SOCKET, mark_of

_FIELDS: Final[dict[str, frozenset[str]]] = {
    "quick": frozenset(),
    "show": frozenset(),
    "kept": frozenset({"uid"}),
    "keep": frozenset({"uid", "text", "felt", "kind", "energy", "day"}),
    "pull": frozenset({"as"}),
}
_UID = re.compile(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")
_BETWEEN_TRIES = 0.03

Deed = Literal["quick", "show", "kept", "keep", "pull"]


class MessageRefusedError(Exception):
    """What came is no message; the text says why, in words a programmer can use."""


@dataclass(frozen=True, slots=True)
class Message:
    """What one process may tell the running app.

    The words of "keep" are the person's: they go through a socket that is theirs alone, and into no
    log.

    Attributes:
        do: "quick" opens quick add, "show" brings the window up, "kept" names a win that
            another process has written, "keep" asks for one to be written, "pull" for a note.
        uid: the win's name, with "kept" and "keep"; "" otherwise.
        text: the win, with "keep".
        felt: how it felt; as it was typed, like all that follow.
        kind: what kind of win it is.
        energy: what kind of day it is.
        day: the day it belongs to.
        form: "json" for a note as JSON, with "pull".
    """

    do: Deed
    uid: str = ""
    text: str = ""
    felt: str = ""
    kind: str = ""
    energy: str = ""
    day: str = ""
    form: str = ""

    def line(self) -> bytes:
        """Give the message as it travels: one JSON object and a line end."""
        fields = {"do": self.do, "uid": self.uid} if self.uid else {"do": self.do}
        return json.dumps(fields).encode() + b"\n"

    @classmethod
    def from_line(cls, line: bytes) -> "Message":
        """Read one line, trusting none of it.

        Raises:
            MessageRefusedError: too long, not JSON, or not one of the messages there are.
        """
        if len(line) > LARGEST_MESSAGE:
            raise MessageRefusedError("too long")
        try:
            fields = json.loads(line)
        except (ValueError, RecursionError):
            raise MessageRefusedError("not JSON") from None
        if not isinstance(fields, dict) or not all(
            isinstance(each, str) for each in fields.values()
        ):
            raise MessageRefusedError("not a message")
        do = fields.pop("do", "")
        known = _FIELDS.get(do)
        if known is None or not fields.keys() <= known:
            raise MessageRefusedError("not a message")
        if "uid" in known and _UID.fullmatch(fields.get("uid", "")) is None:
            raise MessageRefusedError("not the name of a win")
        form = fields.pop("as", "")
        return cls(cast("Deed", do), form=form, **fields)


def address(runtime: Path) -> str:
    """Give the full path the app listens on, or on Windows the pipe's name.

    A run-time folder whose path is too long for a socket gets a short private one beside the
    system's temporary files, the same for every process that asks.
    """
    mark = mark_of(str(runtime.absolute()), 8)
    if sys.platform == "win32":
        return f"smallwins-{mark}"
    path = runtime.absolute() / SOCKET
    if len(os.fsencode(path)) > LONGEST_ADDRESS:
        path = Path(tempfile.gettempdir()) / f"smallwins-{os.getuid()}-{mark}" / SOCKET
    return str(path)


def is_private(folder: Path) -> bool:
    """Whether `folder` is a real folder of this person's that others can neither read nor fill."""
    return whereabouts.is_private(str(folder))


def tell(runtime: Path, message: Message, timeout_ms: int) -> bool:
    """Tell the running app something, if there is one.

    Args:
        runtime: the run-time folder that belongs to the journal.
        message: what to say.
        timeout_ms: the longest this may take, all in all.

    Returns:
        True when a running app answered that it heard. Never raises for want of one.
    """
    where = address(runtime)
    if sys.platform == "win32":
        return ask_through_pipe(where, message.line(), timeout_ms)
    if not Path(where).exists() or not is_private(Path(where).parent):
        return False
    return _ask_through_socket(where, message.line(), timeout_ms)


def tell_when_ready(runtime: Path, message: Message, timeout_ms: int) -> bool:
    """Like `tell`, for an app that is known to run and may still be starting: keeps trying."""
    end = time.monotonic() + timeout_ms / 1000
    while (left := end - time.monotonic()) > 0:
        if tell(runtime, message, max(1, int(left * 1000))):
            return True
        time.sleep(_BETWEEN_TRIES)
    return False


def _ask_through_socket(path: str, line: bytes, timeout_ms: int) -> bool:
    import socket  # noqa: PLC0415 - 8 ms that most commands need not spend

    end = time.monotonic() + timeout_ms / 1000
    try:
        with socket.socket(socket.AF_UNIX) as bell:
            bell.settimeout(timeout_ms / 1000)
            bell.connect(path)
            bell.sendall(line)
            answer = b""
            while b"\n" not in answer and len(answer) <= LARGEST_MESSAGE:
                bell.settimeout(max(0.001, end - time.monotonic()))
                got = bell.recv(4096)
                if not got:
                    break
                answer += got
    except OSError:
        return False
    return _is_yes(answer)


def ask_through_pipe(name: str, line: bytes, timeout_ms: int) -> bool:
    """Send `line` the way Windows needs it; elsewhere the same over QLocalSocket.

    Returns:
        True when the running app answered that it heard, within `timeout_ms`.
    """
    from PySide6.QtCore import QDeadlineTimer  # noqa: PLC0415 - commands on Linux never need it
    from PySide6.QtNetwork import QLocalSocket  # noqa: PLC0415

    deadline = QDeadlineTimer(timeout_ms)
    bell = QLocalSocket()
    bell.connectToServer(name)
    if not bell.waitForConnected(deadline.remainingTime()):
        return False
    bell.write(line)
    bell.waitForBytesWritten(deadline.remainingTime())
    answer = b""
    while b"\n" not in answer and bell.waitForReadyRead(deadline.remainingTime()):
        answer += bytes(bell.readAll().data())
    bell.abort()
    return _is_yes(answer)


def _is_yes(answer: bytes) -> bool:
    try:
        fields = json.loads(answer)
    except (ValueError, RecursionError):
        return False
    return isinstance(fields, dict) and fields.get("ok") is True
