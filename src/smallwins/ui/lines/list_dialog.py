"""All lines to rest on: to add, change, pin, let rest and put away."""

import dataclasses
from collections.abc import Callable, Sequence
from functools import partial
from typing import Final

from PySide6.QtCore import QPoint, Qt, Slot
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QVBoxLayout, QWidget

from smallwins.domain.errors import StorageError
from smallwins.domain.lines import Line
from smallwins.services.lines import Lines
from smallwins.ui import copy, problem
from smallwins.ui.lines.line_dialog import LineDialog
from smallwins.ui.lines.rows import LinesModel, LinesView
from smallwins.ui.theme import Theme
from smallwins.ui.widgets.buttons import LinkButton, OtherButton
from smallwins.ui.widgets.dialog import PaperDialog, foot_of
from smallwins.ui.widgets.dialog_page import DialogPage, page_over
from smallwins.ui.widgets.flowing import flowing
from smallwins.ui.widgets.strip import Strip
from smallwins.ui.widgets.told import Told
from smallwins.ui.widgets.worded_rows import PAD

_WIDE: Final = 560
_HIGH: Final = 620

Acts = Sequence[tuple[str, Callable[[], object]]]
"""The words and the deeds of a menu."""


class LinesDialog(PaperDialog):
    """The list, the person's own lines first.

    Args:
        theme: the look.
        lines: the lines.
        parent: what it is before.
    """

    def __init__(self, theme: Theme, lines: Lines, parent: QWidget) -> None:
        super().__init__(theme, copy.lines_title(), parent)
        self._lines = lines
        px = theme.px
        # Words begin where all others do: the rings of rows lie outside.
        page = DialogPage(theme, copy.lines_title(), copy.lines_hint(), rings=PAD)
        self._page, column = page, page.column
        self._add = OtherButton(theme, copy.add_a_line(), "ui/plus", page)
        self._print = OtherButton(theme, copy.print_pinned(), "ui/print", page)
        self._buttons = flowing(theme, page, self._add, self._print)
        page.head.addWidget(self._buttons)
        self._strip = Strip(theme, page)
        page.head.addWidget(self._strip, 0, Qt.AlignmentFlag.AlignTop)  # as high as its words
        self._told = Told(self._strip)
        self.model = LinesModel(self)
        self.view = LinesView(theme, self.model, page)
        column.addWidget(self.view, 1)
        self._away = LinkButton(theme, copy.lines_put_away(), parent=page)
        self._away.setCheckable(True)
        self._away.toggled.connect(self._show_away)
        end = QVBoxLayout()
        end.setContentsMargins(px(PAD), 0, px(PAD), 0)
        end.addWidget(self._away, 0, Qt.AlignmentFlag.AlignLeading)
        column.addLayout(end)
        self._back = OtherButton(theme, copy.back(), parent=self)
        self._scroll = page_over(theme, self, page, foot_of(theme, self, self._back))
        self._add.clicked.connect(self._ask_new)
        self._print.clicked.connect(self._show_cards)
        self._back.clicked.connect(self.accept)
        self._told.said.connect(self._bring_told)
        self._told.taken_back.connect(self._taken_back)
        self.view.menu_wanted.connect(self._open_menu)
        self.view.stepped.connect(self._scroll.follow_keyboard)
        lines.changed.connect(self.refresh)
        window = parent.window()
        self.setFixedWidth(min(px(_WIDE), window.width()))
        self.resize(self.width(), min(px(_HIGH), window.height()))
        self.refresh()
        self._add.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def refresh(self) -> None:
        """Read the lines again; the keyboard stays at its line, or comes to the one after it."""
        try:
            lines, away = self._lines.all(), self._lines.put_away_ones()
        except StorageError as error:
            self._strip.show_problem(problem.words_at_start(error))
            return
        view, model = self.view, self.model
        held, place, row = view.hasFocus(), view.place(), view.currentIndex().row()
        key = model.knower(model.rows[row]) if row >= 0 else ""
        shows_away = bool(away) and self._away.isChecked()
        model.show_lines([*lines, *away] if shows_away else lines, whole=shows_away)
        self._away.setVisible(bool(away))
        view.go_back_to(place)
        if row >= 0 and view.currentIndex().row() < 0:
            known = model.row_of(key)
            view.mark(known if known >= 0 else row)
        view.setVisible(model.rowCount() > 0)
        if held and view.isHidden():
            self._add.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot(bool)
    def _show_away(self, shown: bool) -> None:
        """Read again, with those that were put away at the end of the list, or without."""
        self.refresh()
        away = [row for row, line in enumerate(self.model.rows) if line.away]
        if shown and away:
            self.view.mark(away[0])

    @Slot(bool)
    def _taken_back(self, held: bool) -> None:
        if held:
            self._add.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def _bring_told(self) -> None:
        self._scroll.bring(self._strip)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Undo):
            self._told.undo()
            return
        super().keyPressEvent(event)

    @Slot(object, QPoint)
    def _open_menu(self, line: Line, at: QPoint) -> None:
        from smallwins.ui.widgets.menu import Menu  # noqa: PLC0415 - when it is wanted

        menu = Menu(self._theme, copy.more_on_this_line(copy.line_shown(line)[:80]), self.view)
        for words, act in self._acts_for(line):
            menu.addAction(words).triggered.connect(act)
        menu.popup(at)
        if self.view.walked:
            menu.setActiveAction(menu.actions()[0])

    def _acts_for(self, line: Line) -> Acts:
        if line.away:
            return ((copy.bring_line_back(), partial(self._bring_back, line)),)
        pinned = dataclasses.replace(line, pinned=not line.pinned)
        resting = dataclasses.replace(line, resting=not line.resting)
        pin = (copy.unpin_line(), copy.line_is_unpinned())
        rest = (copy.wake_line(), copy.line_is_awake())
        if pinned.pinned:
            pin = (copy.pin_line(), copy.line_is_pinned())
        if resting.resting:
            rest = (copy.line_may_rest(), copy.line_rests())
        return (
            (pin[0], partial(self._change, line, pinned, pin[1])),
            (copy.change_line(), partial(self._ask_change, line)),
            (rest[0], partial(self._change, line, resting, rest[1])),
            (copy.put_away(), partial(self._put_away, line)),
        )

    def _change(self, before: Line, after: Line, said: str, *_pressed: object) -> None:
        if self._told.do(lambda: self._lines.change(after)):
            self._told.tell(said, lambda: self._lines.change(before))

    def _put_away(self, line: Line, *_pressed: object) -> None:
        if self._told.do(lambda: self._lines.put_away(line)):
            self._told.tell(copy.line_was_put_away(), lambda: self._lines.bring_back(line))

    def _bring_back(self, line: Line, *_pressed: object) -> None:
        if self._told.do(lambda: self._lines.bring_back(line)):
            self._told.tell(copy.line_is_back(), lambda: self._lines.put_away(line))

    def _ask_new(self) -> None:
        self._open(None)

    def _ask_change(self, line: Line, *_pressed: object) -> None:
        self._open(line)

    def _open(self, line: Line | None) -> None:
        dialog = LineDialog(self._theme, self._lines, line, self)
        dialog.kept.connect(self._kept)
        dialog.open()

    @Slot(object, object)
    def _kept(self, before: Line | None, kept: Line) -> None:
        if before is None:
            self._told.tell(copy.line_was_added(), lambda: self._lines.put_away(kept))
        else:
            self._told.tell(copy.line_was_changed(), lambda: self._lines.change(before))

    def _show_cards(self) -> None:
        from smallwins.ui.lines.cards_dialog import CardsDialog  # noqa: PLC0415 - printing is heavy

        CardsDialog(self._theme, self._lines, self).open()
