"""The settings place: pages by name at the leading side, the chosen one beside them."""

import functools
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, QEvent, QRect, QSize, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QButtonGroup,
    QSizePolicy,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from smallwins.desktop.speech import Voice
from smallwins.services.journal import Journal
from smallwins.services.lines import Lines
from smallwins.services.looking_back import LookingBack
from smallwins.services.offers import Offers
from smallwins.services.preferences import Preferences
from smallwins.ui import copy
from smallwins.ui.layout import Room, mirrored
from smallwins.ui.settings.appearance import AppearancePage
from smallwins.ui.settings.celebration import CelebrationPage
from smallwins.ui.settings.day_end import DayEndPage
from smallwins.ui.settings.jar import JarPage
from smallwins.ui.settings.kind_words import KindWordsPage
from smallwins.ui.settings.late_page import LatePage
from smallwins.ui.settings.rows import is_narrow
from smallwins.ui.theme import Theme, faded
from smallwins.ui.widgets.flow import FlowLayout
from smallwins.ui.widgets.paper import Ground
from smallwins.ui.widgets.scroll import Page, PageScroll
from smallwins.ui.widgets.stops import stop_at_checked
from smallwins.ui.widgets.tab import Tab
from smallwins.ui.widgets.words import Words

if TYPE_CHECKING:
    from collections.abc import Callable, Collection

    from smallwins.ui.settings.rows import SettingsSection

_PAGES: Final = ("reminders", "appearance", "celebration", "jar", "day_end", "kind_words", "people")

_SLIM_SIDE: Final = 12
"""Pixels beside the names where large letters need the width of a small window."""

_KIND: Final = "category/mind-and-feelings"
_PEOPLE: Final = "category/people"


class SettingsTab(Tab):
    """The name of one page of settings."""

    tall = 46.0
    icon_size = 20.0
    indent = 15.0
    apart = 13.0

    def __init__(self, theme: Theme, text: str, icon: str, key: str, parent: QWidget) -> None:
        super().__init__(theme, text, icon, parent)
        self.key = key
        self._wide = True
        policy = QSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def set_wide(self, wide: bool) -> None:
        """Be as wide as the list of names, or as wide as the name."""
        self._wide = wide
        self.restyle()

    def set_slim(self, slim: bool) -> None:
        """Have little room beside the icon, where large letters need the width; or as designed."""
        designed = SettingsTab.indent, SettingsTab.apart, SettingsTab.padding
        indent, apart, padding = (10.0, 9.0, 12.0) if slim else designed
        if indent != self.indent:
            self.indent, self.apart, self.padding = indent, apart, padding
            self.restyle()

    def sizeHint(self) -> QSize:
        hint = super().sizeHint()
        if self._wide:
            hint.setWidth(max(hint.width(), self._theme.px(192)))
        return hint

    def minimumSizeHint(self) -> QSize:
        metrics = QFontMetrics(self._theme.font(self.widest_role))
        longest = max(map(metrics.horizontalAdvance, self.text().split()))
        return QSize(round(self.words_begin()) + longest + 1, round(self.height_now()))

    def heightForWidth(self, width: int) -> int:
        # With large letters in a small window its words take a second line.
        tall = round(self.height_now())
        if width >= super().sizeHint().width():
            return tall
        metrics = QFontMetrics(self._theme.font(self.widest_role))
        room = QRect(0, 0, max(1, width - round(self.words_begin())), 1 << 20)
        lines = metrics.boundingRect(room, Qt.TextFlag.TextWordWrap, self.text()).height()
        return tall + lines - metrics.height()

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme = self._theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        if self.isChecked():
            painter.setBrush(theme.color("accenttint"))
            painter.drawRoundedRect(self.rect(), self.corner(), self.corner())
        elif self.underMouse() or self.isDown():
            painter.setBrush(faded(theme.color("sheet"), 0.6))
            painter.drawRoundedRect(self.rect(), self.corner(), self.corner())
        self.paint_row(painter)


class SettingsPlace(Ground):
    """Settings, as `settings-reminders` shows its shape.

    Signals:
        sample_requested(): the person wants to see a celebration.
        left_alone(): Esc was pressed; what was shown for a look may go.
    """

    sample_requested = Signal()
    left_alone = Signal()

    def __init__(
        self,
        theme: Theme,
        preferences: Preferences,
        back: LookingBack,
        journal: Journal,
        lines: Lines,
        offers: Offers,
        voice: Voice,
        make_reminders: "Callable[[], SettingsSection]",
        make_people: "Callable[[], SettingsSection]",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(theme, "base", parent)
        self._room = Room.FULL
        self._title = Words(theme, "h1", copy.settings_title(), parent=self)
        self._names = QWidget(self)
        self._names_flow = FlowLayout(0)
        self._names.setLayout(self._names_flow)
        self._group = QButtonGroup(self)
        self._stack = QStackedWidget(self)
        celebration = self._celebration = CelebrationPage(theme, preferences, voice)
        celebration.sample_requested.connect(self.sample_requested)
        kind_words = KindWordsPage(theme, preferences, lines, offers)
        kind_words.aloud_requested.connect(self._show_aloud)
        self._tabs: list[SettingsTab] = []
        self._sections: list[SettingsSection | LatePage] = []
        self._scrolls: list[PageScroll] = []
        self._head: tuple[QRect, QRect] = (QRect(), QRect())
        for key, text, icon, section in (
            ("reminders", copy.reminders(), "ui/bell", LatePage(make_reminders)),
            ("appearance", copy.appearance(), "ui/look", AppearancePage(theme, preferences)),
            ("celebration", copy.celebration(), "ui/jar", celebration),
            ("jar", copy.the_jar(), "ui/pull", JarPage(theme, preferences, back, journal)),
            ("day_end", copy.day_end(), "ui/clock", DayEndPage(theme, preferences)),
            ("kind_words", copy.kind_words(), _KIND, kind_words),
            ("people", copy.people_title(), _PEOPLE, LatePage(make_people)),
        ):
            tab = SettingsTab(theme, text, icon, key, self._names)
            self._tabs.append(tab)
            self._group.addButton(tab)
            self._names_flow.addWidget(tab)
            self._sections.append(section)
            scroll = _scrolled(theme, section)
            scroll.verticalScrollBar().valueChanged.connect(self._place_head)
            self._scrolls.append(scroll)
            self._stack.addWidget(scroll)
        self._group.buttonClicked.connect(self._clicked)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._focus_moved)
        theme.changed.connect(self.restyle)
        self.show_page("appearance")
        self.restyle()

    @property
    def names(self) -> QWidget:
        """What the names of the pages are on."""
        return self._names

    def arrive(self) -> None:
        """Somebody comes here: the keyboard is on the name of the open page."""
        self._tabs[self._stack.currentIndex()].setFocus(Qt.FocusReason.OtherFocusReason)

    def show_page(self, key: str) -> None:
        """Open a page by its key, such as reminders, appearance or day_end."""
        number = _PAGES.index(key)
        section = self._sections[number]
        if isinstance(section, LatePage):
            section.make()
        self._tabs[number].setChecked(True)
        stop_at_checked(self._tabs)
        self._stack.setCurrentIndex(number)
        # Rows turn at their width, and then the page is as high as they are: before it is seen.
        for _turn in range(2):
            QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest)
        self._place_head()

    def set_room(self, room: Room) -> None:
        """Fit a full, small or tiny window."""
        if room is not self._room:
            self._room = room
            self.restyle()

    def restyle(self) -> None:
        """Take the theme and the room as they are now."""
        full = self._room is Room.FULL
        self._title.set_role(
            "h1" if full else "h1_small" if self._room is Room.SMALL else "h1_tiny"
        )
        for tab in self._tabs:
            tab.set_wide(full)
        self._place()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()

    def _place(self) -> None:
        px = self._theme.px
        width, height = self.width(), self.height()
        narrow = is_narrow(self._theme, self)
        for tab in self._tabs:
            tab.set_slim(narrow)
        # Room for the ring round a name, which its box would clip.
        edge = px(6)
        self._names_flow.setContentsMargins(edge, edge, edge, edge)
        title = self._title.sizeHint()
        if self._room is Room.FULL:
            # As designed, or wider where a language has longer words.
            names_width = max(px(192), *(tab.sizeHint().width() for tab in self._tabs))
            title_x, names_x = px(43), px(28)
            # 648 wide as mocked, and centred no further: the eye finds it where it was.
            stack_x = names_x + names_width + px(8)
            stack = QRect(stack_x, 0, max(px(200), min(width - stack_x - px(20), px(688))), height)
            names_top, names_height = px(104), height - px(104)
            title_top, page_top = px(36), px(46)
        else:
            side = _SLIM_SIDE if narrow else px(32 if self._room is Room.SMALL else 18)
            title_x, title_top = side, px(16)
            # The ring round a name has its room below the title, whatever its letters need.
            names_top = max(px(64), title_top + title.height() + edge)
            names_x = side if narrow else side - px(4)
            names_width = width - 2 * side
            names_height = self._names_flow.heightForWidth(names_width + 2 * edge) - 2 * edge
            page_top = names_top + names_height + edge + px(12)
            # Names above the page scroll with it: in a low window they are most of what there is.
            beside = 0 if narrow else side - px(12)
            stack = QRect(beside, 0, width - 2 * beside, height)
        for section in self._sections:
            section.set_top(page_top)
        self._head = (
            QRect(title_x, title_top, min(title.width(), width - title_x), title.height()),
            QRect(names_x, names_top, names_width, names_height).adjusted(-edge, -edge, edge, edge),
        )
        self._stack.setGeometry(mirrored(stack, self))
        self._place_head()

    def _place_head(self) -> None:
        """Put title and names where they are: beside the page, or scrolled with it."""
        scrolled = 0
        if self._room is not Room.FULL:
            scrolled = self._scrolls[self._stack.currentIndex()].verticalScrollBar().value()
        for widget, place in zip((self._title, self._names), self._head, strict=True):
            widget.setGeometry(mirrored(place.translated(0, -scrolled), self))
            widget.raise_()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left_alone.emit()
            return
        super().keyPressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        # Over the names the page scrolls too.
        scroll = self._scrolls[self._stack.currentIndex()]
        QCoreApplication.sendEvent(scroll.verticalScrollBar(), event)

    def _focus_moved(self, _old: QWidget | None, now: QWidget | None) -> None:
        if now is not None and now in self._tabs:
            self._scrolls[self._stack.currentIndex()].verticalScrollBar().setValue(0)

    def take_back(self) -> bool:
        """Take back what was done last on the open page, and bring into view where that is said.

        What was done on another page stays until somebody looks at it.

        Returns:
            Whether there was anything.
        """
        number = self._stack.currentIndex()
        said = self._sections[number].take_back()
        if said is None:
            return False
        self._bring(said)
        return True

    def show_words(self, key: str, places: "Collection[str]") -> bool:
        """Open a page at words that are in no file, and say there that they are.

        Args:
            key: the page, as `show_page` takes it.
            places: where words are that are in no file.

        Returns:
            Whether any are there.
        """
        self.show_page(key)
        parts = self._sections[_PAGES.index(key)].show_words(places)
        self._bring(*parts)
        return bool(parts)

    def _bring(self, *parts: QWidget) -> None:
        """Bring parts of the open page into view, the last before all."""
        scroll = self._scrolls[self._stack.currentIndex()]
        for part in parts:
            # It has its place with the next turn of the loop.
            QTimer.singleShot(0, part, functools.partial(scroll.bring, part))

    @Slot()
    def show_reminders(self) -> None:
        """Open the page of reminders, with the keyboard on its name."""
        self.show_page("reminders")
        self.arrive()

    @Slot()
    def _show_aloud(self) -> None:
        """Open the celebrations where their voice is, with the keyboard on the page's name."""
        self.show_page("celebration")
        self.arrive()
        self._scrolls[self._stack.currentIndex()].bring(self._celebration.aloud)

    def _clicked(self, button: QAbstractButton) -> None:
        if isinstance(button, SettingsTab):
            self.show_page(button.key)


def _scrolled(theme: Theme, section: QWidget) -> PageScroll:
    page = Page()
    column = QVBoxLayout(page)
    column.setContentsMargins(0, 0, 0, 0)
    column.addWidget(section)
    return PageScroll(theme, page)
