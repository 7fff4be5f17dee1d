"""The pages of a replay: what is on them, and how a person goes from one to the next."""

import datetime as dt

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from smallwins.domain.wins import Kind
from support.home import button, texts
from support.wins import a_win
from ui.replay.conftest import EVENING, Begin, three

WORDS = [win.text for win in three()]


def test_the_oldest_note_lies_open_first(begin: Begin) -> None:
    """With its kind, its words and the time it was where the person was."""
    evening = begin(three()[1:])
    assert evening.text == "Walked to the gate\nThe air was cold and good."
    assert {"Today, once more", "Moving", "16:05"} <= set(texts(evening.cover))


@pytest.mark.parametrize(
    ("hours", "shown"),
    [
        (0, ["15:05"]),
        (14.75, ["5:50"]),  # the next morning: where days end late, it is of that day
        (15.25, []),
        (-16, []),
        (5 * 24, []),
    ],
)
def test_a_note_put_on_a_day_later_has_no_hour_of_it(
    begin: Begin, hours: float, shown: list[str]
) -> None:
    """When it was typed is not when it was."""
    late = EVENING + dt.timedelta(hours=hours)
    evening = begin([a_win("Walked to the gate", kind=Kind.MOVING, kept_at=late)])
    assert [one for one in texts(evening.cover) if ":" in one] == shown
    assert evening.cover.page.accessibleName().endswith(". ".join(["gate", *shown]))
    assert "Moving" in texts(evening.cover)


def test_a_small_note_says_its_words_without_taking_an_emoji_apart(begin: Begin) -> None:
    """A long note is named by its beginning."""
    family = "\U0001f468\u200d\U0001f469\u200d\U0001f467"
    words = "a" * 78
    evening = begin([a_win(f"{words}{family} and more"), a_win("Two")])
    assert evening.row[0].accessibleName() == f"Go to: {words}…"


def test_a_span_of_days_shows_the_day_of_each_note(begin: Begin) -> None:
    """In the place of the time of day."""
    first, second = dt.date(2026, 10, 11), dt.date(2026, 10, 12)
    evening = begin([a_win("One", day=first), a_win("Two", day=second)], "October, once more")
    assert "Sunday 11 October" in texts(evening.cover)
    evening.press(Qt.Key.Key_Right)
    assert "Monday 12 October" in texts(evening.cover)


def test_arrows_turn_the_pages_and_stop_at_both_ends(begin: Begin) -> None:
    """Home and End go to the first and to the last."""
    evening = begin()
    keys = Qt.Key
    for key, number in (
        (keys.Key_Left, 0),
        (keys.Key_Right, 1),
        (keys.Key_Right, 2),
        (keys.Key_Right, 2),
        (keys.Key_Left, 1),
        (keys.Key_End, 2),
        (keys.Key_Home, 0),
    ):
        evening.press(key)
        assert evening.text.startswith(WORDS[number])


def test_arrows_go_the_way_one_reads(begin: Begin, qapp: QApplication) -> None:
    """From right to left, the left arrow goes on, and the first note is at the right."""
    qapp.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    try:
        evening = begin()
        evening.press(Qt.Key.Key_Left)
        assert evening.text.startswith(WORDS[1])
        assert WORDS[0] in evening.row[-1].accessibleName()
        pause, night = button(evening.cover, "Pause"), button(evening.cover, "Good night")
        assert pause.x() > night.x()
    finally:
        qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)


def test_esc_leaves_and_the_keyboard_is_where_it_was(begin: Begin, qtbot: QtBot) -> None:
    """As if it had not been there."""
    evening = begin()
    with qtbot.waitSignal(evening.cover.closed):
        evening.press(Qt.Key.Key_Escape)
    assert evening.cover.isHidden()
    assert evening.below.hasFocus()


def test_good_night_has_the_keyboard_and_closes(begin: Begin) -> None:
    """Enter is enough, and so is a press."""
    evening = begin()
    assert button(evening.cover, "Good night").hasFocus()
    evening.press(Qt.Key.Key_Return)
    assert evening.cover.isHidden()
    evening.show(three())
    evening.click("Good night")
    assert evening.cover.isHidden()


def test_a_small_note_of_the_row_opens_when_it_is_pressed(begin: Begin) -> None:
    """Each says where it leads, and one says that it is open."""
    evening = begin()
    assert [note.accessibleName() for note in evening.row] == [f"Go to: {one}" for one in WORDS]
    evening.click(f"Go to: {WORDS[2]}")
    assert evening.text == WORDS[2]
    assert [bool(note.accessibleDescription()) for note in evening.row] == [False, False, True]


def test_the_row_of_hundreds_shows_the_notes_round_the_open_one(begin: Begin) -> None:
    """Nine of them, and it goes along to both ends."""
    evening = begin([a_win(f"Note {number}") for number in range(300)])

    def names() -> list[str]:
        return [note.accessibleName().removeprefix("Go to: Note ") for note in evening.row]

    assert names() == [str(number) for number in range(9)]
    for _turn in range(6):
        evening.press(Qt.Key.Key_Right)
    assert names() == [str(number) for number in range(2, 11)]
    evening.press(Qt.Key.Key_End)
    assert names() == [str(number) for number in range(291, 300)]


def test_the_keyboard_goes_along_the_row(begin: Begin) -> None:
    """Tab comes to the open note; arrows take the keyboard on with the page, ring and all."""
    evening = begin([a_win(f"Note {number}") for number in range(20)])
    evening.press(Qt.Key.Key_Backtab)
    evening.press(Qt.Key.Key_Backtab)
    assert QApplication.focusWidget() in evening.row
    for number in range(1, 12):
        evening.press(Qt.Key.Key_Right)
        focus = QApplication.focusWidget()
        assert focus is not None
        assert focus.accessibleName() == f"Go to: Note {number}"
        assert evening.ring.isVisible()


def test_tab_comes_to_each_button_and_round_again(begin: Begin) -> None:
    """It stays within the replay."""
    evening = begin()
    stops = []
    for _step in range(4):
        evening.press(Qt.Key.Key_Tab)
        focus = QApplication.focusWidget()
        assert focus is not None
        assert evening.cover.isAncestorOf(focus)
        stops.append(focus)
    assert len(set(stops)) == 3
    assert stops[3] is stops[0]


def test_what_is_put_away_meanwhile_stays_until_the_end(begin: Begin) -> None:
    """A page never goes from under the eyes; when it is over, no word stays behind."""
    wins = three()
    evening = begin(wins)
    wins.clear()
    evening.press(Qt.Key.Key_End)
    assert evening.text == WORDS[2]
    evening.press(Qt.Key.Key_Escape)
    assert evening.text == ""


def test_a_day_without_notes_is_a_rest_day(begin: Begin) -> None:
    """Kind words, and good night; Space or Enter closes."""
    evening = begin([])
    assert evening.text == "A rest day.\nRest is part of life, too."
    assert texts(evening.cover) == ["Today, once more", "Good night"]
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Home, Qt.Key.Key_End):
        evening.press(key)
    assert evening.cover.isVisible()
    evening.press(Qt.Key.Key_Space)
    assert evening.cover.isHidden()


def test_one_note_needs_no_row_and_no_pause(begin: Begin) -> None:
    """There is nowhere to go on to."""
    evening = begin([a_win("Opened a curtain")])
    shown = texts(evening.cover)
    assert shown[-1] == "Good night"
    assert "Pause" not in shown
    assert evening.row == []


def test_a_screen_reader_hears_each_page(begin: Begin, said: list[str]) -> None:
    """The title, then words, feeling and time; at the end, that all of it stays."""
    evening = begin()
    assert said == [f"Today, once more. People: {WORDS[0]}. 15:05"]
    evening.press(Qt.Key.Key_Right)
    evening.press(Qt.Key.Key_Right)
    assert said[1] == "Moving: Walked to the gate. It felt: The air was cold and good. 16:05"
    assert said[2].endswith("18:05. All of it happened. It stays.")
    assert evening.cover.accessibleName() == "Today, once more"


def test_the_last_page_says_that_it_stays(begin: Begin) -> None:
    """And it stays: no page follows, and the way back is open."""
    evening = begin()
    last_line = "All of it happened. It stays."
    assert last_line not in texts(evening.cover)
    evening.press(Qt.Key.Key_End)
    assert last_line in texts(evening.cover)
    assert not button(evening.cover, "Pause").isEnabled()
    evening.press(Qt.Key.Key_Left)
    assert last_line not in texts(evening.cover)
    assert button(evening.cover, "Pause").isEnabled()


def test_the_words_can_be_copied(begin: Begin) -> None:
    """As they were typed."""
    evening = begin([a_win("<b>Wrote</b>\r\ntwo lines")])
    QGuiApplication.clipboard().setText("before")
    night = button(evening.cover, "Good night")
    QTest.keyClick(night, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text() == "<b>Wrote</b>\r\ntwo lines"


@pytest.mark.parametrize("words", ["😀" * 400, "شربت كوبًا من الماء", "<b>bold</b> & <i>so</i>"])
def test_any_words_are_shown_as_they_are(begin: Begin, words: str) -> None:
    """Signs, other ways of writing, and what looks like markup."""
    assert begin([a_win(words, kind=Kind.HOME, kept_at=EVENING)]).text == words
