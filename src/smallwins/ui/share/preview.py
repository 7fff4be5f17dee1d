"""What leaves, seen before: words as they are, to be changed where that is wished, and the card."""

from typing import Final

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QImage, QKeyEvent, QPainter, QPaintEvent, QPalette, QTextOption
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPlainTextEdit, QSizePolicy, QWidget

from smallwins.ui.theme import Theme
from smallwins.ui.widgets.graphic import Graphic
from smallwins.ui.widgets.paper import CARD_SHADOW, paint_box, paint_shadow
from smallwins.ui.widgets.ring import RingByKeyboard
from smallwins.ui.widgets.scroll import BarOver

_CORNER: Final = 12
_SIDE: Final = 14
_HIGH: Final = 132
_EDGE: Final = 14
_STEPS: Final = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
_PAGES: Final = {Qt.Key.Key_PageUp: -1, Qt.Key.Key_PageDown: 1}
_STEP: Final = 40


class _WordsEdit(QPlainTextEdit):
    """Plain words; Tab goes on from them."""

    def __init__(self, theme: Theme, box: QWidget) -> None:
        super().__init__(box)
        self._theme = theme
        self._box = box
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.setTabChangesFocus(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.viewport().setAutoFillBackground(False)
        BarOver(theme, self)

    def ring(self) -> tuple[QWidget, float] | None:
        """See `Ringed`."""
        return self._box, self._theme.px(_CORNER)

    def restyle(self) -> None:
        """Take the theme as it is now."""
        theme = self._theme
        self.setFont(theme.font("body"))
        self.setCursorWidth(max(2, theme.px(2)))
        palette = QPalette(self.palette())
        palette.setColor(QPalette.ColorRole.Base, QColor(0, 0, 0, 0))
        palette.setColor(QPalette.ColorRole.Text, theme.color("ink"))
        palette.setColor(QPalette.ColorRole.Highlight, theme.color("accent"))
        palette.setColor(QPalette.ColorRole.HighlightedText, theme.color("onaccent"))
        self.setPalette(palette)


class WordsPreview(QWidget):
    """Words in a frame: to be read, or to be changed.

    Args:
        theme: letters and colours.
        name: what a screen reader calls it.
        parent: what it stands on.
        changes: whether they can be changed here.
    """

    def __init__(self, theme: Theme, name: str, parent: QWidget, *, changes: bool) -> None:
        super().__init__(parent)
        self._theme = theme
        self.edit = _WordsEdit(theme, self)
        self.edit.setAccessibleName(name)
        if not changes:
            self.edit.setReadOnly(True)
            flags = Qt.TextInteractionFlag
            self.edit.setTextInteractionFlags(
                flags.TextSelectableByMouse | flags.TextSelectableByKeyboard
            )
        self._row = QHBoxLayout(self)
        self._row.addWidget(self.edit)
        self.setFocusProxy(self.edit)
        theme.changed.connect(self.restyle)
        self.restyle()

    @property
    def words(self) -> str:
        """What stands here now."""
        return self.edit.toPlainText()

    def show_words(self, words: str) -> None:
        """Let these stand here."""
        if words != self.edit.toPlainText():
            self.edit.setPlainText(words)

    def restyle(self) -> None:
        """Take the theme as it is now."""
        px = self._theme.px
        self._row.setContentsMargins(px(_SIDE), px(8), px(_SIDE), px(8))
        self.edit.restyle()
        self.setFixedHeight(px(_HIGH))
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_box(painter, self._theme, self.rect(), self._theme.px(_CORNER))


class CardPreview(RingByKeyboard, Graphic):
    """The picture that leaves, as wide as there is room.

    Args:
        theme: the look.
        parent: what it stands on.
        wide: how wide it may be with its shadow, in designed pixels.

    Signals:
        scroll_wanted(int): a key asks to go so many pixels down what it stands on; up below 0.
    """

    scroll_wanted = Signal(int)

    def __init__(self, theme: Theme, parent: QWidget, wide: int) -> None:
        super().__init__(parent)
        self._theme = theme
        self._wide = wide
        self._picture: QImage | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        theme.changed.connect(self.updateGeometry)

    def show_picture(self, picture: QImage, spoken: str) -> None:
        """Show this picture.

        Args:
            picture: what leaves.
            spoken: what it says, for who hears it.
        """
        self._picture = picture
        self.setAccessibleName(spoken)
        self.updateGeometry()
        self.update()

    def corner(self) -> float:
        return self._theme.px(_CORNER)

    def sizeHint(self) -> QSize:
        wide = self._theme.px(self._wide)
        return QSize(wide, self.heightForWidth(wide))

    def minimumSizeHint(self) -> QSize:
        return QSize(0, self.heightForWidth(self.width()))

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        if self._picture is None:
            return 0
        edge = self._theme.px(_EDGE)
        wide = min(width, self._theme.px(self._wide)) - 2 * edge
        return round(wide * self._picture.height() / self._picture.width()) + 2 * edge

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        step, page = _STEPS.get(key, 0), _PAGES.get(key, 0)
        if step or page:
            self.scroll_wanted.emit(self._theme.px(_STEP) * (step + 6 * page))
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        picture, theme = self._picture, self._theme
        if picture is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        edge = theme.px(_EDGE)
        high = self.height() - 2 * edge
        card = QRectF(0, edge, high * picture.width() / picture.height(), high)
        card.moveLeft((self.width() - card.width()) / 2)
        paint_shadow(painter, theme, card, 2, CARD_SHADOW)
        # What is in sight of it alone: a long one would take its time at each step.
        seen = card.intersected(QRectF(event.rect()))
        scale = picture.width() / card.width()
        source = QRectF(
            (seen.left() - card.left()) * scale,
            (seen.top() - card.top()) * scale,
            seen.width() * scale,
            seen.height() * scale,
        )
        painter.drawImage(seen, picture, source)
        if theme.lamp:
            # Light paper as it is seen by a lamp: it does not glare out of a dark room.
            painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Multiply)
            painter.fillRect(seen, theme.color("ink2"))
