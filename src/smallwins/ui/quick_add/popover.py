"""The quick-add box: opens ready to type, keeps with Enter, is met, and goes."""

import logging
from typing import Final, cast

from PySide6.QtCore import QEvent, QRect, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import (
    QCloseEvent,
    QGuiApplication,
    QHideEvent,
    QKeyEvent,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPen,
    QWindow,
)
from PySide6.QtWidgets import QWidget

from smallwins.domain.content import Content
from smallwins.domain.errors import EmptyTextError, SmallWinsError, StorageError
from smallwins.domain.kinds import guess_kinds
from smallwins.domain.settings import Loudness
from smallwins.domain.wins import Energy, Kind, Source, Win
from smallwins.services.drafts import QUICK
from smallwins.services.journal import Journal
from smallwins.services.offers import Offers
from smallwins.ui import copy, problem
from smallwins.ui.celebration.card import BOX_HIGH, CARD_SIZE, CelebrationCard
from smallwins.ui.celebration.celebrated import Celebrated
from smallwins.ui.celebration.open_note import FieldLook
from smallwins.ui.painting.pile import Slots
from smallwins.ui.placing import beside_tray, in_corner, window_shape
from smallwins.ui.quick_add.parts import EnergyButton, SmallChips
from smallwins.ui.theme import Theme
from smallwins.ui.widgets.idle import PaintAhead
from smallwins.ui.widgets.paper import POPOVER_SHADOW, paint_ground, paint_shadow
from smallwins.ui.widgets.ring import FocusRing
from smallwins.ui.widgets.strip import say
from smallwins.ui.widgets.win_field import WinField, pass_on_typing
from smallwins.ui.widgets.words import Words

_log = logging.getLogger(__name__)

_PAD: Final = 13
_CORNER: Final = 16
_OFFERED: Final = 12
_KNOCK_MS: Final = 300
_SETTLE_MS: Final = 150


class QuickAdd(QWidget):
    """The box. Built ahead; showing it costs nothing then.

    Args:
        theme: colours and sizes.
        slots: where notes rest in its jar.
        journal: keeps what is typed.
        content: what is offered and guessed.
        offers: knows which of it to offer now.
        shadowed: whether the desktop can show the clear edge that a shadow needs.

    Signals:
        undo_requested(Win): the person wants this win taken back.
        reward_requested(): the person would like to pick a reward.
        undo_any_requested(): Ctrl+Z in the empty field.
        went(): it is no longer on the screen.
    """

    undo_requested = Signal(Win)
    reward_requested = Signal()
    undo_any_requested = Signal()
    went = Signal()

    _came = False  # Qt tells of changes before __init__ is through

    def __init__(
        self,
        theme: Theme,
        slots: Slots,
        journal: Journal,
        content: Content,
        offers: Offers,
        *,
        shadowed: bool = True,
    ) -> None:
        super().__init__(None, Qt.WindowType.Tool | Qt.WindowType.FramelessWindowHint)
        self._theme = theme
        self._journal = journal
        self._content = content
        self._offers = offers
        self._starters = copy.starters(content)
        self._energy: Energy | None = None
        self._sentence = ""
        self._opening = False
        self.setWindowTitle(copy.quick_add_window())
        self.setAttribute(Qt.WidgetAttribute.WA_TranslucentBackground)
        self.setAttribute(Qt.WidgetAttribute.WA_QuitOnClose, on=False)
        self._field = WinField(theme, self._guess, small=True, parent=self)
        self._chips = SmallChips(theme, self, after=self._field.edit)
        self._energy_button = EnergyButton(theme, self)
        self._foot = Words(theme, "caption", copy.enter_keeps_it(), "ink2", self)
        self._foot.setAlignment(Qt.AlignmentFlag.AlignTrailing | Qt.AlignmentFlag.AlignVCenter)
        self._foot.setWordWrap(True)
        self._shadowed = shadowed
        self._card = CelebrationCard(theme, slots, self, shadowed=shadowed)
        # What a celebration needs is painted while somebody types; in the tray it takes no room.
        self._ahead = PaintAhead(self._card.prepare_some, self)
        self._ring = FocusRing(theme, self)
        self._knocking = QTimer(self)
        self._knocking.setSingleShot(True)
        self._knocking.setInterval(_KNOCK_MS)
        self._knocking.timeout.connect(self._knock)
        self._settling = QTimer(self)
        self._settling.setSingleShot(True)
        self._settling.setInterval(_SETTLE_MS)
        self._settling.timeout.connect(self._left_alone)
        self._field.keep_requested.connect(self._keep)
        self._field.typed.connect(self._typed)
        self._field.edit.undo_wanted.connect(self.undo_any_requested)
        self._chips.keep_requested.connect(self._keep)
        self._chips.kind_chosen.connect(self._choose_kind)
        self._energy_button.chosen.connect(self._choose_energy)
        self._card.undo_requested.connect(self.undo_requested)
        self._card.reward_requested.connect(self.reward_requested)
        self._card.come_after(self._field.button)
        self._card.closed.connect(self._card_gone)
        journal.energy_changed.connect(self._energy_moved)
        theme.changed.connect(self.restyle)
        self.restyle()

    @property
    def field(self) -> WinField:
        """The field."""
        return self._field

    @property
    def card(self) -> CelebrationCard:
        """The celebration inside."""
        return self._card

    def open(self, tray_icon: QRect | None) -> None:
        """Show it, ready to type.

        Args:
            tray_icon: the icon's place if the tray was pressed (empty where it does not tell);
                None to use the screen's corner.
        """
        self._came = False
        self._be_ready_for_keys()
        self._opening = True
        self._card.dismiss()
        self._opening = False
        self.refresh()
        size = (CARD_SIZE * self._theme.scale).toSize()
        box = in_corner(size) if tray_icon is None else beside_tray(tray_icon, size)
        margin = self._card.margin
        self.setGeometry(box.adjusted(-margin, -margin, margin, margin))
        self.show()
        self.raise_()
        self.activateWindow()
        self._field.edit.setFocus(Qt.FocusReason.OtherFocusReason)
        self._ahead.start()
        self._knocking.start()

    def _be_ready_for_keys(self) -> None:
        """Have a new window where Qt takes the one that went for the one that has the keys still.

        It may, where it went in the moment in which the keys came. Then it takes no notice when
        they come again: nothing in it would have the keyboard, and a screen reader would be silent.
        """
        window = cast("QWindow | None", QGuiApplication.focusWindow())
        if window is not None and not self.isVisible() and window == self.windowHandle():
            self.destroy()

    def show_trouble(self, words: str, sentence: str) -> None:
        """Hold words that could not be kept, and say what is safe."""
        if not self._field.words:  # what waits there is the person's own
            self._field.set_words(words)
        self._say(sentence)

    def tell(self, sentence: str) -> None:
        """Say something at the foot of the box."""
        self._say(sentence)

    def refresh(self) -> None:
        """Read the day's energy and what to offer; what cannot be read stays, and is said."""
        self._say("")
        try:
            self._energy = self._journal.energy_of(self._journal.today())
            self._energy_button.set_energy(self._energy)
        except StorageError as error:
            self._say(problem.words_at_start(error))
        self._offer()

    def celebrate(self, celebrated: Celebrated, loudness: Loudness) -> None:
        """Meet a win in the box itself."""
        for widget in (self._chips, self._energy_button, self._foot):
            widget.hide()
        look = FieldLook(QRectF(self._field.geometry()))
        self._card.start(celebrated, look, loudness)
        self._shape()

    def go(self) -> None:
        """Go away. Words that were not kept wait in the field."""
        self.hide()
        self._card.dismiss()

    def restyle(self) -> None:
        """Take the theme as it is now."""
        size = (CARD_SIZE * self._theme.scale).toSize()
        margin = self._card.margin
        self.setFixedSize(size + QSize(2 * margin, 2 * margin))
        self._card.setGeometry(self.rect())
        self._place()
        self._shape()
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.go()
            return
        if not pass_on_typing(event, self._field.edit):
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        self._came = self._came or self.isActiveWindow()
        left = event.type() == QEvent.Type.ActivationChange and not self.isActiveWindow()
        if left and self.isVisible():
            # A menu of ours takes the activation for a moment, too: look again when it is settled.
            self._settling.start()

    def hideEvent(self, event: QHideEvent) -> None:
        for timer in (self._settling, self._knocking):
            timer.stop()
        self._ahead.stop()
        super().hideEvent(event)
        if not event.spontaneous():
            self.went.emit()

    def closeEvent(self, event: QCloseEvent) -> None:
        # The window manager closes it as Esc does.
        event.ignore()
        self.go()

    def paintEvent(self, _event: QPaintEvent) -> None:
        if not self._card.isHidden():
            return
        theme = self._theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box, corner = QRectF(self._box()), theme.px(_CORNER)
        if self._shadowed:
            paint_shadow(painter, theme, box, corner, POPOVER_SHADOW)
        path = QPainterPath()
        path.addRoundedRect(box, corner, corner)
        painter.setClipPath(path)
        paint_ground(painter, theme, self._box())
        painter.setClipping(False)
        painter.setPen(QPen(theme.color("line"), 1))
        painter.drawPath(path)

    # Inside

    def _box(self) -> QRect:
        margin = self._card.margin
        high = self._theme.px(BOX_HIGH)
        return QRect(margin, self.height() - margin - high, self.width() - 2 * margin, high)

    def _place(self) -> None:
        px, box = self._theme.px, self._box()
        inner = box.adjusted(px(_PAD), px(_PAD), -px(_PAD), -px(_PAD))
        self._field.setGeometry(QRect(inner.topLeft(), QSize(inner.width(), px(52))))
        self._chips.setGeometry(inner.left(), box.top() + px(77), inner.width(), px(36))
        foot = box.top() + px(118)
        energy = self._energy_button.sizeHint()
        rest = inner.width() - energy.width() - px(8)
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        energy_x = inner.right() - energy.width() if mirrored else inner.left()
        foot_x = inner.left() if mirrored else inner.left() + energy.width() + px(8)
        self._energy_button.setGeometry(energy_x, foot, energy.width(), energy.height())
        high = max(energy.height() + px(4), self._foot.heightForWidth(rest))
        lowest = box.top() + px(BOX_HIGH - 2) - high
        foot_y = min(foot + (energy.height() - high) // 2, lowest)
        self._foot.setGeometry(foot_x, foot_y, rest, high)

    def _shape(self) -> None:
        """Let presses above the low box go to what lies below the window."""
        shown = self._box() if self._card.isHidden() else self._whole_box()
        self.setMask(window_shape(shown, self._theme.px(_CORNER), self._card.margin))

    def _whole_box(self) -> QRect:
        margin = self._card.margin
        return self.rect().adjusted(margin, margin, -margin, -margin)

    def _guess(self, words: str) -> list[Kind]:
        return guess_kinds(words, self._content.kind_words)

    def _offer(self) -> None:
        words = self._field.words
        if words:
            self._chips.offer_kinds(self._guess(words), self._field.kind)
            return
        # More than there is room for: the long ones are left out.
        try:
            offered = self._offers.now(self._energy, self._starters, limit=_OFFERED)
        except StorageError as error:
            _log.warning("Nothing new is offered: %r", error)
            return
        self._chips.offer(offered, rough=self._energy is Energy.ROUGH)

    def _keep(self, words: str, kind: Kind | None) -> None:
        if not self._card.isHidden() and not words:
            self._card.jump_to_end()
            return
        typed = words == self._field.words
        try:
            draft = QUICK if typed else ""
            self._journal.keep(words, source=Source.TRAY, kind=kind, draft=draft)
        except EmptyTextError:
            return
        except SmallWinsError as error:
            self._say(problem.words_for(error))
            return
        self._say("")
        if typed:
            self._field.clear()

    def _typed(self, words: str) -> None:
        if words and not self._card.isHidden():
            self._card.dismiss()
        self._say("")
        if self._card.isHidden():
            self._offer()

    def _say(self, sentence: str) -> None:
        if sentence == self._sentence:
            return
        self._sentence = sentence
        self._foot.setText(sentence or copy.enter_keeps_it())
        self._energy_button.setVisible(not sentence and self._card.isHidden())
        self._place()
        if sentence:
            inner = self._field.geometry()
            top = self._energy_button.y() - self._theme.px(6)
            self._foot.setGeometry(inner.left(), top, inner.width(), self._theme.px(38))
            say(self, sentence)

    def _choose_kind(self, kind: object) -> None:
        if isinstance(kind, Kind):
            # Before the pressed chip goes: the keyboard would go on as by Tab, and mark all words.
            self._field.edit.setFocus(Qt.FocusReason.OtherFocusReason)
            self._field.choose_kind(kind)
            self._offer()

    def _choose_energy(self, energy: object) -> None:
        if not isinstance(energy, Energy):
            return
        try:
            self._journal.set_energy(self._journal.today(), energy)
        except SmallWinsError as error:
            self._say(problem.words_for(error))
        self._field.edit.setFocus(Qt.FocusReason.OtherFocusReason)

    def _energy_moved(self) -> None:
        if self.isVisible():
            self.refresh()
            self._place()

    def _card_gone(self) -> None:
        for widget in (self._chips, self._energy_button, self._foot):
            widget.show()
        self._shape()
        self.update()
        if self.isVisible() and not self._field.words and not self._opening:
            self.go()
        else:
            self.refresh()

    def _knock(self) -> None:
        """Opened again right after Esc, a window manager may still be taking it away: ask again."""
        if self.isVisible() and not self._came:
            self.raise_()
            self.activateWindow()

    def _left_alone(self) -> None:
        """Another window is in use: an empty box goes; one with words in it stays."""
        if self._menu_is_open():
            self._settling.start()
            return
        busy = self._field.words or not self._card.isHidden()
        if self.isVisible() and not self.isActiveWindow() and not busy:
            self.go()

    def _menu_is_open(self) -> bool:
        return any(menu.isVisible() for menu in self.findChildren(QWidget, "menu"))
