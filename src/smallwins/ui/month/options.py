"""What is on the page and what is kept private: boxes to check, and choices ready to take."""

from dataclasses import replace
from functools import partial
from typing import Final

from PySide6.QtCore import QEvent, QRect, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QSpacerItem, QVBoxLayout, QWidget

from smallwins.domain.month_page import (
    READY,
    Hidden,
    PageChoice,
    Part,
    Reader,
    with_hidden,
    with_part,
)
from smallwins.ui import copy
from smallwins.ui.layout import mirrored
from smallwins.ui.theme import Theme
from smallwins.ui.widgets.buttons import LinkButton, OtherButton
from smallwins.ui.widgets.check import BOX, GAP, Check
from smallwins.ui.widgets.strip import UNDO_MS, say
from smallwins.ui.widgets.words import LeadingWords

_BESIDE: Final = 10
_ORDER: Final = (Hidden.FEELINGS, Hidden.KINDS, Hidden.NAMES)


class ChooseButton(OtherButton):
    """Choose wins: lower than others, as mocked."""

    tall = 36.0
    padding = 14.5


class Line(QWidget):
    """A hairline between groups."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setFixedHeight(1)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def paintEvent(self, _event: QPaintEvent) -> None:
        QPainter(self).fillRect(self.rect(), self._theme.color("line"))


class Options(QWidget):
    """The boxes.

    Args:
        theme: the look.
        parent: what they are on.

    Attributes:
        parts: the box of each part of the page.
        hides: the box of each thing that may be kept private.
        all_wins: all wins follow on further pages.
        large: the letters on paper are large.
        reader: for whom the page is as it stands; it opens the ready choices.
        undo: beside it for a minute once a ready choice was taken: gives back the one before.
        choose: leads to the wins of the month.
        page_follows: whether the page shows what is chosen; where it could not be read, that
            alone is said.

    Signals:
        chosen(PageChoice): this is to be on the page.
        ready_taken(Reader): the page is for this reader now; it is to be told what is on it.
        large_chosen(bool): the letters are to be large, or not.
        wins_wanted(): the wins are to be chosen one by one.
        undo_wanted(): the ready choice is to be taken back.
    """

    lets_rings_out = True
    chosen = Signal(object)
    ready_taken = Signal(object)
    large_chosen = Signal(bool)
    wins_wanted = Signal()
    undo_wanted = Signal()

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._choice = PageChoice()
        self.page_follows = True
        self._column = QVBoxLayout(self)
        self._column.setSpacing(0)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._spaces: list[tuple[QSpacerItem, float]] = []
        self._space(16)
        self._column.addWidget(Line(theme, self))
        self._space(13)
        self._build_head(theme)
        self.parts = {part: self._add(copy.part_of_page(part)) for part in Part}
        self._space(14)
        self._column.addWidget(Line(theme, self))
        self._space(6)
        private = LeadingWords(theme, "h3", copy.keep_private(), parent=self)
        private.setWordWrap(True)
        # Beside the heading: below the boxes it would be out of sight in a usual window.
        self.choose = ChooseButton(theme, copy.choose_wins(), parent=self)
        row = QHBoxLayout()
        row.addWidget(private, 1)
        row.addWidget(self.choose)
        self._column.addLayout(row)
        self.hides = {what: self._add(copy.hide_on_page(what)) for what in _ORDER}
        self.hides[Hidden.NAMES].setAccessibleDescription(copy.names_are_guessed())
        self._guess = LeadingWords(theme, "caption", copy.names_are_guessed(), "ink2", self)
        self._guess.setWordWrap(True)
        below = QHBoxLayout()
        self._indent = QSpacerItem(0, 0)
        below.addItem(self._indent)
        below.addWidget(self._guess, 1)
        self._column.addLayout(below)
        self._space(20)
        self._column.addWidget(Line(theme, self))
        self._space(14)
        self._column.addWidget(LeadingWords(theme, "h3", copy.more_of_the_page(), parent=self))
        self.all_wins = self._add(copy.all_wins_further())
        self.large = self._add(copy.large_letters())
        self._connect()
        theme.changed.connect(self.restyle)
        self.restyle()
        self.show_choice(self._choice, large=False)

    def show_choice(self, choice: PageChoice, *, large: bool) -> None:
        """Let the boxes show a choice."""
        if choice != self._choice:
            self._end_undo()
        self._choice = choice
        for part, box in self.parts.items():
            box.setChecked(part in choice.parts)
        for what, box in self.hides.items():
            box.setChecked(what in choice.hidden)
        self.all_wins.setChecked(choice.all_wins)
        self.large.setChecked(large)
        now = copy.page_for(self._reader())
        self.reader.setText(now)
        self.reader.setAccessibleName(copy.for_whom_spoken(now))
        self.reader.restyle()
        # A kind that is hidden has no row of its own, and a feeling none.
        self.parts[Part.KINDS].setEnabled(Hidden.KINDS not in choice.hidden)
        self.parts[Part.FEELINGS].setEnabled(Hidden.FEELINGS not in choice.hidden)

    def restyle(self) -> None:
        """Take the theme as it is now."""
        for space, designed in self._spaces:
            space.changeSize(0, self._theme.px(designed))
        self._column.invalidate()
        # Where the words of the boxes begin.
        self._indent.changeSize(self._theme.px(BOX + GAP), 0)

    def _build_head(self, theme: Theme) -> None:
        self._heading = LeadingWords(theme, "h3", copy.on_the_page(), parent=self)
        self._heading.setWordWrap(True)
        self.reader = LinkButton(theme, "", parent=self)
        head = QHBoxLayout()
        head.addWidget(self._heading, 1)
        head.addWidget(self.reader)
        self._column.addLayout(head)
        # In no layout: nothing makes room for it.
        self.undo = LinkButton(theme, copy.undo(), parent=self)
        self.undo.hide()
        self._minute = QTimer(self)
        self._minute.setSingleShot(True)
        self._minute.timeout.connect(self._had_its_minute)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_undo()

    def event(self, event: QEvent) -> bool:
        done = super().event(event)
        if event.type() is QEvent.Type.LayoutRequest:
            self._place_undo()
        return done

    def _connect(self) -> None:
        for part, box in self.parts.items():
            box.clicked.connect(lambda on, part=part: self._take_part(part, on))
        for what, box in self.hides.items():
            box.clicked.connect(lambda on, what=what: self._hide(what, on))
        self.all_wins.clicked.connect(self._take_all)
        self.large.clicked.connect(self._enlarge)
        self.reader.clicked.connect(self._offer_ready)
        self.undo.clicked.connect(self.undo_wanted)
        self.choose.clicked.connect(self.wins_wanted)

    def _reader(self) -> Reader | None:
        return next((one for one, choice in READY.items() if choice == self._choice), None)

    @Slot()
    def _offer_ready(self) -> None:
        from smallwins.ui.widgets.menu import Menu  # noqa: PLC0415 - when it is wanted

        menu = Menu(self._theme, copy.for_whom(), self.reader)
        now = self._reader()
        for reader in READY:
            entry = menu.addAction(copy.page_for(reader))
            entry.setCheckable(True)
            entry.setChecked(reader is now)
            entry.triggered.connect(partial(self._take_ready, reader))
        menu.open_at_end_of(self.reader)

    def _take_ready(self, reader: Reader, *_checked: object) -> None:
        before = self._choice
        self.chosen.emit(READY[reader])
        if self._choice != READY[reader]:
            return  # it did not save, and that is said
        if self._choice != before:
            self.undo.setAccessibleDescription(copy.page_for(reader))
            self._place_undo()
            self.undo.show()
            self._minute.start(UNDO_MS)
        if self.page_follows:
            self.ready_taken.emit(reader)

    @Slot()
    def _had_its_minute(self) -> None:
        if self.undo.hasFocus():
            self._minute.start(UNDO_MS)
        else:
            self._end_undo()

    def _end_undo(self) -> None:
        self._minute.stop()
        if self.undo.hasFocus():
            self.reader.setFocus(Qt.FocusReason.OtherFocusReason)
        self.undo.hide()

    def _place_undo(self) -> None:
        """Put undo before the name of the reader, else below it: the first box leaves room."""
        px, size, reader = self._theme.px, self.undo.sizeHint(), self.reader.sizeHint()
        wide, gap = self.width(), px(_BESIDE)
        heading = self._heading.fontMetrics().horizontalAdvance(self._heading.text())
        row = self.reader.geometry().center().y()
        left = wide - reader.width() - gap - size.width()
        if left < heading + gap:
            left, row = wide - size.width(), next(iter(self.parts.values())).geometry().center().y()
        place = QRect(left, row - size.height() // 2, size.width(), size.height())
        self.undo.setGeometry(mirrored(place, self))
        self.undo.raise_()

    def _take_part(self, part: Part, checked: bool) -> None:
        what = copy.part_of_page(part)
        said = copy.is_on_page(what) if checked else copy.is_off_page(what)
        self._take(with_part(self._choice, part, shown=checked), self.parts[part], said)

    def _hide(self, what: Hidden, checked: bool) -> None:
        box, choice = self.hides[what], with_hidden(self._choice, what, hidden=checked)
        self._take(choice, box, copy.page_is_changed(box.accessibleName()))

    def _take_all(self, checked: bool) -> None:
        box, choice = self.all_wins, replace(self._choice, all_wins=checked)
        self._take(choice, box, copy.page_is_changed(box.accessibleName()))

    def _take(self, choice: PageChoice, stop: QWidget, said: str) -> None:
        """Let a choice be chosen, and say so; where it was not taken, its box stays true."""
        self.chosen.emit(choice)
        if self._choice == choice and self.page_follows:
            say(stop, said)

    def _enlarge(self, checked: bool) -> None:
        self.large_chosen.emit(checked)
        if self.large.isChecked() is checked and self.page_follows:
            say(self.large, copy.page_is_changed(self.large.accessibleName()))

    def _add(self, text: str) -> Check:
        box = Check(self._theme, text, self)
        self._column.addWidget(box)
        return box

    def _space(self, designed: float) -> None:
        space = QSpacerItem(0, self._theme.px(designed))
        self._spaces.append((space, designed))
        self._column.addItem(space)
