"""Words without names, for a page that others may read: "Called M. back".

It finds what looks like a name, and promises no more: whoever shows the words says so.
"""

import re
import unicodedata
from collections.abc import Collection, Iterable, Iterator
from typing import Final


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


FAMILY: Final = _set(
    "mum mummy mom mommy mam mama mamma ma dad daddy da papa pa pop pops gran granny grandma "
    "grandmother nan nana nanna nanny grandad granddad grandpa grandfather gramps auntie aunty "
    "aunt uncle sis bro"
)
"""What people call their own; a name where it is written with a capital letter."""

_NO_NAMES: Final = _set(
    "i monday tuesday wednesday thursday friday saturday sunday january february march april "
    "may june july august september october november december"
)
# After these a full stop ends no sentence.
_TITLES: Final = _set("mr mrs ms mx dr prof st")
# Words of what somebody is called that are no name by themselves.
_SMALL: Final = _set("a an and at de der for from in la my of on our the to van von")

_APOSTROPHES: Final = "'\N{RIGHT SINGLE QUOTATION MARK}"
_TIES: Final = rf"{_APOSTROPHES}\u2010\u2011\-"  # and the hyphens
_LETTERS: Final = r"[^\W\d_][\w\u0300-\u036f]*"  # with accents that are signs of their own
_WORD: Final = re.compile(rf"{_LETTERS}(?:[{_TIES}]{_LETTERS})*")
_POSSESSIVE: Final = re.compile(rf"[{_APOSTROPHES}][sS]$")
_TIE: Final = re.compile(rf"[{_TIES}]")
# What may stand between the end of a sentence and the first word of the next.
_ENDS: Final = re.compile(
    r"(?:^|[.!?\u2026\u3002]['\")\]\u2019\u201d\u00bb]*\s|[\r\n\u2028\u2029])\W*$"
)
_BETWEEN_PARTS: Final = re.compile(r"[\W\d_]+")
_FAR_ENOUGH: Final = 40
_INITIAL: Final = re.compile(r"(?:^|\W)(?P<before>\w+)\.\s*$")


class Names:
    """Takes names out of words.

    Args:
        known: names the app knows, such as that of a trusted person. They are hidden however they
            are written.
        texts: words to learn names from: what is a name in one of them is one in all.
    """

    def __init__(self, known: Collection[str], texts: Iterable[str] = ()) -> None:
        self._known = frozenset(word for name in known for word in _words_of_name(name))
        self._learned: set[str] = set()
        self.learn(texts)

    def learn(self, texts: Iterable[str]) -> None:
        """Learn names from more words: what is a name in one of them is one in all."""
        self._learned.update(_bare(found[0]) for text in texts for found in _names_in(text))

    def hide(self, text: str) -> str:
        """Give words where each name is its first letter and a full stop.

        Args:
            text: a person's words.
        """
        here = {_bare(found[0]) for found in _names_in(text)} | self._learned
        parts, at = [], 0
        for found in _WORD.finditer(text):
            name = _bare(found[0])
            if not (name in here or self._is_known(name) or _is_of_family(name)):
                continue
            ending = found[0][len(name) :]
            stop = "" if not ending and text[found.end() :].startswith(".") else "."
            parts += [text[at : found.start()], _first_letter(name), stop, ending]
            at = found.end()
        return self._without_uncased("".join([*parts, text[at:]]))

    def _is_known(self, name: str) -> bool:
        """Whether it is a name the app knows, or one is a part of it: "Anna" of "Anna-Lena"."""
        return not self._known.isdisjoint({_folded(name), *_parts_of(name)})

    def _without_uncased(self, text: str) -> str:
        """Hide known names in letters that know no capitals, where no space need be round them."""
        for name in self._known:
            if len(name) > 1 and name.upper() == name.lower():
                text = text.replace(name, f"{_first_letter(name)}.")
        return text


def _words_of_name(name: str) -> Iterator[str]:
    """Give the words of what somebody is called: of "my friend Anna", "friend" and "Anna"."""
    for found in _WORD.finditer(name):
        word = _bare(found[0])
        for part in (_folded(word), *_parts_of(word)):
            if part not in _SMALL and part not in _TITLES:
                yield part


def _parts_of(name: str) -> Iterator[str]:
    """Give the parts of a name that are tied, each of two letters at least."""
    return (part for part in _BETWEEN_PARTS.split(_folded(name)) if len(part) > 1)


def _names_in(text: str) -> Iterator[re.Match[str]]:
    """Give the words with a capital letter that no sentence begins with."""
    for found in _WORD.finditer(text):
        name = _bare(found[0])
        if _looks_like_name(name) and not _begins_sentence(text, found.start()):
            yield found


def _looks_like_name(name: str) -> bool:
    first = _TIE.split(name)[0]
    capital = unicodedata.category(name[0]) in {"Lu", "Lt"}
    return capital and not name.isupper() and _folded(first) not in _NO_NAMES


def _begins_sentence(text: str, at: int) -> bool:
    """Whether a sentence or a line begins there."""
    before = text[:at] if at <= _FAR_ENOUGH else f"x{text[at - _FAR_ENOUGH : at]}"
    initial = _INITIAL.search(before)
    if initial is not None:
        word = initial["before"]
        if _folded(word) in _TITLES or (len(word) == 1 and word.isupper() and word != "I"):
            return False
    return _ENDS.search(before) is not None


def _is_of_family(name: str) -> bool:
    # In capitals, two letters are short for something: an MA, the PA.
    short = len(name) == len("Ma") and name.isupper()
    return name[0].isupper() and not short and _folded(name) in FAMILY


def _bare(word: str) -> str:
    """Give a word without what makes it somebody's: "Anna" of "Anna's"."""
    return _POSSESSIVE.sub("", word)


def _folded(word: str) -> str:
    return unicodedata.normalize("NFKC", word).casefold()


def _first_letter(name: str) -> str:
    """Give the first letter with the marks upon it."""
    end = 1
    while end < len(name) and unicodedata.combining(name[end]):
        end += 1
    return name[:end]
