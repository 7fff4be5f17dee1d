"""Where every start begins, from a shell, a desktop entry, or the packaged app itself."""

import sys
from collections.abc import Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from smallwins.options import AppOptions

_WORKER_FLAG = "--notice-worker"


def main(argv: Sequence[str] | None = None) -> int:
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
    # The store first: PySide6, once imported, reads the source of every module that comes after.
    import smallwins.store.database  # noqa: F401, PLC0415
    from smallwins import cli  # noqa: PLC0415

    return cli.run(words, start=_start)


def _start(options: "AppOptions") -> int:
    # Commands come here seldom, and widgets are slow to import.
    from smallwins import app  # noqa: PLC0415

    return app.run(options)


if __name__ == "__main__":
    raise SystemExit(main())
