"""Something kind in a shell, for people and for programs."""

import json
import shutil
from pathlib import Path

import pytest

from commands.conftest import Shell
from smallwins import assets
from smallwins.domain.rewards import Cost
from smallwins.domain.wins import Energy
from smallwins.services.starting_rewards import load_rewards
from smallwins.store.database import Database
from support.rewards import a_reward

OURS = {one.title: one for one in load_rewards(assets.asset("content"))}


def dealt(shell: Shell, *words: str) -> list[dict[str, object]]:
    said = shell.here("reward", "--json", *words)
    assert (said.status, said.err) == (0, "")
    found = json.loads(said.out)
    assert isinstance(found, list)
    return found


def test_three_come_as_lines(shell: Shell) -> None:
    """In a process of its own, in a folder that is new: a title each, the minutes and the cost."""
    said = shell.process("reward", "--minutes", "5", "--energy", "rough", "--free")
    assert (said.status, said.err) == (0, "")
    lines = said.out.splitlines()
    assert len(lines) == 3
    for line in lines:
        title, _, rest = line.partition("  (")
        assert rest == f"{OURS[title].minutes} min, free)"


def test_for_programs_there_are_four_fields(shell: Shell) -> None:
    """An array of three; each as it is in the list."""
    found = dealt(shell)
    assert len(found) == 3
    for one in found:
        ours = OURS[str(one["title"])]
        assert one == {
            "title": ours.title,
            "minutes": ours.minutes,
            "energy": ours.energy.value,
            "cost": ours.cost.value,
        }
        assert list(one) == ["title", "minutes", "energy", "cost"]


@pytest.mark.parametrize("energy", list(Energy))
@pytest.mark.parametrize("minutes", [1, 7, 60])
def test_what_comes_fits_what_was_said(shell: Shell, energy: Energy, minutes: int) -> None:
    """Each filter by itself and all together, time after time, and each time three others."""
    order, before = list(Energy), set[str]()
    for _ in range(4):
        found = dealt(shell, "--minutes", str(minutes), "--energy", energy.value, "--free")
        for one in found:
            assert OURS[str(one["title"])].minutes <= minutes
            assert order.index(Energy(str(one["energy"]))) <= order.index(energy)
            assert one["cost"] == "free"
        titles = {str(one["title"]) for one in found}
        assert len(titles) == 3
        assert not titles & before
        before = titles


def test_the_day_says_what_energy_there_is(shell: Shell) -> None:
    """Where the command does not."""
    shell.here("add", "I'm still here", "--energy", "rough")
    for _ in range(5):
        assert {one["energy"] for one in dealt(shell)} == {"rough"}


def test_the_jar_stays_as_it_is(shell: Shell) -> None:
    """What a reward writes is what was dealt, and at first ours."""
    shell.here("add", "slept")
    before = shell.wins()
    dealt(shell)
    assert shell.wins() == before
    with Database.open(shell.home) as database:
        assert database.rewards.picks(9) == []
        assert len(database.rewards.last_dealt()) == 3
        assert len(database.rewards.all()) == len(OURS)


def keep_one_of_mine(shell: Shell, **fields: object) -> None:
    """Put all of ours away, and add one."""
    dealt(shell)
    with Database.open(shell.home) as database, database.wins.as_one():
        for one in database.rewards.all():
            database.rewards.change(a_reward(one.title, id=one.id, resting=True))
        database.rewards.add(a_reward("Mine \x1b[31m", **fields))


def test_where_none_fits_the_wish_grows_and_says_so(shell: Shell) -> None:
    """First that, then the cards. A title gives no terminal orders."""
    keep_one_of_mine(shell, minutes=90, cost=Cost.LOW)
    said = shell.here("reward", "--minutes", "5", "--free")
    assert said.out == (
        "These may take longer, or cost a little. You can leave them.\n"
        "Mine ␛[31m  (90 min, low cost)\n"
    )
    assert dealt(shell, "--minutes", "5")[0]["title"] == "Mine \x1b[31m"
    assert shell.here("reward").out == "Mine ␛[31m  (90 min, low cost)\n"


@pytest.mark.parametrize(
    ("minutes", "cost", "said"),
    [
        (15, Cost.FREE, "These may take a little longer. You can leave them."),
        (5, Cost.LOW, "These may cost a little. You can leave them."),
        (5, Cost.FREE, ""),
    ],
)
def test_it_says_in_what_a_reward_asks_for_more(
    shell: Shell, minutes: int, cost: Cost, said: str
) -> None:
    """What is true and no more: of money, only where it costs some."""
    keep_one_of_mine(shell, minutes=minutes, cost=cost)
    lines = shell.here("reward", "--minutes", "5", "--free").out.splitlines()
    assert lines[:-1] == ([said] if said else [])


def test_where_none_fits_that_is_said_kindly(shell: Shell) -> None:
    """No walk on a rough day; and an empty array for programs."""
    keep_one_of_mine(shell, energy=Energy.GOOD)
    said = shell.here("reward", "--energy", "rough")
    assert (said.status, said.err) == (0, "")
    assert said.out == "No reward fits for now. You can rest with no plan.\n"
    assert dealt(shell, "--energy", "rough") == []


def test_without_its_file_there_is_something_kind_all_the_same(
    shell: Shell, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A broken install costs a choice, and no more."""
    content = tmp_path / "content"
    shutil.copytree(assets.asset("content"), content)
    (content / "rewards.json").write_text("[{", encoding="utf-8")
    monkeypatch.setattr(assets, "asset", lambda *_parts: content)
    assert len(dealt(shell)) == 3


@pytest.mark.parametrize("minutes", ["0", "-1", "five", "1.5", "", "9" * 5_000])
def test_minutes_are_a_whole_number(shell: Shell, minutes: str) -> None:
    """Said plainly, with what would fit."""
    said = shell.here("reward", f"--minutes={minutes}")
    assert (said.status, said.out) == (2, "")
    assert said.err == "Minutes are a whole number from 1 up.\n"


def test_more_minutes_than_a_day_has_are_a_day(shell: Shell) -> None:
    """No number is too large to be kind to."""
    assert len(dealt(shell, "--minutes", "9" * 40)) == 3


def test_what_fits_no_reward_is_wrong_usage(shell: Shell) -> None:
    """And says what would fit."""
    for words in (("reward", "tea"), ("reward", "--cheap"), ("reward", "--energy", "low")):
        said = shell.here(*words)
        assert (said.status, said.out) == (2, "")


def test_a_file_that_cannot_be_read_is_said_plainly(shell: Shell) -> None:
    """What is safe comes first."""
    shell.home.mkdir(parents=True, exist_ok=True)
    (shell.home / "smallwins.db").write_bytes(b"no database at all, and long enough" * 9)
    said = shell.here("reward")
    assert (said.status, said.out) == (1, "")
    assert said.err.startswith("Your file was left as it is.")
