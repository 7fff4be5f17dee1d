"""How much memory the pictures take that a part of the window holds."""

from PySide6.QtCore import QObject
from PySide6.QtGui import QImage, QPixmap

from smallwins.ui.theme import Theme


def held_by(part: object) -> int:
    """Give the bytes of all pictures `part` and what is in it hold; a theme's icons are its own."""
    return _held(part, set())


def _held(thing: object, seen: set[int]) -> int:
    if id(thing) in seen or isinstance(thing, Theme):
        return 0
    seen.add(id(thing))
    if isinstance(thing, QPixmap | QImage):
        return thing.width() * thing.height() * 4
    return sum(_held(one, seen) for one in _within(thing))


def _within(thing: object) -> list[object]:
    if isinstance(thing, list | tuple | set):
        return list(thing)
    if isinstance(thing, dict):
        return list(thing.values())
    ours = type(thing).__module__.startswith("smallwins.ui")
    within: list[object] = list(vars(thing).values()) if ours and hasattr(thing, "__dict__") else []
    slots: tuple[str, ...] = getattr(type(thing), "__slots__", ()) if ours else ()
    within += [getattr(thing, name, None) for name in slots]
    if isinstance(thing, QObject):
        within += thing.children()
    return within
