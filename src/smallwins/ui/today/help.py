"""Who can help: one page, two steps away from the worst day, with no connection needed."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from smallwins.ui import copy
from smallwins.ui.theme import Theme
from smallwins.ui.widgets.buttons import LinkButton, MainButton
from smallwins.ui.widgets.flow import FlowLayout
from smallwins.ui.widgets.paper import NOTE_ROOM, paint_ground
from smallwins.ui.widgets.ring import FocusRing
from smallwins.ui.widgets.words import Words


class WholeLine(Words):
    """Words that would like one line, and wrap where the width ends."""

    def sizeHint(self) -> QSize:
        width = self.fontMetrics().horizontalAdvance(self.text()) + 4
        return QSize(width, self.heightForWidth(width))


class HelpLine(QWidget):
    """One quiet line on heavy days, with a way to who can help."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._flow = FlowLayout(8)
        self.setLayout(self._flow)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._ask = WholeLine(theme, "body", copy.too_heavy(), "ink2", self)
        self._ask.setWordWrap(True)
        self._flow.addWidget(self._ask)
        see = LinkButton(theme, copy.see_who_can_help(), role="body_medium", parent=self)
        see.clicked.connect(self._show_help)
        self._flow.addWidget(see)
        theme.changed.connect(self.restyle)
        self.restyle()

    def restyle(self) -> None:
        """Take the theme as it is now."""
        px = self._theme.px
        side = px(NOTE_ROOM[0])
        self._flow.setContentsMargins(side, px(4), side, px(8))
        self._flow.set_gap(px(8))
        self._ask.setMinimumHeight(px(28))  # as high as the link, so that both stand on one line

    def _show_help(self) -> None:
        HelpDialog(self._theme, self).open()


class HelpDialog(QDialog):
    """Says who can help. It names no number: a wrong one would be worse than none."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setWindowTitle(copy.app_name())  # the title bar tells the room no more than that
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        px = theme.px
        column = QVBoxLayout(self)
        column.setContentsMargins(px(32), px(28), px(32), px(24))
        column.setSpacing(px(10))
        column.addWidget(Words(theme, "h2", copy.who_can_help(), parent=self))
        for heading, line in copy.helpers():
            column.addSpacing(px(6))
            column.addWidget(Words(theme, "h3", heading, parent=self))
            words = Words(theme, "body", line, "ink2", self)
            words.setWordWrap(True)
            column.addWidget(words)
        column.addSpacing(px(6))
        diary = Words(theme, "caption", copy.a_diary_not_care(), "ink2", self)
        diary.setWordWrap(True)
        column.addWidget(diary)
        row = QHBoxLayout()
        row.addStretch(1)
        back = MainButton(theme, copy.back_to_today(), parent=self)
        back.clicked.connect(self.accept)
        row.addWidget(back)
        column.addLayout(row)
        self._ring = FocusRing(theme, self)
        self.setFixedWidth(min(px(480), parent.window().width()))
        back.setFocus(Qt.FocusReason.OtherFocusReason)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setClipRect(event.rect())
        paint_ground(painter, self._theme, self.rect())
