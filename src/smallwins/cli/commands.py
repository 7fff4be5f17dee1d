"""Does what a command says. It writes the win itself, so no window is needed for keeping one."""

import contextlib
import datetime as dt
import io
import logging
import os
import sys
import tempfile
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO, TextIO, TypeVar

from smallwins.cli import plainly
from smallwins.cli.language import content, translate
from smallwins.cli.parser import Wanted, read
from smallwins.cli.values import WrongUsageError
from smallwins.desktop.handover import DONE, INTERRUPTED, hush
from smallwins.domain import told
from smallwins.domain.errors import SmallWinsError, StorageError, UnknownWinError
from smallwins.domain.jar import WhyNone
from smallwins.domain.wins import Energy, Source, Win, check_feeling, check_text
from smallwins.log import logging_to
from smallwins.paths import Folders, find_folders

if TYPE_CHECKING:
    from smallwins.domain.rewards import Deal
    from smallwins.options import AppOptions
    from smallwins.store.database import Database

NOT_DONE, WRONG_USAGE = 1, 2

_ASK_MS = 2_000
_TELL_MS = 500
_MOST_STDIN = 1024 * 1024
_NO_LIMIT = 2**62
_log = logging.getLogger(__name__)

_Found = TypeVar("_Found")
Start = Callable[["AppOptions"], int]


@dataclass(frozen=True, slots=True)
class Streams:
    """Where a command reads and writes; None where the process has no such stream."""

    source: BinaryIO | None
    out: TextIO | None
    err: TextIO | None

    @classmethod
    def of_process(cls) -> "Streams":
        """Give this process's own streams, made safe for any character."""
        for stream in (sys.stdout, sys.stderr):
            if isinstance(stream, io.TextIOWrapper):
                stream.reconfigure(errors="backslashreplace")
        return cls(sys.stdin.buffer if sys.stdin else None, sys.stdout, sys.stderr)


def run(argv: Sequence[str], *, start: Start, streams: Streams | None = None, uid: str = "") -> int:
    """Do what the words after `smallwins` say.

    Args:
        argv: those words.
        start: runs the app; called when a window or the tray is wanted and none is there yet.
        streams: where to read and write; the process's own when not given.
        uid: the name of the win, where the running app was asked for it and may have kept it.

    Returns:
        0 when it was done, 1 when it was not, 2 for wrong usage.
    """
    streams = streams or Streams.of_process()
    try:
        return _run(read(argv), start, streams, uid)
    except WrongUsageError as usage:
        say(streams.err, str(usage))
        return WRONG_USAGE
    except SystemExit as end:
        # argparse has shown help or the version.
        return end.code if isinstance(end.code, int) else DONE
    except KeyboardInterrupt:
        return INTERRUPTED
    finally:
        for stream in (streams.out, streams.err):
            _flush(stream)


def tell_not_shown(streams: Streams | None = None) -> int:
    """Say that a note of the running app's could not be written out.

    Args:
        streams: where to write; the process's own when not given.

    Returns:
        The exit status: 1, as without a running app.
    """
    streams = streams or Streams.of_process()
    say(streams.err, plainly.why_not_listed(OSError()))
    _flush(streams.err)
    return NOT_DONE


def say(stream: TextIO | None, text: str) -> bool:
    """Write one line to a stream, if there is one.

    Returns:
        False when whoever reads it is gone, or takes no more.
    """
    try:
        if stream is not None:
            stream.write(text + "\n")
    except OSError:
        hush(stream)
        return False
    return True


def _run(wanted: Wanted, start: Start, streams: Streams, uid: str) -> int:
    if wanted.command == "add":
        return _add(wanted, streams, uid)
    if wanted.command == "list":
        return _list(wanted, streams)
    if wanted.command == "pull":
        return _pull(wanted, streams)
    if wanted.command == "reward":
        return _reward(wanted, streams)
    if wanted.command == "month":
        return _month(wanted, streams)
    return _open(wanted, start, streams)


def _add(wanted: Wanted, streams: Streams, uid: str) -> int:
    from smallwins.desktop.doorbell import Message, tell  # noqa: PLC0415 - for few commands

    folders = find_folders(wanted.data, os.environ)
    with logging_to(folders.logs):
        try:
            win, lines = _keep(folders, _text(wanted, streams), wanted, uid)
        except Exception as error:  # noqa: BLE001 - a bug is logged; the person hears what is safe
            _log_bug(error)
            say(streams.err, plainly.why_not_kept(error))
            return NOT_DONE
        # It is kept: the answer is yes from here on, whoever reads it.
        for line in lines:
            say(streams.out, line)
        _flush(streams.out)
        tell(folders.runtime, Message("kept", win.uid), _TELL_MS)
    return DONE


def _text(wanted: Wanted, streams: Streams) -> str:
    if wanted.words != ("-",):
        return " ".join(wanted.words)
    said = b"" if streams.source is None else streams.source.read(_MOST_STDIN)
    # What is no UTF-8 becomes half surrogates, which no win may hold.
    return said.decode("utf-8", "surrogateescape")


def _keep(folders: Folders, text: str, wanted: Wanted, uid: str) -> tuple[Win, list[str]]:
    """Write the win, if the running app has not, and choose what is said to it."""
    # Before any file is touched or a database imported.
    check_text(text)
    check_feeling(wanted.felt)

    from smallwins.assets import asset  # noqa: PLC0415
    from smallwins.domain.celebration import meet  # noqa: PLC0415
    from smallwins.domain.kinds import guess_kinds  # noqa: PLC0415
    from smallwins.domain.settings import Loudness  # noqa: PLC0415
    from smallwins.services.clock import SystemClock  # noqa: PLC0415
    from smallwins.services.content import load_content  # noqa: PLC0415
    from smallwins.services.journal import Journal  # noqa: PLC0415
    from smallwins.services.preferences import Preferences  # noqa: PLC0415
    from smallwins.store.database import Database  # noqa: PLC0415

    with Database.open(folders.data) as database:
        preferences = Preferences(database.settings)
        journal = Journal(database.wins, database.days, SystemClock(), preferences)
        lines = load_content(asset("content"))
        guesses = guess_kinds(text, lines.kind_words)
        try:
            win = _kept_by_app(database, uid) or journal.keep(
                text,
                source=Source.COMMAND,
                kind=wanted.kind or next(iter(guesses), None),
                feeling=wanted.felt,
                energy=wanted.energy,
                day=wanted.days and wanted.days[0],
                uid=uid,
            )
        except StorageError:
            # The app may have written between the look and our writing; the column takes one.
            known = _kept_by_app(database, uid)
            if known is None:
                raise
            win = known
        if preferences.settings.loudness is Loudness.OFF:
            return win, [translate("Command", "Kept.")]
        met = meet(win.id, lines.cheers, lines.acts_for(win.energy))
        return win, [content(line) for line in (met.cheer, met.act) if line]


def _kept_by_app(database: "Database", uid: str) -> Win | None:
    """Give the win, if the app kept it and its answer did not come."""
    with contextlib.suppress(UnknownWinError):
        return database.wins.get(uid) if uid else None
    return None


def _list(wanted: Wanted, streams: Streams) -> int:
    return _read_out(
        wanted,
        streams,
        lambda folders: _find(folders, wanted),
        told.json_of,
        lambda wins: map(told.line_of, wins),
    )


def _pull(wanted: Wanted, streams: Streams) -> int:
    return _read_out(
        wanted,
        streams,
        _draw,
        lambda drawn: told.pulled_json(drawn if isinstance(drawn, Win) else None),
        lambda drawn: (
            told.line_of(drawn) if isinstance(drawn, Win) else plainly.no_note_to_pull(drawn),
        ),
    )


def _reward(wanted: Wanted, streams: Streams) -> int:
    return _read_out(
        wanted,
        streams,
        lambda folders: _deal(folders, wanted),
        plainly.dealt_json,
        plainly.lines_of_deal,
    )


def _month(wanted: Wanted, streams: Streams) -> int:
    from smallwins.cli import month  # noqa: PLC0415 - no other command paints

    folders = find_folders(wanted.data, os.environ)
    with logging_to(folders.logs):
        try:
            page = month.page(wanted, folders)
        except Exception as error:  # noqa: BLE001 - a bug is logged; the person hears what is safe
            _log_bug(error)
            say(streams.err, plainly.why_no_page(error))
            return NOT_DONE
        try:
            for file in month.save(wanted, page):
                if file.is_file():  # into a pipe goes the page alone
                    say(streams.out, translate("Command", "Saved: {file}").format(file=file))
        except Exception as error:  # noqa: BLE001 - as above
            _log_bug(error)
            say(streams.err, plainly.why_not_saved(error))
            return NOT_DONE
    return DONE


def _read_out(
    wanted: Wanted,
    streams: Streams,
    look: Callable[[Folders], _Found],
    as_json: Callable[[_Found], str],
    as_lines: Callable[[_Found], Iterable[str]],
) -> int:
    """Look something up in the journal and write it out."""
    folders = find_folders(wanted.data, os.environ)
    with logging_to(folders.logs):
        try:
            found = look(folders)
        except Exception as error:  # noqa: BLE001 - a bug is logged; the person hears what is safe
            _log_bug(error)
            say(streams.err, plainly.why_not_listed(error))
            return NOT_DONE
    try:
        if wanted.json:
            _write_json(as_json(found), streams.out)
        elif streams.out is not None:
            streams.out.writelines(f"{line}\n" for line in as_lines(found))
            streams.out.flush()
    except BrokenPipeError:
        # Whoever read the list has seen enough.
        hush(streams.out)
    except OSError as error:
        hush(streams.out)
        say(streams.err, plainly.why_not_listed(error))
        return NOT_DONE
    return DONE


def _find(folders: Folders, wanted: Wanted) -> list[Win]:
    from smallwins.store.database import Database  # noqa: PLC0415 - help needs no database

    with Database.open(folders.data) as database:
        if wanted.search is not None:
            return database.wins.search(wanted.search, limit=wanted.limit or _NO_LIMIT)
        first, last = wanted.days or (dt.date.min, dt.date.max)
        return database.wins.of_days(first, last, limit=wanted.limit)


def _draw(folders: Folders) -> Win | WhyNone:
    """Pull one note. The app's own setting says whether one of a rough day may come."""
    from random import SystemRandom  # noqa: PLC0415 - no other command needs luck

    from smallwins.store.database import Database  # noqa: PLC0415

    with Database.open(folders.data) as database:
        leave_out_rough = database.settings.load().leave_out_rough
        win = database.pulls.draw(SystemRandom(), leave_out_rough=leave_out_rough)
        return win or database.pulls.why_none(leave_out_rough=leave_out_rough)


def _deal(folders: Folders, wanted: Wanted) -> "Deal":
    """Deal what fits. Where nobody says, there is all the time, and the energy of today."""
    from smallwins.assets import asset  # noqa: PLC0415 - as above
    from smallwins.domain.rewards import MOST_MINUTES, Cost, Wish  # noqa: PLC0415
    from smallwins.services.clock import SystemClock  # noqa: PLC0415
    from smallwins.services.journal import Journal  # noqa: PLC0415
    from smallwins.services.preferences import Preferences  # noqa: PLC0415
    from smallwins.services.rewards import Rewards  # noqa: PLC0415
    from smallwins.services.starting_rewards import load_rewards  # noqa: PLC0415
    from smallwins.store.database import Database  # noqa: PLC0415

    with Database.open(folders.data) as database:
        clock = SystemClock()
        preferences = Preferences(database.settings)
        journal = Journal(database.wins, database.days, clock, preferences)
        rewards = Rewards(database.rewards, load_rewards(asset("content")), journal, clock)
        energy = wanted.energy or journal.energy_of(journal.today()) or Energy.OKAY
        cost = Cost.FREE if wanted.free else Cost.LOW
        dealt = rewards.deal(Wish(wanted.minutes or MOST_MINUTES, energy, cost))
        rewards.remember()
        return dealt


def _write_json(text: str, out: TextIO | None) -> None:
    """Write JSON as UTF-8, which it is by its standard, whatever the terminal speaks."""
    if out is None:
        return
    out.flush()
    out.buffer.write(text.encode())
    out.buffer.flush()


def _open(wanted: Wanted, start: Start, streams: Streams) -> int:
    try:
        with _folders_to_open(wanted) as folders:
            quick = wanted.command == "quick"
            # The tray alone asks for no window, so an app that runs is left as it is.
            if quick or not wanted.tray:
                from smallwins.desktop.doorbell import Message, tell  # noqa: PLC0415 - as above

                message = Message("quick" if quick else "show")
                if tell(folders.runtime, message, _ASK_MS):
                    return DONE
            from smallwins.options import AppOptions  # noqa: PLC0415 - for the app alone

            return start(AppOptions(folders=folders, tray=wanted.tray, quick=quick))
    except SmallWinsError as error:
        say(streams.err, plainly.why_not_opened(error))
        return NOT_DONE


@contextlib.contextmanager
def _folders_to_open(wanted: Wanted) -> Iterator[Folders]:
    if not wanted.demo:
        yield find_folders(wanted.data, os.environ)
        return
    from smallwins import demo  # noqa: PLC0415 - no other start needs it

    with tempfile.TemporaryDirectory(prefix="smallwins-demo-", ignore_cleanup_errors=True) as room:
        place = Path(room)
        folders = Folders(data=place / "data", runtime=place / "run", logs=place / "logs")
        folders.ensure()
        demo.fill_folder(folders.data)
        yield folders


def _log_bug(error: Exception) -> None:
    if not isinstance(error, SmallWinsError):
        _log.error("A command met a bug", exc_info=error)


def _flush(stream: TextIO | None) -> None:
    try:
        if stream is not None:
            stream.flush()
    except (OSError, ValueError):
        hush(stream)
