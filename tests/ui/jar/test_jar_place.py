"""The Jar place, as a person meets it."""

import datetime as dt

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from smallwins.domain.settings import Light
from smallwins.domain.wins import Energy, Win
from smallwins.ui.jar.place import JarPlace
from smallwins.ui.painting.windowsill import Falling
from support.home import Home, button, texts
from ui.jar.one_jar import MAY_BEFORE, OCTOBER, fill, listen, open_place


def _jar_as_read(place: JarPlace) -> tuple[str, str]:
    jar = QAccessible.queryAccessibleInterface(place.page.stage.handle)
    return jar.text(QAccessible.Text.Name), jar.text(QAccessible.Text.Description)


# Coming here


def test_coming_here_puts_the_keyboard_on_pull(place: JarPlace) -> None:
    """Enter pulls a note."""
    asked = listen(place.pull_requested)
    assert QApplication.focusWidget() is place.page.pull
    QTest.keyClick(place.page.pull, Qt.Key.Key_Return)
    ((mouth,),) = asked.heard
    assert isinstance(mouth, Falling)
    assert place.page.stage.geometry().contains(mouth.center.toPoint())
    assert mouth.center == place.page.stage.sill.mouth()


def test_the_words_are_those_of_the_pictures(place: JarPlace) -> None:
    """Heading, line, buttons, kinds."""
    seen = texts(place)
    for words in (
        "Your jar",
        "Every win you kept in November.",
        "Pull a note",
        "Replay today",
        "One slow note at a time.",
        "Months before",
        "Care for my body",
        "Food & water",
    ):
        assert words in seen
    assert place.page.stage._tag.lines == ("November",)
    assert _jar_as_read(place)[0] == "November's jar, 12 notes"


def test_tab_comes_to_everything_that_can_be_used(place: JarPlace) -> None:
    """Pull, replay, another time, the jar, the field, the shelf and the kinds, in this order."""
    stops: list[QWidget | None] = []
    for _ in range(7):
        stops.append(QApplication.focusWidget())
        QTest.keyClick(stops[-1] or place, Qt.Key.Key_Tab)
    page = place.page
    assert stops == [
        page.pull,
        page.replay,
        page.another_time,
        page.stage.handle,
        page.finder.edit,
        page.shelf.view,
        page.legend.buttons[0],
    ]


def test_escape_goes_back_to_pull(place: JarPlace) -> None:
    """From anywhere on the page."""
    page = place.page
    for part in (page.stage.handle, page.legend.buttons[0], page.finder.edit, page.replay):
        part.setFocus()
        QTest.keyClick(part, Qt.Key.Key_Escape)
        assert QApplication.focusWidget() is page.pull


def test_a_kind_that_is_looked_at_is_left_with_the_page_or_by_escape(place: JarPlace) -> None:
    """What was found does not lie over the shelf for ever."""
    page = place.page
    page.legend.buttons[0].click()
    assert page.finder.panel.isVisible()
    QTest.keyClick(page.pull, Qt.Key.Key_Escape)
    assert not page.finder.panel.isVisible()
    page.legend.buttons[0].click()
    place.hide()
    place.show()
    assert not page.finder.panel.isVisible()


def test_nothing_ticks_while_the_place_is_hidden(home: Home, place: JarPlace) -> None:
    """What is kept elsewhere is read when somebody comes. A timer left would fail this, too."""
    place.hide()
    home.keep_here("Opened the curtains")
    home.month.read()
    assert not place.in_the_air
    assert _jar_as_read(place)[0] == "November's jar, 12 notes"
    place.show()
    assert _jar_as_read(place)[0] == "November's jar, 13 notes"


# One note


def test_a_note_that_is_come_to_is_read_out(home: Home, place: JarPlace) -> None:
    """Its words, its kind and its day, and what it is called stays with the jar."""
    QTest.keyClick(place.page.stage.handle, Qt.Key.Key_Right)
    name, words = _jar_as_read(place)
    assert name == "November's jar, 12 notes"
    assert words.startswith("Food & water: Small win 11. ")
    assert "2026" in words


def test_enter_opens_the_note_from_where_it_lies(place: JarPlace) -> None:
    """Whoever opens it learns where its paper is, and how it is turned."""
    asked = listen(place.note_requested)
    handle = place.page.stage.handle
    QTest.keyClick(handle, Qt.Key.Key_Right)
    QTest.keyClick(handle, Qt.Key.Key_Return)
    ((win, lying),) = asked.heard
    assert isinstance(win, Win)
    assert win.text == "Small win 11"
    assert lying == place.origin_of(win)


def test_a_note_of_another_month_lies_nowhere_in_sight(home: Home, place: JarPlace) -> None:
    """It can be opened all the same."""
    (old, *_) = home.back.notes_of(MAY_BEFORE, MAY_BEFORE)
    assert place.origin_of(old) is None


def test_a_note_that_went_meanwhile_is_spoken_of_calmly(home: Home, place: JarPlace) -> None:
    """The page says that the others are safe."""
    asked = listen(place.note_requested)
    handle = place.page.stage.handle
    QTest.keyClick(handle, Qt.Key.Key_Right)
    number = place.page.stage.walked_to
    assert number is not None
    home.make_unreadable()
    QTest.keyClick(handle, Qt.Key.Key_Return)
    home.mend()
    assert asked.heard == []
    (said,) = [text for text in texts(place.page.trouble) if text]
    assert "not" in said
    assert place.page.trouble.isVisible()


# Other months


def test_a_month_from_the_shelf_stands_there_large(home: Home, place: JarPlace) -> None:
    """Its name, its notes, its replay, and a quiet way back."""
    place.page.shelf.month_chosen.emit(OCTOBER)
    seen = texts(place)
    assert "Every win you kept in October." in seen
    assert _jar_as_read(place)[0] == "October's jar, 3 notes"
    replays = listen(place.replay_requested)
    button(place, "Replay October").click()
    assert replays.heard == [(OCTOBER, dt.date(2026, 10, 31))]
    button(place, "Back to November").click()
    assert place.month_shown == dt.date(2026, 11, 1)
    assert QApplication.focusWidget() is place.page.pull
    assert "Back to November" not in texts(place)


def test_a_month_of_another_year_says_its_year(place: JarPlace) -> None:
    """In the line, on the tag, and to a screen reader."""
    place.show_month(MAY_BEFORE)
    assert "Every win you kept in May 2025." in texts(place)
    assert place.page.stage._tag.lines == ("May", "2025")
    assert "2025" in _jar_as_read(place)[0]


def test_a_past_month_without_notes_is_clear_glass_without_a_mark(place: JarPlace) -> None:
    """No number and no sentence about it."""
    place.show_month(dt.date(2026, 3, 1))
    assert "Your first note will rest here." not in texts(place)
    assert "A jar for March." in texts(place)
    assert _jar_as_read(place)[0] == "March's jar"


def test_coming_anew_shows_this_month(place: JarPlace) -> None:
    """The place begins where the person is in time."""
    place.show_month(OCTOBER)
    place.arrive()
    assert place.month_shown == dt.date(2026, 11, 1)
    assert "Every win you kept in November." in texts(place)


def test_a_past_month_that_is_shown_follows_its_notes(home: Home, place: JarPlace) -> None:
    """A note put away leaves it at once."""
    place.show_month(OCTOBER)
    (gone, *_) = home.back.notes_of(OCTOBER, OCTOBER)
    home.journal.put_away(gone.uid)
    assert _jar_as_read(place)[0] == "October's jar, 2 notes"
    home.journal.bring_back(gone.uid)
    assert _jar_as_read(place)[0] == "October's jar, 3 notes"


def test_a_month_that_cannot_be_read_leaves_what_is_there(home: Home, place: JarPlace) -> None:
    """The page says so, calmly."""
    home.make_unreadable()
    place.show_month(OCTOBER)
    home.mend()
    assert place.month_shown == dt.date(2026, 11, 1)
    assert place.page.trouble.isVisible()


def test_the_month_that_begins_is_shown(home: Home, place: JarPlace) -> None:
    """On the first of December, December's jar stands there."""
    home.clock.forward(days=11)
    home.month.read()
    assert "A jar for December." in texts(place)
    assert "Your first note will rest here." not in texts(place)


def test_the_very_first_jar_says_what_it_is_for(home: Home) -> None:
    """Before the first note ever."""
    place = open_place(home)
    assert "Your first note will rest here." in texts(place)
    assert _jar_as_read(place) == ("November's jar", "Your first note will rest here.")
    assert not place.page.shelf.view.isVisible()


def test_a_jar_with_more_than_can_be_drawn_says_how_many(home: Home) -> None:
    """264 are drawn; the tag has the number."""
    fill(home, 312)
    place = open_place(home)
    month = place.page.stage.sill.month
    assert month is not None
    assert len(month.notes) == 264
    assert place.page.stage._tag.lines == ("November", "312 notes")


# Light


def test_a_rough_day_has_softer_light(home: Home, place: JarPlace) -> None:
    """It is grey as soon as the day is called rough, and back when it is not."""
    place.page.stage.prepare()
    before = place.page.stage.grab().toImage()
    home.journal.set_energy(home.today, Energy.ROUGH)
    grey = place.page.stage.grab().toImage()
    assert grey != before
    home.journal.set_energy(home.today, Energy.GOOD)
    assert place.page.stage.grab().toImage() == before


def test_lamplight_reaches_the_jar_that_stands_there(home: Home, place: JarPlace) -> None:
    """At once, without going away and coming back."""
    before = place.page.stage.grab().toImage()
    home.preferences.change(light=Light.LAMP)
    assert place.page.stage.grab().toImage() != before
