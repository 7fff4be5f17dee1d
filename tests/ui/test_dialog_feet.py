"""The buttons of our dialogs: at the trailing edge, the way back first, what goes on last."""

import dataclasses
from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import QApplication, QWidget

from smallwins.services.rewards import Rewards
from smallwins.services.treats import Treats
from smallwins.ui import copy
from smallwins.ui.hard_time.dialog import HardTimeDialog
from smallwins.ui.lines.cards_dialog import CardsDialog
from smallwins.ui.lines.line_dialog import LineDialog
from smallwins.ui.lines.list_dialog import LinesDialog
from smallwins.ui.rewards.editor import RewardEditor
from smallwins.ui.rewards.picks import PicksDialog
from smallwins.ui.widgets.buttons import MainButton
from smallwins.ui.widgets.day_dialog import DayQuestion
from smallwins.ui.widgets.dialog import PaperDialog
from smallwins.ui.widgets.help import HelpDialog
from support.home import Home, button, settle
from ui.rewards.one_place import FEW

Make = Callable[[Home, QWidget], PaperDialog]


def rewards_of(home: Home) -> Rewards:
    rewards = Rewards(home.database.rewards, FEW, home.journal, home.clock, drafts=home.drafts)
    rewards.pick(rewards.all()[0])
    return rewards


def pinned(home: Home) -> None:
    for line in home.lines.all()[:2]:
        home.lines.change(dataclasses.replace(line, pinned=True))


def cards(home: Home, before: QWidget) -> PaperDialog:
    pinned(home)
    return CardsDialog(home.theme, home.lines, before)


def picks(home: Home, before: QWidget) -> PaperDialog:
    treats = Treats(home.database.treat, home.journal, home.clock)
    return PicksDialog(home.theme, rewards_of(home), treats, before)


def day(home: Home, before: QWidget) -> PaperDialog:
    return DayQuestion(home.theme, home.journal, "Which day?", "Go there", before)


# What makes a dialog, and what its buttons say; the last one is the main one.
DIALOGS: dict[str, tuple[Make, tuple[str, ...]]] = {
    "words": (
        lambda home, before: HardTimeDialog(home.theme, home.preferences, before),
        (copy.back(), copy.copy_these_words(), copy.send_to("")),
    ),
    "cards": (cards, (copy.back(), copy.save_cards(), copy.print_cards())),
    "line": (
        lambda home, before: LineDialog(home.theme, home.lines, None, before),
        (copy.leave_as_it_was(), copy.keep_line()),
    ),
    "editor": (
        lambda home, before: RewardEditor(home.theme, rewards_of(home), None, before),
        (copy.leave_as_it_was(), copy.keep_reward()),
    ),
    "picks": (picks, (copy.back(),)),
    "help": (lambda home, before: HelpDialog(home.theme, before), (copy.back_to_today(),)),
    "day": (day, (copy.leave_as_it_was(), "Go there")),
}


def areas_of(dialog: QWidget, words: tuple[str, ...]) -> list[QRect]:
    parts = [button(dialog, each) for each in words]
    return [QRect(part.mapTo(dialog, QPoint(0, 0)), part.size()) for part in parts]


@pytest.mark.parametrize("name", list(DIALOGS))
@pytest.mark.parametrize("mirrored", [False, True])
def test_buttons_stand_where_they_stand_in_all_dialogs(
    home: Home, qapp: QApplication, name: str, *, mirrored: bool
) -> None:
    """At the right, or at the left where words go that way, the main one at the very edge."""
    make, words = DIALOGS[name]
    if mirrored:
        qapp.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    try:
        dialog = make(home, home.page(1120, 720))
        dialog.open()
        settle()
        areas = areas_of(dialog, words)
    finally:
        qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
    assert len({area.center().y() for area in areas}) == 1
    order = [area.left() for area in areas]
    assert order == sorted(order, reverse=mirrored)
    last = areas[-1]
    edge = last.left() if mirrored else dialog.width() - last.right() - 1
    assert 28 <= edge <= 32
    mains = [isinstance(button(dialog, each), MainButton) for each in words]
    assert mains == [*[False] * (len(words) - 1), True]
    dialog.reject()


def test_the_way_back_from_the_lines_is_not_the_main_thing_there(home: Home) -> None:
    """It stands where it stands in all dialogs; what one comes for is above it."""
    dialog = LinesDialog(home.theme, home.lines, home.page(1120, 720))
    dialog.open()
    settle()
    (area,) = areas_of(dialog, (copy.back(),))
    assert dialog.width() - area.right() - 1 == 28
    assert not isinstance(button(dialog, copy.back()), MainButton)
