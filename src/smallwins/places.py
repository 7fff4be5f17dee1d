"""Makes the places of the window beside Today, each when it is first gone to."""

from functools import cached_property
from typing import TYPE_CHECKING

from smallwins.domain.wins import Win
from smallwins.paths import Folders, chosen_folder
from smallwins.services.clock import Clock
from smallwins.store.database import Database
from smallwins.ui.painting.pile import Slots
from smallwins.ui.theme import Theme

if TYPE_CHECKING:
    from smallwins.rooms import Rooms
    from smallwins.services.charts import Charts
    from smallwins.services.people import People
    from smallwins.ui.calendar.place import CalendarPlace
    from smallwins.ui.jar.place import JarPlace
    from smallwins.ui.main_window import AnyPlace
    from smallwins.ui.month.place import MonthPlace
    from smallwins.ui.rewards.place import RewardsPlace
    from smallwins.ui.sample import Sample
    from smallwins.ui.settings.page import SettingsPlace
    from smallwins.ui.settings.people import PeoplePage
    from smallwins.ui.settings.reminders import RemindersPage


class Places:
    """The places, and what they are made with.

    Args:
        theme: the look.
        slots: where notes rest in a jar.
        database: the open file.
        clock: knows the moment.
        folders: where the journal's file is.
        rooms: the open journal and what stands round it.

    Attributes:
        calendar: the Calendar place, once it was made.
        rewards: the Rewards place, once it was made.
        settings: the Settings place, once it was made.
        month: the Month place, once it was made.
    """

    def __init__(
        self,
        theme: Theme,
        slots: Slots,
        database: Database,
        clock: Clock,
        folders: Folders,
        rooms: "Rooms",
    ) -> None:
        self._theme = theme
        self._slots = slots
        self._database = database
        self._clock = clock
        self._folders = folders
        self._rooms = rooms
        self._sample: Sample | None = None
        self.calendar: CalendarPlace | None = None
        self.rewards: RewardsPlace | None = None
        self.settings: SettingsPlace | None = None
        self.month: MonthPlace | None = None

    def make(self, key: str) -> "AnyPlace | None":
        """Make a place by its key.

        None for a key that is no place's, or while there is no window for what it opens.
        """
        makers = {
            "jar": self._make_jar,
            "calendar": self._make_calendar,
            "rewards": self._make_rewards,
            "month": self._make_month,
            "settings": self.make_settings,
        }
        return makers[key]() if key in makers else None

    def refresh(self) -> None:
        """Read again what stands in sight."""
        for place in (self.calendar, self.rewards, self.month):
            if place is not None and place.isVisible():
                place.refresh()

    def close(self) -> None:
        """Let go what is being made: the file is about to be closed."""
        if self.month is not None:
            self.month.let_go()

    def make_settings(self) -> "SettingsPlace":
        """Make the Settings place. Most days nobody goes there."""
        from smallwins.ui.sample import Sample  # noqa: PLC0415
        from smallwins.ui.settings.page import SettingsPlace  # noqa: PLC0415

        rooms = self._rooms
        self._sample = self._sample or Sample(rooms, rooms.month, rooms.preferences, self._clock)
        place = SettingsPlace(
            self._theme,
            rooms.preferences,
            rooms.back,
            rooms.journal,
            rooms.lines,
            rooms.offers,
            rooms.voice,
            self._make_reminders_page,
            self._make_people_page,
        )
        if rooms.window is not None:
            rooms.window.reminders_requested.connect(place.show_reminders)
        place.sample_requested.connect(self._sample.show)
        place.left_alone.connect(self._sample.let_go)
        self.settings = place
        return place

    def _make_reminders_page(self) -> "RemindersPage":
        from smallwins.desktop.autostart import Autostart  # noqa: PLC0415
        from smallwins.ui.settings.reminders import RemindersPage  # noqa: PLC0415

        rooms, reminding = self._rooms, self._rooms.reminder_rooms
        page = RemindersPage(
            self._theme,
            rooms.preferences,
            reminding.reminders,
            rooms.journal,
            rooms.drafts,
            Autostart(chosen_folder(self._folders), rooms),
            rooms.corner.quick_key if rooms.corner is not None else None,
        )
        if reminding.asker is not None:
            page.sample_wanted.connect(reminding.asker.show_sample)
            reminding.asker.sample_shown.connect(page.tell_sample)
        return page

    def _make_people_page(self) -> "PeoplePage":
        from smallwins.ui.settings.people import PeoplePage  # noqa: PLC0415

        return PeoplePage(self._theme, self._rooms.preferences, self.people)

    @cached_property
    def people(self) -> "People":
        """Those wins are shared with. Few days ask for them."""
        from smallwins.services.people import People  # noqa: PLC0415

        rooms = self._rooms
        return People(self._database.people, self._clock, rooms, drafts=rooms.drafts)

    def share(self, win: Win) -> None:
        """Show what leaves of a win, and the ways it may take."""
        from smallwins.ui import copy  # noqa: PLC0415
        from smallwins.ui.share.dialog import ShareDialog  # noqa: PLC0415

        rooms = self._rooms
        if rooms.window is None:
            return
        today = rooms.journal.today()
        ShareDialog(
            self._theme,
            win,
            copy.whole_day(win.day, today),
            self.people,
            rooms.preferences,
            rooms.window,
            today=win.day == today,
            drafts=rooms.drafts,
        ).open()

    def _make_jar(self) -> "JarPlace | None":
        from smallwins.ui.jar.place import JarPlace  # noqa: PLC0415

        rooms = self._rooms
        if rooms.covers is None:
            return None
        place = JarPlace(self._theme, self._slots, rooms.back, rooms.journal, rooms.month)
        rooms.covers.serve(place)
        if rooms.today is not None:
            place.borrow(rooms.today.scene.sill)
        return place

    def _make_calendar(self) -> "CalendarPlace | None":
        from smallwins.ui.calendar.place import CalendarPlace  # noqa: PLC0415

        rooms = self._rooms
        if rooms.covers is None or rooms.window is None:
            return None
        place = CalendarPlace(
            self._theme,
            self._slots,
            rooms.back,
            rooms.journal,
            rooms.day_words,
            rooms.drafts,
            rooms.preferences,
            rooms.guess,
        )
        place.note_requested.connect(rooms.covers.open_note)
        place.share_requested.connect(self.share)
        place.undo_win_requested.connect(rooms.taking_back.undo_of)
        place.met.undo_requested.connect(rooms.taking_back.put_away)
        place.met.reward_requested.connect(rooms.window.go_to_rewards)
        rooms.window.writing_requested.connect(place.write_today)
        rooms.window.day_requested.connect(place.ask_for_day)
        self.calendar = place
        return place

    def _make_rewards(self) -> "RewardsPlace":
        from smallwins.assets import asset  # noqa: PLC0415
        from smallwins.services.rewards import Rewards  # noqa: PLC0415
        from smallwins.services.starting_rewards import load_rewards  # noqa: PLC0415
        from smallwins.services.treats import Treats  # noqa: PLC0415
        from smallwins.ui.rewards.place import RewardsPlace  # noqa: PLC0415
        from smallwins.ui.rewards.treat_draft import TreatDraft  # noqa: PLC0415

        rooms, clock = self._rooms, self._clock
        ours = load_rewards(asset("content"))
        rewards = Rewards(
            self._database.rewards, ours, rooms.journal, clock, rooms, drafts=rooms.drafts
        )
        treats = Treats(self._database.treat, rooms.journal, clock, rooms)
        place = RewardsPlace(self._theme, self._slots, rewards, treats, rooms.journal)
        TreatDraft(rooms.drafts, place.page.treat)
        place.met.undo_requested.connect(rooms.taking_back.put_away)
        self.rewards = place
        return place

    def _make_month(self) -> "MonthPlace":
        from smallwins.services.month_pages import MonthPages  # noqa: PLC0415
        from smallwins.ui.month.place import MonthPlace  # noqa: PLC0415

        rooms, file = self._rooms, self._database
        pages = MonthPages(
            file.left_off, rooms.back, rooms.journal, rooms.preferences, people=file.people
        )
        # A name that is new on the list goes off the page, where names are hidden.
        self.people.changed.connect(pages.changed)
        self.month = MonthPlace(
            self._theme,
            self._slots,
            pages,
            rooms.back,
            rooms.journal,
            rooms.preferences,
            charts=self._make_charts,
        )
        return self.month

    def _make_charts(self) -> "Charts":
        from smallwins.services.charts import Charts  # noqa: PLC0415

        return Charts(self._database.charts, self._rooms.back, self._rooms.journal)
