"""Which cheer and which ten-second act meet a win.

Both follow from the win's number alone, so a command and a window meet the same win with the same
lines, and no file has to remember what was shown.
"""

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass

CHEER_GAP = 20
"""A cheer does not come again within this many wins, where there are cheers enough."""

ACT_GAP = 6
"""The same for acts, of which there are fewer."""


@dataclass(frozen=True, slots=True)
class Celebration:
    """What meets one win.

    Attributes:
        cheer: one short line about the act.
        act: one sentence: something to do that takes about ten seconds.
    """

    cheer: str
    act: str


def meet(win_id: int, cheers: Sequence[str], acts: Sequence[str]) -> Celebration:
    """Choose the lines for the win with this number; "" where there are no lines to choose from."""
    return Celebration(
        cheer=_line(win_id, cheers, CHEER_GAP, "cheer"), act=_line(win_id, acts, ACT_GAP, "act")
    )


def sample(next_id: int, cheers: Sequence[str], acts: Sequence[str]) -> Celebration:
    """Choose lines for a celebration that no win is kept for.

    Where there are lines enough, none of the wins just kept or soon to come meets them: a sample
    takes nothing from the next real one.

    Args:
        next_id: the number the next win will have.
        cheers: what `meet` would choose from.
        acts: the same.
    """
    return Celebration(
        cheer=_farthest(next_id, cheers, CHEER_GAP, "cheer"),
        act=_farthest(next_id, acts, ACT_GAP, "act"),
    )


def _farthest(next_id: int, lines: Sequence[str], gap: int, salt: str) -> str:
    """Give the line whose wins are farthest; what is to come counts as nearer than what was."""
    far: dict[str, int] = {}
    for step in range(gap, 0, -1):
        far[_line(next_id - step, lines, gap, salt)] = 2 * step
        far[_line(next_id + step - 1, lines, gap, salt)] = 2 * step - 1
    return max(lines, key=lambda line: far.get(line, 2 * gap + 1), default="")


def _line(win_id: int, lines: Sequence[str], gap: int, salt: str) -> str:
    """Walk through all lines again and again, each round in another order.

    In a round of n lines, each stretch of n - gap is shuffled within itself. A line moves by less
    than a stretch from one round to the next, so it rests for more than `gap` wins in between.
    """
    lines = list(dict.fromkeys(lines))
    if not lines:
        return ""
    stretch = max(1, len(lines) - gap)
    round_, place = divmod(win_id, len(lines))
    first = place - place % stretch
    shuffled = sorted(
        range(first, min(first + stretch, len(lines))),
        key=lambda at: hashlib.blake2b(f"{salt} {round_} {at}".encode(), digest_size=8).digest(),
    )
    return lines[shuffled[place - first]]
