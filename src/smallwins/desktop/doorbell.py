"""How a second process speaks to the running app: what may be said, where, and for how long.

Commands use this room, and commands start often: it imports no QtNetwork where plain sockets do.
"""

import hashlib
import json
import os
import re
import stat
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path
from typing import Literal, cast

LARGEST_MESSAGE = 64 * 1024
"""Bytes one message may hold, its line end not counted."""

LONGEST_ADDRESS = 103
"""Bytes a socket's path may have: 104 with its closing NUL on macOS and BSD, 108 on Linux."""

_SOCKET = "app.socket"
_DEEDS = ("quick", "show", "kept")
_UID = re.compile(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")
_BETWEEN_TRIES = 0.03

Deed = Literal["quick", "show", "kept"]


class MessageRefusedError(Exception):
    """What came is no message; the text says why, in words a programmer can use."""


@dataclass(frozen=True, slots=True)
class Message:
    """What one process may tell the running app. No person's words ever travel here.

    Attributes:
        do: "quick" opens quick add, "show" brings the window up, "kept" names a win that
            another process has written.
        uid: the win's name, with "kept"; "" otherwise.
    """

    do: Deed
    uid: str = ""

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
        if not isinstance(fields, dict) or not fields.keys() <= {"do", "uid"}:
            raise MessageRefusedError("not a message")
        do, uid = fields.get("do"), fields.get("uid", "")
        if do not in _DEEDS or not isinstance(uid, str):
            raise MessageRefusedError("not a message")
        if (_UID.fullmatch(uid) is None) if do == "kept" else bool(uid):
            raise MessageRefusedError("not the name of a win")
        return cls(cast("Deed", do), uid)


def address(runtime: Path) -> str:
    """Give the full path the app listens on, or on Windows the pipe's name.

    A run-time folder whose path is too long for a socket gets a short private one beside the
    system's temporary files, the same for every process that asks.
    """
    mark = hashlib.blake2b(os.fsencode(runtime.absolute()), digest_size=8).hexdigest()
    if sys.platform == "win32":
        return f"smallwins-{mark}"
    path = runtime.absolute() / _SOCKET
    if len(os.fsencode(path)) > LONGEST_ADDRESS:
        path = Path(tempfile.gettempdir()) / f"smallwins-{os.getuid()}-{mark}" / _SOCKET
    return str(path)


def is_private(folder: Path) -> bool:
    """Whether `folder` is a real folder of this person's that others can neither read nor fill."""
    if sys.platform == "win32":
        return True
    try:
        seen = folder.lstat()
    except OSError:
        return False
    return stat.S_ISDIR(seen.st_mode) and seen.st_uid == os.getuid() and not seen.st_mode & 0o077


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
