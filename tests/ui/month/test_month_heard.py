"""The Month place as it is heard: what is on the page, and what a box or a choice did."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QAccessibleEvent
from pytestqt.qtbot import QtBot

from smallwins.domain.month_page import READY, Hidden, Part, Reader
from smallwins.ui.month.place import MonthPlace
from support.home import Home, choose, open_menu
from ui.month.one_month import OCTOBER, keep_some, open_month, press, said_of

KEY = Qt.Key
CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def october(home: Home, qtbot: QtBot) -> MonthPlace:
    keep_some(home)
    return open_month(home, qtbot, month=OCTOBER)


@pytest.fixture
def said(october: MonthPlace, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What is announced, once the page is there."""
    heard: list[str] = []

    def hear(event: QAccessibleEvent) -> None:
        if isinstance(event, QAccessibleAnnouncementEvent):
            heard.append(event.message())

    assert october.shown is not None
    monkeypatch.setattr(QAccessible, "updateAccessibility", hear)
    return heard


def test_what_a_box_did_is_said(october: MonthPlace, said: list[str]) -> None:
    """Whoever does not see the page hears that it followed; so are months and sheets."""
    options = october.board.options
    for box in (options.parts[Part.JAR], options.parts[Part.JAR], options.hides[Hidden.NAMES]):
        box.click()
    options.all_wins.click()
    press(KEY.Key_PageDown, CONTROL)
    press(KEY.Key_PageDown)
    count = said[4].rpartition(" ")[2]
    assert said == [
        "The jar: off the page",
        "The jar: on the page",
        "Hide names. The page shows it.",
        "All wins, on further pages. The page shows it.",
        f"Page 2 of {count}",
        f"The page of November 2026. {said_of(october)}",
    ]


def test_a_ready_choice_tells_what_is_on_the_page_now(october: MonthPlace, said: list[str]) -> None:
    """Several boxes changed at once: who hears it knows what leaves, and what stays private."""
    options = october.board.options
    for name in ("For my therapist", "For me"):
        options.reader.click()
        choose(open_menu(options.reader), name)
    therapist, me = said
    assert therapist.startswith("For my therapist. On it: the month day by day, kinds of wins,")
    assert therapist.endswith(" Kept private: names.")
    assert me == f"For me. {said_of(october)}"


def test_at_either_end_the_month_is_named_once_more(october: MonthPlace, said: list[str]) -> None:
    """A key that leads no farther is no silence."""
    press(KEY.Key_PageUp)
    press(KEY.Key_PageDown)
    press(KEY.Key_PageDown)
    press(KEY.Key_Home)
    assert said[0] == "The page of October 2026"
    assert said[2:] == ["The page of November 2026"] * 2
    assert october.board.desk.says == ""


def test_where_the_page_cannot_be_read_it_is_not_said_to_follow(
    home: Home, october: MonthPlace, said: list[str]
) -> None:
    """What was chosen is kept, and what went wrong is all that is heard."""
    home.make_unreadable()
    options = october.board.options
    options.hides[Hidden.NAMES].click()
    options.large.click()
    options.parts[Part.JAR].click()
    options.reader.click()
    choose(open_menu(options.reader), "For my therapist")
    assert october.choice == READY[Reader.THERAPIST]
    assert october.large
    assert said
    assert all("cannot be read" in one for one in said)


def test_that_names_are_guessed_is_heard_with_its_box(october: MonthPlace) -> None:
    """The line below it is no stop of the keyboard."""
    box = october.board.options.hides[Hidden.NAMES]
    assert box.accessibleDescription() == "Some may stay. Look it over."


def test_the_page_is_a_picture_to_a_screen_reader(october: MonthPlace) -> None:
    """A filler would be passed by."""
    page = QAccessible.queryAccessibleInterface(october.board.desk.preview)
    assert page.role() is QAccessible.Role.Graphic
    assert page.text(QAccessible.Text.Name) == "The page of October 2026"
    assert page.text(QAccessible.Text.Description) == said_of(october)


def test_whoever_comes_hears_which_page_is_printed(october: MonthPlace) -> None:
    """The keyboard comes to Print first; the month is said with it."""
    ways = october.board.ways
    for page in ("The page of October 2026", "The page of November 2026"):
        assert ways.print.accessibleDescription() == page
        assert ways.save.accessibleDescription() == page
        press(KEY.Key_PageDown)
