"""Types into a journal until it is killed: python journal_typist.py FOLDER DAY SEED.

It prints "typed N T" when N letters were typed and the app had its turn, T seconds after the first;
and "kept N" when so many are said to be in the file. What stands there already is gone on with.
"""

import datetime as dt
import os
import random
import sys
import time
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from smallwins.domain.day_words import Part
from smallwins.domain.settings import Settings
from smallwins.services.day_words import DayWords
from smallwins.store.database import Database
from smallwins.ui.day.journal import JournalField
from smallwins.ui.theme import Theme

LETTERS = "It rained, and I sat at the window. "


def letter(number: int) -> str:
    """Give the letter with this number; each hundredth begins a line."""
    return "\n" if number % 100 == 99 else LETTERS[number % len(LETTERS)]


def text(letters: int) -> str:
    """Give what stands there when so many were typed."""
    return "".join(map(letter, range(letters)))


def type_on(folder: Path, day: dt.date, seed: int) -> None:
    """Type, mostly steadily; it has no end."""
    app = QApplication([])
    with Database.open(folder) as database:
        words = DayWords(database.day_words)
        field = JournalField(Theme(Settings()), words, None)  # type: ignore[arg-type]
        field.show()
        field.show_day(day)
        field.take_keyboard()
        number = len(words.words(day, Part.JOURNAL))
        words.words_changed.connect(
            lambda *_where: _say(f"kept {len(database.day_words.words(day, Part.JOURNAL))}")
        )
        dice, begun = random.Random(seed), time.monotonic()
        while True:
            now = time.monotonic() - begun
            if letter(number) == "\n":
                QTest.keyClick(field.edit, Qt.Key.Key_Return)
            else:
                QTest.keyClicks(field.edit, letter(number))
            number += 1
            app.processEvents()
            _say(f"typed {number} {now}")
            time.sleep(dice.choice([0.001, 0.005, 0.015]))


def _say(line: str) -> None:
    os.write(1, f"{line}\n".encode())


if __name__ == "__main__":
    type_on(Path(sys.argv[1]), dt.date.fromisoformat(sys.argv[2]), int(sys.argv[3]))
