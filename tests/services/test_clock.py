import datetime as dt
import os
import time
import zoneinfo
from collections.abc import Iterator

import pytest

from smallwins.services.clock import SystemClock


@pytest.fixture(autouse=True)
def _same_zone_afterwards() -> Iterator[None]:
    before = os.environ.get("TZ")
    yield
    if before is None:
        os.environ.pop("TZ", None)
    else:
        os.environ["TZ"] = before
    time.tzset()


def test_now_is_this_moment_in_utc() -> None:
    """Aware, and as the computer shows it."""
    before = dt.datetime.now(dt.UTC)
    now = SystemClock().now()
    assert before <= now <= dt.datetime.now(dt.UTC)
    assert now.tzinfo is dt.UTC


def test_a_change_of_zone_is_seen_while_the_app_runs(monkeypatch: pytest.MonkeyPatch) -> None:
    """After a flight the day ends by the new wall clock, without a restart."""
    clock = SystemClock()
    for name in ("Europe/Berlin", "Asia/Kathmandu", "America/New_York"):
        monkeypatch.setenv("TZ", name)
        assert clock.zone() == zoneinfo.ZoneInfo(name)
        assert clock.zone().key == name
        hour = dt.datetime.now(clock.zone()).hour
        assert time.localtime().tm_hour == hour


def test_without_a_variable_the_systems_own_zone_is_read(monkeypatch: pytest.MonkeyPatch) -> None:
    """As most desktops are set up."""
    monkeypatch.delenv("TZ")
    assert SystemClock().zone().utcoffset(dt.datetime.now(dt.UTC)) is not None


@pytest.mark.parametrize("name", ["Nowhere/Land", "PST4DST3", "/nonexistent"])
def test_a_zone_nobody_knows_is_utc_and_logged(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture, name: str
) -> None:
    """An odd set-up keeps no win from being kept."""
    monkeypatch.setenv("TZ", name)
    assert SystemClock().zone().key == "UTC"
    assert "zone" in caplog.text


def test_asking_for_the_zone_again_costs_next_to_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    """It is asked at every key on Today; the same answer is at hand."""
    monkeypatch.setenv("TZ", "Europe/Berlin")
    clock = SystemClock()
    first = clock.zone()
    assert all(clock.zone() is first for _ in range(100))
