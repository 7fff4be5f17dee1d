"""The look: colours, letters, sizes and durations, by day and by lamplight.

Colours and durations come from `resources/themes/tokens.json`, letters from the table below
(design: LOOK.md, sections 2 and 3). An unknown name raises, so a slip is seen at once.
"""

import json
from dataclasses import dataclass
from functools import cache
from typing import Any, Final

from PySide6.QtCore import QObject, QRectF, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontDatabase,
    QGuiApplication,
    QPainter,
    QPalette,
    QPixmap,
    QStyleHints,
)
from PySide6.QtSvg import QSvgRenderer

from smallwins.assets import asset
from smallwins.domain.settings import Light, Settings
from smallwins.domain.wins import Kind

SERIF: Final = "Vollkorn"
SANS: Final = "Atkinson Hyperlegible Next"

_FONT_FILES: Final = (
    "AtkinsonHyperlegibleNext_400Regular.ttf",
    "AtkinsonHyperlegibleNext_500Medium.ttf",
    "AtkinsonHyperlegibleNext_600SemiBold.ttf",
    "Vollkorn_400Regular.ttf",
    "Vollkorn_400Regular_Italic.ttf",
    "Vollkorn_500Medium.ttf",
)


@dataclass(frozen=True, slots=True)
class Letters:
    """One role of type: family, weight, size in pixels at 100 %, italic."""

    family: str
    weight: int
    pixels: float
    italic: bool = False


# Sizes from LOOK.md section 3.
_ROLES: Final = {
    "h1": Letters(SERIF, 400, 38),
    "h1_small": Letters(SERIF, 400, 34),
    "h1_tiny": Letters(SERIF, 400, 27),
    "h2": Letters(SERIF, 400, 24),
    "h3": Letters(SANS, 600, 16),
    "body": Letters(SANS, 400, 16),
    "body_medium": Letters(SANS, 500, 16),
    "selected": Letters(SANS, 600, 16),
    "body_large": Letters(SANS, 500, 18),
    "lead": Letters(SANS, 400, 17),
    "legend": Letters(SANS, 400, 15),
    "legend_selected": Letters(SANS, 600, 15),
    "caption": Letters(SANS, 400, 14),
    "caption_medium": Letters(SANS, 500, 14),
    "caption_selected": Letters(SANS, 600, 14),
    "brand": Letters(SERIF, 500, 20),
    "field": Letters(SERIF, 400, 25),
    "field_small": Letters(SERIF, 400, 21),
    "question": Letters(SERIF, 500, 19),
    "note": Letters(SERIF, 500, 19),
    "note_small": Letters(SERIF, 500, 16),
    "feeling": Letters(SERIF, 400, 16, italic=True),
    "open_note": Letters(SERIF, 500, 40),
    "cheer": Letters(SERIF, 400, 28),
    "tag": Letters(SERIF, 400, 20, italic=True),
    "month": Letters(SERIF, 400, 19, italic=True),
    "day": Letters(SERIF, 400, 32),
    "breath": Letters(SERIF, 400, 22, italic=True),
    "once_more": Letters(SERIF, 400, 22, italic=True),
}


@dataclass(frozen=True, slots=True)
class KindColors:
    """The three colours of a kind: the open note, the folded note, and icons and text upon it."""

    tint: QColor
    fold: QColor
    deep: QColor


@dataclass(frozen=True, slots=True)
class HeatLight:
    """How a day with wins is painted on a year.

    Attributes:
        fill: of its light.
        edge: of the line round it, which stands out from the page where the fill may not.
        share: its diameter, of the way from one day to the next.
    """

    fill: QColor
    edge: QColor
    share: float


def load_fonts() -> None:
    """Make the bundled letters known to Qt. Needs a QGuiApplication."""
    for name in _FONT_FILES:
        QFontDatabase.addApplicationFont(str(asset("fonts", name)))


def mix(first: QColor, second: QColor, share: float) -> QColor:
    """A colour `share` of the way from `first` to `second`, 0.0 to 1.0."""
    return QColor.fromRgbF(
        first.redF() + (second.redF() - first.redF()) * share,
        first.greenF() + (second.greenF() - first.greenF()) * share,
        first.blueF() + (second.blueF() - first.blueF()) * share,
    )


def faded(color: QColor, alpha: float) -> QColor:
    """The same colour with another opacity, 0.0 to 1.0."""
    result = QColor(color)
    result.setAlphaF(alpha)
    return result


def kind_icon_name(kind: Kind) -> str:
    """The name of a kind's icon."""
    return _KIND_ICONS[kind]


def _make_font(letters: Letters, pixels: int, *, plain: bool) -> QFont:
    font = QFont(SANS if plain else letters.family)
    font.setPixelSize(pixels)
    font.setWeight(QFont.Weight(letters.weight))
    font.setItalic(letters.italic and not plain)
    if not plain and letters.family == SERIF:
        # Vollkorn's own figures are old-style: "12" would read as "I2".
        font.setFeature(QFont.Tag("lnum"), 1)
    return font


@cache
def _of_the_system() -> tuple[QStyleHints, QObject | None]:
    """Give what the system says of light and of motion; the second where Qt has it.

    They are Qt's own, one each. To wrap one anew while what wrapped it before is being collected
    crashes PySide (6.11), so one wrapping serves all themes there ever are.
    """
    hints = QGuiApplication.styleHints()
    accessibility = getattr(hints, "accessibility", None)
    return hints, accessibility() if accessibility is not None else None


class Theme(QObject):
    """The look as it is now; views ask it for colours and sizes and repaint when it changes.

    Signals:
        changed(): colours, letters, sizes or motion are different now.
    """

    changed = Signal()

    def __init__(self, settings: Settings, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._tokens: dict[str, Any] = json.loads(
            asset("themes", "tokens.json").read_text(encoding="utf-8")
        )
        self._settings = settings
        self._hints, self._wishes = _of_the_system()
        self._pixmaps: dict[tuple[str, int, int, float], QPixmap] = {}
        self._fonts: dict[tuple[str, int, bool], QFont] = {}
        self._colors: dict[str, QColor] = {}
        self._kinds: dict[Kind, KindColors] = {}
        self._look_up()
        self._hints.colorSchemeChanged.connect(self._system_changed)
        motion_changed = getattr(self._wishes, "motionPreferenceChanged", None)
        if motion_changed is not None:  # Qt 6.12 and later
            motion_changed.connect(self._system_changed)

    @property
    def settings(self) -> Settings:
        """The settings in force."""
        return self._settings

    @property
    def lamp(self) -> bool:
        """Whether it is lamplight now."""
        return self._lamp

    @property
    def scale(self) -> float:
        """How many times larger than designed everything is: 1.0 to 2.0."""
        return self._settings.text_size / 100

    @property
    def still(self) -> bool:
        """Whether things stand still: the person's wish here, or the system's."""
        preference = getattr(self._wishes, "motionPreference", None)
        system = preference is not None and preference().name == "ReducedMotion"
        return self._settings.less_motion or system

    def apply(self, settings: Settings) -> None:
        """Take new settings; says `changed` if anything here looks different."""
        before = self._settings
        self._settings = settings
        parts = ("light", "text_size", "plain_letters", "less_motion")
        if any(getattr(before, part) != getattr(settings, part) for part in parts):
            self._look_up()
            self.changed.emit()

    def color(self, token: str) -> QColor:
        """A colour by its token name, such as "ink" or "lineui".

        Raises:
            KeyError: there is no such token.
        """
        return self._colors[token]

    def kind(self, kind: Kind | None) -> KindColors:
        """The colours of a kind; a win without one wears oat, as small tasks do."""
        return self._kinds[kind or Kind.TASK]

    def heat(self, step: int) -> HeatLight:
        """How a day of this step of light is painted; 1 is the first, as in `domain.heat`."""
        heat = self._tokens["heat"]
        fill = QColor(heat["dark" if self._lamp else "light"][step - 1])
        ink, share = ("#FFE9BE", 0.45) if self._lamp else ("#2B2416", 0.48)
        edge = mix(fill, QColor(ink), share)
        return HeatLight(fill, edge, float(heat["diameter_of_pitch"][step - 1]))

    def px(self, designed: float) -> int:
        """A designed length in pixels at the present size."""
        return round(designed * self.scale)

    def font(self, role: str) -> QFont:
        """The letters of a role, such as "h1" or "note".

        Raises:
            KeyError: there is no such role.
        """
        letters = _ROLES[role]
        plain = self._settings.plain_letters and letters.family == SERIF
        pixels = max(1, self.px(letters.pixels * (0.92 if plain else 1.0)))
        key = (role, pixels, plain)
        if key not in self._fonts:
            self._fonts[key] = _make_font(letters, pixels, plain=plain)
        return QFont(self._fonts[key])  # one's own: some make it smaller

    def icon(self, name: str, color: QColor, size: int, dpr: float = 1.0) -> QPixmap:
        """An icon, drawn in one colour.

        Args:
            name: its path below `resources/icons` without the ending, such as "ui/undo".
            color: what to draw it in.
            size: edge length in logical pixels.
            dpr: device pixels for each logical pixel.
        """
        key = (name, color.rgba(), size, dpr)
        if key not in self._pixmaps:
            self._pixmaps[key] = self._draw_icon(name, color, size, dpr)
        return self._pixmaps[key]

    def kind_icon(self, kind: Kind | None, color: QColor, size: int, dpr: float = 1.0) -> QPixmap:
        """The icon of a kind, drawn in one colour."""
        return self.icon(kind_icon_name(kind or Kind.TASK), color, size, dpr)

    def picture(self, name: str, size: int) -> QPixmap:
        """A square picture in its own colours, such as the flecks of the paper."""
        key = (name, 0, size, 1.0)
        if key not in self._pixmaps:
            self._pixmaps[key] = self._draw_svg(name, size, 1.0)
        return self._pixmaps[key]

    def palette(self) -> QPalette:
        """A whole palette for what we do not paint by hand."""
        palette = QPalette()
        for role, token in _PALETTE.items():
            palette.setColor(role, self.color(token))
        for role in (QPalette.ColorRole.Text, QPalette.ColorRole.ButtonText):
            palette.setColor(QPalette.ColorGroup.Disabled, role, self.color("ink2"))
        palette.setColor(QPalette.ColorRole.PlaceholderText, self.color("ink2"))
        return palette

    def menu_style(self, *, rounded: bool = False) -> str:
        """Style rules for a menu, which Qt draws; `rounded` where its corners may be clear."""
        # On the menu alone, and never on the application: there, Qt keeps the first font a widget
        # had, and later ones do not show.
        return _MENU.format(
            corner=self.px(12) if rounded else 0,
            radius=self.px(8),
            pad=self.px(6),
            item=self.px(9),
            side=self.px(14),
            text=self.px(16),
            sans=SANS,
            **{name: self.color(name).name() for name in _STYLE_COLORS},
        )

    def _draw_icon(self, name: str, color: QColor, size: int, dpr: float) -> QPixmap:
        pixmap = self._draw_svg(name, size, dpr)
        if not name.startswith("app/"):
            painter = QPainter(pixmap)
            painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceIn)
            painter.fillRect(QRectF(0, 0, size, size), color)
            painter.end()
        return pixmap

    @staticmethod
    def _draw_svg(name: str, size: int, dpr: float) -> QPixmap:
        pixmap = QPixmap(round(size * dpr), round(size * dpr))
        pixmap.setDevicePixelRatio(dpr)
        pixmap.fill(Qt.GlobalColor.transparent)
        renderer = QSvgRenderer(str(asset("icons", *f"{name}.svg".split("/"))))
        painter = QPainter(pixmap)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        renderer.render(painter, QRectF(0, 0, size, size))
        painter.end()
        return pixmap

    def _look_up(self) -> None:
        scheme = self._hints.colorScheme()
        light = self._settings.light
        self._lamp = light is Light.LAMP or (
            light is Light.SYSTEM and scheme is Qt.ColorScheme.Dark
        )
        side = "dark" if self._lamp else "light"
        self._colors = {name: QColor(value) for name, value in self._tokens[side].items()}
        self._kinds = {
            Kind(name): KindColors(*(QColor(colors[part]) for part in ("tint", "fold", "deep")))
            for name, colors in self._tokens["categories"][side].items()
        }
        self._pixmaps.clear()

    def _system_changed(self) -> None:
        self._look_up()
        self.changed.emit()


_KIND_ICONS: Final = {
    Kind.BODY: "category/care-for-my-body",
    Kind.HOME: "category/home",
    Kind.PEOPLE: "category/people",
    Kind.FOOD: "category/food-and-water",
    Kind.MOVING: "category/moving",
    Kind.REST: "category/rest",
    Kind.MIND: "category/mind-and-feelings",
    Kind.TASK: "category/small-task",
}

_PALETTE: Final = {
    QPalette.ColorRole.Window: "base",
    QPalette.ColorRole.WindowText: "ink",
    QPalette.ColorRole.Base: "sheet",
    QPalette.ColorRole.AlternateBase: "base",
    QPalette.ColorRole.Text: "ink",
    QPalette.ColorRole.Button: "sheet",
    QPalette.ColorRole.ButtonText: "ink",
    QPalette.ColorRole.BrightText: "ink",
    QPalette.ColorRole.Highlight: "accent",
    QPalette.ColorRole.HighlightedText: "onaccent",
    QPalette.ColorRole.Link: "accent",
    QPalette.ColorRole.LinkVisited: "accent",
    QPalette.ColorRole.ToolTipBase: "sheet",
    QPalette.ColorRole.ToolTipText: "ink",
    QPalette.ColorRole.Accent: "accent",
    QPalette.ColorRole.Light: "sheet",
    QPalette.ColorRole.Midlight: "line",
    QPalette.ColorRole.Mid: "lineui",
    QPalette.ColorRole.Dark: "lineui",
    QPalette.ColorRole.Shadow: "ink2",
}

_STYLE_COLORS: Final = ("sheet", "ink", "ink2", "line", "lineui", "accenttint")

_MENU: Final = """
QMenu {{ background: {sheet}; color: {ink}; border: 1px solid {lineui};
        border-radius: {corner}px;
        padding: {pad}px; font: {text}px "{sans}"; }}
QMenu::item {{ padding: {item}px {side}px; border-radius: {radius}px; }}
QMenu::item:selected {{ background: {accenttint}; color: {ink}; }}
QMenu::item:checked {{ font-weight: 600; }}
QMenu::item:disabled {{ color: {ink2}; }}
QMenu::separator {{ height: 1px; background: {line}; margin: {pad}px {side}px; }}
QMenu::icon {{ padding-left: {side}px; }}
"""
