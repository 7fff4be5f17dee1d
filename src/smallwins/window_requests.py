"""What is asked for from beside the window, and done in it as soon as it is furnished."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

if TYPE_CHECKING:
    from collections.abc import Callable

    from smallwins.domain.reminders import Reminder
    from smallwins.rooms import Rooms
    from smallwins.ui.corner import Corner
    from smallwins.ui.main_window import MainWindow


class WindowRequests(QObject):
    """Brings the window forward, and does what the tray, a notice or quick add asked for.

    Args:
        window: gives the window, made when it is first wanted.
        rooms: gives the rooms, once the journal is open.
        parent: who holds it.
    """

    def __init__(
        self,
        window: "Callable[[], MainWindow]",
        rooms: "Callable[[], Rooms | None]",
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._window = window
        self._rooms = rooms
        self._asked: list[Callable[[Rooms, MainWindow], object]] = []

    def serve(self, corner: "Corner") -> None:
        """Hear what is asked for in the corner."""
        corner.tray.boost_requested.connect(self.boost)
        corner.reward_requested.connect(self.pick_reward)
        corner.tray.check_in_requested.connect(self.check_in)
        corner.tray.rest_day_requested.connect(self.say_rest)

    def go_on(self) -> None:
        """Do what was asked for, if the window is furnished by now."""
        rooms = self._rooms()
        if rooms is None or rooms.window is None:
            return
        asked, self._asked = self._asked, []
        for wish in asked:
            wish(rooms, rooms.window)

    @Slot()
    def boost(self) -> None:
        """Open the boost."""
        self._when_furnished(lambda rooms, _window: rooms.covers and rooms.covers.boost())

    @Slot()
    def pick_reward(self) -> None:
        """Go to the rewards."""
        self._when_furnished(lambda _rooms, window: window.go_to_rewards())

    @Slot()
    def check_in(self) -> None:
        """Ask the check-in that fits the hour."""
        self._when_furnished(lambda rooms, _window: rooms.reminder_rooms.check_in())

    @Slot()
    def say_rest(self) -> None:
        """Go where it is said until when reminders rest."""
        self._when_furnished(lambda _rooms, window: window.go_to_reminders())

    @Slot(object)
    def open_reminder(self, reminder: "Reminder") -> None:
        """Open what a reminder is for."""
        self._when_furnished(lambda rooms, _window: rooms.reminder_rooms.open(reminder))

    def _when_furnished(self, wish: "Callable[[Rooms, MainWindow], object]") -> None:
        self._asked.append(wish)
        self._window().come_forward()
        self.go_on()
