"""The lines of the page about the jar: pulls and finds, going there, falling notes, the shelf."""

from collections.abc import Iterator
from pathlib import Path
from statistics import median

from bench.figures import Row, paired_ratio, percentile
from bench.questions import HARDEST, QUESTIONS, told
from bench.subjects import Subject, fresh_jar
from desktop_session import DesktopSession

Pairs = list[tuple[list[float], list[float]]]

FRAME_MS = 1000 / 60
_LONGEST_INTERVAL_MS = 17.2
_AT_ONCE_MS = 50
_OVER_PICTURE_MS = 4
_FULL = 264
_A_FULL_DAY = 300
"""So that all of a full jar's notes are of today, and of its month, on any day."""

_FEW = 300
_FEW_OF_NOW = 270
"""Of those, so many lie as close as in the big jar, for a pile like its own; the others, a month
apart, fill a shelf.
"""


def looking_back(desktop: DesktopSession, wins: int, blocks: int) -> Iterator[Row]:
    """Pulls and finds without a window, in turns with `sqlite3` alone."""
    jars = fresh_jar(wins, "ours"), fresh_jar(wins, "bare")
    with (
        Subject(desktop, ["bench.ours_looking_back", jars[0]]) as ours,
        Subject(desktop, ["bench.bare_looking_back", jars[1]]) as bare,
    ):
        for order, row in (("pull", pull_row), ("find", find_row), ("hardest", hardest_row)):
            pairs = []
            for number in range(blocks + 1):
                pair = ours.ask(order)[order], bare.ask(order)[order]
                if number:  # the first block warms both
                    pairs.append(pair)
            yield row(pairs, f"{wins:,} wins")


def pull_row(pairs: Pairs, jar: str) -> Row:
    """From asking for a note to having it, with the word of it on the disk."""
    ours, floor = ([time for pair in pairs for time in pair[side]] for side in (0, 1))
    ratio = paired_ratio([median(a) for a, _ in pairs], [median(b) for _, b in pairs])
    return Row(
        f"Pull a note, {jar} (slowest {max(ours):.0f} ms; floor's {max(floor):.0f} ms)",
        median(ours),
        median(floor),
        "ms",
        ratio,
        f"at most {_AT_ONCE_MS} ms",
        kept=median(ours) <= _AT_ONCE_MS,
    )


def find_row(pairs: Pairs, jar: str) -> Row:
    """From a question to its first page of notes; the slowest question must be quick, too."""
    ours, floor = (
        [median(times) for times in zip(*(pair[side] for pair in pairs), strict=True)]
        for side in (0, 1)
    )
    slowest = max(ours)
    at = ours.index(slowest)
    return Row(
        f"Find a note, {jar}, {len(QUESTIONS)} questions as they are typed "
        f"(slowest: {told(*QUESTIONS[at])}, {slowest:.0f} ms; floor's {floor[at]:.0f} ms)",
        median(ours),
        median(floor),
        "ms",
        paired_ratio(ours, floor),
        f"each at most {_AT_ONCE_MS} ms",
        kept=slowest <= _AT_ONCE_MS,
    )


def hardest_row(pairs: Pairs, jar: str) -> Row:
    """The slowest question that we know of."""
    ours, floor = ([pair[side][0] for pair in pairs] for side in (0, 1))
    return Row(
        f"Find a note, {jar}, the slowest question we know: {told(*HARDEST)}, in no note",
        median(ours),
        median(floor),
        "ms",
        paired_ratio(ours, floor),
        f"at most {_AT_ONCE_MS} ms",
        kept=median(ours) <= _AT_ONCE_MS,
    )


def opening(desktop: DesktopSession, wins: int, starts: int) -> Iterator[Row]:
    """Going to the jar for the first time, in turns with a jar of few wins and as full a month."""
    jars = fresh_jar(wins, "ours"), fresh_jar(_FEW, "few", thick=_FEW_OF_NOW)
    pairs = []
    for number in range(starts + 1):
        pair = [_opened(desktop, jar) for jar in jars]
        if number:  # the first start reads the files
            pairs.append(pair)
    for what, which, promised in (
        ("till its first picture", "first", ""),
        ("till all its notes are painted", "whole", "at most 1.2 x"),
    ):
        many, few = ([pair[side][which][0] for pair in pairs] for side in (0, 1))
        ratio = paired_ratio(many, few)
        yield Row(
            f"Opening the jar page {what}, {wins:,} wins beside {_FEW}",
            median(many),
            median(few),
            "ms",
            ratio,
            promised,
            kept=ratio <= 1.2 if promised else None,
        )


def falling(desktop: DesktopSession, falls: int) -> Iterator[Row]:
    """A note falls into a full jar, in turns with the same areas of a kept picture."""
    jar = fresh_jar(_FULL, "fall", a_day=_A_FULL_DAY)
    with Subject(desktop, ["bench.ours_jar", jar]) as subject:
        subject.ask("open")
        answers = [subject.ask("fall") for _ in range(falls + 1)][1:]
    notes = answers[0]["notes"][0]
    pairs = [(one["frames"], one["floor frames"]) for one in answers]
    ours, floor = ([time for pair in pairs for time in pair[side]] for side in (0, 1))
    over = median(ours) - median(floor)
    yield Row(
        f"Falling note, a frame, {notes:.0f} notes in the jar "
        f"({over:.1f} ms over the kept picture; p99 {percentile(ours, 0.99):.1f} ms)",
        median(ours),
        median(floor),
        "ms",
        paired_ratio([median(a) for a, _ in pairs], [median(b) for _, b in pairs]),
        f"at most {_OVER_PICTURE_MS} ms over the picture",
        kept=over <= _OVER_PICTURE_MS,
    )
    yield pace(
        "Frames a second while a note falls",
        [time for one in answers for time in one["intervals"]],
        [time for one in answers for time in one["floor intervals"]],
        promised=True,
    )


def scrolling(desktop: DesktopSession, wins: int, blocks: int) -> Iterator[Row]:
    """The wheel over months that were not seen yet, in turns with Qt's own list."""
    with Subject(desktop, ["bench.ours_jar", fresh_jar(wins, "ours")]) as ours:
        ours.ask("open")
        months = int(ours.ask("months")["months"][0])
        with Subject(desktop, ["bench.bare_shelf", str(months)]) as bare:
            pairs = [(ours.ask("wheel"), bare.ask("wheel")) for _ in range(blocks + 1)][1:]
    frames, floor = ([time for pair in pairs for time in pair[side]["frames"]] for side in (0, 1))
    ratio = paired_ratio(*([median(pair[side]["frames"]) for pair in pairs] for side in (0, 1)))
    yield Row(
        f"Scrolling the shelf of {months:,} months, a frame, first time "
        f"(p99 {percentile(frames, 0.99):.1f} ms; floor's {percentile(floor, 0.99):.1f} ms)",
        median(frames),
        median(floor),
        "ms",
        ratio,
        f"under {FRAME_MS:.1f} ms",
        kept=median(frames) < FRAME_MS,
    )
    yield pace(
        "Frames a second while the shelf is scrolled",
        *([time for pair in pairs for time in pair[side]["intervals"]] for side in (0, 1)),
        promised=False,
    )


def pace(what: str, ours: list[float], floor: list[float], *, promised: bool) -> Row:
    """How many frames there were a second, from the times between them."""
    worst = percentile(ours, 0.99)
    return Row(
        f"{what} (99 of 100 within {worst:.0f} ms; floor's {percentile(floor, 0.99):.0f} ms)",
        1000 * len(ours) / sum(ours),
        1000 * len(floor) / sum(floor),
        "frames",
        None,
        f"60: half of them within {_LONGEST_INTERVAL_MS} ms" if promised else "",
        kept=median(ours) <= _LONGEST_INTERVAL_MS if promised else None,
    )


def _opened(desktop: DesktopSession, jar: Path) -> dict[str, list[float]]:
    with Subject(desktop, ["bench.ours_jar", jar]) as subject:
        return subject.ask("open")
