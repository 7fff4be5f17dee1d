"""Lock files: which of two processes has a thing to itself."""

from PySide6.QtCore import QLockFile

_UNREADABLE_LOCK_MS = 10_000


def take(lock: QLockFile) -> bool:
    """Take a lock, at once or not at all; one that a killed process left behind is free."""
    lock.setStaleLockTime(0)
    if lock.tryLock(0):
        return True
    # A lock file cut short by a power cut names no owner, and an owner's number may have passed to
    # another program. After a while Qt asks the system itself whether the file is still held, and
    # removes it when it is not; a living owner keeps its place however old its file is.
    lock.setStaleLockTime(_UNREADABLE_LOCK_MS)
    return lock.tryLock(0)


def held_elsewhere(lock: QLockFile) -> bool:
    """Take a lock, and say whether another process has it.

    Where no lock file can be written there is nobody to share with: nothing else is written either.
    """
    return not take(lock) and lock.error() == QLockFile.LockError.LockFailedError
