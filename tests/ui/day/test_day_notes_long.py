"""A day of 5,000 notes opens at once and comes bit by bit; no word of any note is cut."""

import datetime as dt
import random

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QModelIndex, QObject, QRect
from PySide6.QtGui import QFontMetricsF, QTextLayout
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from smallwins.domain.settings import Light, Settings
from smallwins.domain.wins import Kind, Win
from smallwins.ui.day.notes_delegate import NotesDelegate
from smallwins.ui.day.notes_layout import Laid, Opened, RowLayouts
from smallwins.ui.day.notes_model import AT_ONCE, NotesModel
from smallwins.ui.theme import Theme
from smallwins.ui.widgets.note_words import shown
from support.home import Home, settle
from support.wins import a_win
from ui.day.notes_stage import KEY, WORDS, NotesStage

MANY = 5_000
SOME = 1_300
_SAID = ("called", "mum", "back", "and", "walked", "to", "the", "shop", "then", "sat", "in", "sun")


def _words(chance: random.Random) -> str:
    return " ".join(chance.choice(_SAID) for _ in range(chance.randint(1, 14)))


@pytest.fixture(scope="module")
def many() -> list[Win]:
    """A day like no other; some things were done more than once."""
    chance, kinds = random.Random(7), [*Kind, None]
    done = [(_words(chance), "" if n % 3 else _words(chance)) for n in range(800)]
    told = (chance.choice(done) for _ in range(MANY))
    return [
        a_win(text, kind=kinds[n % 9], feeling=feeling) for n, (text, feeling) in enumerate(told)
    ]


def _shown_whole(stage: NotesStage, qtbot: QtBot, count: int) -> None:
    """Wait until all notes have their rows, and nothing ticks."""
    notes = stage.notes

    def whole() -> bool:
        total = notes._heights.total
        ticks = notes._ahead._timer.isActive()
        return len(notes.notes.shown) == count and not ticks and notes.height() == total

    qtbot.waitUntil(whole, timeout=30_000)


def _true_heights(stage: NotesStage) -> list[int]:
    """How high each row is, measured anew."""
    fresh = RowLayouts(stage.home.theme)
    notes = stage.notes
    return [fresh.height(win, notes.opened(win.uid), notes.width()) for win in notes.notes.shown]


def test_a_day_of_5000_shows_its_first_notes_at_once_and_then_all(
    home: Home, many: list[Win], qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    """End goes along to the last one; then nothing ticks, and what is painted is what is seen."""
    painted: set[int] = set()
    paint = NotesDelegate.paint

    def noted(delegate: NotesDelegate, painter: object, option: object, index: object) -> None:
        painted.add(index.row())  # type: ignore[attr-defined]
        paint(delegate, painter, option, index)  # type: ignore[arg-type]

    monkeypatch.setattr(NotesDelegate, "paint", noted)
    stage = NotesStage(home)
    stage.show(many)
    assert len(stage.notes.notes.shown) == AT_ONCE
    stage.come(qtbot)
    stage.press(KEY.Key_End)
    _shown_whole(stage, qtbot, MANY)
    settle()
    assert stage.texts == [win.text for win in many]
    assert stage.ring_row == MANY - 1
    assert (
        stage.notes.visibleRegion().boundingRect().contains(stage.notes.row_area(MANY - 1).center())
    )
    heights = _true_heights(stage)
    assert stage.notes.height() == sum(heights)
    assert [stage.notes.row_area(row).height() for row in range(0, MANY, 50)] == heights[::50]
    painted.clear()
    stage.scroll.verticalScrollBar().setValue(sum(heights[:2_000]))
    stage.notes.viewport().update()
    settle()
    assert {2_000, 2_001} <= painted <= set(range(1_999, 2_012))


def test_another_width_measures_what_is_seen_first(
    home: Home, many: list[Win], qtbot: QtBot
) -> None:
    """And all of it soon; the line that is open stays in its row."""
    stage = NotesStage(home)
    stage.show(many[:SOME])
    _shown_whole(stage, qtbot, SOME)
    bar = stage.scroll.verticalScrollBar()
    bar.setValue(bar.maximum() // 2)
    stage.notes._ask("words", stage.notes.notes.shown[SOME // 2])
    line = stage.line(WORDS)
    stage.window.resize(stage.window.width() + 40, 500)
    QApplication.processEvents()
    seen = stage.notes.visibleRegion().boundingRect()
    assert not stage.notes._heights.are_true
    row = stage.notes.indexAt(seen.center()).row()
    win = stage.notes.notes.shown[row]
    fresh = RowLayouts(home.theme)
    true = fresh.height(win, stage.notes.opened(win.uid), stage.notes.width())
    assert stage.notes.row_area(row).height() == true
    _shown_whole(stage, qtbot, SOME)
    assert stage.notes.height() == sum(_true_heights(stage))
    assert stage.notes.row_area(SOME // 2).contains(line.geometry())


@pytest.mark.parametrize("change", [{"text_size": 200}, {"plain_letters": True}])
def test_the_note_the_keyboard_is_on_stays_in_view_when_letters_change(
    home: Home, many: list[Win], qtbot: QtBot, change: dict[str, object]
) -> None:
    """Far down in a day, too."""
    stage = NotesStage(home)
    stage.show(many[:60])
    stage.come(qtbot, 40)
    home.preferences.change(**change)
    settle()
    stage.window.resize(300, 400)
    settle()
    row = stage.notes.row_area(40)
    assert stage.notes.visibleRegion().boundingRect().intersects(row.adjusted(0, 20, 0, -20))
    assert stage.ring_row == 40


def test_a_day_in_the_making_follows_what_happens_meanwhile(
    home: Home, many: list[Win], qtbot: QtBot
) -> None:
    """One is put away, one comes, one waits far down; out of sight nothing goes on."""
    some = many[:SOME]
    home.database.drafts.keep(f"{some[-9].uid}/words", "half a li")
    stage = NotesStage(home)
    stage.show(some)
    QApplication.processEvents()
    now = [*some[:50], *some[51:], a_win("One more")]
    stage.show(now)
    stage.window.hide()
    assert not stage.notes._ahead._timer.isActive()
    assert len(stage.notes.notes.shown) < SOME
    assert stage.open_lines() == []
    stage.window.show()
    _shown_whole(stage, qtbot, SOME)
    assert stage.texts == [win.text for win in now]
    assert stage.line(WORDS).text() == "half a li"
    row = stage.notes.notes.row_of(some[-9].uid)
    assert stage.notes.row_area(row).contains(stage.line(WORDS).geometry())
    stage.show(many[:3], stage.home.today - dt.timedelta(1))
    settle()
    assert stage.notes.height() == sum(_true_heights(stage))
    assert stage.texts == [win.text for win in many[:3]]


# No word is cut


@pytest.fixture(scope="module")
def themes(_letters: None) -> dict[tuple[int, bool], Theme]:
    return {
        (size, plain): Theme(Settings(light=Light.DAY, text_size=size, plain_letters=plain))
        for size in (100, 125, 200)
        for plain in (False, True)
    }


_TEXTS = st.one_of(
    st.text(st.sampled_from("abcdefgh iklmno prst 🌱é,."), min_size=1, max_size=120),
    st.text(min_size=1, max_size=60),
    st.sampled_from(
        [
            "https://example.org/" + "abc" * 40,
            "שלום עולם, התקלחתי היום",
            "ไทยไม่มีช่องว่างระหว่างคำในประโยคยาวๆ",
            "two\nlines\r\nor three",
            "Straßenbahnhalt",
            "Lebensmitteleinkäufe",
            "W" * 500,
        ]
    ),
).filter(lambda text: "\0" not in text and not any("\ud800" <= one <= "\udfff" for one in text))


@settings(
    max_examples=70, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(
    text=_TEXTS,
    feeling=st.one_of(st.just(""), _TEXTS),
    opened=st.builds(Opened, st.booleans(), st.booleans()),
    width=st.sampled_from([218, 240, 436, 640]),
    look=st.sampled_from([(100, False), (100, True), (125, False), (200, False), (200, True)]),
    mirrored=st.booleans(),
)
def test_no_word_is_cut_at_any_width(
    themes: dict[tuple[int, bool], Theme],
    text: str,
    feeling: str,
    opened: Opened,
    width: int,
    look: tuple[int, bool],
    mirrored: bool,
) -> None:
    """All that is shown of a note lies on its lines, within its row, beside its tile and sign."""
    theme = themes[look]
    width = theme.px(width)
    layouts = RowLayouts(theme)
    layouts.restyle(mirrored=mirrored)
    win = a_win(text, feeling=feeling)
    laid = layouts.laid(win, opened, width)
    row = QRect(0, 0, width, laid.height)
    tile = QRect(width - theme.px(36) if mirrored else 0, theme.px(12), theme.px(36), theme.px(36))
    parts = _parts(laid)
    for number, part in enumerate(parts):
        assert row.contains(part)
        assert not part.intersects(tile)
        assert all(part.top() > above.bottom() - 2 for above in parts[:number])
    if laid.sign is not None:
        assert row.contains(laid.sign)
    assert (laid.sign is None) <= any(opened)
    for paragraph, words in ((laid.words, text), (laid.feeling, feeling)):
        if paragraph is not None:
            layout = paragraph.layout
            lines = [layout.lineAt(number) for number in range(layout.lineCount())]
            assert (
                sum(line.textLength() for line in lines)
                == len(layout.text().encode("utf-16-le")) // 2
            )
            assert len(layout.text()) <= len(shown(words))
            column = laid.column.width()
            if (
                all(one.isalpha() and one < "\u0250" for one in words)
                and _wide(layout) < column - 1
            ):
                assert len(lines) == 1, "a word that has room is not cut"
            sign = laid.sign
            assert sign is None or not any(
                line.adjusted(0, 4, 0, -4).intersects(sign.adjusted(0, 4, 0, -4))
                for line in paragraph.lines
                if abs(line.center().y() - sign.center().y()) < line.height() // 2
            )
    assert layouts.height(win, opened, width) == laid.height


def _wide(layout: QTextLayout) -> float:
    return QFontMetricsF(layout.font()).horizontalAdvance(layout.text())


def _parts(laid: Laid) -> list[QRect]:
    """All lines, and all that can be written in, from above."""
    words = list(laid.words.lines) if laid.words is not None else [laid.words_line]
    feeling = list(laid.feeling.lines) if laid.feeling is not None else []
    return [*words, *feeling, *([laid.feeling_line] if not laid.feeling_line.isEmpty() else [])]


# Rows come and go one by one


class _Mirror(QObject):
    """Follows a model by what it says of itself, as a view does."""

    def __init__(self, model: NotesModel) -> None:
        super().__init__()
        self.model = model
        self.wins: list[Win] = []
        model.modelReset.connect(self._reset)
        model.rowsInserted.connect(self._came)
        model.rowsRemoved.connect(self._went)
        model.dataChanged.connect(self._changed)

    def _reset(self) -> None:
        self.wins = list(self.model.shown)

    def _came(self, _parent: QModelIndex, first: int, last: int) -> None:
        self.wins[first:first] = self.model.shown[first : last + 1]

    def _went(self, _parent: QModelIndex, first: int, last: int) -> None:
        del self.wins[first : last + 1]

    def _changed(self, first: QModelIndex, _last: QModelIndex) -> None:
        self.wins[first.row()] = self.model.shown[first.row()]


_POOL = [a_win(f"Win {number}") for number in range(160)]
_CHANGED = [a_win("Other words", uid=win.uid, id=win.id) for win in _POOL]
_SOME = st.lists(st.integers(0, 159), unique=True, max_size=160)


@settings(max_examples=50, deadline=None)
@given(
    before=_SOME,
    after=_SOME,
    changed=st.sets(st.integers(0, 159), max_size=5),
    in_order=st.booleans(),
    more=st.integers(0, 200),
)
def test_a_day_is_followed_row_by_row(
    before: list[int], after: list[int], changed: set[int], in_order: bool, more: int
) -> None:
    """Whatever comes, goes and changes: a view that follows shows what the day holds."""
    if in_order:
        before, after = sorted(before), sorted(after)
    holder = QObject()
    model = NotesModel(holder)
    mirror = _Mirror(model)
    model.show([_POOL[number] for number in before])
    model.more(more)
    wins = [(_CHANGED if number in changed else _POOL)[number] for number in after]
    stayed = [win.uid for win in mirror.wins]
    assert model.follow(wins) == (wins != [_POOL[number] for number in before])
    assert mirror.wins == list(model.shown)
    assert [*model.shown, *model.waiting] == wins
    assert all(model.shown[model.row_of(win.uid)] == win for win in mirror.wins)
    if in_order:
        rows = {win.uid for win in model.shown}
        assert all(uid in rows for uid in stayed if uid in {win.uid for win in wins})
    model.more(len(wins))
    assert mirror.wins == wins
