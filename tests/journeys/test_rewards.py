"""Something kind is chosen by keys alone, and heard; one's own list, and the cup that fills."""

import json
from collections.abc import Callable, Iterator
from typing import Any

import pytest

from desktop_session import DesktopSession, Node, Reader, wait_for
from journeys.looking_back import SEPTEMBER, Rememberer, someone_with
from journeys.person import FIELD, KEPT, Person
from support.wins import new_win

PICK = "Pick for me"
OTHERS = "Show me others"
THIS_ONE = "This one: "
NICE = "That was nice"
AS_A_WIN = "Keep it as a win"
BACK = "Back to the cards"
ADD = "Add a reward"
REWARD_FIELD = "What is kind to you?"
WISH = ("--minutes", "5", "--energy", "rough", "--free")


@pytest.fixture(scope="module")
def at_home(desktop: DesktopSession, ears: Reader) -> Iterator[Rememberer]:
    """A win in September and none today, on an evening we know; one app for the tests here."""
    with someone_with(desktop, ears, new_win("a walk round the pond", day=SEPTEMBER)) as someone:
        yield someone


@pytest.fixture
def person(at_home: Rememberer, reader: Reader) -> Rememberer:
    """Someone in Today, ready to type."""
    at_home.comes_to()
    at_home.presses("ctrl+1")
    at_home.is_at(FIELD)
    reader.forget()
    return at_home


def goes_to_rewards(person: Person) -> None:
    person.presses("ctrl+4")
    person.is_at(PICK)


def deals(person: Person) -> list[str]:
    """Press what deals, and walk along the cards; gives what is heard of each, from the left."""
    before = len(person.reader.focused)
    person.presses("Return")
    wait_for(
        lambda: any(node.name.startswith(THIS_ONE) for node in person.reader.focused[before:]),
        "the cards to lie open",
    )
    return [person.moves(chord).name for chord in ("Up", "Right", "Right")]


def rows(person: Person) -> list[str]:
    """The list of rewards, as it is heard; those further down too."""
    return [node.name for node in person.app.tree.find_all("list item")]


def _row(node: Node) -> Node | None:
    return node if node.role == "list item" else None


def goes_to_list(person: Person) -> Node:
    """Tab on to the list; gives the row the keyboard is on."""
    for _stop in range(4):
        if person.tabs().role in {"list", "list item"}:
            # The program tells first of the list, and then of the row the keyboard is on.
            return wait_for(lambda: _row(person.here), "a row of the list")
    raise AssertionError("the list was not come to")


def test_each_day_with_a_win_fills_the_cup(person: Rememberer) -> None:
    """A treat gets its name; today's first win adds its day, the second none, and it is heard."""
    goes_to_rewards(person)
    treat = person.tabs_to("My treat: What would be nice?")
    assert treat.description.startswith("A cup with 1 day in it. ")
    person.presses("Return")
    person.is_at("A treat for me")
    person.types("an hour by the sea\n")
    person.is_at("My treat: an hour by the sea")
    for text in ("made my bed", "drank some water"):
        person.presses("ctrl+1")
        person.is_at(FIELD)
        person.types(f"{text}\n")
        person.finds_win(text)
        goes_to_rewards(person)
        person.sees("A cup with 2 days in it")
        treat = person.tabs_to("My treat: an hour by the sea")
        assert treat.description.startswith("A cup with 2 days in it. ")


def test_a_kept_win_is_three_keys_from_a_reward(person: Rememberer) -> None:
    """Ctrl+4, Enter, Enter; and that it was nice may be a win, with two more."""
    person.types("called my sister\n")
    person.finds_win("called my sister")
    person.presses("ctrl+4")
    person.is_at(PICK)
    assert not [name for name in person.reads("push button") if name.startswith(THIS_ONE)]
    person.presses("Return")
    wait_for(lambda: person.here.name.startswith(THIS_ONE), "the cards to lie open")
    title = person.here.name.removeprefix(THIS_ONE)
    person.presses("Return")
    person.is_at(NICE)
    person.hears(f"{title}. Enjoy it. Take all the time you like.")
    person.presses("Return")
    person.is_at(AS_A_WIN)
    person.reader.forget()
    person.presses("Return")
    person.hears(KEPT)
    assert person.finds_win(title)["source"] == "window"
    # Each step is taken back, the newest first.
    person.presses("ctrl+z")
    wait_for(lambda: title not in [win["text"] for win in person.wins()], "the win to go")
    person.sees(AS_A_WIN, "push button")
    person.presses("ctrl+z")
    person.sees(NICE, "push button")
    person.presses("ctrl+z")
    person.is_at(f"{THIS_ONE}{title}")
    assert person.finds_win("called my sister")


def test_what_meets_a_win_leads_to_a_reward(person: Rememberer) -> None:
    """It is two steps from the field: past Keep, and before all that is on the page."""
    person.types("watered the plant\n")
    person.finds_win("watered the plant")
    assert person.tabs().name == "Keep"
    assert person.tabs().name == "Pick a reward"
    person.presses("Return")
    person.is_at(PICK)


def test_three_cards_fit_and_the_next_three_are_others(person: Rememberer) -> None:
    """Filters are chosen by arrow keys; each card says what it asks for."""
    goes_to_rewards(person)
    person.tabs_to("5 minutes", back=True)
    person.tabs_to("Okay")
    assert person.moves("Left").name == "Rough"
    wait_for(lambda: "checked" in person.here.states, "Rough to be chosen")
    assert "checked" in person.tabs_to("Free").states
    person.tabs_to(PICK)
    first = deals(person)
    assert len(set(first)) == 3
    for card in first:
        assert card.endswith(("1 minute, free", "5 minutes, free")), card
    person.tabs_to(OTHERS)
    second = deals(person)
    assert len(set(second)) == 3
    assert not {*first} & {*second}
    # A card is taken where it lies; Esc leads back to it.
    title = person.here.name.rsplit(". ", 1)[0]
    person.presses("Return")
    person.is_at(NICE)
    person.presses("Escape")
    person.is_at(f"{THIS_ONE}{title}")


def test_a_reward_of_one_s_own_is_added_rests_and_moves(person: Rememberer) -> None:
    """All of it by keys, and each is heard; Delete takes it out, and Ctrl+Z brings it back."""
    mine = "warm socks. 5 minutes, free"
    goes_to_rewards(person)
    person.tabs_to(ADD)
    person.presses("Return")
    person.is_at(REWARD_FIELD)
    person.types("warm socks\n")
    person.sees("It is in your list.", "label")
    person.is_at(ADD)
    assert goes_to_list(person).name == mine
    others = [row for row in rows(person) if row != mine]

    person.presses("Return")
    person.chooses("Let it rest")
    person.sees("It rests now. No card shows it.", "label")
    mine = f"{mine}. It rests"
    wait_for(lambda: mine in rows(person), "it to rest")
    person.presses("alt+Down")
    wait_for(lambda: rows(person).index(mine) == 1, "it to be the second")
    assert rows(person)[0] == others[0]
    person.presses("Delete")
    wait_for(lambda: rows(person) == others, "it to be put away")
    person.presses("ctrl+z")
    wait_for(lambda: rows(person)[:2] == [others[0], mine], "it to be back where it was")
    person.presses("ctrl+z")
    wait_for(lambda: rows(person)[:2] == [mine, others[0]], "it to be the first")


def _told(said: str) -> list[dict[str, Any]]:
    """What `smallwins reward --json` wrote; each card holds what was asked for."""
    cards: list[dict[str, Any]] = json.loads(said)
    assert 1 <= len(cards) <= 3
    for card in cards:
        assert list(card) == ["title", "minutes", "energy", "cost"]
        assert card["title"]
        assert card["minutes"] <= 5
        assert (card["energy"], card["cost"]) == ("rough", "free")
    return cards


def test_a_shell_deals_from_the_same_list(
    person: Rememberer, command: Callable[..., tuple[int, str, str]]
) -> None:
    """Beside the open app and with none; and it deals no three that lay there last."""
    first = _told(person.commands("reward", *WISH, "--json"))
    second = _told(person.commands("reward", *WISH, "--json"))
    assert not {card["title"] for card in first} & {card["title"] for card in second}
    code, said, wrong = command("reward", *WISH, "--json")
    assert (code, wrong) == (0, "")
    assert len(_told(said)) == 3
