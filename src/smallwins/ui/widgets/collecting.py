"""Holds Python's collector back while another thread makes many objects.

The collector runs in whatever thread asks for memory. It would take apart widgets that were let go
of in a ring, in a thread that is not theirs, and that ends the app. Call it where widgets live.
"""

import gc

_holding: set[int] = set()


def hold_back(whoever: object) -> None:
    """Let nothing be collected from now on."""
    _holding.add(id(whoever))
    gc.disable()


def let_run(whoever: object) -> None:
    """Let things be collected again, once nobody holds the collector back any more."""
    _holding.discard(id(whoever))
    if not _holding:
        gc.enable()
