"""The stops of the tour in the Calendar place and on the page of a day."""

import datetime as dt
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from smallwins.domain.day_words import Part
from smallwins.ui import copy
from smallwins.ui.calendar.go_to_day import GoToDay
from smallwins.ui.calendar.place import CalendarPlace
from support.home import button

if TYPE_CHECKING:
    from tour.guide import Guide

KEY = Qt.Key
_CONTROL = Qt.KeyboardModifier.ControlModifier
_WORDS = (
    "Rain since the morning. I opened the window a little, to hear it.",
    "",
    "Mum called. We spoke of soup. I stood on the step afterwards, and the air was cold and good.",
)


class CalendarStops:
    """Looks at the year, a month, a day, and what is written of it.

    Args:
        guide: who walks.
    """

    def __init__(self, guide: "Guide") -> None:
        self._guide = guide

    def see(self) -> None:
        """Look at all of it in a large window."""
        guide = self._guide
        guide.press(KEY.Key_3, _CONTROL)
        guide.picture("calendar")
        guide.press(KEY.Key_PageUp)
        guide.press(KEY.Key_Left)
        guide.press(KEY.Key_Return)
        guide.picture("calendar-day")
        guide.press(KEY.Key_Escape)
        button(self._place, copy.how_am_i_doing()).click()
        guide.picture("calendar-how-am-i")
        self._place.page.head.spans.segments[1].click()
        self._place.page.take_keyboard()
        guide.picture("calendar-month")
        self._place.page.head.spans.segments[0].click()
        self._see_days()
        self._see_writing()

    def see_small(self, size: str) -> None:
        """Look at it where there is less room."""
        guide = self._guide
        guide.press(KEY.Key_3, _CONTROL)
        guide.picture(f"calendar-{size}")
        guide.press(KEY.Key_Return)
        guide.pause(300)
        guide.picture(f"calendar-day-{size}")
        guide.press(KEY.Key_Escape)
        self._place.page.head.spans.segments[1].click()
        guide.picture(f"calendar-month-{size}")
        self._place.page.head.spans.segments[0].click()
        self._place.read_mornings()
        guide.picture(f"mornings-{size}")
        guide.press(KEY.Key_Escape)

    def see_elsewhere(self) -> None:
        """Look at a year that begins its weeks on Sunday, and at one that runs to the left."""
        guide = self._guide
        for name, locale in (("sunday-first", "en_US"), ("right-to-left", "ar_EG")):
            before = QLocale()
            QLocale.setDefault(QLocale(locale))
            if name == "right-to-left":
                QApplication.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
            known = guide.rooms.calendar
            place = guide.rooms.places.make("calendar")
            guide.rooms.places.calendar = known
            assert isinstance(place, CalendarPlace)
            place.resize(936, 720)
            place.show()
            place.arrive()
            guide.pause(300)
            guide.picture(f"calendar-{name}", place)
            place.hide()
            place.deleteLater()
            QLocale.setDefault(before)
            QApplication.setLayoutDirection(Qt.LayoutDirection.LeftToRight)

    @property
    def _place(self) -> CalendarPlace:
        place = self._guide.window.findChild(CalendarPlace)
        assert place is not None
        return place

    def _see_days(self) -> None:
        guide = self._guide
        guide.press(KEY.Key_G, _CONTROL)
        (question,) = self._place.findChildren(GoToDay)
        QTest.keyClicks(question.focusWidget(), "when it rained")
        QTest.keyClick(question.focusWidget(), KEY.Key_Return)
        guide.picture("go-to-day", question)
        QTest.keyClick(question, KEY.Key_Escape)
        button(self._place, copy.read_mornings()).click()
        guide.picture("mornings")
        guide.press(KEY.Key_Escape)

    def _see_writing(self) -> None:
        """Write in the journal as a person does; the samples get their day back after."""
        guide = self._guide
        day = guide.rooms.journal.today()
        guide.press(KEY.Key_J, _CONTROL)
        for line in _WORDS:
            QTest.keyClicks(guide.window.focusWidget(), line)
            guide.press(KEY.Key_Return)
        guide.picture("journal")
        button(self._place, copy.more_room()).click()
        guide.picture("journal-wide")
        guide.press(KEY.Key_Escape)
        guide.press(KEY.Key_Escape)
        guide.rooms.day_words.keep(day, Part.JOURNAL, "")
        self._place.day_page.show_day(day - dt.timedelta(days=1))
