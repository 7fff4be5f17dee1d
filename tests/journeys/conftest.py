"""Fixtures for whole tasks, done as a person does them on a private desktop."""

import itertools
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

if not sys.platform.startswith("linux"):
    collect_ignore_glob = ["test_*.py"]
else:
    from desktop_session import DesktopSession, Notices, Program, Reader, TrayHost
    from desktop_session import smallwins_command as command_line
    from journeys.person import FIELD, Person

    StartApp = Callable[..., Program]

    OUT_OF_THE_WAY = (2, 2)

    _JARS = itertools.count()

    @pytest.fixture(scope="session")
    def desktop() -> Iterator[DesktopSession]:
        """One clean desktop for all journeys, without a tray and without a notification daemon.

        What a test brings to it (a tray, a daemon, programs) goes with the test.
        """
        with DesktopSession() as session:
            yield session

    @pytest.fixture
    def tray_host(desktop: DesktopSession) -> Iterator[TrayHost]:
        """A tray on the desktop; ask for it before `app`."""
        host = TrayHost(desktop.bus.address)
        yield host
        host.close()

    @pytest.fixture
    def notices(desktop: DesktopSession) -> Iterator[Notices]:
        """A notification daemon that keeps what it is shown; set `notices.mood` to change it."""
        daemon = Notices(desktop.bus.address)
        yield daemon
        daemon.close()

    @pytest.fixture(scope="session")
    def ears(desktop: DesktopSession) -> Iterator[Reader]:
        """A screen reader that has been there from the first."""
        reader = Reader(desktop.accessibility_address())
        yield reader
        reader.close()

    @pytest.fixture
    def reader(ears: Reader, desktop: DesktopSession) -> Reader:
        """The screen reader, with nothing said to it; the mouse is out of the way."""
        desktop.windows.point(*OUT_OF_THE_WAY)
        ears.forget()
        return ears

    @pytest.fixture
    def data(desktop: DesktopSession) -> Path:
        """The data folder of `app` and of the commands; not made yet."""
        return desktop.folder / f"jar-{next(_JARS)}"

    @pytest.fixture
    def start(desktop: DesktopSession, reader: Reader) -> Iterator[Callable[..., Program]]:
        """Starts any command line as a program on the desktop; all are stopped at the end."""
        started: list[Program] = []

        def begin(*command: str | Path, env: dict[str, str] | None = None) -> Program:
            program = Program(desktop, reader, command, env=env)
            started.append(program)
            return program

        yield begin
        for program in reversed(started):
            program.stop()
        complaints = [line for program in started for line in program.complaints]
        assert not complaints, "\n".join(program.said for program in started)

    @pytest.fixture
    def start_app(start: Callable[..., Program], data: Path) -> StartApp:
        """Starts SmallWins with the given words (`--tray`, `quick`); returns without waiting."""

        def begin(*words: str, env: dict[str, str] | None = None) -> Program:
            return start(*command_line(data, *words), env=env)

        return begin

    @pytest.fixture
    def app(start_app: StartApp) -> Program:
        """SmallWins with its window on the screen and its tree on the accessibility bus."""
        program = start_app()
        program.window()
        program.tree.wait("text", FIELD)
        return program

    @pytest.fixture
    def newcomer(desktop: DesktopSession, reader: Reader, app: Program, data: Path) -> Person:
        """Someone with a new jar and its window before them, ready to type."""
        someone = Person(desktop, reader, app, data)
        someone.comes_to()
        someone.is_ready_to_type()
        return someone

    @pytest.fixture
    def person(newcomer: Person) -> Person:
        """Whom the tests of a file are about; a file may choose the `regular` instead."""
        return newcomer

    @pytest.fixture(scope="module")
    def open_app(desktop: DesktopSession, ears: Reader) -> Iterator[Person]:
        """One app for all tests of a file."""
        data = desktop.folder / f"jar-{next(_JARS)}"
        program = Program(desktop, ears, command_line(data))
        program.window()
        program.tree.wait("text", FIELD)
        yield Person(desktop, ears, program, data)
        program.stop()
        assert not program.complaints, program.said

    @pytest.fixture
    def regular(open_app: Person, reader: Reader) -> Person:
        """Someone whose app has been open for a while, with no win in the jar, ready to type.

        For tests that leave settings and the kind of day as they are.
        """
        open_app.starts_anew()
        reader.forget()
        return open_app

    @pytest.fixture
    def command(desktop: DesktopSession, data: Path) -> Callable[..., tuple[int, str, str]]:
        """Runs a SmallWins command on the same jar: exit code, what it said, what went wrong."""

        def run(*words: str, stdin: str = "") -> tuple[int, str, str]:
            done = desktop.run(command_line(data, *words), stdin=stdin)
            return done.returncode, done.stdout, done.stderr

        return run
