"""Opens the one file: private, checked, and in the shape this version writes.

One file that a person can copy, so a rollback journal and no WAL; and words kept are on the disk
when a call returns, so `synchronous=EXTRA`. docs/decisions says what was weighed.
"""

import functools
import logging
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Self

import peewee

from smallwins.domain.errors import StorageDamagedError, StorageTooNewError
from smallwins.paths import make_private_file, make_private_folder
from smallwins.store import sql, treat_days, word_index
from smallwins.store.copies import UpdateCopies
from smallwins.store.day_words import DayWordsStore
from smallwins.store.days import DayStore
from smallwins.store.drafts import DraftStore
from smallwins.store.failures import said_plainly
from smallwins.store.left_off import LeftOffStore
from smallwins.store.open_file import OpenFile
from smallwins.store.pulls import PullStore
from smallwins.store.settings import SettingsStore
from smallwins.store.wins import WinStore

if TYPE_CHECKING:
    from smallwins.store.charts import ChartStore
    from smallwins.store.lines import LineStore
    from smallwins.store.offers import OfferStore
    from smallwins.store.people import PersonStore
    from smallwins.store.reminders import ReminderStore
    from smallwins.store.rewards import RewardStore
    from smallwins.store.small_things import SmallThingStore
    from smallwins.store.treats import TreatStore

FILE_NAME = "smallwins.db"
STEPS = Path(__file__).parent / "migrations"
_HISTORY = "schema_migration"

# At its DEBUG level Peewee logs every statement with its values: a person's words.
logging.getLogger("peewee").setLevel(logging.INFO)

_BUSY_SECONDS = 5
# What is tidied at closing: all of it in a jar of 10,000 wins, in a fifth of a second.
_LAST_ROUNDS = 64
_PRAGMAS = {
    "synchronous": "EXTRA",
    "secure_delete": "ON",
    # A person's words are never spilled into a folder for temporary files.
    "temp_store": "MEMORY",
    "cell_size_check": "ON",
}


class Database:
    """One open file and what it holds. It stays on the thread that opened it.

    Attributes:
        wins: the wins.
        days: what was said of days.
        settings: the settings.
        drafts: what is typed and not kept.
        pulls: which notes were pulled.
        day_words: what is written of days beside their wins.
        left_off: wins that are on no page of a month.
        copies: the copies from before an update.
    """

    def __init__(self, db: peewee.SqliteDatabase, folder: Path) -> None:
        self._db = db
        self._file = OpenFile(db, folder)
        self.wins = WinStore(self._file)
        self.days = DayStore(self._file)
        self.settings = SettingsStore(self._file)
        self.drafts = DraftStore(self._file)
        self.pulls = PullStore(self._file)
        self.day_words = DayWordsStore(self._file)
        self.left_off = LeftOffStore(self._file)
        self.copies = UpdateCopies(self._file)

    @classmethod
    def open(cls, folder: Path, *, steps: Path = STEPS, patience: float | None = None) -> Self:
        """Open the file in `folder`; make both where they are not there.

        Args:
            folder: the data folder.
            steps: where the migrations are.
            patience: how many seconds a call waits for another program that holds the file, once
                it is open; as long as opening it may wait, where none is given.

        Raises:
            StorageError: it cannot be opened; the error's type says why. The file is as it was.
        """
        with said_plainly(folder):
            make_private_folder(folder)
            make_private_file(folder / FILE_NAME)
            db = peewee.SqliteDatabase(
                str(folder / FILE_NAME),
                pragmas=_PRAGMAS,
                timeout=_BUSY_SECONDS,
                lock_type="IMMEDIATE",
                autoconnect=False,
            )
            try:
                db.connect()
                _bring_up_to_date(db, folder, steps)
                sql.run(db, "PRAGMA journal_mode = DELETE")
                if patience is not None:
                    db.timeout = patience
            except BaseException:
                db.close()
                raise
        return cls(db, folder)

    # What few commands ask for is imported where it is asked for: each takes 1 to 4 ms.

    @functools.cached_property
    def lines(self) -> "LineStore":
        """Affirmations and quotes, the person's own and those of ours they changed."""
        from smallwins.store.lines import LineStore  # noqa: PLC0415

        return LineStore(self._file)

    @functools.cached_property
    def offers(self) -> "OfferStore":
        """Wins that are offered no more."""
        from smallwins.store.offers import OfferStore  # noqa: PLC0415

        return OfferStore(self._file)

    @functools.cached_property
    def small_things(self) -> "SmallThingStore":
        """What somebody put down for a day."""
        from smallwins.store.small_things import SmallThingStore  # noqa: PLC0415

        return SmallThingStore(self._file)

    @functools.cached_property
    def rewards(self) -> "RewardStore":
        """Small good things, and which were picked."""
        from smallwins.store.rewards import RewardStore  # noqa: PLC0415

        return RewardStore(self._file)

    @functools.cached_property
    def treat(self) -> "TreatStore":
        """The bigger one."""
        from smallwins.store.treats import TreatStore  # noqa: PLC0415

        return TreatStore(self._file)

    @functools.cached_property
    def reminders(self) -> "ReminderStore":
        """What a person is asked at what time."""
        # No command asks for it, and no window before it is painted; its import takes 3 ms.
        from smallwins.store.reminders import ReminderStore  # noqa: PLC0415

        return ReminderStore(self._file)

    @functools.cached_property
    def charts(self) -> "ChartStore":
        """What a look back counts."""
        from smallwins.store.charts import ChartStore  # noqa: PLC0415 - seldom looked at

        return ChartStore(self._file)

    @functools.cached_property
    def people(self) -> "PersonStore":
        """Those wins are shared with."""
        # Few days ask for it.
        from smallwins.store.people import PersonStore  # noqa: PLC0415

        return PersonStore(self._file)

    def close(self) -> None:
        """Let go of the file; the index is tidied a little first, if anything was written."""
        if not self._db.is_closed() and sql.connection(self._db).total_changes:
            self.wins.merge_index(rounds=_LAST_ROUNDS)
        self._db.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()


def _bring_up_to_date(db: peewee.SqliteDatabase, folder: Path, steps: Path) -> None:
    """Take the pending steps, where there are any; at a usual start, two small reads.

    Raises:
        StorageTooNewError: a step was taken that this version does not know.
        StorageDamagedError: there are tables, and none of them is ours.
    """
    made = dict(sql.run(db, "SELECT name, sql FROM sqlite_master"))
    taken: set[str] = set()
    if _HISTORY in made:
        taken = {name for (name,) in sql.run(db, "SELECT name FROM schema_migration")}
    elif made:
        raise StorageDamagedError("another program's database")
    known = {step.stem for step in steps.glob("[0-9]*.py")}
    if taken - known:
        raise StorageTooNewError(", ".join(sorted(taken - known)))
    if known - taken or not (word_index.is_whole(made) and treat_days.is_whole(made)):
        # Peewee's runner takes 45 ms to import, and a usual start has no step to take.
        from smallwins.store import upgrade  # noqa: PLC0415

        upgrade.run(db, folder / FILE_NAME, steps)
