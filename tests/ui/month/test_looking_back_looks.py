"""How looking back looks: in every width, light and direction."""

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from smallwins.report.chart_size import NARROWEST, height_of
from smallwins.ui.layout import Room
from smallwins.ui.month.looking_back import LookingBackView
from smallwins.ui.widgets.to_paper import longest_told
from support.cut_text import cut_texts
from support.home import Home, settle
from ui.month.one_look import Files, click_on, look_over, rest, see

_PAPER = 20
"""More colours than the flecks of the ground have."""


@pytest.fixture
def view(home: Home, tmp_path: Path) -> LookingBackView:
    """Hidden, over a file with seven wins of two months."""
    return look_over(home, Files(tmp_path / "chart"))


@pytest.mark.parametrize("room", Room)
def test_all_of_it_is_in_the_width(
    view: LookingBackView, home: Home, qtbot: QtBot, room: Room
) -> None:
    """Also with letters twice as large, in a small window: it scrolls down, and nothing is cut."""
    home.preferences.change(text_size=200)
    view.resize(716, 560)
    view.set_room(room)
    see(view, qtbot)
    for part in (view.switch, view.chart, view.reach, view.picture, view.save, view.table):
        left = part.mapTo(view, QPoint(0, 0)).x()
        assert left >= 0
        assert left + part.width() <= view.width()
    assert view.picture.height() == view.picture.heightForWidth(view.picture.width())


def test_another_width_draws_it_anew(view: LookingBackView, qtbot: QtBot) -> None:
    """As wide as there is room."""
    see(view, qtbot)
    view.resize(500, view.height())
    qtbot.waitUntil(lambda: view.picture.is_due or view.drawing.busy)
    rest(view, qtbot)
    image = view.picture.image
    assert image is not None
    assert image.width() == pytest.approx(view.picture.width() * image.devicePixelRatio(), abs=2)


@pytest.mark.parametrize("chart", ["Kinds", "Times", "Days", "Feelings"])
def test_in_the_smallest_window_a_chart_is_whole(
    view: LookingBackView, home: Home, qtbot: QtBot, chart: str
) -> None:
    """Where letters are largest they are smaller on it: its rows lay over each other."""
    home.preferences.change(text_size=200)
    view.resize(360, 400)
    view.set_room(Room.TINY)
    see(view, qtbot)
    click_on(view, chart, qtbot)
    image, counted = view.picture.image, view.counted
    assert image is not None
    assert counted is not None
    wide = view.picture.width()
    assert wide < NARROWEST * home.theme.scale
    assert image.width() == pytest.approx(wide * image.devicePixelRatio(), abs=2)
    shape = height_of(counted, NARROWEST) / NARROWEST
    assert view.picture.heightForWidth(wide) == pytest.approx(wide * shape, abs=2)


def test_another_light_draws_it_anew(view: LookingBackView, home: Home, qtbot: QtBot) -> None:
    """In the colours of that light."""
    see(view, qtbot)
    before = view.picture.image
    home.preferences.change(text_size=125)
    rest(view, qtbot)
    now = view.picture.image
    assert before is not None
    assert now is not None
    assert now.size() != before.size()


def _inked(words: QWidget) -> tuple[bool, bool]:
    """Whether letters are at its left edge, and at its right one."""
    image, high = words.grab().toImage(), words.height()
    parts = (image.copy(x, 0, 40, high) for x in (0, image.width() - 40))
    left, right = (
        len({part.pixel(x, y) for x in range(40) for y in range(high)}) for part in parts
    )
    return left > _PAPER, right > _PAPER


def test_words_of_ours_begin_where_the_lines_of_the_app_do(
    view: LookingBackView, qtbot: QtBot, qapp: QApplication
) -> None:
    """In an app from right to left, the name of a chart stands over its first column."""
    see(view, qtbot)
    assert _inked(view._name) == (True, False)
    qapp.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    try:
        rest(view, qtbot)
        assert _inked(view._name) == (False, True)
    finally:
        qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)


@pytest.mark.parametrize(("width", "letters"), [(936, 100), (716, 200), (396, 100)])
def test_nothing_moves_when_it_is_said_that_a_chart_is_saved(
    view: LookingBackView, home: Home, qtbot: QtBot, width: int, letters: int
) -> None:
    """What is said has its room from the start, also where it takes several lines."""
    home.preferences.change(text_size=letters)
    view.resize(width, 720)
    view.set_room(Room.TINY)
    see(view, qtbot)
    before = view.table.geometry()
    for told in (longest_told(), "Your wins are safe here. That folder may not be written to."):
        view.strip.show_done(told, undo=False)
        settle()
        assert view.table.geometry() == before
        assert not list(cut_texts(view.strip))
    view.strip.clear()
    settle()
    assert view.table.geometry() == before
