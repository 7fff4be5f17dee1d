"""The rows as Peewee sees them; private to the store.

The migrations make the tables. A test compares what they made with what stands here.
"""

import peewee


class WinRow(peewee.Model):
    """One win. Dates and moments are ISO text, so that any program can read the file."""

    id = peewee.AutoField()
    uid = peewee.TextField(unique=True)
    text = peewee.TextField()
    feeling = peewee.TextField()
    kind = peewee.TextField(null=True)
    energy = peewee.TextField(null=True)
    day = peewee.TextField()
    kept_at = peewee.TextField()
    zone = peewee.TextField()
    offset = peewee.IntegerField()
    source = peewee.TextField()
    put_away_at = peewee.TextField(null=True)
    close = peewee.IntegerField()
    resting = peewee.IntegerField()
    digest = peewee.BlobField()
    place = peewee.IntegerField(null=True)

    class Meta:
        """Where the rows live."""

        table_name = "win"
        strict_tables = True


class DayRow(peewee.Model):
    """What kind of day it was, for the days where the person said so."""

    day = peewee.TextField(primary_key=True)
    energy = peewee.TextField()

    class Meta:
        """Where the rows live."""

        table_name = "day"
        strict_tables = True
        without_rowid = True


class SettingRow(peewee.Model):
    """One setting; its value is JSON."""

    name = peewee.TextField(primary_key=True)
    value = peewee.TextField()

    class Meta:
        """Where the rows live."""

        table_name = "setting"
        strict_tables = True
        without_rowid = True


class PulledRow(peewee.Model):
    """A note that had its turn in this round of pulls."""

    turn = peewee.IntegerField(primary_key=True)
    win = peewee.IntegerField(unique=True)

    class Meta:
        """Where the rows live."""

        table_name = "pulled"
        strict_tables = True


class DayWordsRow(peewee.Model):
    """What is written in one part of a day."""

    id = peewee.AutoField()
    part = peewee.TextField()
    day = peewee.TextField()
    text = peewee.TextField()
    digest = peewee.BlobField()

    class Meta:
        """Where the rows live."""

        table_name = "day_words"
        strict_tables = True


class WordsBeforeRow(peewee.Model):
    """What stood in a journal when the app last began to change it."""

    id = peewee.AutoField()
    part = peewee.TextField()
    day = peewee.TextField()
    text = peewee.TextField()
    digest = peewee.BlobField()

    class Meta:
        """Where the rows live."""

        table_name = "words_before"
        strict_tables = True


class MetRow(peewee.Model):
    """A check-in that was met, or let go, on its day."""

    day = peewee.TextField()
    moment = peewee.TextField()

    class Meta:
        """Where the rows live."""

        table_name = "met"
        primary_key = peewee.CompositeKey("day", "moment")
        strict_tables = True
        without_rowid = True


class HeldRow(peewee.Model):
    """A win that is held on to on the evening of its day."""

    day = peewee.TextField()
    win = peewee.IntegerField()

    class Meta:
        """Where the rows live."""

        table_name = "held"
        primary_key = peewee.CompositeKey("day", "win")
        strict_tables = True
        without_rowid = True


class RewardRow(peewee.Model):
    """One small good thing; `ours` names the entry it came from."""

    id = peewee.AutoField()
    ours = peewee.TextField(null=True)
    title = peewee.TextField()
    minutes = peewee.IntegerField()
    energy = peewee.TextField()
    cost = peewee.TextField()
    icon = peewee.TextField()
    favourite = peewee.IntegerField()
    resting = peewee.IntegerField()
    place = peewee.IntegerField()
    put_away_at = peewee.TextField(null=True)

    class Meta:
        """Where the rows live."""

        table_name = "reward"
        strict_tables = True


class PickRow(peewee.Model):
    """A reward that was picked, in words of its own."""

    id = peewee.AutoField()
    reward = peewee.IntegerField()
    title = peewee.TextField()
    minutes = peewee.IntegerField()
    energy = peewee.TextField()
    cost = peewee.TextField()
    day = peewee.TextField()
    picked_at = peewee.TextField()
    done_at = peewee.TextField(null=True)

    class Meta:
        """Where the rows live."""

        table_name = "pick"
        strict_tables = True


class DealtRow(peewee.Model):
    """A reward that lay on the table last."""

    reward = peewee.IntegerField(primary_key=True)

    class Meta:
        """Where the rows live."""

        table_name = "dealt"
        strict_tables = True


class TreatRow(peewee.Model):
    """A treat with a name, or one that was enjoyed."""

    id = peewee.AutoField()
    title = peewee.TextField()
    begun_at = peewee.TextField()
    enjoyed_at = peewee.TextField(null=True)
    day = peewee.TextField(null=True)

    class Meta:
        """Where the rows live."""

        table_name = "treat"
        strict_tables = True


class TreatDayRow(peewee.Model):
    """A day that fills treats."""

    day = peewee.TextField(primary_key=True)

    class Meta:
        """Where the rows live."""

        table_name = "treat_day"
        strict_tables = True
        without_rowid = True


class LineRow(peewee.Model):
    """An affirmation or a quote; `ours` names the entry it came from."""

    id = peewee.AutoField()
    ours = peewee.TextField(null=True)
    text = peewee.TextField()
    said_by = peewee.TextField()
    pinned = peewee.IntegerField()
    resting = peewee.IntegerField()
    put_away_at = peewee.TextField(null=True)

    class Meta:
        """Where the rows live."""

        table_name = "line"
        strict_tables = True


class SmallThingRow(peewee.Model):
    """One small thing somebody put down for a day; `win` is the uid of the win it became."""

    id = peewee.AutoField()
    day = peewee.TextField()
    text = peewee.TextField()
    win = peewee.TextField(null=True)

    class Meta:
        """Where the rows live."""

        table_name = "small_thing"
        strict_tables = True


class RestingOfferRow(peewee.Model):
    """A win that is offered no more, folded, and as it was said."""

    words = peewee.TextField(primary_key=True)
    said = peewee.TextField()

    class Meta:
        """Where the rows live."""

        table_name = "resting_offer"
        strict_tables = True
        without_rowid = True


class ReminderRow(peewee.Model):
    """A reminder, and what came of it."""

    id = peewee.AutoField()
    uid = peewee.TextField()
    at = peewee.TextField()
    weekdays = peewee.TextField()
    switched_on = peewee.IntegerField()
    words = peewee.TextField()
    settled = peewee.TextField(null=True)
    shown = peewee.TextField(null=True)
    dismissed = peewee.IntegerField()
    pace = peewee.TextField()
    skip_next = peewee.IntegerField()
    waiting = peewee.TextField(null=True)
    put_away_at = peewee.TextField(null=True)

    class Meta:
        """Where the rows live."""

        table_name = "reminder"
        strict_tables = True


class LeftOffRow(peewee.Model):
    """A win that is left off pages, by its uid."""

    win = peewee.TextField(primary_key=True)

    class Meta:
        """Where the rows live."""

        table_name = "left_off"
        strict_tables = True
        without_rowid = True


class PersonRow(peewee.Model):
    """Somebody wins are shared with."""

    id = peewee.AutoField()
    name = peewee.TextField()
    at = peewee.TextField()
    put_away_at = peewee.TextField(null=True)

    class Meta:
        """Where the rows live."""

        table_name = "person"
        strict_tables = True


WinRow.add_index(
    WinRow.index(
        WinRow.day,
        WinRow.kind,
        WinRow.put_away_at,
        WinRow.place,
        name="win_day",
        where=WinRow.put_away_at.is_null(),
    )
)
WinRow.add_index(WinRow.index(WinRow.kind, name="win_kind", where=WinRow.put_away_at.is_null()))

WinRow.add_index(
    WinRow.index(WinRow.resting, name="win_resting", where=WinRow.resting == peewee.SQL("1"))
)

DayWordsRow.add_index(
    DayWordsRow.index(DayWordsRow.part, DayWordsRow.day, unique=True, name="day_words_part")
)
WordsBeforeRow.add_index(
    WordsBeforeRow.index(
        WordsBeforeRow.part, WordsBeforeRow.day, unique=True, name="words_before_part"
    )
)
RewardRow.add_index(RewardRow.index(RewardRow.ours, unique=True, name="reward_ours"))
# A query finds it by saying the same of its rows, word for word.
RewardRow.add_index(
    RewardRow.index(
        RewardRow.minutes,
        RewardRow.energy,
        RewardRow.cost,
        RewardRow.favourite,
        name="reward_to_deal",
        where=peewee.SQL("put_away_at IS NULL AND resting = 0 AND length(title) BETWEEN 1 AND 80"),
    )
)
LineRow.add_index(LineRow.index(LineRow.ours, unique=True, name="line_ours"))
ReminderRow.add_index(ReminderRow.index(ReminderRow.uid, unique=True, name="reminder_uid"))
SmallThingRow.add_index(SmallThingRow.index(SmallThingRow.day, name="small_thing_day"))

MODELS = (
    WinRow,
    DayRow,
    SettingRow,
    PulledRow,
    DayWordsRow,
    WordsBeforeRow,
    MetRow,
    HeldRow,
    RewardRow,
    PickRow,
    DealtRow,
    TreatRow,
    TreatDayRow,
    LineRow,
    SmallThingRow,
    RestingOfferRow,
    ReminderRow,
    LeftOffRow,
    PersonRow,
)
