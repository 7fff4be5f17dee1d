"""The stops of the tour at what is kind: lines and cards, words to send, a win to share."""

import dataclasses
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from smallwins.ui import copy
from smallwins.ui.settings.page import SettingsPlace
from smallwins.ui.today.checklist import Checklist
from smallwins.ui.widgets.dialog import PaperDialog
from support.home import button

if TYPE_CHECKING:
    from tour.guide import Guide

_PINNED: Final = 5
_THINGS: Final = ("Water the fern", "Open a window", "Put one cup away")


class KindStops:
    """Looks at what is kind, in Settings and on Today.

    Args:
        guide: who walks.
    """

    def __init__(self, guide: "Guide") -> None:
        self._guide = guide

    def see(self, settings: SettingsPlace) -> None:
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
        self._see_sharing(settings)

    def _see_sharing(self, settings: SettingsPlace) -> None:
        """Look at a win on its way to somebody, in each form it may take, and let it stay here."""
        places = self._guide.rooms.places
        sam = places.people.write(None, "Sam", "sam@example.org")
        settings.show_page("people")
        self._guide.picture("settings-people")
        places.share(next(win for win in self._guide.rooms.journal.recent() if win.feeling))
        (dialog,) = [one for one in self._guide.window.findChildren(PaperDialog) if one.isVisible()]
        for name, words in (
            ("share-words", copy.share_as_words()),
            ("share-card", copy.share_as_card()),
            ("share-cheer", copy.share_for_cheer()),
        ):
            button(dialog, words).click()
            self._guide.picture(name, dialog)
        dialog.reject()
        places.people.put_away(sam)

    def see_small_things(self) -> None:
        """Put a few down for today, check one, look at them in each room, and take them out."""
        guide = self._guide
        (things,) = guide.today.findChildren(Checklist)
        things.turn()
        for words in _THINGS:
            line = QApplication.focusWidget()
            assert line is not None
            QTest.keyClicks(line, words)
            guide.press(Qt.Key.Key_Return)
        things.boxes[0].click()
        guide.press(Qt.Key.Key_Escape)  # the celebration; it has pictures of its own
        self._see_boxes("today-small-things", things)
        guide.window.resize(800, 560)
        self._see_boxes("today-small-things-800x560", things)
        guide.window.resize(1120, 720)
        guide.choose_setting("appearance", copy.percent(200))
        self._see_boxes("today-small-things-200-percent", things)
        guide.choose_setting("appearance", copy.percent(100))
        guide.rooms.taking_back.undo()
        while things.boxes:
            QTest.keyClick(things.boxes[0], Qt.Key.Key_Delete)
            guide.pause(50)
        if things.is_open:
            things.turn()

    def _see_boxes(self, name: str, things: Checklist) -> None:
        """Look at the page with the keyboard on a box: that is in sight."""
        things.boxes[0].setFocus(Qt.FocusReason.TabFocusReason)
        self._guide.press(Qt.Key.Key_Tab)
        self._guide.picture(name)
