"""A private desktop for journeys: real windows, keys, tray, notices and a screen reader's view.

Runs where there is no screen and no root. See `tests/journeys/conftest.py` for the fixtures.
"""

from desktop_session.clocks import at_time, in_a_hurry
from desktop_session.notices import Mood, Notice, Notices
from desktop_session.printer import Job, Printer
from desktop_session.program import Program, smallwins_command
from desktop_session.reader import Announcement, Box, Node, Reader
from desktop_session.session import DesktopSession
from desktop_session.tray import Entry, TrayHost
from desktop_session.waiting import wait_for
from desktop_session.windows import Place, Window, Windows

__all__ = [
    "Announcement",
    "Box",
    "DesktopSession",
    "Entry",
    "Job",
    "Mood",
    "Node",
    "Notice",
    "Notices",
    "Place",
    "Printer",
    "Program",
    "Reader",
    "TrayHost",
    "Window",
    "Windows",
    "at_time",
    "in_a_hurry",
    "smallwins_command",
    "wait_for",
]
