"""The floor of a command: `python -m bench.bare_adding FOLDER`.

It listens at FOLDER/bell.socket, writes each line it hears to FOLDER/bare.db through `sqlite3`, as
safely as the app does, and answers. Whoever asks it makes one local round trip.
"""

import socket
import sqlite3
import sys
from pathlib import Path

SOCKET = "bell.socket"


def main() -> int:
    """Answer until somebody ends it."""
    folder = Path(sys.argv[1])
    file = sqlite3.connect(folder / "bare.db", isolation_level=None)
    file.execute("PRAGMA synchronous = EXTRA")
    file.execute("CREATE TABLE IF NOT EXISTS win (id INTEGER PRIMARY KEY, text TEXT NOT NULL)")
    with socket.socket(socket.AF_UNIX) as door:
        door.bind(str(folder / SOCKET))
        door.listen(8)
        print("ready", flush=True)
        while True:
            caller, _ = door.accept()
            with caller:
                text = caller.recv(4096).decode()
                file.execute("INSERT INTO win (text) VALUES (?)", (text,))
                caller.sendall(b"kept\n")


if __name__ == "__main__":
    sys.exit(main())
