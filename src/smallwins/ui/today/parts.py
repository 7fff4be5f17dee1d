"""What stands on Today, from top to bottom, and the space between."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from smallwins.domain.wins import Energy
from smallwins.ui import copy
from smallwins.ui.layout import Room, page_side, page_top, title_role
from smallwins.ui.theme import Theme
from smallwins.ui.today.check_in import CheckIns
from smallwins.ui.today.chips import DayChips
from smallwins.ui.today.measures import title_gap
from smallwins.ui.today.notes import DayNotes
from smallwins.ui.widgets.buttons import LinkButton
from smallwins.ui.widgets.help import HelpLine
from smallwins.ui.widgets.paper import NOTE_ROOM
from smallwins.ui.widgets.scroll import Page
from smallwins.ui.widgets.segments import Choice, Segments
from smallwins.ui.widgets.strip import Strip
from smallwins.ui.widgets.win_field import Guess, WinField
from smallwins.ui.widgets.words import Words


def energy_choices() -> list[Choice]:
    """The three kinds of day, with their icons."""
    return [Choice(energy, copy.energy_name(energy), f"ui/energy-{energy}") for energy in Energy]


class TodayParts(Page):
    """The page that scrolls, with all that is on it.

    Args:
        theme: the look.
        guess: gives the kinds that fit the words of a win.
        make_check_ins: makes the place for a check-in.

    Attributes:
        heading: the greeting.
        date: the day, in full.
        tile_place: where the small picture of the jar goes in small windows.
        field: the one field.
        trouble: what did not go, below the field.
        energy_switch: the three kinds of day.
        chips: small wins that are kept in one press.
        check_ins: the place for a check-in.
        notes_title: what stands over the notes.
        strip: what was done, beside it.
        write: the way to the page of today, to write of it.
        notes: the day's notes.
        help: one quiet line on heavy days.
    """

    def __init__(
        self, theme: Theme, guess: Guess, make_check_ins: Callable[[QWidget], CheckIns]
    ) -> None:
        super().__init__()
        self._theme = theme
        self._page = QVBoxLayout(self)
        self._page.setSpacing(0)
        self._column = QVBoxLayout()
        self._column.setSpacing(0)
        self._page.addLayout(self._column)
        self._build_head()
        self.field = WinField(theme, guess, parent=self)
        self.trouble = Strip(theme, self)
        self._column.addWidget(self.field)
        self._column.addWidget(self.trouble)
        self._build_energy()
        self._chips_gap = self._add_gap()
        self.chips = DayChips(theme, self)
        self._column.addWidget(self.chips)
        self.check_ins = make_check_ins(self)
        self._column.addWidget(self.check_ins)
        self._build_notes()
        self._page.addStretch(1)

    def fit(self, room: Room) -> None:
        """Take the theme as it is now, and the room."""
        px = self._theme.px
        full = room is Room.FULL
        side, top = px(page_side(room)), px(page_top(room))
        # The notes' shadows reach past the column; their paper keeps to it.
        reach = px(NOTE_ROOM[0])
        self._page.setContentsMargins(side - reach, top, side - reach, px(8))
        self._column.setContentsMargins(reach, 0, reach, 0)
        self.heading.set_role(title_role(room))
        self._title_gap.setFixedHeight(px(title_gap(room)))
        self.tile_place.setVisible(not full)
        self._energy_label.setVisible(full)
        self._energy_gap.setFixedHeight(px(18 if full else 10))
        self._energy_row.setSpacing(px(16))
        self._chips_gap.setFixedHeight(px(14 if full else 12))
        self.check_ins.set_gap(24 if full else 14)
        self._notes_gap.setFixedHeight(px(21 if full else 12))
        # Where there is little width, what was done is said below the title and not beside it.
        ways = QBoxLayout.Direction
        way = ways.TopToBottom if room is Room.TINY else ways.LeftToRight
        self._notes_head.setDirection(way)
        self._notes_head.setSpacing(px(4 if room is Room.TINY else 16))
        self._under_head.setFixedHeight(px(2))
        self.field.set_tight(not full)
        self.notes.updateGeometry()

    def _build_head(self) -> None:
        head = QHBoxLayout()
        titles = QVBoxLayout()
        titles.setSpacing(0)
        self.heading = Words(self._theme, "h1", parent=self)
        self.date = Words(self._theme, "body", token="ink2", parent=self)
        for label in (self.heading, self.date):
            label.setWordWrap(True)
            titles.addWidget(label)
        head.addLayout(titles, 1)
        self.tile_place = QWidget(self)
        self.tile_place.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        head.addWidget(self.tile_place, 0, Qt.AlignmentFlag.AlignTop)
        self._column.addLayout(head)
        self._title_gap = self._add_gap()

    def _build_energy(self) -> None:
        self._energy_gap = self._add_gap()
        self._energy_row = QHBoxLayout()
        self._energy_label = Words(self._theme, "body", copy.today_is_a(), "ink2", self)
        self.energy_switch = Segments(self._theme, copy.today_is_a(), energy_choices(), self)
        self._energy_row.addWidget(self._energy_label)
        self._energy_row.addWidget(self.energy_switch, 1)
        self._energy_row.addStretch(0)
        self._column.addLayout(self._energy_row)

    def _build_notes(self) -> None:
        self._notes_gap = self._add_gap()
        self._notes_head = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self.notes_title = Words(self._theme, "h2", copy.today_so_far(), parent=self)
        self.strip = Strip(self._theme, self)
        self.write = LinkButton(self._theme, copy.write_of_today(), parent=self)
        self._notes_head.addWidget(self.notes_title, 0, Qt.AlignmentFlag.AlignBottom)
        self._notes_head.addWidget(self.strip, 1)
        self._notes_head.addStretch(0)
        self._notes_head.addWidget(self.write, 0, Qt.AlignmentFlag.AlignBottom)
        self._column.addLayout(self._notes_head)
        self._under_head = self._add_gap()
        self.notes = DayNotes(self._theme, self)
        self._page.addWidget(self.notes)
        self.help = HelpLine(self._theme, self)
        self._page.addWidget(self.help)

    def _add_gap(self) -> QWidget:
        gap = QWidget(self)
        gap.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._column.addWidget(gap)
        return gap
