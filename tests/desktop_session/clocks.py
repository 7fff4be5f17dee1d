"""Another time for a program: libfaketime moves its clocks and its timers alike."""

from pathlib import Path

_PLACES = ("/usr/lib", "/usr/lib64", "/usr/local/lib")


def at_time(moment: str, *, times: int = 1) -> dict[str, str]:
    """The environment of a program that starts at this local time and goes on from there.

    Args:
        moment: such as "2026-11-20 02:59:00".
        times: how many seconds pass for it in one of ours.
    """
    return _env(f"@{moment} x{times}")


def in_a_hurry(times: int) -> dict[str, str]:
    """The environment of a program for which every second is as long as `times` seconds."""
    return _env(f"+0 x{times}")


def _env(when: str) -> dict[str, str]:
    found = (
        library for place in _PLACES for library in Path(place).rglob("faketime/libfaketime.so.1")
    )
    library = next(found, None)
    if library is None:
        raise RuntimeError("libfaketime is not installed: packaging/linux/system-libraries.sh test")
    return {"LD_PRELOAD": str(library), "FAKETIME": when}
