"""What is read before a command is handed over: quickly, and the same as without that."""

import json
import os
import sys
from pathlib import Path

import platformdirs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from smallwins import whereabouts
from smallwins.cli.parser import read as read_all
from smallwins.cli.values import WrongUsageError
from smallwins.desktop import handover
from smallwins.desktop.doorbell import Message, MessageRefusedError

WORDS = st.lists(
    st.one_of(
        st.text(max_size=5),
        st.sampled_from(
            [
                "--",
                "-",
                "--felt",
                "--felt=",
                "--felt=x",
                "--kind",
                "home",
                "--kind=Home",
                "--day",
                "2026-03-14",
                "--energy",
                "rough",
                "--energy=okay",
                "--data",
                "--data=x",
                "--help",
                "-h",
                "--json",
                "--fel",
                "--tray",
                "-5",
                "add",
                "pull",
                "quick",
            ]
        ),
    ),
    max_size=7,
)


@given(WORDS, st.sampled_from(["add", "pull", "quick", "list", ""]))
def test_what_is_read_quickly_is_read_the_same_by_the_whole_parser(
    words: list[str], command: str
) -> None:
    """What it does not read is left to that."""
    typed = [command, *words] if command else words
    fields = handover.read(typed)
    if not fields:
        return
    try:
        wanted = read_all(typed)
    except WrongUsageError:
        # The app refuses these, and the parser says what is wrong.
        assert {"kind", "energy", "day", "data"} & fields.keys()
        return
    assert wanted.command == {"keep": "add", "show": ""}.get(fields["do"], fields["do"])
    assert " ".join(wanted.words) == fields.get("text", "")
    assert wanted.words != ("-",)  # which stands for what is piped in
    assert wanted.felt == fields.get("felt", "")
    assert str(wanted.data or "") == str(Path(fields["data"]) if "data" in fields else "")
    assert wanted.json is ("as" in fields)
    for name in ("kind", "energy"):
        chosen = getattr(wanted, name)
        assert (chosen or "") == fields.get(name, "").strip().lower()
    assert (wanted.days[0].isoformat() if wanted.days else "") == fields.get("day", "").strip()


@pytest.mark.parametrize(
    "typed", [["add", "-"], ["add", "--", "-"], ["add", "--felt=x", "--", "-"]]
)
def test_what_is_piped_in_is_left_to_the_whole_parser(typed: list[str]) -> None:
    """A dash alone is no win, also after "--": words that were piped in were thrown away."""
    assert handover.read(typed) == {}


@pytest.mark.parametrize("home", [None, "", "relative", "/home/me", "/home/me/", "/"])
@pytest.mark.parametrize("chosen", [None, "", "relative", "~/x", "/data", "/data/", "/"])
@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="for the rest more is asked")
def test_the_usual_folder_is_the_one_platformdirs_finds(
    monkeypatch: pytest.MonkeyPatch, home: str | None, chosen: str | None
) -> None:
    """Or it is left to that."""
    for name, value in (("HOME", home), ("XDG_DATA_HOME", chosen)):
        if value is None:
            monkeypatch.delenv(name, raising=False)
        else:
            monkeypatch.setenv(name, value)
    usual = whereabouts.usual_data(os.environ)
    if usual:
        found = platformdirs.user_data_path("smallwins", appauthor=False)
        assert os.path.realpath(usual) == os.path.realpath(found)
    else:
        assert home is None or not home.startswith("/")


@pytest.mark.parametrize(
    "line",
    [
        b'{"do": "keep"}',
        b'{"do": "keep", "uid": "x", "text": "y"}',
        b'{"do": "keep", "uid": "01890a5d-ac96-774b-bcce-b302099a8057", "text": 7}',
        b'{"do": "keep", "uid": "01890a5d-ac96-774b-bcce-b302099a8057", "more": "y"}',
        b'{"do": "pull", "text": "y"}',
        b'{"do": "pull", "form": "json"}',
        b'{"uid": "01890a5d-ac96-774b-bcce-b302099a8057"}',
    ],
)
def test_an_errand_with_a_word_too_many_or_too_few_is_none(line: bytes) -> None:
    """Of what comes through the door nothing is trusted."""
    with pytest.raises(MessageRefusedError):
        Message.from_line(line)


ANY_TEXT = st.text(st.characters(exclude_categories=()), max_size=20)


@given(st.fixed_dictionaries(dict.fromkeys(("text", "felt", "kind"), ANY_TEXT)))
def test_any_words_travel_as_json(fields: dict[str, str]) -> None:
    """Signs that JSON has a meaning for, and halves that are no signs at all."""
    line = handover.line_of(fields)
    assert json.loads(line) == fields
    assert line.count(b"\n") == 1
