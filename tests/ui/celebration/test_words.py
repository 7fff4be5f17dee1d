"""The words that meet a win."""

from collections.abc import Iterator

import pytest
from PySide6.QtGui import QAccessible, QFontMetricsF
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from smallwins.domain.settings import Settings
from smallwins.ui.celebration.countdown import CountdownRing
from smallwins.ui.celebration.words_column import WordsColumn, two_lines
from smallwins.ui.theme import Theme

_LONG = "Took the dog out for a short walk around the block before it rained " * 40


@pytest.fixture
def column(qtbot: QtBot, theme: Theme) -> Iterator[WordsColumn]:
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(300, 300)
    column = WordsColumn(theme, window)
    column.resize(176, 204)
    window.show()
    yield column
    window.close()


def _shown(column: WordsColumn) -> list[str]:
    return [
        label.text() for label in column.findChildren(QLabel) if label.isVisible() and label.text()
    ]


def test_cheer_win_and_act_stand_in_this_order(column: WordsColumn) -> None:
    """Three things, each once."""
    column.set_words("That counts.", "Made my bed", "Drop your shoulders")
    assert _shown(column) == ["That counts.", "Made my bed", "Drop your shoulders"]


def test_what_is_not_there_leaves_no_gap(column: WordsColumn) -> None:
    """Without an act there is no box for one."""
    column.set_words("", "Made my bed", "")
    assert _shown(column) == ["Made my bed"]


def test_markup_is_shown_as_typed(column: WordsColumn) -> None:
    """A person's "<b>" is theirs."""
    column.set_words("That counts.", "<b>bold</b>", "")
    assert "<b>bold</b>" in _shown(column)


@pytest.mark.parametrize(
    "text",
    [_LONG, "x" * 10_000, "🙂" * 500, "كل يوم خطوة صغيرة " * 30, "one\ntwo\nthree\nfour"],
    ids=["long", "one word", "emoji", "arabic", "lines"],
)
def test_a_long_win_takes_two_lines_and_is_read_out_whole(column: WordsColumn, text: str) -> None:
    """Seen in short, heard in full."""
    column.set_words("That counts.", text, "")
    label = column.findChildren(QLabel)[1]
    assert len(label.text().split("\n")) <= 2
    metrics = QFontMetricsF(label.font())
    assert all(metrics.horizontalAdvance(line) <= 177 for line in label.text().split("\n"))
    read = QAccessible.queryAccessibleInterface(label).text(QAccessible.Text.Name)
    assert read == text


def test_two_lines_keep_every_letter_that_fits(theme: Theme) -> None:
    """No letter is dropped or doubled at the break, whatever its width in the file."""
    font = theme.font("body")
    text = "🙂 walked 🙂 to the gate 🙂 and back"
    assert " ".join(two_lines(text, font, 150)).replace("  ", " ") == text
    assert two_lines("", font, 150) == [""]
    assert two_lines("Short", font, 150) == ["Short"]


@pytest.mark.parametrize("size", [100, 200])
@pytest.mark.parametrize(
    "cheer", ["That counts.", "Nobody had to see it. It still counts.", "w" * 60 + " " + "w" * 60]
)
def test_a_long_cheer_grows_smaller_and_is_whole(
    qtbot: QtBot, qapp: object, cheer: str, size: int
) -> None:
    """Two lines at most where letters can be smaller; nothing is cut."""
    theme = Theme(Settings(text_size=size))
    column = WordsColumn(theme)
    qtbot.addWidget(column)
    column.resize(theme.px(176), theme.px(204))
    column.set_words(cheer, "Made my bed", "Stretch your arms up for ten seconds")
    label = column.findChildren(QLabel)[0]
    assert label.text() == cheer
    if "w" * 60 not in cheer:
        lines = label.height() / QFontMetricsF(label.font()).lineSpacing()
        assert lines < 2.3
        assert column.height_for(theme.px(176), theme.px(210)) <= theme.px(210)


def test_the_ring_counts_ten_down_and_then_shows_a_tick(
    qtbot: QtBot, theme: Theme, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Ten, nine … one; no zero is ever drawn."""
    ring = CountdownRing(theme, speed=100)
    qtbot.addWidget(ring)
    ring.show()
    assert ring.seconds_left == 10
    at_ten = ring.grab().toImage()
    ring.start(sweeps=True)
    qtbot.waitUntil(lambda: ring.seconds_left < 5)
    assert ring.grab().toImage() != at_ten
    qtbot.waitUntil(lambda: ring.seconds_left == 0)
    ring.hide()


def test_the_ring_stops_when_it_is_hidden(qtbot: QtBot, theme: Theme) -> None:
    """Nothing ticks where no one looks."""
    ring = CountdownRing(theme)
    qtbot.addWidget(ring)
    ring.show()
    ring.start(sweeps=True)
    ring.hide()
    assert ring.seconds_left == 10


def test_without_motion_the_number_changes_in_whole_steps(qtbot: QtBot, theme: Theme) -> None:
    """No sweep: what is drawn changes with the number alone."""
    ring = CountdownRing(theme, speed=15)
    qtbot.addWidget(ring)
    ring.show()
    ring.start(sweeps=False)
    pictures: dict[int, object] = {}
    while ring.seconds_left:
        picture = ring.grab().toImage()
        assert pictures.setdefault(ring.seconds_left, picture) == picture
        qtbot.wait(3)
    assert len(pictures) > 3
    ring.hide()
