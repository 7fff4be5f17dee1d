"""The candle breathes slowly, and asks for no attention."""

from itertools import pairwise

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from smallwins.domain.settings import Light
from smallwins.ui.boost.breath import (
    AT_REST,
    IN_MS,
    MINUTE_MS,
    ONE_BREATH_MS,
    OUT_MS,
    Breath,
    moment_at,
)
from smallwins.ui.boost.candle_scene import CandleScene
from support.home import Ear, Home
from ui.boost.conftest import Sill
from ui.left_running import running


@pytest.fixture
def breath(home: Home) -> Breath:
    return Breath(home.theme, home.theme)


def test_four_seconds_in_and_six_out() -> None:
    """The slow breath that calms: out is longer than in."""
    assert (IN_MS, OUT_MS, MINUTE_MS) == (4000, 6000, 60_000)
    assert [moment_at(ms).inwards for ms in (0, 3999, 4000, 9999, 10_000)] == [
        True,
        True,
        False,
        False,
        True,
    ]
    assert moment_at(0).light == 0
    assert moment_at(IN_MS).light == 1
    assert moment_at(ONE_BREATH_MS).light == 0


def test_nothing_flashes() -> None:
    """From frame to frame the light is all but the same, at the turns as well."""
    lights = [moment_at(ms).light for ms in range(0, 2 * ONE_BREATH_MS, 40)]
    steps = [abs(after - before) for before, after in pairwise(lights)]
    assert max(steps) < 0.02
    words = [moment_at(ms).words for ms in range(0, ONE_BREATH_MS, 40)]
    assert max(abs(b - a) for a, b in pairwise(words)) < 0.1


def test_it_waits_while_nobody_sees_it(breath: Breath, qtbot: QtBot) -> None:
    """It goes on from where it was."""
    breath.go_to(1500)
    breath.set_seen(seen=True)
    with qtbot.waitSignal(breath.moved):
        pass
    breath.set_seen(seen=False)
    at = breath.moment
    assert at.light > moment_at(1500).light
    before = {id(one) for one in running()}
    qtbot.wait(60)
    breath.set_seen(seen=True)
    assert breath.moment.light == pytest.approx(at.light, abs=0.01)
    assert {id(one) for one in running()} - before
    breath.set_seen(seen=False)


def test_with_less_motion_it_stands_still(home: Home, breath: Breath) -> None:
    """No light grows, and no timer ticks."""
    home.preferences.change(less_motion=True)
    before = {id(one) for one in running()}
    breath.begin()
    breath.set_seen(seen=True)
    assert breath.moment == AT_REST
    assert not {id(one) for one in running()} - before
    breath.set_seen(seen=False)


def test_a_minute_is_six_breaths(breath: Breath) -> None:
    """It turns eleven times, and then it is over; the breath goes on."""
    turns, over = Ear(), Ear()
    breath.turned.connect(turns.hear)
    breath.minute_over.connect(over.hear)
    breath.begin_minute()
    for second in range(60):
        breath.go_to(second * 1000 + 1)
    assert len(turns.heard) == 11
    assert not over.heard
    breath.go_to(MINUTE_MS)
    assert len(over.heard) == 1
    assert not breath.in_minute


def test_words_go_with_the_light(sill: Sill) -> None:
    """In while it grows, out while it softens."""
    scene = sill.begin().scene
    scene.breath.go_to(1000)
    assert "Breathe in as the light grows." in sill.words
    scene.breath.go_to(5000)
    assert "Breathe out as it softens." in sill.words
    scene.breath.go_to(11_000)
    assert "Breathe in as the light grows." in sill.words


def test_the_light_grows_and_softens(sill: Sill) -> None:
    """On the wall, at the edge of the light: lighter at the full breath, by day and by lamp."""
    scene = sill.begin().scene
    for light in (Light.DAY, Light.LAMP):
        sill.home.preferences.change(light=light)
        small, large = _picture(scene, 1), _picture(scene, IN_MS)
        at = (scene.width() // 2 + 160, scene.height() - 428)
        warm = [
            image.pixelColor(*at).red() - image.pixelColor(*at).blue() for image in (small, large)
        ]
        assert warm[1] > warm[0] + 3
        corner = [image.pixelColor(5, scene.height() - 5) for image in (small, large)]
        assert corner[0] == corner[1]


def test_it_rests_while_the_window_is_minimised(sill: Sill) -> None:
    """Nothing ticks behind a task bar; back on the screen it breathes again."""
    sill.begin()
    assert _ticks(sill)
    sill.window.setWindowState(Qt.WindowState.WindowMinimized)
    QApplication.processEvents()
    assert not _ticks(sill)
    sill.window.setWindowState(Qt.WindowState.WindowNoState)
    QApplication.processEvents()
    assert _ticks(sill)


def test_it_stops_with_the_cover(sill: Sill) -> None:
    """Gone is gone."""
    sill.begin()
    sill.cover.leave()
    assert not _ticks(sill)


def test_with_less_motion_one_line_stands(sill: Sill) -> None:
    """And the picture is the one of the design."""
    sill.home.preferences.change(less_motion=True)
    scene = sill.begin().scene
    assert "Breathe slowly, in and out." in sill.words
    assert _picture(scene, 100) == _picture(scene, 5000)
    assert not _ticks(sill)


def test_at_night_the_wall_is_dark(sill: Sill) -> None:
    """And the flame is as bright as by day."""
    scene = sill.begin().scene
    by_day = _picture(scene, IN_MS)
    sill.home.preferences.change(light=Light.LAMP)
    at_night = _picture(scene, IN_MS)
    wall, flame = (5, 5), (scene.width() // 2, scene.height() - 380)
    assert by_day.pixelColor(*wall).lightness() > 200
    assert at_night.pixelColor(*wall).lightness() < 60
    assert by_day.pixelColor(*flame) == at_night.pixelColor(*flame)


def _picture(scene: CandleScene, elapsed: int) -> QImage:
    scene.breath.go_to(elapsed)
    return scene.grab().toImage()


def _ticks(sill: Sill) -> bool:
    return any(thing.parent() is sill.cover.scene.breath for thing in running())
