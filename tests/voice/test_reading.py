"""Grade 6 or below, twelve words or fewer: on a bad day reading is hard."""

from collections import defaultdict

import pytest

from voice.reading import grade, sentences, syllables, words
from voice.sentences import all_lines

HARDEST_GRADE = 6.0
LONGEST_SENTENCE = 12
# Below this many words the grade says more about one long word than about the text.
ENOUGH_WORDS = 8


def test_sentences_have_twelve_words_or_fewer() -> None:
    """Everywhere."""
    long = [
        (line.place, sentence)
        for line in all_lines()
        for sentence in sentences(line.text)
        if len(words(sentence)) > LONGEST_SENTENCE
    ]
    assert not long


def test_each_text_reads_at_grade_six() -> None:
    """Each message, notice and paragraph that is long enough to be graded by itself."""
    hard = [
        (line.place, line.text, round(grade(line.text), 1))
        for line in all_lines()
        if len(words(line.text)) >= ENOUGH_WORDS and grade(line.text) > HARDEST_GRADE
    ]
    assert not hard


def test_each_screen_reads_at_grade_six() -> None:
    """All the sentences of one screen, command, document or content file taken together."""
    screens: defaultdict[str, list[str]] = defaultdict(list)
    for line in all_lines():
        if line.text.rstrip().endswith((".", "!", "?")):
            screens[line.context].append(line.text)
    grades = {name: round(grade(" ".join(texts)), 1) for name, texts in screens.items()}
    assert {name: found for name, found in grades.items() if found > HARDEST_GRADE} == {}


@pytest.mark.parametrize(
    ("word", "count"),
    [
        ("kept", 1),
        ("notes", 1),
        ("closed", 1),
        ("breathe", 1),
        ("table", 2),
        ("settled", 2),
        ("wanted", 2),
        ("houses", 2),
        ("safely", 2),
        ("quiet", 2),
        ("people", 2),
        ("medicine", 3),
        ("celebration", 4),
    ],
)
def test_syllables_are_counted_as_they_are_said(word: str, count: int) -> None:
    """A few of each ending."""
    assert syllables(word) == count


def test_the_grade_follows_the_formula() -> None:
    """Nine words, two sentences, ten syllables, by hand."""
    text = "That did not save. Your words are still here."
    assert grade(text) == pytest.approx(0.39 * 9 / 2 + 11.8 * 9 / 9 - 15.59)
