"""A reward that is half written, as it waits in the file: its words, and what was chosen for it."""

import dataclasses
import json

from smallwins.domain.rewards import ICONS, MOST_MINUTES, Cost, Reward
from smallwins.domain.wins import Energy


def packed(title: str, reward: Reward) -> str:
    """Give what stands in the editor as one text.

    Args:
        title: as it is typed.
        reward: what is chosen for it; its own title counts for nothing.
    """
    chosen = (reward.minutes, reward.energy.value, reward.cost.value, reward.icon)
    return json.dumps([title, *chosen])


def unpacked(text: str, before: Reward) -> tuple[str, Reward] | None:
    """Give the title as it was typed, and the reward with what was chosen for it.

    What another version wrote is taken as far as it reads. None where there are no words in it.

    Args:
        text: as `packed` gives it.
        before: stands for whatever does not read.
    """
    try:
        said = json.loads(text)
    except (ValueError, RecursionError):
        return None
    if not (isinstance(said, list) and len(said) == 5 and isinstance(said[0], str)):
        return None
    title, minutes, energy, cost, icon = said
    if type(minutes) is not int or not 1 <= minutes <= MOST_MINUTES:
        minutes = before.minutes
    return title, dataclasses.replace(
        before,
        minutes=minutes,
        energy=Energy(energy) if energy in list(Energy) else before.energy,
        cost=Cost(cost) if cost in list(Cost) else before.cost,
        icon=icon if icon in ICONS else before.icon,
    )
