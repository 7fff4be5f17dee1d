"""What a notice is, and by which way one can come."""

from dataclasses import dataclass
from enum import StrEnum


class Way(StrEnum):
    """By what a notice comes to a person."""

    DESKTOP = "desktop"
    TRAY = "tray"
    PLYER = "plyer"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class Notice:
    """One notice, in fixed words of ours: others may see the screen.

    Attributes:
        key: what it is about; one with the same key takes the place of the one before.
        title: what it says.
        text: what more it says.
        actions: its buttons, as a key and a label each. Not every desktop shows them.
    """

    key: str
    title: str
    text: str
    actions: tuple[tuple[str, str], ...] = ()
