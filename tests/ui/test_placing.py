"""Where small windows go: beside the tray at any edge, in the corner, whole on any screen."""

import pytest
from PySide6.QtCore import QPoint, QRect, QSize
from PySide6.QtGui import QCursor, QGuiApplication
from PySide6.QtWidgets import QApplication

from smallwins.ui import placing
from smallwins.ui.placing import beside_tray, can_place_windows, in_corner, window_shape

BOX = QSize(380, 300)


class Panelled:
    """A screen of 800 x 800 with a panel at one edge."""

    def __init__(self, free: QRect) -> None:
        self._free = free

    def geometry(self) -> QRect:
        return QRect(0, 0, 800, 800)

    def availableGeometry(self) -> QRect:  # noqa: N802 - named by Qt
        return self._free


FREE = {
    "foot": QRect(0, 0, 800, 760),
    "top": QRect(0, 40, 800, 760),
    "left": QRect(40, 0, 760, 800),
    "right": QRect(0, 0, 760, 800),
}
ICONS = {
    "foot": QRect(700, 765, 24, 24),
    "top": QRect(700, 8, 24, 24),
    "left": QRect(8, 700, 24, 24),
    "right": QRect(768, 700, 24, 24),
}


@pytest.fixture
def edge(
    monkeypatch: pytest.MonkeyPatch, qapp: QApplication, request: pytest.FixtureRequest
) -> str:
    """A desktop whose panel is at this edge."""
    name: str = request.param
    screen = Panelled(FREE[name])

    class Desktop(QGuiApplication):
        @staticmethod
        def primaryScreen() -> Panelled:  # type: ignore[override]  # noqa: N802
            return screen

        @staticmethod
        def screenAt(_point: QPoint) -> Panelled | None:  # type: ignore[override]  # noqa: N802
            return None

    monkeypatch.setattr(placing, "QGuiApplication", Desktop)
    return name


@pytest.mark.parametrize("edge", list(ICONS), indirect=True)
@pytest.mark.parametrize("size", [BOX, QSize(760, 600), QSize(24, 24)])
def test_quick_add_opens_beside_the_icon_and_whole(edge: str, size: QSize) -> None:
    """Above a panel at the foot, below one at the top, and never under it or off the screen."""
    box = beside_tray(ICONS[edge], size)
    assert box.size() == size
    if size.height() < 700 and size.width() < 740:
        assert FREE[edge].contains(box)
        assert not box.intersects(ICONS[edge]) or edge in ("left", "right")
    assert box.top() > ICONS[edge].top() if edge == "top" else box.top() < ICONS[edge].top()


@pytest.mark.parametrize("edge", list(ICONS), indirect=True)
def test_the_corner_is_where_trays_are(edge: str) -> None:
    """At the top if the panel is there, else at the foot."""
    box = in_corner(BOX)
    assert FREE[edge].contains(box)
    assert FREE[edge].right() - box.right() < 20
    near = box.top() - FREE[edge].top() if edge == "top" else FREE[edge].bottom() - box.bottom()
    assert near < 20


def test_an_icon_that_tells_no_place_is_where_the_pointer_is(qapp: QApplication) -> None:
    """It has just pressed it."""
    QCursor.setPos(400, 700)
    box = beside_tray(QRect(), BOX)
    assert box.left() < 400 < box.right()
    assert box.bottom() < 700


def test_a_box_larger_than_the_screen_shows_its_beginning(qapp: QApplication) -> None:
    """The field is at its head."""
    screen = QGuiApplication.primaryScreen().availableGeometry()
    box = in_corner(screen.size() + QSize(200, 200))
    assert box.left() - screen.left() < 20
    assert box.top() - screen.top() < 20


@pytest.mark.parametrize(
    ("platform", "placed"),
    [("xcb", True), ("offscreen", True), ("wayland", False), ("wayland-egl", False)],
)
def test_wayland_places_windows_itself(
    monkeypatch: pytest.MonkeyPatch, platform: str, placed: bool
) -> None:
    """There a card of ours could land anywhere."""
    monkeypatch.setattr(QGuiApplication, "platformName", lambda: platform)
    assert can_place_windows() is placed


def test_a_window_without_a_shadow_ends_at_its_round_corners() -> None:
    """What cannot be clear is not there; with room for a shadow, all of it is."""
    box = QRect(0, 0, 100, 60)
    round_ = window_shape(box, 16, 0)
    assert not round_.contains(QPoint(0, 0))
    assert round_.contains(QPoint(50, 30))
    assert window_shape(box.translated(20, 20), 16, 20).boundingRect() == QRect(0, 0, 140, 100)
