"""How a language writes a day, with parts of it left out; Qt knows the whole alone."""

import re
from typing import Final

_TOKEN: Final = re.compile(r"'[^']*'|d+|M+|y+|.", re.DOTALL)
_FIELDS: Final = ("d", "M", "y")
_COMMAS: Final = ",،、"

WEEKDAY: Final = "dddd"
YEAR: Final = "yyyy"


def without(pattern: str, *fields: str) -> str:
    """Give a pattern of Qt's without some of its fields, and without what tied them in.

    A full stop or a sign right behind a field goes or stays with it ("20.", "11月"), and so does
    one right before the next. What stands between ("de", commas) goes with the field before it,
    or with the last one.

    Args:
        pattern: such as "dddd, d 'de' MMMM 'de' yyyy".
        fields: WEEKDAY, YEAR or both; one that is not there is passed over.
    """
    names, gaps = [], [""]
    for token in _TOKEN.findall(pattern):
        if token[0] in _FIELDS:
            names.append(token)
            gaps.append("")
        else:
            gaps[-1] += token
    ties = [_tie(gap) for gap in gaps[1:]]
    before = [gaps[0], *(prefix for _suffix, _between, prefix in ties)]
    parts = [f"{before[at]}{name}{ties[at][0]}" for at, name in enumerate(names)]
    betweens = [between for _suffix, between, _prefix in ties]
    # Behind the last field nothing follows that could have a prefix.
    if ties:
        betweens[-1] += before[-1]
    for field in fields:
        if field in names:
            at = names.index(field)
            if at == len(names) - 1 and at:
                del betweens[at - 1 : at + 1]
                betweens.append("")
            else:
                del betweens[at]
            del names[at], parts[at]
    return "".join(part + between for part, between in zip(parts, betweens, strict=True))


def _tie(gap: str) -> tuple[str, str, str]:
    """Give what of a gap goes with the field before it, what is between, and what with the next."""
    blank = re.search(r"\s", gap)
    suffix = gap if blank is None else gap[: blank.start()]
    rest = gap[len(suffix) :]
    bare = suffix.rstrip(_COMMAS)
    prefix = re.split(r"\s", rest)[-1]
    between = rest[: len(rest) - len(prefix)]
    return bare, suffix[len(bare) :] + between, prefix
