"""A chart on its way into a file."""

from dataclasses import dataclass
from pathlib import Path
from typing import Final

from smallwins.domain.charts import Chart, Counted, Span
from smallwins.domain.errors import StorageError
from smallwins.report.chart_look import ChartLook

PNG: Final = ".png"
SVG: Final = ".svg"


@dataclass(frozen=True, slots=True)
class Ended:
    """How the writing of a file ended.

    Attributes:
        error: why there is none; None where there is one.
    """

    error: StorageError | None = None


def write_chart(
    file: Path,
    ending: str,
    counted: Counted,
    look: ChartLook,
    chart: Chart,
    span: Span,
    heard: str,
) -> Ended:
    """Draw a chart into a file, whole or not at all, in whatever thread this is."""
    from smallwins.report.charts import png, svg  # noqa: PLC0415 - it brings matplotlib in
    from smallwins.report.output import write_whole  # noqa: PLC0415

    draw = svg if ending == SVG else png
    whole = draw(counted, look, chart, span, heard)
    try:
        write_whole(file, whole)
    except StorageError as error:
        return Ended(error)
    return Ended()
