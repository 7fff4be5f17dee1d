"""The one place that reads the time and the zone."""

import datetime as dt
import logging
import os
import time
import warnings
import zoneinfo
from pathlib import Path
from typing import Protocol

_LOG = logging.getLogger(__name__)
_ZONE_FILES = (Path("/etc/localtime"), Path("/etc/timezone"))


class Clock(Protocol):
    """What time it is, and where."""

    def now(self) -> dt.datetime:
        """Give this moment, aware, in UTC."""
        ...

    def zone(self) -> zoneinfo.ZoneInfo:
        """Give the zone the person is in."""
        ...


class SystemClock:
    """The computer's clock. It follows a change of zone while the app runs."""

    def __init__(self) -> None:
        self._zone: zoneinfo.ZoneInfo | None = None
        self._signs: tuple[object, ...] = ()

    def now(self) -> dt.datetime:
        """Give this moment, aware, in UTC."""
        return dt.datetime.now(dt.UTC)

    def zone(self) -> zoneinfo.ZoneInfo:
        """Give the zone the system is set to; UTC where that cannot be learned.

        It is read anew when the files that name it have changed, which a few looks tell.
        """
        signs = _signs_of_the_zone()
        if self._zone is None or signs != self._signs:
            self._zone, self._signs = _read_zone(), signs
        return self._zone


def _signs_of_the_zone() -> tuple[object, ...]:
    signs: list[object] = [os.environ.get("TZ")]
    for file in _ZONE_FILES:
        try:
            there = file.lstat()
        except OSError:
            signs.append(None)
        else:
            signs.append((there.st_ino, there.st_mtime_ns, there.st_ctime_ns))
    if os.name == "nt":
        # The registry has no such sign; a read costs little there.
        signs.append(object())
    return tuple(signs)


def _read_zone() -> zoneinfo.ZoneInfo:
    # Imported late: a window can be painted before the zone is asked for.
    import tzlocal  # noqa: PLC0415

    if hasattr(time, "tzset"):
        # A running Python does not see a changed zone before this.
        time.tzset()
    try:
        with warnings.catch_warnings():
            # It warns of odd set-ups where it still finds a zone.
            warnings.simplefilter("ignore")
            zone = tzlocal.reload_localzone()
    except (zoneinfo.ZoneInfoNotFoundError, ValueError, OSError) as error:
        _LOG.warning("The zone cannot be learned (%s); UTC stands in.", type(error).__name__)
        return zoneinfo.ZoneInfo("UTC")
    return zone
