"""Words that are typed and in no file when the app is to close: they are shown, once."""

import datetime as dt
import logging
from typing import TYPE_CHECKING

from smallwins.domain.errors import StorageError
from smallwins.services.drafts import (
    QUICK,
    day_of_place,
    is_of_reminder,
    is_of_reward,
    person_of_place,
    win_of_cheer,
)
from smallwins.ui import copy

if TYPE_CHECKING:
    from smallwins.rooms import Rooms
    from smallwins.ui.main_window import MainWindow
    from smallwins.ui.today.place import TodayPlace

_LOG = logging.getLogger(__name__)


class LeftWords:
    """Sees to it that no app closes over words that are nowhere else.

    Args:
        rooms: what holds words, and where they are typed.
    """

    def __init__(self, rooms: "Rooms") -> None:
        self._rooms = rooms
        self._told_of: dict[str, str] = {}

    def may_close(self) -> bool:
        """Whether what is typed and not kept is in the file; where it is not, that is said, once.

        Then the words are in sight, and the person can see to them. Whoever closes once more means
        it.
        """
        rooms = self._rooms
        rooms.drafts.write(patient=True)
        rooms.day_words.write(patient=True)
        rooms.preferences.write()
        left = {
            **rooms.drafts.unwritten,
            **rooms.day_words.unwritten,
            **rooms.preferences.unwritten,
        }
        told, self._told_of = self._told_of, left
        if not left or left == told:
            return True
        if left.keys() != {QUICK} and rooms.window is not None and rooms.today is not None:
            self._show(left, rooms.window, rooms.today)
        elif rooms.corner is not None:
            rooms.corner.open_in_corner()
            rooms.corner.popover.tell(copy.words_are_here())
        return False

    def _show(self, left: dict[str, str], window: "MainWindow", today: "TodayPlace") -> None:
        """Go where words are, and say there that they did not save."""
        rooms, said = self._rooms, copy.words_are_here()
        window.come_forward()
        if self._tell_in_dialog(left, window):
            return  # it lies before the rest
        if rooms.calendar is not None and (day := self._day_of_unwritten()) is not None:
            window.go_to_calendar()
            rooms.calendar.open_day(day)
            rooms.calendar.show_trouble(said)
            return
        if rooms.rewards is not None and any(map(is_of_reward, left)):
            window.go_to_rewards()
            rooms.rewards.show_trouble(said)
            return
        if self._share_again(left) and self._tell_in_dialog(left, window):
            return
        for is_there, page in ((is_of_reminder, "reminders"), (_is_of_person, "people")):
            if any(map(is_there, left)):
                window.go_to_settings()
                if rooms.settings is not None and rooms.settings.show_words(page, left):
                    return
        window.go_to_today()
        today.page.show_trouble(said)

    @staticmethod
    def _tell_in_dialog(left: dict[str, str], window: "MainWindow") -> bool:
        """Say it in a dialog that is open with words of these, and give whether there is one."""
        from smallwins.ui.share.dialog import ShareDialog  # noqa: PLC0415 - seldom
        from smallwins.ui.share.person_dialog import PersonDialog  # noqa: PLC0415 - seldom

        # The person's first: it may lie over the other.
        dialogs: list[PersonDialog | ShareDialog] = [
            *window.findChildren(PersonDialog),
            *window.findChildren(ShareDialog),
        ]
        for dialog in dialogs:
            if dialog.isVisible() and dialog.place in left:
                dialog.raise_()
                dialog.activateWindow()
                dialog.tell_unwritten()
                return True
        return False

    def _share_again(self, left: dict[str, str]) -> bool:
        """Open the dialog of a win whose message is in no file, and give whether there is one."""
        try:
            for uid in filter(None, map(win_of_cheer, left)):
                if (win := self._rooms.back.win(uid)) is not None:
                    self._rooms.places.share(win)
                    return True
        except StorageError as error:
            _LOG.warning("The win of a message could not be read: %r", error)
        return False

    def _day_of_unwritten(self) -> dt.date | None:
        """Give a day on whose page words are that are in no file; None where there is none."""
        rooms = self._rooms
        if (place := rooms.day_words.unwritten_place) is not None:
            return place[0]
        return next(filter(None, map(day_of_place, rooms.drafts.unwritten)), None)


def _is_of_person(place: str) -> bool:
    return person_of_place(place) is not None
