"""What settings pages are made of: cards, and rows with words and a control."""

from collections.abc import Collection, Sequence
from typing import Any, Final

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from smallwins.domain.errors import StorageError
from smallwins.domain.settings import Settings
from smallwins.services.preferences import Preferences
from smallwins.ui import problem
from smallwins.ui.settings.hint_line import HintLine
from smallwins.ui.theme import Theme
from smallwins.ui.widgets.flow import FlowLayout
from smallwins.ui.widgets.paper import CARD_SHADOW, paint_shadow
from smallwins.ui.widgets.segments import Switch
from smallwins.ui.widgets.strip import Strip, say
from smallwins.ui.widgets.words import Words

_NARROW: Final = 240
"""Designed pixels of what needs its sides for its words: large letters, a small window."""

_SLIM: Final = 8
"""Pixels at the sides of a card and a row then, at any size of letters."""


def is_narrow(theme: Theme, part: QWidget) -> bool:
    """Whether a page, a card or a row has so little width for its letters, as it is now."""
    return part.width() < theme.px(_NARROW)


def side_of(theme: Theme, part: QWidget, side: int) -> int:
    """Give the room at the sides of a part: as designed, or next to none where it is narrow.

    Args:
        theme: sizes.
        part: a page, a card or a row as wide as it is now.
        side: the room as designed, in designed pixels.
    """
    return min(theme.px(side), _SLIM) if is_narrow(theme, part) else theme.px(side)


_WORDS_BEFORE: Final = 180
WORDS_BESIDE_SWITCH: Final = 130
"""Designed pixels that words need beside a switch; with fewer they stand below it."""


class Row(QWidget):
    """A name, a hint below it, and a control.

    A switch stands before the words, as mocked, and above them where they would be cut beside it;
    anything else behind them, or below them where the width ends. Who hears a switch hears the
    hint as well.
    """

    def __init__(self, theme: Theme, name: str, hint: str, control: QWidget) -> None:
        super().__init__()
        self._theme = theme
        self._control = control
        words = QVBoxLayout()
        words.setSpacing(0)
        self._name = Words(theme, "body_medium", name, parent=self)
        self._hint = HintLine(theme, "caption", self)
        for label in (self._name, self._hint):
            label.setWordWrap(True)
            words.addWidget(label)
        self._line = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        if isinstance(control, Switch):
            self._line.addWidget(control, 0, Qt.AlignmentFlag.AlignVCenter)
            self._line.addLayout(words, 1)
        else:
            self._line.addLayout(words, 1)
            self._line.addWidget(control, 0, Qt.AlignmentFlag.AlignVCenter)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        self.set_hint(hint)
        theme.changed.connect(self.restyle)
        self.restyle()

    def set_hint(self, hint: str) -> None:
        """Change the line below the name."""
        self._usual = hint
        self.forgive()

    def refuse(self, sentence: str) -> None:
        """Say in place of the hint, until something else is tried, what did not go."""
        self._tell(sentence)
        say(self, sentence)

    def forgive(self) -> None:
        """Say no more of what did not go."""
        self._tell(self._usual)

    def keep_room_for(self, sentences: Sequence[str]) -> None:
        """Keep room in the hint for what may be said there, so that nothing moves then."""
        self._hint.set_others(sentences)

    def _tell(self, words: str) -> None:
        self._hint.setText(words)
        self._hint.setVisible(bool(words))
        if isinstance(self._control, Switch):
            self._control.setAccessibleDescription(words)

    def restyle(self) -> None:
        """Take the theme as it is now."""
        self._turn()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._turn()

    def _turn(self) -> None:
        px = self._theme.px
        side = side_of(self._theme, self, 22)
        self._line.setContentsMargins(side, px(9), side, px(10))
        room = self.width() - 2 * side
        is_switch = isinstance(self._control, Switch)
        words = WORDS_BESIDE_SWITCH if is_switch else _WORDS_BEFORE
        wide = self._control.sizeHint().width() + px(words) <= room
        self._line.setSpacing(px(4 if is_switch and not wide else 14))
        wanted = QBoxLayout.Direction.LeftToRight if wide else QBoxLayout.Direction.TopToBottom
        if self._line.direction() != wanted:
            self._line.setDirection(wanted)
            if is_switch:
                middle, leading = Qt.AlignmentFlag.AlignVCenter, Qt.AlignmentFlag.AlignLeading
                self._line.setAlignment(self._control, middle if wide else leading)


class Card(QWidget):
    """Rows on one sheet, with hairlines between them."""

    def __init__(self, theme: Theme, rows: list[QWidget], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._rows = rows
        self._column = QVBoxLayout(self)
        self._column.setSpacing(0)
        for row in rows:
            # A column that thinks a part wider than it is gives its lines too little height.
            row.setMinimumWidth(1)
            self._column.addWidget(row)
        self.setMinimumWidth(1)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        theme.changed.connect(self.restyle)
        self.restyle()

    def restyle(self) -> None:
        """Take the theme as it is now."""
        px, side = self._theme.px, self._side()
        # Room for the shadow, which is painted inside this widget.
        self._column.setContentsMargins(side, px(7), side, px(18))
        self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.restyle()

    def _side(self) -> int:
        return side_of(self._theme, self, 8)

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme = self._theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        side = self._side()
        area = QRectF(self.rect()).adjusted(side, theme.px(4), -side, -theme.px(15))
        corner = theme.px(16)
        paint_shadow(painter, theme, area, corner, CARD_SHADOW)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.color("sheet"))
        painter.drawRoundedRect(area, corner, corner)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
        painter.setPen(QPen(theme.color("line"), 1))
        for row in self._rows[:-1]:
            if not row.isHidden():
                y, end = row.geometry().bottom(), side + side_of(theme, row, 22)
                painter.drawLine(end, y, self.width() - end, y)


class SettingsSection(QWidget):
    """One page of settings: a heading, a line, cards, and a stretch below them.

    A subclass adds its cards, shows the settings once, and changes them through `change`.
    """

    def __init__(self, theme: Theme, preferences: Preferences, heading: str, line: str) -> None:
        super().__init__()
        self._top = 0
        self._theme = theme
        self._strips: list[Strip] = []
        self._preferences = preferences
        self._column = QVBoxLayout(self)
        self._column.setSpacing(0)
        self._heading = Words(theme, "h2", heading, parent=self)
        self._line = Words(theme, "body", line, "ink2", self)
        for words in (self._heading, self._line):
            words.setWordWrap(True)
        self._column.addWidget(self._heading)
        self._column.addWidget(self._line)
        self._trouble = Strip(theme, self)
        self._column.addWidget(self._trouble)
        self._cards = QVBoxLayout()
        self._column.addLayout(self._cards)
        self._column.addStretch(1)
        theme.changed.connect(self.restyle)
        preferences.changed.connect(self._changed)
        self.restyle()

    def show_settings(self, settings: Settings) -> None:
        """Let the controls show these settings."""
        raise NotImplementedError

    def change(self, **fields: Any) -> None:  # noqa: ANN401 - each field has its own type
        """Set the named fields at once. What does not save is said, and the controls stay true."""
        try:
            self._preferences.change(**fields)
        except StorageError as error:
            # The control moved when it was pressed; it goes to where the setting still is.
            self.show_settings(self._preferences.settings)
            self._trouble.show_problem(problem.words_for_setting(error))

    def show_trouble(self, sentence: str) -> None:
        """Say calmly what did not go."""
        self._trouble.show_problem(sentence)

    def take_back(self) -> QWidget | None:
        """Take back what was done last on this page, if that can be.

        Returns:
            Where it is said, to be brought into view; None where there was nothing.
        """
        return None

    def show_words(self, _places: Collection[str]) -> list[QWidget]:
        """Say that words in these places are here and in no file, and put the keyboard on them.

        Returns:
            What is to be brought into view, the words last; nothing where none are here.
        """
        return []

    def replace_line(self, line: QWidget) -> None:
        """Put another widget, with margins of its own, where the line below the heading was."""
        self._column.replaceWidget(self._line, line)
        self._line.hide()

    def set_top(self, top: int) -> None:
        """Begin so many pixels below the upper edge."""
        if top != self._top:
            self._top = top
            self.restyle()

    def add(self, widget: QWidget) -> None:
        """Put a card or a line below what is there."""
        widget.setMinimumWidth(1)  # see Card
        self._cards.addWidget(widget)

    def add_strip(self) -> Strip:
        """Put a line below what is there that says what was done to it: it moves nothing there."""
        strip = Strip(self._theme, self)
        self._strips.append(strip)
        self.add(strip)
        self.restyle()
        return strip

    def restyle(self) -> None:
        """Take the theme as it is now."""
        px = self._theme.px
        for strip in self._strips:
            strip.setContentsMargins(px(8), 0, px(8), 0)
        self._heading.setContentsMargins(px(8), 0, px(8), px(4))
        self._line.setContentsMargins(px(8), 0, px(8), px(14))
        self._trouble.setContentsMargins(px(8), 0, px(8), px(8))
        self._cards.setSpacing(px(10))
        self._keep_sides()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._keep_sides()

    def _keep_sides(self) -> None:
        side = side_of(self._theme, self, 12)
        self._column.setContentsMargins(side, self._top, side, self._theme.px(24))

    def _changed(self, settings: Settings) -> None:
        self._trouble.clear()
        self.show_settings(settings)


class Ways(QWidget):
    """A few controls side by side, in more rows where the width ends.

    Args:
        theme: sizes.
        buttons: the controls.
        gap: how far they are apart, in designed pixels.
    """

    def __init__(self, theme: Theme, buttons: Sequence[QWidget], *, gap: int = 6) -> None:
        super().__init__()
        self._theme = theme
        self._gap = gap
        self._buttons = buttons
        self._flow = FlowLayout(0)
        self.setLayout(self._flow)
        for button in buttons:
            self._flow.addWidget(button)
        policy = QSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        theme.changed.connect(self.restyle)
        self.restyle()

    def restyle(self) -> None:
        """Take the theme as it is now."""
        # Room for the ring round each, which this would clip.
        edge = self._theme.px(6)
        self._flow.set_gap(self._theme.px(self._gap))
        self._flow.setContentsMargins(edge, edge, edge, edge)

    def sizeHint(self) -> QSize:
        edge = self._theme.px(6)
        hints = [
            one.sizeHint().boundedTo(one.maximumSize()).expandedTo(one.minimumSize())
            for one in self._buttons
            if not one.isHidden()
        ]
        apart = self._theme.px(self._gap) * (len(hints) - 1)
        wide = sum(hint.width() for hint in hints) + apart + 2 * edge
        return QSize(wide, max(hint.height() for hint in hints) + 2 * edge)


def line_of(*widgets: QWidget) -> QWidget:
    """A few controls side by side."""
    box = QWidget()
    row = QHBoxLayout(box)
    row.setContentsMargins(6, 6, 6, 6)
    for widget in widgets:
        row.addWidget(widget)
    return box
