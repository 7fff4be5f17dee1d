"""What stands beside the candle, from top to bottom."""

import random

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from smallwins.domain.content import Content
from smallwins.services.looking_back import LookingBack
from smallwins.ui import copy
from smallwins.ui.boost.candle_scene import CandleScene
from smallwins.ui.boost.doors import Doors
from smallwins.ui.boost.evidence import Evidence
from smallwins.ui.boost.kind_thing import KindThing
from smallwins.ui.boost.own_note import Date, NotePaper
from smallwins.ui.boost.talk import TalkLine
from smallwins.ui.layout import Room
from smallwins.ui.theme import Theme
from smallwins.ui.widgets.blank_note import BlankNote
from smallwins.ui.widgets.buttons import OtherButton
from smallwins.ui.widgets.paper import NOTE_ROOM
from smallwins.ui.widgets.scroll import Page
from smallwins.ui.widgets.words import Words

_MOST_LINES = 3
_WIDEST = 780
_SIDES = {Room.FULL: 56, Room.SMALL: 32, Room.TINY: 20}
_TOPS = {Room.FULL: 38, Room.SMALL: 28, Room.TINY: 20}
_CLOSE_LOWER = {Room.FULL: 8, Room.SMALL: 2, Room.TINY: 0}
_TITLES = {Room.FULL: "h1", Room.SMALL: "h1_small", Room.TINY: "h1_tiny"}


class CloseButton(OtherButton):
    """The round button that closes the page."""

    tall = 44.0
    icon_size = 20.0

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(theme, "", "ui/close", parent)
        self.setAccessibleName(copy.close_boost())
        self.setToolTip(copy.close_boost())

    def sizeHint(self) -> QSize:
        side = round(self.height_now())
        return QSize(side, side)

    def paint_ground(self, painter: QPainter, area: QRectF) -> QColor:
        return super().paint_ground(painter, area.adjusted(0, 0, 0, 0.5))


class BoostPage(Page):
    """A few words, one own note, three doors, and a field for a hard thought.

    Args:
        theme: colours and sizes.
        back: answers a hard thought.
        content: the small comforts.
        date: writes a day.
        chance: where the luck comes from.
    """

    def __init__(
        self,
        theme: Theme,
        back: LookingBack,
        content: Content,
        date: Date,
        chance: random.Random,
    ) -> None:
        super().__init__()
        self._theme = theme
        self._room = Room.FULL
        self._title = Words(theme, "h1", copy.one_small_thing(), parent=self)
        self._lead = Words(theme, "lead", copy.or_sit_here(), "ink2", self)
        self.close_button = CloseButton(theme, self)
        self.note = NotePaper(theme, date, _MOST_LINES, self)
        self.blank = BlankNote(
            theme, copy.first_note_rests_here(), copy.being_here_is_enough(), self
        )
        self.trouble = Words(theme, "body", "", "ink2", self)
        self._kept = Words(theme, "legend", copy.you_kept_this(), "ink2", self)
        self.doors = Doors(theme, self)
        self.kind_thing = KindThing(theme, content.kind_things, chance, self)
        self.talk = TalkLine(theme, self)
        self.evidence = Evidence(theme, back, date, self)
        for words in (self._title, self._lead, self._kept, self.trouble):
            words.setWordWrap(True)
        self.kind_thing.hide()
        self._lay_out()
        self.show_blank(copy.first_note_rests_here())
        theme.changed.connect(self.restyle)
        self.restyle()

    def set_room(self, room: Room) -> None:
        """Fit a full, small or tiny window."""
        if room is not self._room:
            self._room = room
            self.restyle()

    def take_in(self, scene: CandleScene) -> None:
        """Have the candle as a band on top."""
        self._column.insertWidget(0, scene)
        scene.show()

    def show_note(self) -> None:
        """Show the own note."""
        self._show(self.note)

    def show_blank(self, fact: str) -> None:
        """Show a blank note that says why there is none of one's own."""
        self.blank.set_heading(fact)
        self._show(self.blank)

    def show_trouble(self, sentence: str) -> None:
        """Show a calm line where the note would be."""
        self.trouble.setText(sentence)
        self._show(self.trouble)

    def show_doors(self, *, shown: bool) -> None:
        """Show the doors, or the small comfort in their place."""
        self.doors.setVisible(shown)
        self.kind_thing.setVisible(not shown)

    def settle(self) -> None:
        """Give everything its place now."""
        self._column.activate()

    def restyle(self) -> None:
        """Take the theme and the room as they are now."""
        px, room = self._theme.px, self._room
        self._title.set_role(_TITLES[room])
        # A note has room for its shadow; everything else stands in as far.
        shade = px(NOTE_ROOM[0])
        self._set_edges()
        self._head.setContentsMargins(shade, 0, shade, 0)
        self._head.setSpacing(px(12))
        self._corner.setContentsMargins(0, px(_CLOSE_LOWER[room]), 0, 0)
        self._titles.setSpacing(px(2))
        self._doors_row.setContentsMargins(shade, 0, shade, 0)
        self._foot.setContentsMargins(shade, 0, shade, 0)
        self._kept.setContentsMargins(shade + px(2), 0, shade, 0)
        self.trouble.setContentsMargins(shade, px(24), shade, px(16))
        for gap, high in zip(self._gaps, (18, 0, 16, 20, 30), strict=True):
            gap.setFixedHeight(px(high))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._set_edges()

    def _set_edges(self) -> None:
        """Leave what is free in a very wide window behind the lines, which stay readable."""
        px = self._theme.px
        side = px(_SIDES[self._room]) - px(NOTE_ROOM[0])
        free = max(side, self.width() - side - px(_WIDEST))
        edges = (
            (free, side)
            if self.layoutDirection() == Qt.LayoutDirection.RightToLeft
            else (side, free)
        )
        self._body.setContentsMargins(edges[0], px(_TOPS[self._room]), edges[1], px(24))

    def _lay_out(self) -> None:
        self._titles = QVBoxLayout()
        self._titles.addWidget(self._title)
        self._titles.addWidget(self._lead)
        self._head = QHBoxLayout()
        self._head.addLayout(self._titles, 1)
        self._corner = QVBoxLayout()
        self._corner.addWidget(self.close_button)
        self._corner.addStretch(1)
        self._head.addLayout(self._corner)
        self._doors_row = QVBoxLayout()
        self._doors_row.addWidget(self.doors)
        self._doors_row.addWidget(self.kind_thing)
        self._foot = QVBoxLayout()
        self._foot.addWidget(self.talk)
        self._gaps = [QWidget(self) for _number in range(5)]
        self._body = QVBoxLayout()
        self._body.setSpacing(0)
        self._body.addLayout(self._head)
        self._body.addWidget(self._gaps[0])
        for one in (self.note, self.blank, self.trouble):
            self._body.addWidget(one)
        self._body.addWidget(self._gaps[1])
        self._body.addWidget(self._kept)
        self._body.addWidget(self._gaps[2])
        self._body.addLayout(self._doors_row)
        self._body.addWidget(self._gaps[3])
        self._body.addLayout(self._foot)
        self._body.addWidget(self._gaps[4])
        self._body.addWidget(self.evidence)
        self._body.addStretch(1)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addLayout(self._body, 1)

    def _show(self, wanted: QWidget) -> None:
        for one in (self.note, self.blank, self.trouble):
            one.setVisible(one is wanted)
        self._kept.setVisible(wanted is self.note)
