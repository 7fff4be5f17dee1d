"""Charts as pictures: pixels for the screen, PNG and SVG for a file.

To import this brings matplotlib in. Only one thread may draw at a time.
"""

from smallwins.domain.charts import Bands, Chart, Counted, EnergyBeside, Span
from smallwins.report.chart_bands import Panel, PanelPainter
from smallwins.report.chart_canvas import ChartCanvas, Letters
from smallwins.report.chart_dots import paint_feelings, paint_times
from smallwins.report.chart_look import ChartLook
from smallwins.report.chart_size import (
    APART,
    FOOT,
    MARGIN,
    TITLE,
    TOP,
    WIDEST,
    height_of,
    panel_height,
    panel_width,
)


def picture(counted: Counted, look: ChartLook, width: float, zoom: float) -> tuple[int, int, bytes]:
    """Draw a chart for the screen, on nothing.

    Args:
        counted: what it shows.
        look: letters, colours and words.
        width: in designed pixels.
        zoom: so many pixels for each designed one.

    Returns:
        How wide and how high it is in pixels, and red, green, blue and alpha of each.
    """
    canvas = ChartCanvas(look, width, height_of(counted, width))
    _paint(canvas, look, counted, width)
    return canvas.pixels(zoom)


def png(counted: Counted, look: ChartLook, chart: Chart, span: Span, spoken: str) -> bytes:
    """Draw a chart with its title for a PNG file, at twice its designed size.

    Args:
        counted: what it shows.
        look: letters, colours and words; its ground is under it.
        chart: names it.
        span: says of which days it is.
        spoken: what it shows, in words; it stands in the file.
    """
    title = look.words.title(chart)
    return _sheet(counted, look, chart, span).png(2.0, {"Title": title, "Description": spoken})


def svg(counted: Counted, look: ChartLook, chart: Chart, span: Span, spoken: str) -> bytes:
    """Draw a chart with its title for an SVG file; its words are text. For the rest see `png`."""
    title = look.words.title(chart)
    return _sheet(counted, look, chart, span).svg({"Title": title, "Description": spoken})


def _sheet(counted: Counted, look: ChartLook, chart: Chart, span: Span) -> ChartCanvas:
    """Draw a chart between its title and what made it."""
    inner = WIDEST
    high = height_of(counted, inner)
    canvas = ChartCanvas(look, inner + 2 * MARGIN, MARGIN + TOP + high + FOOT + MARGIN, look.ground)
    canvas.move(MARGIN, MARGIN)
    small = Letters(look.sans, 14.0)
    canvas.text(0, 12, look.words.title(chart), Letters(look.serif, 27.0), look.ink)
    canvas.text(0, 44, look.words.span(span), Letters(look.sans, 16.0), look.second)
    canvas.text(0, TOP + high + FOOT, look.words.made_with, small, look.second)
    canvas.move(0, TOP)
    _paint(canvas, look, counted, inner)
    return canvas


def _paint(canvas: ChartCanvas, look: ChartLook, counted: Counted, width: float) -> None:
    if isinstance(counted, EnergyBeside):
        _paint_energy(canvas, look, counted, width)
    elif isinstance(counted, Bands):
        kinds = Panel(counted, look.kinds.__getitem__, look.words.kind, "", width)
        PanelPainter(canvas, look, kinds).paint()
    elif isinstance(counted, tuple):
        paint_feelings(canvas, look, counted, width)
    else:
        paint_times(canvas, look, counted, width)


def _paint_energy(
    canvas: ChartCanvas, look: ChartLook, counted: EnergyBeside, width: float
) -> None:
    words, one = look.words, panel_width(width)
    days = Panel(counted.days, look.energies.__getitem__, words.energy, words.days, one)
    PanelPainter(canvas, look, days).paint()
    if one < width:
        canvas.move(one + APART, -TITLE)
    else:
        canvas.move(0, panel_height(len(counted.days.counts), one) + APART)
    wins = Panel(counted.wins, look.energies.__getitem__, words.energy, words.wins, one)
    PanelPainter(canvas, look, wins).paint()
