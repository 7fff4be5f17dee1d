"""Small things for today: a short list of one's own, folded to one quiet line until it is used."""

import datetime as dt
import logging
from collections.abc import Callable
from functools import partial
from itertools import pairwise
from typing import Final, cast

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from smallwins.domain.errors import StorageError
from smallwins.domain.small_things import MOST, SmallThing
from smallwins.domain.wins import Energy, Kind, is_unseen
from smallwins.services.small_things import SmallThings
from smallwins.ui import copy
from smallwins.ui.theme import Theme
from smallwins.ui.today.chip_line import ChipLine
from smallwins.ui.today.deeds import Deeds
from smallwins.ui.today.thing_box import ThingBox
from smallwins.ui.widgets.buttons import LinkButton, OtherButton
from smallwins.ui.widgets.strip import say
from smallwins.ui.widgets.words import Words

_BESIDE: Final = 18
"""Between two things that stand beside each other, in designed pixels."""

_log = logging.getLogger(__name__)


class Checklist(QWidget):
    """The list. What somebody put down is in sight, on each kind of day, until they fold it.

    On a rough day an empty one is not there, and another has no line for more until it is asked
    for: nothing of it asks for effort.

    Args:
        theme: the look.
        things: what is on it.
        guess: gives the kinds that fit the words of a win.
        deeds: does what can be taken back.
        parent: the page.

    Signals:
        typed(str): the words in its line changed.
        undo_wanted(): Ctrl+Z was pressed in its line, where no typing can be taken back.
        opened(): it was opened, and may reach out of sight.
        left(): it goes and had the keyboard.
        turned(): it is open now, or folded, or not there.
    """

    lets_rings_out = True  # its edges would cut them
    typed = Signal(str)
    undo_wanted = Signal()
    opened = Signal()
    left = Signal()
    turned = Signal()

    def __init__(
        self,
        theme: Theme,
        things: SmallThings,
        guess: Callable[[str], list[Kind]],
        deeds: Deeds,
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._things = things
        self._guess = guess
        self._deeds = deeds
        self._day = dt.date.min
        self._energy: Energy | None = None
        self._wish: bool | None = None
        self._line: QWidget | None = None
        self._shown: list[SmallThing] = []
        self._boxes: list[ThingBox] = []
        self._gap = 0.0
        self._link = LinkButton(theme, copy.small_things(), parent=self)
        self._field = ChipLine(theme, copy.small_thing_field(), copy.small_thing_field(), self)
        self._add = OtherButton(theme, copy.add_small_thing(), parent=self)
        self._add.setAccessibleName(copy.add_small_thing_spoken())
        self._plenty = Words(theme, "caption", copy.five_are_plenty(), "ink2", self)
        self._plenty.setWordWrap(True)
        self._column = QVBoxLayout(self)
        self._column.addWidget(self._link, 0, Qt.AlignmentFlag.AlignLeading)
        self._columns = 1
        self._list = QGridLayout()
        self._column.addLayout(self._list)
        self._inputs = QHBoxLayout()
        self._inputs.addWidget(self._field, 1)
        self._inputs.addWidget(self._add)
        self._column.addLayout(self._inputs)
        self._column.addWidget(self._plenty)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._link.clicked.connect(self.turn)
        self._add.clicked.connect(self._put_down)
        self._field.edit.returnPressed.connect(self._put_down)
        self._field.edit.textChanged.connect(self._typed)
        self._field.edit.undo_wanted.connect(self.undo_wanted)
        things.changed.connect(self._read)
        theme.changed.connect(self._fit)
        self._fit()
        self._show()

    @property
    def words(self) -> str:
        """What is typed in its line."""
        return self._field.edit.text()

    @property
    def boxes(self) -> list[ThingBox]:
        """Its boxes, in their order."""
        return self._boxes

    @property
    def is_open(self) -> bool:
        """Whether what is on it can be seen."""
        if self._wish is not None:
            return self._wish
        return self._holds_words or bool(self._shown)

    @property
    def is_wanted(self) -> bool:
        """Whether it is there at all, open or folded."""
        return bool(self._shown) or self._holds_words or self._energy is not Energy.ROUGH

    def fold_to(self, line: QWidget | None) -> None:
        """Be this line elsewhere on the page while it is folded; None to be one of its own."""
        if line is not self._line:
            self._line = line
            self._show()

    def look(self, day: dt.date, energy: Energy | None) -> None:
        """Look what is on it; the page was read, and shows this day.

        Args:
            day: the day of the page.
            energy: what was said of it.
        """
        if (day, energy) != (self._day, self._energy):
            # Somebody who is in the list has it open, whatever day it is by now; and what they
            # folded is folded for the day.
            folded = day == self._day and self._wish is False
            self._day, self._energy = day, energy
            self._wish = self._wish if folded or self._has_keyboard(self) else None
        self._read()

    def set_words(self, words: str) -> None:
        """Have words that were typed and not put down; the keyboard stays where it is."""
        self._field.edit.setText(words)
        self._show()

    def set_gap(self, gap: float) -> None:
        """Keep so many designed pixels free above it."""
        self._gap = gap
        self._fit()

    @property
    def _is_quiet(self) -> bool:
        """Whether it is what was put down, and asks for no more."""
        rough = self._energy is Energy.ROUGH
        return rough and self._wish is None and not self._holds_words and bool(self._shown)

    @property
    def _holds_words(self) -> bool:
        return not is_unseen(self.words)

    @Slot()
    def _read(self) -> None:
        if self._day == dt.date.min:
            return
        try:
            things = self._things.of(self._day)
        except StorageError as error:
            _log.warning("The small things of today are not known: %r", error)
            return
        held = next((at for at, box in enumerate(self._boxes) if box.hasFocus()), None)
        known = {box.thing.id: box for box in self._boxes}
        self._shown = things
        self._boxes = [
            known.pop(thing.id) if thing.id in known else self._make(thing) for thing in things
        ]
        for box, thing in zip(self._boxes, things, strict=True):
            box.show_thing(thing)
        self._lay_out()
        self._show()
        if held is not None and not self.isHidden() and not self._has_keyboard_on_box():
            # Before the one that had the keyboard goes: Qt would put it anywhere.
            self._pass_keyboard_on(held)
        for box in known.values():
            box.hide()
            box.deleteLater()

    def _make(self, thing: SmallThing) -> ThingBox:
        box = ThingBox(self._theme, thing, self)
        box.check_wanted.connect(self._check)
        box.take_out_wanted.connect(self._take_out)
        box.step_wanted.connect(self._step)
        return box

    def _lay_out(self) -> None:
        self._place_boxes()
        stops = [self._link, *self._boxes, self._field.edit, self._add]
        for before, after in pairwise(stops):
            QWidget.setTabOrder(before, after)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._columns != self._columns_now():
            self._place_boxes()

    def _columns_now(self) -> int:
        """Two things stand beside each other where each has its line whole."""
        half = (self.width() - self._theme.px(_BESIDE)) // 2
        return 2 if all(box.sizeHint().width() <= half for box in self._boxes) else 1

    def _place_boxes(self) -> None:
        while self._list.count():
            self._list.takeAt(0)
        self._columns = self._columns_now()
        for at, box in enumerate(self._boxes):
            self._list.addWidget(box, *divmod(at, self._columns))
        for column in range(2):
            self._list.setColumnStretch(column, int(column < self._columns))
        self._list.setHorizontalSpacing(self._theme.px(_BESIDE) if self._columns == 2 else 0)

    @property
    def _in_sight(self) -> bool:
        return self.is_wanted and (self.is_open or self._line is None)

    def _show(self) -> None:
        """Show what is to be seen: all of it, one quiet line, or none of it."""
        is_open, full = self.is_open, len(self._shown) >= MOST
        takes_words = is_open and not self._is_quiet and (not full or self._holds_words)
        if self._in_sight and self.isHidden():
            self.show()
        on_line = self._line is not None and self._line.hasFocus()
        on_words = self._has_keyboard(self._field) or self._add.hasFocus()
        held = self._has_keyboard(self) or on_line
        self.turned.emit()
        # The keyboard is taken along by nothing that goes.
        if held and not self.is_wanted:
            self.left.emit()
        elif held and not is_open:
            (self._line or self._link).setFocus(Qt.FocusReason.OtherFocusReason)
        elif on_line or (on_words and not takes_words):
            self._link.setFocus(Qt.FocusReason.OtherFocusReason)
        for box in self._boxes:
            box.setVisible(is_open)
        for part in (self._field, self._add):
            part.setVisible(takes_words)
        self._plenty.setVisible(is_open and full and not self._is_quiet)
        said = copy.small_things_open() if is_open else copy.small_things_folded()
        self._link.setAccessibleDescription(said)
        self.setVisible(self._in_sight)
        self._fit()

    def _fit(self) -> None:
        px = self._theme.px
        self._column.setContentsMargins(0, px(self._gap), 0, 0)
        self._column.setSpacing(px(4))
        self._list.setVerticalSpacing(0)
        self._place_boxes()
        self._inputs.setSpacing(px(8))
        self.updateGeometry()

    # What the person does

    @Slot()
    def turn(self) -> None:
        """Open it, or fold it away. One that is quiet has its line for more first."""
        self._wish = self._is_quiet or not self.is_open
        self._show()
        if self.is_open:
            self.opened.emit()
            stop = self._link if self._field.isHidden() else self._field.edit
            stop.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def _put_down(self) -> None:
        words = self._field.edit.checked_words()
        if is_unseen(words):
            return
        put: list[SmallThing] = []
        self._wish = True
        if self._deeds.do(
            lambda: put.append(self._things.put_down(self._day, words)),
            lambda: self._take_words_back(put[0]),
        ):
            self._field.edit.setText("")  # not what Ctrl+Z in it would bring back
            self._show()
            say(self, copy.thing_is_down())

    def _take_words_back(self, thing: SmallThing) -> None:
        self._things.take_out(thing)
        # Before what is typed there by now: no word goes.
        self.set_words(f"{thing.text} {self.words}".rstrip())

    @Slot(object)
    def _check(self, thing: SmallThing) -> None:
        if thing.checked:
            self._deeds.do(partial(self._things.uncheck, thing))
        else:
            kind = next(iter(self._guess(thing.text)), None)
            self._deeds.do(partial(self._things.check, thing, kind))

    @Slot(object)
    def _take_out(self, thing: SmallThing) -> None:
        take_out, put_back = self._things.take_out, self._things.put_back
        self._wish = True  # an empty list is no reason to fold under the hand
        self._deeds.do(partial(take_out, thing), partial(put_back, thing), copy.thing_is_out())

    @Slot(object, int)
    def _step(self, box: ThingBox, step: int) -> None:
        stops: list[QWidget] = [self._link, *self._boxes]
        if not self._field.isHidden():
            stops.append(self._field.edit)
        at = stops.index(box) + step
        if 0 <= at < len(stops):
            stops[at].setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot(str)
    def _typed(self, words: str) -> None:
        self.typed.emit("" if is_unseen(words) else words)

    def _has_keyboard_on_box(self) -> bool:
        return any(box.hasFocus() for box in self._boxes)

    def _pass_keyboard_on(self, at: int) -> None:
        if self._boxes and self.is_open:
            stop: QWidget = self._boxes[min(at, len(self._boxes) - 1)]
        else:
            stop = self._field.edit if not self._field.isHidden() else self._link
        stop.setFocus(Qt.FocusReason.OtherFocusReason)

    def _has_keyboard(self, part: QWidget) -> bool:
        focus = cast("QWidget | None", self.window().focusWidget())
        return focus is not None and (focus is part or part.isAncestorOf(focus))
