"""The windowsill beside a page and in a tile."""

import pytest
from PySide6.QtCore import QPointF, QSizeF
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from smallwins.domain.settings import Light, Settings
from smallwins.ui.painting.pile import Slots
from smallwins.ui.painting.scene import card_shape, side_shape, tile_shape
from smallwins.ui.painting.side_scene import JarView, SideScene, TileScene
from smallwins.ui.theme import Theme
from support.jars import october


@pytest.fixture
def scene(qtbot: QtBot, theme: Theme, slots: Slots) -> SideScene:
    scene = SideScene(theme, slots)
    qtbot.addWidget(scene)
    scene.resize(272, 720)
    scene.set_month(october(41))
    return scene


def _texts(widget: QWidget) -> list[str]:
    return [label.text() for label in widget.findChildren(QLabel) if label.text()]


def _jar_as_read(view: JarView) -> tuple[str, QAccessible.Role]:
    found = [
        QAccessible.queryAccessibleInterface(label)
        for label in view.findChildren(QLabel)
        if not label.text()
    ]
    (jar,) = found
    return jar.text(QAccessible.Text.Name), jar.role()


def test_the_scene_names_its_month_and_says_that_notes_stay(scene: SideScene) -> None:
    """Two lines on the sill's front."""
    assert _texts(scene) == ["October's jar", "Every note stays."]


def test_a_rough_day_has_softer_words_and_light(scene: SideScene) -> None:
    """Grey light, and a line that asks for no effort."""
    scene.prepare()
    before = scene.grab().toImage()
    scene.set_rough(rough=True)
    assert "All of it stays." in _texts(scene)
    assert scene.grab().toImage() != before
    scene.set_rough(rough=False)
    assert "Every note stays." in _texts(scene)


def test_a_screen_reader_hears_the_jar_and_its_notes(scene: SideScene) -> None:
    """It is a graphic: "October's jar, 41 notes"."""
    assert _jar_as_read(scene) == ("October's jar, 41 notes", QAccessible.Role.Graphic)


def test_a_jar_without_notes_has_no_number(scene: SideScene) -> None:
    """Counts of none are not said."""
    scene.set_month(october(0))
    assert _jar_as_read(scene)[0] == "October's jar"


def test_the_tile_says_the_same(qtbot: QtBot, theme: Theme, slots: Slots) -> None:
    """The small jar is named like the large one."""
    tile = TileScene(theme, slots)
    qtbot.addWidget(tile)
    tile.set_month(october(1))
    assert (tile.width(), tile.height()) == (92, 72)
    assert _jar_as_read(tile) == ("October's jar, 1 note", QAccessible.Role.Graphic)


@pytest.mark.parametrize("light", [Light.DAY, Light.LAMP])
def test_the_scene_is_painted_from_the_first_frame_and_filled_soon_after(
    qtbot: QtBot, slots: Slots, light: Light
) -> None:
    """Wall and glass at once; the pile within the same breath, without holding anything up."""
    scene = SideScene(Theme(Settings(light=light)), slots)
    qtbot.addWidget(scene)
    scene.resize(272, 720)
    scene.set_month(october(41))
    first = scene.grab().toImage()
    assert len({first.pixel(x, y) for x in range(0, 272, 7) for y in range(0, 720, 7)}) > 100
    scene.show()
    qtbot.waitUntil(lambda: scene.sill.is_ready(scene.devicePixelRatioF()))
    filled = scene.grab().toImage()
    assert filled != first
    scene.prepare()
    assert scene.grab().toImage() == filled


def test_nothing_is_painted_ahead_while_the_scene_is_hidden(
    qtbot: QtBot, theme: Theme, slots: Slots
) -> None:
    """A hidden window does not work. A timer left running would fail this test, too."""
    scene = SideScene(theme, slots)
    qtbot.addWidget(scene)
    scene.resize(272, 720)
    scene.show()
    scene.set_month(october(200))
    scene.hide()
    scene.set_month(october(120))
    assert not scene.sill.is_ready(scene.devicePixelRatioF())


def test_the_scene_follows_the_light_and_the_size_of_letters(
    qtbot: QtBot, slots: Slots, qapp: object
) -> None:
    """Lamplight and 150 % reach it while it stands."""
    theme = Theme(Settings(light=Light.DAY))
    scene = SideScene(theme, slots)
    qtbot.addWidget(scene)
    scene.resize(272, 720)
    scene.set_month(october(12))
    scene.prepare()
    day = scene.grab().toImage()
    theme.apply(Settings(light=Light.LAMP, text_size=150))
    assert scene.width() == 408
    assert scene.grab().toImage() != day


@pytest.mark.parametrize("scale", [1.0, 1.5, 2.0])
@pytest.mark.parametrize("height", [560, 720, 1080])
def test_the_jar_stands_on_the_sill_at_every_size(height: int, scale: float) -> None:
    """Its foot is on the board, it is whole, and it is in the middle."""
    shape = side_shape(QSizeF(272 * scale, height * scale), scale)
    foot = shape.jar_at.y() + shape.jar_width * 515 / 440
    assert shape.wall < foot < shape.sill < shape.size.height()
    assert shape.jar_at.y() > 0
    assert shape.jar_at.x() * 2 + shape.jar_width == pytest.approx(272 * scale, abs=1)


def test_designed_sizes_are_as_mocked() -> None:
    """The numbers of LOOK.md, section 6."""
    side = side_shape(QSizeF(272, 720), 1)
    assert (side.wall, side.sill, side.jar_width) == (514, 588, 214)
    assert side.jar_at == QPointF(29, 300)
    card = card_shape(QSizeF(380, 300), 1)
    assert (card.wall, card.sill, card.jar_width) == (188, 230, 136)
    tile = tile_shape(1)
    assert (tile.wall, tile.sill, tile.jar_width) == (56, 65, 46)


def test_a_scene_that_has_no_room_yet_harms_nobody(
    theme: Theme, slots: Slots, qtbot: QtBot
) -> None:
    """A window that is just being built has no size."""
    scene = SideScene(theme, slots)
    qtbot.addWidget(scene)
    scene.resize(272, 0)
    scene.set_month(october(3))
    scene.prepare()
    assert scene.sill.jar_area().width() > 0
