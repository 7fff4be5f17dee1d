"""What CUPS says of a print job: Qt hands the job over and drops the answer.

On Linux Qt keeps what is painted in a file until the painter ends. Then it gives that file to CUPS,
in the thread that painted. CUPS keeps its answer, and which server it talks to, for each thread
(`cupsLastError` and `cupsSetServer` in its manual). Elsewhere there is no such library, and the
system's own way of printing tells Qt.
"""

import contextlib
import ctypes
from collections.abc import Iterator
from typing import Final

_LIBRARY: Final = "libcups.so.2"
_NOWHERE: Final = b"/dev/null/cups"
"""No server listens there: a device is no folder."""
_OK: Final = range(0x0100)
"""The answers by which a job was taken; all others are refusals (RFC 8011, appendix B)."""


def job_was_refused() -> bool:
    """Say whether CUPS refused the last job of this thread; False where there is no CUPS."""
    cups = _cups()
    return cups is not None and int(cups.cupsLastError()) not in _OK


@contextlib.contextmanager
def jobs_go_nowhere() -> Iterator[None]:
    """Let no job of this thread reach a printer meanwhile; where there is no CUPS, do nothing.

    Qt cannot take a job back on Linux: a painter that ends sends what it has painted.
    """
    cups = _cups()
    if cups is None:
        yield
        return
    cups.cupsSetServer(_NOWHERE)
    try:
        yield
    finally:
        cups.cupsSetServer(None)  # the one it was


def _cups() -> ctypes.CDLL | None:
    """The library as Qt has loaded it; None where there is none."""
    try:
        cups = ctypes.CDLL(_LIBRARY)
    except OSError:
        return None
    cups.cupsSetServer.argtypes = (ctypes.c_char_p,)
    cups.cupsSetServer.restype = None
    return cups
