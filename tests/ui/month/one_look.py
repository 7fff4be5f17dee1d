"""Looking back over a few wins, for the tests of it."""

from pathlib import Path

from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from smallwins.domain.charts import Chart, Span
from smallwins.services.charts import Charts, Reading
from smallwins.ui.month.looking_back import LookingBackView
from support.home import Home
from ui.month.one_month import keep_some


class CountedCharts(Charts):
    """Counts how often something is read."""

    begun = 0

    def begin(self, chart: Chart, span: Span) -> Reading:
        self.begun += 1
        return super().begin(chart, span)


class Files:
    """Answers where the system's dialog would ask for a file."""

    def __init__(self, file: Path | None) -> None:
        self.file = file
        self.asked: list[tuple[str, ...]] = []

    def ask(self, _parent: QWidget, *words: str) -> str:
        self.asked.append(words)
        return "" if self.file is None else str(self.file)


def see(view: LookingBackView, qtbot: QtBot) -> LookingBackView:
    """Show it, and wait until all is there."""
    view.show()
    view.activateWindow()
    qtbot.waitUntil(view.isActiveWindow)
    return rest(view, qtbot)


def rest(view: LookingBackView, qtbot: QtBot) -> LookingBackView:
    """Wait until nothing is read or drawn any more."""
    qtbot.waitUntil(lambda: not view.is_reading, timeout=20_000)
    return view


def click_on(view: LookingBackView, words: str, qtbot: QtBot) -> None:
    """Press one of the choices."""
    segments = [*view.chart.segments, *view.reach.segments]
    next(one for one in segments if one.text() == words).click()
    rest(view, qtbot)


def reach_of(view: LookingBackView) -> object:
    return view.reach.value


def cells(view: LookingBackView) -> list[tuple[str, ...]]:
    return list(view.table.twin.rows)


def look_over(home: Home, files: Files) -> LookingBackView:
    """Looking back over seven wins of two months, hidden."""
    keep_some(home)
    charts = CountedCharts(home.database.charts, home.back, home.journal)
    made = LookingBackView(home.theme, charts, home.journal, ask_file=files.ask)
    made.resize(936, 720)
    home.made.append(made)
    return made
