"""Whatever is typed or pasted comes back exactly, and shows as it was typed."""

import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from desktop_session import DesktopSession, Program, wait_for
from journeys.person import KEPT, Person

CLIPBOARD = Path(__file__).parent / "clipboard.py"
LONGEST = 10_000

Copy = Callable[[str], None]


@pytest.fixture
def person(regular: Person) -> Person:
    """One app serves all tests here."""
    return regular


@pytest.fixture
def copies(desktop: DesktopSession, start: Callable[..., Program]) -> Copy:
    """Puts words on the clipboard, from a program of its own."""

    def copy(words: str) -> None:
        file = desktop.folder / "copied.txt"
        file.write_bytes(words.encode())
        program = start(sys.executable, CLIPBOARD, file)
        wait_for(lambda: "copied" in program.said, "the words on the clipboard")

    return copy


@pytest.mark.parametrize(
    "words",
    [
        pytest.param("fed the cat 🐈‍⬛ and 👩🏽‍🌾 the hens", id="emoji"),
        pytest.param("שתיתי מים, ואז יצאתי", id="right to left"),
        pytest.param("cafe\u0301 with Zoe\u0308", id="combining", marks=pytest.mark.soak),
        pytest.param("got\u200b up\u2060\ufeff", id="unseen", marks=pytest.mark.soak),
        pytest.param("got up\nwashed\n\ntea", id="lines", marks=pytest.mark.soak),
        pytest.param("<b>up</b> & <img src=file:///etc/passwd> &amp; %n {text}", id="markup"),
    ],
)
def test_pasted_words_are_kept_and_shown_as_they_are(
    person: Person, copies: Copy, words: str
) -> None:
    """On the disk to the letter, on the note as typed, and in the line that changes them."""
    copies(words)
    person.presses("ctrl+v", "Return")
    person.hears(KEPT)
    person.finds_kept(words)
    assert person.lists()[0]["text"] == words
    person.sees(words, "label")
    person.presses("Escape")
    person.tabs_to(f"More for this note: {words}")
    person.presses("space")
    person.chooses("Change the words")
    # A line shows line ends as spaces; what it saves has them still.
    assert person.sees("Your words", "text").text == words.replace("\n", " ")
    person.types("!\n")
    person.finds_kept(f"{words}!")


def test_signs_that_mean_something_elsewhere_are_typed(person: Person) -> None:
    """Angle brackets, ampersands and percent signs are letters like any."""
    person.types("<b>made</b> my bed & 100 % of tea\n")
    person.finds_kept("<b>made</b> my bed & 100 % of tea")
    person.sees("<b>made</b> my bed & 100 % of tea", "label")


def test_too_long_a_paste_stays_in_the_field(person: Person, copies: Copy) -> None:
    """One letter more than fits is refused plainly and left there; one less, and it is kept."""
    words = "a small step, " * 714 + "and 5"
    assert len(words) == LONGEST + 1
    copies(words)
    person.presses("ctrl+v", "Return")
    said = f"Your words are still here. Up to {LONGEST} letters fit here."
    person.sees(said, "label")
    person.hears(said)
    person.has_in_field(words)
    assert person.wins() == []
    person.presses("BackSpace")
    person.sees_no(said, "label")
    person.presses("Return")
    person.finds_kept(words[:-1])
    person.is_ready_to_type()


def test_unseen_signs_alone_are_nothing(person: Person, copies: Copy) -> None:
    """They keep nothing, and nothing is said of it."""
    copies("\u200b \u2060\u00a0\ufeff")
    person.presses("ctrl+v", "Return")
    person.types("x")
    person.has_in_field("\u200b \u2060\u00a0\ufeffx")
    assert person.wins() == []
    assert person.has_heard() == []
