"""The desktop's portals: what it does for an app after asking the person, if it likes.

A question there is answered by a signal of its own, whenever the person has decided.
"""

import logging
import secrets
from collections.abc import Callable
from typing import Any, Final

from jeepney import DBusAddress, HeaderFields, Message, Properties, new_method_call
from PySide6.QtCore import QObject

from smallwins.desktop.session_bus import Answer, SessionBus

APP_ID: Final = "io.github.smallwins.SmallWins"
NAME: Final = "org.freedesktop.portal.Desktop"
PATH: Final = "/org/freedesktop/portal/desktop"

_REQUEST: Final = "org.freedesktop.portal.Request"
_REGISTRY: Final = "org.freedesktop.host.portal.Registry"
# While a session begins, the portals begin with it. The bus itself waits as long for a service.
_TAKEN_MS: Final = 25_000
_GRANTED: Final = 0
_CANCELLED: Final = 1
_log = logging.getLogger(__name__)

Options = dict[str, tuple[str, Any]]
Decided = Callable[["Options | None"], None]


class Portal(QObject):
    """Asks one of the portals.

    Args:
        interface: which one, such as "org.freedesktop.portal.Background".
        left: is called when the portals are gone, and all they held with them.
    """

    def __init__(
        self, interface: str, left: Callable[[], None], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self.bus = SessionBus(self)
        self.address = DBusAddress(PATH, bus_name=NAME, interface=interface)
        self._left = left
        self._undecided: dict[str, Decided] = {}
        self._unanswered = 0
        self._listens = False
        self._declined = False

    @property
    def declined(self) -> bool:
        """Whether the last answer was a no of the person; any other way it may go another time."""
        return self._declined

    @property
    def waits(self) -> bool:
        """Whether something was asked that is not decided."""
        return bool(self._unanswered or self._undecided)

    def version(self, told: Callable[[int], None]) -> None:
        """Tell which version is there; 0 where there is none."""

        def answered(answer: Answer) -> None:
            kind, number = answer.body[0] if answer.body else ("u", 0)
            told(number if kind == "u" else 0)

        self._listen()
        self.bus.ask(Properties(self.address).get("version"), answered, gives="v")

    def ask(
        self, method: str, types: str, body: tuple[Any, ...], options: Options, decided: Decided
    ) -> None:
        """Ask for something.

        Args:
            method: the portal's name for it.
            types: of `body`, without the options, which come last.
            body: what it is told.
            options: more of that; a token for the answer is added.
            decided: is told what was granted; None where it was not.
        """
        self._listen()
        token = {"handle_token": ("s", f"smallwins_{secrets.token_hex(8)}")}

        def answered(answer: Answer) -> None:
            self._unanswered -= 1
            if answer.error:
                _log.warning("The portal did not take %s: %s", method, answer.error)
                self._declined = False
                decided(None)
            else:
                # The person's answer comes from the same sender, and after this.
                self._undecided[answer.body[0]] = decided

        call = new_method_call(self.address, method, f"{types}a{{sv}}", (*body, options | token))
        self._unanswered += 1
        self.bus.ask(call, answered, gives="o", within_ms=_TAKEN_MS)

    def close(self) -> None:
        """Leave the bus, and wait for no answer any more; what is asked later begins anew."""
        self._undecided.clear()
        self._unanswered = 0
        self._listens = False
        self.bus.close()

    def _listen(self) -> None:
        if self._listens:
            return
        self._listens = True
        self.bus.follow(NAME, self._are_gone)
        # Each question has a path of its own: one that is not known before it was asked.
        self.bus.hear(NAME, None, _REQUEST, "Response", "ua{sv}", self._decide)
        # Outside of a sandbox an app says who it is; portals of before 1.20 do not ask.
        registry = DBusAddress(PATH, bus_name=NAME, interface=_REGISTRY)
        self.bus.tell(new_method_call(registry, "Register", "sa{sv}", (APP_ID, {})))

    def _decide(self, message: Message) -> None:
        decided = self._undecided.pop(message.header.fields[HeaderFields.path], None)
        if decided is not None:
            how, results = message.body
            self._declined = how == _CANCELLED
            decided(results if how == _GRANTED else None)

    def _are_gone(self) -> None:
        undecided, self._undecided = self._undecided, {}
        self._declined = False
        for decided in undecided.values():
            decided(None)
        self._left()
