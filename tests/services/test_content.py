import json
import logging
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from smallwins.assets import asset
from smallwins.domain.celebration import ACT_GAP, CHEER_GAP, meet
from smallwins.domain.kinds import guess_kinds
from smallwins.domain.suggestions import (
    LONGEST_CHIP,
    TWO_MINUTES,
    Hour,
    Suggestion,
    folded,
    step_on,
)
from smallwins.domain.wins import Energy, Kind
from smallwins.services.content import load_content

OURS = load_content(asset("content"))
FILES = (
    "cheers.json",
    "acts.json",
    "calm-acts.json",
    "suggestions.json",
    "steps.json",
    "kind-words.json",
    "affirmations.json",
    "quotes.json",
    "kind-things.json",
)


def write(folder: Path, name: str, value: object) -> None:
    (folder / name).write_text(
        value if isinstance(value, str) else json.dumps(value), encoding="utf-8"
    )


@pytest.fixture
def ours() -> Path:
    return asset("content")


def test_our_own_files_are_whole(ours: Path, caplog: pytest.LogCaptureFixture) -> None:
    """Every line that ships is used: none is broken, doubled, or too long for its place."""
    content = load_content(ours)
    assert caplog.text == ""
    cheers = json.loads((ours / "cheers.json").read_text(encoding="utf-8"))
    acts = json.loads((ours / "acts.json").read_text(encoding="utf-8"))
    calm = json.loads((ours / "calm-acts.json").read_text(encoding="utf-8"))
    assert (list(content.cheers), list(content.acts)) == (cheers, acts)
    assert list(content.calm_acts) == calm
    assert len(content.cheers) > 2 * CHEER_GAP
    lines = (*content.cheers, *content.acts, *content.calm_acts)
    assert all(line.endswith((".", "!")) for line in lines)
    assert all(len(line) <= 44 for line in lines)
    for energy in Energy:
        starters = content.suggestions[energy]
        assert all(len(chip.text) <= LONGEST_CHIP for chip in starters)
        assert len({folded(chip.text) for chip in starters}) == len(starters)
        # More than one row for each part of a day, so that rows turn.
        assert all(sum(chip.fits(hour) for chip in starters) >= 9 for hour in Hour)
    assert all(content.kind_words[kind] for kind in Kind)


def test_on_a_rough_day_the_first_of_ours_is_being_here(ours: Path) -> None:
    """One click, no typing."""
    content = load_content(ours)
    assert content.suggestions[Energy.ROUGH][0] == content.still_here
    assert content.still_here == Suggestion("I'm still here", Kind.MIND)


_BRIGHT = {"stretch", "song", "hum", "pump", "loud", "clap", "tap", "shake", "jump", "dance"}


def test_on_a_rough_day_the_acts_are_soft(ours: Path) -> None:
    """Nothing that takes effort or a voice; and no act of other days, nor so few that they wear."""
    content = load_content(ours)
    rough = content.acts_for(Energy.ROUGH)
    assert rough == content.calm_acts
    assert all(
        content.acts_for(energy) == content.acts
        for energy in (None, *Energy)
        if energy is not Energy.ROUGH
    )
    assert len(rough) > ACT_GAP
    assert not set(rough) & set(content.acts)
    for line in (*rough, *content.cheers):
        assert "!" not in line
    for act in rough:
        assert not _BRIGHT & set(act.lower().replace(".", "").split()), act


@given(st.lists(st.sampled_from(list(Energy)), min_size=30, max_size=60), st.integers(1, 10**9))
def test_rough_and_other_days_in_turn_bring_no_line_back_too_soon(
    energies: list[Energy], first: int
) -> None:
    """Whatever the days are like, a line rests for as long as it does on days that are alike."""
    met = [
        meet(first + step, OURS.cheers, OURS.acts_for(energy))
        for step, energy in enumerate(energies)
    ]
    for place, one in enumerate(met):
        assert one.act not in [other.act for other in met[max(0, place - ACT_GAP) : place]]
        assert one.cheer not in [other.cheer for other in met[max(0, place - CHEER_GAP) : place]]


@pytest.mark.parametrize("name", ["affirmations", "kind-things"])
def test_each_line_that_comforts_ships_whole(ours: Path, name: str) -> None:
    """Enough of them that a hard week brings new ones; each a short, quiet sentence."""
    lines = getattr(load_content(ours), name.replace("-", "_"))
    written = json.loads((ours / f"{name}.json").read_text(encoding="utf-8"))
    assert list(lines) == list(written.values() if isinstance(written, dict) else written)
    assert len(lines) >= 20
    for line in lines:
        assert line.endswith("."), line
        assert len(line.split()) <= 12, line


_NUMBS_OR_COSTS = {"wine", "beer", "drink", "buy", "shop", "order", "sweet", "cake", "chocolate"}


def test_something_kind_costs_nothing_and_numbs_nobody(ours: Path) -> None:
    """No drink, no shop, no sweets: what is left when there is no money and no strength."""
    for line in load_content(ours).kind_things:
        assert not _NUMBS_OR_COSTS & set(line.lower().replace(".", "").replace(",", "").split())


def test_some_of_ours_take_two_minutes_and_none_long(ours: Path) -> None:
    """On any day, at any hour, there is one in the row's reach that says so."""
    content = load_content(ours)
    for energy in Energy:
        chips = content.suggestions[energy]
        assert all(chip.minutes in (0, TWO_MINUTES) for chip in chips)
        for hour in Hour:
            assert any(chip.minutes == TWO_MINUTES and chip.fits(hour) for chip in chips)


def test_our_steps_lead_on_from_each_kind_and_come_to_an_end(ours: Path) -> None:
    """At any hour there is one small thing after a win of any kind; and no ring without an end."""
    content = load_content(ours)
    for kind in Kind:
        for hour in Hour:
            assert step_on("zzyzx", kind, content.steps, hour) is not None
    for chain in content.steps:
        met, one = set(), chain[0]
        while (following := step_on(one.text, one.kind, content.steps, Hour.DAY)) is not None:
            assert folded(following.text) not in met
            met.add(folded(following.text))
            one = following


def test_our_chips_sound_like_the_kind_they_say(ours: Path) -> None:
    """Typed or clicked, the same words get the same colour."""
    content = load_content(ours)
    for chips in (*content.suggestions.values(), *content.steps):
        for chip in chips:
            assert guess_kinds(chip.text, content.kind_words)[0] is chip.kind, chip


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("Stood in the doorway", [Kind.MOVING, Kind.HOME]),
        ("did the dishes", [Kind.HOME]),
        ("Brushed my teeth", [Kind.BODY]),
        ("had a long shower", [Kind.BODY]),
        ("called mum", [Kind.PEOPLE]),
        ("ate some soup", [Kind.FOOD]),
        ("walked round the block", [Kind.MOVING]),
        ("slept until nine", [Kind.REST]),
        ("put my phone away", [Kind.REST]),
        ("cried, and breathed", [Kind.MIND]),
        ("paid the bill", [Kind.TASK]),
        ("zzyzx", []),
    ],
)
def test_what_people_keep_sounds_like_its_kind(ours: Path, text: str, kinds: list[Kind]) -> None:
    """The tile in the field shows the right picture while one types."""
    assert guess_kinds(text, load_content(ours).kind_words) == kinds


def test_without_any_file_there_is_a_smallest_set(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    """A win is met even then, and being here is one click."""
    content = load_content(tmp_path)
    assert content.cheers == ("That counts.",)
    assert content.acts == ("Look out of a window.",)
    assert content.calm_acts == ("Take one slow breath.",)
    assert content.affirmations == ("Small steps count.",)
    assert content.kind_things == ("A warm mug in both hands.",)
    assert content.suggestions[Energy.ROUGH] == (content.still_here,)
    assert content.suggestions[Energy.OKAY] == ()
    assert guess_kinds("bed", content.kind_words) == []
    for name in FILES:
        assert name in caplog.text


def test_a_broken_entry_is_left_out_and_named(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    """A slip while editing a file costs one line, and the log says which."""
    write(tmp_path, "cheers.json", ["Good.", 7, "", " \u200b", "two\nlines", "x" * 201, "Good."])
    write(tmp_path, "acts.json", {"not": "a list"})
    write(
        tmp_path,
        "suggestions.json",
        {
            "still_here": {"text": "Here I am"},
            "rough": [{"text": "Tea", "kind": "food"}, {"text": "Here I am"}, "tea"],
            "okay": [{"text": "Sat", "kind": "sitting"}, {"kind": "food"}, {"text": ["x"]}, None],
            "good": [
                {"text": "A", "minutes": True},
                {"text": "B", "minutes": "2"},
                {"text": "C", "minutes": 61},
                {"text": "D", "minutes": -1},
                {"text": "E", "when": "night"},
                {"text": "F", "when": ["noon"]},
                {"text": "G", "when": [["night"]]},
                {"text": "H", "minutes": 2, "when": ["day", "night"]},
            ],
        },
    )
    write(tmp_path, "steps.json", [[{"text": "Tea"}, 3, {"text": "Nap"}], "walk", [], [{}]])
    write(tmp_path, "kind-words.json", {"home": ["bed", 3], "food": "tea", "other": ["x"]})
    with caplog.at_level(logging.WARNING):
        content = load_content(tmp_path)
    assert content.cheers == ("Good.",)
    assert content.acts == ("Look out of a window.",)
    assert content.still_here == Suggestion("Here I am", None)
    assert content.suggestions == {
        Energy.ROUGH: (content.still_here, Suggestion("Tea", Kind.FOOD)),
        Energy.OKAY: (),
        Energy.GOOD: (Suggestion("H", None, 2, frozenset({Hour.DAY, Hour.NIGHT})),),
    }
    assert content.steps == ((Suggestion("Tea", None), Suggestion("Nap", None)),)
    assert content.kind_words[Kind.HOME] == ("bed",)
    assert content.kind_words[Kind.FOOD] == ()
    for place in (
        "cheers.json: entry 2",
        "acts.json",
        "suggestions.json, rough, entry 3",
        "suggestions.json, okay, entry 1",
        *(f"suggestions.json, good, entry {number}" for number in range(1, 8)),
        "steps.json, 1, entry 2",
        "steps.json, 2",
        "steps.json, 4, entry 1",
        "kind-words.json, home: entry 2",
        "kind-words.json, food",
    ):
        assert place in caplog.text


@pytest.mark.parametrize("held", ["", "{", "[" * 100_000, "null", "3", "\ufeff[]"])
def test_a_file_that_is_no_json_is_as_none(tmp_path: Path, held: str) -> None:
    """However broken, the window opens."""
    for name in FILES:
        write(tmp_path, name, held)
    assert load_content(tmp_path).cheers == ("That counts.",)


def test_bytes_that_are_no_text_are_as_none(tmp_path: Path) -> None:
    """An editor saved it in an old encoding."""
    (tmp_path / "cheers.json").write_bytes('["café"]'.encode("latin-1"))
    assert load_content(tmp_path).cheers == ("That counts.",)
