"""What the running app does for commands."""

import datetime as dt
import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from smallwins.assets import asset
from smallwins.desktop.door import Errand
from smallwins.desktop.doorbell import Deed, Message
from smallwins.domain.settings import Loudness
from smallwins.domain.wins import Energy, Kind, Source
from smallwins.errands import Errands
from smallwins.ui.painting.pile import load_slots
from support.clock import FixedClock
from support.home import Ear, Home
from support.two_keep import first_comes_another

UID = "01890a5d-ac96-774b-bcce-b302099a8057"
LONG_ENOUGH = 10_000


@pytest.fixture
def home(qapp: object, private_folder: Path) -> Iterator[Home]:
    clock = FixedClock(dt.datetime(2026, 3, 14, 9, 30, tzinfo=dt.UTC))
    home = Home(private_folder, load_slots(asset("themes", "jar-slots.json")), clock)
    yield home
    home.close()


@pytest.fixture
def errands(home: Home) -> Iterator[Errands]:
    made = Errands(
        home.journal, home.database.wins, home.database.pulls, home.preferences, home.content
    )
    yield made
    made.deleteLater()


def run(errands: Errands, do: Deed, **fields: str) -> dict[str, object]:
    """Give what the command is answered; it is answered once, and at once."""
    answers: list[bytes] = []
    errands.run(Errand(Message(do, **fields), answers.append))
    (answer,) = answers
    done, _, said = answer.decode().partition("\n")
    return {**json.loads(done), **({"said": said} if said else {})}


def test_a_win_is_kept_and_the_command_hears_its_cheer_first(
    home: Home, errands: Errands, qtbot: QtBot
) -> None:
    """It is on the disk when the answer goes; whoever meets it hears of it after that."""
    kept = Ear()
    home.journal.kept.connect(kept.hear)
    answer = run(errands, "keep", uid=UID, text="Made my bed", felt="light")
    (win,) = home.on_disk()
    assert (win.uid, win.text, win.feeling) == (UID, "Made my bed", "light")
    assert (win.source, win.kind) == (Source.COMMAND, Kind.HOME)
    assert answer["ok"] is True
    assert str(answer["said"]).count("\n") == 2
    assert kept.heard == []
    qtbot.waitUntil(lambda: kept.heard == [(win,)], timeout=LONG_ENOUGH)


def test_a_command_s_win_is_no_act_of_the_window(
    home: Home, errands: Errands, qtbot: QtBot
) -> None:
    """Ctrl+Z in the window leaves it; its own Undo takes it back."""
    kept = Ear()
    home.journal.kept.connect(kept.hear)
    run(errands, "keep", uid=UID, text="Made my bed")
    qtbot.waitUntil(lambda: bool(kept.heard), timeout=LONG_ENOUGH)
    assert home.journal.undo() is None
    assert home.on_disk() != []
    home.journal.undo_of(UID)
    assert home.on_disk() == []


def test_what_was_said_of_it_is_taken(home: Home, errands: Errands) -> None:
    """Its kind, its day, and what kind of day that was."""
    run(
        errands,
        "keep",
        uid=UID,
        text="Called Ana",
        kind=" People ",
        energy="Rough",
        day="2026-03-12",
    )
    (win,) = home.on_disk()
    assert (win.kind, win.energy, win.day) == (Kind.PEOPLE, Energy.ROUGH, dt.date(2026, 3, 12))


@pytest.mark.parametrize(
    "fields",
    [
        {"text": " "},
        {"text": "x" * 10_001},
        {"text": "half \ud83c a pair"},
        {"text": "x", "kind": "chores"},
        {"text": "x", "energy": "bad"},
        {"text": "x", "day": "yesterday"},
        {"text": "x", "day": "2999-01-01"},
    ],
    ids=repr,
)
def test_what_cannot_be_kept_is_left_to_the_command(
    home: Home, errands: Errands, fields: dict[str, str]
) -> None:
    """It looks for itself what is wrong, and says it in its own words."""
    assert run(errands, "keep", uid=UID, **fields) == {"ok": False}
    assert home.on_disk() == []


def test_a_file_that_takes_nothing_is_left_to_the_command_too(home: Home, errands: Errands) -> None:
    """It will hear the same, and say it."""
    home.make_read_only()
    assert run(errands, "keep", uid=UID, text="Made my bed") == {"ok": False}


def test_a_win_the_command_kept_meanwhile_is_not_kept_twice(
    home: Home, errands: Errands, qtbot: QtBot
) -> None:
    """It did not wait for an app that was busy; the win is met all the same."""
    kept = Ear()
    home.journal.kept.connect(kept.hear)
    win = home.keep("Made my bed", uid=UID)
    assert run(errands, "keep", uid=UID, text="Made my bed")["ok"] is True
    assert home.on_disk() == [win]
    qtbot.waitUntil(lambda: len(kept.heard) == 1, timeout=LONG_ENOUGH)


def test_a_win_the_command_keeps_between_the_look_and_the_writing_is_kept_once(
    home: Home, errands: Errands, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It is in the file, so the answer is yes, and it is met once."""
    kept = Ear()
    home.journal.kept.connect(kept.hear)
    first_comes_another(monkeypatch, home.folder)
    assert run(errands, "keep", uid=UID, text="Made my bed")["ok"] is True
    assert [win.uid for win in home.on_disk()] == [UID]
    qtbot.waitUntil(lambda: len(kept.heard) == 1, timeout=LONG_ENOUGH)


def test_where_nothing_celebrates_one_word_is_said(home: Home, errands: Errands) -> None:
    """As the window does it."""
    home.preferences.change(loudness=Loudness.OFF)
    assert run(errands, "keep", uid=UID, text="Made my bed")["said"] == "Kept.\n"


def test_a_note_is_pulled_as_a_line_or_as_json(home: Home, errands: Errands) -> None:
    """A jar with no note to pull is spoken of by the command."""
    assert run(errands, "pull") == {"ok": False}
    home.keep("Made\nmy bed", feeling="light")
    assert run(errands, "pull")["said"] == "2026-03-14  Made / my bed  (light)\n"
    said = run(errands, "pull", form="json")["said"]
    assert json.loads(str(said))["text"] == "Made\nmy bed"
