import json
import time
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from smallwins.domain.wins import Energy
from smallwins.services import content_files
from smallwins.services.content import load_content
from smallwins.services.content_files import BROKEN, is_plain, read

DEEP = "[" * 20_000 + "]" * 20_000


def write(folder: Path, text: str) -> Path:
    file = folder / "some.json"
    file.write_text(text, encoding="utf-8")
    return file


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ('["a", "b",]', ["a", "b"]),
        ('["a" "b", "c"]', [BROKEN, "c"]),
        ('["a": 1, "x"]', [BROKEN, "x"]),
        ("[1,,2]", [1, BROKEN, 2]),
        ('[1, 2, {"x', [1, 2]),
        ('["a]", [}, 3]', ["a]"]),
        ('["\\", 1]', [BROKEN, 1]),
        ("[" + "9" * 5_000 + ", 1]", [BROKEN, 1]),
        (f'["a", {DEEP}, "b"]', ["a", [[BROKEN]], "b"]),
        (f'[{{"a": 1}}, {{"b": {DEEP}}}, {{"c": 2}}]', [{"a": 1}, {"b": [BROKEN]}, {"c": 2}]),
        ('{"a" 1, "b": 2}', {"b": 2}),
        ('{"a": [1,], "b:": {"c": ],', {"a": [1]}),
        ('{"a": {"b": nul}}', {"a": {"b": BROKEN}}),
        ('{"x"}', {}),
        ("{", {}),
        ("[" * 100_000, []),
        ("{]", {}),
        ("", BROKEN),
        ("abc", BROKEN),
        ("]", BROKEN),
        ("\ufeff[]", BROKEN),
    ],
)
def test_a_fault_costs_the_piece_it_is_in(
    tmp_path: Path, caplog: pytest.LogCaptureFixture, text: str, found: object
) -> None:
    """What stands before and behind it is read; and the log names the file."""
    assert read(write(tmp_path, text)) == found
    assert "some.json cannot be read as a whole" in caplog.text


@settings(max_examples=40)
@given(
    st.recursive(
        st.none() | st.integers() | st.text(),
        lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
    )
)
def test_what_is_whole_is_read_the_same_also_piece_by_piece(value: object) -> None:
    """The slow way takes nothing for something else."""
    text = json.dumps(value)
    if isinstance(value, list):
        assert [json.loads(piece) for _, piece in content_files._pieces(text)] == value
    elif isinstance(value, dict):
        pieces = content_files._pieces(text)
        assert {json.loads(key): json.loads(piece) for key, piece in pieces} == value


@given(st.text(alphabet='[]{},:"\\a1 \n'))
def test_whatever_stands_there_something_comes_of_it(text: str) -> None:
    """No slip of a hand keeps the window from opening."""
    content_files._as_far_as_it_goes(text, 3)


def test_a_file_that_is_not_there_or_no_text_is_named(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    """And so is a folder of that name."""
    (tmp_path / "old.json").write_bytes('["café"]'.encode("latin-1"))
    (tmp_path / "folder.json").mkdir()
    for name in ("none.json", "old.json", "folder.json"):
        caplog.clear()
        assert read(tmp_path / name) is BROKEN
        assert name in caplog.text


def test_a_file_that_no_memory_would_hold_is_not_read(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    """A terabyte that takes no room on the disk."""
    file = tmp_path / "huge.json"
    with file.open("wb") as opened:
        opened.truncate(2**40)
    assert read(file) is BROKEN
    assert "huge.json" in caplog.text


def test_what_is_broken_on_purpose_is_read_in_no_time(tmp_path: Path) -> None:
    """Millions of signs that belong to no entry: the app opens all the same."""
    file = write(tmp_path, '["a", ' + "[,{:" * 1_000_000)
    begin = time.perf_counter()
    found = read(file)
    assert time.perf_counter() - begin < 5
    assert isinstance(found, list)
    assert found[0] == "a"


@pytest.mark.parametrize(
    "text",
    [
        "",
        " \u200b",
        "x" * 81,
        "two\nlines",
        "two\u2028lines",
        "a\0b",
        "a\x1b[31mb",
        "a\ud800b",
        "<b>bold</b>",
        "<img src=x>",
        "a &amp; b",
        "a &#60; b",
        "<!-- -->",
        7,
        None,
        ["a"],
        BROKEN,
    ],
)
def test_what_no_label_can_show_as_it_stands_is_not_plain(text: object) -> None:
    """Markup above all: a label would obey it."""
    assert not is_plain(text, 80)


@pytest.mark.parametrize(
    "text", ["Sit in the sun", "Tea & rest; then 3 < 4", "يوم هادئ", "🌊👩🏽‍🌾"]
)
def test_lines_people_write_are_plain(text: str) -> None:
    """In any script, with any signs."""
    assert is_plain(text, 80)


def test_with_every_file_hostile_the_good_entries_are_there(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    """Ten million letters, markup, wrong types, depth: named, entry by entry."""
    long, line = json.dumps("x" * 10_000_000), '"Good."'
    lists = ("cheers", "acts", "calm-acts", "kind-things")
    for name in lists:
        (tmp_path / f"{name}.json").write_text(
            f'[{long if name == "cheers" else 1}, "<b>x</b>", {DEEP}, {line}]', encoding="utf-8"
        )
    chip = '{"text": "Good", "kind": "rest"}'
    (tmp_path / "suggestions.json").write_text(
        f'{{"okay": [{{"text": {DEEP}}}, {{"text": "<i>"}}, {chip}], "rough": {DEEP}}}',
        encoding="utf-8",
    )
    (tmp_path / "affirmations.json").write_text(f'{{"a": {long}, "b": {line}}}', encoding="utf-8")
    content = load_content(tmp_path)
    for found in (content.cheers, content.acts, content.calm_acts, content.kind_things):
        assert found == ("Good.",)
    assert content.affirmations == ("Good.",)
    assert [chip.text for chip in content.suggestions[Energy.OKAY]] == ["Good"]
    for name in lists:
        assert [f"{name}.json: entry {number} " in caplog.text for number in (1, 2, 3, 4)] == [
            *[True] * 3,
            False,
        ]
    assert len(caplog.text) < 20_000
