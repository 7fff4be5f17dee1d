"""A day with 5,000 wins and a journal of 1 MB: it opens, is scrolled and written on."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from smallwins.domain.day_words import Part
from smallwins.domain.wins import Kind
from smallwins.services.day_words import DayWords
from smallwins.store import sql
from smallwins.store.rows import COLUMNS, values_of
from support.home import Home
from support.wins import new_win
from ui.day.one_day import OpenDay

WINS = 5_000
KINDS = list(Kind)


def fill(home: Home) -> str:
    """Write all of it as it would stand in the file."""
    rows = []
    for number in range(WINS):
        win = new_win(f"Small win {number}", day=home.today, kind=KINDS[number % 8])
        rows.append([*values_of(win)[:-1], number])
    names = ", ".join(f'"{name}"' for name in COLUMNS)
    marks = ", ".join("?" * len(COLUMNS))
    connection = sql.connection(home.database._db)
    with home.database.wins.as_one():
        connection.executemany(f"INSERT INTO win ({names}) VALUES ({marks})", rows)
    words = "Rain since the morning, and the window open a little to hear it.\n" * 16_000
    DayWords(home.database.day_words).keep(home.today, Part.JOURNAL, words)
    return words


def test_a_day_with_5000_wins_and_a_journal_of_1_mb(home: Home, qtbot: QtBot) -> None:
    """Its first notes are there at once, the last after a while, and the journal takes a letter."""
    words = fill(home)
    assert len(words) > 1_000_000
    day = OpenDay(home, qtbot)
    notes = day.page.notes.notes
    assert notes.shown[0].text == "Small win 0"
    qtbot.waitUntil(lambda: len(notes.shown) == WINS, timeout=20_000)
    bar = day.page.scroll_area.verticalScrollBar()

    def the_end_is_in_sight() -> bool:
        bar.setValue(bar.maximum())
        return not day.page.writing.visibleRegion().isEmpty()

    qtbot.waitUntil(the_end_is_in_sight)
    day.page.write()
    focus = QApplication.focusWidget()
    assert focus is not None
    QTest.keyClick(focus, Qt.Key.Key_Home, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClicks(focus, "Hm. ")
    assert day.words.write(patient=True)
    assert home.database.day_words.words(home.today, Part.JOURNAL) == f"Hm. {words}"
    bar.setValue(0)
    QApplication.processEvents()
    day.page.notes.setFocus()
    QTest.keyClick(day.page.notes, Qt.Key.Key_End)
    assert day.page.notes.current is not None
    assert day.page.notes.current.text == f"Small win {WINS - 1}"
