"""A person's words on one line, no longer than there is room for."""

from PySide6.QtCore import QTextBoundaryFinder


def shortened(text: str, most: int) -> str:
    """Give a text as one line of at most `most` characters; where it goes on, "…" says so.

    It is cut between what a reader sees as letters: an emoji stays whole, and so do its tones.
    """
    line = " ".join(text.split())
    if len(line) <= most:
        return line
    return f"{line[: _whole_letters(line, most)].rstrip()}…"


def _whole_letters(line: str, most: int) -> int:
    """How many characters the letters have that end at `most` or before."""
    # Qt counts in UTF-16, and must see what follows to know whether a letter has ended.
    seen = line[: most + 1]
    finder = QTextBoundaryFinder(QTextBoundaryFinder.BoundaryType.Grapheme, seen)
    finder.setPosition(len(_in_units(seen[:most])) // 2)
    if not finder.isAtBoundary():
        finder.toPreviousBoundary()
    whole = _in_units(seen)[: 2 * finder.position()].decode("utf-16-le", "surrogatepass")
    return len(whole) or most  # a letter that is longer than the line is cut


def _in_units(text: str) -> bytes:
    return text.encode("utf-16-le", "surrogatepass")
