"""What a person looks back at: a note that is pulled, notes that are found, months and days."""

import datetime as dt
import random
from collections.abc import Callable, Collection, Iterator

from smallwins.domain.days import month_of
from smallwins.domain.errors import UnknownWinError
from smallwins.domain.evidence import best_answers, stem, words_about
from smallwins.domain.heat import DayNotes, Lifetime, days_on
from smallwins.domain.jar import JarMonth, WhyNone
from smallwins.domain.kinds import KindWords, guess_kinds
from smallwins.domain.wins import Energy, Kind, Win
from smallwins.services.journal import Journal
from smallwins.services.preferences import Preferences
from smallwins.store.days import DayStore
from smallwins.store.pulls import PullStore
from smallwins.store.wins import PAST_ALL, WinStore

_A_FEW = 12
_SOME = 40
_MOST_RESTING = 100


class LookingBack:
    """Reads the journal for whoever looks back. A pull alone leaves a trace: that it was pulled.

    Every call may raise a `StorageError`.

    Args:
        wins: the wins.
        days: what was said of days.
        pulls: which notes had their turn.
        journal: knows which day it is.
        preferences: whether notes of rough days may come.
        kind_words: what speaks for each kind.
        chance: where the luck comes from; the system's own, where none is given.
    """

    def __init__(
        self,
        wins: WinStore,
        days: DayStore,
        pulls: PullStore,
        journal: Journal,
        preferences: Preferences,
        kind_words: KindWords,
        *,
        chance: random.Random | None = None,
    ) -> None:
        self._wins = wins
        self._days = days
        self._pulls = pulls
        self._journal = journal
        self._preferences = preferences
        self._kind_words = kind_words
        self._chance = chance or random.SystemRandom()

    def pull(self) -> Win | None:
        """Draw a note from all that were ever kept; None where there is none to draw.

        Each has the same chance, and none comes again until the others had their turn.
        """
        return self._pulls.draw(self._chance, leave_out_rough=self._leaves_out_rough())

    def find(
        self, words: str, kind: Kind | None = None, *, before: int | None = None, limit: int = 50
    ) -> list[Win]:
        """Give the wins that hold these words: those kept last, with the newest day first.

        Args:
            words: what was typed; whatever it is, it is a question. "" finds all.
            kind: wins of this kind alone.
            before: the lowest number of those that are known, to go on from there.
            limit: at most so many.
        """
        before = PAST_ALL if before is None else before
        if words.strip():
            found = self._wins.search(words, kind=kind, limit=limit, before=before)
        elif kind is not None:
            found = self._wins.of_kind(kind, limit, before=before)
        else:
            found = self._wins.recent(limit, before=before)
        # The index knows the order in which they were kept; a person looks at the days.
        return sorted(found, key=lambda win: (win.day, win.id), reverse=True)

    def note(self, number: int) -> Win:
        """Give the win of a note in a jar.

        Raises:
            UnknownWinError: it lies in no jar any more.
        """
        return self._wins.numbered(number)

    def win(self, uid: str) -> Win | None:
        """Give a win by its uid; None where it is in the jar no more."""
        try:
            win = self._wins.get(uid)
        except UnknownWinError:
            return None
        return win if win.put_away_at is None else None

    def resting(self) -> list[Win]:
        """Give the notes that rest, the newest first; a hundred at most."""
        return self._wins.resting(_MOST_RESTING)

    def jar(self, day: dt.date) -> JarMonth:
        """Give the jar of the month `day` is in."""
        return self._wins.jar_month(*month_of(day))

    def months_before(self) -> list[dt.date]:
        """Give the first day of each other month, back to the first win's, newest first.

        A month without wins is among them: it stands on the shelf like the others. A month to come
        is there, too, if it holds a win: it was kept farther east, or by a clock that ran ahead.
        """
        first, this_month = self._wins.first_day(), self._journal.today().replace(day=1)
        if first is None:
            return []
        coming = {day.replace(day=1) for day in self._to_come()} - {this_month}
        return [*sorted(coming, reverse=True), *_months(this_month, first)]

    def first_day(self) -> dt.date | None:
        """Give the day of the first win; None where there is none."""
        return self._wins.first_day()

    def last_day(self) -> dt.date:
        """Give the last day there is a page of: today, or a day to come that holds a win."""
        return max(self._to_come(), default=self._journal.today())

    def counts(self, first: dt.date, last: dt.date) -> dict[dt.date, int]:
        """Give how many wins each day from `first` to `last` holds that has any."""
        return self._days.counts(first, last)

    def notes_by_day(self, first: dt.date, last: dt.date) -> dict[dt.date, DayNotes]:
        """Give the notes each day from `first` to `last` holds that has any, to be drawn."""
        return self._days.notes_by_day(first, last)

    def lifetime(self) -> Lifetime:
        """Give how much was ever kept. It looks at each win: 50 ms for a million of them."""
        return self._days.lifetime()

    def notes_of(self, first: dt.date, last: dt.date) -> list[Win]:
        """Give the wins from `first` to `last`, the oldest first."""
        return self._wins.of_days(first, last)[::-1]

    def answers(self, thought: str) -> list[Win]:
        """Give a few own wins that answer a hard thought. The thought is written nowhere."""
        words = words_about(thought)
        kinds = guess_kinds(thought, self._kind_words)
        may_come = self._filter()
        found = [win for win in self._holding(words) if may_come(win)]
        if not found:
            found = [
                win for kind in kinds for win in self._wins.of_kind(kind, _SOME) if may_come(win)
            ]
        if len({win.text for win in found}) < _A_FEW:
            found += [win for win in self._wins.recent(_SOME) if may_come(win)]
        return best_answers(found, words, kinds)

    def why_none(self) -> WhyNone:
        """Say why `pull` gave no note."""
        return self._pulls.why_none(leave_out_rough=self._leaves_out_rough())

    def _to_come(self) -> Collection[dt.date]:
        """Give the days after today that hold a win."""
        today = self._journal.today()
        return self._days.counts(days_on(today, 1), dt.date.max).keys() - {today}

    def _holding(self, words: list[str]) -> Iterator[Win]:
        for word in words:
            # Both ends of time: newest alone would be the same few weeks.
            for oldest_first in (False, True):
                yield from self._wins.with_word(stem(word), limit=_A_FEW, oldest_first=oldest_first)

    def _leaves_out_rough(self) -> bool:
        return self._preferences.settings.leave_out_rough

    def _filter(self) -> Callable[[Win], bool]:
        """Give what says whether a win may come unasked, with each day looked up once."""
        days: dict[dt.date, Energy | None] = {}
        leaves_out = self._leaves_out_rough()

        def may_come(win: Win) -> bool:
            if leaves_out and win.day not in days:
                days[win.day] = self._days.energy(win.day)
            energy = days.get(win.day) or win.energy
            return not (win.resting or (leaves_out and energy is Energy.ROUGH))

        return may_come


def _months(month: dt.date, first: dt.date) -> Iterator[dt.date]:
    last = first.replace(day=1)
    while month > last:
        month = (month - dt.timedelta(days=1)).replace(day=1)
        yield month
