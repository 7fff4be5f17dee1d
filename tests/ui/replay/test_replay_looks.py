"""How a replay looks: in lamplight at any hour, whole at any size, and cheap to fade."""

import dataclasses
import datetime as dt
import statistics
import time
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget
from pytestqt.qtbot import QtBot

from smallwins.domain.settings import Light
from smallwins.domain.wins import Kind
from smallwins.ui import copy
from smallwins.ui.replay.fade import CrossFade
from smallwins.ui.replay.places import places
from support.cut_text import cut_texts
from support.home import button
from support.pictures import held_by
from support.wins import a_win
from ui.replay.conftest import Begin, Evening, three
from ui.test_cut_text import PseudoLocale

Shapes = list[tuple[int, int, int]]

# Width and height of the window, and the size of the letters.
SHAPES: Shapes = [
    (1120, 720, 100),
    (1120, 720, 200),
    (800, 560, 100),
    (800, 560, 150),
    (480, 400, 100),
    (480, 400, 200),
]
TODAY = dt.date(2026, 10, 14)
# Two frames in 60 ms would be seen; this machine is shared.
FRAME_MS = 12.0


@pytest.fixture(params=[False, True], ids=["ours", "longer"])
def shapes(request: pytest.FixtureRequest, qapp: QApplication) -> Iterator[Shapes]:
    """Our sentences, and longer ones, in windows that have room for such."""
    translator = PseudoLocale()
    if request.param:
        qapp.installTranslator(translator)
    yield SHAPES[:-1] if request.param else SHAPES
    qapp.removeTranslator(translator)


def picture(evening: Evening) -> list[int]:
    """The picture of the window, one number for every fourth dot."""
    image = evening.window.grab().toImage()
    return [
        image.pixel(x, y) for x in range(0, image.width(), 4) for y in range(0, image.height(), 4)
    ]


def test_it_is_lamplight_by_day_and_by_night(begin: Begin) -> None:
    """The same picture, ring and all, whatever light the rest of the window has."""
    wins = three()
    by_day = begin(wins)
    assert by_day.ring.isVisible()
    seen = picture(by_day)
    by_day.window.hide()
    assert seen == picture(begin(wins, light=Light.LAMP))


def test_the_light_may_change_meanwhile(begin: Begin) -> None:
    """It stays in lamplight."""
    evening = begin()
    before = picture(evening)
    evening.theme.apply(dataclasses.replace(evening.theme.settings, light=Light.LAMP))
    assert picture(evening) == before


@pytest.mark.parametrize("still", [False, True], ids=["moving", "still"])
def test_all_of_it_is_in_sight_at_any_size(begin: Begin, shapes: Shapes, still: bool) -> None:
    """No word is cut, no button reaches beyond the window, and nothing lies over another."""
    evening = begin(less_motion=still)
    for width, height, letters in shapes:
        settings = dataclasses.replace(evening.theme.settings, text_size=letters)
        evening.theme.apply(settings)
        evening.resize(width, height)
        for key in (Qt.Key.Key_Home, Qt.Key.Key_End):
            evening.press(key)
            check_whole(evening, f"{width}x{height} at {letters} %")


def check_whole(evening: Evening, where: str) -> None:
    cover = evening.cover
    assert list(cut_texts(cover)) == [], where
    buttons = [one for one in cover.findChildren(QAbstractButton) if one.isVisible()]
    parts = [*(placed(one, cover) for one in buttons), cover.page.paper.toRect()]
    parts[-1].translate(cover.page.pos())
    for number, part in enumerate(parts):
        assert cover.rect().contains(part), where
        assert not any(part.intersects(other) for other in parts[number + 1 :]), where


def placed(part: QWidget, cover: QWidget) -> QRect:
    return QRect(part.mapTo(cover, QPoint(0, 0)), part.size())


def test_a_long_title_is_read_whole_in_a_narrow_window(begin: Begin) -> None:
    """In smaller letters, and in two lines if need be."""
    title = copy.replay_title(dt.date(2025, 9, 10), dt.date(2025, 9, 24), TODAY)
    evening = begin(title=title, text_size=200, height=720)
    assert list(cut_texts(evening.cover)) == []
    assert evening.cover.page.geometry().top() > 0


def test_the_paper_lies_where_it_was_drawn(begin: Begin) -> None:
    """620 by 318, 116 down, in the middle of 1120 by 720; the buttons as mocked."""
    evening = begin(width=1120, height=720)
    paper = evening.cover.page.paper.translated(evening.cover.page.pos())
    assert paper.toRect() == QRect(250, 116, 620, 318)
    night = button(evening.cover, "Good night")
    assert night.geometry() == QRect(548, 656, 122, 46)


def test_a_note_of_ten_thousand_signs_scrolls_on_its_paper(begin: Begin) -> None:
    """The paper stays as it is, and the end of the words can be come to."""
    evening = begin([a_win("word " * 2000, kind=Kind.MIND), *three()], width=1120, height=720)
    words = evening.cover.page.words
    bar = words.verticalScrollBar()
    for _press in range(400):
        if bar.value() == bar.maximum():
            break
        evening.press(Qt.Key.Key_PageDown)
    assert bar.value() == bar.maximum() > 0
    assert evening.cover.page.paper.height() == 318


def test_tall_windows_keep_page_and_row_together() -> None:
    """What a large window has to spare goes above and below."""
    found = places(QSize(2560, 1440), 1360, 1.0)
    assert found.title is not None
    assert found.row is not None
    assert found.row.top() - found.page.bottom() < 60
    assert found.page.top() - found.title.bottom() < 80


def test_it_comes_and_goes_softly(begin: Begin, qtbot: QtBot) -> None:
    """The window becomes dark, and light again, in a moment and not at once."""
    evening = begin()
    (veil,) = evening.floor.findChildren(
        CrossFade, options=Qt.FindChildOption.FindDirectChildrenOnly
    )
    evening.cover.leave()
    assert evening.below.hasFocus()
    assert veil.running
    dark = evening.window.grab().toImage().pixelColor(5, 5).lightness()
    qtbot.waitUntil(lambda: not veil.running)
    assert dark < 128 < evening.window.grab().toImage().pixelColor(5, 5).lightness()
    evening.cover.show_notes("Today, once more", three())
    assert veil.running
    evening.resize(900, 600)
    assert not veil.running


def test_a_frame_of_the_fade_is_cheap(begin: Begin) -> None:
    """Sixty in a second: two pictures are laid over each other, and no page is painted anew."""
    evening = begin(width=1120, height=720)
    evening.cover.step(1)
    (fade,) = [one for one in evening.cover.findChildren(CrossFade) if one.running]
    target = QPixmap(fade.size())
    spent: list[float] = []
    for _frame in range(12):
        since = time.perf_counter()
        fade.render(target)
        spent.append((time.perf_counter() - since) * 1000)
    assert statistics.median(spent) < FRAME_MS
    evening.rest()


def test_a_span_is_called_by_its_name() -> None:
    """As a person would say it, seen from today."""
    spans = {
        ("2026-10-14", "2026-10-14"): "Today",
        ("2026-10-13", "2026-10-13"): "Yesterday",
        ("2026-10-12", "2026-10-18"): "This week",
        ("2026-10-08", "2026-10-14"): "This week",
        ("2026-10-01", "2026-10-31"): "October",
        ("2026-10-01", "2026-10-14"): "October",
        ("2026-09-01", "2026-09-30"): "September",
        ("2025-09-01", "2025-09-30"): "September 2025",
        ("2026-10-11", "2026-10-11"): "Sunday 11 October",
        ("2026-09-07", "2026-09-13"): "Monday 7 September to Sunday 13 September",
        ("9999-12-01", "9999-12-31"): "December 9999",
    }
    for (first, last), name in spans.items():
        days = dt.date.fromisoformat(first), dt.date.fromisoformat(last)
        assert copy.replay_title(*days, TODAY) == f"{name}, once more"


def test_a_day_of_another_year_is_called_with_its_year() -> None:
    """It would be taken for this year's."""
    day = dt.date(2025, 10, 12)
    assert "2025" in copy.replay_title(day, day, TODAY)


def test_it_holds_no_pictures_when_it_is_gone(begin: Begin) -> None:
    """What nobody looks at takes no memory: the wall alone is as large as the window."""
    evening = begin()
    evening.cover.grab()
    assert held_by(evening.cover) > 2_000_000
    evening.press(Qt.Key.Key_Escape)
    assert held_by(evening.window) < 50_000
