"""What commands say, and why something was not done."""

from collections.abc import Iterable
from typing import TYPE_CHECKING

from smallwins.cli.language import content, translate
from smallwins.domain.errors import (
    DayOutOfRangeError,
    EmptyTextError,
    StorageBusyError,
    StorageDamagedError,
    StorageFullError,
    StorageReadOnlyError,
    StorageTooNewError,
    StorageUnreachableError,
    TooLongError,
    UnkeepableTextError,
)
from smallwins.domain.jar import WhyNone
from smallwins.domain.told import json_array, on_one_line

if TYPE_CHECKING:
    from smallwins.domain.rewards import Deal, Reward


def no_note_to_pull(why: WhyNone) -> str:
    """Say that the jar gave no note, kindly."""
    return {
        WhyNone.EMPTY: translate("Command", "Your jar is clear for now. Being here counts."),
        WhyNone.RESTING: translate("Command", "Your notes rest for now. Being here counts."),
        WhyNone.LEFT_OUT: translate("Command", "Notes from rough days stay in the jar for now."),
    }[why]


def lines_of_deal(dealt: "Deal") -> Iterable[str]:
    """Give what was dealt, a line each; where the wish had to grow, that is said first."""
    from smallwins.domain.rewards import Cost  # noqa: PLC0415 - for this command alone

    if not dealt.cards:
        yield translate("Command", "No reward fits for now. You can rest with no plan.")
    elif dealt.longer and dealt.dearer:
        yield translate("Command", "These may take longer, or cost a little. You can leave them.")
    elif dealt.longer:
        yield translate("Command", "These may take a little longer. You can leave them.")
    elif dealt.dearer:
        yield translate("Command", "These may cost a little. You can leave them.")
    for reward in dealt.cards:
        cost = {
            Cost.FREE: translate("Command", "{minutes} min, free"),
            Cost.LOW: translate("Command", "{minutes} min, low cost"),
        }[reward.cost]
        yield f"{on_one_line(_title(reward))}  ({cost.format(minutes=reward.minutes)})"


def dealt_json(dealt: "Deal") -> str:
    """Give what was dealt as one JSON array of three at most, a line each."""
    rewards = (
        {
            "title": _title(reward),
            "minutes": reward.minutes,
            "energy": reward.energy,
            "cost": reward.cost,
        }
        for reward in dealt.cards
    )
    return json_array(rewards)


def _title(reward: "Reward") -> str:
    return content(reward.title) if reward.ours else reward.title


def why_not_kept(error: Exception) -> str:
    """Say in one line what is safe, and why this win was not kept."""
    if isinstance(error, EmptyTextError):
        return translate("Command", "Your jar is as it was. There were no words to keep.")
    safe = translate("Command", "Your other wins are safe.")
    not_kept = translate("Command", "This one was not kept.")
    return _joined(_as_it_was(error) or safe, _reason(error), not_kept)


def why_not_listed(error: Exception) -> str:
    """Say in one line what is safe, and why no wins are shown, or none was pulled."""
    safe = _as_it_was(error) or translate("Command", "Your wins are safe.")
    return _joined(safe, _reason(error) or translate("Command", "They did not show this time."))


def why_no_page(error: Exception) -> str:
    """Say in one line what is safe, and why a month gave no page."""
    if isinstance(error, DayOutOfRangeError):
        safe = translate("Command", "Your wins are safe.")
        return _joined(safe, translate("Command", "That month has not come."))
    return why_not_listed(error)


def why_not_saved(error: Exception) -> str:
    """Say in one line what is safe, and why the page of a month was not saved."""
    safe = translate("Command", "Your wins are safe.")
    not_saved = translate("Command", "The page was not saved.")
    reasons: tuple[tuple[type[Exception], str], ...] = (
        (StorageReadOnlyError, translate("Command", "That folder takes no new files.")),
        (StorageUnreachableError, translate("Command", "No file can be made there.")),
    )
    found = (said for kind, said in reasons if isinstance(error, kind))
    return _joined(safe, next(found, "") or _reason(error), not_saved)


def why_not_opened(error: Exception) -> str:
    """Say in one line what is safe, and why the app did not open."""
    safe = _as_it_was(error) or translate("Command", "Your wins are safe.")
    return _joined(safe, _reason(error), translate("Command", "SmallWins did not open this time."))


def _as_it_was(error: Exception) -> str:
    # Of a file that cannot be read, more than this cannot be promised.
    if isinstance(error, StorageDamagedError | StorageUnreachableError):
        return translate("Command", "Your file was left as it is.")
    return ""


def _reason(error: Exception) -> str:
    reasons: tuple[tuple[type[Exception], str], ...] = (
        (StorageFullError, translate("Command", "There is no room on this disk.")),
        (StorageReadOnlyError, translate("Command", "This folder does not take new words.")),
        (StorageBusyError, translate("Command", "Another program is using the file now.")),
        (StorageDamagedError, translate("Command", "A part of it cannot be read.")),
        (StorageTooNewError, translate("Command", "A newer SmallWins made this file.")),
        (StorageUnreachableError, translate("Command", "Its folder cannot be opened.")),
        (TooLongError, translate("Command", "A win holds up to 10,000 characters.")),
        (UnkeepableTextError, translate("Command", "One character in it cannot be saved.")),
        (DayOutOfRangeError, translate("Command", "That day has not come.")),
    )
    return next((said for kind, said in reasons if isinstance(error, kind)), "")


def _joined(*sentences: str) -> str:
    return " ".join(sentence for sentence in sentences if sentence)
