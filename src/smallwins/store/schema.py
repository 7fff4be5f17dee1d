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

MODELS = (WinRow, DayRow, SettingRow, PulledRow, DayWordsRow, WordsBeforeRow, MetRow, HeldRow)
