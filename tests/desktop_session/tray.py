"""A tray for the session: where programs put their icons, and a hand that clicks them."""

from dataclasses import dataclass
from typing import Annotated, Any

from dbus_fast import Message, MessageType, PropertyAccess, Variant
from dbus_fast.annotations import DBusBool, DBusInt32, DBusSignature, DBusStr
from dbus_fast.service import ServiceInterface, dbus_method, dbus_property, dbus_signal

from desktop_session.bus import PROPERTIES, Bus, GoneError, plain
from desktop_session.waiting import wait_for

_WATCHER = "org.kde.StatusNotifierWatcher"
_ITEM = "org.kde.StatusNotifierItem"
_MENU = "com.canonical.dbusmenu"
_Names = Annotated[list[str], DBusSignature("as")]


@dataclass(frozen=True)
class Entry:
    """One line of a tray menu, as the host would draw it.

    Attributes:
        number: the menu's own id for it.
        label: without the underscores that mark access keys.
        enabled: it can be chosen.
        depth: 0 for the menu's own lines, 1 for those of a submenu.
    """

    number: int
    label: str
    enabled: bool
    depth: int


class _Watcher(ServiceInterface):
    """Keeps the list of icons; what `TrayHost` exports on the bus."""

    def __init__(self) -> None:
        super().__init__(_WATCHER)
        self.items: list[str] = []

    def add(self, item: str) -> None:
        if item not in self.items:
            self.items.append(item)
            self.StatusNotifierItemRegistered(item)

    def drop(self, owner: str) -> None:
        for item in [item for item in self.items if item.partition("/")[0] == owner]:
            self.items.remove(item)
            self.StatusNotifierItemUnregistered(item)

    @dbus_method()
    def RegisterStatusNotifierHost(self, service: DBusStr) -> None:  # noqa: N802 - the protocol's
        self.StatusNotifierHostRegistered()

    @dbus_property(access=PropertyAccess.READ)
    def RegisteredStatusNotifierItems(self) -> _Names:  # noqa: N802
        return self.items

    @dbus_property(access=PropertyAccess.READ)
    def IsStatusNotifierHostRegistered(self) -> DBusBool:  # noqa: N802
        return True

    @dbus_property(access=PropertyAccess.READ)
    def ProtocolVersion(self) -> DBusInt32:  # noqa: N802
        return 0

    @dbus_signal()
    def StatusNotifierItemRegistered(self, item: str) -> DBusStr:  # noqa: N802
        return item

    @dbus_signal()
    def StatusNotifierItemUnregistered(self, item: str) -> DBusStr:  # noqa: N802
        return item

    @dbus_signal()
    def StatusNotifierHostRegistered(self) -> None:  # noqa: N802
        """A host is here."""


class TrayHost:
    """A StatusNotifier watcher and host with no picture of its own.

    It comes to the session when made and leaves when closed; make it before the program for the
    usual order, after it for a desktop whose tray starts late.
    """

    def __init__(self, address: str) -> None:
        self._bus = Bus(address)
        self._watcher = _Watcher()
        self._bus.run(self._come())

    async def _come(self) -> None:
        connection = self._bus.connection
        connection.export("/StatusNotifierWatcher", self._watcher)
        connection.add_message_handler(self._answer)
        await connection.call(
            Message(
                destination="org.freedesktop.DBus",
                path="/org/freedesktop/DBus",
                interface="org.freedesktop.DBus",
                member="AddMatch",
                signature="s",
                body=["type='signal',sender='org.freedesktop.DBus',member='NameOwnerChanged'"],
            )
        )
        await connection.request_name(_WATCHER)
        self._watcher.StatusNotifierHostRegistered()

    def _answer(self, message: Message) -> Message | None:
        # Taken here and not as a method of _Watcher, which is not told who calls.
        if message.member == "RegisterStatusNotifierItem":
            service = str(message.body[0])
            owner = str(message.sender)
            self._watcher.add(owner + service if service.startswith("/") else service)
            return Message.new_method_return(message)
        if message.member == "NameOwnerChanged" and not message.body[2]:
            self._watcher.drop(message.body[0])
        return None

    @property
    def items(self) -> list[str]:
        """The icons that are there now, each as bus name and path."""
        return list(self._watcher.items)

    def wait_for_icon(self) -> str:
        """The newest icon, waited for."""
        return wait_for(lambda: next(reversed(self.items), ""), "an icon in the tray")

    def wait_for_no_icon(self) -> None:
        """Wait till every icon has gone."""
        wait_for(lambda: not self.items, "the tray to be empty")

    def icon(self, member: str) -> Any:
        """One property of the newest icon: "Title", "ToolTip", "IconName", "Status"."""
        return self._ask(PROPERTIES, "Get", "ss", (_ITEM, member))

    def activate(self, x: int = 1200, y: int = 790) -> None:
        """Left click on the newest icon."""
        self._ask(_ITEM, "Activate", "ii", (x, y))

    def context_menu(self, x: int = 1200, y: int = 790) -> None:
        """Right click on the newest icon, for icons that draw their own menu."""
        self._ask(_ITEM, "ContextMenu", "ii", (x, y))

    def menu(self) -> list[Entry]:
        """The newest icon's menu, as it would open now; separators and what is hidden left out."""
        owner, path = self._menu_target()
        self._bus.call(owner, path, _MENU, "AboutToShow", "i", (0,))
        root = self._bus.run(self._layout(owner, path))
        return [entry for entry in _entries(root, -1) if entry.label]

    def click(self, label: str) -> None:
        """Choose the menu line with this label, waited for till it is there and enabled."""
        entry = wait_for(
            lambda: next((e for e in self.menu() if e.label == label and e.enabled), None),
            f"the tray menu line {label!r}",
        )
        body = (entry.number, "clicked", Variant("i", 0), 0)
        self._bus.call(*self._menu_target(), _MENU, "Event", "isvu", body)

    def close(self) -> None:
        """Leave the session, as a crashed panel does."""
        self._bus.close()

    def _ask(self, interface: str, member: str, signature: str, body: tuple[Any, ...]) -> Any:
        """Ask the newest icon; one that left before it heard is no icon, as for any host."""
        while True:
            item = self.wait_for_icon()
            owner, slash, path = item.partition("/")
            place = f"/{path}" if slash else "/StatusNotifierItem"
            try:
                return self._bus.call(owner, place, interface, member, signature, body)
            except GoneError:
                self._wait_for_leave(item)

    def _wait_for_leave(self, item: str) -> None:
        wait_for(lambda: item not in self.items, f"{item} to leave the tray")

    def _menu_target(self) -> tuple[str, str]:
        path = str(self.icon("Menu"))
        return self.wait_for_icon().partition("/")[0], path

    async def _layout(self, owner: str, path: str) -> Any:
        reply = await self._bus.connection.call(
            Message(
                destination=owner,
                path=path,
                interface=_MENU,
                member="GetLayout",
                signature="iias",
                body=[0, -1, []],
            )
        )
        if reply.message_type is MessageType.ERROR:
            return (0, {}, [])
        return reply.body[1]


def _entries(node: Any, depth: int) -> list[Entry]:
    number, words, inside = plain(node)
    words = plain(words)
    if not words.get("visible", True):
        return []
    label = str(words.get("label", "")).replace("_", "")
    here = [Entry(number, label, bool(words.get("enabled", True)), depth)]
    for child in inside:
        here += _entries(child, depth + 1)
    return here
