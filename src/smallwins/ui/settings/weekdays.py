"""The days of a week, each to be pressed on or off."""

from PySide6.QtCore import QPoint, QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QCheckBox, QSizePolicy, QWidget

from smallwins.ui import copy
from smallwins.ui.theme import Theme
from smallwins.ui.widgets.flow import FlowLayout
from smallwins.ui.widgets.ring import RingByKeyboard


class DayToggle(RingByKeyboard, QCheckBox):
    """One day of the week. A box to check, so that screen readers know it."""

    def __init__(self, theme: Theme, weekday: int, parent: QWidget) -> None:
        super().__init__(copy.weekday_name(weekday, short=True), parent)
        self._theme = theme
        self.weekday = weekday
        self.setAccessibleName(copy.weekday_name(weekday))
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def hitButton(self, position: QPoint) -> bool:
        """All of it answers, and not the box Qt would paint."""
        return self.rect().contains(position)

    def sizeHint(self) -> QSize:
        # The bold width is kept free, so that no day shifts when it is chosen.
        metrics = QFontMetricsF(self._theme.font("selected"))
        wide = metrics.horizontalAdvance(self.text()) + self._theme.px(22)
        return QSize(max(round(wide), self._theme.px(40)), self._theme.px(36))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme = self._theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        on, hovered = self.isChecked(), self.underMouse() or self.isDown()
        edge, width = ("accent", 1.5) if on or hovered else ("lineui", 1.0)
        painter.setPen(QPen(theme.color(edge), width))
        painter.setBrush(theme.color("accenttint" if on else "sheet"))
        area = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        painter.drawRoundedRect(area, area.height() / 2, area.height() / 2)
        painter.setFont(theme.font("selected" if on else "body"))
        painter.setPen(theme.color("ink" if on else "ink2"))
        painter.drawText(area, Qt.AlignmentFlag.AlignCenter, self.text())


class Weekdays(QWidget):
    """The seven days in the order of the person's week; they break where the width ends.

    Args:
        theme: the look.
        name: whose days they are, for who hears it.
        parent: what they are on.

    Signals:
        chosen(frozenset[int]): the days that are on now, 0 for Monday.
    """

    chosen = Signal(frozenset)

    def __init__(self, theme: Theme, name: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setAccessibleName(name)
        self._flow = FlowLayout(0)
        self.setLayout(self._flow)
        first = copy.first_weekday()
        self.toggles = [DayToggle(theme, (first + one) % 7, self) for one in range(7)]
        for toggle in self.toggles:
            self._flow.addWidget(toggle)
            toggle.clicked.connect(self._choose)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        theme.changed.connect(self.restyle)
        self.restyle()

    def show_days(self, weekdays: frozenset[int]) -> None:
        """Show which are on; nobody is told."""
        for toggle in self.toggles:
            toggle.setChecked(toggle.weekday in weekdays)

    def restyle(self) -> None:
        """Take the theme as it is now."""
        self._flow.set_gap(self._theme.px(6))
        # Room for the ring round a day, which this would clip.
        edge = self._theme.px(6)
        self._flow.setContentsMargins(edge, edge, edge, edge)
        for toggle in self.toggles:
            toggle.updateGeometry()
            toggle.update()

    @Slot()
    def _choose(self) -> None:
        self.chosen.emit(frozenset(one.weekday for one in self.toggles if one.isChecked()))
