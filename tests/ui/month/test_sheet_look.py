"""How a month's page looks: the app's own letters and colours, by daylight."""

import dataclasses
import datetime as dt
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QApplication

from report.october import october
from report.sheets import words_in
from smallwins.assets import asset
from smallwins.domain.jar import JarMonth, PiledNote
from smallwins.domain.settings import Light, Settings
from smallwins.domain.wins import Kind
from smallwins.report.month_html import month_html
from smallwins.report.month_page import MonthSheets
from smallwins.report.output import write_pdf
from smallwins.report.paper import Paper
from smallwins.report.sheet_look import SheetLook
from smallwins.ui import copy
from smallwins.ui.month.sheet_look import DRAWN_IN, sheet_look
from smallwins.ui.painting.pile import load_slots
from smallwins.ui.theme import SANS, SERIF, Theme, kind_icon_name

OCTOBER = dt.date(2025, 10, 12)


@pytest.fixture
def usual_locale() -> Iterator[None]:
    """Set another language with `setDefault`; it is as before afterwards."""
    before = QLocale()
    yield
    QLocale.setDefault(before)


def look_with(**settings: object) -> SheetLook:
    theme = Theme(dataclasses.replace(Settings(), **settings))  # type: ignore[arg-type]
    return sheet_look(theme, load_slots(asset("themes", "jar-slots.json")))


def jar(look: SheetLook, dots: int, notes: int = 30) -> QImage:
    """The jar on white, so many dots wide."""
    kinds = list(Kind)
    piled = tuple(PiledNote(number, kinds[number % 8], number) for number in range(notes))
    image = QImage(dots, round(dots * 1.12), QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.scale(dots / 500, dots / 500)
    look.paint_jar(painter, QRectF(0, 0, 500, 560), JarMonth(OCTOBER.replace(day=1), piled, notes))
    painter.end()
    return image


def test_paper_is_seen_by_daylight(qapp: QApplication) -> None:
    """Also where the app is in lamplight, and in the usual size where its letters are large."""
    day, lamp = look_with(light=Light.DAY), look_with(light=Light.LAMP, text_size=200)
    for part in ("ink", "second", "accent", "line", "dots", "serif"):
        assert getattr(day, part) == getattr(lamp, part)
    assert jar(day, 200) == jar(lamp, 200)


@pytest.mark.parametrize(
    ("locale", "said"),
    [("en_GB", "calm, warm and proud"), ("ja_JP", "calm、warm、proud")],
)
def test_feelings_are_named_as_the_language_puts_them_in_a_row(
    qapp: QApplication, usual_locale: None, tmp_path: Path, locale: str, said: str
) -> None:
    """In a browser and on paper."""
    QLocale.setDefault(QLocale(locale))
    look = look_with()
    page = dataclasses.replace(october(), more_feelings=("calm", "warm", "proud"))
    assert f"Also: {said}" in month_html(page, look)
    file = tmp_path / "page.pdf"
    write_pdf(MonthSheets(page, look, Paper.A4), file, "October")
    assert said in words_in(file)


def test_plain_letters_are_plain_on_paper(qapp: QApplication) -> None:
    """As they are everywhere."""
    assert (look_with().serif, look_with().sans) == (SERIF, SANS)
    assert look_with(plain_letters=True).serif == SANS


def test_a_small_jar_is_the_large_one_seen_from_afar(qapp: QApplication) -> None:
    """What the preview shows is what is printed: its tag grows no larger on a small one."""
    look = look_with()
    small = jar(look, 160)
    shrunk = jar(look, 640).scaled(
        small.size(),
        Qt.AspectRatioMode.IgnoreAspectRatio,
        Qt.TransformationMode.SmoothTransformation,
    )
    pairs = zip(bytes(small.constBits()), bytes(shrunk.constBits()), strict=True)
    apart = [abs(one - other) for one, other in pairs]
    assert sum(apart) / len(apart) < 6


@pytest.mark.parametrize("kind", list(Kind))
def test_the_icon_of_a_kind_has_the_colour_of_its_kind(qapp: QApplication, kind: Kind) -> None:
    """And no other: what it is drawn in is changed all over."""
    drawn = asset("icons", *f"{kind_icon_name(kind)}.svg".split("/")).read_bytes()
    assert set(re.findall(rb"#[0-9A-Fa-f]{3,8}", drawn)) == {DRAWN_IN}
    image = QImage(60, 60, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    look_with(light=Light.LAMP).paint_icon(painter, QRectF(0, 0, 60, 60), kind)
    painter.end()
    colors = (image.pixelColor(x, y) for x in range(60) for y in range(60))
    own = Theme(Settings(light=Light.DAY)).kind(kind).deep
    assert min(colors, key=QColor.lightness) == own  # the others are of its smooth edges


def test_a_page_has_no_icon_where_its_drawing_cannot_be_read(
    qapp: QApplication, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """And nothing else is missing on it."""
    monkeypatch.setattr("smallwins.ui.month.sheet_look.asset", tmp_path.joinpath)
    image = QImage(60, 60, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    blank = image.copy()
    painter = QPainter(image)
    look_with(light=Light.DAY).paint_icon(painter, QRectF(0, 0, 60, 60), Kind.HOME)
    painter.end()
    assert image == blank


@pytest.mark.parametrize(
    ("locale", "date"),
    [
        ("C", "12 Oct"),
        ("en_GB", "12 Oct"),
        ("en_US", "Oct 12"),
        ("de_DE", "12. Okt."),
        ("ja_JP", "10月12日"),
    ],
)
def test_a_short_date_is_as_people_write_it(
    qapp: QApplication, locale: str, date: str, usual_locale: None
) -> None:
    """Where they live, without the year."""
    QLocale.setDefault(QLocale(locale))
    assert copy.sheet_date(OCTOBER) == date


@pytest.mark.parametrize(("locale", "tag"), [("C", "en"), ("en_GB", "en-GB"), ("de_DE", "de")])
def test_a_page_says_its_language(
    qapp: QApplication, locale: str, tag: str, usual_locale: None
) -> None:
    """As files name it."""
    QLocale.setDefault(QLocale(locale))
    assert copy.language_tag() == tag
