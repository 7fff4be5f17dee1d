"""What tests do with a journal: listen, keep, and run out of room."""

from typing import Any

from PySide6.QtCore import QObject

from smallwins.domain.wins import Source, Win
from smallwins.services.journal import Journal
from smallwins.store import sql
from smallwins.store.database import Database


class JournalEar(QObject):
    """Hears all that a journal says, in order."""

    def __init__(self, journal: Journal) -> None:
        super().__init__()
        self.heard: list[tuple[str, object]] = []
        journal.kept.connect(self.on_kept)
        journal.changed.connect(self.on_changed)
        journal.was_put_away.connect(self.on_put_away)
        journal.brought_back.connect(self.on_brought_back)
        journal.energy_changed.connect(self.on_energy)

    def on_kept(self, win: object) -> None:
        self.heard.append(("kept", win))

    def on_changed(self, win: object) -> None:
        self.heard.append(("changed", win))

    def on_put_away(self, win: object) -> None:
        self.heard.append(("put away", win))

    def on_brought_back(self, win: object) -> None:
        self.heard.append(("brought back", win))

    def on_energy(self, day: object, energy: object) -> None:
        self.heard.append(("energy", (day, energy)))


def keep(journal: Journal, text: str = "Made my bed", **said: Any) -> Win:
    """Keep a win in the window."""
    return journal.keep(text, source=Source.WINDOW, **said)


def fill(database: Database) -> None:
    """Leave no room for one more page."""
    pages = sql.run(database._db, "PRAGMA page_count").fetchone()[0]
    sql.run(database._db, f"PRAGMA max_page_count = {pages}")


def make_room(database: Database) -> None:
    """Leave room again."""
    sql.run(database._db, "PRAGMA max_page_count = 1000000")
