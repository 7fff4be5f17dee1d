"""Asks a real X server whether somebody there blends windows."""

import ctypes
import sys
from collections.abc import Iterator
from typing import Any

import pytest

from smallwins.desktop import compositor
from smallwins.desktop.compositor import shows_clear_edges

if not sys.platform.startswith("linux"):
    pytest.skip("X servers are here on Linux alone", allow_module_level=True)

from desktop_session import DesktopSession

NAME = b"_NET_WM_CM_S0"


@pytest.fixture(scope="module")
def session() -> Iterator[DesktopSession]:
    """A desktop without a compositor."""
    with DesktopSession(accessible=False) as desktop:
        yield desktop


@pytest.fixture(autouse=True)
def _on_it(session: DesktopSession, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DISPLAY", session.env["DISPLAY"])


class Blender:
    """Owns what a compositing manager owns, and does nothing else."""

    def __init__(self) -> None:
        xcb: Any = ctypes.CDLL("libxcb.so.1")
        xcb.xcb_connect.restype = ctypes.c_void_p
        xcb.xcb_intern_atom.restype = compositor._Cookie
        xcb.xcb_intern_atom_reply.restype = ctypes.POINTER(compositor._AtomReply)
        xcb.xcb_get_setup.restype = ctypes.c_void_p
        xcb.xcb_generate_id.restype = ctypes.c_uint32
        self._xcb = xcb
        self._connection = ctypes.c_void_p(xcb.xcb_connect(None, None))
        asked = xcb.xcb_intern_atom(self._connection, 0, len(NAME), NAME)
        atom = xcb.xcb_intern_atom_reply(self._connection, asked, None).contents.value
        window = xcb.xcb_generate_id(self._connection)
        xcb.xcb_create_window(
            self._connection, 0, window, self._root(), 0, 0, 1, 1, 0, 2, 0, 0, None
        )
        xcb.xcb_set_selection_owner(self._connection, window, atom, 0)
        self._wait()

    def _root(self) -> int:
        """The first screen's root, which is the first number of its first screen."""

        class Screens(ctypes.Structure):
            _fields_ = (("data", ctypes.POINTER(ctypes.c_uint32)), ("rem", ctypes.c_int))

        self._xcb.xcb_setup_roots_iterator.restype = Screens
        setup = ctypes.c_void_p(self._xcb.xcb_get_setup(self._connection))
        return int(self._xcb.xcb_setup_roots_iterator(setup).data[0])

    def _wait(self) -> None:
        """Till the server has done all that was said."""
        asked = self._xcb.xcb_intern_atom(self._connection, 0, len(NAME), NAME)
        self._xcb.xcb_intern_atom_reply(self._connection, asked, None)

    def close(self) -> None:
        self._xcb.xcb_disconnect(self._connection)


def test_x_without_a_compositor_has_no_clear_edges() -> None:
    """They would come out black."""
    assert not shows_clear_edges("xcb")


def test_a_compositor_brings_them() -> None:
    """Whoever owns the selection blends."""
    blender = Blender()
    try:
        assert shows_clear_edges("xcb")
    finally:
        blender.close()


@pytest.mark.parametrize("platform", ["wayland", "windows", "cocoa", "offscreen"])
def test_elsewhere_they_are_there(platform: str) -> None:
    """Only X knows desktops that do not blend."""
    assert shows_clear_edges(platform)


def test_a_server_that_is_gone_has_none(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing is raised, for a window has to come all the same."""
    monkeypatch.setenv("DISPLAY", ":7654")
    assert not shows_clear_edges("xcb")


def test_without_the_library_there_are_none(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    """A line in the log says why windows have corners."""

    def none(_name: str) -> None:
        raise OSError("no such library")

    monkeypatch.setattr(ctypes, "CDLL", none)
    assert not shows_clear_edges("xcb")
    assert "no such library" in caplog.text
