"""The line at the foot of the boost: not safe right now?"""

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QWidget

from smallwins.ui import copy
from smallwins.ui.theme import Theme
from smallwins.ui.widgets.buttons import LinkButton
from smallwins.ui.widgets.flow import FlowLayout
from smallwins.ui.widgets.help import WholeLine


class TalkLine(QWidget):
    """The quiet line at the foot: not safe right now?"""

    lets_rings_out = True

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._flow = FlowLayout(8)
        self.setLayout(self._flow)
        self._ask = WholeLine(theme, "body", copy.not_safe_now(), "ink2", self)
        self._ask.setWordWrap(True)
        self.link = LinkButton(theme, copy.talk_today(), role="body_medium", parent=self)
        self._flow.addWidget(self._ask)
        self._flow.addWidget(self.link)
        theme.changed.connect(self.restyle)
        self.restyle()

    def restyle(self) -> None:
        """Take the theme as it is now."""
        self._flow.set_gap(self._theme.px(4))
        self._ask.setMinimumHeight(self._theme.px(28))

    def sizeHint(self) -> QSize:
        return self._flow.sizeHint()
