"""The inside half of a subject that takes orders, one on a line, and answers in milliseconds."""

import json
import sys
import time
from collections.abc import Callable

Answer = dict[str, list[float]]

REST = "rest"
"""The order after which a subject takes no other, and goes its own way."""


def serve(do: Callable[[str], Answer]) -> None:
    """Do each order that is read from standard input and print what comes of it, until REST."""
    print("ready", flush=True)
    for line in sys.stdin:
        order = line.strip()
        print(json.dumps({} if order == REST else do(order)), flush=True)
        if order == REST:
            return


def took(act: Callable[..., object], *values: object) -> float:
    """How many milliseconds it takes to do something with these values."""
    start = time.perf_counter_ns()
    act(*values)
    return (time.perf_counter_ns() - start) / 1e6
