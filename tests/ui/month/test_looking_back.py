"""Looking back: read when it is looked at, and the same in words."""

import datetime as dt
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from smallwins.domain.charts import Bands, Chart, Reach, Span
from smallwins.domain.wins import Energy, Kind
from smallwins.services.charts import Reading
from smallwins.ui.month import looking_back
from smallwins.ui.month.looking_back import LookingBackView
from smallwins.ui.month.own_days import OwnDays
from support.clock import FixedClock
from support.home import Home, texts
from ui.month.one_look import CountedCharts, Files, cells, click_on, look_over, reach_of, rest, see
from ui.month.one_month import OCTOBER, keyboard, press

KEY = Qt.Key
ACCESSIBLE = Qt.ItemDataRole.AccessibleTextRole


@pytest.fixture
def files(tmp_path: Path) -> Files:
    return Files(tmp_path / "chart")


@pytest.fixture
def view(home: Home, files: Files) -> LookingBackView:
    """Hidden, over a file with seven wins of two months."""
    return look_over(home, files)


def test_nothing_is_read_before_it_is_in_sight(view: LookingBackView, qtbot: QtBot) -> None:
    """Nor drawn."""
    charts = view._charts
    assert isinstance(charts, CountedCharts)
    QTest.qWait(1)
    assert charts.begun == 0
    see(view, qtbot)
    assert charts.begun == 1
    assert view.picture.image is not None


def test_the_picture_and_the_words_say_the_same(view: LookingBackView, qtbot: QtBot) -> None:
    """Counted on from month to month; a kind that held nothing yet has an empty cell."""
    see(view, qtbot)
    assert view.table.twin.head == (
        "Month",
        "Care for my body",
        "Home",
        "People",
        "Food & water",
        "Moving",
        "Rest",
        "Mind & feelings",
        "All so far",
    )
    assert cells(view) == [
        ("October 2026", "1", "1", "1", "1", "", "1", "1", "6"),
        ("November 2026", "1", "1", "1", "1", "1", "1", "1", "7"),
    ]
    assert view.picture.accessibleName() == "Kinds of wins"
    said = view.picture.accessibleDescription()
    assert said.startswith("Kinds of wins, 1 January 2026 to 31 December 2026.")
    assert "Moving: 1." in said
    assert view.table.accessibleName() == "The same in words: Kinds of wins"


def test_a_cell_says_its_row_and_its_column(view: LookingBackView, qtbot: QtBot) -> None:
    """One hears where one is; where nothing was counted it is quiet."""
    see(view, qtbot)
    model = view.table.model()
    assert model.index(1, 2).data(ACCESSIBLE) == "November 2026, Home: 1"
    assert model.index(0, 5).data(ACCESSIBLE) == "October 2026, Moving: a quiet time"
    assert model.index(0, 0).data(ACCESSIBLE) == "October 2026"


def test_arrows_walk_the_table_and_tab_leaves_it(view: LookingBackView, qtbot: QtBot) -> None:
    """The ring is round one cell, which is in sight."""
    see(view, qtbot)
    view.table.setFocus(Qt.FocusReason.TabFocusReason)
    press(Qt.Key.Key_Right)
    press(Qt.Key.Key_Down)
    at = view.table.currentIndex()
    assert (at.row(), at.column()) == (1, 1)
    assert view.table.shows_ring
    place = view.table.mapTo(view, view.table.marked_area().center())
    assert view.rect().contains(place)
    QTest.keyClick(view.table, Qt.Key.Key_Tab)
    assert keyboard() is not view.table


def test_each_chart_is_led_to_by_an_arrow_key(view: LookingBackView, qtbot: QtBot) -> None:
    """Times, days and feelings, each with its own words."""
    see(view, qtbot)
    view.chart.segments[0].setFocus(Qt.FocusReason.TabFocusReason)
    titles = []
    for _ in range(3):
        press(Qt.Key.Key_Right)
        rest(view, qtbot)
        titles.append(view.picture.accessibleName())
    assert titles == ["When wins find me", "Wins on all kinds of days", "Feelings I named"]
    assert cells(view) == [("warm", "1"), ("lighter", "1")]


def test_days_are_seen_beside_their_wins(view: LookingBackView, home: Home, qtbot: QtBot) -> None:
    """A rough day that held a win says so."""
    home.database.days.set_energy(OCTOBER.replace(day=6), Energy.ROUGH)
    see(view, qtbot)
    click_on(view, "Days", qtbot)
    assert view.table.twin.head == (
        "Month",
        "Rough days",
        "Wins on rough days",
        "Wins on other days",
    )
    assert cells(view) == [("October 2026", "1", "1", "5"), ("November 2026", "1", "1", "6")]


def test_times_stand_by_weekday(view: LookingBackView, qtbot: QtBot) -> None:
    """All of these were kept at one time of one weekday."""
    see(view, qtbot)
    click_on(view, "Times", qtbot)
    assert view.table.twin.head[:2] == ("Time of day", "Monday")
    assert sorted("".join(row[1:]) for row in cells(view)) == ["", "", "", "", "", "7"]


def test_another_reach_is_read_anew(view: LookingBackView, qtbot: QtBot) -> None:
    """This month goes week by week."""
    see(view, qtbot)
    click_on(view, "This month", qtbot)
    assert view.table.twin.head == ("Week from", "Moving", "All so far")
    assert isinstance(view.counted, Bands)
    assert view.counted.steps[0].first == dt.date(2026, 11, 15)


def test_days_of_ones_own_are_typed(view: LookingBackView, qtbot: QtBot) -> None:
    """The earlier comes first, whichever line it is in; what is no day stays to be mended."""
    see(view, qtbot)
    next(one for one in view.reach.segments if one.text() == "My own days…").click()
    dialog = view.findChild(OwnDays)
    assert isinstance(dialog, OwnDays)
    dialog.first.edit.setText("some day")
    dialog.answer()
    assert dialog.trouble.says == "Your view is as it was. A date looks like 2026-10-24."
    assert reach_of(view) is Reach.YEAR
    dialog.first.edit.setText("2026-10-12")
    dialog.last.edit.setText("2026-10-06")
    dialog.answer()
    rest(view, qtbot)
    assert reach_of(view) is Reach.OWN
    assert cells(view)[-1][-1] == "3"


def test_days_that_are_left_alone_change_nothing(view: LookingBackView, qtbot: QtBot) -> None:
    """The reach is as it was."""
    see(view, qtbot)
    next(one for one in view.reach.segments if one.text() == "My own days…").click()
    dialog = view.findChild(OwnDays)
    assert isinstance(dialog, OwnDays)
    dialog.reject()
    assert view.reach.value is Reach.YEAR
    assert cells(view)[-1][-1] == "7"


def test_how_a_day_is_written_is_heard_in_each_line(view: LookingBackView, qtbot: QtBot) -> None:
    """It stands below them, where no key leads."""
    see(view, qtbot)
    view.reach.segments[4].click()
    (dialog,) = view.findChildren(OwnDays)
    for line in (dialog.first, dialog.last):
        told = line.edit.accessibleDescription()
        assert told == "Year, month and day, such as 2026-10-24."


def test_arrow_keys_open_no_question(view: LookingBackView, qtbot: QtBot) -> None:
    """They come to "My own days…"; what is seen stays until it is pressed."""
    see(view, qtbot)
    view.reach.segments[2].setFocus(Qt.FocusReason.TabFocusReason)
    for _step in range(3):
        press(KEY.Key_Right)
    assert keyboard() is view.reach.segments[4]
    assert view.findChild(OwnDays) is None
    assert reach_of(view) is Reach.ALL
    press(KEY.Key_Left)
    assert keyboard() is view.reach.segments[3]


@pytest.mark.parametrize("key", [KEY.Key_Return, KEY.Key_Enter, KEY.Key_Space])
def test_the_keyboard_is_on_days_that_were_asked_for(
    view: LookingBackView, qtbot: QtBot, key: Qt.Key
) -> None:
    """And a press there asks once more, with the days one sees."""
    see(view, qtbot)
    own = view.reach.segments[4]
    own.setFocus(Qt.FocusReason.TabFocusReason)
    press(key)
    dialog = next(one for one in view.findChildren(OwnDays) if one.isVisible())
    dialog.first.edit.setText("2026-10-06")
    dialog.answer()
    rest(view, qtbot)
    view.activateWindow()
    qtbot.waitUntil(view.isActiveWindow)
    assert own.isChecked()
    assert keyboard() is own
    press(key)
    again = next(one for one in view.findChildren(OwnDays) if one.isVisible())
    assert again.first.edit.text() == "2026-10-06"
    assert own.isChecked()


@pytest.mark.parametrize(
    ("chart", "sentence"),
    [
        (Chart.KINDS, "These days are quiet. That is okay."),
        (Chart.FEELINGS, "No short feeling words from these days. That is okay."),
    ],
)
def test_quiet_days_are_calm(
    view: LookingBackView, qtbot: QtBot, chart: Chart, sentence: str
) -> None:
    """One sentence stands there, and no empty picture; the keyboard stays where somebody is."""
    view.chart.set_value(chart)
    see(view, qtbot)
    view.table.setFocus(Qt.FocusReason.TabFocusReason)
    day = dt.date(2025, 1, 1)
    view.show_days(Span(day, day))
    rest(view, qtbot)
    assert view._quiet.text() == sentence
    assert view._quiet.isVisible()
    assert "1 January 2025." in texts(view)
    for part in (view.picture, view.table, view.save):
        assert not part.isVisible()
    assert keyboard() in view.chart.segments


def test_a_win_that_is_kept_is_counted(view: LookingBackView, home: Home, qtbot: QtBot) -> None:
    """At once where somebody looks; else when they come back."""
    see(view, qtbot)
    home.keep_here("Watered the plant", Kind.HOME)
    rest(view, qtbot)
    assert cells(view)[-1][-1] == "8"
    view.hide()
    home.keep_here("Opened a window", Kind.HOME)
    QTest.qWait(1)
    assert cells(view)[-1][-1] == "8"
    view.show()
    rest(view, qtbot)
    assert cells(view)[-1][-1] == "9"


def test_who_leaves_is_read_to_no_more(view: LookingBackView, qtbot: QtBot) -> None:
    """It begins anew when they are back."""
    view.show()
    view.hide()
    assert not view._turn.isActive()
    assert view.counted is None
    view.show()
    rest(view, qtbot)
    assert view.counted is not None


def test_what_cannot_be_read_is_said(view: LookingBackView, home: Home, qtbot: QtBot) -> None:
    """What is seen stays."""
    see(view, qtbot)
    home.make_unreadable()
    click_on(view, "Times", qtbot)
    home.mend()
    assert view.strip.says
    assert cells(view)[-1][-1] == "7"


def test_who_comes_back_in_another_year_sees_that(
    view: LookingBackView, home: Home, clock: FixedClock, qtbot: QtBot
) -> None:
    """Another place was in sight while the day turned, and nothing was kept."""
    home.keep("Went to bed early", day=dt.date(2027, 1, 2))
    rest(see(view, qtbot), qtbot)
    view.hide()
    clock.forward(days=60)
    view.show()
    rest(view, qtbot)
    assert [name for name, *_ in cells(view)] == ["January 2027"]


def test_what_could_not_be_read_is_read_when_one_comes_back(
    view: LookingBackView, home: Home, qtbot: QtBot
) -> None:
    """The words of the place are of the chart that is chosen there."""
    see(view, qtbot)
    home.make_unreadable()
    click_on(view, "Times", qtbot)
    home.mend()
    view.hide()
    view.show()
    rest(view, qtbot)
    assert view.table.twin.head[0] == "Time of day"


def test_who_left_while_it_was_counted_again_sees_all_of_it(
    view: LookingBackView, home: Home, qtbot: QtBot
) -> None:
    """Of the same days; it is read to its end when they are back."""
    see(view, qtbot)
    home.keep_here("Watered the plant", Kind.HOME)
    view.refresh()
    view.hide()
    view.show()
    rest(view, qtbot)
    assert cells(view)[-1][-1] == "8"


def test_what_goes_wrong_goes_wrong_once(
    view: LookingBackView, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    """What nobody thought of is told by one calm dialog, and not by one after the other."""

    def broken(_reading: Reading) -> bool:
        raise ValueError

    monkeypatch.setattr(Reading, "go_on", broken)
    with qtbot.captureExceptions() as found:
        view.show()
        qtbot.waitUntil(lambda: bool(found))
        QTest.qWait(20)
    assert [kind for kind, *_ in found] == [ValueError]


def test_a_chart_is_a_picture_to_a_screen_reader(view: LookingBackView, qtbot: QtBot) -> None:
    """With its name, and what it says."""
    see(view, qtbot)
    chart = QAccessible.queryAccessibleInterface(view.picture)
    assert chart.role() is QAccessible.Role.Graphic
    assert chart.text(QAccessible.Text.Name) == "Kinds of wins"
    assert "Moving: 1" in chart.text(QAccessible.Text.Description)


def test_whoever_comes_first_hears_the_chart_once(
    view: LookingBackView, home: Home, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As who chooses another one does; who looks again after a while hears it no more."""
    heard: list[str] = []
    monkeypatch.setattr(looking_back, "say", lambda _where, words: heard.append(words))
    see(view, qtbot)
    assert heard == [view.picture.accessibleDescription()]
    view.hide()
    home.keep_here("Watered the plant", Kind.HOME)
    view.show()
    rest(view, qtbot)
    assert len(heard) == 1
