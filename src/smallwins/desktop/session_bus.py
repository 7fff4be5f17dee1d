"""The session's bus, asked without waiting: jeepney writes and reads, Qt says when to.

QtDBus cannot call what wants an unsigned number (docs/decisions/021). Nothing here blocks, neither
on a bus that says nothing nor on a service that hangs: each question has its deadline.
"""

import itertools
import logging
import math
import socket
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any, Final

from jeepney import (
    DBusAddress,
    HeaderFields,
    MatchRule,
    Message,
    MessageType,
    Parser,
    find_session_bus,
    message_bus,
    new_method_call,
)
from jeepney.auth import BEGIN, Authenticator
from PySide6.QtCore import QObject, QSocketNotifier, QTimer, Slot

TIMED_OUT: Final = "no answer in time"
LOST: Final = "no bus"
UNREADABLE: Final = "an answer of another form"

_DEADLINE_MS: Final = 3_000
_AT_ONCE: Final = 65_536
_BUS: Final = "org.freedesktop.DBus"
_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Answer:
    """What came of a question.

    Attributes:
        body: what was answered.
        error: the name of what went wrong; "" when nothing did.
    """

    body: tuple[Any, ...] = ()
    error: str = ""


Answered = Callable[[Answer], None]
Heard = Callable[[Message], None]


@dataclass(slots=True)
class _Question:
    answered: Answered
    gives: str
    too_late: Answered | None
    until: float | None
    otherwise: str = TIMED_OUT


@dataclass(slots=True)
class _Followed:
    """A name on the bus: who has it, and who wants to know."""

    owner: str = ""
    left: list[Callable[[], None]] = field(default_factory=list)
    heard: list[tuple[MatchRule, str, Heard]] = field(default_factory=list)


class SessionBus(QObject):
    """One connection, made when something is first asked, and made anew when it was lost.

    What somebody wanted to hear goes on being heard on the connection after.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._socket: socket.socket | None = None
        self._news: QSocketNotifier | None = None
        self._room: QSocketNotifier | None = None
        self._login = Authenticator()
        self._parser = Parser()
        self._unsent = b""
        self._kept_back = b""
        self._serials = itertools.count(1)
        self._questions: dict[int, _Question] = {}
        self._deadline = QTimer(self)
        self._deadline.setSingleShot(True)
        self._deadline.timeout.connect(self._give_up)
        self._followed: dict[str, _Followed] = {}

    def ask(
        self,
        message: Message,
        answered: Answered,
        *,
        gives: str,
        within_ms: int = _DEADLINE_MS,
        too_late: Answered | None = None,
    ) -> None:
        """Call a method.

        Args:
            message: the call.
            answered: is told the answer, never before this returns; a failure is an answer too.
            gives: the types of the answer; one of others is a failure.
            within_ms: after so long the answer is that none came.
            too_late: is told what came after that, if something does.
        """
        now = time.monotonic()
        if self._is_there():
            question = _Question(answered, gives, too_late, now + within_ms / 1000)
            self._questions[self._send(message)] = question
        else:
            question = _Question(answered, gives, None, now, LOST)
            self._questions[next(self._serials)] = question
        self._wait()

    def tell(self, message: Message) -> None:
        """Call a method whose answer nobody waits for."""
        if self._is_there():
            self._send(message)

    def follow(self, name: str, left: Callable[[], None]) -> None:
        """Know from now on who has a name.

        Args:
            name: such as "org.freedesktop.Notifications".
            left: is called when whoever had it has it no more, or the bus is gone.
        """
        there = self._followed.setdefault(name, _Followed())
        there.left.append(left)
        if self._is_there() and len(there.left) == 1:
            self._ask_who_has(name)

    def hear(
        self,
        name: str,
        path: str | None,
        interface: str,
        member: str,
        carries: str,
        heard: Heard,
    ) -> None:
        """Hear a signal of a name that is followed, from whoever has that name and nobody else.

        Args:
            name: whose signal it is.
            path: where it comes from; None for each of its paths.
            interface: what it belongs to.
            member: what it is called.
            carries: the types of what it says; one that says others is not heard.
            heard: is told.
        """
        rule = MatchRule(type="signal", path=path, interface=interface, member=member)
        self._followed[name].heard.append((rule, carries, heard))
        if self._is_there():
            self._add_match(name, rule)

    def close(self) -> None:
        """Leave the bus; nobody is told anything any more."""
        self._deadline.stop()
        self._questions.clear()
        self._followed.clear()
        self._write()  # what was said last, if the bus takes it at once
        self._hang_up()

    def _is_there(self) -> bool:
        return self._socket is not None or self._connect()

    def _connect(self) -> bool:
        end = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM | socket.SOCK_CLOEXEC)
        try:
            end.setblocking(False)  # noqa: FBT003 - the socket's own word
            end.connect(find_session_bus())
        # jeepney looks the address up in the environment, and knows no way but a socket's.
        except (OSError, LookupError, RuntimeError, ValueError, StopIteration) as error:
            end.close()
            _log.info("There is no session bus: %s", type(error).__name__)
            return False
        self._socket, self._login, self._parser = end, Authenticator(), Parser()
        self._news = QSocketNotifier(end.fileno(), QSocketNotifier.Type.Read, self)
        self._news.activated.connect(self._read)
        self._room = QSocketNotifier(end.fileno(), QSocketNotifier.Type.Write, self)
        self._room.activated.connect(self._write)
        self._unsent, self._kept_back = self._login.data_to_send() or b"", b""
        self._send(message_bus.Hello())
        for name, there in self._followed.items():
            self._ask_who_has(name)
            for rule, _carries, _heard in there.heard:
                self._add_match(name, rule)
        return True

    def _send(self, message: Message) -> int:
        serial = next(self._serials)
        written = message.serialise(serial)
        if self._login.authenticated:
            self._unsent += written
        else:
            self._kept_back += written
        if self._room is not None:
            self._room.setEnabled(True)
        return serial

    def _ask_who_has(self, name: str) -> None:
        rule = MatchRule(type="signal", interface=_BUS, member="NameOwnerChanged", sender=_BUS)
        rule.add_arg_condition(0, name)
        self._send(message_bus.AddMatch(rule))
        serial = self._send(message_bus.GetNameOwner(name))

        def answered(answer: Answer) -> None:
            if answer.body and name in self._followed:
                self._followed[name].owner = answer.body[0]

        self._questions[serial] = _Question(answered, "s", None, None)

    def _add_match(self, name: str, rule: MatchRule) -> None:
        call = new_method_call(_ADDRESS, "AddMatch", "s", (f"{rule.serialise()},sender='{name}'",))
        self._send(call)

    @Slot()
    def _write(self) -> None:
        if self._socket is None or self._room is None:
            return
        try:
            sent = self._socket.send(self._unsent) if self._unsent else 0
        except BlockingIOError:
            return
        except OSError as error:
            self._lose(error)
            return
        self._unsent = self._unsent[sent:]
        self._room.setEnabled(bool(self._unsent))

    @Slot()
    def _read(self) -> None:
        if self._socket is None:
            return
        try:
            got = self._socket.recv(_AT_ONCE)
            if not got:
                raise ConnectionResetError
            if not self._login.authenticated:
                self._log_in(got)
                return
            messages = self._parser.feed(got)
        except BlockingIOError:
            return
        # What cannot be read is no bus: jeepney raises what struct, codecs and enums do.
        except (OSError, ValueError, LookupError, ArithmeticError) as error:
            self._lose(error)
            return
        for message in messages:
            self._take(message)

    def _log_in(self, got: bytes) -> None:
        self._login.feed(got)
        if self._login.authenticated:
            self._unsent += BEGIN + self._kept_back
            self._kept_back = b""
            if self._room is not None:
                self._room.setEnabled(True)

    def _take(self, message: Message) -> None:
        kind = message.header.message_type
        if kind is MessageType.signal:
            self._hear(message)
        elif kind is not MessageType.method_call:
            self._answer(message)

    def _hear(self, message: Message) -> None:
        fields = message.header.fields
        sender, types = fields.get(HeaderFields.sender), fields.get(HeaderFields.signature, "")
        if sender == _BUS and fields.get(HeaderFields.member) == "NameOwnerChanged":
            name, before, now = message.body
            there = self._followed.get(name)
            if there is not None:
                there.owner = now
                if before:
                    _call_all(there.left)
            return
        for there in list(self._followed.values()):
            if there.owner and sender == there.owner:
                for rule, carries, heard in list(there.heard):
                    if types == carries and rule.matches(message):
                        heard(message)

    def _answer(self, message: Message) -> None:
        fields = message.header.fields
        question = self._questions.pop(fields.get(HeaderFields.reply_serial, 0), None)
        if question is None:
            return
        if message.header.message_type is MessageType.error:
            answer = Answer(error=str(fields.get(HeaderFields.error_name)))
        elif fields.get(HeaderFields.signature, "") == question.gives:
            answer = Answer(message.body)
        else:
            answer = Answer(error=UNREADABLE)
        question.answered(answer)

    def _wait(self) -> None:
        """Ring at the next deadline, if there is one."""
        moments = [each.until for each in self._questions.values() if each.until is not None]
        if moments:
            left = min(moments) - time.monotonic()
            self._deadline.start(max(0, math.ceil(left * 1000)))

    @Slot()
    def _give_up(self) -> None:
        now = time.monotonic()
        over = {
            serial: question
            for serial, question in self._questions.items()
            if question.until is not None and question.until <= now
        }
        for serial, question in over.items():
            del self._questions[serial]
            if question.too_late is not None:
                late = _Question(question.too_late, question.gives, None, None)
                self._questions[serial] = late
        self._wait()
        for question in over.values():
            question.answered(Answer(error=question.otherwise))

    def _lose(self, error: Exception) -> None:
        _log.warning("The session bus is gone: %s", type(error).__name__)
        self._hang_up()
        questions, self._questions = self._questions, {}
        for question in questions.values():
            question.answered(Answer(error=LOST))
        for there in list(self._followed.values()):
            if there.owner:
                there.owner = ""
                _call_all(there.left)

    def _hang_up(self) -> None:
        for notifier in (self._news, self._room):
            if notifier is not None:
                notifier.setEnabled(False)
                notifier.deleteLater()
        if self._socket is not None:
            self._socket.close()
        self._socket = self._news = self._room = None
        self._unsent = self._kept_back = b""


_ADDRESS: Final = DBusAddress("/org/freedesktop/DBus", bus_name=_BUS, interface=_BUS)


def _call_all(those: list[Callable[[], None]]) -> None:
    for call in list(those):
        call()
