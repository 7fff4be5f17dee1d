import pytest

from smallwins.domain.settings import (
    CATCH_UPS,
    LATEST_DAY_END,
    LONGEST_WORDS,
    PAGE_PAPERS,
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
    for minutes in CATCH_UPS:
        assert Settings(reminder_catch_up=minutes).reminder_catch_up == minutes
    for minutes in (0, 24 * 60 - 1):
        assert Settings(quiet_from=minutes, quiet_until=minutes).quiet_from == minutes
    for until in ("", "2026-11-20T19:30"):
        assert Settings(reminders_rest_until=until).reminders_rest_until == until
    for aloud in Aloud:
        assert Settings(aloud=aloud, trusted_at="x" * LONGEST_WORDS).aloud is aloud
    for paper in PAGE_PAPERS:
        assert Settings(page_paper=paper, page_parts="", page_hidden="names").page_paper == paper
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
        {"quiet_from": -1},
        {"quiet_from": 24 * 60},
        {"quiet_until": 24 * 60},
        {"quiet_until": "8:00"},
        {"reminder_catch_up": 61},
        {"softer_on_rough": 1},
        {"reminders_rest_until": "tomorrow"},
        {"reminders_rest_until": "2026-11-20T19:30+01:00"},
        {"reminders_rest_until": None},
        {"page_parts": "jar,streak"},
        {"page_parts": "jar,jar"},
        {"page_parts": ("jar",)},
        {"page_hidden": "names,"},
        {"page_paper": "a5"},
        {"page_all": 1},
        {"page_large": None},
    ],
)
def test_what_is_not_on_offer_is_refused(fields: dict[str, object]) -> None:
    """A setting no screen could show cannot get into the file."""
    with pytest.raises(ValueError, match=r"type|offer|ends|longer"):
        Settings(**fields)  # type: ignore[arg-type]
