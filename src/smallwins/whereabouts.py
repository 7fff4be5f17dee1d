"""Where a running app is found, with hardly an import: a command that hands over wants to be quick.

`paths` and `desktop.doorbell` stand on these, so that all who look, look in the same place.
"""

import os
import stat
import sys

try:
    # hashlib itself would load OpenSSL.
    from _blake2 import blake2b
except ImportError:
    from hashlib import blake2b

HOME_VARIABLE = "SMALLWINS_HOME"
"""Names another data folder when no --data is given."""

SOCKET = "app.socket"

LONGEST_ADDRESS = 103
"""Bytes a socket's path may have: 104 with its closing NUL on macOS and BSD, 108 on Linux."""

# "/app.socket" is part of it.
LONGEST_RUNTIME = 90


def mark_of(path: str, size: int) -> str:
    """Give a short name that belongs to a path, the same for whoever asks."""
    return blake2b(os.fsencode(path), digest_size=size).hexdigest()


def named_data(name: str) -> str:
    """Give the folder a person named, seen from anywhere."""
    return os.path.abspath(os.path.expanduser(name))  # noqa: PTH100, PTH111 - see above


def usual_data(environ: "os._Environ[str] | dict[str, str]") -> str:
    """Give the folder the system keeps data in, as platformdirs finds it; "" where that takes more.

    Args:
        environ: the environment to look in.
    """
    if not sys.platform.startswith("linux"):
        return ""
    chosen, home = environ.get("XDG_DATA_HOME", ""), environ.get("HOME", "")
    if chosen.startswith("/"):
        return f"{chosen.rstrip('/')}/smallwins"
    return f"{home.rstrip('/')}/.local/share/smallwins" if home.startswith("/") else ""


def runtime_under(session: str, data: str) -> str:
    """Give the run-time folder of a journal in that of the session; "" where there is no room.

    Args:
        session: the session's folder, XDG_RUNTIME_DIR.
        data: the journal's folder.
    """
    if not session or not os.path.isdir(session):  # noqa: PTH112 - see above
        return ""
    mark = mark_of(os.path.realpath(data), 4)
    folder = os.path.join(session, f"smallwins-{mark}")  # noqa: PTH118 - see above
    return folder if len(os.fsencode(folder)) <= LONGEST_RUNTIME else ""


def is_private(folder: str) -> bool:
    """Whether it is a real folder of this person's that others can neither read nor fill."""
    if sys.platform == "win32":
        return True
    try:
        seen = os.lstat(folder)
    except OSError:
        return False
    return stat.S_ISDIR(seen.st_mode) and seen.st_uid == os.getuid() and not seen.st_mode & 0o077
