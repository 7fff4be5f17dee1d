"""Today with its jar beside it; in small windows the jar is a tile by the heading."""

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from smallwins.domain.settings import Loudness
from smallwins.domain.wins import Win
from smallwins.services.journal import Journal
from smallwins.ui.celebration.card import CARD_SIZE, CelebrationCard
from smallwins.ui.celebration.celebrated import Celebrated
from smallwins.ui.celebration.open_note import FieldLook
from smallwins.ui.celebration.side import FlightOverlay, SideCelebration
from smallwins.ui.celebration.view import CelebrationView
from smallwins.ui.jar.pile import Slots
from smallwins.ui.jar.side_scene import SideScene, TileScene
from smallwins.ui.layout import Room
from smallwins.ui.theme import Theme
from smallwins.ui.today.page import TodayPage


class TodayPlace(QWidget):
    """The page and the month's jar, and where a win is met in the window.

    Signals:
        undo_requested(Win): the person wants this win taken back.
    """

    undo_requested = Signal(Win)

    def __init__(self, theme: Theme, slots: Slots, page: TodayPage, journal: Journal) -> None:
        super().__init__()
        self._theme = theme
        self._journal = journal
        self._room = Room.FULL
        self.page = page
        self.scene = SideScene(theme, slots, self)
        self._tile = TileScene(theme, slots, page.tile_place)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(page, 1)
        row.addWidget(self.scene)
        self._air = FlightOverlay(theme, self)
        self._side = SideCelebration(theme, self.scene, self._air)
        self._card = CelebrationCard(theme, slots, self)
        for view in (self._side, self._card):
            view.undo_requested.connect(self.undo_requested)
        page.rough_changed.connect(self._set_rough)
        for signal in (journal.changed, journal.was_put_away, journal.brought_back):
            signal.connect(self._win_moved)
        theme.changed.connect(self._fit)

    @property
    def celebration(self) -> CelebrationView:
        """Where a win is met at the present size."""
        return self._side if self._room is Room.FULL else self._card

    def arrive(self) -> None:
        """Somebody comes here: the caret is in the field."""
        self.refresh()
        self.page.field.edit.setFocus(Qt.FocusReason.OtherFocusReason)

    def refresh(self) -> None:
        """Read the day and the jar again."""
        self.page.refresh()
        self.show_jar()

    def show_jar(self) -> None:
        """Show the jar as it is in the file."""
        jar = self._journal.jar(self._journal.today())
        self.scene.set_month(jar)
        self._tile.set_month(jar)

    def prepare(self) -> None:
        """Paint ahead what a celebration needs."""
        self.celebration.prepare()

    def celebrate(self, celebrated: Celebrated, loudness: Loudness) -> None:
        """Meet a win here."""
        field = self.page.field
        if self._room is Room.FULL:
            area = QRectF(self.page.field_area(self))
            look = FieldLook(area, "field", self._theme.px(24), self._theme.px(14))
        else:
            look = FieldLook(self._card.field_place())
        self.celebration.start(celebrated, look, loudness)
        if self._room is not Room.FULL:
            self._tile.set_month(celebrated.after)
        field.edit.update()

    def set_room(self, room: Room) -> None:
        """Fit a full, small or tiny window."""
        if room is not self._room:
            self.celebration.dismiss()
            self._room = room
        self.page.set_room(room)
        self.scene.setVisible(room is Room.FULL)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and not self.celebration.isHidden():
            self.celebration.dismiss()
            return
        super().keyPressEvent(event)

    def _fit(self) -> None:
        margin = self._card.margin
        size = (CARD_SIZE * self._theme.scale).toSize() + QSize(2 * margin, 2 * margin)
        inset = margin - self._theme.px(16)
        corner = QRect(
            self.width() - size.width() + inset, self.height() - size.height() + inset, 0, 0
        )
        self._card.setGeometry(QRect(corner.topLeft(), size))

    def _win_moved(self, _win: Win) -> None:
        self.show_jar()

    def _set_rough(self, rough: bool) -> None:
        self.scene.set_rough(rough=rough)
        self._tile.set_rough(rough=rough)
