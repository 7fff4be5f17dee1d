import pytest

from smallwins.domain.settings import (
    LATEST_DAY_END,
    LONGEST_WORDS,
    TEXT_SIZES,
    Aloud,
    Light,
    Loudness,
    Settings,
)


def test_all_that_is_on_offer_can_be_set() -> None:
    """Every place of every switch is a setting."""
    for size in TEXT_SIZES:
        assert Settings(text_size=size).text_size == size
    for minutes in (0, LATEST_DAY_END):
        assert Settings(day_end=minutes).day_end == minutes
    for aloud in Aloud:
        assert Settings(aloud=aloud, trusted_at="x" * LONGEST_WORDS).aloud is aloud
    assert Settings(light=Light.LAMP, loudness=Loudness.OFF).loudness is Loudness.OFF


@pytest.mark.parametrize(
    "fields",
    [
        {"text_size": 110},
        {"text_size": True},
        {"text_size": 100.0},
        {"day_end": -1},
        {"day_end": LATEST_DAY_END + 1},
        {"day_end": "180"},
        {"light": "day"},
        {"loudness": None},
        {"own_card": 1},
        {"aloud": "cheer"},
        {"sticky_note": None},
        {"hard_time_words": "x" * (LONGEST_WORDS + 1)},
        {"trusted_name": "x" * (LONGEST_WORDS + 1)},
        {"trusted_at": None},
    ],
)
def test_what_is_not_on_offer_is_refused(fields: dict[str, object]) -> None:
    """A setting no screen could show cannot get into the file."""
    with pytest.raises(ValueError, match=r"type|offer|ends|longer"):
        Settings(**fields)  # type: ignore[arg-type]
