"""My treat: one bigger thing, the cup it fills, and its name."""

from typing import Final

from PySide6.QtCore import QEvent, QPoint, QRect, QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from smallwins.domain.treats import FILLS, Treat
from smallwins.ui import copy
from smallwins.ui.layout import mirrored
from smallwins.ui.rewards.cup import CupView
from smallwins.ui.theme import Theme, faded
from smallwins.ui.widgets.buttons import MainButton, PaintedButton
from smallwins.ui.widgets.line_editor import LineEditor
from smallwins.ui.widgets.lines import Lines, lay
from smallwins.ui.widgets.strip import Strip
from smallwins.ui.widgets.words import Words

_STEP: Final = 25
_MOST_LINES: Final = 6
_ROUND: Final = 5
"""Room for the ring of the name, above what is said below it."""

_ABOVE_TOLD: Final = 8
"""So far what is told begins above its words: room for a ring, over the room of the name's."""

_BELOW_TOLD: Final = 6
"""And so far it ends below them."""

_HIGH: Final = 10_000


class TreatName(PaintedButton):
    """The name of the treat, in the middle; a press lets it be written."""

    tall = 34.0
    padding = 6.0
    role = widest_role = "note"

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(theme, "", parent=parent)
        self._named = False
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def show_name(self, title: str) -> None:
        """Show a name, or ask for one where there is none."""
        self._named = bool(title)
        self.setText(title or copy.name_your_treat())
        self.setAccessibleName(copy.change_treat(self.text()))
        self.restyle()

    def corner(self) -> float:
        return self._theme.px(8)

    def sizeHint(self) -> QSize:
        words = max((self._width_of(word) for word in self.text().split()), default=0)
        return QSize(min(words, self.width()) or 1, self.height_for(max(1, self.width())))

    def height_for(self, width: int) -> int:
        """How high it is at a width, in pixels: its words go on in further lines."""
        return round(self._lines(width).height) + self._theme.px(6)

    def paint_ground(self, painter: QPainter, area: QRectF) -> QColor:
        theme = self._theme
        if self.underMouse() or self.isDown() or not self._named:
            edge = theme.color("lineui")
            pen = QPen(faded(edge, 0.9), 1)
            if not self._named:
                pen.setStyle(Qt.PenStyle.DashLine)
            painter.setPen(pen)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(area.adjusted(0, 1, 0, -1), self.corner(), self.corner())
        return theme.color("ink" if self._named else "ink2")

    def paint_label(self, painter: QPainter, ink: QColor, icon_ink: QColor) -> None:  # noqa: ARG002 - no icon
        lines = self._lines(self.width())
        painter.setFont(lines.font)
        painter.setPen(ink)
        top = (self.height() - lines.height) / 2
        for number, line in enumerate(lines.lines):
            area = QRectF(0, top + number * lines.step, self.width(), lines.step)
            painter.drawText(area, Qt.AlignmentFlag.AlignCenter, line)

    def _lines(self, width: int) -> Lines:
        theme = self._theme
        room = width - 2 * theme.px(self.padding)
        return lay(self.text(), theme.font(self.role), room, theme.px(_STEP), _MOST_LINES)

    def _width_of(self, word: str) -> int:
        return round(QFontMetricsF(self._theme.font(self.role)).horizontalAdvance(word))


class EnjoyButton(MainButton):
    """A full treat is enjoyed now."""

    tall = 44.0


class TreatBox(QWidget):
    """The heading, the cup, the name, and what is said of it.

    It is as high while the cup fills as when it is full, and gives back no room it once took until
    somebody comes anew: what stands below it does not move.

    Args:
        theme: colours and sizes.

    Attributes:
        told: says what was done to it, in place of what is said of it.

    Signals:
        named(str): it is to be called so.
        typed(str): what its name would be stands on the line now; "" for nothing new.
        enjoyed(): a full one is enjoyed now.
        height_changed(): it is as high now as it was not before.
    """

    named = Signal(str)
    typed = Signal(str)
    enjoyed = Signal()
    height_changed = Signal()
    lets_rings_out = True

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._treat = Treat("", 0)
        self._editor: LineEditor | None = None
        self._half_written = ""
        self._held = 0
        self._held_at = 0
        self.heading = Words(theme, "h2", copy.my_treat(), parent=self)
        self.cup = CupView(theme, self)
        self.name = TreatName(theme, self)
        self.line = Words(theme, "legend", token="ink2", parent=self)
        self.line.setWordWrap(True)
        self.line.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
        self.told = Strip(theme, self)
        self.enjoy = EnjoyButton(theme, copy.i_enjoy_it_now(), parent=self)
        self.enjoy.hide()
        self.name.clicked.connect(self.write_name)
        self.enjoy.clicked.connect(self.enjoyed)
        theme.changed.connect(self.settle)
        self.name.show_name("")
        self.line.setText(copy.how_the_cup_fills())

    @property
    def editor(self) -> LineEditor | None:
        """The line its name is written on, while it is written."""
        return self._editor

    @property
    def holds_keyboard(self) -> bool:
        """Whether the keyboard is on that line."""
        return self._editor is not None and self._editor.hasFocus()

    def show_treat(self, treat: Treat) -> None:
        """Show the treat as it is now."""
        held = self.enjoy.hasFocus()
        self._treat = treat
        self.cup.set_level(treat.days / FILLS)
        self.cup.setAccessibleName(copy.cup_spoken(treat.days, full=treat.full))
        self.name.show_name(treat.title)
        said = copy.cup_is_full() if treat.full else copy.how_the_cup_fills()
        spoken = copy.sentences(self.cup.accessibleName(), said.replace("\n", " "))
        self.name.setAccessibleDescription(spoken)
        self.line.setText(said)
        if held and not treat.full:
            self.name.setFocus(Qt.FocusReason.OtherFocusReason)
        self.enjoy.setVisible(treat.full)
        self._place()
        self.height_changed.emit()

    def set_words(self, words: str) -> None:
        """Have these words on the line when the name is written; "" for its name."""
        self._half_written = words

    def write_name(self) -> None:
        """Let its name be written."""
        if self._editor is None:
            editor = LineEditor(self._theme, "note", copy.treat_field(), self)
            editor.setPlaceholderText(copy.name_your_treat())
            editor.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            editor.setText(self._half_written or self._treat.title)
            editor.textChanged.connect(self._hold)
            editor.saved.connect(self._save)
            editor.dropped.connect(self._put_down)
            editor.left.connect(self._leave)
            QWidget.setTabOrder(self.name, editor)
            self._editor = editor
            self._place()
            editor.show()
        self.name.hide()
        if self._half_written:
            self._editor.end(False)  # noqa: FBT003 - Qt's own: one letter is not to take their place
        else:
            self._editor.selectAll()
        self._editor.setFocus(Qt.FocusReason.OtherFocusReason)

    def close_editor(self, *, keyboard: bool = True) -> None:
        """It has its name: show it, with the keyboard on it where it was on the line."""
        self._wait("")
        self._put_down(keyboard=keyboard)

    @Slot()
    def _put_down(self, *, keyboard: bool = True) -> None:
        """Show the name again; what is half written waits."""
        editor, self._editor = self._editor, None
        if editor is None:
            return
        self.name.show()
        editor.blockSignals(True)  # noqa: FBT003 - Qt's own
        if keyboard:
            self.name.setFocus(Qt.FocusReason.OtherFocusReason)
        editor.hide()
        editor.deleteLater()
        self._place()

    def take_keyboard(self) -> None:
        """Have the keyboard on what can be done with it: a full one is enjoyed, or named."""
        first = self.name if self.enjoy.isHidden() else self.enjoy
        (self._editor or first).setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def settle(self) -> None:
        """Give back the room that is not needed any more: nobody was here to see it taken."""
        self._held = 0
        self._place()
        self.height_changed.emit()

    def height_for(self, width: int) -> int:
        """How high it is at a width, in pixels."""
        return self._arrange(width, move=False)

    def event(self, event: QEvent) -> bool:
        # What is told came or went.
        if event.type() == QEvent.Type.LayoutRequest:
            self._place()
            if self.height_for(self.width()) != self.height():
                self.height_changed.emit()
        return super().event(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()

    @Slot(str)
    def _hold(self, words: str) -> None:
        self._wait("" if words == self._treat.title else words)

    def _wait(self, words: str) -> None:
        self._half_written = words
        self.typed.emit(words)

    def _save(self, words: str) -> None:
        self.named.emit(words)

    def _leave(self) -> None:
        """The keyboard went elsewhere: what was written holds."""
        if self._editor is not None:
            self.named.emit(self._editor.checked_words())

    def _place(self) -> None:
        self._arrange(self.width(), move=True)

    def _arrange(self, width: int, *, move: bool) -> int:
        px = self._theme.px
        parts: list[tuple[QWidget, QRect]] = []
        heading, cup = self.heading.sizeHint(), self.cup.sizeHint()
        head = QRect(QPoint(0, 0), heading + QSize(2, 0))
        parts.append((self.heading, mirrored(head, self, width)))
        top = heading.height() + px(9)
        parts.append((self.cup, _middle(width, top, cup)))
        top += cup.height() + px(3)
        high = self.name.height_for(width)
        parts.append((self.name, QRect(0, top, width, high)))
        if self._editor is not None:
            parts.append((self._editor, QRect(0, top, width, high)))
        top += high + px(_ROUND)
        told = not self.told.isHidden()
        if told:
            place = self._place_of_told(width, top)
            parts.append((self.told, place))
        else:
            place = QRect(0, top, width, self.line.heightForWidth(width))
            parts.append((self.line, place))
        size = self.enjoy.sizeHint()
        # What is told on one line, in place of the words, moves the button no more than they do.
        line = self.told.undo.sizeHint().height() + px(_BELOW_TOLD) - px(_ABOVE_TOLD)
        full = max(self._words_high(copy.cup_is_full(), width), line) + size.height()
        reserved = max(self._words_high(copy.how_the_cup_fills(), width), full)
        foot = place.bottom() + 1 - (px(_BELOW_TOLD) if told else 0)
        if not self.enjoy.isHidden():
            at = max(top + full - size.height(), foot)
            parts.append((self.enjoy, _middle(width, at, size)))
            foot = at + size.height()
        whole = max(foot, top + reserved, self._held if width == self._held_at else 0)
        if move:
            self._held, self._held_at = whole, width
            self.line.setVisible(not told)
            for part, place in parts:
                part.setGeometry(place)
        return whole

    def _place_of_told(self, width: int, top: int) -> QRect:
        """Give where it is told what was done: in the middle, where one line has room for it."""
        wide = min(width, self.told.width_on_one_line())
        size = QSize(wide, self.told.heightForWidth(wide))
        return _middle(width, top - self._theme.px(_ABOVE_TOLD), size)

    def _words_high(self, words: str, width: int) -> int:
        """How high these words would be in place of what is said of it."""
        wrap = Qt.TextFlag.TextWordWrap.value
        return self.line.fontMetrics().boundingRect(0, 0, width, _HIGH, wrap, words).height()


def _middle(width: int, top: int, size: QSize) -> QRect:
    """Give a place of this size in the middle of a width."""
    return QRect(QPoint((width - size.width()) // 2, top), size)
