"""A clock that stands still until a test moves it."""

import datetime as dt
import zoneinfo


class FixedClock:
    """Shows the moment and the zone it was given; both may be set at any time."""

    def __init__(
        self,
        moment: dt.datetime = dt.datetime(2026, 11, 20, 9, 30, tzinfo=dt.UTC),
        zone: str = "Europe/Berlin",
    ) -> None:
        self.moment = moment
        self.place = zoneinfo.ZoneInfo(zone)

    def now(self) -> dt.datetime:
        return self.moment

    def zone(self) -> zoneinfo.ZoneInfo:
        return self.place

    def forward(self, **amount: float) -> None:
        """Let time pass: `clock.forward(hours=3)`."""
        self.moment += dt.timedelta(**amount)
