"""The Month place: the page of a month as it will be, what is on it, and the ways it leaves."""

import datetime as dt
from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Slot
from PySide6.QtGui import QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from smallwins.domain.errors import StorageError
from smallwins.domain.heat import months_on
from smallwins.domain.month_page import MonthPage, PageChoice
from smallwins.report.paper import Paper
from smallwins.services.journal import Journal
from smallwins.services.looking_back import LookingBack
from smallwins.services.month_pages import Book, MonthPages
from smallwins.services.preferences import Preferences
from smallwins.ui import copy, problem
from smallwins.ui.layout import Room
from smallwins.ui.month.board import MonthBoard
from smallwins.ui.month.choices import PageChoices
from smallwins.ui.month.going_out import GoingOut
from smallwins.ui.month.spoken import page_spoken
from smallwins.ui.month.switch import Side
from smallwins.ui.painting.pile import Slots
from smallwins.ui.theme import Theme
from smallwins.ui.widgets.strip import say

if TYPE_CHECKING:
    from smallwins.report.month_page import MonthSheets
    from smallwins.services.charts import Charts
    from smallwins.ui.month.going_out import Ask
    from smallwins.ui.month.looking_back import LookingBackView


class MonthPlace(QWidget):
    """The Month place (mockup month).

    Args:
        theme: the look.
        slots: where notes rest in the jar on the page.
        pages: reads the pages.
        back: reads the wins one can choose from.
        journal: knows the day, and says what changes.
        preferences: what is on the page.
        ask: asks the person for files and printers; the system's own dialogs where none is given.
        charts: makes what counts for looking back; without it there is the page alone.

    Attributes:
        looking: the other side of the place, once it was gone to.
    """

    def __init__(
        self,
        theme: Theme,
        slots: Slots,
        pages: MonthPages,
        back: LookingBack,
        journal: Journal,
        preferences: Preferences,
        *,
        ask: "Ask | None" = None,
        charts: "Callable[[], Charts] | None" = None,
    ) -> None:
        super().__init__()
        self._theme = theme
        self._pages = pages
        self._back = back
        self._journal = journal
        self._preferences = preferences
        self._choices = PageChoices(preferences, journal, self)
        self._month = journal.today().replace(day=1)
        self._number = 0
        self._stale = True
        self._shown: MonthPage | None = None
        self._sheets: MonthSheets | None = None
        self._as_shown: tuple[object, ...] = ()
        self.board = MonthBoard(theme, self)
        self._whole = QVBoxLayout(self)
        self._whole.setContentsMargins(0, 0, 0, 0)
        self._whole.addWidget(self.board)
        self.out = GoingOut(theme, slots, self, ask)
        self._charts = charts
        self._room = Room.FULL
        self.looking: LookingBackView | None = None
        self.board.switch.setVisible(charts is not None)
        self.board.switch.chosen.connect(self._show_side)
        self._connect()
        self._add_keys()

    # What comes from outside

    def arrive(self) -> None:
        """Somebody comes here: the side that was left, and on the page the keyboard on "Print"."""
        if self.looking is not None and self.board.isHidden():
            self.looking.begin()
            return
        self.tell("")
        if self._stale or not self.isVisible():
            self.refresh()
        self.board.ways.print.setFocus(Qt.FocusReason.OtherFocusReason)
        self.board.begin()

    def refresh(self) -> None:
        """Read again what is on both sides."""
        self._stale = False
        self._stale = not self._try(lambda: self._read(self._month)) or self._stale
        self.board.options.page_follows = not self._stale
        if self.looking is not None and self.looking.isVisible():
            self.looking.refresh()

    def set_room(self, room: Room) -> None:
        """Fit a full, small or tiny window."""
        self._room = room
        self.board.set_room(room)
        if self.looking is not None:
            self.looking.set_room(room)

    def let_go(self) -> None:
        """Let what is being made go: the app closes."""
        self.out.let_go()
        if self.looking is not None:
            self.looking.let_go()

    @property
    def shown(self) -> MonthPage | None:
        """What is on the page that is seen; None where it is out of date, and cannot be read."""
        if self._stale:
            self.refresh()
        return None if self._stale else self._shown

    @property
    def sheets(self) -> "MonthSheets | None":
        """Its sheets; none leaves with what is hidden by now, though it was seen."""
        return self._sheets if self.shown is not None else None

    @property
    def month(self) -> dt.date:
        """The first day of the month on the page."""
        return self._month

    @property
    def paper(self) -> Paper:
        """The sheet it is on."""
        return self._choices.paper

    @property
    def choice(self) -> PageChoice:
        """What is on the page."""
        return self._choices.choice

    def show_month(self, month: dt.date, *, tell_end: bool = False) -> None:
        """Show the page of another month, as far as there are any.

        Args:
            month: a day of it.
            tell_end: say where one is, also where that is the same month as before.
        """

        def read() -> None:
            first, last = self._pages.months()
            wanted = max(first, min(month.replace(day=1), last))
            if wanted != before:
                self._number = 0
            self._read(wanted)

        before, page = self._month, self._number
        if not self._try(read):
            self._number = page
        elif self._month != before:
            self.tell("")
            self.board.begin()
            say(self.board.head, copy.sentences(copy.page_of_month(self._month), self._spoken()))
        elif tell_end:
            say(self.board.head, copy.page_of_month(self._month))

    @property
    def large(self) -> bool:
        """Whether its letters are large."""
        return self._choices.large

    @property
    def number(self) -> int:
        """Which of its sheets is in sight; the first is 0."""
        return self._number

    def book(self) -> Book:
        """Give the pages of some months, with what is chosen now, whatever is chosen later."""
        return self._pages.book(self.choice)

    def months_of(self, year: int) -> list[dt.date]:
        """Give the months of a year that have a page.

        Raises:
            StorageError: they could not be read.
        """
        first, last = self._pages.months()
        months = (dt.date(year, number, 1) for number in range(1, 13))
        return [month for month in months if first <= month <= last]

    @property
    def newest_deed(self) -> int:
        """After how many acts of the journal something was chosen here; -1 where there is none."""
        return self._choices.newest

    def tell_here(self, sentence: str) -> None:
        """Say something on the side that is in sight."""
        if self.looking is not None and self.board.isHidden():
            self.looking.strip.show_done(sentence, undo=False)
        else:
            self.tell(sentence)

    def take_back(self) -> bool:
        """Take back what was chosen here last, if it is its turn; say whether there was any."""
        return not self.board.isHidden() and self._choices.take_back()

    # Qt's own

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._stale:
            self.refresh()

    # What is done here

    def _connect(self) -> None:
        self.board.head.went.connect(self._go)
        self.board.desk.turned.connect(self._turn)
        self.board.desk.stop_wanted.connect(self.out.stop)
        self.board.options.chosen.connect(self._choices.choose)
        self.board.options.large_chosen.connect(self._choices.enlarge)
        self.board.options.wins_wanted.connect(self.choose_wins)
        self.board.options.undo_wanted.connect(self._choices.take_back_choice)
        self.board.ways.print.clicked.connect(self.out.print_page)
        self.board.ways.save.clicked.connect(self.out.save_pdf)
        self.board.ways.more.clicked.connect(self.out.open_menu)
        self.out.told.connect(self.tell)
        self.out.went_on.connect(self.board.desk.tell_how_far)
        self.out.paper_chosen.connect(self._choices.take_paper)
        self._choices.changed.connect(self._chosen)
        self._choices.told.connect(self.tell)
        self._choices.month_wanted.connect(self.show_month)
        journal = self._journal
        for signal in (journal.kept, journal.changed, journal.was_put_away, journal.brought_back):
            signal.connect(self._changed)
        self._pages.changed.connect(self._changed)
        self._preferences.changed.connect(self._changed)
        self._theme.changed.connect(self._look_changed)

    def _add_keys(self) -> None:
        for keys, act in (
            ("PgUp", lambda: self._go(-1)),
            ("PgDown", lambda: self._go(1)),
            ("Home", lambda: self.show_month(self._journal.today(), tell_end=True)),
            ("Ctrl+Left", lambda: self._go_sideways(-1)),
            ("Ctrl+Right", lambda: self._go_sideways(1)),
            ("Ctrl+PgUp", lambda: self._turn(-1)),
            ("Ctrl+PgDown", lambda: self._turn(1)),
        ):
            shortcut = QShortcut(QKeySequence(keys), self.board)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(act)

    @Slot(int)
    def _go(self, on: int) -> None:
        self.show_month(months_on(self._month, on), tell_end=True)

    def _go_sideways(self, right: int) -> None:
        self._go(-right if self.isRightToLeft() else right)

    @Slot(int)
    def _turn(self, on: int) -> None:
        """Turn to another sheet of the same month; the ends are ends."""
        if self._sheets is None:
            return
        number = max(0, min(self._number + on, self._sheets.count - 1))
        if number != self._number:
            self._number = number
            self._show_sheet()
            say(self.board.desk, copy.page_of_pages(number + 1, self._sheets.count))

    @Slot(str)
    def tell(self, sentence: str) -> None:
        """Say what came of it; the keyboard does not go with the way to stop it."""
        desk = self.board.desk
        if self.out.busy:
            if sentence:
                desk.tell_beside(sentence)
            return
        if desk.stop.hasFocus():
            self.board.ways.print.setFocus(Qt.FocusReason.OtherFocusReason)
        desk.tell(sentence)

    @Slot()
    def _chosen(self) -> None:
        self._show_options()
        self.refresh()

    @Slot()
    def choose_wins(self) -> None:
        """Let the person say which wins of the month are on its page."""
        from smallwins.ui.month.wins_dialog import WinsDialog  # noqa: PLC0415 - when it is wanted

        dialog = WinsDialog(
            self._theme,
            self._pages,
            self._back,
            self._journal,
            self._month,
            self,
            choices=self._choices,
        )
        dialog.open()

    @Slot(object)
    def _show_side(self, side: Side) -> None:
        """Show the page, or looking back; the keyboard goes to the same words over there."""
        self.board.switch.set_value(Side.PAGE)
        if side is Side.PAGE:
            if self.looking is not None:
                self.looking.hide()
            self.board.show()
            self.board.switch.segments[0].setFocus(Qt.FocusReason.OtherFocusReason)
        elif self._charts is not None:
            from smallwins.ui.month.looking_back import LookingBackView  # noqa: PLC0415 - seldom

            if self.looking is None:
                self.looking = LookingBackView(self._theme, self._charts(), self._journal, self)
                self.looking.left.connect(self._show_side)
                self._whole.addWidget(self.looking)
            self.looking.set_room(self._room)
            self.board.hide()
            self.looking.show()
            self.looking.begin()

    # What is shown

    def _read(self, month: dt.date) -> None:
        page = self._pages.page(month, self.choice)
        first, last = self._pages.months()
        as_shown = (page, self.paper, self.large, self.out.look)
        if as_shown != self._as_shown or self._sheets is None:
            self._sheets = self.out.sheets_of(page, self.paper, large=self.large)
            self._as_shown = (*as_shown[:3], self.out.look)
        self._month, self._shown = month, page
        self.board.head.say(month, self._journal.today().year, quiet=page.days_with_win is None)
        self.board.head.set_ways(before=month > first, after=month < last)
        self._show_options()
        self._show_sheet()

    def _show_options(self) -> None:
        self.board.options.show_choice(self.choice, large=self.large)

    def _show_sheet(self) -> None:
        sheets = self._sheets
        if sheets is None:
            return
        self._number = min(self._number, sheets.count - 1)
        name = copy.page_of_month(self._month)
        self.board.desk.show_page(sheets, self._number, name, self._spoken())
        self.board.ways.lead_out(name)

    def _spoken(self) -> str:
        if self._shown is None or self._sheets is None:
            return ""
        return page_spoken(self._shown, self._number, self._sheets.count)

    def _try(self, read: Callable[[], None]) -> bool:
        """Show something else; where it cannot be read, all that is seen stays."""
        try:
            read()
        except StorageError as error:
            self.tell(problem.words_at_start(error))
            return False
        return True

    @Slot()
    def _changed(self, _what: object = None) -> None:
        # The celebration paints first.
        self._stale = True
        if self.isVisible():
            QTimer.singleShot(0, self, self._look_again)

    @Slot()
    def _look_again(self) -> None:
        if self._stale and self.isVisible():
            self.refresh()

    @Slot()
    def _look_changed(self) -> None:
        self.out.forget_look()
        self._changed()
