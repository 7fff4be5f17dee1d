"""Whether the desktop can show a window that is clear at its edges.

On X11 without a compositor what should be clear comes out black, and Qt does not say so. A
compositing manager owns the selection `_NET_WM_CM_S0` (EWMH, "Compositing Managers").
"""

import ctypes
import logging
from typing import Any, Final

_log = logging.getLogger(__name__)

_NAME: Final = b"_NET_WM_CM_S0"


class _Cookie(ctypes.Structure):
    _fields_ = (("sequence", ctypes.c_uint),)


class _AtomReply(ctypes.Structure):
    _fields_ = (
        ("response_type", ctypes.c_uint8),
        ("pad0", ctypes.c_uint8),
        ("sequence", ctypes.c_uint16),
        ("length", ctypes.c_uint32),
        ("value", ctypes.c_uint32),
    )


def shows_clear_edges(platform: str) -> bool:
    """Whether windows may have clear edges here; asks the X server where there is one.

    Args:
        platform: the name of Qt's platform plugin, such as "xcb" or "wayland".
    """
    if platform != "xcb":
        return True
    try:
        return _has_compositing_manager()
    except (OSError, AttributeError) as error:
        _log.warning("Could not ask for a compositor: %r", error)
        return False


def _has_compositing_manager() -> bool:
    xcb = ctypes.CDLL("libxcb.so.1")
    libc = ctypes.CDLL(None)
    xcb.xcb_connect.restype = ctypes.c_void_p
    for name in ("xcb_intern_atom", "xcb_get_selection_owner"):
        getattr(xcb, name).restype = _Cookie
    for name in ("xcb_intern_atom_reply", "xcb_get_selection_owner_reply"):
        getattr(xcb, name).restype = ctypes.POINTER(_AtomReply)
    connection = ctypes.c_void_p(xcb.xcb_connect(None, None))
    try:
        if xcb.xcb_connection_has_error(connection):
            return False
        asked = xcb.xcb_intern_atom(connection, 0, len(_NAME), _NAME)
        atom = _value(xcb.xcb_intern_atom_reply(connection, asked, None), libc)
        asked = xcb.xcb_get_selection_owner(connection, atom)
        return _value(xcb.xcb_get_selection_owner_reply(connection, asked, None), libc) != 0
    finally:
        xcb.xcb_disconnect(connection)


def _value(reply: Any, libc: ctypes.CDLL) -> int:  # noqa: ANN401 - ctypes has no name for it
    """Read a reply and free it; a NULL one, which counts as false, says 0."""
    if not reply:
        return 0
    value = int(reply.contents.value)
    libc.free(reply)
    return value
