"""Reads what was typed after `smallwins`, and answers in plain words when it fits no command."""

import argparse
import datetime as dt
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import NoReturn, TypeAlias

from smallwins import __version__
from smallwins.cli import values
from smallwins.cli.language import translate
from smallwins.cli.values import WrongUsageError
from smallwins.domain.wins import Energy, Kind

_AddParser: TypeAlias = Callable[..., "_Parser"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """What a person asked for.

    Attributes:
        command: "add", "list", "pull", "reward", "month", "quick", or "" to open the app.
        data: the data folder they named, if any.
        tray: start in the tray.
        demo: open sample months.
        words: the words of the win, one by one; of "add".
        felt: how it felt; of "add".
        kind: what kind of win it is; of "add".
        energy: what kind of day it is; of "add" and "reward".
        days: the first and the last day; of "list" and "month", and with "add" the same day twice.
        search: words to look for; of "list".
        limit: at most so many wins; of "list".
        minutes: at most so many; of "reward".
        free: what costs no money; of "reward".
        json: as JSON; of "list", "pull" and "reward".
        pdf: where a PDF goes; of "month".
        html: where a web page goes; of "month".
        paper: the sheet, "a4" or "letter", "" for the usual one; of "month".
        hidden: what is kept private, none of it where it is empty; None where that was not said;
            of "month".
        reader: for whom it is, if said; of "month".
        large: in larger letters; of "month".
        all_wins: all wins follow; of "month".
    """

    command: str = ""
    data: Path | None = None
    tray: bool = False
    demo: bool = False
    words: tuple[str, ...] = ()
    felt: str = ""
    kind: Kind | None = None
    energy: Energy | None = None
    days: tuple[dt.date, dt.date] | None = None
    search: str | None = None
    limit: int | None = None
    minutes: int | None = None
    free: bool = False
    json: bool = False
    pdf: Path | None = None
    html: Path | None = None
    paper: str = ""
    hidden: tuple[str, ...] | None = None
    reader: str = ""
    large: bool = False
    all_wins: bool = False


def read(argv: Sequence[str]) -> Wanted:
    """Read the words after `smallwins`.

    Raises:
        WrongUsageError: they fit no command.
        SystemExit: help or the version was asked for and has been shown.
    """
    argv = list(argv)
    # Everything after "--" is words of a win; argparse treats it in another way with each Python.
    cut = argv.index("--") if "--" in argv else len(argv)
    found, words = _parser().parse_known_args(argv[:cut])
    stray = next((word for word in words if word.startswith("-") and word != "-"), None)
    fields = vars(found)
    adding = fields["command"] == "add"
    if stray is not None:
        raise WrongUsageError(_dashes_go_last() if adding else _unreadable("smallwins --help"))
    words += argv[cut + 1 :]
    if adding:
        if not words:
            raise WrongUsageError(translate("Command", 'Type your win after "smallwins add".'))
        fields["words"] = tuple(words)
    elif words:
        raise WrongUsageError(_unreadable("smallwins --help"))
    if fields["command"] == "month":
        _check_files(fields["pdf"], fields["html"])
    if fields.get("demo") and (fields["command"] or fields.get("data") is not None):
        raise WrongUsageError(
            translate("Command", '"--demo" goes alone, or together with "--tray".')
        )
    return Wanted(**fields)


def _check_files(pdf: Path | None, html: Path | None) -> None:
    """Check that there is a file to save, and that what is saved last is not all there is."""
    if pdf is None and html is None:
        raise WrongUsageError(translate("Command", 'Name a file after "--pdf" or "--html".'))
    if pdf is not None and html is not None and values.are_one_file(pdf, html):
        raise WrongUsageError(
            translate("Command", 'Name one file after "--pdf", another after "--html".')
        )


class _Parser(argparse.ArgumentParser):
    def error(self, message: str) -> NoReturn:  # noqa: ARG002 - argparse's words are not plain
        raise WrongUsageError(_unreadable(f"{self.prog} --help"))


def _parser() -> _Parser:
    shared = _shared()
    parser = _Parser(
        prog="smallwins",
        usage="smallwins [--tray] [--demo] [--data DIR] [COMMAND]",
        description=translate(
            "Command", "A quiet jar for small wins. With no command, the window opens."
        ),
        parents=[shared],
        allow_abbrev=False,
        add_help=False,
    )
    start = parser.add_argument_group(translate("Command", "Start"))
    start.add_argument(
        "--tray", action="store_true", help=translate("Command", "start with no window")
    )
    start.add_argument(
        "--demo",
        action="store_true",
        help=translate("Command", "show sample months; your own wins stay untouched"),
    )
    start.add_argument(
        "--version",
        action="version",
        version=f"smallwins {__version__}",
        help=translate("Command", "show which SmallWins this is"),
    )
    commands = parser.add_subparsers(
        dest="command",
        prog="smallwins",
        title=translate("Command", "Commands"),
        metavar=translate("Command", "command"),
        parser_class=_Parser,
    )
    parser.set_defaults(command="")
    _describe_add(commands.add_parser, shared)
    _describe_list(commands.add_parser, shared)
    _describe_pull(commands.add_parser, shared)
    _describe_reward(commands.add_parser, shared)
    _describe_month(commands.add_parser, shared)
    said = translate("Command", "open the small field to type a win")
    _command(commands.add_parser, shared, "quick", said, "smallwins quick [--data DIR]")
    return parser


def _shared() -> _Parser:
    """Make the options that may stand before and after a command."""
    shared = _Parser(add_help=False, allow_abbrev=False)
    group = shared.add_argument_group(translate("Command", "Anywhere"))
    group.add_argument(
        "--data",
        metavar="DIR",
        type=values.folder,
        default=argparse.SUPPRESS,
        help=translate("Command", "keep the wins in this folder"),
    )
    group.add_argument("-h", "--help", action="help", help=translate("Command", "show these lines"))
    return shared


def _command(
    add_parser: _AddParser,
    shared: _Parser,
    name: str,
    said: str,
    usage: str,
) -> _Parser:
    return add_parser(
        name,
        help=said,
        description=f"{said[:1].upper()}{said[1:]}.",
        usage=usage,
        parents=[shared],
        allow_abbrev=False,
        add_help=False,
    )


def _describe_add(add_parser: _AddParser, shared: _Parser) -> None:
    add = _command(
        add_parser,
        shared,
        "add",
        translate("Command", "keep a win"),
        "smallwins add TEXT [--felt WORDS] [--kind KIND] [--energy DAY] [--day DATE]",
    )
    add.epilog = translate(
        "Command",
        "TEXT is your win, with quotes or without. A single - reads it from another program. "
        "Words that begin with - come after --.",
    )
    more = add.add_argument_group(translate("Command", "If you like"))
    more.add_argument(
        "--felt", metavar="WORDS", default="", help=translate("Command", "how it felt")
    )
    more.add_argument(
        "--kind",
        metavar="KIND",
        type=values.kind,
        help=translate("Command", "one of: {kinds}").format(kinds=", ".join(Kind)),
    )
    _describe_energy(more)
    more.add_argument(
        "--day",
        metavar="DATE",
        dest="days",
        type=values.day,
        help=translate("Command", "the day it belongs to, like 2026-03-14"),
    )


def _describe_list(add_parser: _AddParser, shared: _Parser) -> None:
    listing = _command(
        add_parser,
        shared,
        "list",
        translate("Command", "show your wins, the newest first"),
        "smallwins list [--day DATE | --month MONTH | --search WORDS] [--limit N] [--json]",
    )
    more = listing.add_argument_group(translate("Command", "If you like"))
    which = more.add_mutually_exclusive_group()
    which.add_argument(
        "--day",
        metavar="DATE",
        dest="days",
        type=values.day,
        help=translate("Command", "wins of one day, like 2026-03-14"),
    )
    which.add_argument(
        "--month",
        metavar="MONTH",
        dest="days",
        type=values.month,
        help=translate("Command", "wins of one month, like 2026-03"),
    )
    which.add_argument(
        "--search", metavar="WORDS", help=translate("Command", "wins that hold these words")
    )
    more.add_argument(
        "--limit", metavar="N", type=values.limit, help=translate("Command", "show up to N wins")
    )
    _describe_json(more)


def _describe_pull(add_parser: _AddParser, shared: _Parser) -> None:
    pull = _command(
        add_parser,
        shared,
        "pull",
        translate("Command", "pull a note from your jar"),
        "smallwins pull [--json]",
    )
    _describe_json(pull.add_argument_group(translate("Command", "If you like")))


def _describe_reward(add_parser: _AddParser, shared: _Parser) -> None:
    reward = _command(
        add_parser,
        shared,
        "reward",
        translate("Command", "pick something kind for you"),
        "smallwins reward [--minutes N] [--energy DAY]\n                        [--free] [--json]",
    )
    more = reward.add_argument_group(translate("Command", "If you like"))
    more.add_argument(
        "--minutes",
        metavar="N",
        type=values.minutes,
        help=translate("Command", "how many minutes you have"),
    )
    _describe_energy(more)
    more.add_argument(
        "--free", action="store_true", help=translate("Command", "what costs no money")
    )
    _describe_json(more)


def _describe_month(add_parser: _AddParser, shared: _Parser) -> None:
    month = _command(
        add_parser,
        shared,
        "month",
        translate("Command", "save the page of a month"),
        "smallwins month MONTH --pdf FILE [--html FILE] [--for READER]\n"
        "                       [--hide THINGS] [--all] [--large] [--paper PAPER]",
    )
    month.epilog = translate(
        "Command",
        "What you hide in the app is hidden here. --for and --hide none can show it.",
    )
    which = month.add_argument_group(translate("Command", "Which month"))
    which.add_argument(
        "days", metavar="MONTH", type=values.month, help=translate("Command", "like 2026-03")
    )
    where = month.add_argument_group(translate("Command", "Where it goes"))
    where.add_argument(
        "--pdf", metavar="FILE", type=values.file, help=translate("Command", "save a PDF, to print")
    )
    where.add_argument(
        "--html",
        metavar="FILE",
        type=values.file,
        help=translate("Command", "save a web page, to read or hear"),
    )
    more = month.add_argument_group(translate("Command", "If you like"))
    more.add_argument(
        "--for",
        metavar="READER",
        dest="reader",
        default=argparse.SUPPRESS,
        type=values.reader,
        help=translate("Command", "for whom it is: me, fridge or therapist"),
    )
    more.add_argument(
        "--hide",
        metavar="THINGS",
        dest="hidden",
        type=values.hidden,
        help=translate("Command", "keep private: feelings, kinds, names; or none"),
    )
    more.add_argument(
        "--all",
        dest="all_wins",
        action="store_true",
        help=translate("Command", "add all wins of the month"),
    )
    more.add_argument("--large", action="store_true", help=translate("Command", "in large letters"))
    more.add_argument(
        "--paper",
        metavar="PAPER",
        default=argparse.SUPPRESS,
        type=values.paper,
        help=translate("Command", "the paper: a4 or letter"),
    )


def _describe_energy(more: argparse._ArgumentGroup) -> None:
    more.add_argument(
        "--energy",
        metavar="DAY",
        type=values.energy,
        help=translate("Command", "what kind of day it is: rough, okay or good"),
    )


def _describe_json(more: argparse._ArgumentGroup) -> None:
    more.add_argument(
        "--json", action="store_true", help=translate("Command", "for other programs")
    )


def _unreadable(help_command: str) -> str:
    said = translate("Command", 'SmallWins cannot read that. "{help}" shows what fits.')
    return said.format(help=help_command)


def _dashes_go_last() -> str:
    return translate("Command", 'Words that begin with "-" go after "--", as in "add -- -5 kg".')
