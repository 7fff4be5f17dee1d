"""Failures a person can act on; anything else is a bug.

Each is worded once for screens in `ui/problem.py` and once for commands in `cli/plainly.py`. None
of them carries the person's words, so a log line can name them safely.
"""


class SmallWinsError(Exception):
    """The root of everything a person can act on."""


class TextRefusedError(SmallWinsError):
    """These words cannot be kept as they are; they stay where they were typed."""


class EmptyTextError(TextRefusedError):
    """Nothing but spaces or unseen characters."""


class TooLongError(TextRefusedError):
    """More characters than a win may hold.

    Attributes:
        length: how many characters were given.
        limit: how many fit.
    """

    def __init__(self, length: int, limit: int) -> None:
        super().__init__(f"{length} characters, {limit} fit")
        self.length = length
        self.limit = limit


class UnkeepableTextError(TextRefusedError):
    """A character that no file can hold exactly: NUL or half of a surrogate pair."""


class NoAddressError(TextRefusedError):
    """Neither one mail address nor one phone number."""


class DayOutOfRangeError(SmallWinsError):
    """A day that has not come, or lies outside the years 1 to 9999."""


class EnoughThingsError(SmallWinsError):
    """As many small things are put down for a day as one may hold."""


class UnknownWinError(SmallWinsError):
    """No win has this uid; it may have been erased elsewhere."""


class StartRefusedError(SmallWinsError):
    """The system did not take the wish to start the app with it; what was set there is as it was.

    Also where something that is not ours stands in the place: that was left alone.
    """


class StorageError(SmallWinsError):
    """The file on disk did not take or give what was asked; nothing kept before was changed."""


class StorageFullError(StorageError):
    """The disk has no room; nothing was written."""


class StorageReadOnlyError(StorageError):
    """The folder or file may not be written to."""


class StorageBusyError(StorageError):
    """Another program holds the file, and longer than we wait where we do."""


class StorageDamagedError(StorageError):
    """The file is not a database any more, or parts of it cannot be read."""


class StorageTooNewError(StorageError):
    """The file was written by a newer SmallWins; it was left alone."""


class StorageUnreachableError(StorageError):
    """The folder or file cannot be opened: no rights, not a folder, or the device is gone."""
