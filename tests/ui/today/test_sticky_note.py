"""The note with a line on Today: turned, pinned, changed, put away and hidden, by keys alone."""

import datetime as dt

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from smallwins.domain.wins import Energy
from smallwins.store import sql
from smallwins.ui.hard_time.dialog import HardTimeDialog
from smallwins.ui.lines.line_dialog import LineDialog
from smallwins.ui.lines.list_dialog import LinesDialog
from support.cut_text import cut_texts
from support.home import Ear, Home, button, texts
from ui.today.one_note_desk import Desk

LONG_NAME = "Wolfeschlegelsteinhausenbergerdorff of Taumatawhakatangihanga"


@pytest.fixture
def desk(home: Home, qtbot: QtBot) -> Desk:
    return Desk(home, qtbot)


def test_a_line_is_there_and_enter_turns_it(desk: Desk) -> None:
    """It has a name to be read, says how it is turned, and each turn brings another."""
    line = desk.home.lines.of_day(desk.home.today, 0)
    assert line is not None
    assert line.text.rstrip(".") in desk.text
    assert desk.note.accessibleDescription() == "Enter turns to another line."
    desk.note.setFocus(Qt.FocusReason.TabFocusReason)
    seen = {desk.text}
    for _turn in range(4):
        desk.press(Qt.Key.Key_Return)
        seen.add(desk.text)
    assert len(seen) == 5
    assert desk.home.database.lines.all() == []


def test_it_stays_as_it_was_turned_until_the_day_is_over(desk: Desk) -> None:
    """Whatever is kept meanwhile, or added to the list."""
    desk.place.turn()
    turned = desk.text
    desk.home.keep_here()
    desk.home.lines.add("A line of my own.")
    desk.page.refresh()
    assert desk.text == turned
    desk.home.clock.moment += dt.timedelta(days=1)
    desk.page.refresh()
    first = desk.home.lines.of_day(desk.home.today, 0)
    assert desk.place.line == first


def test_a_pinned_line_comes_first_and_undo_takes_the_pin_out(desk: Desk) -> None:
    """Each day, until the pin is out again."""
    desk.place.turn()
    desk.menu("Pin it")
    assert "It is pinned. It comes first now." in texts(desk.place)
    (pinned,) = desk.home.lines.pinned()
    assert pinned == desk.place.line
    assert desk.home.lines.of_day(dt.date(2031, 1, 1), 0) == pinned
    assert desk.note.hasFocus()
    desk.undo()
    assert desk.home.lines.pinned() == []
    assert "As it was before." in texts(desk.place)
    desk.menu("Pin it")
    desk.menu("Take the pin out")
    assert desk.home.lines.pinned() == []


def test_what_was_told_of_a_line_goes_when_the_note_is_turned(desk: Desk) -> None:
    """It would speak of another line; Ctrl+Z still takes it back, and that is told anew."""
    desk.menu("Pin it")
    assert "It is pinned. It comes first now." in texts(desk.place)
    (pinned,) = desk.home.lines.pinned()
    desk.place.strip.give_focus()
    desk.place.turn()
    assert desk.place.strip.says == ""
    assert desk.note.hasFocus()
    desk.undo()
    assert desk.home.lines.pinned() == []
    assert desk.place.strip.says == "As it was before."
    assert desk.place.line is not None
    assert desk.place.line.key == pinned.key
    desk.place.turn()
    assert desk.place.strip.says == ""


@pytest.mark.parametrize("act", ["Let it rest", "Put away"])
def test_what_was_told_of_a_line_that_went_stays_its_minute(desk: Desk, act: str) -> None:
    """Its undo is the way to it, whichever line is shown by then."""
    desk.menu(act)
    told = desk.place.strip.says
    desk.place.turn()
    assert desk.place.strip.says == told
    button(desk.place, "Undo").click()
    assert desk.place.strip.says == "As it was before."


def test_what_was_taken_back_is_no_news_to_who_comes_again(desk: Desk) -> None:
    """On the note, and on the page; what can still be taken back stays beside it."""
    desk.menu("Pin it")
    desk.undo()
    win = desk.home.keep_here()
    desk.home.journal.undo()
    desk.page.show_undone(win)
    assert desk.page.parts.strip.says == desk.place.strip.says == "As it was before."
    for place in ("settings", "today"):
        desk.window.go_to(place)
    assert desk.page.parts.strip.says == desk.place.strip.says == ""
    desk.menu("Pin it")
    for place in ("settings", "today"):
        desk.window.go_to(place)
    assert desk.place.strip.says == "It is pinned. It comes first now."


@pytest.mark.parametrize("act", ["Let it rest", "Put away"])
def test_a_line_that_goes_makes_way_for_another(desk: Desk, act: str) -> None:
    """And undo, by its button or by Ctrl+Z, shows it again; the journal's undo is not touched."""
    win = desk.home.keep_here()
    shown = desk.text
    for by_key in (False, True):
        desk.menu(act)
        assert desk.text != shown
        assert desk.note.hasFocus()
        if by_key:
            desk.undo()
        else:
            button(desk.place, "Undo").click()
        assert desk.text == shown
    assert desk.home.journal.wins_of(desk.home.today) == [win]


@pytest.mark.parametrize("act", ["Put away", "Hide this note", "Pin it"])
def test_undo_in_the_window_takes_back_the_newest(desk: Desk, act: str) -> None:
    """Also where the keyboard has left the note: no win goes for what was done to a line."""
    win = desk.home.keep_here()
    desk.menu(act)
    assert desk.page.take_back()
    assert "As it was before." in texts(desk.place)
    assert desk.note.isVisible()
    assert desk.home.journal.wins_of(desk.home.today) == [win]
    # What is done since is newer: the line stays as it is.
    desk.menu(act)
    later = desk.home.keep_here("fed the cat")
    assert not desk.page.take_back()
    undone = desk.home.journal.undo()
    assert undone is not None
    assert undone.uid == later.uid


def test_undo_takes_back_a_small_thing_before_a_line(desk: Desk) -> None:
    """Where that was put down after it; each once."""
    desk.menu("Pin it")
    thing = desk.home.small_things.put_down(desk.home.today, "Water the plant")
    taken = desk.page.deeds.do(
        lambda: desk.home.small_things.take_out(thing),
        lambda: desk.home.small_things.put_back(thing),
    )
    assert taken
    assert desk.page.take_back()
    assert desk.home.lines.pinned()
    assert desk.home.small_things.of(desk.home.today) == [thing]


def test_the_words_can_be_changed(desk: Desk, qtbot: QtBot) -> None:
    """Ours too, in a dialog; with undo."""
    shown = desk.text
    desk.menu("Change it")
    dialog = desk.page.findChild(LineDialog)
    assert dialog is not None
    dialog.activateWindow()
    qtbot.waitUntil(dialog.isActiveWindow)
    QApplication.focusWidget().setText("My own words.")  # type: ignore[union-attr]
    desk.press(Qt.Key.Key_Return)
    assert desk.text.startswith("My own words.")
    assert "It is changed." in texts(desk.place)
    button(desk.place, "Undo").click()
    assert desk.text == shown


def test_it_can_be_hidden_and_shown_again(desk: Desk) -> None:
    """With undo beside where it was, and in Settings at any time."""
    desk.menu("Hide this note")
    assert desk.note.isHidden()
    assert "The note is hidden. Settings can show it again." in texts(desk.place)
    assert button(desk.place, "Undo").hasFocus()
    desk.press(Qt.Key.Key_Return)
    assert desk.note.isVisible()
    assert desk.note.hasFocus()
    desk.home.preferences.change(sticky_note=False)
    desk.place.strip.clear()
    assert desk.place.height() == 0 or desk.place.sizeHint().height() == 0
    place = desk.home.settings_place()
    place.show_page("kind_words")
    button(place, "A note with a line on Today").click()
    assert not desk.note.isHidden()


def test_all_lines_are_one_entry_away(desk: Desk) -> None:
    """Behind the three dots, and behind the menu key on the note itself."""
    desk.menu("All my lines…")
    dialog = desk.page.findChild(LinesDialog)
    assert dialog is not None
    dialog.accept()
    ear = Ear()
    desk.note.menu_wanted.connect(ear.hear)
    desk.menu("Another line")
    assert len(ear.heard) == 1


def test_where_no_line_is_awake_there_is_no_note(home: Home, qtbot: QtBot) -> None:
    """No empty paper."""
    for line in home.lines.all():
        home.lines.put_away(line)
    desk = Desk(home, qtbot)
    assert desk.note.isHidden()
    home.lines.add("A line of my own.")
    assert desk.text == "A line of my own."


def test_what_did_not_go_is_said(desk: Desk) -> None:
    """The line is as it was; what cannot be read stays as it was shown."""
    shown = desk.text
    desk.home.make_read_only()
    desk.menu("Put away")
    sentence = "Your words are still here. The folder may not be written to."
    assert sentence in texts(desk.place)
    assert desk.text == shown
    desk.home.make_read_only(False)
    desk.menu("Pin it")
    desk.home.make_read_only()
    desk.undo()
    assert sentence in texts(desk.place)
    desk.home.make_read_only(False)
    button(desk.place, "Undo").click()  # it is still there, and goes now
    assert desk.home.lines.pinned() == []
    sql.run(desk.home.database._db, "ALTER TABLE line RENAME TO gone")
    desk.place.turn()
    assert "cannot be read" in " ".join(texts(desk.place))
    assert desk.text == shown
    sql.run(desk.home.database._db, "ALTER TABLE gone RENAME TO line")


@pytest.mark.parametrize(
    ("width", "height", "size", "name"),
    [
        (1120, 720, 100, LONG_NAME),
        (800, 560, 100, LONG_NAME),
        (800, 560, 200, LONG_NAME),
        (480, 400, 200, "Rabindranath Tagore"),
        (480, 400, 200, LONG_NAME),
    ],
)
def test_it_is_whole_in_any_window(
    home: Home, qtbot: QtBot, width: int, height: int, size: int, name: str
) -> None:
    """The longest line in the largest letters: none is cut, and it is as wide as a note."""
    home.lines.add("Rest " * 55 + "unbeschreiblich rest.", name)
    home.preferences.change(text_size=size)
    desk = Desk(home, qtbot, width, height)
    while desk.place.line is None or desk.place.line.said_by != name:
        desk.place.turn()
    desk.note.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.waitUntil(lambda: not list(cut_texts(desk.place)))
    assert desk.note.width() <= home.theme.px(344)
    assert desk.place.width() <= desk.page.width()


@pytest.mark.parametrize(("width", "size"), [(1120, 100), (800, 100), (800, 200), (480, 200)])
def test_an_undo_that_did_not_go_is_whole(home: Home, qtbot: QtBot, width: int, size: int) -> None:
    """What is said of it, beside its button, on a narrow wall too."""
    home.preferences.change(text_size=size)
    desk = Desk(home, qtbot, width)
    desk.menu("Pin it")
    home.make_read_only()
    desk.undo()
    home.make_read_only(False)
    assert button(desk.place, "Undo").isVisible()
    qtbot.waitUntil(lambda: not list(cut_texts(desk.place)))


@pytest.mark.parametrize("way", list(Qt.LayoutDirection)[:2])
def test_the_words_keep_clear_of_the_dots(
    desk: Desk, qtbot: QtBot, way: Qt.LayoutDirection
) -> None:
    """Where lines run to the left too."""
    desk.note.setLayoutDirection(way)
    desk.note.restyle()
    desk.home.lines.add("Rest " * 20)
    while desk.place.line is None or not desk.place.line.id:
        desk.place.turn()

    def clear() -> bool:
        labels = [one for one in desk.note.findChildren(QLabel) if one.isVisible()]
        return not any(one.geometry().intersects(desk.note.more.geometry()) for one in labels)

    qtbot.waitUntil(clear)


def test_on_a_rough_day_a_few_words_are_one_link_away(desk: Desk) -> None:
    """And on no other; the note is plain paper then."""
    link = "Send someone a few words"
    bright = desk.note.grab().toImage()
    assert link not in texts(desk.page)
    desk.home.journal.set_energy(desk.home.today, Energy.ROUGH)
    assert desk.note.grab().toImage() != bright
    button(desk.page, link).click()
    dialog = desk.page.findChild(HardTimeDialog)
    assert dialog is not None
    dialog.reject()
    desk.home.journal.set_energy(desk.home.today, Energy.OKAY)
    assert link not in texts(desk.page)
