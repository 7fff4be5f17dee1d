"""What lives in the corner of the screen: the tray icon, quick add, and a small card.

None of it is seen at the first paint of the window, so it is made after that. Quick add and the
card are made when they are first wanted: an app that sits in the tray all day holds little else
(docs/decisions/008).
"""

import datetime as dt
import logging
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QRect, Signal, Slot
from PySide6.QtGui import QGuiApplication

from smallwins.desktop.compositor import shows_clear_edges
from smallwins.desktop.notifier import Notifier
from smallwins.domain.content import Content
from smallwins.domain.errors import SmallWinsError, StorageError
from smallwins.domain.jar import JarMonth
from smallwins.domain.wins import Energy, Source, Win
from smallwins.services.drafts import QUICK, Drafts
from smallwins.services.journal import Journal
from smallwins.services.month_jar import MonthJar
from smallwins.services.offers import Offers
from smallwins.services.preferences import Preferences
from smallwins.ui import copy, problem
from smallwins.ui.greeter import Greeter
from smallwins.ui.painting.pile import Slots
from smallwins.ui.theme import Theme
from smallwins.ui.tray import Tray

if TYPE_CHECKING:
    from collections.abc import Callable

    from smallwins.ui.celebration.card import CelebrationCard
    from smallwins.ui.desktop_card import DesktopCard
    from smallwins.ui.main_window import MainWindow
    from smallwins.ui.quick_add.popover import QuickAdd
    from smallwins.ui.quick_key import QuickKey

_log = logging.getLogger(__name__)


class Corner(QObject):
    """The corner, and who meets a win where.

    Signals:
        undo_requested(): Ctrl+Z in quick add's empty field.
        undo_win_requested(Win): the person wants this win taken back.
        reward_requested(): the person would like to pick a reward.
        quick_add_went(): quick add is no longer on the screen.
    """

    undo_requested = Signal()
    undo_win_requested = Signal(Win)
    reward_requested = Signal()
    quick_add_went = Signal()

    def __init__(
        self,
        theme: Theme,
        slots: Slots,
        journal: Journal,
        preferences: Preferences,
        content: Content,
        offers: Offers,
        *,
        window: "Callable[[], MainWindow | None]",
        month: MonthJar,
        drafts: Drafts,
        notifier: Notifier,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._slots = slots
        self._journal = journal
        self._preferences = preferences
        self._content = content
        self._offers = offers
        self._window = window
        self._month = month
        self._drafts = drafts
        self._clear = shows_clear_edges(QGuiApplication.platformName())
        self._popover: QuickAdd | None = None
        self._card: DesktopCard | None = None
        self._quick_key: QuickKey | None = None
        self.tray = Tray(theme, self)
        notifier.use_tray(self.tray.show_message, self.tray.message_pressed)
        self.greeter = Greeter(journal, preferences, content, month, self, notifier)
        month.changed.connect(self._show_jar)
        journal.energy_changed.connect(self._energy_said)
        self.tray.quick_requested.connect(self.open_by_tray)
        self.tray.still_here_requested.connect(self._keep_still_here)
        self.tray.reward_requested.connect(self.reward_requested)

    @property
    def window(self) -> "MainWindow | None":
        """The app's window, if it has been made."""
        return self._window()

    @property
    def popover(self) -> "QuickAdd":
        """Quick add, made when somebody first wants it."""
        if self._popover is None:
            self._popover = self._make_popover()
        return self._popover

    @property
    def popover_in_sight(self) -> "QuickAdd | None":
        """Quick add, if it is on the screen."""
        seen = self._popover is not None and self._popover.isVisible()
        return self._popover if seen else None

    @property
    def card(self) -> "DesktopCard":
        """The small card, made when a win is first met on it."""
        if self._card is None:
            self._card = self._make_card()
        return self._card

    @property
    def quick_key(self) -> "QuickKey":
        """The key for quick add, made when somebody first looks for it or has one."""
        if self._quick_key is None:
            from smallwins.ui.quick_key import QuickKey  # noqa: PLC0415

            self._quick_key = QuickKey(self._preferences, self)
            self._quick_key.pressed.connect(self.open_in_corner)
        return self._quick_key

    def hear_key(self) -> None:
        """Hear the key that the desktop gave before; where it gave none, it is not asked."""
        if self._preferences.settings.quick_key:
            self.quick_key.ask()

    @Slot()
    def open_in_corner(self) -> None:
        """Open quick add where the screen's trays are."""
        self.popover.open(None)

    @Slot()
    def open_by_tray(self) -> None:
        """Open quick add beside the icon that was pressed."""
        icon = self.tray.icon
        self.popover.open(icon.geometry() if icon is not None else QRect())

    def dismiss_card(self) -> None:
        """Take the small card off the screen, if it is there."""
        if self._card is not None:
            self._card.card.dismiss()

    def prepare(self) -> None:
        """Read ahead what quick add offers. It paints ahead while somebody types in it."""
        self.popover.refresh()
        self._set_light(self._energy())

    def close(self) -> None:
        """Take everything off the screen."""
        if self._popover is not None:
            # Who hears that it went keeps a door to the app, which needs none any more.
            self._popover.went.disconnect(self.quick_add_went)
        if self._quick_key is not None:
            self._quick_key.close()
        self.tray.close()
        for window in (self._popover, self._card):
            if window is not None:
                window.hide()
                window.deleteLater()

    def _make_popover(self) -> "QuickAdd":
        from smallwins.ui.quick_add.popover import QuickAdd  # noqa: PLC0415

        popover = QuickAdd(
            self._theme,
            self._slots,
            self._journal,
            self._content,
            self._offers,
            shadowed=self._clear,
        )
        popover.field.set_words(self._drafts.words(QUICK))
        popover.field.typed.connect(self._typed)
        popover.undo_any_requested.connect(self.undo_requested)
        popover.undo_requested.connect(self.undo_win_requested)
        popover.reward_requested.connect(self.reward_requested)
        popover.went.connect(self.quick_add_went)
        self._furnish(popover.card)
        return popover

    def _make_card(self) -> "DesktopCard":
        from smallwins.ui.desktop_card import DesktopCard  # noqa: PLC0415

        card = DesktopCard(self._theme, self._slots, shadowed=self._clear)
        card.undo_requested.connect(self.undo_win_requested)
        card.reward_requested.connect(self.reward_requested)
        self._furnish(card.card)
        return card

    def _furnish(self, card: "CelebrationCard") -> None:
        card.set_month(self._month.jar)
        card.set_rough(rough=self._energy() is Energy.ROUGH)

    def _cards(self) -> "list[CelebrationCard]":
        return [each.card for each in (self._popover, self._card) if each is not None]

    @Slot(object)
    def _show_jar(self, jar: JarMonth) -> None:
        # A card that is meeting a win ends with the jar that holds it.
        for card in self._cards():
            if card.isHidden():
                card.set_month(jar)

    @Slot(object, object)
    def _energy_said(self, day: dt.date, energy: Energy | None) -> None:
        if day == self._journal.today():
            self._set_light(energy)

    def _energy(self) -> Energy | None:
        try:
            return self._journal.energy_of(self._journal.today())
        except StorageError as error:
            _log.warning("The light is as on any day: %r", error)
            return None

    def _set_light(self, energy: Energy | None) -> None:
        """Soft and grey on rough days."""
        for card in self._cards():
            card.set_rough(rough=energy is Energy.ROUGH)

    @Slot(str)
    def _typed(self, words: str) -> None:
        self._drafts.hold(QUICK, words)

    @Slot()
    def _keep_still_here(self) -> None:
        still_here = self._content.still_here
        words = copy.content(still_here.text)
        try:
            self._journal.keep(words, source=Source.TRAY, kind=still_here.kind)
        except SmallWinsError as error:
            self.open_by_tray()
            self.popover.show_trouble(words, problem.words_for(error))
