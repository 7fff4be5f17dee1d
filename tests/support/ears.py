"""Ears for the signals of services."""

from PySide6.QtCore import QObject

from smallwins.services.journal import Journal


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
