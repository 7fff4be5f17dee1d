"""Someone who looks back: their jar is filled before they open the app, on an evening we know."""

import contextlib
import datetime as dt
import itertools
from collections.abc import Iterator, Mapping
from pathlib import Path

from desktop_session import DesktopSession, Program, Reader, at_time
from desktop_session import smallwins_command as command_line
from journeys.person import Person
from smallwins.domain.wins import Energy, NewWin
from smallwins.store.database import Database

EVENING = "2026-11-20 18:00:00"
SEPTEMBER = dt.date(2026, 9, 13)

PULL = "Pull a note"
FIND = "Find a note"

_JARS = itertools.count()


class Rememberer(Person):
    """Someone whose app and commands have the same evening; its seconds may be short ones.

    Args:
        times: how many seconds of theirs pass in one of ours.
        words: what the app is started with, such as "--tray".
    """

    def __init__(
        self, desktop: DesktopSession, ears: Reader, data: Path, times: int, *words: str
    ) -> None:
        self._env = at_time(EVENING, times=times)
        app = Program(desktop, ears, command_line(data, *words), env=self._env)
        super().__init__(desktop, ears, app, data)

    def starts_again(self) -> None:
        """Close the app, as a person does, and open it anew."""
        self.presses("ctrl+q")
        assert self.app.wait() == 0
        assert not self.app.complaints, self.app.said
        self.starts_after_a_kill()

    def starts_after_a_kill(self) -> None:
        """Open the app anew, whatever became of it."""
        self.app = Program(self.desktop, self.reader, self.command(), env=self._env)
        self.comes_to()
        self.is_ready_to_type()

    def commands(self, *words: str) -> str:
        """Run a command on the same jar; gives what it said."""
        done = self.desktop.run(self.command(*words), env=self._env)
        assert (done.returncode, done.stderr) == (0, "")
        return done.stdout

    def goes_to_jar(self) -> None:
        """By keyboard, from wherever they are."""
        self.comes_to()
        self.presses("ctrl+2")
        self.is_at(PULL)


@contextlib.contextmanager
def someone_with(
    desktop: DesktopSession,
    ears: Reader,
    *wins: NewWin,
    times: int = 1,
    words: tuple[str, ...] = (),
    days: Mapping[dt.date, Energy] | None = None,
) -> Iterator[Rememberer]:
    """Someone whose jar holds these wins, oldest first; the app ends with the block.

    Args:
        desktop: where they sit.
        ears: their screen reader.
        wins: what is in their jar.
        times: how many seconds of theirs pass in one of ours.
        words: what the app is started with.
        days: what they said of days.
    """
    data = desktop.folder / f"filled-{next(_JARS)}"
    with Database.open(data) as database:
        for win in wins:
            database.wins.add(win)
        for day, energy in (days or {}).items():
            database.days.set_energy(day, energy)
    person = Rememberer(desktop, ears, data, times, *words)
    try:
        yield person
    finally:
        person.app.stop()
    assert not person.app.complaints, person.app.said
