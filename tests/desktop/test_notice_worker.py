"""Words that no platform of plyer's trips over."""

import io
import os

import pytest
from hypothesis import given
from hypothesis import strategies as st

from smallwins.desktop import notice_worker
from smallwins.desktop.notice_worker import main, safe_words

ANY_TEXT = st.text(st.characters(exclude_categories=()), max_size=400)


@given(ANY_TEXT, ANY_TEXT, st.booleans())
def test_any_words_can_be_shown_everywhere(title: str, body: str, on_windows: bool) -> None:
    """Whatever comes in, title and body are there, hold one line, and fit."""
    for words, units in zip(safe_words(title, body, on_windows=on_windows), (63, 255), strict=True):
        assert words.strip()
        assert not words.startswith("-")
        assert not set("\0\n\r'\\") & set(words)
        if on_windows:
            assert len(words.encode("utf-16-le")) // 2 <= units
        words.encode()


@pytest.mark.parametrize(
    ("title", "body", "shown"),
    [
        ("Kept.", "That counts.", ("Kept.", "That counts.")),
        ("Kept.", "", ("SmallWins", "Kept.")),
        ("", "That counts.", ("SmallWins", "That counts.")),
        ("", " \n", ("SmallWins", "SmallWins")),
        ("--help", "-i x", ("help", "i x")),
        ("It's", "a\\b", ("It\u2019s", "a/b")),
        ("one\ntwo", "a\0b", ("one two", "a b")),
    ],
)
def test_our_words_stay_as_they_are_where_they_can(
    title: str, body: str, shown: tuple[str, str]
) -> None:
    """Plain words pass; what would be lost is mended."""
    assert safe_words(title, body, on_windows=False) == shown


def test_long_words_are_cut_between_characters_on_windows() -> None:
    """No half emoji at the end of a long notice."""
    title, body = safe_words("a" + "🌱" * 60, "b" * 300, on_windows=True)
    assert title == "a" + "🌱" * 30 + "…"
    assert body == "b" * 254 + "…"


def test_words_that_are_no_words_end_with_a_reason(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """A worker started by hand says what it wanted."""
    monkeypatch.setattr(os, "setsid", _refuse)
    for said in (b"", b"{}", b"[]", b'{"title": 1, "body": ""}', b"\xff"):
        assert main(io.BytesIO(said)) == 1
        assert capsys.readouterr().err.count("\n") == 1


def test_what_plyer_raises_ends_with_a_reason(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whatever plyer raises, the worker ends with one line."""
    monkeypatch.setattr(os, "setsid", _refuse)
    monkeypatch.setattr(notice_worker, "_way_to_show", _refuse)
    assert main(io.BytesIO(b'{"title": "Kept.", "body": ""}')) == 1
    assert capsys.readouterr().err == "PermissionError: no\n"


def _refuse() -> None:
    raise PermissionError("no")
