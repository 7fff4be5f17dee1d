"""Which month is on the page, and the ways to the one before and the one after."""

import datetime as dt
from typing import Final

from PySide6.QtCore import QEvent, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from smallwins.ui import copy
from smallwins.ui.layout import mirrored
from smallwins.ui.theme import Theme
from smallwins.ui.widgets.buttons import IconButton
from smallwins.ui.widgets.words import LeadingWords, Words

_ROLES: Final = ("cheer", "h2", "legend")
_PICTURE: Final = 20
_APART: Final = 5


class MonthHead(QWidget):
    """The month between its arrows, and what its page is for.

    Args:
        theme: letters, colours and sizes.
        parent: what it is on.

    Signals:
        went(int): so many months on: -1 or 1.
    """

    lets_rings_out = True
    went = Signal(int)

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        accent = theme.color("accent")
        before, after = copy.month_before(), copy.month_after()
        self.before = IconButton(theme, "ui/left", before, color=accent, parent=self)
        self.after = IconButton(theme, "ui/right", after, color=accent, parent=self)
        self.title = Words(theme, _ROLES[0], parent=self)
        self.line = LeadingWords(theme, "body", copy.what_the_page_is(), "ink2", self)
        self.line.setWordWrap(True)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.before.clicked.connect(lambda: self.went.emit(-1))
        self.after.clicked.connect(lambda: self.went.emit(1))
        theme.changed.connect(self.restyle)

    def say(self, month: dt.date, this_year: int, *, quiet: bool) -> None:
        """Show which month it is.

        Args:
            month: its first day.
            this_year: the year it is: others are named.
            quiet: whether it holds no note.
        """
        same = month.year == this_year
        self.title.setText(copy.month_name(month) if same else copy.month_with_year(month))
        self.line.setText(copy.quiet_month() if quiet else copy.what_the_page_is())
        self._changed()

    def set_ways(self, *, before: bool, after: bool) -> None:
        """Say whether there is a month before, and after; the keyboard goes to the other one."""
        for way, leads, other, other_leads in (
            (self.before, before, self.after, after),
            (self.after, after, self.before, before),
        ):
            if not leads and other_leads and way.hasFocus():
                other.show()
                other.setFocus(Qt.FocusReason.OtherFocusReason)
            way.setVisible(leads)

    def restyle(self) -> None:
        """Take the theme as it is now."""
        for way in (self.before, self.after):
            way.set_color(self._theme.color("accent"))
        self._changed()

    def sizeHint(self) -> QSize:
        return QSize(self.width(), self.heightForWidth(self.width()))

    def minimumSizeHint(self) -> QSize:
        return QSize(0, 0)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self._place(width, move=False)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place(self.width(), move=True)

    def event(self, event: QEvent) -> bool:
        if event.type() is QEvent.Type.LayoutDirectionChange:
            self._changed()
        return super().event(event)

    def _changed(self) -> None:
        self._place(self.width(), move=True)
        self.updateGeometry()

    def _place(self, width: int, *, move: bool) -> int:
        """Put all in its place; the line keeps the room of the longer of its sentences."""
        px, arrow = self._theme.px, self.before.sizeHint()
        apart = px(_APART)
        # The arrow's picture, and not its ground, stands where lines begin.
        aside = (arrow.width() - px(_PICTURE)) // 2
        room = width - 2 * (arrow.width() + apart) + 2 * aside
        role = next((one for one in _ROLES if self._wide(one) <= room), _ROLES[-1])
        tall = px(46)
        title = round(self._wide(role))
        line = self._line_height(width)
        whole = tall + px(4) + line
        if not move:
            return whole
        self.title.set_role(role)
        x = -aside
        for part, wide, high in (
            (self.before, arrow.width(), arrow.height()),
            (self.title, title, tall),
            (self.after, arrow.width(), arrow.height()),
        ):
            place = QRect(x, (tall - high) // 2, wide, high)
            part.setGeometry(mirrored(place, self))
            x += wide + apart
        self.line.setGeometry(0, tall + px(4), width, line)
        return whole

    def _wide(self, role: str) -> float:
        return QFontMetricsF(self._theme.font(role)).horizontalAdvance(self.title.text()) + 4

    def _line_height(self, width: int) -> int:
        metrics = self.line.fontMetrics()
        flags = int(Qt.TextFlag.TextWordWrap)
        room = QRect(0, 0, max(1, width), 10_000)
        texts = (copy.what_the_page_is(), copy.quiet_month())
        return max(metrics.boundingRect(room, flags, text).height() for text in texts) + 2
