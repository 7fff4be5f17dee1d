"""What a person is told when something did not go as they wished: first what is safe."""

from PySide6.QtCore import QCoreApplication, QLocale

from smallwins.domain.errors import (
    DayOutOfRangeError,
    EnoughThingsError,
    SmallWinsError,
    StorageBusyError,
    StorageDamagedError,
    StorageFullError,
    StorageReadOnlyError,
    StorageTooNewError,
    StorageUnreachableError,
    TooLongError,
    UnkeepableTextError,
    UnknownWinError,
)

translate = QCoreApplication.translate


def words_for(error: SmallWinsError) -> str:
    """One plain sentence or two for a failure while the typed words are still in their field."""
    if isinstance(error, TooLongError):
        limit = QLocale().toString(error.limit)
        return translate(
            "Problem", "Your words are still here. Up to {limit} letters fit here."
        ).format(limit=limit)
    for kind, sentence in _sentences():
        if isinstance(error, kind):
            return sentence
    return translate("Problem", "Your words are still here. They did not save this time.")


def words_at_start(error: SmallWinsError) -> str:
    """What is said when the jar cannot be opened, or not be read later on."""
    for kind, sentence in _start_sentences():
        if isinstance(error, kind):
            return sentence
    return translate("Problem", "Your file is as it was. It did not open this time.")


def words_for_setting(error: SmallWinsError) -> str:
    """What is said when a setting did not save; the one before it holds."""
    for kind, sentence in _setting_sentences():
        if isinstance(error, kind):
            return sentence
    return translate("Problem", "Your settings are as they were. That one did not save.")


def words_for_row(error: SmallWinsError) -> str:
    """What is said in the row of a setting that did not save; what it was before holds."""
    for kind, sentence in _row_sentences():
        if isinstance(error, kind):
            return sentence
    return translate("Problem", "It is as it was. That did not save.")


def all_words_for_row() -> list[str]:
    """Give all that `words_for_row` may say, for whoever keeps room for it."""
    return [*(sentence for _, sentence in _row_sentences()), words_for_row(SmallWinsError())]


def words_for_file(error: SmallWinsError) -> str:
    """What is said when a page was not saved as a file; what was there before is as it was."""
    if isinstance(error, StorageFullError):
        return translate("Problem", "Your lines are safe here. The disk has no room for the page.")
    if isinstance(error, StorageReadOnlyError):
        return translate("Problem", "Your lines are safe here. That folder may not be written to.")
    if isinstance(error, StorageBusyError):
        return translate("Problem", "Your lines are safe here. Another program has that file open.")
    return translate("Problem", "Your lines are safe here. The page did not save in that place.")


def words_for_shared_file(error: SmallWinsError) -> str:
    """What is said when a win was not saved as a file; what was there before is as it was."""
    if isinstance(error, StorageFullError):
        return translate("Problem", "Your note is safe here. The disk has no room for the file.")
    if isinstance(error, StorageReadOnlyError):
        return translate("Problem", "Your note is safe here. That folder may not be written to.")
    if isinstance(error, StorageBusyError):
        return translate("Problem", "Your note is safe here. Another program has that file open.")
    return translate("Problem", "Your note is safe here. The file did not save in that place.")


def words_for_printer() -> str:
    """What is said when the printer took no page."""
    return translate("Problem", "Your lines are safe here. The printer did not take the page.")


def words_for_page(error: SmallWinsError) -> str:
    """What is said when the page of a month was not saved; what was there before is as it was."""
    if isinstance(error, StorageFullError):
        return translate("Problem", "Your wins are safe here. The disk has no room for the page.")
    if isinstance(error, StorageReadOnlyError):
        return translate("Problem", "Your wins are safe here. That folder may not be written to.")
    if isinstance(error, StorageBusyError):
        return translate("Problem", "Your wins are safe here. Another program has that file open.")
    return translate("Problem", "Your wins are safe here. The page did not save in that place.")


def words_for_picture(error: SmallWinsError) -> str:
    """What is said when a chart was not saved; what was there before is as it was."""
    if isinstance(error, StorageFullError):
        return translate("Problem", "Your wins are safe here. The disk has no room for it.")
    if isinstance(error, StorageReadOnlyError):
        return translate("Problem", "Your wins are safe here. That folder may not be written to.")
    if isinstance(error, StorageBusyError):
        return translate("Problem", "Your wins are safe here. Another program has that file open.")
    return translate("Problem", "Your wins are safe here. It did not save in that place.")


def words_for_undrawn() -> str:
    """What is said where a chart could not be drawn."""
    return translate("Problem", "Your wins are safe here. The words below say it all.")


def words_for_printed_page() -> str:
    """What is said when the printer took no page of a month."""
    return translate("Problem", "Your wins are safe here. The printer did not take the page.")


def words_for_list(error: SmallWinsError) -> str:
    """What is said when something in a list of the person's did not save; it is as before."""
    for kind, sentence in _list_sentences():
        if isinstance(error, kind):
            return sentence
    return translate("Problem", "Your list is as it was. That did not save.")


def words_for_start(error: SmallWinsError) -> str:
    """What is said when the system did not take that the app starts with the computer."""
    if isinstance(error, StorageFullError):
        return translate("Problem", "All is as it was. The disk has no room for this.")
    return translate("Problem", "All is as it was. Your system did not take it.")


def words_for_bug() -> str:
    """What is said once when something in the app itself is wrong."""
    return translate(
        "Problem", "Your notes are safe on this computer. One part of the app did not work."
    )


def _sentences() -> tuple[tuple[type[SmallWinsError], str], ...]:
    return (
        (
            UnkeepableTextError,
            translate(
                "Problem", "Your words are still here. One sign in them cannot be saved to a file."
            ),
        ),
        (
            DayOutOfRangeError,
            translate("Problem", "Your note is safe where it is. That day has not come."),
        ),
        (
            EnoughThingsError,
            translate("Problem", "Your words are still here. Five are plenty for one day."),
        ),
        (
            UnknownWinError,
            translate("Problem", "Your other notes are safe. This one is no longer in the jar."),
        ),
        (
            StorageFullError,
            translate("Problem", "Your words are still here. The disk has no room for them now."),
        ),
        (
            StorageReadOnlyError,
            translate("Problem", "Your words are still here. The folder may not be written to."),
        ),
        (
            StorageBusyError,
            translate("Problem", "Your words are still here. The file is in use. Try once more."),
        ),
        (
            StorageDamagedError,
            translate(
                "Problem", "Your words are still here. The file has a part that cannot be read."
            ),
        ),
    )


def _setting_sentences() -> tuple[tuple[type[SmallWinsError], str], ...]:
    return (
        (
            StorageFullError,
            translate("Problem", "Your settings are as they were. The disk has no room now."),
        ),
        (
            StorageReadOnlyError,
            translate(
                "Problem", "Your settings are as they were. The folder may not be written to."
            ),
        ),
        (
            StorageBusyError,
            translate("Problem", "Your settings are as they were. The file is in use. Try again."),
        ),
    )


def _row_sentences() -> tuple[tuple[type[SmallWinsError], str], ...]:
    return (
        (StorageFullError, translate("Problem", "It is as it was. The disk has no room now.")),
        (
            StorageReadOnlyError,
            translate("Problem", "It is as it was. The folder may not be written to."),
        ),
        (
            StorageBusyError,
            translate("Problem", "It is as it was. The file is in use. Try again."),
        ),
    )


def _list_sentences() -> tuple[tuple[type[SmallWinsError], str], ...]:
    return (
        (
            StorageFullError,
            translate("Problem", "Your list is as it was. The disk has no room now."),
        ),
        (
            StorageReadOnlyError,
            translate("Problem", "Your list is as it was. The folder may not be written to."),
        ),
        (
            StorageBusyError,
            translate("Problem", "Your list is as it was. The file is in use. Try again."),
        ),
    )


def _start_sentences() -> tuple[tuple[type[SmallWinsError], str], ...]:
    return (
        (
            StorageTooNewError,
            translate(
                "Problem", "Your notes are safe. A newer SmallWins made them and can open them."
            ),
        ),
        (
            StorageDamagedError,
            translate(
                "Problem",
                "Your file was left as it is. A part of it cannot be read, so it did not open.",
            ),
        ),
        (
            StorageReadOnlyError,
            translate("Problem", "Your notes are safe. The folder may not be written to."),
        ),
        (
            StorageBusyError,
            translate("Problem", "Your notes are safe. Another program is using the file now."),
        ),
        (
            StorageFullError,
            translate("Problem", "Your notes are safe. The disk has no room to open them."),
        ),
        (
            StorageUnreachableError,
            translate("Problem", "Your notes are as they were. Their folder cannot be opened."),
        ),
    )
