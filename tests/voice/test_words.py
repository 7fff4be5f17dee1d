"""Whatever the app shows, it shows in words that press on nobody."""

from collections.abc import Callable

import pytest

from voice.sentences import (
    CONTENT,
    UNSHOWN_CONTENT,
    Line,
    all_lines,
    content,
    documents,
    translated,
)
from voice.word_list import EXCEPTIONS, found_in


def test_no_line_holds_a_word_that_presses() -> None:
    """Not on a screen, in a command, in a cheer or in the README."""
    found = [(line.place, line.text, found_in(line.text)) for line in all_lines()]
    assert [one for one in found if one[2]] == []


def test_each_exception_is_still_needed() -> None:
    """A line that was reworded takes its exception with it."""
    texts = [line.text for line in all_lines()]
    assert [one for one in EXCEPTIONS if not any(one.text in text for text in texts)] == []


@pytest.mark.parametrize("gather", [translated, content, documents])
def test_the_lines_are_really_found(gather: Callable[[], list[Line]]) -> None:
    """An empty list of lines would please every test here."""
    assert len(gather()) > 3


def test_every_content_file_is_read_for_its_words() -> None:
    """One that is added later is among them, whatever shape it has."""
    files = {path.name for path in CONTENT.glob("*.json")} - set(UNSHOWN_CONTENT)
    assert {line.place for line in content()} == files
    assert "Sit in the sun" in {line.text for line in content()}


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Don\N{RIGHT SINGLE QUOTATION MARK}t forget your pills", ["don't forget"]),
        ("You MISSED a day", ["missed"]),
        ("Nothing  is\nlost", ["nothing", "lost"]),
        ("You have  to rest", ["have to"]),
        ("&Quit", ["quit"]),
        ("Missouri, weekly, at leisure, a plate of lately-picked plums", ["lately"]),
    ],
)
def test_whole_words_and_their_forms_are_found(text: str, words: list[str]) -> None:
    """In any case, with either apostrophe, across spaces; and no word inside another."""
    assert found_in(text) == words
