"""The running app's journal: every way to keep, change, put away or take back a win goes here."""

import contextlib
import dataclasses
import datetime as dt
import logging
from enum import Enum
from typing import Any, Final

from PySide6.QtCore import QObject, Signal

from smallwins.domain.days import day_of, has_come, month_of
from smallwins.domain.errors import DayOutOfRangeError, StorageError, UnknownWinError
from smallwins.domain.jar import JarMonth
from smallwins.domain.wins import (
    Energy,
    Kind,
    NewWin,
    Source,
    Win,
    check_feeling,
    check_text,
)
from smallwins.services.acts import Act, Acts, Deed
from smallwins.services.clock import Clock
from smallwins.services.drafts import Drafts
from smallwins.services.preferences import Preferences
from smallwins.store.days import DayStore
from smallwins.store.wins import WinStore

_LOG = logging.getLogger(__name__)
_RECENT = 300
_EPOCH = dt.datetime(1970, 1, 1, tzinfo=dt.UTC)


class _NotGiven(Enum):
    NOT_GIVEN = 0


_NOT_GIVEN: Final = _NotGiven.NOT_GIVEN


class Journal(QObject):
    """Keeps wins, and tells whoever listens what changed.

    Every call that writes may raise a `StorageError`; then nothing changed and no signal is sent.

    Signals:
        kept(Win): a new win is safe on the disk.
        changed(Win): its words, kind, feeling, day or marks are others now.
        was_put_away(Win): it left the jar; undo brings it back.
        brought_back(Win): it is in the jar again.
        energy_changed(date, Energy | None): what was said of a day.
    """

    kept = Signal(Win)
    changed = Signal(Win)
    was_put_away = Signal(Win)
    brought_back = Signal(Win)
    energy_changed = Signal(dt.date, object)

    def __init__(
        self,
        wins: WinStore,
        days: DayStore,
        clock: Clock,
        preferences: Preferences,
        parent: QObject | None = None,
        *,
        drafts: Drafts | None = None,
    ) -> None:
        super().__init__(parent)
        self._drafts = drafts
        self._wins = wins
        self._days = days
        self._clock = clock
        self._preferences = preferences
        self._acts = Acts()
        self._announced: set[str] = set()
        self._heard: set[str] = set()

    def today(self) -> dt.date:
        """Give the day it is, which ends at the hour the person chose."""
        day_end = self._preferences.settings.day_end
        return day_of(self._clock.now(), self._clock.zone(), day_end)

    def has_come(self, day: dt.date) -> bool:
        """Whether there is a page of a day, where a win can be: all that ask go by this."""
        today = self.today()
        wins = 0 if day <= today else len(self.wins_of(day, limit=1))
        return has_come(day, today, wins)

    def check_day(self, day: dt.date) -> dt.date:
        """Give back `day` if it has come.

        Raises:
            DayOutOfRangeError: it has not.
        """
        if not self.has_come(day):
            raise DayOutOfRangeError
        return day

    def keep(
        self,
        text: str,
        *,
        source: Source,
        kind: Kind | None = None,
        feeling: str = "",
        energy: Energy | None = None,
        day: dt.date | None = None,
        draft: str = "",
        uid: str = "",
    ) -> Win:
        """Write one win and give it back; it is durable then.

        Args:
            text: the person's words, kept exactly.
            source: where they were typed.
            kind: what kind of win it is, if known.
            feeling: how it felt, if said.
            energy: what kind of day it is; written for the day too. Where it is not given, the win
                takes what was said of the day before.
            day: the day it belongs to; today, where it is not given.
            draft: the place they were typed in, whose draft ends with this; "" for none.
            uid: the name another process gave it. Such a win is that process's own: nothing is said
                of it here before `heard`.

        Raises:
            TextRefusedError: the text or the feeling cannot be kept; its type says why.
            DayOutOfRangeError: the day has not come.
        """
        check_text(text)
        feeling = check_feeling(feeling)
        moment, zone = self._clock.now(), self._clock.zone()
        if day is None:
            day = day_of(moment, zone, self._preferences.settings.day_end)
        else:
            self.check_day(day)
        said = self._days.energy(day)
        new = NewWin(
            uid=uid or _new_uid(moment),
            text=text,
            day=day,
            kept_at=moment,
            zone=zone.key or "UTC",
            offset=_offset(moment, zone),
            source=source,
            kind=kind,
            energy=energy or said,
            feeling=feeling,
        )
        with self._drafts.ending(draft) if self._drafts else contextlib.nullcontext():
            if new.energy is said:
                win = self._wins.add(new)
            else:
                with self._wins.as_one():
                    self._days.set_energy(day, new.energy)
                    win = self._wins.add(new)
        if uid:
            return win
        self._announced.add(win.uid)
        self._acts.add(Act(Deed.KEPT, win.uid))
        self.kept.emit(win)
        if new.energy is not said:
            self.energy_changed.emit(day, new.energy)
        return win

    def heard(self, uid: str) -> Win | None:
        """Another process kept this win: announce it, once, and what it said of its day.

        `undo_of` can take it back; `undo` leaves it, for it is no act of this window. None where
        there is none to show.
        """
        if uid in self._announced:
            return None
        try:
            win = self._wins.get(uid)
            energy = self._days.energy(win.day)
        except UnknownWinError:
            return None
        except StorageError as error:
            _LOG.warning("Heard of win %s and could not read it: %r", uid, error)
            return None
        if win.put_away_at is not None:
            return None
        self._announced.add(uid)
        self._heard.add(uid)
        self.kept.emit(win)
        if energy is not None:
            self.energy_changed.emit(win.day, energy)
        return win

    def change(
        self,
        uid: str,
        *,
        text: str | _NotGiven = _NOT_GIVEN,
        kind: Kind | _NotGiven | None = _NOT_GIVEN,
        feeling: str | _NotGiven = _NOT_GIVEN,
        day: dt.date | _NotGiven = _NOT_GIVEN,
        close: bool | _NotGiven = _NOT_GIVEN,
        resting: bool | _NotGiven = _NOT_GIVEN,
    ) -> Win:
        """Edit what is given and leave the rest.

        Raises:
            UnknownWinError: there is no such win any more.
            TextRefusedError: the text or the feeling cannot be kept.
            DayOutOfRangeError: the day has not come.
        """
        fields: dict[str, Any] = {}
        if text is not _NOT_GIVEN:
            fields["text"] = check_text(text)
        if kind is not _NOT_GIVEN:
            fields["kind"] = kind
        if feeling is not _NOT_GIVEN:
            fields["feeling"] = check_feeling(feeling)
        if day is not _NOT_GIVEN:
            fields["day"] = self.check_day(day)
        if close is not _NOT_GIVEN:
            fields["close"] = close
        if resting is not _NOT_GIVEN:
            fields["resting"] = resting
        win = self._wins.get(uid)
        before, place = {name: getattr(win, name) for name in fields}, win.place
        if fields == before:
            return win
        win = self._wins.update(dataclasses.replace(win, **fields))
        self._acts.add(Act(Deed.CHANGED, uid, before, place))
        self.changed.emit(win)
        return win

    def keep_close(self, uid: str, close: bool) -> Win:  # noqa: FBT001 - the one thing said of it
        """Mark a win for the page of its month, or take the mark back.

        Raises:
            UnknownWinError: there is no such win any more.
        """
        return self.change(uid, close=close)

    def let_rest(self, uid: str, resting: bool) -> Win:  # noqa: FBT001 - as above
        """Let a note rest, so that no pull draws it, or wake it.

        Raises:
            UnknownWinError: there is no such win any more.
        """
        return self.change(uid, resting=resting)

    def put_away(self, uid: str) -> Win:
        """Take a win out of the jar; nothing of it is erased.

        Raises:
            UnknownWinError: there is no such win any more.
        """
        return self._move(uid, Deed.PUT_AWAY)

    def bring_back(self, uid: str) -> Win:
        """Put a win into the jar again.

        Raises:
            UnknownWinError: there is no such win any more.
        """
        return self._move(uid, Deed.BROUGHT_BACK)

    @property
    def can_undo(self) -> bool:
        """Whether this window did something that can be taken back."""
        return self._acts.newest is not None

    @property
    def acts_done(self) -> int:
        """How many acts this window did by now, those that were taken back among them."""
        return self._acts.done

    def number_deed(self) -> int:
        """Count something that was done beside wins among the acts, and give its number.

        What was done before it was done after fewer acts, and what is done since after as many.
        """
        return self._acts.number()

    @property
    def newest_act(self) -> int:
        """Which of them `undo` would take back; 0 for none.

        Whoever did something else after so many acts, and finds no newer one here, did the newest.
        """
        newest = self._acts.newest
        return 0 if newest is None else newest.number

    def undo(self) -> Win | None:
        """Take back the newest act of this window; None when there is none left.

        A win that was kept is put away, so no words go. What was edited is as before, and what was
        put away is in the jar again. Where the file cannot be written, the act stays to be tried
        again.
        """
        while (act := self._acts.newest) is not None:
            try:
                win = self._take_back(act)
            except UnknownWinError:
                self._acts.drop(act)
                continue
            self._acts.drop(act)
            return win
        return None

    def undo_of(self, uid: str) -> Win | None:
        """Take back the newest act on one win; None when there is none.

        Where this window did nothing to it, that is the keeping of it by another process.
        """
        if (act := self._acts.newest_of(uid)) is not None:
            win = self._take_back(act)
            self._acts.drop(act)
            return win
        if uid in self._heard:
            win = self._take_back(Act(Deed.KEPT, uid))
            self._heard.discard(uid)
            return win
        return None

    def undo_mark(self, uid: str) -> Win | None:
        """Take back the newest act on one win, if that is a mark; None where it is another."""
        newest = self._acts.newest_of(uid)
        return self.undo_of(uid) if newest is not None and newest.is_mark else None

    def wins_of(self, day: dt.date, limit: int | None = None) -> list[Win]:
        """Give the wins of a day, the newest first."""
        return self._wins.of_day(day, limit=limit)

    def holds(self, uid: str) -> bool:
        """Whether a win is in the jar: it is there, and not put away."""
        try:
            return self._wins.get(uid).put_away_at is None
        except UnknownWinError:
            return False

    def energy_of(self, day: dt.date) -> Energy | None:
        """Give what was said of a day."""
        return self._days.energy(day)

    def set_energy(self, day: dt.date, energy: Energy | None) -> None:
        """Say what kind of day it is; None takes it back."""
        if energy is not self._days.energy(day):
            self._days.set_energy(day, energy)
            self.energy_changed.emit(day, energy)

    def jar(self, day: dt.date) -> JarMonth:
        """Give what lies in the jar of the month `day` is in."""
        return self._wins.jar_month(*month_of(day))

    def recent(self) -> list[Win]:
        """Give the newest few hundred wins, the newest first."""
        return self._wins.recent(_RECENT)

    def _move(self, uid: str, deed: Deed) -> Win:
        """Put away or bring back, and remember it; a win that is there already stays as it is."""
        win = self._wins.get(uid)
        if (win.put_away_at is not None) is (deed is Deed.PUT_AWAY):
            return win
        place = win.place
        win = self._write_move(win, deed)
        self._acts.add(Act(deed, uid, place=place))
        return win

    def _write_move(self, win: Win, deed: Deed, place: int | None = None) -> Win:
        moment = self._clock.now() if deed is Deed.PUT_AWAY else None
        win = self._wins.update(dataclasses.replace(win, put_away_at=moment), place=place)
        signal = self.was_put_away if deed is Deed.PUT_AWAY else self.brought_back
        signal.emit(win)
        return win

    def _take_back(self, act: Act) -> Win:
        win = self._wins.get(act.uid)
        if act.deed is Deed.CHANGED:
            win = self._wins.update(dataclasses.replace(win, **act.before), place=act.place)
            self.changed.emit(win)
            return win
        back = Deed.BROUGHT_BACK if act.deed is Deed.PUT_AWAY else Deed.PUT_AWAY
        return self._write_move(win, back, act.place)


def _new_uid(moment: dt.datetime) -> str:
    import uuid_utils  # noqa: PLC0415 - whoever only reads needs none

    microseconds = max(0, (moment - _EPOCH) // dt.timedelta(microseconds=1))
    return str(uuid_utils.uuid7(nanoseconds=microseconds * 1000))


def _offset(moment: dt.datetime, zone: dt.tzinfo) -> int:
    east = moment.astimezone(zone).utcoffset() or dt.timedelta()
    return east // dt.timedelta(minutes=1)
