"""What stands on Today, from top to bottom, and the space between."""

import unicodedata
from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QEvent, QPoint, QRect, Qt, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from smallwins.domain.wins import Energy
from smallwins.ui import copy
from smallwins.ui.layout import Room, page_side, page_top, title_role
from smallwins.ui.theme import Theme
from smallwins.ui.today.check_in import CheckIns
from smallwins.ui.today.checklist import Checklist
from smallwins.ui.today.chips import DayChips
from smallwins.ui.today.measures import title_gap
from smallwins.ui.today.notes import DayNotes
from smallwins.ui.widgets.buttons import LinkButton
from smallwins.ui.widgets.folding import FoldingLink
from smallwins.ui.widgets.help import HelpLine
from smallwins.ui.widgets.paper import NOTE_ROOM
from smallwins.ui.widgets.scroll import Page
from smallwins.ui.widgets.segments import Choice, Segments
from smallwins.ui.widgets.strip import Strip
from smallwins.ui.widgets.win_field import Guess, WinField
from smallwins.ui.widgets.words import Words

_BESIDE_DATE: Final = 16


def energy_choices() -> list[Choice]:
    """The three kinds of day, with their icons."""
    return [Choice(energy, copy.energy_name(energy), f"ui/energy-{energy}") for energy in Energy]


class TodayParts(Page):
    """The page that scrolls, with all that is on it.

    Args:
        theme: the look.
        guess: gives the kinds that fit the words of a win.
        make_check_ins: makes the place for a check-in.
        make_checklist: makes the small things for today.

    Attributes:
        heading: the greeting.
        date: the day, in full.
        tile_place: where the small picture of the jar goes in small windows.
        field: the one field.
        trouble: what did not go, below the field.
        energy_switch: the three kinds of day.
        chips: small wins that are kept in one press.
        above_check_ins: marks where the keyboard comes to what asks above the check-in.
        check_ins: the place for a check-in.
        checklist: the small things for today.
        notes_title: what stands over the notes.
        strip: what was done, beside it.
        write: the way to the page of today, to write of it.
        notes: the day's notes.
        help: one quiet line on heavy days.
    """

    def __init__(
        self,
        theme: Theme,
        guess: Guess,
        make_check_ins: Callable[[QWidget], CheckIns],
        make_checklist: Callable[[QWidget], Checklist],
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
        # Never seen and never come to: it marks where the stops of what asks belong.
        self.above_check_ins = QWidget(self)
        self.above_check_ins.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.above_check_ins.hide()
        self.check_ins = make_check_ins(self)
        self._column.addWidget(self.check_ins)
        self.checklist = make_checklist(self)
        self._column.addWidget(self.checklist)
        self._things_line.clicked.connect(self.checklist.turn)
        self.checklist.turned.connect(self._place_things_line)
        self._build_notes()
        self._page.addStretch(1)

    def fit(self, room: Room) -> None:
        """Take the theme as it is now, and the room."""
        px = self._theme.px
        full = room is Room.FULL
        side, top = px(page_side(room)), px(page_top(room))
        # The notes' shadows reach past the column; their paper keeps to it.
        reach = px(NOTE_ROOM[0])
        self._page.setContentsMargins(side - reach, top, side - reach, 0)
        self._column.setContentsMargins(reach, 0, reach, 0)
        self.heading.set_role(title_role(room))
        self._title_gap.setFixedHeight(px(title_gap(room)))
        self.tile_place.setVisible(not full)
        self._energy_label.setVisible(full)
        self._energy_gap.setFixedHeight(px(18 if full else 10))
        self._energy_row.setSpacing(px(16))
        self._chips_gap.setFixedHeight(px(14 if full else 12))
        self.check_ins.set_gap(14)
        self.checklist.set_gap(10 if full else 8)
        self._notes_gap.setFixedHeight(px(21 if full else 12))
        # Where there is little width, what was done is said below the title and not beside it.
        ways = QBoxLayout.Direction
        way = ways.TopToBottom if room is Room.TINY else ways.LeftToRight
        self._notes_head.setDirection(way)
        self._notes_head.setSpacing(px(4 if room is Room.TINY else 16))
        self._under_head.setFixedHeight(px(2))
        self.field.set_tight(not full)
        self.notes.updateGeometry()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_things_line()

    def event(self, event: QEvent) -> bool:
        done = super().event(event)
        if event.type() == QEvent.Type.LayoutRequest:
            self._place_things_line()
        return done

    @Slot()
    def _place_things_line(self) -> None:
        """Let the folded list be a line beside the date, where both have room."""
        date, line, checklist = self.date.geometry(), self._things_line, self.checklist
        size = line.sizeHint()
        words = self.date.fontMetrics().horizontalAdvance(self.date.text())
        gap = self._theme.px(_BESIDE_DATE)
        # Clear of the small jar, where that stands beside them.
        end = 0 if self.tile_place.isHidden() else gap
        fits = words + gap + size.width() + end <= date.width()
        line.setVisible(fits and checklist.is_wanted and not checklist.is_open)
        y = date.center().y() - size.height() // 2
        # Qt begins a line where its own letters begin, whichever way the page runs.
        if _runs_to_the_left(self.date.text()):
            x = date.left() + end
        else:
            x = date.right() + 1 - size.width() - end
        line.setGeometry(QRect(QPoint(x, y), size))
        checklist.fold_to(line if fits else None)

    def add_above_check_ins(self, part: QWidget) -> None:
        """Put something that asks between the small wins to keep and the check-ins."""
        self._column.insertWidget(self._column.indexOf(self.check_ins), part)

    def add_at_foot(self, part: QWidget) -> None:
        """Put something quiet below all else."""
        self._page.insertWidget(self._page.indexOf(self.help) + 1, part)

    def _build_head(self) -> None:
        head = QHBoxLayout()
        titles = QVBoxLayout()
        titles.setSpacing(0)
        self.heading = Words(self._theme, "h1", parent=self)
        self.date = Words(self._theme, "body", token="ink2", parent=self)
        for label in (self.heading, self.date):
            label.setWordWrap(True)
            titles.addWidget(label)
        # Beside the date, where it takes no line of its own; so it is in no layout.
        self._things_line = LinkButton(self._theme, copy.small_things(), parent=self)
        self._things_line.setAccessibleDescription(copy.small_things_folded())
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
        self.write = FoldingLink(self._theme, copy.write_of_today(), self)
        self._notes_head.addWidget(self.notes_title, 0, Qt.AlignmentFlag.AlignBottom)
        self._notes_head.addWidget(self.strip, 1)
        self._notes_head.addStretch(0)
        self._notes_head.addWidget(self.write, 0, Qt.AlignmentFlag.AlignBottom)
        self._column.addLayout(self._notes_head)
        self._under_head = self._add_gap()
        self.notes = DayNotes(self._theme, self)
        self.notes.follow(self.write)
        self._page.addWidget(self.notes)
        self.help = HelpLine(self._theme, self)
        self._page.addWidget(self.help)

    def _add_gap(self) -> QWidget:
        gap = QWidget(self)
        gap.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._column.addWidget(gap)
        return gap


def _runs_to_the_left(text: str) -> bool:
    strong = (unicodedata.bidirectional(sign) for sign in text)
    return next((way != "L" for way in strong if way in ("L", "R", "AL")), False)
