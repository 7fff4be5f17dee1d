"""What stands round the large jar follows what is kept, and the days, while somebody is there."""

import datetime as dt

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from smallwins.domain.wins import Kind, Source, Win
from smallwins.ui.jar.finder import Finder
from smallwins.ui.jar.place import JarPlace
from support.home import Home
from ui.jar.one_jar import OCTOBER, fill, open_place


def _months(place: JarPlace) -> list[dt.date]:
    model = place.page.shelf.view.model()
    return [model.index(row, 0).data(257) for row in range(model.rowCount())]


def _total(place: JarPlace, month: dt.date) -> int:
    jar = place.page.shelf._model.jar(month)
    assert jar is not None
    return jar.total


def _found(finder: Finder) -> list[str]:
    return [win.text for win in finder._model.rows] if finder.is_active else []


def _ask(place: JarPlace, words: str) -> Finder:
    finder = place.page.finder
    finder.open_with_focus()
    QTest.keyClicks(finder.edit, words)
    QTest.keyClick(finder.edit, Qt.Key.Key_Down)
    return finder


def _keep_on(home: Home, day: dt.date, text: str = "Called my sister") -> Win:
    return home.journal.keep(text, source=Source.WINDOW, day=day)


# The large jar


def test_no_month_is_shown_with_the_notes_of_another(home: Home, qtbot: QtBot) -> None:
    """Until its own are painted large, those of the small jar are seen; back is there at once."""
    for month, kind in ((home.today, Kind.FOOD), (OCTOBER, Kind.BODY)):
        with home.database.wins.as_one():
            for _ in range(80):
                home.keep(day=month.replace(day=1), kind=kind)
    place = open_place(home)
    stage = place.page.stage

    def seen() -> QColor:
        inside = stage.handle.geometry().center() + QPoint(0, 60)
        area = QRect(0, 0, 120, 60)
        area.moveCenter(inside)
        mean = (
            stage.grab(area).toImage().scaled(1, 1, mode=Qt.TransformationMode.SmoothTransformation)
        )
        return mean.pixelColor(0, 0)

    qtbot.waitUntil(lambda: place.page.shelf.picture(OCTOBER) is not None)
    november = seen()
    place.show_month(OCTOBER)
    assert not stage.sill.is_ready(1.0)
    at_once = seen()
    qtbot.waitUntil(lambda: stage.sill.is_ready(1.0))
    october = seen()
    assert november.blue() > november.red() + 20
    for color in (at_once, october):
        assert color.red() > color.blue() + 20
    place.arrive()
    assert stage.sill.is_ready(1.0)
    assert seen() == november


# The shelf


def test_the_month_that_ends_comes_onto_the_shelf_at_once(home: Home, place: JarPlace) -> None:
    """On the first of December, November's jar stands there; the mark stays on its month."""
    view = place.page.shelf.view
    view.show_month(OCTOBER)
    home.clock.forward(days=11)
    home.month.read()
    assert _months(place)[:2] == [dt.date(2026, 11, 1), OCTOBER]
    assert view.current_month() == OCTOBER
    assert "December" in place.page.stage.handle.accessibleName()


def test_a_win_of_an_earlier_month_is_in_its_small_jar(
    home: Home, place: JarPlace, qtbot: QtBot
) -> None:
    """It fell into no jar in sight, and is there all the same."""
    _keep_on(home, OCTOBER)
    qtbot.waitUntil(lambda: _total(place, OCTOBER) == 4)
    assert not place.in_the_air


def test_a_win_of_the_month_that_stands_there_is_in_its_small_jar_when_it_landed(
    home: Home, place: JarPlace, qtbot: QtBot
) -> None:
    """October stands there large and on the shelf: both hold the same."""
    place.show_month(OCTOBER)
    _keep_on(home, OCTOBER)
    qtbot.waitUntil(lambda: place.in_the_air)
    place._fall.finish()
    assert _total(place, OCTOBER) == 4


@pytest.mark.parametrize(("width", "height"), [(936, 720), (396, 400)])
def test_the_first_win_of_an_earlier_month_makes_a_shelf(
    home: Home, qtbot: QtBot, width: int, height: int
) -> None:
    """It has its room on the page, and the jar says no more that it is the first."""
    place = open_place(home, width, height)
    assert not place.page.shelf.view.isVisible()
    _keep_on(home, OCTOBER)
    qtbot.waitUntil(lambda: _months(place) == [OCTOBER])
    shelf = place.page.shelf
    assert shelf.view.isVisible()
    assert shelf.height() >= shelf.height_for_rows(1)
    assert place.page.stage.handle.accessibleDescription() == ""


# What was found


def test_an_open_search_finds_a_win_that_is_kept_meanwhile(
    home: Home, place: JarPlace, qtbot: QtBot
) -> None:
    """It is there when its note has landed."""
    finder = _ask(place, "zebra")
    assert finder.panel.line
    home.keep_here("Saw a zebra")
    qtbot.waitUntil(lambda: place.in_the_air)
    place._fall.finish()
    assert _found(finder) == ["Saw a zebra"]
    assert not finder.panel.line
    assert finder.edit.hasFocus()


def test_what_is_kept_meanwhile_moves_nobody_in_the_list(
    home: Home, place: JarPlace, qtbot: QtBot
) -> None:
    """The note that was looked at stays where it is, marked or not, to the pixel."""
    fill(home, 48)
    finder = _ask(place, "small")
    view, model = finder.panel.view, finder._model
    bar = view.verticalScrollBar()
    for row in (-1, 40, 49):
        view.mark(row)
        QApplication.processEvents()
        bar.setValue(bar.maximum() - 3)
        here, at = view.current(), view.place()
        kept = _keep_on(home, home.today, "Small and new")
        qtbot.waitUntil(lambda: place.in_the_air)
        place._fall.finish()
        assert model.row_of(kept.id) == 0
        assert view.current() == here
        # The same note is the first in sight, at the same height; one more is above it.
        assert view.place()[1:] == at[1:]
        assert view.place()[0] > at[0] > 0


# Trouble


def test_a_line_about_trouble_goes_when_it_works_again(home: Home, place: JarPlace) -> None:
    """A month that opens now, and a note that can be read now, need no line about it."""

    def come_to_a_note() -> None:
        QTest.keyClick(place.page.stage.handle, Qt.Key.Key_Right)

    def open_october() -> None:
        place.show_month(OCTOBER)

    for again in (open_october, come_to_a_note):
        home.make_unreadable()
        again()
        home.mend()
        assert place.page.trouble.isVisible()
        again()
        assert not place.page.trouble.isVisible()
