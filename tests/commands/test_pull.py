"""Pulling a note in a shell, for people and for programs."""

import dataclasses
import json

from commands.conftest import Shell
from smallwins.services.preferences import Preferences
from smallwins.store.database import Database


def test_a_note_comes_as_a_line(shell: Shell) -> None:
    """The day, the words, and how it felt, as `list` writes them."""
    shell.here("add", "slept", "--day", "2026-04-02", "--felt", "soft")
    said = shell.process("pull")
    assert (said.status, said.out, said.err) == (0, "2026-04-02  slept  (soft)\n", "")


def test_for_programs_a_note_is_what_list_gives(shell: Shell) -> None:
    """One object with the same fields, words exactly as typed."""
    shell.here("add", "Fed the cat 🐈\nand me")
    said = shell.process("pull", "--json")
    assert (said.status, said.err) == (0, "")
    assert json.loads(said.out) == shell.wins()[0]


def test_an_empty_jar_is_null_for_programs_and_kind_for_people(shell: Shell) -> None:
    """No note is no failure."""
    said = shell.process("pull", "--json")
    assert (said.status, said.out, said.err) == (0, "null\n", "")
    said = shell.here("pull")
    assert (said.status, said.err) == (0, "")
    assert said.out == "Your jar is clear for now. Being here counts.\n"


def test_pulls_take_turns_from_one_command_to_the_next(shell: Shell) -> None:
    """None comes again until the others had their turn."""
    for text in ("one", "two", "three"):
        shell.here("add", text)
    drawn = [json.loads(shell.here("pull", "--json").out)["text"] for _ in range(3)]
    assert sorted(drawn) == ["one", "three", "two"]


def test_what_rests_was_put_away_or_is_left_out_never_comes(shell: Shell) -> None:
    """The window's own choices hold here too."""
    shell.here("add", "rests")
    shell.here("add", "a rough one", "--energy", "rough", "--day", "2026-03-14")
    with Database.open(shell.home) as database:
        rests = database.wins.search("rests", limit=1)[0]
        database.wins.update(dataclasses.replace(rests, resting=True))
        assert json.loads(shell.here("pull", "--json").out)["text"] == "a rough one"
        Preferences(database.settings).change(leave_out_rough=True)
        assert shell.here("pull", "--json").out == "null\n"
        assert shell.here("pull").out == "Notes from rough days stay in the jar for now.\n"
        rough = database.wins.search("rough", limit=1)[0]
        database.wins.update(dataclasses.replace(rough, resting=True))
    assert shell.here("pull").out == "Your notes rest for now. Being here counts.\n"


def test_a_file_that_cannot_be_read_is_said_plainly(shell: Shell) -> None:
    """What is safe comes first."""
    shell.home.mkdir(parents=True, exist_ok=True)
    (shell.home / "smallwins.db").write_bytes(b"no database at all, and long enough" * 9)
    said = shell.here("pull")
    assert said.status == 1
    assert said.out == ""
    assert said.err.startswith("Your file was left as it is.")


def test_what_fits_no_pull_is_wrong_usage(shell: Shell) -> None:
    """And says what would fit."""
    said = shell.here("pull", "two")
    assert (said.status, said.out) == (2, "")
