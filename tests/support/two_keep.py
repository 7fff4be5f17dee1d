"""Two processes that keep one win at the same time: the app, and the command that asked it."""

from pathlib import Path

import pytest

from smallwins.domain.wins import NewWin, Win
from smallwins.store.database import Database
from smallwins.store.wins import WinStore


def first_comes_another(monkeypatch: pytest.MonkeyPatch, folder: Path) -> None:
    """Have the next win written by another connection just before it is written here."""
    add = WinStore.add

    def second(wins: WinStore, new: NewWin) -> Win:
        monkeypatch.setattr(WinStore, "add", add)
        with Database.open(folder) as other:
            other.wins.add(new)
        return wins.add(new)

    monkeypatch.setattr(WinStore, "add", second)
