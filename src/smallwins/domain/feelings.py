"""Names of feelings, as they are found in what people write of how something felt."""

import unicodedata
from collections import Counter
from collections.abc import Iterable
from typing import Final

LONGEST_NAME: Final = 24
"""Characters. A line that is longer tells of one win, and is no name of a feeling."""

# Before a sign at the end, French has a space.
_ENDS: Final = " .!\u2026\u3002\uff01\u0964"


def named_feelings(said: Iterable[tuple[str, int]]) -> list[tuple[str, int]]:
    """Give the feelings that have a short name, and how often each was said.

    The same word in other letters, or with a full stop, is the same feeling, named as it was
    written first.

    Args:
        said: each line as it was written and how often, the one written first coming first.

    Returns:
        The one said first comes first.
    """
    names: dict[str, str] = {}
    counts: Counter[str] = Counter()
    for line, count in said:
        name = " ".join(line.split()).rstrip(_ENDS)
        if name and len(name) <= LONGEST_NAME:
            key = unicodedata.normalize("NFKC", name).casefold()
            names.setdefault(key, name)
            counts[key] += count
    return [(name, counts[key]) for key, name in names.items()]
