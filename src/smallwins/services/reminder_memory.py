"""What there is of reminders now, and what came of each; the file follows."""

import contextlib
import logging
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal

from smallwins.domain.errors import StorageError
from smallwins.domain.reminder_schedule import answered, asked_as_before, dismissed
from smallwins.domain.reminders import Reminder, Story, Waiting
from smallwins.services.clock import Clock
from smallwins.services.drafts import Drafts
from smallwins.store.reminders import ReminderStore

_LOG = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Dismissal:
    """A "not now".

    Attributes:
        waiting: what waited.
        before: what had come of it until then.
        after: what came of it with that.
    """

    waiting: Waiting
    before: Story
    after: Story


class ReminderMemory(QObject):
    """Holds reminders as they are now, and writes them.

    What a person changes is written, or it raises and all is as before. What nobody is asked about,
    such as a "not now", holds at once; where the file does not take it, it goes there with whatever
    is written next. It is always what is so now that is written: what failed undoes nothing newer.

    Args:
        store: where they are.
        clock: knows the moment.
        drafts: where words wait that are not kept; None where none do.

    Raises:
        StorageError: the file cannot be read.

    Signals:
        waiting_changed(): another prompt waits now, or none.

    Attributes:
        reminders: ours, then the person's own, by uid.
        stories: what came of them.
        waiting: what waits.
    """

    waiting_changed = Signal()

    def __init__(
        self, store: ReminderStore, clock: Clock, drafts: Drafts | None, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._store = store
        self._clock = clock
        self._drafts = drafts
        kept = store.load()
        self.reminders = {reminder.uid: reminder for reminder in kept.reminders}
        self.stories = dict(kept.stories)
        self.waiting = kept.waiting
        # Whose story is another in the file, and whether anything is.
        self._untold: frozenset[str] = frozenset()
        self._is_untold = False
        self._waited: dict[str, Waiting] = {}
        self._dismissal: Dismissal | None = None
        self._trouble: type[StorageError] | None = None

    @property
    def is_untold(self) -> bool:
        """Whether something of it is not in the file."""
        return self._is_untold

    def story(self, uid: str) -> Story:
        """What came of a reminder so far."""
        return self.stories.get(uid, Story())

    def keep(self, reminder: Reminder, story: Story, place: str) -> None:
        """Write a reminder that is new, or another now, with what came of it.

        Args:
            reminder: as it is now.
            story: what came of it.
            place: where its words waited until now, which end with this; "" where they were none.

        Raises:
            StorageError: it was not written, and all is as before.
        """
        drafts = self._drafts if place else None
        with drafts.ending(place) if drafts else contextlib.nullcontext():
            self._store.keep(reminder, story)
        if drafts:
            drafts.hold(place, "")
        self.reminders[reminder.uid] = reminder
        self.stories[reminder.uid] = story
        self._untold -= {reminder.uid}

    def put_away(self, uid: str, *, for_good: bool = False) -> None:
        """Take one out of the list; in the file it stays, with what came of it.

        Args:
            uid: which.
            for_good: it stays not even there.

        Raises:
            StorageError: it was not written, and all is as before.
        """
        leaves = self.waiting if self.waiting and self.waiting.uid == uid else None
        waiting = None if leaves else self.waiting
        if for_good:
            self._store.erase(uid, waiting)
        else:
            self._store.put_away(uid, self.story(uid), waiting, self._clock.now())
        del self.reminders[uid]
        self.stories.pop(uid, None)
        self._untold -= {uid}
        if leaves and not for_good:
            self._waited[uid] = leaves
        self._adopt({}, waiting)

    def put_away_ones(self) -> list[Reminder]:
        """Give those that were put away, the last one first.

        Raises:
            StorageError: the file cannot be read.
        """
        return self._store.put_away_ones()

    def put_back(self, uid: str, fit: Callable[[Reminder, Story], Story]) -> bool:
        """Put one into the list again, where it was, and say whether there was such a one.

        What waited of it waits again, unless another does.

        Args:
            uid: which.
            fit: gives what becomes of its story.

        Raises:
            StorageError: it was not written, and all is as before.
        """
        kept = self._store.put_back(uid)
        # The file knows their order; what is not in it yet is newer.
        self.reminders = {one.uid: self.reminders.get(one.uid, one) for one in kept.reminders}
        if uid not in self.reminders:
            return False
        story = fit(self.reminders[uid], kept.stories[uid])
        waited = self._waited.pop(uid, None)  # of this time alone, also where another waits
        self.settle({uid: story}, self.waiting or waited)
        return True

    def dismiss(self) -> bool:
        """What waits is dismissed; gives whether it comes half as often from now on."""
        if self.waiting is None:
            return False
        waiting, before = self.waiting, self.story(self.waiting.uid)
        story, halved = dismissed(before)
        self._dismissal = Dismissal(waiting, before, story)
        self.settle({waiting.uid: story}, None)
        return halved

    def answer(self, uid: str) -> None:
        """A prompt was acted on; if it is the one that waits, it waits no more."""
        if uid in self.reminders:
            waits = self.waiting is not None and self.waiting.uid == uid
            story = answered(self.story(uid))
            self.settle({uid: story}, None if waits else self.waiting)

    def ask_as_before(self, uid: str) -> None:
        """Let one that comes half as often come each time again.

        Raises:
            StorageError: it was not written, and all is as before.
        """
        self.tell({uid: asked_as_before(self.story(uid))}, self.waiting)

    @property
    def dismissal(self) -> Dismissal | None:
        """The newest "not now"; None where something newer came of its reminder, or one waits."""
        done = self._dismissal
        if done is None or self.waiting is not None or done.waiting.uid not in self.reminders:
            return None
        return done if self.story(done.waiting.uid) == done.after else None

    def take_back(self) -> bool:
        """Let what was dismissed last wait again, as before; gives whether its pace is another."""
        done, self._dismissal = self.dismissal, None
        if done is None:
            return False
        self.settle({done.waiting.uid: done.before}, done.waiting)
        return done.before.pace is not done.after.pace

    def tell(
        self, stories: Mapping[str, Story], waiting: Waiting | None, *, patient: bool = True
    ) -> None:
        """Have in the file what came of some and what waits, and what is not there yet.

        Args:
            stories: what came of them, by uid.
            waiting: what waits now; nothing else does.
            patient: wait for another program that holds the file.

        Raises:
            StorageError: it was not written, and all is as before.
        """
        untold = {uid: self.story(uid) for uid in self._untold}
        self._store.tell({**untold, **stories}, waiting, patient=patient)
        self._untold, self._is_untold = frozenset(), False
        self._adopt(stories, waiting)

    def settle(
        self, stories: Mapping[str, Story], waiting: Waiting | None, *, patient: bool = False
    ) -> None:
        """Nobody is asked about this: it holds at once. Takes what `tell` takes."""
        try:
            self.tell(stories, waiting, patient=patient)
        except StorageError as error:
            self.note(error)
            self._untold, self._is_untold = self._untold | stories.keys(), True
            self._adopt(stories, waiting)

    def note(self, error: StorageError) -> None:
        """Tell the log once of each trouble, and not once in a minute."""
        if type(error) is not self._trouble:
            _LOG.warning("What came of reminders is not in the file: %r", error)
        self._trouble = type(error)

    def went_well(self) -> None:
        """A look met no trouble: the next one is news, unless something waits to be written."""
        if not self._is_untold:
            self._trouble = None

    def _adopt(self, stories: Mapping[str, Story], waiting: Waiting | None) -> None:
        self.stories |= stories
        before, self.waiting = self.waiting, waiting
        if waiting != before:
            self.waiting_changed.emit()
