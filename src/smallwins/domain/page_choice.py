"""What a person chose for a month's page, as the settings hold it."""

from typing import Final

from smallwins.domain.month_page import Hidden, PageChoice, Part
from smallwins.domain.settings import Settings

FIELDS: Final = ("page_parts", "page_hidden", "page_all")
"""The settings that a choice is held in."""


def choice_of(settings: Settings) -> PageChoice:
    """Give the choice that the settings hold."""
    return PageChoice(
        parts=frozenset(map(Part, _names(settings.page_parts))),
        hidden=frozenset(map(Hidden, _names(settings.page_hidden))),
        all_wins=settings.page_all,
    )


def fields_of(choice: PageChoice) -> dict[str, str | bool]:
    """Give a choice as the settings hold it, by the names of their fields."""
    return {
        "page_parts": ",".join(part for part in Part if part in choice.parts),
        "page_hidden": ",".join(what for what in Hidden if what in choice.hidden),
        "page_all": choice.all_wins,
    }


def _names(written: str) -> list[str]:
    return written.split(",") if written else []
