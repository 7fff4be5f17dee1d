"""What one window did to wins, in order, so that it can be taken back."""

import dataclasses
from collections.abc import Mapping
from enum import Enum
from typing import Any

_MARKS = frozenset({"close", "resting"})


class Deed(Enum):
    """What can be done to a win."""

    KEPT = 0
    CHANGED = 1
    PUT_AWAY = 2
    BROUGHT_BACK = 3


@dataclasses.dataclass(frozen=True, slots=True)
class Act:
    """Something a window did to a win.

    Attributes:
        deed: what it was.
        uid: the win.
        before: what each changed field held before.
        place: where its note lay in its jar before.
        number: which act of the window it was, from 1 on.
    """

    deed: Deed
    uid: str
    before: Mapping[str, Any] = dataclasses.field(default_factory=dict)
    place: int | None = None
    number: int = 0

    @property
    def is_mark(self) -> bool:
        """Whether it put a mark on the note, or took one off, and did no more."""
        return self.deed is Deed.CHANGED and self.before.keys() <= _MARKS


class Acts:
    """The acts that can still be taken back."""

    def __init__(self) -> None:
        self._acts: list[Act] = []
        self._done = 0

    @property
    def done(self) -> int:
        """How many there ever were, those taken back and those beside wins among them."""
        return self._done

    @property
    def newest(self) -> Act | None:
        """The newest that can be taken back."""
        return self._acts[-1] if self._acts else None

    def newest_of(self, uid: str) -> Act | None:
        """Give the newest on one win that can be taken back."""
        return next((act for act in reversed(self._acts) if act.uid == uid), None)

    def add(self, act: Act) -> None:
        """Remember one more."""
        self._done += 1
        self._acts.append(dataclasses.replace(act, number=self._done))

    def number(self) -> int:
        """Count something that was done beside wins, and give its number among the acts."""
        self._done += 1
        return self._done

    def drop(self, act: Act) -> None:
        """It was taken back, or cannot be."""
        self._acts.remove(act)
