"""What one picked: a quiet page to read, the newest first. It counts nothing and asks nothing."""

from enum import IntEnum
from typing import Final

from PySide6.QtCore import QObject, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QStyleOptionViewItem, QWidget

from smallwins.domain.errors import StorageError
from smallwins.domain.rewards import Pick
from smallwins.services.rewards import Rewards
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

    PICK = Qt.ItemDataRole.UserRole + 1


class PicksModel(PagedModel[Pick]):
    """What was picked, page after page, in the words it had then.

    Args:
        rewards: knows it.
        parent: what it goes with.
    """

    called = "picks"

    def __init__(self, rewards: Rewards, parent: QObject) -> None:
        super().__init__(parent)
        self._rewards = rewards

    def read(self) -> None:
        """Read the newest page.

        Raises:
            StorageError: the file could not be read.
        """
        picks = self._rewards.picks(PAGE)
        self.show(picks, more=len(picks) >= self.whole_page)

    def older(self) -> list[Pick]:
        """Read the page before the oldest one."""
        return self._rewards.picks(PAGE, before=self._rows[-1].id)

    def knower(self, row: Pick) -> int:
        """Give the number of a pick."""
        return row.id

    def told(self, row: Pick, role: int) -> object:
        """Give a title, what is spoken of it, or the pick itself."""
        if role == Qt.ItemDataRole.DisplayRole:
            return _title_of(row)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return copy.pick_spoken(_title_of(row), row.day)
        return row if role == Part.PICK else None


class PicksDelegate(WordedDelegate):
    """Paints a title, and its day below it."""

    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:
        px, width = self._theme.px, self._view.viewport().width()
        words = self._words_of(index, QRectF(0, 0, width, 1))
        return QSize(width, round(words.height) + px(_FOOT) + 2 * px(_ABOVE))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        pick = index.data(Part.PICK)
        if not isinstance(pick, Pick):
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
        self.paint_line(painter, foot, copy.day_month_year(pick.day), token="ink2")
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
    """What one picked, with its days. What was put away since is there too.

    Args:
        theme: the look.
        rewards: knows it.
        parent: what it is before.
    """

    def __init__(self, theme: Theme, rewards: Rewards, parent: QWidget) -> None:
        super().__init__(theme, copy.what_you_picked(), parent)
        px = theme.px
        self.model = PicksModel(rewards, self)
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


def _title_of(pick: Pick) -> str:
    """Give a title as it is shown: ours in the person's language, and what they wrote as it is."""
    return copy.content(pick.title)
