"""The words of a text, written plainly: for comparing, and for no screen."""

import re
import unicodedata

_WORD = re.compile(r"[^\W_]+(?:'(?!s\b)[^\W_]+)*")


def words_of(text: str) -> list[str]:
    """Give the words of `text` in their order, without case, accents and other signs."""
    plain = unicodedata.normalize("NFKD", text.replace("\u2019", "'")).casefold()
    bare = "".join(char for char in plain if not unicodedata.combining(char))
    return _WORD.findall(bare)
