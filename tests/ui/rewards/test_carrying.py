"""A reward on its way through the list: paper in the hand, and a line where it goes."""

from collections.abc import Callable
from typing import Any

import pytest
from PySide6.QtCore import QModelIndex, QPoint, QRect, Qt
from PySide6.QtGui import QDrag, QDragLeaveEvent, QDragMoveEvent, QImage, QPixmap
from pytestqt.qtbot import QtBot

from smallwins.ui import copy
from smallwins.ui.rewards import list_view
from smallwins.ui.rewards.list_view import RewardsView
from support.home import Home, button, settle
from ui.rewards.one_place import open_rewards

MOVE = Qt.DropAction.MoveAction


@pytest.fixture
def view(home: Home, qtbot: QtBot) -> RewardsView:
    """The list, with the mark on its second row."""
    place = open_rewards(home, qtbot)
    place.page.mine.view.mark(1)
    return place.page.mine.view


def carry(
    view: RewardsView, monkeypatch: pytest.MonkeyPatch, on_the_way: Callable[[QDrag], None]
) -> None:
    """Carry the row with the mark, and look while it is in the hand."""

    class InHand(QDrag):
        def exec(self, *_actions: Any, **_more: Any) -> Qt.DropAction:
            on_the_way(self)
            return MOVE

    monkeypatch.setattr(list_view, "QDrag", InHand)
    view.startDrag(MOVE)


def hold_over(view: RewardsView, row: int, *, lower: bool) -> None:
    """Have what is carried over a half of a row."""
    area = view.visualRect(view.model().index(row, 0))
    at = QPoint(area.center().x(), area.bottom() - 3 if lower else area.top() + 3)
    data = view.model().mimeData([view.currentIndex()])
    buttons, keys = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    view.dragMoveEvent(QDragMoveEvent(at, MOVE, data, buttons, keys))
    settle()


def lines_in(view: RewardsView) -> list[int]:
    """Where a line in the accent's ink goes through the list."""
    picture = view.viewport().grab().toImage()
    x = picture.width() // 2
    accent = view._theme.color("accent")
    return [y for y in range(picture.height()) if picture.pixelColor(x, y) == accent]


def darkest(picture: QImage) -> int:
    columns, rows = range(40, picture.width() - 60), range(picture.height())
    return min(picture.pixelColor(x, y).lightness() for x in columns for y in rows)


def row_of(view: RewardsView, row: int) -> QImage:
    return view.viewport().grab(view.visualRect(view.model().index(row, 0))).toImage()


def test_what_is_carried_lies_on_paper(
    view: RewardsView, monkeypatch: pytest.MonkeyPatch, home: Home
) -> None:
    """Nothing shows through, and it throws a shadow."""
    papers: list[QPixmap] = []
    carry(view, monkeypatch, lambda drag: papers.append(drag.pixmap()))
    (paper,) = papers
    picture, row = paper.toImage(), view.visualRect(view.currentIndex())
    assert row.width() - 40 < paper.width() < row.width()  # the line goes on beside it
    middle = QPoint(picture.width() - 40, picture.height() // 2)
    assert picture.pixelColor(middle) == home.theme.color("sheet")
    assert 0 < picture.pixelColor(picture.width() // 2, picture.height() - 5).alpha() < 255
    assert darkest(picture.copy(20, 14, paper.width() - 40, row.height() - 8)) < 80


def test_it_leaves_half_its_ink_behind_while_it_is_away(
    view: RewardsView, monkeypatch: pytest.MonkeyPatch
) -> None:
    """And has all of it again when it is put down."""
    before = darkest(row_of(view, 1))
    away: list[int] = []
    carry(view, monkeypatch, lambda _drag: away.append(darkest(row_of(view, 1))))
    assert away[0] > before + 60
    assert darkest(row_of(view, 1)) == before


def test_a_line_shows_where_it_goes(view: RewardsView, monkeypatch: pytest.MonkeyPatch) -> None:
    """Between two rows, 2 pixels in the accent; none where it would stay, and none of Qt's own."""
    seen: list[tuple[list[int], int]] = []

    def look(_drag: QDrag) -> None:
        for row, lower in ((2, True), (3, False), (1, True), (0, True), (0, False)):
            hold_over(view, row, lower=lower)
            seen.append((lines_in(view), view.visualRect(view.model().index(row, 0)).top()))
        hold_over(view, 2, lower=True)
        view.dragLeaveEvent(QDragLeaveEvent())
        seen.append((lines_in(view), 0))

    carry(view, monkeypatch, look)
    below_two, above_three, itself, over_itself, first, gone = seen
    assert below_two[0] == above_three[0] == [above_three[1] - 1, above_three[1]]
    assert itself[0] == over_itself[0] == gone[0] == []
    assert first[0] == [0, 1]
    assert lines_in(view) == []
    assert not view.showDropIndicator()


def test_nothing_is_carried_where_there_is_no_row(
    home: Home, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    """An empty list has nothing to take hold of."""
    view = open_rewards(home, qtbot, []).page.mine.view
    carried: list[QDrag] = []
    carry(view, monkeypatch, carried.append)
    assert carried == []


def test_what_others_carry_shows_no_line(view: RewardsView) -> None:
    """It is not taken here."""
    hold_over(view, 2, lower=True)
    assert lines_in(view) == []


def test_the_head_of_the_list_keeps_its_line(view: RewardsView, home: Home) -> None:
    """Also when it is scrolled: no title touches the heading."""
    bar = view.verticalScrollBar()
    bar.setValue(25)
    settle()
    assert bar.value() == 25
    picture = view.viewport().grab().toImage()
    assert picture.pixelColor(picture.width() // 2, 0) == home.theme.color("line")


def test_from_right_to_left_the_paper_ends_at_the_other_side(view: RewardsView) -> None:
    """Its picture stands where it stood in its row."""
    plain = view.carried_paper(view.currentIndex()).toImage()
    view.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    settle()
    mirrored = view.carried_paper(view.currentIndex()).toImage()
    assert mirrored.size() == plain.size()
    left, right = QRect(20, 20, 20, 40), QRect(plain.width() - 40, 20, 20, 40)
    assert darkest_in(plain, left) < 100 < darkest_in(plain, right)
    assert darkest_in(mirrored, right) < 100 < darkest_in(mirrored, left)


def darkest_in(picture: QImage, area: QRect) -> int:
    part = picture.copy(area)
    return min(part.pixelColor(x, y).lightness() for x in range(20) for y in range(40))


def test_undo_is_in_sight_from_the_first_thing_that_is_done(home: Home, qtbot: QtBot) -> None:
    """Above the rows, which have that room again when it goes."""
    place = open_rewards(home, qtbot)
    mine = place.page.mine
    settle()
    before = mine.view.geometry()
    data = mine.model.mimeData([mine.model.index(0)])
    mine.model.dropMimeData(data, Qt.DropAction.MoveAction, 3, 0, QModelIndex())
    settle()
    undo = button(mine, copy.undo())
    assert undo.visibleRegion().boundingRect() == undo.rect()
    assert mine.told.geometry().bottom() < mine.view.geometry().top()
    mine.told.clear()
    settle()
    assert mine.view.geometry() == before
