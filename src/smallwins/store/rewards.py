"""Rewards in the file: what there is, what lay on the table last, and what was picked."""

import dataclasses
import datetime as dt
import logging
from collections.abc import Collection, Iterable, Iterator, Sequence
from typing import Any, Final

import peewee

from smallwins.domain.errors import TextRefusedError
from smallwins.domain.rewards import (
    CARDS,
    ICONS,
    LONGEST_TITLE,
    MOST_MINUTES,
    Cost,
    Fitting,
    Pick,
    Reward,
    Wish,
    checked,
    moved,
)
from smallwins.domain.wins import Energy
from smallwins.store.open_file import OpenFile
from smallwins.store.rows import date_of, energy_of, moment_of, moment_text
from smallwins.store.schema import DealtRow, PickRow, RewardRow
from smallwins.store.sql import HERE, Statement

_LOG = logging.getLogger(__name__)
_COSTS = {cost.value: cost for cost in Cost}
_EPOCH: Final = dt.datetime(1970, 1, 1, tzinfo=dt.UTC)
_PLAIN_ICON: Final = "rest"

_SAID = ("ours", "title", "minutes", "energy", "cost", "icon", "favourite", "resting")
_READ = (RewardRow.id, *(getattr(RewardRow, name) for name in _SAID))
_HERE = RewardRow.put_away_at.is_null()
_ALL = Statement(RewardRow.select(*_READ).where(_HERE).order_by(RewardRow.place, RewardRow.id))
_AWAY = Statement(RewardRow.select(*_READ).where(~_HERE).order_by(RewardRow.place, RewardRow.id))
# Numbers alone, as one text: ten thousand rows would take longer than a picture stands. Which rows
# is said in the words of the index `reward_to_deal`, LONGEST_TITLE among them. A value that no
# version of ours wrote asks for most, as `_reward_of` reads it.
_FITTING = Statement(
    "SELECT group_concat(CASE WHEN favourite <> 0 THEN id END), "
    "group_concat(CASE WHEN favourite = 0 THEN id END) FROM reward WHERE "
    "put_away_at IS NULL AND resting = 0 AND length(title) BETWEEN 1 AND 80 "
    "AND minutes BETWEEN 1 AND ?1 "
    "AND (?2 = 'good' OR energy = 'rough' OR energy = ?2) "
    "AND (?3 = 'low' OR cost = 'free')"
)
_SOME = Statement(
    RewardRow.select(*_READ).where(RewardRow.id.in_([HERE] * CARDS)).order_by(RewardRow.id)
)
_NAMES = Statement(RewardRow.select(RewardRow.ours).where(RewardRow.ours.is_null(is_null=False)))
_PLACES = Statement(
    RewardRow.select(RewardRow.id, RewardRow.place)
    .where(_HERE)
    .order_by(RewardRow.place, RewardRow.id)
)
_ENDS = Statement(RewardRow.select(peewee.fn.MIN(RewardRow.place), peewee.fn.MAX(RewardRow.place)))
_ADD = Statement(
    RewardRow.insert({**dict.fromkeys(_SAID, HERE), "place": HERE}).on_conflict("IGNORE")
)
_CHANGE = Statement(RewardRow.update(dict.fromkeys(_SAID[1:], HERE)).where(RewardRow.id == HERE))
_PLACE = Statement(RewardRow.update({"place": HERE}).where(RewardRow.id == HERE))
_PUT_AWAY = Statement(RewardRow.update({"put_away_at": HERE}).where(RewardRow.id == HERE))

_DEALT = Statement(DealtRow.select())
_DEAL = Statement(DealtRow.insert({"reward": HERE}).on_conflict("IGNORE"))
_CLEAR = Statement(DealtRow.delete())

_PICKED = ("reward", "title", "minutes", "energy", "cost", "day", "picked_at")
_PICK = Statement(PickRow.insert(dict.fromkeys(_PICKED, HERE)))
_PICK_NO_MORE = Statement(PickRow.delete().where(PickRow.id == HERE))
_DONE = Statement(PickRow.update({"done_at": HERE}).where(PickRow.id == HERE))
_PICKS = Statement(
    PickRow.select().where(PickRow.id < HERE).order_by(PickRow.id.desc()).limit(HERE)
)
_AFTER_ALL: Final = 2**63 - 1


class RewardStore:
    """Takes and gives rewards. What returns is on the disk, and what raises changed nothing.

    Every call may raise a `StorageError`.
    """

    def __init__(self, file: OpenFile) -> None:
        self._file = file
        self._db = file.db

    def all(self) -> list[Reward]:
        """Give the rewards that are not put away, in the person's order.

        One that cannot be read is left out, and the log names it, never its words.
        """
        return list(_rewards_of(self._file.ask(lambda: _ALL.rows(self._db))))

    def put_away_ones(self) -> list[Reward]:
        """Give the rewards that were put away, in the order they would come back to."""
        rows = self._file.ask(lambda: _AWAY.rows(self._db))
        return [dataclasses.replace(reward, away=True) for reward in _rewards_of(rows)]

    def fitting(self, wish: Wish) -> Fitting:
        """Give the numbers of those that there is enough for, and that do not rest."""
        asked = (wish.minutes, wish.energy.value, wish.cost.value)
        (found,) = self._file.ask(lambda: _FITTING.rows(self._db, asked))
        favourites, others = ([*map(int, text.split(","))] if text else [] for text in found)
        return Fitting(favourites, others)

    def some(self, numbers: Sequence[int]) -> tuple[Reward, ...]:
        """Give the rewards of three numbers at most, in their order.

        One that is gone, or cannot be read, is left out.
        """
        asked = (*numbers, *[0] * (CARDS - len(numbers)))
        rows = self._file.ask(lambda: _SOME.rows(self._db, asked))
        found = {reward.id: reward for reward in _rewards_of(rows)}
        return tuple(found[number] for number in numbers if number in found)

    def bring_along(self, ours: Iterable[Reward]) -> bool:
        """Add those of ours that never were in this file, after all others.

        One that is there, or was put away, stays as it is.

        Returns:
            Whether any was new.
        """
        known = {name for (name,) in self._file.ask(lambda: _NAMES.rows(self._db))}
        new = [checked(reward) for reward in ours if reward.ours not in known]
        if new:
            with self._file.as_one():
                _, last = self._ends()
                for place, reward in enumerate(new, last + 1):
                    _ADD.run(self._db, (*_values_of(reward), place))
        return bool(new)

    def add(self, reward: Reward) -> Reward:
        """Write one of the person's own, before all others, and give it with its number.

        Raises:
            TextRefusedError: a title that does not fit.
        """
        reward = dataclasses.replace(checked(reward), ours="")
        with self._file.as_one():
            first, _ = self._ends()
            added = _ADD.run(self._db, (*_values_of(reward), first - 1))
        return dataclasses.replace(reward, id=added.lastrowid or 0)

    def change(self, reward: Reward) -> Reward:
        """Write all of a reward that can change, and give it as it is kept.

        Were its row gone, the words are not: it comes back as one of the person's own.

        Raises:
            TextRefusedError: a title that does not fit.
        """
        reward = checked(reward)
        values = (*_values_of(reward)[1:], reward.id)
        there = self._file.ask(lambda: _CHANGE.run(self._db, values)).rowcount
        return reward if there else self.add(reward)

    def put_away(self, number: int, moment: dt.datetime) -> None:
        """Take a reward out of the list; its place stays its own.

        Args:
            number: which.
            moment: when, aware.
        """
        away = moment_text(moment)
        self._file.ask(lambda: _PUT_AWAY.run(self._db, (away, number)))

    def bring_back(self, number: int) -> None:
        """Put a reward into the list again."""
        self._file.ask(lambda: _PUT_AWAY.run(self._db, (None, number)))

    def move(self, number: int, step: int) -> None:
        """Let a reward go some places on in the list, or to the end it meets.

        Args:
            number: which.
            step: how far: below zero towards the beginning.
        """
        with self._file.as_one():
            rows = self._file.ask(lambda: _PLACES.rows(self._db))
            # What is put away keeps its place: those in the list exchange theirs.
            numbers, places = [row[0] for row in rows], [row[1] for row in rows]
            for row, now, place in zip(rows, moved(numbers, number, step), places, strict=True):
                if row != (now, place):
                    _PLACE.run(self._db, (place, now))

    def last_dealt(self) -> frozenset[int]:
        """Give the numbers of the rewards that lay on the table last."""
        return frozenset(number for (number,) in self._file.ask(lambda: _DEALT.rows(self._db)))

    def remember_dealt(self, numbers: Collection[int], *, patient: bool = True) -> None:
        """These lie on the table now.

        Args:
            numbers: of the rewards.
            patient: wait for another program that holds the file.
        """
        with self._file.as_one(patient=patient):
            _CLEAR.run(self._db)
            for number in numbers:
                _DEAL.run(self._db, (number,))

    def pick(self, reward: Reward, day: dt.date, moment: dt.datetime) -> Pick:
        """Write that a reward was picked.

        Args:
            reward: which; what it says now stays readable, whatever comes of it.
            day: the day.
            moment: when, aware.
        """
        said = (reward.title, reward.minutes, reward.energy.value, reward.cost.value)
        when = (day.isoformat(), moment_text(moment))
        written = self._file.ask(lambda: _PICK.run(self._db, (reward.id, *said, *when)))
        return Pick(
            id=written.lastrowid or 0,
            reward=reward.id,
            title=reward.title,
            minutes=reward.minutes,
            energy=reward.energy,
            cost=reward.cost,
            day=day,
            picked_at=moment.astimezone(dt.UTC),
        )

    def pick_no_more(self, number: int) -> None:
        """Take a pick back: it leaves no trace."""
        self._file.ask(lambda: _PICK_NO_MORE.run(self._db, (number,)))

    def set_done(self, number: int, moment: dt.datetime | None) -> None:
        """Say when what was picked was done; None takes that back."""
        done = None if moment is None else moment_text(moment)
        self._file.ask(lambda: _DONE.run(self._db, (done, number)))

    def picks(self, limit: int, *, before: int | None = None) -> list[Pick]:
        """Give what was picked, the newest first.

        Args:
            limit: at most so many.
            before: those older than the pick of this number; None for the newest.
        """
        asked = (_AFTER_ALL if before is None else before, limit)
        return [_pick_of(row) for row in self._file.ask(lambda: _PICKS.rows(self._db, asked))]

    def _ends(self) -> tuple[int, int]:
        """Give the first and the last place of all, put away ones included."""
        ((first, last),) = self._file.ask(lambda: _ENDS.rows(self._db))
        return (0, 0) if first is None else (first, last)


def _values_of(reward: Reward) -> list[object]:
    return [
        reward.ours or None,
        reward.title,
        reward.minutes,
        reward.energy.value,
        reward.cost.value,
        reward.icon,
        int(reward.favourite),
        int(reward.resting),
    ]


def _rewards_of(rows: Iterable[Sequence[Any]]) -> Iterator[Reward]:
    for row in rows:
        reward = _reward_of(row)
        if _is_one(reward):
            yield reward
        else:
            _LOG.warning("The reward with the number %s cannot be read", reward.id)


def _is_one(reward: Reward) -> bool:
    """Whether this is a reward as we keep them."""
    title = reward.title
    if not (0 < len(title) <= LONGEST_TITLE and 1 <= reward.minutes <= MOST_MINUTES):
        return False
    if title.isascii() and title.isprintable() and not title.isspace():
        return True  # as most are: to look closer takes longer
    try:
        checked(reward)
    except TextRefusedError:
        return False
    return True


def _reward_of(row: Sequence[Any]) -> Reward:
    """Read a row. What cannot be read becomes what asks for most: it comes where all is there."""
    number, ours, title, minutes, energy, cost, icon, favourite, resting = row
    return Reward(
        id=number,
        ours=ours or "",
        title=title,
        minutes=minutes,
        energy=energy_of(energy) or Energy.GOOD,
        cost=_COSTS.get(cost, Cost.LOW),
        icon=icon if icon in ICONS else _PLAIN_ICON,
        favourite=bool(favourite),
        resting=bool(resting),
    )


def _pick_of(row: Sequence[Any]) -> Pick:
    number, reward, title, minutes, energy, cost, day, picked_at, done_at = row
    moment = moment_of(picked_at) or _EPOCH
    return Pick(
        id=number,
        reward=reward,
        title=title,
        minutes=minutes,
        energy=energy_of(energy) or Energy.GOOD,
        cost=_COSTS.get(cost, Cost.LOW),
        day=date_of(day) or moment.date(),
        picked_at=moment,
        done_at=None if done_at is None else moment_of(done_at) or _EPOCH,
    )
