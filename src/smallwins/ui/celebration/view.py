"""What every celebration shares: its run, its words, its way out."""

from typing import Final

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent, QMouseEvent, QShowEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QGraphicsOpacityEffect,
    QHBoxLayout,
    QWidget,
)

from smallwins.domain.settings import Loudness
from smallwins.domain.wins import Win
from smallwins.ui import copy
from smallwins.ui.celebration.celebrated import Celebrated
from smallwins.ui.celebration.open_note import FieldLook
from smallwins.ui.celebration.player import Manner, Player, manner_of
from smallwins.ui.celebration.skip import InputWatch
from smallwins.ui.celebration.timeline import FADE, Moment, moment_at, still_moment
from smallwins.ui.celebration.words_column import WordsColumn
from smallwins.ui.theme import Theme
from smallwins.ui.widgets.buttons import OtherButton
from smallwins.ui.widgets.idle import PaintAhead

CARD_STAYS: Final = 12_000
"""How long a card stays without pointer or focus in it, in milliseconds."""


class CelebrationView(QWidget):
    """Meets a win. It takes no focus; any key or press in its window jumps to the end.

    Args:
        theme: the light, colours, sizes and motion.
        stays: milliseconds after which it goes by itself, unless pointer or focus is in it.

    Signals:
        undo_requested(Win): the person wants this win taken back.
        reward_requested(): the person would like to pick a reward.
        finished(): everything is still.
        closed(): it has gone, by itself, by Esc or by an action in it.
    """

    undo_requested = Signal(Win)
    reward_requested = Signal()
    finished = Signal()
    closed = Signal()

    def __init__(self, theme: Theme, stays: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._celebrated: Celebrated | None = None
        self._loudness = Loudness.GENTLE
        self._player = Player(self)
        self._player.moved.connect(self._tick)
        self._player.ended.connect(self._ended)
        self._look: FieldLook | None = None
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(0)
        self._rest.timeout.connect(self._go_on)
        self._watch = InputWatch(self)
        self._watch.noticed.connect(self.jump_to_end)
        self._going = QTimer(self)
        self._going.setSingleShot(True)
        self._going.setInterval(stays)
        self._going.timeout.connect(self._go_unless_needed)
        self._ahead = PaintAhead(self.prepare_some, self)
        self._words = WordsColumn(theme, self)
        self._actions = QWidget(self)
        self._action_row = QHBoxLayout(self._actions)
        self._action_row.setContentsMargins(0, 0, 0, 0)
        self._fades = [_fade_of(widget) for widget in (self._words, self._actions)]
        self._undo = self._add_undo()
        self._undo.clicked.connect(self._ask_undo)
        self._reward = self.add_action(copy.pick_a_reward(), "ui/rewards")
        self._reward.clicked.connect(self._ask_reward)

    def add_action(self, text: str, icon: str) -> OtherButton:
        """Add a button beside Undo; the newest stands first. Its `clicked` is the caller's."""
        button = OtherButton(self._theme, text, icon, self._actions)
        # Tab reaches it; a press does not take the focus from where the person types.
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._action_row.insertWidget(0, button)
        return button

    def come_after(self, stop: QWidget) -> None:
        """Let Tab come here from a stop, and go along what can be done here as it is seen."""
        for number in range(self._action_row.count()):
            item = self._action_row.itemAt(number)
            way = item.widget() if item is not None else None
            if way is not None:
                QWidget.setTabOrder(stop, way)
                stop = way

    def _add_undo(self) -> QAbstractButton:
        """Add the way to take the win back."""
        return self.add_action(copy.undo(), "ui/undo")

    @property
    def celebrated(self) -> Celebrated | None:
        """What it shows, or showed last."""
        return self._celebrated

    @property
    def running(self) -> bool:
        """Whether something still moves."""
        return self._player.running or self._rest.isActive()

    def prepare(self) -> None:
        """Begin to paint ahead what a celebration needs, while nothing else happens.

        Call it once the window stands, and after another month, theme or size.
        """
        self._ahead.start()

    def prepare_some(self, milliseconds: float) -> bool:
        """Paint ahead for about so long; gives whether all is there."""
        raise NotImplementedError

    def start(self, celebrated: Celebrated, look: FieldLook, loudness: Loudness) -> None:
        """Meet a win. What ran before is brought to its end first.

        Args:
            celebrated: the win and what meets it.
            look: how the field looked that the words were typed in.
            loudness: how much of a celebration; not OFF.
        """
        self.jump_to_end()
        self._celebrated, self._loudness, self._look = celebrated, loudness, look
        self._going.stop()
        self._undo.setVisible(bool(celebrated.win.uid))  # a sample has nothing to take back
        self._show_words(0)
        manner = self._manner()
        painted = manner is Manner.FLIGHT and self._paint_first(celebrated, look)
        self.show()
        if not self.isWindow():
            self.raise_()
        if manner is Manner.FLIGHT:
            self._watch.start()
        if painted:
            # All that is not in the first frame waits until that is on the screen.
            self._rest.start()
        else:
            self._go_on()
            self._paint_now()

    def jump_to_end(self) -> None:
        """Show the last frame now."""
        if self._rest.isActive():
            self._go_on()
        self._player.jump_to_end()

    def dismiss(self) -> None:
        """Go away."""
        if not self.isHidden():
            self.hide()
            self.closed.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.dismiss()
            return
        super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.jump_to_end()
        event.accept()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._celebrated is not None and not self.running:
            # It was hidden with its place or window, and nothing counted its time meanwhile.
            self._going.start()

    def hideEvent(self, event: QHideEvent) -> None:
        if self._rest.isActive():
            self._go_on()
        self._watch.stop()
        self._going.stop()
        if self._player.running:
            self._player.stop()
            self._tick_last()
        self._cleared()
        super().hideEvent(event)

    def _go_on(self) -> None:
        """Do what is left of a start."""
        self._rest.stop()
        celebrated, look = self._celebrated, self._look
        if celebrated is None or look is None:
            return
        self._tell(celebrated)
        manner = self._manner()
        self._begin(celebrated, look, manner)
        self.prepare()
        self._player.start(manner, self._loudness)

    def _manner(self) -> Manner:
        """Give how it comes."""
        return manner_of(self._loudness, still=self._theme.still)

    def _tell(self, celebrated: Celebrated) -> None:
        """Give the words that meet a win their place."""
        lines = celebrated.celebration
        self._words.set_words(lines.cheer, celebrated.win.text, lines.act)

    def _paint_first(self, celebrated: Celebrated, look: FieldLook) -> bool:
        """Put the first frame of a flight on the screen by itself, if it can be; gives whether.

        Nobody waits for the words then, nor for the pile: they come long after.
        """
        del celebrated, look
        return False

    def _paint_now(self) -> None:
        """Put the first frame on the screen before anything else has its turn."""
        self.repaint()

    def _begin(self, celebrated: Celebrated, look: FieldLook, manner: Manner) -> None:
        """Make ready for the first frame."""
        raise NotImplementedError

    def _show(self, moment: Moment, seen: float) -> None:
        """Show one moment; `seen` is how far the whole has faded in."""
        raise NotImplementedError

    def _cleared(self) -> None:
        """Leave nothing behind that was there for the celebration alone."""
        raise NotImplementedError

    def _tick(self, milliseconds: float) -> None:
        manner = self._player.manner
        if manner is Manner.FLIGHT:
            moment, seen = moment_at(milliseconds, self._loudness), 1.0
        elif manner is Manner.FADE:
            moment, seen = still_moment(), min(1.0, milliseconds / FADE)
        else:
            moment, seen = still_moment(), 1.0
        self._show(moment, seen)
        self._show_words(moment.words * seen)

    def _tick_last(self) -> None:
        self._tick(1e6)

    def _show_words(self, seen: float) -> None:
        for widget, fade in zip((self._words, self._actions), self._fades, strict=True):
            widget.setVisible(seen > 0)
            fade.setEnabled(0 < seen < 1)
            fade.setOpacity(seen)

    def _ended(self) -> None:
        self._watch.stop()
        if self._words.has_act:
            self._words.ring.start(sweeps=self._player.manner is Manner.FLIGHT)
        self._going.start()
        self.finished.emit()

    def _ask_undo(self) -> None:
        if self._celebrated is not None:
            self.undo_requested.emit(self._celebrated.win)
        self.dismiss()

    def _ask_reward(self) -> None:
        self.dismiss()
        self.reward_requested.emit()

    def _go_unless_needed(self) -> None:
        focus = QApplication.focusWidget()
        if self.underMouse() or (focus is not None and self.isAncestorOf(focus)):
            self._going.start()
        else:
            self.dismiss()


def _fade_of(widget: QWidget) -> QGraphicsOpacityEffect:
    fade = QGraphicsOpacityEffect(widget)
    fade.setEnabled(False)
    widget.setGraphicsEffect(fade)
    return fade
