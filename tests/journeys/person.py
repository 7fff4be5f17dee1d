"""Someone at the desktop: their hands on keys and mouse, their eyes, and their screen reader."""

import contextlib
import itertools
import json
import sqlite3
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeVar

from PySide6.QtGui import QColor, QImage

from desktop_session import DesktopSession, Node, Program, Reader, Window, wait_for
from desktop_session import smallwins_command as command_line
from desktop_session.bus import BusError

T = TypeVar("T")

FIELD = "What's a small win?"
KEPT = "Kept. That counts."
TITLE = "SmallWins"
QUICK_TITLE = "Keep a small win — SmallWins"
DATABASE = "smallwins.db"

_MOST_STOPS = 80
_MOST_LINES = 12


@dataclass(frozen=True)
class Stop:
    """Where the keyboard is: what a screen reader says of it."""

    role: str
    name: str


class Person:
    """Does things as a person does, and sees no more than they could.

    Attributes:
        app: the SmallWins they use.
        data: its data folder.
        desktop: what they sit at.
        reader: their screen reader.
    """

    def __init__(self, desktop: DesktopSession, reader: Reader, app: Program, data: Path) -> None:
        self.desktop = desktop
        self.app = app
        self.data = data
        self.reader = reader
        self._hurried = False

    # Hands

    def comes_to(self, title: str = TITLE) -> Window:
        """Bring one of the app's windows up; the keys go there."""

        def come() -> Window | None:
            # Looked for anew: one of this name may have been on its way out.
            window = self.app.window(title)
            return window if self.desktop.windows.brings_up(window) else None

        return wait_for(come, f"the keys to reach {title!r}")

    def types(self, words: str) -> None:
        """Type; a newline is Enter."""
        self.desktop.windows.type(words)
        self._hurried = True

    def presses(self, *chords: str) -> None:
        """Press keys or chords, one after another; a shortcut after a moment, as hands do."""
        for is_shortcut, run in itertools.groupby(chords, _is_shortcut):
            if is_shortcut and self._hurried:
                self.reader.catches_up(self.app.pid)
            self.desktop.windows.keys(*run)
            self._hurried = not is_shortcut

    def tabs(self, *, back: bool = False) -> Node:
        """Press Tab once; gives where the keyboard is then."""
        before = len(self.reader.focused)
        self.presses("shift+Tab" if back else "Tab")
        return self._comes_after(before, "the keyboard to move on")

    def tabs_to(self, name: str, *, back: bool = False) -> Node:
        """Press Tab until the keyboard is on what has this name."""
        met = []
        for _ in range(_MOST_STOPS):
            node = self.tabs(back=back)
            met.append(node.name)
            if met[-1] == name:
                return node
        raise AssertionError(f"no Tab leads to {name!r}, only to {met}")

    def moves(self, *chords: str) -> Node:
        """Press keys that move the keyboard elsewhere; gives where it is then."""
        before = len(self.reader.focused)
        self.presses(*chords)
        return self._comes_after(before, f"the keyboard to move with {chords}")

    def _comes_after(self, before: int, what: str) -> Node:
        wait_for(lambda: self.reader.focused[before:], what)
        self.reader.catches_up(self.app.pid)  # a list is told of, and then the row in question
        return self.here

    def keeps(self, *texts: str) -> None:
        """Keep wins in the window and send the last celebration away."""
        for text in texts:
            self.types(f"{text}\n")
            self.finds_win(text)
            self.presses("Escape")
        self.sees_no("Undo", "push button")
        self.sees(f"More for this note: {texts[-1]}", "push button")

    def starts_anew(self) -> None:
        """Come back to an empty field on a day without wins, by taking everything back."""
        if QUICK_TITLE in self.sees_windows():
            self.comes_to(QUICK_TITLE)
            self.presses("ctrl+a", "BackSpace", "Escape", "Escape")
        self.comes_to()
        self.presses("Escape", "Escape", "ctrl+1", "ctrl+a", "BackSpace")
        self.is_ready_to_type()
        while self.wins():
            # From beside the field, which would bring back what was typed in it. Where a reader
            # listens, Qt asks it about each key but a shortcut, which may so come before a Tab.
            self.tabs()
            self.presses(*["ctrl+z"] * 4, "ctrl+1")
            self.is_ready_to_type()
        self.sees("No notes yet today, and that is okay.", "label")
        self.is_ready_to_type()

    def chooses(self, *names: str) -> None:
        """In a menu that has just opened by key, go to each name; the last one is chosen."""
        # The first row is marked by itself: a key pressed before that would be taken for it.
        wait_for(lambda: _is_row(self.here), "a row of the menu to be marked")
        row = self.here
        for depth, name in enumerate(names, 1):
            for _ in range(_MOST_LINES):
                if row.name == name:
                    break
                row = self.moves("Down")
            else:
                raise AssertionError(f"no line {name!r} in the menu")
            if depth < len(names):
                row = self.moves("Right")
        self.presses("Return")

    # Eyes and ears

    @property
    def here(self) -> Node:
        """Where the keyboard came last."""
        return self.reader.focused[-1]

    def is_at(self, name: str) -> None:
        """Wait till the keyboard is on what has this name, and it shows."""
        wait_for(
            lambda: any(_is_at(node, name) for node in self.reader.focused[-1:]),
            f"the keyboard to be on {name!r}",
        )

    @property
    def field(self) -> Node:
        """The field that has the keyboard, or else the one that shows."""
        return wait_for(self._field_now, "the field to show")

    def _field_now(self) -> Node | None:
        shown = self.app.tree.find_all_shown("text", FIELD)
        return next((node for node in shown if _has_keyboard(node)), next(iter(shown), None))

    def sees(self, name: str | None = None, role: str | None = None) -> Node:
        """Look until something with this name and role is on the screen."""
        return wait_for(
            lambda: self.app.tree.find_shown(role, name), f"{role or 'anything'} {name!r} to show"
        )

    def sees_no(self, name: str | None = None, role: str | None = None) -> None:
        """Look until nothing of that name and role is on the screen."""
        wait_for(
            lambda: self.app.tree.find_shown(role, name) is None,
            f"{role or 'everything'} {name!r} to go",
        )

    def reads(self, role: str = "label") -> list[str]:
        """All words that stand on the screen in labels, from first to last."""
        return [node.name for node in self.app.tree.find_all_shown(role) if node.name]

    def is_ready_to_type(self) -> None:
        """Wait till the field is empty and has the keyboard."""
        self._finds_field(lambda field: field.text == "" and "focused" in field.states, "be ready")

    def _finds_field(self, condition: Callable[[Node], bool], what: str) -> None:
        """Wait for the field, which is another one when Today takes over from the door."""
        try:
            wait_for(lambda: self._is_field(condition), f"the field to {what}")
        except AssertionError as error:
            met = [_name_of(node) for node in self.reader.focused[-5:]]
            error.add_note(f"There is {self.field.text!r} in it; the keyboard went by {met}.")
            raise

    def _is_field(self, condition: Callable[[Node], bool]) -> bool:
        try:
            field = self._field_now()
            return field is not None and condition(field)
        except BusError:
            return False

    def is_in_quick_add(self) -> None:
        """Wait till quick add is there with the keyboard in its field."""
        self.has_keys_in(self.app.window(QUICK_TITLE))
        wait_for(lambda: _has_keyboard(self.field), "the keyboard to be in the field")

    def has_let_quick_add_go(self) -> None:
        """Working elsewhere, wait till quick add is gone; it stays where it holds words."""
        wait_for(
            lambda: (
                QUICK_TITLE not in self.sees_windows() or self._is_field(lambda it: it.text != "")
            ),
            "an empty quick add to go",
        )

    def has_keys_in(self, window: Window) -> None:
        """Wait till this window, whosever it is, has the keyboard."""
        wait_for(
            lambda: self.desktop.windows.focused() == window.number,
            f"the keyboard to be in {window.title!r}",
        )

    def has_in_field(self, words: str) -> None:
        """Wait till the field holds exactly this."""
        self._finds_field(lambda field: field.text == words, f"hold {words!r}")

    def hears(self, words: str) -> None:
        """Wait till a screen reader is given these words."""
        self.reader.wait_for_announcement(words)

    def hears_after(self, *chords: str) -> str:
        """Press keys; gives what a screen reader is given to say then."""
        before = len(self.reader.announcements)
        self.presses(*chords)
        said = wait_for(
            lambda: self.reader.announcements[before:], f"something to be said after {chords}"
        )
        return said[0].text

    def has_heard(self) -> list[str]:
        """All that a screen reader was given to say so far."""
        return [one.text for one in self.reader.announcements]

    def sees_windows(self) -> list[str]:
        """The titles of the app's windows on the screen."""
        return [window.title for window in self.app.windows()]

    def picture(self, title: str = TITLE) -> QImage:
        """How a window looks now."""
        path = self.desktop.folder / "picture.bmp"  # a PNG takes three times as long
        image = QImage(str(self.desktop.windows.picture(self.app.window(title), path)))
        assert not image.isNull()
        return image

    def color_at(self, x: int, y: int, title: str = TITLE) -> QColor:
        """One point of a window."""
        return self.picture(title).pixelColor(x, y)

    # The file, read from another process

    def finds(self, question: Callable[[list[dict[str, Any]]], T | None], what: str) -> T:
        """Ask the file until the answer about its wins is truthy."""
        return wait_for(lambda: question(self.wins()), what)

    def finds_kept(self, *texts: str) -> list[dict[str, Any]]:
        """Wait till exactly these wins are in the jar, oldest first, and give them."""
        wanted = list(texts)
        wait_for(
            lambda: [win["text"] for win in self.wins()] == wanted, f"just {wanted} on the disk"
        )
        return self.wins()

    def finds_win(self, text: str) -> dict[str, Any]:
        """Wait till the newest win with this text is on the disk and in the jar."""
        return self.finds(
            lambda wins: next((win for win in reversed(wins) if win["text"] == text), None),
            f"{text!r} on the disk",
        )

    def wins(self) -> list[dict[str, Any]]:
        """All wins in the jar, oldest first, straight from the file, which is not written to."""
        file = self.data / DATABASE
        if not file.exists():
            return []
        with contextlib.closing(sqlite3.connect(f"file:{file}?mode=ro", uri=True)) as database:
            database.row_factory = sqlite3.Row
            if not database.execute("SELECT 1 FROM sqlite_master WHERE name = 'win'").fetchall():
                return []  # the app is just making it
            rows = database.execute("SELECT * FROM win WHERE put_away_at IS NULL ORDER BY id")
            return [dict(row) for row in rows]

    def command(self, *words: str) -> list[str | Path]:
        """The command line that does something with the same jar."""
        return command_line(self.data, *words)

    def lists(self, *words: str) -> list[dict[str, Any]]:
        """What `smallwins list --json` says, which is a process of its own; newest first."""
        done = self.desktop.run(self.command("list", "--json", *words))
        assert (done.returncode, done.stderr) == (0, "")
        listed: list[dict[str, Any]] = json.loads(done.stdout)
        return listed


def _is_shortcut(chord: str) -> bool:
    *held, key = chord.split("+")
    return not {"ctrl", "alt"}.isdisjoint(held) or key == "Escape" or key.lstrip("F").isdigit()


def _name_of(node: Node) -> str:
    try:
        return f"{node.role} {node.name!r}"
    except BusError:
        return "what is gone"


def _is_row(node: Node) -> bool:
    """Whether the keyboard came to a line of a menu that is open still."""
    try:
        return node.role.endswith("menu item")
    except BusError:
        return False


def _is_at(node: Node, name: str) -> bool:
    try:
        return node.name == name and node.is_shown and _has_keyboard(node)
    except BusError:
        return False


def _has_keyboard(node: Node) -> bool:
    try:
        return "focused" in node.states
    except BusError:
        return False
