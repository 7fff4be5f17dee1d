"""Where every start begins, from a shell, a desktop entry, or the packaged app itself."""

import builtins
import sys

# typing is slow to import, and both checkers take this as it is meant.
TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

    from smallwins.options import AppOptions

_WORKER_FLAG = "--notice-worker"

_SHA2 = ("_sha2",) if sys.version_info >= (3, 12) else ("_sha256", "_sha512")
_OWN_HASHES = ("_md5", "_sha1", *_SHA2, "_sha3", "_blake2")


def main(argv: "Sequence[str] | None" = None) -> int:
    """Run a command or the app.

    Args:
        argv: the words after the program's name; those of this process when not given.

    Returns:
        The exit status: 0 done, 1 not done, 2 wrong usage.
    """
    words = sys.argv[1:] if argv is None else list(argv)
    if words[:1] == [_WORKER_FLAG]:
        # The packaged app as its own notice worker: nothing else is imported for that.
        from smallwins.desktop import notice_worker  # noqa: PLC0415

        return notice_worker.main()
    from smallwins.desktop.handover import NOT_SHOWN, hand_over  # noqa: PLC0415 - no worker needs it

    status, uid = hand_over(words)
    if status is not None and status != NOT_SHOWN:
        return status
    if argv is None:
        # From here on words are read into this process; what is handed over is done already.
        from smallwins.paths import keep_private  # noqa: PLC0415 - after it, to be as quick

        keep_private()
        _collect_nothing()
    import_lightly()
    from smallwins import cli  # noqa: PLC0415

    if status == NOT_SHOWN:
        return cli.tell_not_shown()
    return cli.run(words, start=_start, uid=uid)


def import_lightly() -> None:
    """Import what stands under all else, without what we have no use for."""
    _import_qt_plainly()
    _import_hashlib_alone()


def _import_qt_plainly() -> None:
    """Import Qt's core and put Python's own import back in its place.

    PySide6 exchanges `__import__` for one that reads the source of every module that comes after,
    to see whether it asks for a feature switch of PySide6. None of ours does, and the reading is a
    tenth of a start (docs/decisions/006).
    """
    plain = builtins.__import__
    import PySide6.QtCore  # noqa: F401, PLC0415

    builtins.__import__ = plain


def _import_hashlib_alone() -> None:
    """Import hashlib over Python's own hashes, where it has all of them.

    It would load OpenSSL, for the same hashes: 4 MB for as long as the app sits in the tray, and
    5 ms of a start (docs/decisions/008).
    """
    import importlib.util  # noqa: PLC0415 - no command that is handed over needs it

    if all(importlib.util.find_spec(name) for name in _OWN_HASHES):
        sys.modules["_hashlib"] = None  # type: ignore[assignment] # so that hashlib does not find it
        import hashlib  # noqa: F401, PLC0415

        del sys.modules["_hashlib"]


def _collect_nothing() -> None:
    """Have Python not look for what could be given back, while it imports and while it ends.

    A command is over soon, and then all of it goes at once. With Qt loaded, looking takes a tenth
    of what `smallwins month` takes (docs/decisions/026).
    """
    import atexit  # noqa: PLC0415 - no command that is handed over needs these
    import gc  # noqa: PLC0415

    gc.disable()
    atexit.register(gc.freeze)


def _start(options: "AppOptions") -> int:
    import atexit  # noqa: PLC0415
    import gc  # noqa: PLC0415

    # Commands come here seldom, and widgets are slow to import.
    from smallwins import app  # noqa: PLC0415

    # The app runs for days, and takes its windows down by itself.
    gc.enable()
    atexit.unregister(gc.freeze)
    return app.run(options)


if __name__ == "__main__":
    raise SystemExit(main())
