"""How charts look: the app's own letters, colours and words."""

import dataclasses
from typing import Final

from PySide6.QtCore import QLocale, Qt
from PySide6.QtGui import QColor, QGuiApplication

from smallwins.assets import asset
from smallwins.domain.charts import SIZES
from smallwins.domain.settings import Light
from smallwins.domain.wins import Energy, Kind
from smallwins.report.chart_look import ChartLook, ChartWords, Fill, Spot
from smallwins.ui import copy
from smallwins.ui.theme import SANS, SERIF, Theme

_FONTS: Final = (
    "AtkinsonHyperlegibleNext_400Regular.ttf",
    "AtkinsonHyperlegibleNext_600SemiBold.ttf",
    "Vollkorn_400Regular.ttf",
    "Vollkorn_400Regular_Italic.ttf",
)
_STRONG: Final = f"{SANS} SemiBold"
"""What the heavier letters are called in their own file."""

_HATCHES: Final = {
    Kind.BODY: "///",
    Kind.HOME: "",
    Kind.PEOPLE: "xx",
    Kind.FOOD: "...",
    Kind.MOVING: "\\\\\\",
    Kind.REST: "--",
    Kind.MIND: "||",
    Kind.TASK: "oo",
    None: "++",
}
# Of the lights of a year: a good day glows most, by day and by lamplight.
_LIGHTS: Final = {Energy.GOOD: (1, 5), Energy.OKAY: (2, 4), Energy.ROUGH: (3, 3)}
_ENERGY_HATCHES: Final = {Energy.GOOD: "", Energy.OKAY: "///", Energy.ROUGH: "...", None: "--"}
_REST_SHARE: Final = 0.15


def chart_look(theme: Theme) -> ChartLook:
    """Give how charts look in the light that it is."""
    serif = SANS if theme.settings.plain_letters else SERIF
    lights = [theme.heat(step) for step in range(1, len(SIZES) + 1)]
    rest = _hex(theme.color("rest"))
    return ChartLook(
        serif=(serif, SANS),
        sans=(SANS,),
        strong=(_STRONG, SANS),
        fonts=tuple(asset("fonts", name) for name in _FONTS),
        ground=_hex(theme.color("sheet")),
        ink=_hex(theme.color("ink")),
        second=_hex(theme.color("ink2")),
        line=_hex(theme.color("line")),
        kinds={kind: _kind_fill(theme, kind) for kind in (*Kind, None)},
        energies={energy: _energy_fill(theme, energy) for energy in (*Energy, None)},
        spots=(
            Spot(rest, rest, rest, _REST_SHARE),
            *(
                Spot(_hex(light.fill), _hex(light.edge), _ink_on(light.fill), light.share)
                for light in lights
            ),
        ),
        note=_energy_fill(theme, Energy.GOOD),
        words=chart_words(),
    )


def saved_look(theme: Theme) -> ChartLook:
    """Give how a saved chart looks: by daylight, whatever the light is here."""
    return chart_look(Theme(dataclasses.replace(theme.settings, light=Light.DAY, text_size=100)))


def chart_words() -> ChartWords:
    """Give the words of charts in the language of now."""
    return ChartWords(
        right_to_left=QGuiApplication.layoutDirection() is Qt.LayoutDirection.RightToLeft,
        kind=lambda kind: copy.no_kind() if kind is None else copy.kind_name(kind),
        energy=copy.days_of_energy,
        part=copy.part_of_day,
        weekday=lambda weekday: copy.weekday_name(weekday, short=True),
        first_weekday=copy.first_weekday(),
        number=QLocale().toString,
        week=copy.sheet_date,
        month=copy.short_month_name,
        year=copy.year_name,
        days=copy.days_named(),
        wins=copy.wins_of_days(),
        times=copy.times_said,
        more=copy.more_in_list,
        title=copy.chart_title,
        span=copy.span_in_words,
        made_with=copy.sheet_made_with(),
    )


def _kind_fill(theme: Theme, kind: Kind | None) -> Fill:
    if kind is None:
        return Fill(_hex(theme.color("sunk")), _hex(theme.color("ink2")), _HATCHES[kind])
    colors = theme.kind(kind)
    # By lamplight the deep colour is the lighter one, and edges stand out by being light.
    return Fill(_hex(colors.fold), _hex(colors.deep), _HATCHES[kind])


def _energy_fill(theme: Theme, energy: Energy | None) -> Fill:
    if energy is None:
        return Fill(_hex(theme.color("sunk")), _hex(theme.color("ink2")), _ENERGY_HATCHES[energy])
    light = theme.heat(_LIGHTS[energy][theme.lamp])
    return Fill(_hex(light.fill), _hex(light.edge), _ENERGY_HATCHES[energy])


def _ink_on(fill: QColor) -> str:
    """The ink that stands out on a colour: dark on a light one, light on a dark one."""
    red, green, blue = (_linear(part) for part in (fill.redF(), fill.greenF(), fill.blueF()))
    light = 0.2126 * red + 0.7152 * green + 0.0722 * blue
    # Where both stand out alike.
    return "#10181a" if light > 0.18 else "#fffdf7"


def _linear(part: float) -> float:
    """A part of a colour as its light is measured."""
    return part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4


def _hex(color: QColor) -> str:
    return color.name()
