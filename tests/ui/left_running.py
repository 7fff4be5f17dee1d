"""Finds timers and animations that go on: they are what drains a battery."""

import gc

import shiboken6
from PySide6.QtCore import QAbstractAnimation, QObject, QTimer


class _Kinds(dict[type, bool]):
    """Whether things of a type can run. To ask Qt of each thing takes four times as long."""

    def __missing__(self, kind: type) -> bool:
        self[kind] = issubclass(kind, (QTimer, QAbstractAnimation))
        return self[kind]


_kinds = _Kinds()


def running() -> list[QObject]:
    """Every timer and animation of this process that runs now."""
    # There are some 100,000 objects to look at, after each test.
    found = [thing for thing in gc.get_objects() if _kinds[type(thing)]]
    return [thing for thing in found if _runs(thing)]


def describe(thing: QObject) -> str:
    """A thing by its kind, its name and its owner, for a failure."""
    parent = thing.parent()
    owner = type(parent).__name__ if parent is not None else "nobody"
    return f"{type(thing).__name__} {thing.objectName()!r} of {owner}"


def _runs(thing: QTimer | QAbstractAnimation) -> bool:
    if not shiboken6.isValid(thing):
        return False
    if isinstance(thing, QTimer):
        return thing.isActive()
    return thing.state() is QAbstractAnimation.State.Running
