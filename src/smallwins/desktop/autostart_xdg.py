"""Starting with a desktop on Linux: freedesktop.org's "Desktop Application Autostart" 0.5."""

import configparser
import re
import shutil
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Final

from smallwins.desktop.autostart import AutostartState
from smallwins.domain.errors import StartRefusedError
from smallwins.paths import make_private_folder
from smallwins.whole_file import replace_file, said_plainly

FILE_NAME: Final = "io.github.smallwins.SmallWins.desktop"

_GROUP: Final = "Desktop Entry"
_OURS: Final = "X-SmallWins-Start"
_TRUE: Final = frozenset({"true", "1"})
_FALSE: Final = frozenset({"false", "0"})
# Of these, and of nothing else, words are made of that need no quotes.
_PLAIN: Final = frozenset("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_-./:=+,@")
_ESCAPED: Final = {"\\": "\\\\", "\n": "\\n", "\t": "\\t", "\r": "\\r"}
_SIGNS: Final = {escaped: sign for sign, escaped in _ESCAPED.items()} | {"\\s": " "}


class DesktopEntry:
    """One file in the folder of what starts with the desktop.

    Args:
        command: what is started.
        environ: says where that folder is.
    """

    def __init__(self, command: Sequence[str], environ: Mapping[str, str]) -> None:
        self._command = command
        chosen = Path(environ.get("XDG_CONFIG_HOME", ""))
        # The specification leaves a path out that does not begin at the root.
        config = chosen if chosen.is_absolute() else Path.home() / ".config"
        self.file = config / "autostart" / FILE_NAME

    def state(self) -> AutostartState:
        """Read the file; desktops switch an entry off inside of it, and people remove it."""
        try:
            entry = self._read()
        except FileNotFoundError:
            return AutostartState.OFF
        except (OSError, ValueError, configparser.Error):
            return AutostartState.UNKNOWN
        return AutostartState.ON if _starts(entry) else AutostartState.OFF

    def switch(self, on: bool) -> None:  # noqa: FBT001 - the one thing said
        """Write the file, or remove it. See `Autostart`."""
        wanted = AutostartState.ON if on else AutostartState.OFF
        try:
            if not self._is_free():
                if self.state() is not wanted:
                    raise StartRefusedError
                return
            if on:
                make_private_folder(self.file.parent)
                replace_file(self.file, self._written())
            else:
                self.file.unlink(missing_ok=True)
        except OSError as error:
            raise said_plainly(error) from error

    def _is_free(self) -> bool:
        """Whether nothing stands there, or what we wrote."""
        if self.file.is_symlink():
            return False
        try:
            return _OURS in self._read()
        except FileNotFoundError:
            return True
        except (ValueError, configparser.Error):
            return False

    def _read(self) -> Mapping[str, str]:
        parser = configparser.RawConfigParser(
            delimiters=("=",), comment_prefixes=("#",), strict=False
        )
        parser.optionxform = str  # type: ignore[assignment, method-assign] # keys keep their case
        parser.read_string(self.file.read_text(encoding="utf-8"))
        return dict(parser[_GROUP]) if parser.has_section(_GROUP) else {}

    def _written(self) -> bytes:
        program = self._command[0]
        lines = [
            f"[{_GROUP}]",
            "Type=Application",
            "Name=SmallWins",
            f"Exec={' '.join(map(_quoted, self._command))}",
            f"TryExec={_escaped(program)}",
            "Icon=io.github.smallwins.SmallWins",
            "Terminal=false",
            "StartupNotify=false",
            "X-GNOME-Autostart-enabled=true",
            f"{_OURS}=true",
        ]
        try:
            return ("\n".join(lines) + "\n").encode()
        except UnicodeEncodeError:
            # A desktop reads UTF-8, and the program's path is none.
            raise StartRefusedError from None


def _starts(entry: Mapping[str, str]) -> bool:
    hidden = entry.get("Hidden", "").lower() in _TRUE
    switched_off = entry.get("X-GNOME-Autostart-enabled", "").lower() in _FALSE
    needed = entry.get("TryExec", "")
    gone = bool(needed) and shutil.which(_unescaped(needed)) is None
    return bool(entry.get("Exec")) and not (hidden or switched_off or gone)


def _quoted(word: str) -> str:
    """Give a word as the Exec key wants it: quoted for the command line, then as any string."""
    if word and _PLAIN.issuperset(word):
        return word
    for sign in '\\"`$':
        word = word.replace(sign, f"\\{sign}")
    return _escaped(f'"{word}"').replace("%", "%%")


def _escaped(text: str) -> str:
    return "".join(_ESCAPED.get(sign, sign) for sign in text)


def _unescaped(text: str) -> str:
    return re.sub(r"\\.", lambda found: _SIGNS.get(found[0], found[0]), text)
