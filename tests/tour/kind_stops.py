"""The stops of the tour at kind words: the note on Today, the lines, their cards, words to send."""

import dataclasses
from typing import TYPE_CHECKING, Final

from PySide6.QtWidgets import QWidget

from smallwins.ui import copy
from smallwins.ui.widgets.dialog import PaperDialog
from support.home import button

if TYPE_CHECKING:
    from tour.guide import Guide

_PINNED: Final = 5


class KindStops:
    """Looks at what is kind, in Settings and on Today.

    Args:
        guide: who walks.
    """

    def __init__(self, guide: "Guide") -> None:
        self._guide = guide

    def see(self, settings: QWidget) -> None:
        """Pin a few lines, and look at each dialog that Settings lead to."""
        lines = self._guide.rooms.lines
        for line in lines.all()[:_PINNED]:
            lines.change(dataclasses.replace(line, pinned=True))
        for name, words in (
            ("lines", copy.see_my_lines()),
            ("line-cards", copy.see_the_cards()),
            ("words-to-send", copy.see_the_words()),
        ):
            button(settings, words).click()
            (dialog,) = [one for one in settings.findChildren(PaperDialog) if one.isVisible()]
            self._guide.picture(name, dialog)
            dialog.reject()
