"""Starting with the computer from inside a Flatpak, whose files the desktop does not read.

The Background portal asks the person, and tells what they said. It cannot be asked what holds: that
is unknown until it was told once.
"""

from collections.abc import Sequence

from PySide6.QtCore import QObject, Signal

from smallwins.desktop.autostart import AutostartState
from smallwins.desktop.portal import Options, Portal
from smallwins.domain.errors import SmallWinsError, StartRefusedError


class BackgroundPortal(QObject):
    """Asks the Background portal.

    Args:
        command: what is started.

    Signals:
        changed(): it was answered; `state` knows.
        refused(SmallWinsError): it was not granted, or there is nobody to ask.
    """

    changed = Signal()
    refused = Signal(SmallWinsError)

    def __init__(self, command: Sequence[str], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._command = list(command)
        self._portal = Portal("org.freedesktop.portal.Background", self._left, self)
        self._wanted = False
        self._known = AutostartState.UNKNOWN

    def state(self) -> AutostartState:
        """Give what the portal said last."""
        return self._known

    def look(self) -> None:
        """There is no way to ask."""

    def switch(self, on: bool) -> None:  # noqa: FBT001 - the one thing said
        """Ask for it. See `Autostart`."""
        self._wanted = on
        options: Options = {
            "autostart": ("b", on),
            "commandline": ("as", self._command),
            "dbus-activatable": ("b", False),
        }
        self._portal.ask("RequestBackground", "s", ("",), options, self._decided)

    def _decided(self, granted: Options | None) -> None:
        if not self._portal.waits:
            self._portal.close()  # it is asked once in a long while
        kind, starts = (granted or {}).get("autostart", ("", None))
        if kind == "b":
            self._known = AutostartState.ON if starts else AutostartState.OFF
            self.changed.emit()
        if kind != "b" or starts is not self._wanted:
            self.refused.emit(StartRefusedError())

    def _left(self) -> None:
        """What the portal wrote down holds without it."""
