"""What is chosen for a page, and the settings that hold it."""

from hypothesis import given
from hypothesis import strategies as st

from smallwins.domain.month_page import READY, Hidden, PageChoice, Part, with_hidden, with_part
from smallwins.domain.page_choice import FIELDS, choice_of, fields_of
from smallwins.domain.settings import PAGE_HIDDEN, PAGE_PARTS, Settings

CHOICES = st.builds(
    PageChoice,
    parts=st.frozensets(st.sampled_from(Part)),
    hidden=st.frozensets(st.sampled_from(Hidden)),
    all_wins=st.booleans(),
)


@given(CHOICES)
def test_a_choice_comes_back_from_the_settings(choice: PageChoice) -> None:
    """Each there is, also with no part at all."""
    fields = fields_of(choice)
    assert tuple(fields) == FIELDS
    assert choice_of(Settings(**fields)) == choice  # type: ignore[arg-type]


def test_at_first_all_is_on_the_page() -> None:
    """As in the ready choice for oneself."""
    assert choice_of(Settings()) == PageChoice() == READY[next(iter(READY))]


def test_settings_name_what_a_page_has() -> None:
    """In the same words and order."""
    assert tuple(Part) == PAGE_PARTS
    assert tuple(Hidden) == PAGE_HIDDEN


@given(CHOICES, st.sampled_from(Part), st.sampled_from(Hidden), st.booleans())
def test_one_thing_is_chosen_at_a_time(
    choice: PageChoice, part: Part, what: Hidden, on: bool
) -> None:
    """What is switched is as it was switched, and all else stays."""
    now = with_hidden(with_part(choice, part, shown=on), what, hidden=on)
    assert (part in now.parts, what in now.hidden) == (on, on)
    assert now.parts ^ choice.parts <= {part}
    assert now.hidden ^ choice.hidden <= {what}
    assert now.all_wins is choice.all_wins
