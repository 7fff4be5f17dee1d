"""The menu of the journal: what can be done with words."""

from PySide6.QtWidgets import QPlainTextEdit

from smallwins.ui import copy
from smallwins.ui.theme import Theme
from smallwins.ui.widgets.menu import Menu


class JournalMenu(Menu):
    """Undo, redo, cut, copy, paste and mark.

    Args:
        theme: colours and letters.
        edit: where the words are.
    """

    def __init__(self, theme: Theme, edit: QPlainTextEdit) -> None:
        super().__init__(theme, copy.journal(), edit)
        history, marked = edit.document(), edit.textCursor().hasSelection()
        can_paste = edit.canPaste()
        entries = (
            (copy.undo(), edit.undo, history.isUndoAvailable()),
            (copy.redo(), edit.redo, history.isRedoAvailable()),
            (copy.cut_words(), edit.cut, marked),
            (copy.copy_marked_words(), edit.copy, marked),
            (copy.paste_words(), edit.paste, can_paste),
            (copy.mark_all_words(), edit.selectAll, not history.isEmpty()),
        )
        for words, act, possible in entries:
            entry = self.addAction(words)
            entry.setEnabled(possible)
            entry.triggered.connect(act)
