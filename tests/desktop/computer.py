"""A person's home on one of the systems, as far as starting with the computer goes."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from desktop.registry import Registry
from smallwins.desktop.autostart import Autostart
from smallwins.desktop.autostart_macos import LABEL
from smallwins.desktop.autostart_windows import APPROVED, NAME, RUN
from smallwins.desktop.autostart_xdg import FILE_NAME


class LaunchdBook(QObject):
    """Writes down what launchd is asked, and answers as it does, at once."""

    said = Signal(str, str)

    def __init__(self, computer: "Computer", parent: QObject) -> None:
        super().__init__(parent)
        self._computer = computer

    def ask(self, words: Sequence[str]) -> None:
        self._computer.launchd.append(tuple(words))
        if words[0] == "enable":
            self._computer.disabled = ""
        self.said.emit(words[0], f"disabled services = {{\n\t{self._computer.disabled}\n}}\n")


class Computer:
    """A person's home on one of the systems, with an autostart made for it."""

    def __init__(self, system: str, home: Path) -> None:
        self.system = system
        self.home = home
        self.registry = Registry()
        self.launchd: list[tuple[str, ...]] = []
        self.disabled = ""
        self.config = home / "config"

    def autostart(self, data: Path | None = None) -> Autostart:
        environ = {"XDG_CONFIG_HOME": str(self.config)}
        return Autostart(data, platform=self.system, environ=environ)

    @property
    def file(self) -> Path:
        if self.system == "darwin":
            return self.home / "Library" / "LaunchAgents" / f"{LABEL}.plist"
        return self.config / "autostart" / FILE_NAME

    def launchctl(self, parent: QObject) -> "LaunchdBook":
        """What stands for launchctl: it answers at once."""
        return LaunchdBook(self, parent)

    def start_over(self) -> None:
        """The person has touched nothing yet."""
        self.registry.keys.clear()
        self.file.unlink(missing_ok=True)
        self.disabled = ""

    def let_rest(self) -> None:
        """Switch it off where the system itself has a switch."""
        if self.system == "win32":
            self.registry.keys.setdefault(APPROVED, {})[NAME] = b"\x03" + bytes(11)
        elif self.system == "darwin":
            self.disabled = f'"{LABEL}" => disabled'
        elif self.file.exists():
            self.file.write_text(self.file.read_text() + "Hidden=true\n")

    def remove_by_hand(self) -> None:
        if self.system == "win32":
            self.registry.keys.get(RUN, {}).pop(NAME, None)
        else:
            self.file.unlink(missing_ok=True)
