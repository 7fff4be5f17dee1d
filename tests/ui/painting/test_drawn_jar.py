"""The jar on paper: drawn without a picture, and like the one on the screen."""

import shutil
import subprocess
from collections.abc import Callable
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QBuffer, QIODevice, QMarginsF, QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QImage, QPageSize, QPainter, QPainterPath, QPdfWriter, QPen

from smallwins.domain.settings import Light, Settings
from smallwins.ui.painting import glass
from smallwins.ui.painting.drawn_jar import draw_jar
from smallwins.ui.painting.picture import JarPicture
from smallwins.ui.painting.pile import Slots
from smallwins.ui.painting.soft_light import (
    PAPER,
    SCREEN,
    Fading,
    SoftLight,
    parts_above,
    parts_between,
)
from smallwins.ui.painting.tag import Tag
from smallwins.ui.theme import Theme
from support.jars import october

_WIDE, _HIGH = 400, 448
_DOTS = 254


def on_white(paint: Callable[[QPainter], object], *, unit: float = _WIDE / 500) -> QImage:
    image = QImage(_WIDE, _HIGH, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.scale(unit, unit)
    paint(painter)
    painter.end()
    return image


def drawn(theme: Theme, slots: Slots, count: int) -> Callable[[QPainter], None]:
    def draw(painter: QPainter) -> None:
        painter.translate(-glass.BOX.left(), 0)
        draw_jar(painter, slots.pile(october(count)), theme)

    return draw


def painted(theme: Theme, slots: Slots, count: int) -> QImage:
    """As the screen has it, by daylight and on white."""
    jar = JarPicture(theme, slots, _WIDE * glass.UNITS_WIDE / glass.BOX.width())
    jar.set_month(october(count))
    jar.prepare(1.0)
    at = QPointF(-jar.covers(QPointF()).left(), 0)
    return on_white(lambda painter: jar.paint(painter, at), unit=1.0)


def pdf_of(paint: Callable[[QPainter], object]) -> bytes:
    """A sheet as large as the picture is, at 254 dots to the inch."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setResolution(_DOTS)
    size = QSizeF(_WIDE, _HIGH) * 25.4 / _DOTS
    writer.setPageSize(QPageSize(size, QPageSize.Unit.Millimeter))
    writer.setPageMargins(QMarginsF())
    painter = QPainter(writer)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.scale(_WIDE / 500, _WIDE / 500)
    paint(painter)
    painter.end()
    return bytes(buffer.data().data())


def printed(pdf: bytes, folder: Path) -> QImage:
    """What a reader of PDFs shows."""
    if shutil.which("pdftoppm") is None:
        pytest.skip("poppler-utils is not there")
    file = folder / "jar.pdf"
    file.write_bytes(pdf)
    into = str(folder / "jar")
    subprocess.run(["pdftoppm", "-r", str(_DOTS), "-png", "-singlefile", file, into], check=True)
    # Sheets are rounded to points.
    return QImage(f"{into}.png").scaled(_WIDE, _HIGH)


def apart(one: QImage, other: QImage, area: QRectF | None = None) -> float:
    """How far colours are apart in the mean, of 255; seen with eyes half closed."""
    whole = QRectF(one.rect()) if area is None else area
    fields = [
        image.copy(whole.toAlignedRect())
        .scaled(40, 40, mode=Qt.TransformationMode.SmoothTransformation)
        .convertToFormat(QImage.Format.Format_RGB888)
        for image in (one, other)
    ]
    mine, theirs = (bytes(field.constBits()) for field in fields)
    return sum(abs(ours - other) for ours, other in zip(mine, theirs, strict=True)) / len(mine)


def ink(image: QImage) -> int:
    """How many dots are as dark as letters are."""
    dots = bytes(image.convertToFormat(QImage.Format.Format_Grayscale8).constBits())
    return sum(dot < 100 for dot in dots)


def light_over(soft: SoftLight) -> Callable[[QPainter], None]:
    """Lights on each way and about a point, over stripes: one sees through them."""
    box = QPainterPath()
    box.addRoundedRect(20, 20, 200, 200, 30, 30)
    low = box.translated(240, 0)
    fading = ((0.0, 0.6), (0.3, 0.1), (0.6, 0.0), (1.0, 0.5))
    dark = QColor("#402010")

    def paint(painter: QPainter) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor("#8FB0E0"))
        for top in range(0, 560, 80):
            painter.drawRect(0, top, 500, 40)
        soft.along(painter, box, ((40, 0), (200, 0)), dark, fading)
        soft.along(painter, low, ((0, 40), (0, 200)), dark, fading)
        fades = ((0.0, 0.8), (0.5, 0.3), (1.0, 0.0))
        soft.about(painter, QPointF(130, 400), (110, 60), dark, fades)

    return paint


@pytest.mark.parametrize("count", [0, 1, 60, 264])
def test_it_is_like_the_jar_on_the_screen(theme: Theme, slots: Slots, count: int) -> None:
    """The same notes lie in the same places, in the same colours, behind the same glass."""
    ours, theirs = on_white(drawn(theme, slots, count)), painted(theme, slots, count)
    assert apart(ours, theirs) < 2.5
    assert apart(ours, painted(theme, slots, count + 40)) > 1.4 * apart(ours, theirs)


def test_no_note_sticks_out_of_the_glass(theme: Theme, slots: Slots) -> None:
    """Those in the gaps behind others reach beyond it, and end there."""

    def outside(count: int) -> QImage:
        def draw(painter: QPainter) -> None:
            drawn(theme, slots, count)(painter)
            painter.setPen(QPen(Qt.GlobalColor.black, 4))
            painter.setBrush(Qt.GlobalColor.black)
            painter.drawPath(glass.inside())

        return on_white(draw)

    assert outside(264) == outside(0)


def test_it_is_by_daylight(qapp: object, slots: Slots) -> None:
    """Paper is white, whatever the light of the window."""
    theme = Theme(Settings(light=Light.DAY))
    bright = on_white(drawn(theme, slots, 30))
    assert apart(bright, painted(theme, slots, 30)) < 2.5


def test_a_reader_of_pdfs_shows_it_as_it_is_drawn(
    theme: Theme, slots: Slots, tmp_path: Path
) -> None:
    """Its glass is clear there: of a gradient that is seen through, Qt writes the colours alone."""
    jar = drawn(theme, slots, 60)
    shown = printed(pdf_of(jar), tmp_path)
    assert apart(shown, on_white(jar)) < 2
    shadow = QRectF(30, 390, 340, 50)
    assert apart(shown, on_white(jar), shadow) < 6


@pytest.mark.parametrize(
    "area",
    [
        pytest.param(QRectF(120, 396, 160, 4), id="shadow behind its foot"),
        pytest.param(QRectF(112, 55, 170, 18), id="neck behind its rim"),
    ],
)
def test_one_sees_through_its_glass_in_a_pdf_as_on_the_screen(
    theme: Theme, slots: Slots, tmp_path: Path, area: QRectF
) -> None:
    """A gradient there may be seen through, if it is so everywhere alike."""
    shown = printed(pdf_of(drawn(theme, slots, 60)), tmp_path)
    assert apart(shown, painted(theme, slots, 60), area) < 2.7


def test_its_shadow_has_no_steps_in_a_pdf(theme: Theme, slots: Slots, tmp_path: Path) -> None:
    """It lies on bare paper, and fades there by one shade after the other."""
    shown = printed(pdf_of(drawn(theme, slots, 1)), tmp_path)
    inward = [shown.pixelColor(x, 408).lightness() for x in range(10, 66)]
    assert inward[0] - inward[-1] > 15
    assert all(0 <= first - last <= 1 for first, last in pairwise(inward))


def test_a_gradient_of_the_screen_would_not_be_clear_there(qapp: object, tmp_path: Path) -> None:
    """It is seen here if Qt learns it one day, and that such comparisons can fail."""
    assert apart(printed(pdf_of(light_over(SCREEN)), tmp_path), on_white(light_over(SCREEN))) > 10


def test_light_in_layers_is_like_a_gradient(qapp: object, tmp_path: Path) -> None:
    """On a screen, and in a PDF."""
    layered, smooth = on_white(light_over(PAPER)), on_white(light_over(SCREEN))
    assert apart(layered, smooth) < 1
    assert apart(printed(pdf_of(light_over(PAPER)), tmp_path), smooth) < 2


def test_no_picture_is_in_it(theme: Theme, slots: Slots) -> None:
    """So it is sharp, however finely it is printed."""
    assert b"/Subtype /Image" not in pdf_of(drawn(theme, slots, 264))


def test_the_words_of_the_tag_are_shapes(theme: Theme) -> None:
    """A reader of PDFs finds the month once, in the title. On the screen they look alike."""
    tag = Tag(theme, readable=False)
    tag.set_lines(["October"])
    assert b"/Font <<" not in pdf_of(tag.draw).replace(b"/Font <<\n>>", b"")
    drawn_tag = on_white(tag.draw)
    at = QPointF(-glass.ORIGIN * _WIDE / 500, 0)
    shown = on_white(lambda painter: tag.paint(painter, at, _WIDE / 500), unit=1.0)
    area = QRectF(180, 70, 140, 80)
    assert apart(drawn_tag, shown, area) < 3
    blank = on_white(lambda painter: Tag(theme, readable=False).draw(painter))
    assert apart(blank, shown, area) > 5


@pytest.mark.parametrize("plain", [False, True])
def test_letters_of_the_tag_are_filled_where_their_strokes_cross(
    qapp: object, *, plain: bool
) -> None:
    """A b is its stem and its bow, one upon the other."""
    tag = Tag(Theme(Settings(light=Light.DAY, plain_letters=plain)), readable=False)
    tag.set_lines(["bbbbbb"])
    at, near = QPointF(-1100, -400), 5
    shown = on_white(lambda painter: tag.paint(painter, at, near), unit=1.0)

    def draw(painter: QPainter) -> None:
        painter.translate(at + QPointF(glass.ORIGIN * near, 0))
        painter.scale(near, near)
        tag.draw(painter)

    assert ink(on_white(draw, unit=1.0)) == pytest.approx(ink(shown), rel=0.01)


@given(
    st.lists(st.tuples(st.floats(0.01, 0.99), st.floats(0, 1)), max_size=5),
    st.tuples(st.floats(0, 1), st.floats(0, 1)),
    st.tuples(st.floats(0.01, 0.99), st.floats(0.01, 0.99)),
    st.floats(0, 1),
)
def test_light_is_as_strong_as_said_in_the_parts_that_are_given_and_nowhere_else(
    between: list[tuple[float, float]],
    ends: tuple[float, float],
    levels: tuple[float, float],
    at: float,
) -> None:
    """Whatever its way is like."""
    first, last = ends
    fading: Fading = [(0.0, first), *sorted(dict(between).items()), (1.0, last)]
    level, above = sorted(levels)
    strength = _strength(fading, at)
    for parts, there in (
        (list(parts_above(fading, level)), strength > level),
        (list(parts_between(fading, level, above)), level < strength < above),
    ):
        assert parts == sorted(parts)
        near = min((abs(at - edge) for part in parts for edge in part), default=1.0)
        if near > 1e-9 and min(abs(strength - level), abs(strength - above)) > 1e-9:
            assert any(begin < at < end for begin, end in parts) is there


def _strength(fading: Fading, at: float) -> float:
    for (begin, share), (end, next_share) in pairwise(fading):
        if begin <= at <= end:
            return share + (next_share - share) * (at - begin) / (end - begin)
    raise AssertionError(at)
