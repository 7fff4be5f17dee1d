"""The lines of the page about rewards: three dealt from ten thousand, and cards that turn."""

from collections.abc import Iterator
from contextlib import ExitStack
from statistics import median

from bench import many_rewards
from bench.figures import Row, paired_ratio, percentile
from bench.jar_rows import FRAME_MS, Pairs, pace
from bench.many_rewards import MANY, TOLD
from bench.subjects import Subject, fresh_jar
from desktop_session import DesktopSession

_FEW = 300


def rewards(desktop: DesktopSession, blocks: int, turns: int) -> Iterator[Row]:
    """Deals without a window, in turns with `sqlite3` alone; then cards, in turns with pictures."""
    for wish in TOLD:
        yield dealing_row(_dealt(desktop, wish, blocks), TOLD[wish])
    with Subject(desktop, ["bench.ours_rewards", fresh_jar(_FEW, "cards")]) as cards:
        cards.ask("open")
        answers = [cards.ask("turn") for _ in range(turns + 1)][1:]
    yield turning_row([(one["frames"], one["floor frames"]) for one in answers])
    yield pace(
        "Frames a second while cards turn",
        [time for one in answers for time in one["intervals"]],
        [time for one in answers for time in one["floor intervals"]],
        promised=True,
    )


def dealing_row(pairs: Pairs, wish: str) -> Row:
    """From asking for three cards to having them; 99 of 100 are there within a frame."""
    return _frame_row(f"First deal, three of {MANY:,} rewards, {wish}", pairs)


def turning_row(pairs: Pairs) -> Row:
    """What one frame of turning cards takes; 99 of 100 are painted in time for the next."""
    return _frame_row("Turning cards, a frame", pairs)


def _frame_row(what: str, pairs: Pairs) -> Row:
    ours, floor = ([time for pair in pairs for time in pair[side]] for side in (0, 1))
    slow = percentile(ours, 0.99)
    return Row(
        f"{what} (p99 {slow:.1f} ms; floor's {percentile(floor, 0.99):.1f} ms)",
        median(ours),
        median(floor),
        "ms",
        paired_ratio([median(a) for a, _ in pairs], [median(b) for _, b in pairs]),
        f"p99 under {FRAME_MS:.1f} ms",
        kept=slow < FRAME_MS,
    )


def _dealt(desktop: DesktopSession, wish: str, blocks: int) -> Pairs:
    with ExitStack() as running:
        subjects = []
        for module, name in (("bench.ours_dealing", "ours"), ("bench.bare_dealing", "bare")):
            jar = fresh_jar(_FEW, name)
            many_rewards.fill(jar, all_long=wish == "widest")
            subjects.append(running.enter_context(Subject(desktop, [module, jar])))
        ours, bare = subjects
        # The first block warms both.
        return [(ours.ask(wish)[wish], bare.ask(wish)[wish]) for _ in range(blocks + 1)][1:]
