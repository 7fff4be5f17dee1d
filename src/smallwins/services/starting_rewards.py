"""Reads the rewards that the app brings along: rewards.json.

A broken entry is left out and named in the log; the rest is used.
"""

import logging
import re
from collections.abc import Mapping
from pathlib import Path
from typing import Final

from smallwins.domain.rewards import ICONS, LONGEST_TITLE, MOST_MINUTES, Cost, Reward
from smallwins.domain.wins import Energy
from smallwins.services.content_files import is_plain, read

_LOG = logging.getLogger(__name__)
_NAME: Final = re.compile(r"[a-z0-9]+(-[a-z0-9]+){0,9}")
_LONGEST_NAME: Final = 40
_MOST_ENTRIES: Final = 1_000

SMALLEST: Final = tuple(
    Reward(ours=name, title=title, minutes=1, energy=Energy.ROUGH, cost=Cost.FREE, icon=icon)
    for name, title, icon in (
        ("watch-the-sky", "Watch the sky", "sun"),
        ("feel-a-soft-thing", "Feel a soft thing in your hand", "rest"),
        ("hear-the-room", "Hear the sounds of the room", "music"),
    )
)
"""What there is where the file gives none; the file has them too."""


def load_rewards(folder: Path) -> tuple[Reward, ...]:
    """Read rewards.json: a list of objects, each with a `name` that stays as it is for good.

    A name that comes twice counts once.

    Args:
        folder: holds the file.
    """
    found = read(folder / "rewards.json")
    if not isinstance(found, list):
        _LOG.warning("rewards.json does not hold a list.")
        return SMALLEST
    if len(found) > _MOST_ENTRIES:
        _LOG.warning("Left out of rewards.json: what comes after entry %d.", _MOST_ENTRIES)
    rewards: dict[str, Reward] = {}
    for number, entry in enumerate(found[:_MOST_ENTRIES], 1):
        reward = _reward(entry) if isinstance(entry, dict) else None
        if reward is None or reward.ours in rewards:
            _LOG.warning("Left out of rewards.json: entry %d is not a reward.", number)
        else:
            rewards[reward.ours] = reward
    return tuple(rewards.values()) or SMALLEST


def _reward(entry: Mapping[str, object]) -> Reward | None:
    name, title, minutes = (entry.get(key) for key in ("name", "title", "minutes"))
    energy, cost, icon = (entry.get(key) for key in ("energy", "cost", "icon"))
    if (
        isinstance(name, str)
        and len(name) <= _LONGEST_NAME
        and _NAME.fullmatch(name)
        and isinstance(title, str)
        and is_plain(title, LONGEST_TITLE)
        and type(minutes) is int
        and 1 <= minutes <= MOST_MINUTES
        and isinstance(energy, str)
        and energy in set(Energy)
        and isinstance(cost, str)
        and cost in set(Cost)
        and isinstance(icon, str)
        and icon in ICONS
    ):
        return Reward(
            ours=name,
            title=title.strip(),
            minutes=minutes,
            energy=Energy(energy),
            cost=Cost(cost),
            icon=icon,
        )
    return None
