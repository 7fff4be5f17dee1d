"""The paper that lies on the table while no note does."""

from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from smallwins.ui.theme import Theme, mix
from smallwins.ui.widgets.paper import NOTE_ROOM, note_area, paint_open_note
from smallwins.ui.widgets.words import Words


class BlankNote(QWidget):
    """A note without words yet: what Today shows before the first win."""

    def __init__(
        self, theme: Theme, heading: str, line: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._heading = Words(theme, "note", heading, parent=self)
        self._line = Words(theme, "body", line, "ink2", parent=self)
        for label in (self._heading, self._line):
            label.setWordWrap(True)
        self._column = QVBoxLayout(self)
        self._column.addWidget(self._heading)
        self._column.addWidget(self._line)
        theme.changed.connect(self.restyle)
        self.restyle()

    def set_heading(self, heading: str) -> None:
        """Say something else in large letters."""
        self._heading.setText(heading)

    def restyle(self) -> None:
        """Take the theme as it is now."""
        px = self._theme.px
        room, above, below = (px(edge) for edge in NOTE_ROOM)
        side = room + px(26)
        self._column.setContentsMargins(side, above + px(22), side, below + px(22))
        self._column.setSpacing(px(4))

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme = self._theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        tint = theme.color("sheet")
        if not theme.lamp:
            tint = mix(tint, theme.color("base"), 0.05)
        area = note_area(theme, self)
        paint_open_note(painter, theme, area, tint, turn=-0.4)
