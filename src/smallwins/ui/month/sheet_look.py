"""How a month's page looks: the app's own letters, colours, words and drawings, by daylight."""

import dataclasses
import logging
from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QByteArray, QLocale, QRectF, Qt
from PySide6.QtGui import QGuiApplication, QPainter
from PySide6.QtSvg import QSvgRenderer

from smallwins.assets import asset
from smallwins.domain.heat import BRIGHTEST, FoldedNote
from smallwins.domain.jar import JarMonth
from smallwins.domain.settings import Light
from smallwins.domain.wins import Kind
from smallwins.report.sheet_look import Dot, SheetLook, SheetWords
from smallwins.ui import copy
from smallwins.ui.painting import glass
from smallwins.ui.painting.drawn_jar import draw_jar
from smallwins.ui.painting.note import LOOKS, Paper, look_of, paint_folded
from smallwins.ui.painting.pile import Slots
from smallwins.ui.painting.tag import Tag
from smallwins.ui.theme import SANS, SERIF, Theme, kind_icon_name

_log = logging.getLogger(__name__)

_REST_SHARE: Final = 0.23
_NOTE: Final = (25.0, 19.0)
_NOTE_ROOM: Final = 30.0
_TILE_ROUND: Final = 9 / 40
_TILE_ICON: Final = 23 / 40

DRAWN_IN: Final = b"#25302F"
"""The colour that icons of kinds are drawn in; they are painted in that of their kind."""


def sheet_look(theme: Theme, slots: Slots) -> SheetLook:
    """Give how a page looks now; ask again when letters or the language change.

    Args:
        theme: says which letters. Its light does not matter: paper is white.
        slots: where notes rest in a jar.
    """
    paper = Theme(dataclasses.replace(theme.settings, light=Light.DAY, text_size=100))
    artist = _Artist(paper, slots)
    lights = [paper.heat(step) for step in range(1, BRIGHTEST + 1)]
    rest = paper.color("rest")
    return SheetLook(
        serif=SANS if theme.settings.plain_letters else SERIF,
        sans=SANS,
        ink=paper.color("ink"),
        second=paper.color("ink2"),
        accent=paper.color("accent"),
        line=paper.color("line"),
        dots=(
            Dot(fill=rest, edge=rest, share=_REST_SHARE),
            *(Dot(fill=light.fill, edge=light.edge, share=light.share) for light in lights),
        ),
        words=sheet_words(),
        paint_jar=artist.paint_jar,
        paint_tile=artist.paint_tile,
        paint_icon=artist.paint_icon,
        paint_note=artist.paint_note,
    )


def sheet_words() -> SheetWords:
    """Give the words of a page in the language of now."""
    return SheetWords(
        language=copy.language_tag(),
        right_to_left=QGuiApplication.layoutDirection() is Qt.LayoutDirection.RightToLeft,
        title=copy.month_with_year,
        month=copy.month_name,
        line=copy.sheet_line(),
        quiet=copy.sheet_quiet(),
        number=QLocale().toString,
        days_with_win=copy.sheet_days_with_win,
        days=copy.sheet_days(),
        weekday=copy.weekday_letter,
        weekday_name=copy.weekday_name,
        first_weekday=copy.first_weekday(),
        rest_day=copy.sheet_rest_day(),
        day_with_win=copy.sheet_day_with_win(),
        chosen=copy.sheet_chosen(),
        some=copy.sheet_some(),
        mine=copy.sheet_mine(),
        date=copy.sheet_date,
        kinds=copy.sheet_kinds(),
        kind=copy.kind_name,
        and_more=copy.sheet_and_more,
        feelings=copy.sheet_feelings(),
        also=_also,
        lifetime=copy.sheet_lifetime,
        all_wins=copy.sheet_all_wins(),
        long_date=copy.long_day,
        continued=copy.sheet_continued,
        made_with=copy.sheet_made_with(),
        page_of=copy.sheet_page_of,
        jar=copy.sheet_jar,
    )


def _also(feelings: Sequence[str]) -> str:
    """Name feelings as the language puts several in a row."""
    return copy.sheet_also(QLocale().createSeparatedList(list(feelings)))


class _Artist:
    """Draws jar, icons and notes of a page."""

    def __init__(self, theme: Theme, slots: Slots) -> None:
        self._theme = theme
        self._slots = slots
        self._icons: dict[str, QSvgRenderer] = {}

    def paint_jar(self, painter: QPainter, area: QRectF, jar: JarMonth) -> None:
        """Paint a month's jar with its name on a tag."""
        tag = Tag(self._theme, readable=False)
        tag.set_lines([copy.month_name(jar.first_day)])
        unit = area.width() / glass.BOX.width()
        painter.save()
        painter.translate(area.topLeft())
        painter.scale(unit, unit)
        painter.translate(-glass.BOX.left(), 0)
        draw_jar(painter, self._slots.pile(jar), self._theme)
        tag.draw(painter)
        painter.restore()

    def paint_tile(self, painter: QPainter, area: QRectF, kind: Kind | None) -> None:
        """Paint the icon of a kind on a tile."""
        corner = area.width() * _TILE_ROUND
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.kind(kind).tint)
        painter.drawRoundedRect(area, corner, corner)
        free = area.width() * (1 - _TILE_ICON) / 2
        self.paint_icon(painter, area.adjusted(free, free, -free, -free), kind)

    def paint_icon(self, painter: QPainter, area: QRectF, kind: Kind | None) -> None:
        """Paint the icon of a kind alone."""
        name = kind_icon_name(kind or Kind.TASK)
        if name not in self._icons:
            color = self._theme.kind(kind).deep.name().encode()
            self._icons[name] = QSvgRenderer(QByteArray(_drawing(name).replace(DRAWN_IN, color)))
        self._icons[name].render(painter, area)

    def paint_note(self, painter: QPainter, area: QRectF, note: FoldedNote) -> None:
        """Paint a folded note in the middle of the area."""
        colors, look = self._theme.kind(note.kind), look_of(note.id)
        fold, turn = LOOKS[look]
        paper = Paper(fold, *_NOTE, colors.fold, look + 3, edge=colors.deep)
        painter.save()
        painter.translate(area.center())
        unit = area.height() / _NOTE_ROOM
        painter.scale(unit, unit)
        paint_folded(painter, paper, turn, lamp=False, flat=True)
        painter.restore()


def _drawing(name: str) -> bytes:
    """Give the drawing of an icon; nothing where it cannot be read, and the page is there still."""
    try:
        return asset("icons", *f"{name}.svg".split("/")).read_bytes()
    except OSError as problem:
        _log.warning("The icon %s cannot be read (%r)", name, problem)
        return b""
