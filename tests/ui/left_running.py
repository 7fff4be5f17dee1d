"""Finds timers and animations that go on: they are what drains a battery."""

import gc

import shiboken6
from PySide6.QtCore import QAbstractAnimation, QObject, QTimer


def running() -> list[QObject]:
    """Every timer and animation of this process that runs now."""
    return [thing for thing in gc.get_objects() if _runs(thing)]


def describe(thing: QObject) -> str:
    """A thing by its kind, its name and its owner, for a failure."""
    parent = thing.parent()
    owner = type(parent).__name__ if parent is not None else "nobody"
    return f"{type(thing).__name__} {thing.objectName()!r} of {owner}"


def _runs(thing: object) -> bool:
    if isinstance(thing, QTimer):
        return shiboken6.isValid(thing) and thing.isActive()
    if isinstance(thing, QAbstractAnimation):
        going = QAbstractAnimation.State.Running
        return shiboken6.isValid(thing) and thing.state() is going
    return False
