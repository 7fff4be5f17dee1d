"""The look: every token there is, contrast that can be read, and light that follows."""

import ast
import itertools
import re
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication

from smallwins.domain.settings import TEXT_SIZES, Light, Settings
from smallwins.domain.wins import Kind
from smallwins.ui import theme as theme_module
from smallwins.ui.theme import SANS, SERIF, Theme
from support.home import Ear, Home

# Text on what lies under it (LOOK.md, section 2). The kinds follow below.
READ = [
    *itertools.product(["ink"], ["base", "rail", "sheet", "sunk", "wall", "sill", "accenttint"]),
    *itertools.product(["ink2"], ["base", "rail", "sheet", "sunk"]),
    *itertools.product(["accent"], ["base", "rail", "sheet"]),
    *itertools.product(["onaccent"], ["accent", "accenthov", "accentpress"]),
    ("honeyink", "honeytint"),
]
# Edges, rings and marks.
SEEN = [
    *itertools.product(["lineui"], ["base", "rail", "sheet", "sunk"]),
    *itertools.product(["focus"], ["base", "rail", "sheet", "sunk", "wall"]),
    *itertools.product(["accent"], ["sunk", "accenttint"]),
    ("rest", "base"),
    ("rest", "sheet"),
]
NAMED = re.compile(r"""\.(color|font|ms)\(\s*"(\w+)"(?:\s+if\s[^"]*else\s+"(\w+)")?""")


def luminance(color: QColor) -> float:
    """Relative luminance (WCAG 2.2)."""
    parts = [color.redF(), color.greenF(), color.blueF()]
    linear = [one / 12.92 if one <= 0.04045 else ((one + 0.055) / 1.055) ** 2.4 for one in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: QColor, other: QColor) -> float:
    """Contrast of two colours, 1 to 21 (WCAG 2.2)."""
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@pytest.fixture(params=[Light.DAY, Light.LAMP])
def theme(qapp: QApplication, request: pytest.FixtureRequest) -> Theme:
    return Theme(Settings(light=request.param))


def test_contrast_is_computed_as_it_is_defined() -> None:
    """Black on white is 21, white on white is 1, and a well-known gray is 4.54."""
    white = QColor("#ffffff")
    assert contrast(QColor("#000000"), white) == pytest.approx(21)
    assert contrast(white, white) == 1
    assert contrast(QColor("#767676"), white) == pytest.approx(4.54, abs=0.01)


@pytest.mark.parametrize(("text", "ground"), READ)
def test_text_can_be_read(theme: Theme, text: str, ground: str) -> None:
    """4.5 to 1 or more, by day and by lamplight."""
    assert contrast(theme.color(text), theme.color(ground)) >= 4.5


@pytest.mark.parametrize(("mark", "ground"), SEEN)
def test_edges_and_rings_can_be_seen(theme: Theme, mark: str, ground: str) -> None:
    """3 to 1 or more."""
    assert contrast(theme.color(mark), theme.color(ground)) >= 3


@pytest.mark.parametrize("kind", [*Kind, None])
def test_words_on_a_note_can_be_read(theme: Theme, kind: Kind | None) -> None:
    """Ink and the kind's own deep colour; the ring round it can be seen."""
    colors = theme.kind(kind)
    assert contrast(colors.deep, colors.tint) >= 4.5
    assert contrast(theme.color("ink"), colors.tint) >= 4.5
    assert contrast(theme.color("focus"), colors.tint) >= 3
    assert contrast(colors.deep, theme.color("sheet")) >= 4.5


def _named_in_source(checkout: Path) -> set[tuple[str, str]]:
    found = set()
    for path in sorted((checkout / "src" / "smallwins").rglob("*.py")):
        for asked, name, other in NAMED.findall(path.read_text(encoding="utf-8")):
            found |= {(asked, one) for one in (name, other) if one}
    return found


def test_every_colour_letter_and_duration_that_is_asked_for_is_there(
    theme: Theme, checkout: Path
) -> None:
    """None is met for the first time on a screen."""
    named = _named_in_source(checkout)
    assert {asked for asked, _name in named} >= {"color", "font"}
    for asked, name in sorted(named):
        getattr(theme, asked)(name)


def test_every_icon_that_is_asked_for_is_there(theme: Theme, checkout: Path) -> None:
    """A picture, and not an empty square."""
    named: set[str] = set()
    for path in sorted((checkout / "src" / "smallwins").rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            text = node.value if isinstance(node, ast.Constant) else None
            if isinstance(text, str) and re.fullmatch(r"(ui|app|category)/[\w-]*\w", text):
                named.add(text)
    assert len(named) > 15
    for name in sorted(named):
        picture = theme.icon(name, theme.color("ink"), 22).toImage()
        assert any(picture.pixelColor(x, y).alpha() for x in range(22) for y in range(22)), name


@pytest.mark.parametrize("asked", ["color", "font"])
def test_a_name_that_is_none_is_an_error_at_once(theme: Theme, asked: str) -> None:
    """A slip is seen."""
    with pytest.raises(KeyError):
        getattr(theme, asked)("no such name")


@pytest.mark.parametrize("size", TEXT_SIZES)
def test_letters_and_lengths_grow_together(qapp: QApplication, size: int) -> None:
    """At 200 %, all is twice as large."""
    theme = Theme(Settings(text_size=size))
    assert theme.px(48) == round(48 * size / 100)
    assert theme.font("h1").pixelSize() == round(38 * size / 100)
    assert theme.scale == size / 100


def test_plain_letters_take_the_place_of_the_serif_everywhere(qapp: QApplication) -> None:
    """Upright ones, a little smaller, as wide as they were."""
    serif, plain = Theme(Settings()), Theme(Settings(plain_letters=True))
    for role in ("h1", "h2", "note", "feeling", "field", "cheer", "tag"):
        assert serif.font(role).family() == SERIF
        assert plain.font(role).family() == SANS
        assert not plain.font(role).italic()
        assert plain.font(role).pixelSize() < serif.font(role).pixelSize()
    assert serif.font("feeling").italic()


def test_less_motion_is_no_motion(qapp: QApplication) -> None:
    """What moves asks whether things stand still."""
    theme = Theme(Settings())
    assert not theme.still
    theme.apply(Settings(less_motion=True))
    assert theme.still


def test_what_changes_the_look_is_said_and_what_does_not_is_not(qapp: QApplication) -> None:
    """Nobody repaints for the hour at which a day ends."""
    theme, ear = Theme(Settings()), Ear()
    theme.changed.connect(ear.hear)
    theme.apply(Settings(day_end=60, own_card=False))
    assert ear.heard == []
    for settings in (
        Settings(light=Light.LAMP),
        Settings(text_size=150),
        Settings(plain_letters=True),
        Settings(less_motion=True),
    ):
        theme.apply(settings)
    assert len(ear.heard) == 4


class Motion:
    """What the system says of motion."""

    def __init__(self, name: str) -> None:
        self.name = name


class Wishes(QObject):
    """The system's wishes for those who need them, as Qt 6.12 gives them."""

    motionPreferenceChanged = Signal()  # noqa: N815 - named by Qt

    def __init__(self) -> None:
        super().__init__()
        self.wish = Motion("NoPreference")

    def motionPreference(self) -> Motion:  # noqa: N802 - named by Qt
        return self.wish


class Hints(QObject):
    """A system whose light a test can change."""

    colorSchemeChanged = Signal(Qt.ColorScheme)  # noqa: N815 - named by Qt

    def __init__(self) -> None:
        super().__init__()
        self.scheme = Qt.ColorScheme.Light
        self.wishes = Wishes()

    def colorScheme(self) -> Qt.ColorScheme:  # noqa: N802 - named by Qt
        return self.scheme

    def accessibility(self) -> Wishes:
        return self.wishes

    def turn(self, scheme: Qt.ColorScheme) -> None:
        self.scheme = scheme
        self.colorSchemeChanged.emit(scheme)


@pytest.fixture
def system(qapp: QApplication, monkeypatch: pytest.MonkeyPatch) -> Hints:
    hints = Hints()
    monkeypatch.setattr(theme_module, "_of_the_system", lambda: (hints, hints.accessibility()))
    return hints


def test_the_light_follows_the_system_as_it_changes(system: Hints) -> None:
    """At dusk, without a press."""
    theme, ear = Theme(Settings()), Ear()
    theme.changed.connect(ear.hear)
    lit = [theme.lamp]
    for scheme in (Qt.ColorScheme.Dark, Qt.ColorScheme.Light):
        system.turn(scheme)
        lit.append(theme.lamp)
    assert lit == [False, True, False]
    assert len(ear.heard) == 2


@pytest.mark.parametrize(("light", "lamp"), [(Light.DAY, False), (Light.LAMP, True)])
def test_a_light_that_was_chosen_stays(system: Hints, light: Light, lamp: bool) -> None:
    """Whatever the system does."""
    theme = Theme(Settings(light=light))
    for scheme in (Qt.ColorScheme.Dark, Qt.ColorScheme.Light, Qt.ColorScheme.Unknown):
        system.turn(scheme)
        assert theme.lamp is lamp


def test_the_systems_wish_for_less_motion_wins(system: Hints) -> None:
    """Also when it comes later."""
    theme = Theme(Settings())
    before = theme.still
    system.wishes.wish = Motion("ReducedMotion")
    system.wishes.motionPreferenceChanged.emit()
    assert (before, theme.still) == (False, True)


def test_an_open_window_changes_its_light_at_once(home: Home) -> None:
    """What is on the screen is painted anew, and back again the same."""
    home.preferences.change(light=Light.DAY)
    page = home.page()
    day = page.grab().toImage()
    home.preferences.change(light=Light.LAMP)
    lamp = page.grab().toImage()
    assert luminance(lamp.pixelColor(5, 5)) < 0.1 < luminance(day.pixelColor(5, 5))
    home.preferences.change(light=Light.DAY)
    assert page.grab().toImage() == day


def test_what_qt_paints_by_itself_wears_the_same_colours(theme: Theme) -> None:
    """Selections, tips and menus."""
    palette = theme.palette()
    assert palette.color(QPalette.ColorRole.Highlight) == theme.color("accent")
    assert palette.color(QPalette.ColorRole.ToolTipText) == theme.color("ink")
    disabled = palette.color(QPalette.ColorGroup.Disabled, QPalette.ColorRole.Text)
    assert disabled == theme.color("ink2")
    assert theme.color("accenttint").name() in theme.menu_style()
