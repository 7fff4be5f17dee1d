"""Menus in the theme's colours and letters."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction, QGuiApplication, QIcon, QShowEvent
from PySide6.QtWidgets import QApplication, QMenu, QWidget

from smallwins.desktop.compositor import shows_clear_edges
from smallwins.domain.wins import Kind
from smallwins.ui import copy
from smallwins.ui.theme import Theme
from smallwins.ui.widgets.ring import RingByKeyboard


class Menu(QMenu):
    """A menu that is made when it is opened and gone when it is closed.

    Args:
        theme: colours and letters.
        name: what a screen reader calls it; a sub-menu shows it too.
        parent: the widget or menu it belongs to.
    """

    def __init__(self, theme: Theme, name: str, parent: QWidget) -> None:
        super().__init__(name, parent)
        self._theme = theme
        self.setObjectName("menu")
        self.setAccessibleName(name)
        # When it is opened, and not before: the first style sheet of an app costs 1.5 MB.
        self.aboutToShow.connect(self._dress)
        # No square shadow of the system's round our corners.
        self.setWindowFlag(Qt.WindowType.NoDropShadowWindowHint)
        self.setWindowFlag(Qt.WindowType.FramelessWindowHint)
        if not isinstance(parent, QMenu):
            self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        # Who came by the keyboard sees where it is, and presses Enter for what is marked.
        opener = QApplication.focusWidget()
        by_keyboard = isinstance(opener, RingByKeyboard) and opener.ring() is not None
        if by_keyboard and not isinstance(self.parentWidget(), QMenu):
            self.setActiveAction(next(one for one in self.actions() if one.isEnabled()))

    def _dress(self) -> None:
        rounded = shows_clear_edges(QGuiApplication.platformName())
        self.setAttribute(Qt.WidgetAttribute.WA_TranslucentBackground, rounded)
        self.setStyleSheet(self._theme.menu_style(rounded=rounded))

    def open_at_end_of(self, opener: QWidget, *, above: bool = False) -> None:
        """Open and end where its opener ends, so that it hangs over no edge beyond.

        Args:
            opener: what was pressed.
            above: stand above it, and not below.
        """
        self._dress()  # or it would be measured as it does not look
        size = self.sizeHint()
        left = 0 if opener.isRightToLeft() else opener.width() - size.width()
        top = -size.height() if above else opener.height()
        self.popup(opener.mapToGlobal(QPoint(left, top)))

    def add_menu(self, name: str) -> "Menu":
        """Add a menu that opens from an entry of this one."""
        menu = Menu(self._theme, name, self)
        self.addMenu(menu)
        return menu

    def add_kinds(self, current: Kind | None) -> None:
        """Add the eight kinds and "no kind"; `kind_of` reads a pressed entry."""
        for kind in (*Kind, None):
            name = copy.no_kind() if kind is None else copy.kind_name(kind)
            action = self.addAction(name.replace("&", "&&"))
            action.setData("" if kind is None else kind.value)
            action.setCheckable(True)
            action.setChecked(kind == current)
            if kind is not None:
                ink = self._theme.kind(kind).deep
                size = self._theme.px(20)
                pixmap = self._theme.kind_icon(kind, ink, size, self.devicePixelRatioF())
                action.setIcon(QIcon(pixmap))


def kind_of(action: QAction) -> Kind | None:
    """The kind an entry of a kind menu stands for."""
    value = action.data()
    return Kind(value) if value else None
