"""Shows one notice and ends: the part that may hang, alone in a process that can be killed.

Started by `notifier.PlyerNotifier` with the words as JSON on stdin. Its stderr goes to the log.
"""

import contextlib
import json
import os
import sys
import unicodedata
import warnings
from typing import TYPE_CHECKING, BinaryIO

if TYPE_CHECKING:
    from plyer.facades import Notification

APP_NAME = "SmallWins"
SHOWN_SECONDS = 8
# plyer keeps the worker alive this long on Windows, and it has to be done before its deadline.
SHOWN_SECONDS_ON_WINDOWS = 3

# The fields of NOTIFYICONDATAW, without the NUL that closes each, in UTF-16 units.
_TITLE_ON_WINDOWS = 63
_BODY_ON_WINDOWS = 255


def safe_words(title: str, body: str, *, on_windows: bool) -> tuple[str, str]:
    """Give title and body as no platform of plyer's trips over them.

    notify-send takes what begins with "-" for an option and drops a notice without a title; the
    Flatpak portal call breaks at a straight quote or a backslash; Windows shows no notice without a
    body and refuses more than its fields hold.
    """
    title, body = _clean(title), _clean(body)
    if not body:
        title, body = "", title
    title, body = title or APP_NAME, body or APP_NAME
    if on_windows:
        return _cut(title, _TITLE_ON_WINDOWS), _cut(body, _BODY_ON_WINDOWS)
    return title, body


def _clean(words: str) -> str:
    kept = (" " if unicodedata.category(char) in {"Cc", "Cs"} else char for char in words)
    joined = " ".join("".join(kept).split())
    return joined.replace("'", "’").replace("\\", "/").lstrip("- ")  # noqa: RUF001 - meant


def _cut(words: str, units: int) -> str:
    def length(text: str) -> int:
        return len(text.encode("utf-16-le")) // 2

    if length(words) <= units:
        return words
    while length(words) > units - 1:
        words = words[:-1]
    return words.rstrip() + "…"


def _way_to_show() -> "Notification":
    if sys.platform != "linux":
        from plyer import notification  # noqa: PLC0415 - never before the words are checked

        return notification
    from plyer.platforms.linux import notification as linux  # noqa: PLC0415

    way = linux.instance()
    if not isinstance(way, linux.NotifySendNotification):
        return way

    class BriefNotice(linux.NotifySendNotification):
        """plyer's own call, with the two things it would leave out.

        Without them a notice stays on some desktops until it is clicked away, and stays listed.
        """

        def _notify(self, **words: object) -> None:
            words |= {"expire_time": str(SHOWN_SECONDS * 1000), "hint": "int:transient:1"}
            super()._notify(**words)

    return BriefNotice()


def main(source: BinaryIO | None = None) -> int:
    """Read the words, show them, and say how it went: 0, or 1 with the reason on stderr."""
    if hasattr(os, "setsid"):
        # Leader of its own group, so that whoever ends this also ends what plyer started.
        with contextlib.suppress(PermissionError):
            os.setsid()
    try:
        words = json.loads((source or _stdin()).read())
        title, body = safe_words(words["title"], words["body"], on_windows=sys.platform == "win32")
        # Said at every notice on a desktop without dbus-python, which is nearly every one.
        warnings.filterwarnings("ignore", message="The Python dbus package is not installed")
        _way_to_show().notify(
            title=title,
            message=body,
            app_name=APP_NAME,
            timeout=SHOWN_SECONDS_ON_WINDOWS if sys.platform == "win32" else SHOWN_SECONDS,
        )
    except Exception as error:  # noqa: BLE001 - plyer raises what it likes; the log gets it
        if sys.stderr is not None:
            sys.stderr.write(f"{type(error).__name__}: {error}\n")
        return 1
    return 0


def _stdin() -> BinaryIO:
    # A packaged app without a console has no sys.stdin, and a pipe there all the same.
    return os.fdopen(0, "rb") if sys.stdin is None else sys.stdin.buffer


if __name__ == "__main__":
    raise SystemExit(main())
