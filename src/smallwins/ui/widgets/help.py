"""Who can help: one page, two steps away from the worst day, with no connection needed."""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractSlider,
    QDialog,
    QHBoxLayout,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from smallwins.ui import copy
from smallwins.ui.theme import Theme
from smallwins.ui.widgets.buttons import LinkButton, MainButton
from smallwins.ui.widgets.dialog import PaperDialog
from smallwins.ui.widgets.flow import FlowLayout
from smallwins.ui.widgets.paper import NOTE_ROOM
from smallwins.ui.widgets.scroll import Page, PageScroll
from smallwins.ui.widgets.words import Words

_STEP: Final = QAbstractSlider.SliderAction
_SCROLLING: Final = {
    Qt.Key.Key_Up: _STEP.SliderSingleStepSub,
    Qt.Key.Key_Down: _STEP.SliderSingleStepAdd,
    Qt.Key.Key_PageUp: _STEP.SliderPageStepSub,
    Qt.Key.Key_PageDown: _STEP.SliderPageStepAdd,
    Qt.Key.Key_Home: _STEP.SliderToMinimum,
    Qt.Key.Key_End: _STEP.SliderToMaximum,
}


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
        self._dialog: Callable[[], QDialog] = lambda: HelpDialog(theme, self)
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
        self._links = [see]
        theme.changed.connect(self.restyle)
        self.restyle()

    def restyle(self) -> None:
        """Take the theme as it is now."""
        px = self._theme.px
        side = px(NOTE_ROOM[0])
        self._flow.setContentsMargins(side, px(4), side, px(8))
        self._flow.set_gap(px(8))
        self._ask.setMinimumHeight(px(28))  # as high as the link, so that both stand on one line

    def add_link(self, text: str) -> LinkButton:
        """Add a way to something else that may help, and give it."""
        link = LinkButton(self._theme, text, role="body_medium", parent=self)
        self._flow.addWidget(link)
        QWidget.setTabOrder(self._links[-1], link)
        self._links.append(link)
        return link

    def lead_to(self, dialog: Callable[[], QDialog]) -> None:
        """Lead to a page that knows more of the person than the one there is from the start."""
        self._dialog = dialog

    def _show_help(self) -> None:
        self._dialog().open()


class HelpDialog(PaperDialog):
    """Says who can help. It names no number: a wrong one would be worse than none.

    It is no higher than the window it comes from; keys and wheel scroll what is longer.

    Args:
        theme: the look.
        parent: what it is before.
        back: what the way back is called; "Back to Today" unless it is told.
    """

    def __init__(self, theme: Theme, parent: QWidget, back: str = "") -> None:
        # The title bar tells the room no more than that.
        super().__init__(theme, copy.app_name(), parent)
        px = theme.px
        width = min(px(480), parent.window().width())
        scroll = PageScroll(theme, self._write(), self)
        self._bar = scroll.verticalScrollBar()
        foot = QHBoxLayout()
        foot.setContentsMargins(px(32), px(14), px(32), px(24))
        foot.addStretch(1)
        self._back = MainButton(theme, back or copy.back_to_today(), parent=self)
        self._back.clicked.connect(self.accept)
        self._back.installEventFilter(self)
        foot.addWidget(self._back)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(scroll)
        column.addLayout(foot)
        self.setFixedWidth(width)
        whole = self._lines.totalHeightForWidth(width) + foot.sizeHint().height()
        self.resize(width, min(whole, parent.window().height()))
        self._back.setFocus(Qt.FocusReason.OtherFocusReason)

    def _write(self) -> Page:
        theme, px = self._theme, self._theme.px
        page = Page()
        self._lines = QVBoxLayout(page)
        self._lines.setContentsMargins(px(32), px(28), px(32), px(4))
        self._lines.setSpacing(px(10))
        title = Words(theme, "h2", copy.who_can_help(), parent=page)
        self._lines.addWidget(title)
        self._helpers: list[Words] = []
        for number, (heading, line) in enumerate(copy.helpers(self._quoted())):
            self._lines.addSpacing(px(6))
            self._lines.addWidget(Words(theme, "h3", heading, parent=page))
            self._helpers.append(Words(theme, "body", line, "ink2", page))
            self._lines.addWidget(self._helpers[-1])
            self._write_below(number, self._lines, page)
        self._lines.addSpacing(px(6))
        self._lines.addWidget(Words(theme, "caption", copy.a_diary_not_care(), "ink2", page))
        for words in page.findChildren(Words):
            words.setWordWrap(True)
        self._lines.addStretch(1)
        return page

    def _quoted(self) -> str:
        """Give the words that can be sent to someone one trusts."""
        return copy.words_to_send()

    def quote(self) -> None:
        """Show the words that can be sent as they are now."""
        for words, (_, line) in zip(self._helpers, copy.helpers(self._quoted()), strict=False):
            words.setText(line)

    def _write_below(self, number: int, lines: QVBoxLayout, page: Page) -> None:
        """Write more below one of the helpers; there is no more here."""

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        # The one button has the keyboard; the keys that scroll go past it.
        if watched is self._back and isinstance(event, QKeyEvent):
            action = _SCROLLING.get(Qt.Key(event.key()))
            if action is not None and event.type() == QEvent.Type.KeyPress:
                self._bar.triggerAction(action)
                return True
        return super().eventFilter(watched, event)
