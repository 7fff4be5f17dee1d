"""Charts as pictures: in the app's letters, whole at every width, and text where they are saved."""

import dataclasses
import datetime as dt
import itertools
import re
import struct
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from hypothesis import given
from hypothesis import strategies as st
from matplotlib import font_manager
from PySide6.QtWidgets import QApplication

from report.chart_samples import MONTH, YEAR, kinds, samples
from smallwins.domain.charts import Chart, Counted, Span, kinds_over
from smallwins.domain.heat import WEEK
from smallwins.domain.settings import Light, Settings
from smallwins.domain.wins import Kind
from smallwins.report.chart_bands import spread
from smallwins.report.chart_canvas import ChartCanvas, Letters
from smallwins.report.chart_look import ChartLook, Fill
from smallwins.report.chart_size import HEAD, NARROWEST, WIDEST, height_of
from smallwins.report.charts import picture, png, svg
from smallwins.ui.month.chart_look import chart_look, saved_look
from smallwins.ui.month.chart_twin import twin_of
from smallwins.ui.theme import SANS, SERIF, Theme, load_fonts

WIDTHS = (NARROWEST, 316.0, 500.0, 640.0, WIDEST)
SVG = "{http://www.w3.org/2000/svg}"


@pytest.fixture(scope="module", autouse=True)
def _letters(qapp: QApplication) -> None:
    load_fonts()


@pytest.fixture
def look(qapp: QApplication) -> ChartLook:
    return chart_look(Theme(Settings(light=Light.DAY)))


def inked(counted: Counted, look: ChartLook, width: float, zoom: float = 1.0) -> list[bytes]:
    """How strong each point of the picture is, row by row."""
    wide, _, pixels = picture(counted, look, width, zoom)
    alpha = pixels[3::4]
    return [alpha[at : at + wide] for at in range(0, len(alpha), wide)]


def words_of(drawing: bytes) -> list[str]:
    return [text.text or "" for text in ET.fromstring(drawing).iter(f"{SVG}text")]


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("name", samples())
def test_a_chart_is_whole_at_each_width(name: str, width: float, look: ChartLook) -> None:
    """It is as high as was said before it was drawn, and no word of it is cut at an edge."""
    counted = samples()[name]
    rows = inked(counted, look, width)
    assert len(rows) == int(height_of(counted, width))
    assert any(map(any, rows))
    assert not any(row[-1] for row in rows)
    assert not any(rows[-1])


@pytest.mark.parametrize(
    ("weekly", "name", "head"), [(False, "Nov", "Month"), (True, "2 Nov", "Week from")]
)
def test_a_few_days_of_a_month_are_no_week(
    look: ChartLook, weekly: bool, name: str, head: str
) -> None:
    """Where a span ends in the first days of a month, and nothing was kept before them."""
    step = Span(dt.date(2026, 11, 2), dt.date(2026, 11, 4))
    counted = kinds_over((step,), [(step.first, Kind.REST, 1)], weekly=weekly)
    words = words_of(svg(counted, look, Chart.KINDS, step, ""))
    assert [word for word in words if word in ("Nov", "2 Nov")] == [name]
    twin = twin_of(counted)
    assert twin.head[0] == head
    assert twin.rows[0][0] == (name if weekly else "November 2026")


@pytest.mark.parametrize("width", WIDTHS)
def test_weekdays_are_seven_words(width: float, look: ChartLook) -> None:
    """In the least room, too, there is emptiness between two of them."""
    zoom = 4
    rows = inked(samples()["times"], look, width, zoom)[: int(HEAD) * zoom - zoom]
    columns = "".join("x" if any(column) else " " for column in zip(*rows, strict=True))
    assert len(re.split(f" {{{2 * zoom},}}", columns.strip())) == WEEK


@pytest.mark.parametrize("light", [Light.DAY, Light.LAMP])
def test_a_chart_wears_the_light_it_is_in(light: Light) -> None:
    """Its words are in the ink of that light."""
    theme = Theme(Settings(light=light))
    drawing = svg(samples()["times"], chart_look(theme), Chart.TIMES, YEAR, "")
    assert f"fill: {theme.color('ink').name()}".encode() in drawing


def test_a_saved_chart_is_by_daylight() -> None:
    """Whatever the light is, and however large the letters are here."""
    by_lamp = saved_look(Theme(Settings(light=Light.LAMP, text_size=200)))
    by_day = saved_look(Theme(Settings(light=Light.DAY)))
    drawn = [svg(kinds(YEAR, 9), look, Chart.KINDS, YEAR, "") for look in (by_lamp, by_day)]
    assert drawn[0] == drawn[1]


def test_words_of_a_drawing_are_text(look: ChartLook) -> None:
    """Each of them, in the families of the app."""
    drawing = svg(samples()["energy"], look, Chart.ENERGY, YEAR, "all of it in words")
    said = words_of(drawing)
    for words in ("Wins on all kinds of days", "Days I named", "Rough days", "Jan", "2026"):
        assert words in said
    assert "1 January 2026 to 31 December 2026" in said
    styles = [text.get("style", "") for text in ET.fromstring(drawing).iter(f"{SVG}text")]
    assert all(f"'{SANS}" in style or f"'{SERIF}'" in style for style in styles)


def test_a_drawing_says_what_it_is_and_nothing_of_when_and_where(look: ChartLook) -> None:
    """Its title and what it shows stand in it; no date, no program, no address of a maker."""
    drawing = svg(kinds(MONTH, 9), look, Chart.KINDS, MONTH, "Home: 9.").decode()
    assert "<title>Kinds of wins</title>" in drawing
    assert "<dc:description>Home: 9.</dc:description>" in drawing
    assert "dc:date" not in drawing
    assert "matplotlib" not in drawing.lower()
    assert str(Path.home()) not in drawing


def test_the_same_chart_is_the_same_file(look: ChartLook) -> None:
    """To the byte."""
    again = [svg(samples()["feelings"], look, Chart.FEELINGS, YEAR, "") for _ in range(2)]
    assert again[0] == again[1]
    again = [png(samples()["feelings"], look, Chart.FEELINGS, YEAR, "") for _ in range(2)]
    assert again[0] == again[1]


def test_a_saved_picture_is_twice_as_fine_and_says_what_it_is(look: ChartLook) -> None:
    """For who cannot see it, too; it says nothing of what made it but on its foot."""
    counted = kinds(YEAR, 50)
    saved = png(counted, look, Chart.KINDS, YEAR, "Home: 9.")
    wide, high = struct.unpack(">II", saved[16:24])
    assert (wide, high) == (2 * (WIDEST + 80), int(2 * (height_of(counted, WIDEST) + 196)))
    assert b"Kinds of wins" in saved
    assert b"Home: 9." in saved
    assert b"matplotlib" not in saved.lower()


def test_what_a_person_wrote_is_drawn_letter_by_letter(look: ChartLook) -> None:
    """No sign in it is taken for a formula or for markup."""
    feelings = (("$x_1$ & <b>calm</b>", 2), ("100 % \\alpha", 1))
    assert {"$x_1$ & <b>calm</b>", "100 % \\alpha"} <= set(
        words_of(svg(feelings, look, Chart.FEELINGS, YEAR, ""))
    )


def test_signs_of_other_scripts_are_drawn(look: ChartLook) -> None:
    """By a family that has them; a missing one would warn, and a warning fails a test."""
    drawing = svg((("هادئ", 3), ("спокойно", 2)), look, Chart.FEELINGS, YEAR, "")
    assert {"هادئ", "спокойно"} <= set(words_of(drawing))
    assert any(map(any, inked((("هادئ", 3),), look, WIDEST)))


@pytest.mark.parametrize("sign", ["\x0b", "\x01", "\x1b", "\ufffe"])
def test_a_sign_no_drawing_may_hold_leaves_it_whole(look: ChartLook, sign: str) -> None:
    """A line end that a text program pasted made the saved file one that nothing opened."""
    feelings = ((f"at{sign}peace", 3), ("calm", 2))
    drawing = svg(feelings, look, Chart.FEELINGS, YEAR, f"At{sign}peace: 3.")
    assert {"atpeace", "calm"} <= set(words_of(drawing))
    assert "Atpeace: 3." in drawing.decode()


def test_a_sign_that_no_letters_have_leaves_no_box(look: ChartLook) -> None:
    """The others of its word are there; the list beside the picture has all of it."""
    drawing = svg((("calm \U0010fffd", 1),), look, Chart.FEELINGS, YEAR, "")
    assert "calm" in words_of(drawing)


def test_the_letters_are_those_we_bring(look: ChartLook) -> None:
    """And none that happen to be called so elsewhere."""
    inked(samples()["one-feeling"], look, WIDEST)
    for families, name in ((look.serif, "Vollkorn_400"), (look.strong, "SemiBold")):
        found = font_manager.findfont(font_manager.FontProperties(family=[families[0]]))
        assert name in str(found)
        assert Path(str(found)) in look.fonts


def test_lines_that_run_to_the_left_mirror_the_chart(look: ChartLook) -> None:
    """What is at one side is at the other."""
    look = dataclasses.replace(look, words=dataclasses.replace(look.words, right_to_left=True))
    canvas = ChartCanvas(look, 40, 10)
    canvas.box(0, 0, 10, 10, Fill("#000000", "#000000"))
    wide, _, pixels = canvas.pixels(1.0)
    row = pixels[3::4][5 * wide : 6 * wide]
    assert (row[5], row[35]) == (0, 255)


def test_large_letters_are_the_same_chart_in_more_points(look: ChartLook) -> None:
    """Nothing moves: all of it grows."""
    wide, high, _ = picture(samples()["times"], look, 316, 2.0)
    assert (wide, high) == (632, int(2 * height_of(samples()["times"], 316)))


def test_a_later_column_is_never_lower(look: ChartLook) -> None:
    """As the picture itself says it: from column to column the ink begins higher up, or as high."""
    plain = dataclasses.replace(look, line="#000000")
    rows = inked(kinds(YEAR, 40, Kind.HOME), plain, WIDEST)
    fill = [
        next((y for y, row in enumerate(rows[:250]) if all(row[x : x + 6])), 250)
        for x in _columns_of(rows)
    ]
    assert len(fill) > 5
    assert fill == sorted(fill, reverse=True)


def _columns_of(rows: list[bytes]) -> list[int]:
    """Where columns are that stand on the ground line: runs of full points just over it."""
    foot = rows[244]
    runs = [
        (full, [x for x, _ in points])
        for full, points in itertools.groupby(enumerate(foot), lambda point: point[1] == 255)
    ]
    return [places[len(places) // 2 - 3] for full, places in runs if full and len(places) > 12]


@given(st.lists(st.floats(0, 200), min_size=1, max_size=8))
def test_names_keep_their_distance_and_their_order(wanted: list[float]) -> None:
    """However near to each other what they name is."""
    places = spread(sorted(wanted), 26, 13, 13 + 26 * 8)
    assert all(after - before >= 26 - 1e-9 for before, after in itertools.pairwise(places))
    assert places[0] >= 13
    assert places[-1] <= 13 + 26 * 8 + 1e-9


def test_a_name_that_has_room_stands_beside_what_it_names() -> None:
    """Nothing moves it."""
    assert spread([20, 80], 26, 13, 200) == [20, 80]


def test_a_word_grows_ever_more_slowly_with_its_count(look: ChartLook) -> None:
    """Said a hundred times, it is not twice as large as said once."""
    drawing = svg((("calm", 100_000), ("glad", 100), ("ok", 1)), look, Chart.FEELINGS, YEAR, "")
    sizes = {
        text.text: float(re.search(r"font-size: ([\d.]+)px", text.get("style", ""))[1])  # type: ignore[index]
        for text in ET.fromstring(drawing).iter(f"{SVG}text")
    }
    assert sizes["ok"] < sizes["glad"] <= sizes["calm"] < 1.5 * sizes["ok"]


def test_words_are_measured_in_their_letters(look: ChartLook) -> None:
    """Nothing is as wide as nothing; more letters are wider."""
    canvas, letters = ChartCanvas(look, 10, 10), Letters(look.sans, 14)
    assert canvas.width_of("", letters) == 0
    assert canvas.width_of("mmm", letters) > canvas.width_of("m", letters) > 0
