"""Waiting for what another process does, where no signal of ours can tell."""

import time
from collections.abc import Callable
from typing import TypeVar

T = TypeVar("T")

PATIENCE = 20.0
"""Seconds; long, for two busy cores. A condition that comes true is seen within 20 ms."""


def wait_for(condition: Callable[[], T | None], what: str, *, seconds: float = PATIENCE) -> T:
    """Ask until the answer is truthy, and return it.

    Args:
        condition: asked every 20 ms.
        what: what was waited for, in the words of the failure.
        seconds: how long to ask.

    Raises:
        AssertionError: it never came.
    """
    end = time.monotonic() + seconds
    while True:
        answer = condition()
        if answer:
            return answer
        if time.monotonic() > end:
            raise AssertionError(f"waited {seconds:g} s in vain for {what}")
        time.sleep(0.02)
