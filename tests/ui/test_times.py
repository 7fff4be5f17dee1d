"""Times of day, as people write them."""

import datetime as dt
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from smallwins.ui import copy
from smallwins.ui.settings.times import TimeLine, read_time
from smallwins.ui.theme import Theme
from support.held_key import hold
from support.home import Ear


@pytest.fixture
def language() -> Iterator[type[QLocale]]:
    """Set another language with `setDefault`; it is as before afterwards."""
    before = QLocale()
    yield QLocale
    QLocale.setDefault(before)


@pytest.mark.parametrize(
    ("text", "time"),
    [
        ("9:30", dt.time(9, 30)),
        ("09.30", dt.time(9, 30)),
        ("930", dt.time(9, 30)),
        ("2145", dt.time(21, 45)),
        ("9", dt.time(9)),
        ("9h15", dt.time(9, 15)),
        (" 7 : 05 ", None),
        ("24:00", dt.time(0)),
        ("24:30", None),
        ("9:75", None),
        ("31:00", None),
        ("9:30 PM", dt.time(21, 30)),
        ("9pm", dt.time(21)),
        ("12 am", dt.time(0)),
        ("", None),
        ("noonish", None),
        ("9" * 30, None),
    ],
)
def test_a_time_is_read(text: str, time: dt.time | None) -> None:
    """Half a day or a whole one, with a point or none."""
    assert read_time(text) == time


@pytest.mark.parametrize("name", ["en_US", "de_DE", "fi_FI", "ko_KR", "ar_EG", "zh_TW", "hi_IN"])
def test_a_time_is_read_as_it_is_written_where_the_person_is(
    language: type[QLocale], name: str
) -> None:
    """What the app shows can be typed again."""
    language.setDefault(QLocale(name))
    for minutes in (5, 9 * 60 + 30, 12 * 60 + 5, 22 * 60 + 45):
        shown = copy.minutes_as_time(minutes)
        assert read_time(shown) == dt.time(*divmod(minutes, 60)), shown


def test_what_stands_there_is_that_time_in_every_language(
    language: type[QLocale], theme: Theme
) -> None:
    """Enter on it changes nothing, and the keys go on from it, also where Qt cannot read it."""
    language.setDefault(QLocale("as_IN"))
    parent, said, chosen = QWidget(), Ear(), Ear()
    line = TimeLine(theme, "Evening", parent)
    line.refused.connect(said.hear)
    line.chosen.connect(chosen.hear)
    line.show_time(dt.time(22, 45))
    assert read_time(line.edit.text()) is None
    QTest.keyClick(line.edit, Qt.Key.Key_Return)
    assert (said.heard, chosen.heard) == ([], [])
    QTest.keyClick(line.edit, Qt.Key.Key_Up)
    assert chosen.heard == [(dt.time(23),)]
    parent.deleteLater()


@pytest.mark.parametrize("ends", ["let go", "left", "rests"])
def test_a_held_key_goes_on_and_the_last_time_is_taken_once(
    theme: Theme, qtbot: QtBot, ends: str
) -> None:
    """When it is let go, or left, or rests for a moment; meanwhile nothing is put back."""
    parent, chosen = QWidget(), Ear()
    line = TimeLine(theme, "Evening", parent)
    line.chosen.connect(chosen.hear)
    line.show_time(dt.time(9))
    hold(line.edit, Qt.Key.Key_Up, 30)
    assert line.edit.text() == copy.minutes_as_time(16 * 60 + 30)
    line.show_time(dt.time(9))
    assert line.edit.text() == copy.minutes_as_time(16 * 60 + 30)
    assert chosen.heard == []
    if ends == "let go":
        QTest.keyRelease(line.edit, Qt.Key.Key_Up)
    elif ends == "left":
        line.edit.editingFinished.emit()
    qtbot.waitUntil(lambda: bool(chosen.heard))
    assert chosen.heard == [(dt.time(16, 30),)]
    QTest.keyClick(line.edit, Qt.Key.Key_Return)
    assert chosen.heard == [(dt.time(16, 30),)]
    parent.deleteLater()
