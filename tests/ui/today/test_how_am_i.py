"""Whoever asks Today how they are doing is told that they are here."""

import datetime as dt

import pytest
from pytestqt.qtbot import QtBot

from smallwins.ui import copy
from smallwins.ui.today.how_am_i import HowAmI
from support.home import Home, texts


@pytest.mark.parametrize("asked", ["how am I doing", "How am I doing?", "HOW AM I DOING ?!"])
@pytest.mark.parametrize("days", [0, 400])
def test_the_answer_is_the_same_after_quiet_days(
    home: Home, qtbot: QtBot, asked: str, days: int
) -> None:
    """What never goes down, and not a word of the days between (VOICE, rule 3)."""
    home.keep()
    home.keep(day=home.today - dt.timedelta(days=9))
    home.clock.moment += dt.timedelta(days=days)
    page = home.page()
    HowAmI(page, home.back)
    page.field.set_words(asked)
    wanted = copy.sentences(copy.still_here_after_all(), copy.kept_in_all(2, 2))
    assert wanted.startswith("You are not back at the start. You are still here. ")
    assert wanted in texts(page)
    # It may be a win all the same: it is still in the field.
    assert page.field.words == asked
    page.field.set_words(f"{asked} today")
    assert wanted not in texts(page)


def test_who_kept_nothing_is_given_no_number(home: Home, qtbot: QtBot) -> None:
    """And a file that cannot be read changes nothing of the answer."""
    page = home.page()
    HowAmI(page, home.back)
    page.field.set_words("How am I doing?")
    assert copy.still_here_after_all() in texts(page)
    page.field.set_words("")
    home.make_unreadable()
    page.field.set_words("How am I doing?")
    assert copy.still_here_after_all() in texts(page)
    home.mend()
