"""What is offered and what is put down for today, by keys and with a screen reader."""

import pytest

from desktop_session.waiting import wait_for
from journeys.person import KEPT, Person

LINK = "Small things for today"
HERE = "Keep: I'm still here"


def _chips(person: Person) -> list[str]:
    return [name for name in person.reads("push button") if name.startswith("Keep: ")]


def test_a_small_thing_is_put_down_and_checked(newcomer: Person) -> None:
    """One Tab back from the field; typed, met as a box, checked: it is a win, and undo opens it."""
    newcomer.tabs_to(LINK, back=True)
    newcomer.presses("space")
    newcomer.is_at("One small thing")
    newcomer.types("fold one shirt\n")
    newcomer.sees("fold one shirt", "check box")
    newcomer.is_at("One small thing")
    newcomer.tabs_to("fold one shirt", back=True)
    newcomer.presses("space")
    newcomer.hears(KEPT)
    newcomer.finds_kept("fold one shirt")
    newcomer.presses("ctrl+z")
    wait_for(lambda: not newcomer.wins(), "the win to be put away")
    newcomer.presses("Delete")
    newcomer.sees_no("fold one shirt", "check box")
    newcomer.presses("ctrl+z")
    newcomer.sees("fold one shirt", "check box")


@pytest.mark.soak
def test_a_chip_rests_and_is_woken_by_keys(newcomer: Person) -> None:
    """The Menu key on the first one; the list of what rests is in the menu of any other."""
    first = wait_for(lambda: _chips(newcomer)[:1], "the chips")[0]
    newcomer.tabs_to(first)
    newcomer.presses("Menu")
    newcomer.chooses("Do not offer this")
    newcomer.sees("It rests, and is not offered.", "label")
    newcomer.sees_no(first)
    newcomer.tabs_to(HERE)
    newcomer.presses("shift+F10")
    words = first.removeprefix("Keep: ").removesuffix(". Takes two minutes")
    newcomer.chooses(f"Offer again: {words}")
    newcomer.sees(first, "push button")
    assert newcomer.wins() == []
