"""Makes rewards for tests: only what a test is about needs to be said."""

import dataclasses
from typing import Any

from smallwins.domain.rewards import Cost, Reward
from smallwins.domain.wins import Energy


def a_reward(title: str = "Sit in the sun", **fields: Any) -> Reward:
    """A reward that fits every wish, where nothing else is said of it."""
    plain = Reward(title=title, minutes=1, energy=Energy.ROUGH, cost=Cost.FREE, icon="sun")
    return dataclasses.replace(plain, **fields)
