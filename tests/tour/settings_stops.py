"""The stops of the tour in Settings: each page, and the reminders in each room."""

import datetime as dt
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from smallwins.ui import copy
from smallwins.ui.settings.page import SettingsPlace, SettingsTab
from smallwins.ui.settings.reminders import RemindersPage

if TYPE_CHECKING:
    from tour.guide import Guide


class SettingsStops:
    """Looks at the pages of Settings.

    Args:
        guide: who walks.
    """

    def __init__(self, guide: "Guide") -> None:
        self._guide = guide

    def see(self, place: SettingsPlace) -> None:
        """Look at each page."""
        self._see_reminders(place)
        for key in ("appearance", "celebration", "jar", "day_end", "kind_words"):
            place.show_page(key)
            self._guide.picture(f"settings-{key.replace('_', '-')}")

    def _see_reminders(self, place: SettingsPlace) -> None:
        """Look at their page with two switched on, in each room, and with all of them at rest."""
        guide = self._guide
        place.show_page("reminders")
        (page,) = place.findChildren(RemindersPage)
        morning, evening, _bedtime = (row.switch for row in page.rows)
        for switch in (morning, evening):
            switch.setFocus(Qt.FocusReason.TabFocusReason)
            QTest.keyClick(switch, Qt.Key.Key_Space)
        guide.picture("settings-reminders")
        guide.window.resize(800, 560)
        guide.picture("settings-reminders-800x560")
        guide.window.resize(1120, 720)
        guide.choose_setting("appearance", copy.percent(200), back=False)
        place.show_page("reminders")
        # On the names, or half of one would be scrolled out of sight.
        place.names.findChildren(SettingsTab)[0].setFocus(Qt.FocusReason.TabFocusReason)
        guide.picture("settings-reminders-200-percent")
        guide.choose_setting("appearance", copy.percent(100), back=False)
        place.show_page("reminders")
        reminders = guide.rooms.reminder_rooms.reminders
        assert reminders is not None
        own = reminders.add("Stretch by the window", dt.time(15, 30))
        reminders.rest_for(7)
        morning.setFocus(Qt.FocusReason.TabFocusReason)
        guide.picture("settings-reminders-resting")
        reminders.rest_until(None)
        reminders.put_away(own.uid)
        for switch in (morning, evening):
            QTest.keyClick(switch, Qt.Key.Key_Space)
