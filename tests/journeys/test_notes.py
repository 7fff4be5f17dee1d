"""What was kept can be added to, changed, moved and put away, and each of it taken back."""

import datetime as dt

import pytest

from journeys.person import Person

MENU = "More for this note: {}"
UNDO_WAYS = ("the button", "Ctrl+Z")


@pytest.fixture
def person(regular: Person) -> Person:
    """One app serves all tests here."""
    return regular


def opens_menu(person: Person, text: str) -> None:
    """By keyboard: Tab to the note's button, Space."""
    name = MENU.format(text)
    if person.here.name != name:
        person.tabs_to(name)
    person.presses("space")


def takes_back(person: Person, way: str) -> None:
    """Undo the newest thing with keys alone."""
    person.sees("Undo", "push button")
    if way == "Ctrl+Z":
        person.presses("ctrl+z")
    else:
        person.tabs_to("Undo", back=True)
        person.presses("space")
    person.sees("As it was before.", "label")


def test_how_it_felt_is_added_by_keyboard(person: Person) -> None:
    """A quiet question on the note, a line to type in, Enter; it can be taken back both ways."""
    person.keeps("called my sister")
    for way in UNDO_WAYS:
        person.tabs_to("How did it feel?")
        assert person.moves("space").name == "How it felt, in a few words"
        person.types("warm, and a bit shaky\n")
        person.sees("Changed.", "label")
        person.sees("warm, and a bit shaky", "label")
        assert person.finds_win("called my sister")["feeling"] == "warm, and a bit shaky"
        person.hears("Changed.")
        takes_back(person, way)
        person.sees("How did it feel?", "push button")
        assert person.finds_win("called my sister")["feeling"] == ""


def test_words_are_changed(person: Person) -> None:
    """The words can be edited; Esc leaves them as they were, Enter saves, both undos bring back."""
    person.keeps("calld my sister")
    opens_menu(person, "calld my sister")
    person.chooses("Change the words")
    editor = person.sees("Your words", "text")
    person.types("!")
    person.moves("Escape")
    person.sees_no("Your words", "text")
    person.finds_kept("calld my sister")
    for way in UNDO_WAYS:
        opens_menu(person, "calld my sister")
        person.chooses("Change the words")
        editor = person.sees("Your words", "text")
        assert editor.text == "calld my sister"
        person.presses("ctrl+a")
        person.types("called my sister\n")
        person.finds_kept("called my sister")
        person.sees("called my sister", "label")
        takes_back(person, way)
        person.finds_kept("calld my sister")
        person.sees("calld my sister", "label")


@pytest.mark.soak
def test_the_kind_is_changed_by_menu(person: Person) -> None:
    """The note wears its new kind's name and colour, and the old one after undo."""
    person.keeps("called my sister")
    for way in UNDO_WAYS:
        opens_menu(person, "called my sister")
        person.chooses("Kind", "Mind & feelings")
        person.sees("Mind & feelings: called my sister")
        assert person.finds_win("called my sister")["kind"] == "mind"
        takes_back(person, way)
        person.sees("People: called my sister")
        assert person.finds_win("called my sister")["kind"] == "people"


@pytest.mark.soak
def test_a_note_moves_to_another_day(person: Person) -> None:
    """It leaves today, its row says the new day, and it comes back."""
    person.keeps("called my sister")
    today = dt.date.fromisoformat(person.wins()[0]["day"])
    yesterday = today - dt.timedelta(days=1)
    spoken = f"{yesterday:%A} {yesterday.day} {yesterday:%B}"
    for way in UNDO_WAYS:
        opens_menu(person, "called my sister")
        person.chooses("Another day", spoken)
        person.sees(f"It is with {spoken} now.", "label")
        person.sees_no("called my sister", "label")
        assert person.lists("--day", yesterday.isoformat())[0]["text"] == "called my sister"
        takes_back(person, way)
        person.sees("called my sister", "label")
        assert person.finds_win("called my sister")["day"] == today.isoformat()


@pytest.mark.soak
def test_any_day_that_has_come_can_be_typed(person: Person) -> None:
    """A day far back fits; one that has not come is refused plainly and stays to be mended."""
    person.keeps("planted the tree")
    opens_menu(person, "planted the tree")
    person.chooses("Another day", "Pick a day…")
    person.sees("Which day is it from?", "label")
    person.presses("ctrl+a")
    person.types("2999-01-01\n")
    person.sees("Your note is safe where it is. That day has not come.", "label")
    assert person.sees("Which day is it from?", "text").text == "2999-01-01"
    person.presses("ctrl+a")
    person.types("2020-02-29\n")
    person.sees_no("Which day is it from?")
    assert person.finds_win("planted the tree")["day"] == "2020-02-29"
    person.sees_no("planted the tree", "label")
    takes_back(person, "Ctrl+Z")
    person.sees("planted the tree", "label")


@pytest.mark.parametrize("way", UNDO_WAYS)
def test_a_note_is_put_away_and_comes_back(person: Person, way: str) -> None:
    """It leaves the jar, no word of it is erased, and undo puts it where it was."""
    person.keeps("called my sister")
    opens_menu(person, "called my sister")
    person.chooses("Put away")
    person.sees("Put away for now.", "label")
    person.hears("Put away for now.")
    person.sees_no("called my sister", "label")
    assert person.lists() == []
    takes_back(person, way)
    person.finds_kept("called my sister")
    person.sees("called my sister", "label")


def test_after_putting_one_away_the_keyboard_is_beside_its_undo(person: Person) -> None:
    """Whoever works by keyboard is not thrown to the top of the window."""
    person.keeps("made my bed", "called my sister")
    opens_menu(person, "called my sister")
    person.chooses("Put away")
    person.sees_no("called my sister", "label")
    person.is_at("Undo")


def test_ctrl_z_takes_everything_back_one_by_one(person: Person) -> None:
    """Newest first, as long as the window lives; the first words can be gone back to."""
    person.keeps("made my bed", "called my sister")
    opens_menu(person, "called my sister")
    person.chooses("Kind", "Rest")
    person.sees("Rest: called my sister")
    person.presses("ctrl+z")
    person.sees("People: called my sister")
    person.presses("ctrl+z")
    person.finds_kept("made my bed")
    person.presses("ctrl+z")
    person.finds_kept()
    person.sees("No notes yet today, and that is okay.", "label")
    person.presses("ctrl+z")
    person.sees("No notes yet today, and that is okay.", "label")
    person.finds_kept()


def test_the_celebration_has_its_own_undo(person: Person) -> None:
    """Undo where the win was met puts it away at once, with the keyboard too."""
    person.types("called my sister\n")
    person.finds_kept("called my sister")
    person.tabs_to("Undo")
    person.presses("Return")
    person.finds_kept()
    person.sees("As it was before.", "label")
    person.sees_no("called my sister", "label")
