import json
import logging
from collections.abc import Mapping
from pathlib import Path

import pytest

from smallwins.assets import asset
from smallwins.domain.rewards import (
    CARDS,
    ICONS,
    MINUTES,
    MOST_MINUTES,
    Cost,
    Wish,
)
from smallwins.domain.wins import Energy
from smallwins.services.content import load_content
from smallwins.services.starting_rewards import SMALLEST, load_rewards

OURS = load_rewards(asset("content"))
WHOLE: Mapping[str, object] = {
    "name": "sun",
    "title": "Sit in the sun",
    "minutes": 5,
    "energy": "rough",
    "cost": "free",
    "icon": "sun",
}


def write(folder: Path, value: object) -> None:
    (folder / "rewards.json").write_text(
        value if isinstance(value, str) else json.dumps(value), encoding="utf-8"
    )


def test_our_own_file_is_whole(caplog: pytest.LogCaptureFixture) -> None:
    """Each entry is used, none is there twice, and each is short enough for its card."""
    content = load_content(asset("content"))
    assert caplog.text == ""
    written = json.loads((asset("content") / "rewards.json").read_text(encoding="utf-8"))
    assert [one.title for one in content.rewards] == [entry["title"] for entry in written]
    assert content.rewards == OURS
    assert len({one.title.casefold() for one in OURS}) == len(OURS) >= 40
    assert all(len(one.title) <= 40 and one.title[-1].isalpha() for one in OURS)
    assert not any(one.favourite or one.resting or one.id for one in OURS)


@pytest.mark.parametrize("minutes", [*MINUTES, MOST_MINUTES])
@pytest.mark.parametrize("energy", list(Energy))
@pytest.mark.parametrize("cost", list(Cost))
def test_ours_hold_two_tables_for_every_wish(minutes: int, energy: Energy, cost: Cost) -> None:
    """Nobody's wish grows, with what ships: three, and three others."""
    wish = Wish(minutes, energy, cost)
    assert sum(wish.holds(one) for one in OURS) >= 2 * CARDS


_NUMBS = {
    *("wine", "beer", "cocktail", "drink", "drinks", "smoke", "pill", "pills", "bet"),
    *("buy", "shop", "shopping", "order", "sale", "spend", "pay"),
    *("calorie", "calories", "weight", "diet", "sweet", "sweets", "cake", "chocolate", "candy"),
    *("phone", "scroll", "feed", "screen", "tv", "series", "episode", "video", "clip", "game"),
    *("earn", "earned", "deserve", "deserved"),
}


def test_none_of_ours_numbs_or_asks_to_be_earned() -> None:
    """A hot drink is one in a mug; else no drink, shop, scale or screen to get lost in."""
    for one in OURS:
        words = set(one.title.lower().replace(",", "").split())
        assert words & _NUMBS <= ({"drink"} if one.ours == "slow-hot-drink" else set()), one


def test_each_icon_is_drawn() -> None:
    """Eight of their own; the others are those of the kinds."""
    drawn = {path.stem for path in asset("icons", "reward").glob("*.svg")}
    assert drawn == set(ICONS[:8])
    assert {one.icon for one in OURS} >= drawn
    for path in asset("icons", "reward").glob("*.svg"):
        text = path.read_text(encoding="utf-8")
        assert 'viewBox="0 0 24 24"' in text
        assert "clipPath" not in text


def test_the_smallest_set_is_in_the_file_too() -> None:
    """So that whoever began with it does not get it twice."""
    assert set(SMALLEST) <= set(OURS)


@pytest.mark.parametrize(
    "wrong",
    [
        {"name": None},
        {"name": ""},
        {"name": "Sun"},
        {"name": "x" * 41},
        {"name": ["sun"]},
        {"title": ""},
        {"title": 7},
        {"title": "x" * 81},
        {"title": "<b>Sit</b> in the sun"},
        {"title": "a\0b"},
        {"title": "\ud800"},
        {"title": "two\nlines"},
        {"minutes": 0},
        {"minutes": True},
        {"minutes": "5"},
        {"minutes": 5.0},
        {"minutes": 1441},
        {"energy": "low"},
        {"energy": ["rough"]},
        {"cost": "high"},
        {"cost": {}},
        {"icon": "../../secret"},
        {"icon": []},
    ],
)
def test_one_wrong_entry_is_named_and_costs_itself(
    tmp_path: Path, caplog: pytest.LogCaptureFixture, wrong: Mapping[str, object]
) -> None:
    """The one before and the one behind it are there."""
    entries = [{**WHOLE, "name": "one"}, {**WHOLE, **wrong}, {**WHOLE, "name": "two"}]
    write(tmp_path, entries)
    with caplog.at_level(logging.WARNING):
        assert [one.ours for one in load_rewards(tmp_path)] == ["one", "two"]
    assert caplog.messages == ["Left out of rewards.json: entry 2 is not a reward."]


def test_hostile_entries_cost_themselves(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    """A title of ten million letters, brackets without end, no object at all."""
    whole = json.dumps(WHOLE)
    long = json.dumps({**WHOLE, "name": "long", "title": "x" * 10_000_000})
    deep = f'{{"name": "deep", "title": {"[" * 30_000}{"]" * 30_000}}}'
    write(tmp_path, f'[{long}, {deep}, null, "sun", [], {whole},, {whole}]')
    assert [one.ours for one in load_rewards(tmp_path)] == ["sun"]
    for number in (1, 2, 3, 4, 5, 7, 8):
        assert f"rewards.json: entry {number} is" in caplog.text
    assert len(caplog.text) < 5_000


@pytest.mark.parametrize("held", ["", "{}", "3", "[]", "[" * 100_000, "[{}]"])
def test_without_any_there_is_the_smallest_set(tmp_path: Path, held: str) -> None:
    """Something kind is always to be had."""
    write(tmp_path, held)
    assert load_rewards(tmp_path) == SMALLEST


def test_without_a_file_there_is_the_smallest_set(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    """And the log says why."""
    assert load_rewards(tmp_path) == SMALLEST
    assert "rewards.json" in caplog.text


def test_a_file_without_end_is_read_up_to_an_entry(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    """The log does not grow with it."""
    write(tmp_path, [WHOLE, *([0] * 100_000)])
    assert [one.ours for one in load_rewards(tmp_path)] == ["sun"]
    assert len(caplog.messages) == 1_000
    assert "what comes after entry 1000" in caplog.text
