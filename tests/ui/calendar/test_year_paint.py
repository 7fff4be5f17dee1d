"""What of a year is painted anew, and that days laid down as pictures look as if painted there."""

import datetime as dt

import pytest
from PySide6.QtCore import QEvent, QObject, QPoint, QPointF, QRect, Qt
from PySide6.QtGui import QColor, QCursor, QImage, QPainter, QPaintEvent, QRegion
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from smallwins.domain.heat import BRIGHTEST
from smallwins.domain.settings import Light, Settings
from smallwins.ui.calendar.light_pictures import LightPictures
from smallwins.ui.calendar.year_delegate import PITCH, paint_day
from smallwins.ui.calendar.year_view import YearView
from smallwins.ui.theme import Theme
from ui.calendar.one_span import FULL, TODAY, days_of_year

RING_ROOM = 8
LOOKS = [None, *range(BRIGHTEST + 1)]


class Painted(QObject):
    """Remembers which parts of a widget were painted."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        self.region = QRegion()
        widget.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QPaintEvent):
            self.region += event.region()
        return False

    def since(self) -> QRegion:
        """What was painted since it was asked last."""
        QApplication.processEvents()
        found, self.region = self.region, QRegion()
        return found


@pytest.fixture(params=[Light.DAY, Light.LAMP])
def theme(request: pytest.FixtureRequest, qapp: object) -> Theme:
    return Theme(Settings(light=request.param))


def _cell(year: YearView, day: dt.date) -> QRect:
    return year.visualRect(days_of_year(year).index_of(day))


def test_one_more_win_paints_its_cell_and_nothing_else(year: YearView) -> None:
    """Nor do the names of weekdays, or a day of another year."""
    painted, beside = Painted(year.viewport()), Painted(year.verticalHeader().viewport())
    painted.since()
    for day in (dt.date(2025, 3, 5), FULL, TODAY):
        days_of_year(year).set_wins(day, 4)
        assert painted.since() == QRegion(_cell(year, day)), day
    days_of_year(year).set_wins(dt.date(2024, 3, 5), 1)
    assert painted.since().isEmpty()
    wins = {dt.date(2025, 3, 5): 4, FULL: 4, TODAY: 5}
    days_of_year(year).change_wins(wins)
    assert painted.since() == QRegion(_cell(year, TODAY))
    assert beside.since().isEmpty()


def test_a_step_of_the_mark_paints_the_two_days_it_is_about(year: YearView) -> None:
    """With room for the ring round each."""
    QTest.keyClick(year, Qt.Key.Key_PageUp)
    painted = Painted(year.viewport())
    painted.since()
    before = year.day
    QTest.keyClick(year, Qt.Key.Key_Left)
    assert before is not None
    assert year.day == before - dt.timedelta(days=7)
    room = [RING_ROOM * side for side in (-1, -1, 1, 1)]
    about = QRegion(_cell(year, before).adjusted(*room)) + _cell(year, year.day).adjusted(*room)
    found = painted.since()
    assert not found.isEmpty()
    assert found.subtracted(about).isEmpty()


def test_a_light_is_a_little_larger_under_the_pointer(year: YearView) -> None:
    """And as it was when the pointer is gone."""
    cell = _cell(year, FULL)
    before = year.viewport().grab(cell).toImage()
    QCursor.setPos(year.viewport().mapToGlobal(cell.center()))
    QTest.mouseMove(year.viewport(), cell.center())
    QApplication.processEvents()
    assert _ink(year.viewport().grab(cell).toImage()) > _ink(before)
    beside = _cell(year, FULL - dt.timedelta(days=3)).center()
    QCursor.setPos(year.viewport().mapToGlobal(beside))
    QTest.mouseMove(year.viewport(), beside)
    QApplication.processEvents()
    assert year.viewport().grab(cell).toImage() == before


def _ink(image: QImage) -> int:
    ground = image.pixel(0, 0)
    points = ((x, y) for x in range(image.width()) for y in range(image.height()))
    return sum(image.pixel(*point) != ground for point in points)


@pytest.mark.parametrize(("dpr", "pitch"), [(1.0, PITCH), (1.25, 14), (2.0, PITCH)])
def test_a_picture_of_a_day_looks_as_if_it_were_painted_there(
    theme: Theme, dpr: float, pitch: int
) -> None:
    """On any screen: each look, in the order of a week, to a shade that no eye tells."""
    laid, painted = (_sheet(pitch, dpr) for _ in range(2))
    painter, pictures = QPainter(laid), LightPictures(theme)
    for _ in range(2):  # what is kept is as what is new
        painter.fillRect(laid.rect(), theme.color("base"))
        pictures.begin(painter, pitch)
        for number, step in enumerate(LOOKS):
            x = (number + 0.5) * pitch
            middle = pictures.across(x), pictures.down(1.5 * pitch)
            pictures.lay(painter, *middle, step, hovered=number % 2 == 1)
    painter.end()
    painter = QPainter(painted)
    painter.fillRect(painted.rect(), theme.color("base"))
    for number, step in enumerate(LOOKS):
        at = QPointF((number + 0.5) * pitch, 1.5 * pitch)
        paint_day(painter, theme, at, step, pitch, hovered=number % 2 == 1)
    painter.end()
    points = [QPoint(x, y) for x in range(laid.width()) for y in range(laid.height())]
    assert max(_apart(laid.pixelColor(at), painted.pixelColor(at)) for at in points) <= 2


def _sheet(pitch: int, dpr: float) -> QImage:
    wide, high = round(len(LOOKS) * pitch * dpr), round(3 * pitch * dpr)
    sheet = QImage(wide, high, QImage.Format.Format_ARGB32_Premultiplied)
    sheet.setDevicePixelRatio(dpr)
    return sheet


def _apart(one: QColor, other: QColor) -> int:
    parts = (one.red() - other.red(), one.green() - other.green(), one.blue() - other.blue())
    return max(map(abs, parts))


def test_new_colours_are_new_pictures(year: YearView, theme: Theme) -> None:
    """The lamp is lit, and no light of the day is left."""
    other = Light.LAMP if not theme.lamp else Light.DAY
    year.grab()
    theme.apply(Settings(light=other))
    at = _cell(year, FULL).center()
    assert year.viewport().grab().toImage().pixelColor(at) == theme.heat(3).fill
