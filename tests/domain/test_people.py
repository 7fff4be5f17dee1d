"""People somebody shares with: how they are kept, and by which address their app opens."""

import pytest

from smallwins.domain.errors import (
    NoAddressError,
    TextRefusedError,
    TooLongError,
    UnkeepableTextError,
)
from smallwins.domain.people import (
    LONGEST_ADDRESS,
    LONGEST_NAME,
    Person,
    address_of,
    check_person,
)


@pytest.mark.parametrize(
    ("written", "address"),
    [
        ("sam@example.org", "mailto:sam@example.org"),
        (" +49 (30) 123-45 ", "sms:+493012345"),
        ("*100#", "sms:*100%23"),
        ("\u202a+49 30 123\u202c", "sms:+4930123"),
        ("\u2068sam@example.org\u2069\u200b", "mailto:sam@example.org"),
        ("٠١٢-٣٤", "sms:01234"),
        ("Sam", ""),
        ("", ""),
        ("\u200b", ""),
        ("sam@example.org, you@example.org", ""),
        ("sam@example.org?bcc=you@example.org", ""),
        ("sam@example.org?bcc=you", "mailto:sam@example.org%3Fbcc%3Dyou"),
        ("sam@example.org&cc=you", "mailto:sam@example.org%26cc%3Dyou"),
        ("file:///etc/passwd", ""),
        ("https://example.org", ""),
        ("\udcff@example.org", "mailto:%3F@example.org"),
        ("zoë@example.org", "mailto:zo%C3%AB@example.org"),
    ],
)
def test_what_is_written_becomes_one_address_or_none(written: str, address: str) -> None:
    """Nobody else is written to, and no other kind of thing is opened."""
    assert address_of(written) == address


def test_a_person_is_kept_on_one_line_each() -> None:
    """Spaces at the ends, and line ends of a paste, go; who it is stays."""
    written = Person(id=3, name=" Sam\n of the  hills ", at="\tsam@example.org ", away=True)
    kept = Person(id=3, name="Sam of the hills", at="sam@example.org", away=True)
    assert check_person(written) == kept


def test_one_without_a_name_is_called_by_the_address() -> None:
    """A name is asked for, and not asked after."""
    assert check_person(Person(name="\u200b", at="+49 30 1")).shown == "+49 30 1"
    assert Person(name="Sam", at="+49 30 1").shown == "Sam"


@pytest.mark.parametrize(
    ("name", "at", "error"),
    [
        ("Sam", "", NoAddressError),
        ("Sam", "Sam", NoAddressError),
        ("Sam", "a@b.org b@b.org", NoAddressError),
        ("x" * (LONGEST_NAME + 1), "a@b.org", TooLongError),
        ("Sam", "a@" + "b" * (LONGEST_ADDRESS - 1), TooLongError),
        ("S\0m", "a@b.org", UnkeepableTextError),
        ("Sam", "\ud800@b.org", UnkeepableTextError),
    ],
)
def test_what_cannot_be_kept_is_refused(name: str, at: str, error: type[TextRefusedError]) -> None:
    """Each by the reason a person is told."""
    with pytest.raises(error):
        check_person(Person(name=name, at=at))


def test_the_longest_name_and_address_are_kept() -> None:
    """To the last letter."""
    longest = Person(name="x" * LONGEST_NAME, at="a@" + "b" * (LONGEST_ADDRESS - 2))
    assert check_person(longest) == longest
