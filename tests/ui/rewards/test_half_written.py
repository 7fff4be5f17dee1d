"""A reward that is half written: it waits in the file, and is there when the editor opens."""

import json

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from smallwins.domain.rewards import Cost
from smallwins.domain.wins import Energy
from smallwins.services.drafts import TREAT, reward_place
from smallwins.store.database import Database
from smallwins.ui import copy
from smallwins.ui.rewards.editor import RewardEditor
from smallwins.ui.rewards.half_written import packed, unpacked
from smallwins.ui.rewards.place import RewardsPlace
from support.home import Home, button, make_read_only, texts
from support.rewards import a_reward as plain
from ui.rewards.one_place import (
    a_reward,
    keyboard,
    open_rewards,
    press,
    rewards_of,
    titles,
)
from ui.started import Start

KEY = Qt.Key


def written_anew(place: RewardsPlace, qtbot: QtBot) -> RewardEditor:
    """The editor for a new one, with the keyboard in it."""
    place.page.mine.add.click()
    return in_front(place, qtbot)


def in_front(place: RewardsPlace, qtbot: QtBot) -> RewardEditor:
    """The editor that is open, as a real screen shows it."""
    (editor,) = [one for one in place.findChildren(RewardEditor) if one.isVisible()]
    editor.activateWindow()
    qtbot.waitUntil(editor.isActiveWindow)
    return editor


def test_esc_takes_no_word(home: Home, qtbot: QtBot) -> None:
    """Words and choices are in the file within a second, and there again; kept, they are not."""
    place = open_rewards(home, qtbot)
    editor = written_anew(place, qtbot)
    QTest.keyClicks(keyboard(), "Sing to the ca")
    press(KEY.Key_Tab, KEY.Key_Right)  # fifteen minutes
    press(KEY.Key_Tab, KEY.Key_Right)  # a little energy
    press(KEY.Key_Tab, KEY.Key_Right)  # low cost
    press(KEY.Key_Tab, KEY.Key_Right)  # the next picture
    press(KEY.Key_Escape)
    assert not editor.isVisible()
    qtbot.waitUntil(lambda: bool(home.database.drafts.waiting()), timeout=2_000)
    again = written_anew(place, qtbot)
    assert again.title.edit.text() == "Sing to the ca"
    QTest.keyClicks(keyboard(), "t")
    press(KEY.Key_Return)
    new = rewards_of(place).all()[0]
    assert (new.title, new.minutes, new.energy) == ("Sing to the cat", 15, Energy.OKAY)
    assert (new.cost, new.icon) == (Cost.LOW, "mug")
    assert home.database.drafts.waiting() == {}
    assert written_anew(place, qtbot).title.edit.text() == ""
    press(KEY.Key_Escape)


def test_a_change_waits_with_its_reward(home: Home, qtbot: QtBot) -> None:
    """No other reward shows it; left as it was, it is let go."""
    place = open_rewards(home, qtbot, [a_reward("Draw a line", 7, icon="pen"), a_reward("Hum")])
    first, second = rewards_of(place).all()
    place.page.mine.change(first)
    in_front(place, qtbot).title.edit.setText("Draw a wa")
    press(KEY.Key_Escape)
    place.page.mine.change(second)
    assert in_front(place, qtbot).title.edit.text() == "Hum"
    press(KEY.Key_Escape)
    assert titles(place) == ["Draw a line", "Hum"]
    place.page.mine.change(first)
    editor = in_front(place, qtbot)
    assert (editor.title.edit.text(), editor.minutes.value) == ("Draw a wa", 7)
    button(editor, copy.leave_as_it_was()).click()
    place.page.mine.change(first)
    assert in_front(place, qtbot).title.edit.text() == "Draw a line"
    press(KEY.Key_Escape)
    assert not home.drafts.unwritten


def test_what_stands_as_it_was_is_no_draft(home: Home, qtbot: QtBot) -> None:
    """Typed and deleted again, there is nothing to wait."""
    place = open_rewards(home, qtbot)
    written_anew(place, qtbot)
    QTest.keyClicks(keyboard(), "H")
    press(KEY.Key_Backspace)
    press(KEY.Key_Escape)
    assert home.drafts.words(reward_place(0)) == ""


def test_a_closed_app_takes_no_word(start: Start, qtbot: QtBot) -> None:
    """The window closes while the editor is open; at the next start the words are in it."""
    started = start()
    started.app.window.go_to_rewards()
    place = started.rooms.rewards
    assert place is not None
    written_anew(place, qtbot).title.edit.setText("Sing to the")
    started.app.end()
    assert started.desk.ended == [0]
    started.close()
    again = start()
    again.app.window.go_to_rewards()
    place = again.rooms.rewards
    assert place is not None
    assert written_anew(place, qtbot).title.edit.text() == "Sing to the"
    press(KEY.Key_Escape)


def test_words_that_cannot_be_written_are_shown_before_the_app_closes(
    start: Start, qtbot: QtBot
) -> None:
    """On the page they belong to; closing once more closes."""
    started = start()
    window = started.app.window
    window.go_to_rewards()
    place = started.rooms.rewards
    assert place is not None
    written_anew(place, qtbot).title.edit.setText("Sing to the")
    press(KEY.Key_Escape)
    window.go_to_today()
    database = database_of(started.rooms)
    make_read_only(database)
    started.app.end()
    assert started.desk.ended == []
    assert window.place == "rewards"
    assert copy.words_are_here() in texts(place)
    make_read_only(database, False)
    started.app.end()
    assert started.desk.ended == [0]


def database_of(rooms: object) -> Database:
    """The open file of an app that runs."""
    database = rooms._database  # type: ignore[attr-defined]
    assert isinstance(database, Database)
    return database


@pytest.mark.parametrize(
    ("text", "title", "minutes"),
    [
        (packed("Hum", plain("Other", minutes=15)), "Hum", 15),
        (json.dumps(["Hum", 15, "boundless", "a castle", "../x"]), "Hum", 15),
        (json.dumps(["Hum", 10**30, [], {}, None]), "Hum", 3),
        (json.dumps(["Hum", True, "good", "low", "mug"]), "Hum", 3),
    ],
)
def test_what_another_version_left_is_taken_as_far_as_it_reads(
    text: str, title: str, minutes: int
) -> None:
    """The words come first; what is not known stays as it was."""
    before = plain("Before", minutes=3)
    found = unpacked(text, before)
    assert found is not None
    assert (found[0], found[1].minutes, found[1].title) == (title, minutes, "Before")


@pytest.mark.parametrize("text", ["", "Hum", "[", "{}", "[1, 2, 3, 4, 5]", '["a"]', "7"])
def test_what_is_no_draft_is_none(text: str) -> None:
    """The editor opens as it would without."""
    assert unpacked(text, plain()) is None


def test_half_a_name_of_the_treat_waits(start: Start) -> None:
    """Esc takes the line away and no word; at the next start they stand on it, and go when kept."""
    started = start()
    started.app.window.go_to_rewards()
    place = started.rooms.rewards
    assert place is not None
    place.page.treat.write_name()
    QTest.keyClicks(keyboard(), "An hour by")
    press(KEY.Key_Escape)
    assert place.page.treat.editor is None
    place.page.treat.write_name()
    QTest.keyClicks(keyboard(), " the")
    started.app.end()
    assert started.desk.ended == [0]
    started.close()
    again = start()
    again.app.window.go_to_rewards()
    place = again.rooms.rewards
    assert place is not None
    assert place._treats.treat().title in ("", "An hour by the")
    place.page.treat.write_name()
    QTest.keyClicks(keyboard(), " sea")
    press(KEY.Key_Return)
    assert place._treats.treat().title == "An hour by the sea"
    assert again.rooms.drafts.words(TREAT) == ""
    place.page.treat.write_name()
    assert place.page.treat.editor is not None
    assert place.page.treat.editor.selectedText() == "An hour by the sea"
    press(KEY.Key_Escape)
    assert again.rooms.drafts.words(TREAT) == ""


def test_a_name_that_is_refused_waits_too(start: Start) -> None:
    """It is too long, and somebody goes elsewhere: nothing of it is lost."""
    started = start()
    started.app.window.go_to_rewards()
    place = started.rooms.rewards
    assert place is not None
    place.page.treat.write_name()
    assert place.page.treat.editor is not None
    place.page.treat.editor.setText("x" * 300)
    started.app.window.go_to_today()
    assert started.rooms.drafts.words(TREAT) == "x" * 300
