"""One of a person's own reminders on its card: its words can be changed there."""

import dataclasses

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QWidget

from smallwins.domain.reminders import Reminder
from smallwins.services.drafts import Drafts, reminder_place
from smallwins.ui import copy
from smallwins.ui.settings.reminder_row import ReminderRow
from smallwins.ui.theme import Theme
from smallwins.ui.widgets.buttons import LinkButton
from smallwins.ui.widgets.line_editor import LineEditor


class OwnRow(ReminderRow):
    """One of the person's own: its words can be changed, and it can be put away.

    Other words for it that were typed and not saved wait in their line.

    Args:
        theme: the look.
        reminder: what it shows at first.
        drafts: where words wait that are not saved.

    Signals:
        out_wanted(): it is to be put away.
        undo_wanted(): Ctrl+Z was pressed in a line of it, where no typing can be taken back.
        reworded(str): it has other words now; these are the ones before.
    """

    out_wanted = Signal()
    reworded = Signal(str)
    undo_wanted = Signal()

    def __init__(self, theme: Theme, reminder: Reminder, drafts: Drafts) -> None:
        super().__init__(theme, reminder)
        self._drafts = drafts
        self._place = reminder_place(reminder.uid)
        self._editor: LineEditor | None = None
        self.change = LinkButton(theme, copy.change_reminder_words(), role="caption", parent=self)
        self.out = LinkButton(theme, copy.take_out_reminder(), role="caption", parent=self)
        self.call_links()
        for link in (self.change, self.out):
            self.links.addWidget(link)
        self.change.clicked.connect(self._write)
        self.out.clicked.connect(self.out_wanted)
        self.time.edit.undo_wanted.connect(self.undo_wanted)
        if waiting := drafts.words(self._place):
            self._open(waiting)

    @property
    def stops(self) -> list[QWidget]:
        line = [] if self._editor is None else [self._editor]
        ways = [self.change, self.out, self.again]
        rest = [self.days, *self.weekdays.toggles, self.time.edit]
        return [self.switch, *line, *ways, *rest]

    @property
    def editor(self) -> LineEditor | None:
        """The line its words are written in; None while they are not."""
        return self._editor

    def call_links(self) -> None:
        """Let its links be called by the words it has now."""
        words = self.reminder.words
        self.change.setAccessibleName(copy.change_reminder(words))
        self.out.setAccessibleName(copy.take_out_reminder_spoken(words))

    def close_line(self) -> None:
        """Let its words stand there as they are; the keyboard stays beside them."""
        if self._editor is not None:
            self._leave()

    @Slot()
    def _write(self) -> None:
        editor = self._editor or self._open(self.reminder.words)
        editor.setFocus(Qt.FocusReason.OtherFocusReason)

    def _open(self, words: str) -> LineEditor:
        self._editor = editor = LineEditor(
            self._theme, "body_medium", copy.own_reminder_field(), self
        )
        editor.setText(words)
        editor.textChanged.connect(self._hold)
        editor.textEdited.connect(self.forgive)
        editor.undo_wanted.connect(self.undo_wanted)
        editor.setMinimumHeight(self._theme.px(32))
        editor.saved.connect(self._save)
        editor.dropped.connect(self._leave)
        editor.left.connect(self._left)
        self.name_place.addWidget(editor)
        self.name_label.hide()
        editor.show()
        # Where the words stood: as a new part it would be the last stop of the window.
        QWidget.setTabOrder(self.switch, editor)
        return editor

    @Slot(str)
    def _hold(self, words: str) -> None:
        self._drafts.hold(self._place, "" if words == self.reminder.words else words)

    @Slot(str)
    def _save(self, words: str) -> None:
        if words == self.reminder.words:
            self._leave()
            return
        before = self.reminder.words
        self.changed.emit(dataclasses.replace(self.reminder, words=words))
        if self.reminder.words == words:
            self._leave()
            self.reworded.emit(before)

    @Slot()
    def _left(self) -> None:
        # Words that were changed stay where they are until they are saved or dropped.
        if self._editor is not None and self._editor.text() == self.reminder.words:
            self._close()

    @Slot()
    def _leave(self) -> None:
        self._close()
        self.change.setFocus(Qt.FocusReason.OtherFocusReason)

    def _close(self) -> None:
        editor, self._editor = self._editor, None
        if editor is not None:
            self._drafts.hold(self._place, "")
            self.forgive()
            self.name_label.show()
            editor.hide()
            editor.deleteLater()
