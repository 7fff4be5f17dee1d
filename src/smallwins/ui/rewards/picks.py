"""What one picked, and the treats one enjoyed: a quiet page to read, the newest first.

It counts nothing and asks nothing.
"""

import heapq
from datetime import datetime
from enum import IntEnum
from typing import Final

from PySide6.QtCore import QObject, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QStyleOptionViewItem, QWidget

from smallwins.domain.errors import StorageError
from smallwins.domain.rewards import Pick
from smallwins.domain.treats import Enjoyed
from smallwins.services.rewards import Rewards
from smallwins.services.treats import Treats
from smallwins.ui import copy, problem
from smallwins.ui.rewards.title_lines import paint_title
from smallwins.ui.theme import Theme
from smallwins.ui.widgets.buttons import MainButton
from smallwins.ui.widgets.dialog import PaperDialog, foot_of
from smallwins.ui.widgets.dialog_page import DialogPage, page_over
from smallwins.ui.widgets.lines import Lines
from smallwins.ui.widgets.list_on_page import ListOnPage
from smallwins.ui.widgets.paged_rows import PAGE, Index, PagedModel
from smallwins.ui.widgets.strip import Strip
from smallwins.ui.widgets.worded_rows import PAD, WordedDelegate

_WIDE: Final = 460
_HIGH: Final = 560
_ABOVE: Final = 9
_STEP: Final = 25
_FOOT: Final = 22
_MOST_LINES: Final = 6


class Part(IntEnum):
    """What a row can be asked for."""

    KIND_THING = Qt.ItemDataRole.UserRole + 1


KindThing = Pick | Enjoyed


class PicksModel(PagedModel[KindThing]):
    """What was picked, page after page, in the words it had then; each treat among it in its time.

    Args:
        rewards: knows what was picked.
        treats: knows what was enjoyed.
        parent: what it goes with.
    """

    called = "picks"

    def __init__(self, rewards: Rewards, treats: Treats, parent: QObject) -> None:
        super().__init__(parent)
        self._rewards = rewards
        self._treats = treats
        self._last: int | None = None
        self._waiting: list[Enjoyed] = []

    def read(self) -> None:
        """Read the newest page.

        Raises:
            StorageError: the file could not be read.
        """
        self._last, self._waiting = None, self._treats.enjoyed()
        rows = self.older()
        self.show(rows, more=len(rows) >= self.whole_page)

    def older(self) -> list[KindThing]:
        """Read the page before the oldest pick, and the treats that were enjoyed meanwhile."""
        picks = self._rewards.picks(PAGE, before=self._last)
        treats, self._waiting = self._waiting, []
        if picks:
            self._last = picks[-1].id
        if len(picks) >= PAGE:
            since = picks[-1].picked_at
            self._waiting = [one for one in treats if one.enjoyed_at < since]
            treats = treats[: len(treats) - len(self._waiting)]
        both: tuple[list[KindThing], ...] = ([*picks], [*treats])
        return list(heapq.merge(*both, key=_moment_of, reverse=True))

    def knower(self, row: KindThing) -> tuple[bool, int]:
        """Give the number of a pick, or of a treat."""
        return isinstance(row, Pick), row.id

    def told(self, row: KindThing, role: int) -> object:
        """Give a title, what is spoken of it, or the pick or treat itself."""
        if role == Qt.ItemDataRole.DisplayRole:
            return _title_of(row)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            spoken = copy.pick_spoken if isinstance(row, Pick) else copy.enjoyed_spoken
            return spoken(_title_of(row), row.day)
        return row if role == Part.KIND_THING else None


class PicksDelegate(WordedDelegate):
    """Paints a title, and its day below it."""

    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:
        px, width = self._theme.px, self._view.viewport().width()
        words = self._words_of(index, QRectF(0, 0, width, 1))
        return QSize(width, round(words.height) + px(_FOOT) + 2 * px(_ABOVE))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        thing = index.data(Part.KIND_THING)
        if not isinstance(thing, KindThing):
            return
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        theme, row = self._theme, QRectF(option.rect)
        column = self._column(row)
        painter.setPen(QPen(theme.color("line"), 1))
        edge = QPointF(0, -0.5)
        painter.drawLine(column.bottomLeft() + edge, column.bottomRight() + edge)
        self.paint_ring(painter, row, option.state)
        words = self._words_of(index, row)
        top = row.top() + theme.px(_ABOVE)
        place = QRectF(column.left(), top, column.width(), words.height)
        paint_title(painter, words, place, theme.color("ink"), mirrored=self.mirrored)
        foot = QRectF(column.left(), place.bottom(), column.width(), theme.px(_FOOT))
        said = copy.day_month_year if isinstance(thing, Pick) else copy.treat_was_enjoyed
        self.paint_line(painter, foot, said(thing.day), token="ink2")
        painter.restore()

    def _words_of(self, index: Index, row: QRectF) -> Lines:
        title = str(index.data(Qt.ItemDataRole.DisplayRole))
        return self.laid(title, "note", self._column(row).width(), step=_STEP, most=_MOST_LINES)

    def _column(self, row: QRectF) -> QRectF:
        return self.between(row, self._theme.px(PAD), self._theme.px(PAD))


class PicksView(ListOnPage):
    """The list, to walk along and to read; a row opens nothing."""

    def __init__(self, theme: Theme, model: PicksModel, parent: QWidget) -> None:
        super().__init__(theme, parent)
        self.dress(model, PicksDelegate(theme, self), copy.what_you_picked())

    def open_row(self, _index: Index) -> None:
        """There is no more to see of it than stands here."""


class PicksDialog(PaperDialog):
    """What one picked and enjoyed, with its days. What was put away since is there too.

    Args:
        theme: the look.
        rewards: knows what was picked.
        treats: knows what was enjoyed.
        parent: what it is before.
    """

    def __init__(self, theme: Theme, rewards: Rewards, treats: Treats, parent: QWidget) -> None:
        super().__init__(theme, copy.what_you_picked(), parent)
        px = theme.px
        self.model = PicksModel(rewards, treats, self)
        self._strip = Strip(theme, self)
        back = MainButton(theme, copy.back(), parent=self)
        try:
            self.model.read()
        except StorageError as error:
            self._strip.show_problem(problem.words_at_start(error))
        picked = bool(self.model.rows)
        hint = copy.picks_hint() if picked else copy.no_picks()
        # Words begin where all others do: the rings of rows lie outside.
        page = DialogPage(theme, copy.what_you_picked(), hint, rings=PAD)
        page.head.addWidget(self._strip)
        self.view = PicksView(theme, self.model, page)
        page.column.addWidget(self.view, 1)
        self.view.setVisible(picked)
        if not picked:
            page.column.addStretch(1)
        scroll = page_over(theme, self, page, foot_of(theme, self, back))
        self.view.stepped.connect(scroll.follow_keyboard)
        back.clicked.connect(self.accept)
        self.model.paged.connect(self._paged)
        window = parent.window()
        self.setFixedWidth(min(px(_WIDE), window.width()))
        self.resize(self.width(), min(px(_HIGH if picked else 220), window.height()))
        (self.view if picked else back).setFocus(Qt.FocusReason.OtherFocusReason)

    def _paged(self, error: StorageError | None) -> None:
        if error is None:
            self._strip.clear()
        else:
            self._strip.show_problem(problem.words_for_list(error))


def _title_of(thing: KindThing) -> str:
    """Give a title as it is shown: ours in the person's language, and what they wrote as it is."""
    if isinstance(thing, Enjoyed):
        return thing.title or copy.a_treat()
    return copy.content(thing.title)


def _moment_of(thing: KindThing) -> datetime:
    return thing.picked_at if isinstance(thing, Pick) else thing.enjoyed_at
