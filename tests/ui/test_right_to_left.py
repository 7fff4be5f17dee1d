"""From right to left, everything stands on the other side."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import QApplication, QCheckBox, QWidget

from smallwins.domain.wins import Energy, Kind
from smallwins.ui.main_window import MainWindow
from smallwins.ui.painting.side_scene import SideScene, TileScene
from smallwins.ui.quick_add.parts import EnergyButton
from smallwins.ui.rail import Rail
from smallwins.ui.settings.page import SettingsPlace
from smallwins.ui.widgets.buttons import Chip
from smallwins.ui.widgets.note_card import NoteCard
from smallwins.ui.widgets.win_field import WinField
from support.home import Home, button


@pytest.fixture
def mirrored(qapp: QApplication) -> Iterator[None]:
    qapp.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    yield
    qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)


def _place(widget: QWidget | None, window: QWidget) -> QRect:
    assert widget is not None
    return QRect(widget.mapTo(window, QPoint(0, 0)), widget.size())


def _parts(window: MainWindow) -> dict[str, QRect]:
    """Where the parts of Today are."""
    QApplication.processEvents()
    field = window.findChild(WinField)
    assert field is not None
    chips = sorted(
        (_place(chip, window) for chip in window.findChildren(Chip) if chip.isVisible()),
        key=lambda place: place.top(),
    )
    cards = {card.win.text: _place(card, window) for card in window.findChildren(NoteCard)}
    parts = {
        "rail": _place(window.findChild(Rail), window),
        "field": _place(field, window),
        "keep": _place(field.button, window),
        "tile": _place(field.tile, window),
        "caret": _place(field.edit, window),
        "first chips": min(chips[:2], key=lambda place: (place.top(), place.width())),
        "energy": _place(button(window, "Rough day"), window),
        "newest note": cards["Swept the stairs"],
    }
    for name, kind in (("scene", SideScene), ("jar tile", TileScene)):
        view = window.findChild(kind)
        if view is not None and view.isVisible():
            parts[name] = _place(view, window)
    return parts


def _lived(home: Home) -> None:
    home.journal.set_energy(home.today, Energy.ROUGH)
    home.keep("Fed the cat")
    home.keep("Swept the stairs", kind=Kind.HOME)


@pytest.mark.parametrize("width", [1120, 800])
def test_today_is_mirrored(
    home: Home, qapp: QApplication, request: pytest.FixtureRequest, width: int
) -> None:
    """Rail, field, tile, Keep, chips, energy, notes and jar: as in a mirror."""
    _lived(home)
    window = home.window(width, 720)
    window.findChild(WinField).set_words("watered the plants")  # type: ignore[union-attr]
    left = _parts(window)
    window.hide()
    request.getfixturevalue("mirrored")
    other = home.window(width, 720)
    other.findChild(WinField).set_words("watered the plants")  # type: ignore[union-attr]
    right = _parts(other)
    for name, place in left.items():
        mirror = other.width() - place.left() - place.width()
        assert abs(right[name].left() - mirror) <= 2, name
        assert right[name].top() == place.top(), name


def test_settings_are_mirrored(home: Home, mirrored: None) -> None:
    """Names at the right, switches before their words, on the right of them."""
    window = home.window(1120, 720)
    window.go_to_settings()
    QApplication.processEvents()
    place = window.findChild(SettingsPlace)
    assert place is not None
    assert _place(button(place, "Appearance"), window).left() > 560
    switch = next(one for one in place.findChildren(QCheckBox) if one.isVisible())
    assert _place(switch, window).left() > 560
    light = [_place(button(place, name), window).left() for name in ("As the system", "Lamplight")]
    assert light[0] > light[1]


def test_a_switch_that_is_on_has_its_knob_at_the_other_end(
    home: Home, request: pytest.FixtureRequest
) -> None:
    """As the reading goes."""
    place = home.settings_place()
    one = button(place, "Less motion")
    off = one.grab().toImage()
    request.getfixturevalue("mirrored")
    other = button(home.settings_place(), "Less motion").grab().toImage()
    knob, track = off.pixelColor(14, 14), off.pixelColor(34, 14)
    assert knob != track
    assert (other.pixelColor(14, 14), other.pixelColor(34, 14)) == (track, knob)


def test_quick_add_is_mirrored(home: Home, request: pytest.FixtureRequest) -> None:
    """Chips from the right, the day at the right of the foot."""
    box = home.quick_add()
    box.open(None)
    left = sorted(_place(chip, box).left() for chip in box.findChildren(Chip) if chip.isVisible())
    box.go()
    request.getfixturevalue("mirrored")
    other = home.quick_add()
    other.open(None)
    rights = sorted(
        other.width() - _place(chip, other).left() - chip.width()
        for chip in other.findChildren(Chip)
        if chip.isVisible()
    )
    assert all(abs(one - two) <= 2 for one, two in zip(left, rights, strict=True))
    assert _place(other.findChild(EnergyButton), other).right() > other.width() // 2
    other.field.set_words("drank water")
    assert other.grab().toImage() != box.grab().toImage()
    other.go()
