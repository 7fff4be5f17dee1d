"""The people wins are shared with: added, changed, put away, and brought back."""

import dataclasses

from PySide6.QtCore import QObject, Signal

from smallwins.domain.people import Person
from smallwins.services.clock import Clock
from smallwins.services.drafts import Drafts, person_place
from smallwins.services.half_written import HalfWritten
from smallwins.store.people import PersonStore


class People(QObject):
    """Those somebody shares with. Every call may raise a `StorageError`; then nothing changed.

    Args:
        store: where they are.
        clock: says when one was put away.
        drafts: where half written ones wait.

    Signals:
        changed(): one was added or changed, or went, or is back.
    """

    changed = Signal()

    def __init__(
        self,
        store: PersonStore,
        clock: Clock,
        parent: QObject | None = None,
        *,
        drafts: Drafts | None = None,
    ) -> None:
        super().__init__(parent)
        self._store = store
        self._clock = clock
        self._half_written = HalfWritten(drafts)

    def all(self) -> list[Person]:
        """Give those that are not put away, in the order they came."""
        return [person for person in self._store.all() if not person.away]

    def put_away_ones(self) -> list[Person]:
        """Give those that were put away, which `bring_back` brings back."""
        return [person for person in self._store.all() if person.away]

    def write(self, before: Person | None, name: str, at: str) -> Person:
        """Keep what was written, and give it with its number; what waited of it ends with it.

        Args:
            before: the person as they were; None for a new one.
            name: what they are called; "" for no name.
            at: their mail address or phone number.

        Raises:
            TextRefusedError: they cannot be kept like this.
        """
        place = _place(before)
        written = Person(id=before.id if before is not None else 0, name=name, at=at)
        with self._half_written.ending(place):
            kept = self._save(written)
        self.hold(before, "", "")
        return kept

    def change(self, person: Person) -> Person:
        """Let a person be as they are given: the way back from a change."""
        return self._save(person)

    def put_away(self, person: Person) -> Person:
        """Let a person leave the list; `bring_back` undoes it."""
        return self._save(dataclasses.replace(person, away=True))

    def bring_back(self, person: Person) -> Person:
        """Put a person into the list again, where they were."""
        return self._save(dataclasses.replace(person, away=False))

    def half_written(self, person: Person | None) -> tuple[str, str] | None:
        """Give the name and the address that are written and not kept; None where none wait.

        Args:
            person: the one that is changed; None for a new one.
        """
        return self._half_written.at(_place(person))

    def hold(self, person: Person | None, name: str, at: str) -> None:
        """Let what is written of a person wait in the file; nothing lets it go.

        Args:
            person: the one that is changed; None for a new one.
            name: what they are called, as it is typed.
            at: where they are found, as it is typed.
        """
        self._half_written.hold(_place(person), name, at)

    def _save(self, person: Person) -> Person:
        saved = self._store.save(person, self._clock.now())
        self.changed.emit()
        return saved


def _place(person: Person | None) -> str:
    return person_place(person.id if person is not None else 0)
