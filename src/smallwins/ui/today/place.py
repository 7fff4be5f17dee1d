"""Today with its jar beside it; in small windows the jar is a tile by the heading."""

from typing import Final

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, QSizeF, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from smallwins.domain.jar import JarMonth
from smallwins.domain.settings import Loudness
from smallwins.domain.wins import Win
from smallwins.services.journal import Journal
from smallwins.services.month_jar import MonthJar
from smallwins.ui.celebration.card import CelebrationCard
from smallwins.ui.celebration.celebrated import Celebrated
from smallwins.ui.celebration.open_note import FieldLook
from smallwins.ui.celebration.player import Manner, manner_of
from smallwins.ui.celebration.side import FlightOverlay, SideCelebration
from smallwins.ui.celebration.view import CelebrationView
from smallwins.ui.layout import Room
from smallwins.ui.painting.pile import Slots
from smallwins.ui.painting.side_scene import SideScene, TileScene
from smallwins.ui.theme import Theme
from smallwins.ui.today.page import TodayPage
from smallwins.ui.widgets.win_field import pass_on_typing

_TINY_TILE: Final = 0.7
_EDGE: Final = 12


class TodayPlace(QWidget):
    """The page and the month's jar, and where a win is met in the window.

    Signals:
        undo_requested(Win): the person wants this win taken back.
        reward_requested(): the person would like to pick a reward.
        wall_taken(Manner): a win is met on the wall, and comes like this.
        laid_out(): all has its size, and the wall is there or not.
        wall_free(): the wall beside the page is as it was.
        wall_goes(): there is no room for the wall; what is on it still has the keyboard, if it had.
    """

    undo_requested = Signal(Win)
    reward_requested = Signal()
    wall_taken = Signal(object)
    wall_free = Signal()
    wall_goes = Signal()
    laid_out = Signal()

    def __init__(
        self, theme: Theme, slots: Slots, page: TodayPage, journal: Journal, month: MonthJar
    ) -> None:
        super().__init__()
        self._theme = theme
        self._month = month
        self._room = Room.FULL
        self.page = page
        self.scene = SideScene(theme, slots, self)
        self._tile = TileScene(theme, slots, page.parts.tile_place)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(page, 1)
        row.addWidget(self.scene)
        self._air = FlightOverlay(theme, self)
        self._side = SideCelebration(theme, self.scene, self._air)
        self._card = CelebrationCard(theme, slots, self)
        self._met: CelebrationView = self._side
        for view in (self._side, self._card):
            view.undo_requested.connect(self.undo_requested)
            view.reward_requested.connect(self.reward_requested)
            # What meets a win is two steps from the field, and not behind all that is on the page.
            view.come_after(page.field.button)
            view.finished.connect(self._settle)
            view.closed.connect(self._settle)
        page.rough_changed.connect(self._set_rough)
        page.field.typed.connect(self._typed)
        journal.was_put_away.connect(self._put_away)
        month.changed.connect(self._show_jar)
        theme.changed.connect(self._fit)

    @property
    def celebration(self) -> CelebrationView:
        """Where a win is met at the present size: on the wall if there is room, else on a card."""
        wall = self._room is Room.FULL and self._side.fits()
        return self._side if wall else self._card

    def arrive(self) -> None:
        """Somebody comes here: the caret is in the field."""
        self.refresh()
        self.page.show_field()

    def refresh(self) -> None:
        """Read the day and the jar again."""
        self.page.refresh()
        self._month.read()

    def prepare(self) -> None:
        """Paint ahead what a celebration needs."""
        self.celebration.prepare()

    def celebrate(self, celebrated: Celebrated, loudness: Loudness) -> None:
        """Meet a win here. Its jar may be another month's; this month's comes back after it.

        The other jars follow by themselves: the first frame waits for none of them.
        """
        view = self.celebration
        if view is not self._met:
            self._met.dismiss()
        self._met = view
        if self._met is self._side:
            # The words begin where they were typed: behind the kind tile, if it was there.
            left = self._theme.px(76 if self.page.field.words else 24)
            area = QRectF(self.page.field_area(self))
            look = FieldLook(area, "field", left, self._theme.px(14))
            self.wall_taken.emit(manner_of(loudness, still=self._theme.still))
        else:
            self._fit_card(celebrated)
            look = FieldLook(self._card.field_place())
        self._met.start(celebrated, look, loudness)

    def set_room(self, room: Room) -> None:
        """Fit a full, small or tiny window."""
        if room is not self._room:
            self._met.dismiss()
            self._room = room
        self.page.set_room(room)
        if room is not Room.FULL:
            self.wall_goes.emit()
        self.scene.setVisible(room is Room.FULL)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and not self._met.isHidden():
            self._met.dismiss()
            return
        if event.key() == Qt.Key.Key_Escape:
            self.page.leave()
            return
        # What is typed beside the page, where nothing takes it, belongs in the field, too.
        if not pass_on_typing(event, self.page.field.edit):
            super().keyPressEvent(event)

    @Slot(object)
    def _show_jar(self, jar: JarMonth) -> None:
        self._tile.set_month(jar)
        if not (self._met is self._side and self._side.running):
            self.scene.set_month(jar)  # else it follows when the note has landed
        if self._card.isHidden():
            self._card.set_month(jar)

    def _fit(self) -> None:
        self._tile.set_share(_TINY_TILE if self._room is Room.TINY else 1.0)
        self.page.parts.tile_place.setFixedSize(self._tile.size())
        self._fit_card()
        self.laid_out.emit()

    def _fit_card(self, celebrated: Celebrated | None = None) -> None:
        """Keep the card clear of the field: in its corner, with what it holds in so little room."""
        px = self._theme.px
        field = self.page.field_area(self).adjusted(0, -px(8), 0, px(8))  # with its ring
        edge = _EDGE
        above, below = field.top() - edge, self.height() - field.bottom() - 1 - edge
        room = QSizeF(self.width() - 2 * edge, max(above, below))
        card, margin = self._card.fit_in(room, celebrated).toSize(), self._card.margin
        x = self.width() - card.width() - edge - margin
        y = edge if above > below else self.height() - card.height() - edge
        whole = card + QSize(2 * margin, 2 * margin)
        self._card.setGeometry(QRect(QPoint(x, y - margin), whole))

    @Slot(object)
    def _put_away(self, win: Win) -> None:
        met = self._met.celebrated
        if met is not None and met.win.uid == win.uid:
            self._met.dismiss()  # what was taken back is not celebrated any more

    def _typed(self, words: str) -> None:
        # In a small window the card lies over the page: it makes way for the next win.
        if words and not self._card.isHidden():
            self._card.dismiss()

    @Slot()
    def _settle(self) -> None:
        """A celebration is still, or gone: the jar is this month's again."""
        met = self._met.celebrated
        if self._side.isHidden():
            self.wall_free.emit()
        elif not self._side.running:
            self.wall_taken.emit(Manner.AT_ONCE)  # its words are there
        if self._met.isHidden() or met is None or met.after.first_day == self._month.jar.first_day:
            self._show_jar(self._month.jar)

    def _set_rough(self, rough: bool) -> None:
        for view in (self.scene, self._tile, self._card):
            view.set_rough(rough=rough)
