"""The Jar place in windows of every size, with letters of every size."""

import pytest
from PySide6.QtCore import QPoint, QRect, Qt, QTimer
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from smallwins.domain.settings import Light
from smallwins.ui.jar.place import JarPlace
from smallwins.ui.layout import Room, room_for
from support.home import Home

_PARTS = ("title", "line", "pull", "replay", "slowly", "another_time", "finder", "shelf", "legend")


def _fit(home: Home, place: JarPlace, width: int, height: int) -> None:
    scale = home.theme.scale
    room = room_for(width, scale)
    rail = {Room.FULL: 184, Room.SMALL: 88, Room.TINY: 84}[room] * scale
    place.resize(round(width - rail), height)
    place.set_room(room)
    QApplication.processEvents()


_SIZES = (
    (1120, 720, 100),
    (1120, 720, 125),
    (1120, 720, 200),
    (960, 560, 100),
    (1120, 480, 100),
    (800, 560, 100),
    (800, 560, 200),
    (480, 400, 100),
    (1920, 1080, 100),
)


@pytest.mark.parametrize(
    "direction", [Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft]
)
def test_no_part_is_cut_or_covered(
    home: Home, place: JarPlace, direction: Qt.LayoutDirection
) -> None:
    """In any window and with letters of any size, everything is whole and clear of the others."""
    place.setLayoutDirection(direction)
    for width, height, percent in _SIZES:
        home.preferences.change(text_size=percent)
        _fit(home, place, width, height)
        where = f"at {width} x {height}, {percent} %"
        _nothing_is_covered(place, where)
        _nothing_is_cut(place, where)


def _nothing_is_covered(place: JarPlace, where: str) -> None:
    page = place.page
    areas = {name: getattr(page, name).geometry() for name in _PARTS}
    # Below large letters there is room that no sign of theirs needs.
    areas["title"].adjust(0, 0, 0, -round(areas["title"].height() * 0.12))
    areas["jar"] = page.stage.handle.geometry().translated(page.stage.pos())
    whole = QRect(QPoint(0, 0), page.size())
    for name, area in areas.items():
        assert whole.contains(area), (name, where)
        assert area.width() > 30, (name, where)
        for other, there in areas.items():
            assert other == name or not area.intersects(there), (name, other, where)


def _nothing_is_cut(place: JarPlace, where: str) -> None:
    page = place.page
    for one in page.legend.buttons:
        assert page.legend.rect().contains(one.geometry()), where
    whole: list[QWidget] = [*page.legend.buttons, page.pull, page.replay, page.another_time]
    for part in whole:
        assert part.width() >= part.sizeHint().width(), where
    assert page.line.heightForWidth(page.line.width()) <= page.line.height() + 1, where
    bar = place._scroll.verticalScrollBar()
    assert bar.maximum() == page.height() - place._scroll.viewport().height(), where


def test_what_is_in_sight_waits_for_no_jar_that_is_scrolled_away(
    home: Home, place: JarPlace, qtbot: QtBot
) -> None:
    """By lamplight the small jars are painted, and then nothing ticks; a full core is no calm."""
    _fit(home, place, 480, 400)
    bar = place._scroll.verticalScrollBar()
    bar.setValue(bar.maximum())
    qtbot.waitUntil(lambda: place.page.shelf.is_ready and not _painting(place))
    assert place.page.stage.visibleRegion().isEmpty()
    home.preferences.change(light=Light.LAMP)
    place.page.shelf.grab()
    qtbot.waitUntil(lambda: place.page.shelf.is_ready and not _painting(place))
    assert place.page.stage.sill.is_ready(place.devicePixelRatioF())


def _painting(place: JarPlace) -> bool:
    """Whether anything of the place is painted ahead."""
    return any(timer.isActive() for timer in place.findChildren(QTimer) if timer.interval() == 0)


def test_the_jar_is_the_largest_thing_in_a_small_window(home: Home, place: JarPlace) -> None:
    """At 800 by 560 most of it is in sight without scrolling."""
    _fit(home, place, 800, 560)
    jar = place.page.stage.handle.geometry()
    assert jar.height() > 300
    assert jar.bottom() < 560
