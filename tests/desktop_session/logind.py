"""Who says that the computer goes to sleep, and that it woke up."""

from dbus_fast.annotations import DBusBool
from dbus_fast.service import ServiceInterface, dbus_signal

from desktop_session.bus import Bus

_NAME = "org.freedesktop.login1"
_PATH = "/org/freedesktop/login1"


class _Manager(ServiceInterface):
    def __init__(self) -> None:
        super().__init__("org.freedesktop.login1.Manager")

    @dbus_signal()
    def PrepareForSleep(self, begins: bool) -> DBusBool:  # noqa: N802 - the protocol's name
        return begins


class Logind:
    """Login1 on a bus. It comes when made and leaves when closed.

    Args:
        address: of the bus.
        name: what it calls itself; another name is somebody who says the same.
    """

    def __init__(self, address: str, name: str = _NAME) -> None:
        self._address = address
        self._name = name
        self._begin()

    def _begin(self) -> None:
        self._bus = Bus(self._address)
        self._manager = _Manager()
        self._bus.run(self._come())

    async def _come(self) -> None:
        self._bus.connection.export(_PATH, self._manager)
        await self._bus.connection.request_name(self._name)

    def start_anew(self) -> None:
        """End, and be there again, as with an update of the system."""
        self.close()
        self._begin()

    def sleep(self) -> None:
        """The computer goes to sleep, and wakes up."""
        for begins in (True, False):
            self._bus.run(self._say(begins))

    async def _say(self, begins: bool) -> None:
        self._manager.PrepareForSleep(begins)

    def close(self) -> None:
        """Leave the bus."""
        self._bus.close()
