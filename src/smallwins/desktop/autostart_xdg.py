"""Starting with a desktop on Linux: freedesktop.org's "Desktop Application Autostart" 0.5."""

import configparser
import re
import shutil
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Final

from smallwins.desktop.autostart import AutostartState
from smallwins.desktop.start_file import is_start_command, switch_file
from smallwins.domain.errors import StartRefusedError

FILE_NAME: Final = "io.github.smallwins.SmallWins.desktop"

_GROUP: Final = "Desktop Entry"
_OURS: Final = "X-SmallWins-Start"
# By these a desktop, or a person in its settings, switches an entry off and on.
_SWITCHES: Final = re.compile(r"(Hidden|X-GNOME-Autostart-enabled)\s*=\s*(true|false|1|0)\s*$")
_WORD: Final = re.compile(r'"(?:\\.|[^"\\])*"|[^\s"]+', re.DOTALL)
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
        switch_file(self, on)

    def look(self) -> None:
        """The file says all, each time `state` reads it."""

    def is_ours(self) -> bool:
        """Whether it is as some version of ours wrote it, for any place of the program.

        The keys by which a desktop switches an entry off and on are the desktop's; and some
        write the lines in another order.
        """
        try:
            text = self.file.read_text(encoding="utf-8")
            words = _words_of(self._read().get("Exec", ""))
            ours = is_start_command(words) and sorted(_lines(words))
        except (ValueError, configparser.Error, StartRefusedError):
            return False
        found = [line for line in text.splitlines() if line]
        return sorted(line for line in found if not _SWITCHES.match(line)) == ours

    def written(self) -> bytes:
        """Give the entry as it is written now."""
        lines = _lines(self._command)
        lines.insert(-1, "X-GNOME-Autostart-enabled=true")
        try:
            return ("\n".join(lines) + "\n").encode()
        except UnicodeEncodeError:
            # A desktop reads UTF-8, and the program's path is none.
            raise StartRefusedError from None

    def _read(self) -> Mapping[str, str]:
        parser = configparser.RawConfigParser(
            delimiters=("=",), comment_prefixes=("#",), strict=False
        )
        parser.optionxform = str  # type: ignore[assignment, method-assign] # keys keep their case
        parser.read_string(self.file.read_text(encoding="utf-8"))
        return dict(parser[_GROUP]) if parser.has_section(_GROUP) else {}


def _lines(command: Sequence[str]) -> list[str]:
    """Give the lines of an entry that starts this, but for those that switch it off and on."""
    return [
        f"[{_GROUP}]",
        "Type=Application",
        "Name=SmallWins",
        f"Exec={' '.join(map(_quoted, command))}",
        f"TryExec={_escaped(command[0])}",
        "Icon=io.github.smallwins.SmallWins",
        "Terminal=false",
        "StartupNotify=false",
        f"{_OURS}=true",
    ]


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


def _words_of(command: str) -> list[str]:
    """Give the words of an Exec key that was written by `_quoted`."""
    line = _unescaped(command.replace("%%", "%"))
    return [_bare(found[0]) for found in _WORD.finditer(line)]


def _bare(word: str) -> str:
    return re.sub(r"\\(.)", r"\1", word[1:-1], flags=re.DOTALL) if word[:1] == '"' else word


def _escaped(text: str) -> str:
    return "".join(_ESCAPED.get(sign, sign) for sign in text)


def _unescaped(text: str) -> str:
    return re.sub(r"\\.", lambda found: _SIGNS.get(found[0], found[0]), text)
