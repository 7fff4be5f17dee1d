"""A process that says what it hears of sleep: `sleep_process.py`, and a line to end it."""

import sys

from PySide6.QtCore import QCoreApplication, QSocketNotifier
from PySide6.QtDBus import QDBusConnection

from smallwins.desktop.sleep import Sleep


def main() -> int:
    app = QCoreApplication([])
    sleep = Sleep()

    def woke() -> None:
        print("woke", flush=True)

    def obey() -> None:
        line = sys.stdin.readline()
        if not line:
            app.quit()
            return
        if line == "close\n":
            sleep.close()
        answer()

    def answer() -> None:
        # What was said to the bus before this question is settled when it is answered.
        QDBusConnection.systemBus().interface().registeredServiceNames()
        print(f"hears {sleep.hears}", flush=True)

    sleep.woke.connect(woke)
    commands = QSocketNotifier(sys.stdin.fileno(), QSocketNotifier.Type.Read)
    commands.activated.connect(obey)
    answer()
    return app.exec()


if __name__ == "__main__":
    sys.exit(main())
