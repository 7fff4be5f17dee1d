"""The tour: the real app on a real desktop, driven as a person would, with pictures of it all.

Usage: python tests/tour [--pseudo] [FOLDER]

Starts a private desktop with a tray where there is no screen to use, opens SmallWins on sample
months, and leaves pictures in build/tour/. With --pseudo every sentence is 40 % longer and
accented, and a sentence that is cut ends the tour with 1.
"""

import shutil
import subprocess
import sys
from pathlib import Path

from desktop_session import DesktopSession, TrayHost

ROOT = Path(__file__).parents[2]
_MORNING = "2025-10-24 08:20:00"


def main(words: list[str]) -> int:
    """Take the tour and say where the pictures are."""
    with DesktopSession(width=1280, height=860) as desktop:
        tray = TrayHost(desktop.bus.address)
        try:
            guide = [sys.executable, str(Path(__file__).with_name("guide.py")), *words]
            if shutil.which("faketime"):
                # A morning in October, as in the mockups, so that pictures can be compared.
                guide = ["faketime", _MORNING, *guide]
            process = desktop.start(
                guide, env={"TZ": "UTC"}, stdout=subprocess.PIPE, stderr=sys.stderr.fileno()
            )
            assert process.stdout is not None
            for line in process.stdout:
                said = line.decode().strip()
                if said == "press the tray":
                    tray.wait_for_icon()
                    tray.activate()
                else:
                    sys.stdout.write(f"{said}\n")
                    sys.stdout.flush()
            return process.wait()
        finally:
            tray.close()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
