"""A printer on a session: a print server of its own, which lays its jobs into a folder."""

import shutil
import stat
import subprocess
from dataclasses import dataclass
from pathlib import Path

from desktop_session.session import DesktopSession
from desktop_session.waiting import wait_for

NAME = "Study"
"""What the printer is called."""

_SERVERS = ("/usr/sbin/cupsd", "/usr/bin/cupsd")
_DAEMONS = ("/usr/lib/cups/daemon", "/usr/libexec/cups/daemon")
"""Where the server finds what starts a backend for it."""
_KINDS = "application/pdf pdf string(0,%PDF)\n"
# It lays down what was sent, byte for byte: a driver would make pictures of the letters. The
# words a queue shows of a job stand in a file beside it, and the job is there when it has its name.
_BACKEND = """#!/bin/sh
if [ $# -eq 0 ]; then echo 'direct laid "Unknown" "Lays jobs down"'; exit 0; fi
to=${DEVICE_URI#laid:}
printf '%s' "$3" > "$to/job-$1.title"
cat "${6:--}" > "$to/job-$1.part" && mv "$to/job-$1.part" "$to/job-$1.pdf"
"""
_ANYBODY = "Order allow,deny\n  Allow all"


@dataclass(frozen=True)
class Job:
    """What came out of the printer.

    Attributes:
        title: what a queue shows of it, which others may see.
        file: the page.
    """

    title: str
    file: Path


class Printer:
    """The only printer of a session, on a server that is heard on a socket in its folder.

    It runs with root and without, touches nothing of the machine's own printing, and is gone with
    `close`.

    Raises:
        RuntimeError: no print server is installed.
    """

    def __init__(self, session: DesktopSession) -> None:
        self._session = session
        self._socket = Path(session.env["CUPS_SERVER"])
        self._folder = self._socket.parent
        self._out = self._folder / "out"
        self._make_folders()
        self._server = session.start([_first_of(_SERVERS), "-f", *self._settings()])
        wait_for(self._answers, "the print server")
        self._do("lpadmin", "-p", NAME, "-E", "-v", f"laid:{self._out}", "-m", "raw")
        self._do("lpadmin", "-d", NAME)

    @property
    def jobs(self) -> list[Job]:
        """What has come out so far, oldest first."""
        files = sorted(self._out.glob("*.pdf"), key=lambda file: int(file.stem.split("-")[1]))
        return [Job(file.with_suffix(".title").read_text(), file) for file in files]

    def wait_for_job(self) -> Job:
        """The first thing to come out, waited for."""
        return wait_for(lambda: self.jobs, "something to come out of the printer")[0]

    @property
    def queue(self) -> str:
        """What the server tells of jobs, those that wait and those that are done; "" for none."""
        return "".join(
            self._session.run(["lpstat", "-W", which, "-o"], seconds=20).stdout
            for which in ("not-completed", "completed")
        )

    def refuses(self) -> None:
        """It takes no more jobs, as one whose paper is being changed by somebody else."""
        self._do("cupsreject", NAME)

    def takes(self) -> None:
        """It takes jobs again."""
        self._do("cupsaccept", NAME)

    def goes(self) -> None:
        """It is taken off the server, as one that is given away."""
        self._do("lpadmin", "-x", NAME)

    def stop(self) -> None:
        """The server ends, and no one answers any more."""
        self._session.stop(self._server)

    def close(self) -> None:
        """End, and leave nothing behind."""
        self.stop()
        shutil.rmtree(self._folder)

    def _answers(self) -> bool:
        return "is running" in self._session.run(["lpstat", "-r"], seconds=20).stdout

    def _make_folders(self) -> None:
        # Left from a run that could not close.
        shutil.rmtree(self._folder, ignore_errors=True)
        for place in (
            "bin/backend",
            "cache",
            "log",
            "out",
            "root/ppd",
            "share/mime",
            "spool/tmp",
            "state/certs",
        ):
            (self._folder / place).mkdir(parents=True)
        (self._folder / "share" / "mime" / "mime.types").write_text(_KINDS)
        (self._folder / "bin" / "daemon").symlink_to(_first_of(_DAEMONS))
        backend = self._folder / "bin" / "backend" / "laid"
        backend.write_text(_BACKEND)
        # A backend only its owner may run is run as who runs the server: that one sees the folder.
        backend.chmod(stat.S_IRWXU)

    def _settings(self) -> list[str | Path]:
        folder = self._folder
        files = {
            "AccessLog": folder / "log" / "access",
            "CacheDir": folder / "cache",
            "DataDir": folder / "share",
            "ErrorLog": folder / "log" / "error",
            "PageLog": folder / "log" / "page",
            "RequestRoot": folder / "spool",
            "ServerBin": folder / "bin",
            "ServerRoot": folder / "root",
            "StateDir": folder / "state",
            "TempDir": folder / "spool" / "tmp",
        }
        where = folder / "cups-files.conf"
        where.write_text("".join(f"{name} {value}\n" for name, value in files.items()))
        what = folder / "cupsd.conf"
        what.write_text(
            f"Listen {self._socket}\n"
            "Browsing Off\n"
            "DefaultAuthType None\n"
            "WebInterface No\n"
            f"<Location />\n  {_ANYBODY}\n</Location>\n"
            f"<Location /admin>\n  {_ANYBODY}\n</Location>\n"
            f"<Policy default>\n  <Limit All>\n  {_ANYBODY}\n  </Limit>\n</Policy>\n"
        )
        return ["-c", what, "-s", where]

    def _do(self, *command: str) -> None:
        done = self._session.run(command, seconds=20)
        if done.returncode:
            log = self._folder / "log" / "error"
            told = log.read_text() if log.exists() else ""
            raise subprocess.SubprocessError(f"{command}: {done.stderr}\n{told}")


def _first_of(places: tuple[str, ...]) -> str:
    found = next((place for place in places if Path(place).exists()), None)
    if found is None:
        raise RuntimeError("cups-daemon is not installed: packaging/linux/system-libraries.sh test")
    return found
