"""Reads and works a program through the accessibility bus, as a screen reader does."""

import asyncio
import contextlib
import threading
from collections.abc import Coroutine, Iterator
from dataclasses import dataclass
from typing import Any

from dbus_fast import Message

from desktop_session.bus import PROPERTIES, Bus, BusError
from desktop_session.waiting import wait_for

_ACCESSIBLE = "org.a11y.atspi.Accessible"
_ACTION = "org.a11y.atspi.Action"
_COMPONENT = "org.a11y.atspi.Component"
_EDITABLE = "org.a11y.atspi.EditableText"
_TABLE = "org.a11y.atspi.Table"
_TEXT = "org.a11y.atspi.Text"
_VALUE = "org.a11y.atspi.Value"
_EVENTS = "org.a11y.atspi.Event.Object"
_REGISTRY = "org.a11y.atspi.Registry"
_ROOT = "/org/a11y/atspi/accessible/root"
_DEVICES = "/org/a11y/atspi/registry/deviceeventcontroller"
_KEYS = "org.a11y.atspi.DeviceEventController"
# The order of AtspiStateType; a state set is two words of these bits.
# fmt: off
_STATES = (
    "invalid", "active", "armed", "busy", "checked",
    "collapsed", "defunct", "editable", "enabled", "expandable",
    "expanded", "focusable", "focused", "has-tooltip", "horizontal",
    "iconified", "modal", "multi-line", "multiselectable", "opaque",
    "pressed", "resizable", "selectable", "selected", "sensitive",
    "showing", "single-line", "stale", "transient", "vertical",
    "visible", "manages-descendants", "indeterminate", "required", "truncated",
    "animated", "invalid-entry", "supports-autocompletion", "selectable-text", "is-default",
    "visited", "checkable", "has-popup", "read-only",
)
# fmt: on
_SHOWING = _STATES.index("showing")


@dataclass(frozen=True)
class Announcement:
    """Something a program asked a screen reader to say.

    Attributes:
        text: what is to be said.
        assertive: it cuts in on what is being said.
    """

    text: str
    assertive: bool


@dataclass(frozen=True)
class Box:
    """Where a node stands on the screen, in pixels."""

    x: int
    y: int
    width: int
    height: int

    @property
    def middle(self) -> tuple[int, int]:
        """The point to click."""
        return self.x + self.width // 2, self.y + self.height // 2


class Node:
    """One thing a screen reader can come to. Every question goes to the program anew."""

    def __init__(self, bus: Bus, owner: str, path: str) -> None:
        self._bus = bus
        self._owner = owner
        self._path = path

    def is_same_as(self, other: "Node") -> bool:
        """Whether both stand for one thing."""
        return (self._owner, self._path) == (other._owner, other._path)

    @property
    def name(self) -> str:
        """What it is called aloud."""
        return str(self._bus.read(self._owner, self._path, _ACCESSIBLE, "Name"))

    @property
    def description(self) -> str:
        """What is said after the name."""
        return str(self._bus.read(self._owner, self._path, _ACCESSIBLE, "Description"))

    @property
    def role(self) -> str:
        """What it is, in AT-SPI's words: "push button", "text", "label"."""
        return str(self._bus.call(self._owner, self._path, _ACCESSIBLE, "GetRoleName"))

    @property
    def states(self) -> frozenset[str]:
        """How it is, in AT-SPI's words: "focused", "checked", "showing"."""
        low, high = self._bus.call(self._owner, self._path, _ACCESSIBLE, "GetState")
        bits = low | high << 32
        return frozenset(name for place, name in enumerate(_STATES) if bits >> place & 1)

    @property
    def children(self) -> list["Node"]:
        """What is inside it."""
        inside = self._bus.call(self._owner, self._path, _ACCESSIBLE, "GetChildren")
        return [Node(self._bus, owner, path) for owner, path in inside]

    @property
    def text(self) -> str:
        """The words in a field."""
        return str(self._bus.call(self._owner, self._path, _TEXT, "GetText", "ii", (0, -1)))

    @property
    def grid(self) -> tuple[int, int]:
        """How many rows and columns a table has."""
        rows, columns = (
            int(self._bus.read(self._owner, self._path, _TABLE, part))
            for part in ("NRows", "NColumns")
        )
        return rows, columns

    def cell(self, row: int, column: int) -> "Node":
        """A cell of a table."""
        owner, path = self._bus.call(
            self._owner, self._path, _TABLE, "GetAccessibleAt", "ii", (row, column)
        )
        return Node(self._bus, owner, path)

    @property
    def value(self) -> float:
        """The number a slider or a bar stands at."""
        return float(self._bus.read(self._owner, self._path, _VALUE, "CurrentValue"))

    @property
    def box(self) -> Box:
        """Where it stands on the screen."""
        return Box(*self._bus.call(self._owner, self._path, _COMPONENT, "GetExtents", "u", (0,)))

    @property
    def actions(self) -> list[str]:
        """What can be done with it: "Press", "Toggle", "SetFocus"."""
        offered = self._bus.call(self._owner, self._path, _ACTION, "GetActions")
        return [action[0] for action in offered]

    def set_text(self, text: str) -> None:
        """Replace the words in a field."""
        self._bus.call(self._owner, self._path, _EDITABLE, "SetTextContents", "s", (text,))

    def do(self, action: str = "Press") -> None:
        """Do one of its actions."""
        number = self.actions.index(action)
        self._bus.call(self._owner, self._path, _ACTION, "DoAction", "i", (number,))

    def walk(self) -> Iterator["Node"]:
        """It and all inside it, as a reader meets them; what goes meanwhile is left out."""
        yield self
        try:
            inside = self.children
        except BusError:
            return
        for child in inside:
            yield from child.walk()

    def find(self, role: str | None = None, name: str | None = None) -> "Node | None":
        """The first node with that role and exact name, None when there is none now."""
        return next(iter(self.find_all(role, name)), None)

    def find_all(self, role: str | None = None, name: str | None = None) -> list["Node"]:
        """All nodes with that role and exact name."""
        return self._bus.run(self._look(role, name))

    def find_shown(self, role: str | None = None, name: str | None = None) -> "Node | None":
        """The first such node that is on the screen: a program tells of hidden ones too."""
        return next(iter(self.find_all_shown(role, name)), None)

    def find_all_shown(self, role: str | None = None, name: str | None = None) -> list["Node"]:
        """All such nodes that are on the screen.

        In what is hidden nothing is looked for: a year out of sight has hundreds of cells.
        """
        return self._bus.run(self._look(role, name, shown=True))

    @property
    def is_shown(self) -> bool:
        """Whether it is on the screen; what has gone is not."""
        try:
            return "showing" in self.states
        except BusError:
            return False

    def wait(self, role: str | None = None, name: str | None = None) -> "Node":
        """The first such node, waited for."""
        return wait_for(lambda: self.find(role, name), f"{role or 'anything'} named {name!r}")

    def outline(self) -> str:
        """The whole tree as text: role, name and description of each, one a line."""
        return "\n".join(self._lines(0))

    def _lines(self, depth: int) -> Iterator[str]:
        try:
            yield f"{'  ' * depth}{self.role} {self.name!r} {self.description!r}"
            inside = self.children
        except BusError:
            return
        for child in inside:
            yield from child._lines(depth + 1)

    async def _look(
        self, role: str | None, name: str | None, *, shown: bool = False
    ) -> list["Node"]:
        """It and all inside it, if they fit; one question does not wait for another."""
        try:
            if shown and self._path != _ROOT and not await self._is_showing():
                return []
            inside, *answers = await asyncio.gather(
                self._ask(_ACCESSIBLE, "GetChildren"),
                *([] if role is None else [self._ask(_ACCESSIBLE, "GetRoleName")]),
                *(
                    []
                    if name is None
                    else [self._ask(PROPERTIES, "Get", "ss", (_ACCESSIBLE, "Name"))]
                ),
            )
        except BusError:
            return []  # it went meanwhile
        within = await asyncio.gather(
            *(Node(self._bus, owner, path)._look(role, name, shown=shown) for owner, path in inside)
        )
        fits = answers == [wanted for wanted in (role, name) if wanted is not None]
        return [*([self] if fits else []), *(found for part in within for found in part)]

    async def _is_showing(self) -> bool:
        low, _high = await self._ask(_ACCESSIBLE, "GetState")
        return bool(low >> _SHOWING & 1)

    def _ask(
        self, interface: str, member: str, signature: str = "", body: tuple[str, ...] = ()
    ) -> Coroutine[Any, Any, Any]:
        return self._bus.ask(self._owner, self._path, interface, member, signature, body)


class Reader:
    """A screen reader's ears and hands on one session.

    Start it before the program whose announcements it is to hear.
    """

    def __init__(self, address: str) -> None:
        self._bus = Bus(address)
        self._said: list[Announcement] = []
        self._focused: list[Node] = []
        self._lock = threading.Lock()
        self._bus.listen(f"type='signal',interface='{_EVENTS}'", self._hear)
        for event in ("object:announcement", "object:state-changed:focused"):
            self._bus.call(
                _REGISTRY, "/org/a11y/atspi/registry", _REGISTRY, "RegisterEvent", "s", (event,)
            )

    @property
    def announcements(self) -> list[Announcement]:
        """All that was announced so far, oldest first."""
        with self._lock:
            return list(self._said)

    def wait_for_announcement(self, text: str) -> Announcement:
        """The first announcement with exactly these words, waited for."""
        return wait_for(
            lambda: next((one for one in self.announcements if one.text == text), None),
            f"the announcement {text!r}",
        )

    @property
    def focused(self) -> list[Node]:
        """Everything the keyboard came to so far, where it is now last."""
        with self._lock:
            return list(self._focused)

    def forget(self) -> None:
        """Start anew: nothing has been said, and the keyboard is where it is."""
        with self._lock:
            self._said.clear()
            del self._focused[:-1]

    def application(self, pid: int) -> Node:
        """The program with this process id, waited for."""
        return wait_for(lambda: self._application(pid), f"process {pid} on the accessibility bus")

    def catches_up(self, pid: int) -> None:
        """Come back when a program has taken in the keys that were pressed, and told what it met.

        While a reader listens, Qt asks the registry about each plain key, without waiting, and
        takes the key when the answer is there. It does not ask about shortcuts: a chord pressed
        in the same moment overtakes the key before it. No hand is that fast; a test is.
        """
        program = self._application(pid)
        if program is None:
            return
        with contextlib.suppress(BusError):  # it closes itself
            _ = program.role  # has read its keys, and asked
            self._bus.call(_REGISTRY, _DEVICES, _KEYS, "GetKeystrokeListeners")
            _ = program.role  # has the answers

    def close(self) -> None:
        """Stop listening."""
        self._bus.close()

    def _application(self, pid: int) -> Node | None:
        for node in Node(self._bus, _REGISTRY, _ROOT).children:
            try:
                owner = self._bus.call(
                    "org.freedesktop.DBus",
                    "/org/freedesktop/DBus",
                    "org.freedesktop.DBus",
                    "GetConnectionUnixProcessID",
                    "s",
                    (node._owner,),
                )
            except BusError:
                continue
            if owner == pid:
                return node
        return None

    def _hear(self, message: Message) -> None:
        if message.interface != _EVENTS:
            return
        detail, number, _unused, content, *_rest = message.body
        with self._lock:
            if message.member == "Announcement":
                self._said.append(Announcement(str(content.value), assertive=number == 2))
            elif message.member == "StateChanged" and detail == "focused" and number:
                self._focused.append(Node(self._bus, str(message.sender), str(message.path)))
