"""A small running app for tests: takes the place in a folder and says what happens.

Usage: python owner_process.py FOLDER WAY [VISIT_MS]

WAY is "socket" or "pipe"; Qt makes the pipe of Windows work on Unix sockets elsewhere.
"""

import sys
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QSocketNotifier

from smallwins.desktop import door
from smallwins.desktop.named_pipe import PipeListener
from smallwins.desktop.single_instance import Message, SingleInstance


def say(message: object) -> None:
    assert isinstance(message, Message)
    print(f"asked {message.do} {message.uid}".rstrip(), flush=True)


def main() -> int:
    app = QCoreApplication(sys.argv[:1])
    visit_ms = int(sys.argv[3]) if len(sys.argv) > 3 else 2_000
    if sys.argv[2] == "pipe":
        door._listener_at = PipeListener  # type: ignore[assignment]
    one = SingleInstance(Path(sys.argv[1]), visit_ms=visit_ms)
    if not one.take():
        print("taken", flush=True)
        return 0
    one.asked.connect(say)
    one.listen()
    # It ends as an app does when whoever started it lets go.
    end = QSocketNotifier(sys.stdin.fileno(), QSocketNotifier.Type.Read)
    end.activated.connect(app.quit)
    print("mine", flush=True)
    status = app.exec()
    one.close()
    return status


if __name__ == "__main__":
    raise SystemExit(main())
