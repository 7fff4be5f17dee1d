"""The page in words: what a screen reader says is on it."""

from PySide6.QtCore import QLocale

from smallwins.domain.month_page import MonthPage, Part
from smallwins.ui import copy


def page_spoken(page: MonthPage, number: int, count: int) -> str:
    """Tell what is on a page.

    Args:
        page: the page of a month.
        number: which of its sheets is in sight; the first is 0.
        count: how many sheets it has.
    """
    there = {
        Part.JAR: page.jar is not None,
        Part.DAYS: page.days,
        Part.CHOSEN: bool(page.chosen),
        Part.KINDS: bool(page.kinds),
        Part.FEELINGS: bool(page.feelings or page.more_feelings),
    }
    parts = [copy.part_in_words(part, len(page.chosen)) for part, on in there.items() if on]
    if page.all_wins:
        parts.append(copy.wins_in_words(len(page.all_wins)))
    held = copy.page_holds(QLocale().createSeparatedList(parts)) if parts else copy.page_is_plain()
    days = copy.days_of_month(page.first_day, page.days_with_win) if page.days_with_win else ""
    where = copy.page_of_pages(number + 1, count) if count > 1 else ""
    return copy.sentences(held, days, where)
