"""Lines to rest on, ours and the person's own: what is shown, pinned, at rest, or put away."""

import dataclasses
import datetime as dt
from collections.abc import Sequence

from PySide6.QtCore import QObject, Signal

from smallwins.domain.lines import Line, Mark, check_line, has_few_words, merged, of_day
from smallwins.services.clock import Clock
from smallwins.services.drafts import Drafts, line_place
from smallwins.services.half_written import HalfWritten
from smallwins.store.lines import LineStore


class Lines(QObject):
    """Affirmations and quotes.

    Ours are in the file from the moment somebody changes one: looking writes nothing.

    Args:
        store: where the person's own are, and what was changed in ours.
        ours: what the app brings along.
        clock: says when one was put away.
        drafts: where half written words wait.

    Signals:
        changed(): one was added or changed, or went, or is back.
    """

    changed = Signal()

    def __init__(
        self,
        store: LineStore,
        ours: Sequence[Line],
        clock: Clock,
        parent: QObject | None = None,
        *,
        drafts: Drafts | None = None,
    ) -> None:
        super().__init__(parent)
        self._store = store
        self._ours = tuple(ours)
        self._clock = clock
        self._half_written = HalfWritten(drafts)

    def all(self) -> list[Line]:
        """Give all that are not put away, the person's own first.

        Raises:
            StorageError: the file cannot be read.
        """
        return merged(self._ours, self._store.all())

    def add(self, text: str, said_by: str = "") -> Line:
        """Add one of the person's own, and give it with its number.

        Raises:
            TextRefusedError: these words are no line that can be kept.
            StorageError: it was not written.
        """
        text, said_by = check_line(text, said_by)
        return self._save(Line(text=text, said_by=said_by))

    def change(self, line: Line) -> Line:
        """Keep a line as it is given, also one of ours, and give it with its number.

        Raises:
            TextRefusedError: these words are no line that can be kept.
            StorageError: it was not written.
        """
        text, said_by = check_line(line.text, line.said_by)
        return self._save(dataclasses.replace(line, text=text, said_by=said_by))

    def write(self, before: Line | None, text: str, said_by: str) -> Line:
        """Keep what was written, and give it with its number; what waited of it ends with it.

        Args:
            before: the line as it was; None for a new one.
            text: its words.
            said_by: whose they are.

        Raises:
            TextRefusedError: these words are no line that can be kept.
            StorageError: it was not written.
        """
        place = _place(before)
        with self._half_written.ending(place):
            if before is None:
                kept = self.add(text, said_by)
            else:
                kept = self.change(dataclasses.replace(before, text=text, said_by=said_by))
        self.hold(before, "", "")
        return kept

    def half_written(self, line: Line | None) -> tuple[str, str] | None:
        """Give what is written of a line and not kept, and who said it; None where nothing waits.

        Args:
            line: the one that is changed; None for a new one.
        """
        return self._half_written.at(_place(line))

    def hold(self, line: Line | None, text: str, said_by: str) -> None:
        """Let what is written of a line wait in the file; nothing lets it go.

        Args:
            line: the one that is changed; None for a new one.
            text: its words as they are typed.
            said_by: whose they are.
        """
        self._half_written.hold(_place(line), text, said_by)

    def put_away(self, line: Line) -> Line:
        """Let a line leave all lists, and give it as it is in the file; `bring_back` undoes it.

        Raises:
            StorageError: it was not written.
        """
        return self._save(dataclasses.replace(line, away=True))

    def bring_back(self, line: Line) -> Line:
        """Take back that a line was put away.

        Raises:
            StorageError: it was not written.
        """
        return self._save(dataclasses.replace(line, away=False))

    def of_day(self, day: dt.date, turn: int, *, few_words: bool = False) -> Line | None:
        """Give the line a day shows after so many turns; see `domain.lines.of_day`.

        Args:
            day: which day.
            turn: how many times it was turned.
            few_words: show a line of few words, where one is awake; a pinned one in any case.

        Raises:
            StorageError: the file cannot be read.
        """
        few = few_words and self._of_day(day, turn, few_words=True)
        return few or self._of_day(day, turn)

    def _of_day(self, day: dt.date, turn: int, *, few_words: bool = False) -> Line | None:
        """Choose among the marks of all that are awake, and read one: the file may hold many."""
        known = self._store.names()
        ours = (
            Mark(ours=line.ours, pinned=line.pinned)
            for line in self._ours
            if line.ours not in known and (has_few_words(line) or not few_words)
        )
        awake = [*self._store.awake(few_words=few_words), *ours]
        while (mark := of_day(awake, day, turn)) is not None:
            line = self._read(mark.ours, mark.id)
            if line is not None:
                return line
            awake.remove(mark)  # its words were harmed; another one is shown
        return None

    def now(self, line: Line) -> Line | None:
        """Give a line as it is now; None where no day shows it: it rests, or went.

        Raises:
            StorageError: the file cannot be read.
        """
        found = self._read(line.ours, line.id)
        return found if found is not None and not (found.resting or found.away) else None

    def _read(self, ours: str, number: int) -> Line | None:
        line = self._store.one(ours=ours, number=number)
        return line or next((one for one in self._ours if ours and one.ours == ours), None)

    def pinned(self) -> list[Line]:
        """Give the pinned ones, as `all` has them; one that rests is among them.

        Raises:
            StorageError: the file cannot be read.
        """
        return [line for line in self.all() if line.pinned]

    def put_away_ones(self) -> list[Line]:
        """Give those that were put away, which `bring_back` brings back.

        Raises:
            StorageError: the file cannot be read.
        """
        return [line for line in self._store.all() if line.away]

    def _save(self, line: Line) -> Line:
        if not line.id and line.ours:
            # Another hand may have written it since it was read: ours is in the file once.
            line = dataclasses.replace(line, id=self._store.names().get(line.ours, 0))
        saved = self._store.save(line, self._clock.now())
        self.changed.emit()
        return saved


def _place(line: Line | None) -> str:
    return line_place(line.key if line is not None else "")
