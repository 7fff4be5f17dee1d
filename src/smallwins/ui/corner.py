"""What lives in the corner of the screen: the tray icon, quick add, and a small card.

None of it is seen at the first paint of the window, so it is made after that.
"""

from PySide6.QtCore import QObject, QRect, Signal, Slot
from PySide6.QtGui import QGuiApplication

from smallwins.desktop.compositor import shows_clear_edges
from smallwins.desktop.notifier import Notifier
from smallwins.domain.content import Content
from smallwins.domain.errors import SmallWinsError
from smallwins.domain.jar import JarMonth
from smallwins.domain.wins import Source, Win
from smallwins.services.journal import Journal
from smallwins.services.preferences import Preferences
from smallwins.ui import copy, problem
from smallwins.ui.desktop_card import DesktopCard
from smallwins.ui.greeter import Greeter
from smallwins.ui.jar.pile import Slots
from smallwins.ui.main_window import MainWindow
from smallwins.ui.quick_add.popover import QuickAdd
from smallwins.ui.theme import Theme
from smallwins.ui.today.place import TodayPlace
from smallwins.ui.tray import Tray


class Corner(QObject):
    """The corner, and who meets a win where.

    Signals:
        undo_requested(): Ctrl+Z in quick add's empty field.
        undo_win_requested(Win): the person wants this win taken back.
    """

    undo_requested = Signal()
    undo_win_requested = Signal(Win)

    def __init__(
        self,
        theme: Theme,
        slots: Slots,
        journal: Journal,
        preferences: Preferences,
        content: Content,
        *,
        window: MainWindow,
        today: TodayPlace,
        notifier: Notifier,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._journal = journal
        self._content = content
        clear = shows_clear_edges(QGuiApplication.platformName())
        self.popover = QuickAdd(theme, slots, journal, content, shadowed=clear)
        self.card = DesktopCard(theme, slots, shadowed=clear)
        self.tray = Tray(theme, self)
        self.greeter = Greeter(
            journal,
            preferences,
            content,
            window=window,
            today=today,
            popover=self.popover,
            card=self.card,
            notifier=notifier,
            parent=self,
        )
        today.jar_shown.connect(self._show_jar)
        today.rough_changed.connect(self._set_rough)
        self.popover.undo_any_requested.connect(self.undo_requested)
        self.popover.undo_requested.connect(self.undo_win_requested)
        self.card.undo_requested.connect(self.undo_win_requested)
        self.tray.quick_requested.connect(self.open_by_tray)
        self.tray.still_here_requested.connect(self._keep_still_here)

    @Slot()
    def open_in_corner(self) -> None:
        """Open quick add where the screen's trays are."""
        self.popover.open(None)

    @Slot()
    def open_by_tray(self) -> None:
        """Open quick add beside the icon that was pressed."""
        icon = self.tray.icon
        self.popover.open(icon.geometry() if icon is not None else QRect())

    def prepare(self) -> None:
        """Read ahead what quick add offers. It paints ahead while somebody types in it."""
        self.popover.refresh()

    def close(self) -> None:
        """Take everything off the screen."""
        self.tray.close()
        for window in (self.popover, self.card):
            window.hide()
            window.deleteLater()

    @Slot(object)
    def _show_jar(self, jar: JarMonth) -> None:
        # A card that is meeting a win ends with the jar that holds it.
        for card in (self.popover.card, self.card.card):
            if card.isHidden():
                card.set_month(jar)

    @Slot(bool)
    def _set_rough(self, rough: bool) -> None:
        for card in (self.popover.card, self.card.card):
            card.set_rough(rough=rough)

    @Slot()
    def _keep_still_here(self) -> None:
        still_here = self._content.still_here
        words = copy.content(still_here.text)
        try:
            self._journal.keep(words, source=Source.TRAY, kind=still_here.kind)
        except SmallWinsError as error:
            self.open_by_tray()
            self.popover.show_trouble(words, problem.words_for(error))
