"""How hard a text is to read: sentences, words, syllables, and the Flesch-Kincaid grade."""

import re

# Two vowels side by side that are said apart, and vowels that are not said.
_SYLLABLES = {
    "again": 2,
    "area": 3,
    "being": 2,
    "create": 2,
    "diary": 3,
    "doing": 2,
    "every": 2,
    "everything": 3,
    "going": 2,
    "idea": 3,
    "quiet": 2,
    "radio": 3,
    "science": 2,
    "something": 2,
    "someone": 2,
    "sometimes": 2,
    "somewhere": 2,
    "usual": 3,
    "video": 3,
}
# An e that is written and not said; "table", "bottles", "wanted" and "houses" say theirs.
_SILENT = (
    r"(?<=[aeiouy][^aeiouy])e(?=(ly|less|ful|ment)$)",
    r"(?<![aeiouytd])(?<![^aeiouyl]l)ed$",
    r"(?<![aeiouysxzcg])(?<![cs]h)(?<![^aeiouyl]l)es$",
    r"(?<![aeiouy])(?<![^aeiouyl]l)e$",
)


def sentences(text: str) -> list[str]:
    """Split at full stops, question marks, exclamation marks, colons that end a line, newlines."""
    return [part.strip() for part in re.split(r"(?<=[.!?…])\s+|\n+", text) if words(part)]


def words(text: str) -> list[str]:
    """The words of a text; a placeholder counts as one word."""
    text = re.sub(r"\{[^}]*\}|%n|%1|%2", "one", text)
    return re.findall(r"[A-Za-z0-9]+(?:['\N{RIGHT SINGLE QUOTATION MARK}][A-Za-z]+)*", text)


def syllables(word: str) -> int:
    """How many syllables a word has, by its vowels."""
    word = re.split(r"\W", word.lower())[0]
    if word in _SYLLABLES:
        return _SYLLABLES[word]
    if not re.search(r"[a-z]", word):
        return 1
    for ending in _SILENT:
        stem = re.sub(ending, "", word)
        if stem != word:
            break
    return max(len(re.findall(r"[aeiouy]+", stem)), 1)


def grade(text: str) -> float:
    """The Flesch-Kincaid grade (Kincaid et al. 1975) of a text of one or more sentences."""
    said = words(text)
    spoken = sum(syllables(word) for word in said)
    return 0.39 * len(said) / len(sentences(text)) + 11.8 * spoken / len(said) - 15.59
