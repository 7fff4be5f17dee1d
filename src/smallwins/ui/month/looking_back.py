"""Looking back: one chart of some days, and the same in words. It reads when it is looked at."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QPoint, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QHideEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from smallwins.domain.charts import Chart, Counted, Reach, Span, holds_nothing
from smallwins.domain.errors import StorageError, StorageUnreachableError
from smallwins.services.charts import Charts, Reading
from smallwins.services.journal import Journal
from smallwins.ui import copy, problem
from smallwins.ui.layout import Room, page_side, page_top, title_role
from smallwins.ui.month.chart_file import PNG, SVG, Ended, write_chart
from smallwins.ui.month.chart_look import saved_look
from smallwins.ui.month.chart_picture import ChartPicture
from smallwins.ui.month.chart_twin import spoken, twin_of
from smallwins.ui.month.drawing import Drawing
from smallwins.ui.month.may_be_said import StripRoom, may_be_said
from smallwins.ui.month.switch import Side, SideSwitch
from smallwins.ui.month.twin_view import TwinView
from smallwins.ui.theme import Theme
from smallwins.ui.widgets.buttons import OtherButton
from smallwins.ui.widgets.paper import Ground
from smallwins.ui.widgets.scroll import Page, PageScroll
from smallwins.ui.widgets.segments import Choice, Segments
from smallwins.ui.widgets.strip import Strip, say
from smallwins.ui.widgets.to_paper import ask_for_file, told_saved, with_ending
from smallwins.ui.widgets.words import LeadingWords

AskFile = Callable[[QWidget, str, str, str, str], str]
"""Asks for a file, given what it is before, a title, a name, a kind and an ending; "" for none."""


class LookingBackView(Ground):
    """What a person kept in some days, as a picture and in words.

    Args:
        theme: the look.
        charts: counts.
        journal: knows the day, and says what changes.
        parent: the place.
        ask_file: asks for a file; the system's own dialog, where none is given.

    Attributes:
        switch: leads back to the page.
        chart: which chart it is.
        reach: how far back.
        picture: the chart.
        table: the same in words.
        save: saves the picture.
        strip: what came of that.

    Signals:
        left(Side): somebody wants to see the page.
    """

    left = Signal(object)

    def __init__(
        self,
        theme: Theme,
        charts: Charts,
        journal: Journal,
        parent: QWidget | None = None,
        *,
        ask_file: AskFile = ask_for_file,
    ) -> None:
        super().__init__(theme, "base", parent)
        self._charts = charts
        self._journal = journal
        self._ask_file = ask_file
        self._own: Span | None = None
        self._reach = Reach.YEAR
        self._reading: Reading | None = None
        self._counted: Counted | None = None
        self._shown: tuple[Chart, Span] | None = None
        self._stale = True
        self.drawing = Drawing(self)
        self._page = Page()
        self._scroll = PageScroll(theme, self._page, self)
        self._build(theme)
        self._turn = QTimer(self)
        self._turn.setSingleShot(True)
        self._turn.timeout.connect(self._read_on)
        self._connect()
        self.set_room(Room.FULL)

    # What comes from outside

    def set_room(self, room: Room) -> None:
        """Fit a full, small or tiny window."""
        px, side = self._theme.px, self._theme.px(page_side(room))
        self._room = room
        self._column.setContentsMargins(side, px(page_top(room)), side, px(24))
        self._column.setSpacing(px(10))
        self._name.set_role(title_role(room))

    def begin(self) -> None:
        """Be at the top, with the keyboard on the way that led here."""
        for segment in self.switch.segments:
            if segment.isChecked():
                segment.setFocus(Qt.FocusReason.OtherFocusReason)
        self._scroll.begin()

    def refresh(self) -> None:
        """Count again, from the beginning."""
        self._stale = False
        chart = self.chart.value
        try:
            if isinstance(chart, Chart):
                self._reading = self._charts.begin(chart, self._span())
        except StorageError as error:
            self.strip.show_problem(problem.words_at_start(error))
            return
        self._turn.start(0)

    def let_go(self) -> None:
        """Draw no more: the app closes."""
        self._turn.stop()
        self._reading = None
        self.drawing.let_go()

    @property
    def counted(self) -> Counted | None:
        """What is shown; None before anything was read."""
        return self._counted

    @property
    def is_reading(self) -> bool:
        """Whether something is being read or drawn."""
        reading = self._stale or self._reading is not None
        return reading or self.picture.is_due or self.drawing.busy

    # Qt's own

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._stale or self._shows_others():
            self.refresh()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        if self._reading is not None:  # nothing is read that nobody looks at
            self._turn.stop()
            self._reading, self._stale = None, True

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._scroll.setGeometry(self.rect())

    # What is done here

    def _build(self, theme: Theme) -> None:
        page = self._page
        self._column = QVBoxLayout(page)
        self.switch = SideSwitch(theme, Side.BACK, page)
        charts = [Choice(chart, copy.chart_name(chart)) for chart in Chart]
        self.chart = Segments(theme, copy.which_chart(), charts, page)
        self.chart.set_value(Chart.KINDS)
        reaches = [
            Choice(reach, copy.reach_name(reach), asks=reach is Reach.OWN) for reach in Reach
        ]
        self.reach = Segments(theme, copy.how_far_back(), reaches, page)
        self.reach.set_value(self._reach)
        self._name = LeadingWords(theme, "h1", "", parent=page)
        self._line = LeadingWords(theme, "body", "", "ink2", page)
        self._quiet = LeadingWords(theme, "lead", "", "ink", page)
        self.picture = ChartPicture(theme, self.drawing, page)
        self.save = OtherButton(theme, copy.save_picture(), "ui/share", page)
        self.strip = Strip(theme, page)
        told = StripRoom(theme, self.strip, _sentences, page)
        self._same = LeadingWords(theme, "h2", copy.in_words(), parent=page)
        self.table = TwinView(theme, page)
        for part in (
            self.switch,
            self.chart,
            self.reach,
            self._name,
            self._line,
            self._quiet,
            self.picture,
            self.save,
            told,
            self._same,
            self.table,
        ):
            if isinstance(part, LeadingWords):
                part.setWordWrap(True)
            fits = isinstance(part, (Segments, OtherButton))
            leading = Qt.AlignmentFlag.AlignLeading
            self._column.addWidget(part, 0, leading if fits else Qt.AlignmentFlag(0))
        self._column.addStretch(1)
        self._parts = (self._name, self.picture, self.save, self._same, self.table)
        for hidden in (*self._parts, self._line, self._quiet):
            hidden.hide()

    def _connect(self) -> None:
        self.switch.chosen.connect(self._leave)
        self.chart.chosen.connect(self._choose)
        self.reach.chosen.connect(self._reach_for)
        self.save.clicked.connect(self._offer_kinds)
        self.table.walked.connect(self._scroll.follow_keyboard)
        self._theme.changed.connect(self._restyle)
        journal = self._journal
        for signal in (
            journal.kept,
            journal.changed,
            journal.was_put_away,
            journal.brought_back,
            journal.energy_changed,
        ):
            signal.connect(self._changed)

    @Slot()
    def _restyle(self) -> None:
        self.set_room(self._room)

    @Slot(object)
    def _leave(self, side: Side) -> None:
        self.switch.set_value(Side.BACK)
        if side is not Side.BACK:
            self.left.emit(side)

    @Slot(object)
    def _choose(self, _chart: Chart) -> None:
        self.strip.clear()
        self.refresh()

    @Slot(object)
    def _reach_for(self, reach: Reach) -> None:
        self.strip.clear()
        if reach is Reach.OWN:
            self._ask_days()
            return
        self._reach = reach
        self.refresh()

    def _ask_days(self) -> None:
        from smallwins.ui.month.own_days import OwnDays  # noqa: PLC0415 - when it is wanted

        self.reach.set_value(self._reach)
        try:
            dialog = OwnDays(self._theme, self._journal.today(), self._span(), self)
        except StorageError as error:
            self.strip.show_problem(problem.words_at_start(error))
            return
        dialog.chosen.connect(self._see_own)
        dialog.open()

    @Slot(object)
    def _see_own(self, span: Span) -> None:
        """Look back at days that were asked for; the keyboard comes back to where they are."""
        self.show_days(span)
        own = next(one for one in self.reach.segments if one.isChecked())
        own.setFocus(Qt.FocusReason.TabFocusReason)

    @Slot(object)
    def show_days(self, span: Span) -> None:
        """Look back at these days."""
        self._own, self._reach = span, Reach.OWN
        self.reach.set_value(Reach.OWN)
        self.refresh()

    def _span(self) -> Span:
        if self._reach is Reach.OWN and self._own is not None:
            return self._own
        return self._charts.span(self._reach)

    def _shows_others(self) -> bool:
        """Whether other days are to be seen than those here: one began, or none could be read."""
        try:
            return self._shown != (self.chart.value, self._span())
        except StorageError:
            return True  # to read them says so

    @Slot()
    def _read_on(self) -> None:
        # Each time it is asked anew: what fails in a way that nobody thought of fails once.
        reading = self._reading
        if reading is None:
            return
        try:
            if reading.go_on():
                self._turn.start(0)
                return
            counted = reading.counted()
        except StorageError as error:
            self._reading = None
            self.strip.show_problem(problem.words_at_start(error))
            return
        self._reading = None
        self._show(reading.chart, reading.span, counted)

    def _show(self, chart: Chart, span: Span, counted: Counted) -> None:
        news = self._shown != (chart, span)
        self._shown, self._counted = (chart, span), counted
        quiet = holds_nothing(counted)
        feelings = chart is Chart.FEELINGS
        self._quiet.setText(copy.quiet_feelings() if feelings else copy.quiet_span())
        self._name.setText(copy.chart_title(chart))
        days = f"{copy.span_in_words(span)}."
        self._line.setText(days if quiet else copy.sentences(days, copy.chart_line(chart)))
        heard = spoken(chart, span, counted)
        if quiet and self._held():
            self.chart.segments[list(Chart).index(chart)].setFocus(Qt.FocusReason.OtherFocusReason)
        self._quiet.setVisible(quiet)
        self._line.setVisible(True)
        for part in self._parts:
            part.setVisible(not quiet)
        if not quiet:
            self.picture.show_chart(counted, copy.chart_title(chart), heard)
            self.table.show_twin(twin_of(counted), f"{copy.in_words()}: {copy.chart_title(chart)}")
        if news:
            say(self, copy.sentences(days, self._quiet.text()) if quiet else heard)

    def _held(self) -> bool:
        """Whether the keyboard is on something that is about to go."""
        return self.save.hasFocus() or self.table.hasFocus()

    @Slot()
    def _changed(self, *_what: object) -> None:
        # The celebration paints first.
        self._stale = True
        if self.isVisible():
            QTimer.singleShot(0, self, self._look_again)

    @Slot()
    def _look_again(self) -> None:
        if self._stale and self.isVisible():
            self.refresh()

    # How a picture leaves

    @Slot()
    def _offer_kinds(self) -> None:
        from smallwins.ui.widgets.menu import Menu  # noqa: PLC0415 - when it is wanted

        menu = Menu(self._theme, copy.save_picture(), self.save)
        for name, ending in ((copy.as_picture(), PNG), (copy.as_drawing(), SVG)):
            menu.addAction(name).triggered.connect(partial(self.save_as, ending))
        menu.popup(self.save.mapToGlobal(QPoint(0, self.save.height())))

    def save_as(self, ending: str, *_checked: object) -> None:
        """Ask for a file and save what is shown, by daylight, as ".png" or ".svg"."""
        if self._shown is None or self._counted is None:
            return
        (chart, span), counted = self._shown, self._counted
        kind = copy.chart_files() if ending == PNG else copy.drawing_files()
        title = copy.chart_title(chart)
        chosen = self._ask_file(self, copy.save_picture(), title, kind, ending)
        if not chosen:
            return
        file = with_ending(chosen, ending)
        look, heard = saved_look(self._theme), spoken(chart, span, counted)
        make = partial(write_chart, file, ending, counted, look, chart, span, heard)
        self.drawing.make(make, partial(self._saved, file), str(file))

    def _saved(self, file: Path, ended: Ended | None) -> None:
        error = StorageUnreachableError() if ended is None else ended.error
        if error is not None:
            self.strip.show_problem(problem.words_for_picture(error))
        else:
            self.strip.show_done(told_saved(file), undo=False)


def _sentences() -> list[str]:
    """What may have to be said of a chart."""
    return may_be_said(problem.words_for_picture, problem.words_at_start)
