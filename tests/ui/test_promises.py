"""VOICE.md, promises 1 to 5, on the screens a person sees."""

import datetime as dt
import re
import tempfile
from pathlib import Path

import hypothesis
import pytest
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from smallwins.domain.settings import Loudness
from smallwins.domain.wins import Energy, Kind
from smallwins.ui.painting.pile import Slots
from smallwins.ui.painting.side_scene import JarView
from smallwins.ui.today.place import TodayPlace
from smallwins.ui.widgets.buttons import Chip
from support.clock import FixedClock
from support.home import Home, button, texts
from voice.word_list import found_in

NOW = dt.datetime(2026, 11, 20, 9, 30, tzinfo=dt.UTC)

histories = st.lists(
    st.tuples(
        st.integers(0, 80),  # days ago
        st.sampled_from(["Fed the cat", "Slept", "Said no to a thing", "Opened the post"]),
        st.sampled_from([None, *Kind]),
    ),
    max_size=25,
)
FEW = hypothesis.settings(
    max_examples=8,
    deadline=None,
    suppress_health_check=[hypothesis.HealthCheck.function_scoped_fixture],
)


def _home(slots: Slots, clock: FixedClock) -> Home:
    return Home(Path(tempfile.mkdtemp()) / "jar", slots, clock)


def _live(home: Home, history: list[tuple[int, str, Kind | None]], *, back: int = 0) -> None:
    with home.database.wins.as_one():
        for ago, text, kind in sorted(history, key=lambda one: -one[0]):
            moment = NOW - dt.timedelta(days=ago + back)
            home.keep(text, kind=kind, day=moment.date(), kept_at=moment)


def _spoken(widget: QWidget) -> list[str]:
    """All that can be read or heard on a screen, in order."""
    heard = [
        QAccessible.queryAccessibleInterface(one).text(QAccessible.Text.Name)
        for one in widget.findChildren(QWidget)
        if one.isVisible()
    ]
    return [*texts(widget), *(name for name in heard if name)]


def _jar_total(place: QWidget) -> dict[str, int]:
    """What each jar in sight says it holds, by its month."""
    totals = {}
    for view in place.findChildren(JarView):
        for label in view.findChildren(QLabel):
            found = re.match(r"(\w+)'s jar, ([\d,]+) note", label.accessibleName())
            if found and view.isVisible():
                totals[found[1]] = int(found[2].replace(",", ""))
    return totals


# 1. Nothing shown goes down because time passed, and 2. an empty day rests


@FEW
@hypothesis.given(
    history=histories, days=st.integers(1, 1500), energy=st.sampled_from([None, *Energy])
)
def test_after_any_history_and_any_number_of_empty_days_nothing_went_down(
    qapp: QApplication,
    slots: Slots,
    history: list[tuple[int, str, Kind | None]],
    days: int,
    energy: Energy | None,
) -> None:
    """No count is less, no word presses, and of no number is there a "days" or a percent."""
    clock = FixedClock(NOW)
    home = _home(slots, clock)
    try:
        _live(home, history)
        home.journal.set_energy(home.today, energy)
        place = home.place()
        before = _jar_total(place)
        clock.forward(days=days)
        place.refresh()
        QApplication.processEvents()
        for month, total in _jar_total(place).items():
            if month in before and days < 300:
                assert total >= before[month]
            assert total > 0
        said = _spoken(place)
        for text in said:
            assert found_in(text) == [], text
            assert not re.search(r"\d+\s*(days?|weeks?|%)", text), text
            assert not re.search(r"\b0\b", text), text
        written = {win.uid for win in home.on_disk()}
        assert len(written) == len(history)
    finally:
        home.close()


def test_an_empty_day_says_that_this_is_okay(home: Home) -> None:
    """A blank note, and no number."""
    place = home.place()
    assert "No notes yet today, and that is okay." in texts(place)
    assert _jar_total(place) == {}


# 3. Coming back is not news


@FEW
@hypothesis.given(history=histories, away=st.sampled_from([2, 30, 400, 1000]))
def test_after_one_day_or_a_thousand_today_is_the_same_to_the_byte(
    qapp: QApplication,
    slots: Slots,
    history: list[tuple[int, str, Kind | None]],
    away: int,
) -> None:
    """The same clock, and the same wins longer ago: greeting, words and picture are the same."""
    # The day before, and further back: in another month, so that the jar is not a part of it.
    shown = []
    for back in (40, 40 + away):
        home = _home(slots, FixedClock(NOW))
        try:
            _live(home, [(ago + 1, text, kind) for ago, text, kind in history], back=back)
            place = home.place()
            place.scene.prepare()
            QApplication.processEvents()
            shown.append((_spoken(place), place.grab().toImage()))
        finally:
            home.close()
    assert shown[0][0] == shown[1][0]
    assert shown[0][1] == shown[1][1]


def test_the_window_after_a_thousand_days_of_rest_is_as_after_one(
    slots: Slots, qapp: QApplication
) -> None:
    """A whole life of wins, then nothing: the same page."""
    pictures = []
    for away in (40, 1000):
        home = _home(slots, FixedClock(NOW))
        _live(home, [(number, f"Win {number}", Kind.HOME) for number in range(200)], back=away)
        place = home.place()
        place.scene.prepare()
        QApplication.processEvents()
        pictures.append(place.grab().toImage())
        assert "Good morning." in texts(place)
        home.close()
    assert pictures[0] == pictures[1]


# 4. Keeping takes typing and one key


@pytest.fixture
def place(home: Home, qtbot: QtBot) -> TodayPlace:
    place = home.place()
    place.activateWindow()
    qtbot.waitUntil(place.isActiveWindow)
    place.arrive()
    return place


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter])
def test_typing_and_one_key_keep_a_win(home: Home, place: TodayPlace, key: Qt.Key) -> None:
    """The caret is in the field; nothing else is asked."""
    caret = QApplication.focusWidget()
    assert caret is not None
    QTest.keyClicks(caret, "drank a glass of water")
    QTest.keyClick(caret, key)
    (win,) = home.on_disk()
    assert (win.text, win.kind) == ("drank a glass of water", Kind.FOOD)
    assert place.page.field.words == ""
    assert place.page.field.edit.hasFocus()


def test_still_here_is_one_press_on_a_rough_day(home: Home, place: TodayPlace) -> None:
    """It stands first, and asks for no typing."""
    QTest.mouseClick(button(place, "Rough day"), Qt.MouseButton.LeftButton)
    assert _chips(place)[0] == "I'm still here"
    assert "Hello. I'm glad you're here." in texts(place)
    QTest.mouseClick(button(place, "Keep: I'm still here"), Qt.MouseButton.LeftButton)
    assert [win.text for win in home.on_disk()] == ["I'm still here"]


@pytest.mark.parametrize("typed", ["", "   ", "\u200b\u200d", "\u3164"])
def test_nothing_to_see_is_nothing_to_keep_and_nobody_is_told_off(
    home: Home, place: TodayPlace, typed: str
) -> None:
    """Not a word."""
    before = texts(place)
    place.page.field.set_words(typed)
    QTest.keyClick(place.page.field.edit, Qt.Key.Key_Return)
    QApplication.processEvents()
    assert texts(place) == before
    assert home.on_disk() == []


def test_words_that_did_not_save_are_in_the_field_still(home: Home, place: TodayPlace) -> None:
    """The sentence begins with that; the next key press takes it away."""
    home.make_read_only()
    field = place.page.field
    field.set_words("called my sister")
    QTest.keyClick(field.edit, Qt.Key.Key_Return)
    assert field.words == "called my sister"
    said = "Your words are still here. The folder may not be written to."
    assert said in texts(place)
    QTest.keyClicks(field.edit, "!")
    assert said not in texts(place)
    home.make_read_only(False)
    QTest.keyClick(field.edit, Qt.Key.Key_Return)
    assert home.on_disk()[0].text == "called my sister!"


def test_a_day_that_cannot_be_read_stays_as_it_was_shown(home: Home, place: TodayPlace) -> None:
    """With a plain sentence, and as it is once the file can be read again."""
    home.keep("Fed the cat")
    place.refresh()
    home.make_unreadable()
    place.refresh()
    assert "Fed the cat" in texts(place)
    assert any(text.startswith("Your file was left as it is.") for text in texts(place))
    assert _jar_total(place) == {"November": 1}
    home.mend()
    place.refresh()
    assert "Fed the cat" in texts(place)


# Chips


def _chips(place: QWidget) -> list[str]:
    """In the order they stand."""
    QApplication.processEvents()
    seen = [one for one in place.findChildren(Chip) if one.isVisible()]
    return [one.text() for one in sorted(seen, key=lambda chip: (chip.y(), chip.x()))]


def test_the_persons_own_wins_stand_before_ours(home: Home) -> None:
    """Said three times, it is theirs; on a rough day what was said on such days."""
    yesterday = home.today - dt.timedelta(days=1)
    for _time in range(3):
        home.keep("fed the cat", kind=Kind.HOME, energy=Energy.ROUGH, day=yesterday)
    place = home.place()
    assert _chips(place)[0] == "fed the cat"
    home.journal.set_energy(home.today, Energy.ROUGH)
    assert _chips(place)[:2] == ["I'm still here", "fed the cat"]


def test_chips_keep_their_places_when_one_is_pressed(home: Home, place: TodayPlace) -> None:
    """Three times the same, and no chip has moved under the hand."""
    before = [(one.text(), one.pos()) for one in place.findChildren(Chip) if one.isVisible()]
    for _time in range(4):
        QTest.mouseClick(button(place, before[0][0]), Qt.MouseButton.LeftButton)
        QApplication.processEvents()
    place.refresh()
    after = [(one.text(), one.pos()) for one in place.findChildren(Chip) if one.isVisible()]
    assert after == before
    assert len(home.on_disk()) == 4


# 5. A celebration meets the win at once


@pytest.mark.parametrize("loudness", [Loudness.WORDS, Loudness.GENTLE, Loudness.BIG])
def test_the_screen_has_changed_before_anything_else_happens(
    home: Home, qtbot: QtBot, loudness: Loudness
) -> None:
    """Within the same turn of the event loop as the save, and the caret stays where it is."""
    home.preferences.change(loudness=loudness)
    window = home.window()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    home.corner(window)
    place = window.findChild(TodayPlace)
    assert place is not None
    field = place.page.field.edit
    QTest.keyClicks(field, "fed the cat")
    assert place.celebration.isHidden()
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert not place.celebration.isHidden()
    assert field.hasFocus()
    QTest.keyClicks(field, "and")
    assert field.text() == "and"
    QTest.keyClick(place, Qt.Key.Key_Escape)
    assert place.celebration.isHidden()
