"""The table the cards lie on: face down, on their way, and open."""

from functools import partial
from typing import Any, Final

from PySide6.QtCore import (
    QAbstractAnimation,
    QEvent,
    QPoint,
    QRect,
    QRectF,
    QSize,
    Qt,
    QVariantAnimation,
    Signal,
)
from PySide6.QtGui import (
    QHideEvent,
    QMouseEvent,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPixmap,
    QResizeEvent,
    QTransform,
)
from PySide6.QtWidgets import QWidget

from smallwins.domain.rewards import CARDS, Reward
from smallwins.ui import copy
from smallwins.ui.rewards.card import CardButton, SkipWatch, ThisOne
from smallwins.ui.rewards.card_pictures import CORNER, LIFTED, WIDTH, CardPictures, light_on
from smallwins.ui.rewards.icons import title_of
from smallwins.ui.rewards.table_places import EDGE, GAP, LIFT, CardPlaces
from smallwins.ui.rewards.turning import FADE, angle_at, length_of, size_at
from smallwins.ui.theme import Theme
from smallwins.ui.widgets.paper import CARD_SHADOW, paint_shadow

_HALF_TURN: Final = 90
_TURNS_ROUND: Final = -1


class CardTable(QWidget):
    """Three cards and what is said under the one somebody is at.

    Args:
        theme: colours, sizes, and whether things stand still.

    Signals:
        deal_wanted(): somebody pressed the cards that lie face down.
        opened(): all cards lie open, and can be taken.
        taken(Reward): this one.
        reached(QRect): the keyboard came to a card or to what takes it: both want to be in sight.
    """

    deal_wanted = Signal()
    opened = Signal()
    taken = Signal(object)
    reached = Signal(QRect)
    lets_rings_out = True

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._pictures = CardPictures(theme)
        self._rewards: tuple[Reward, ...] = ()
        self._open = False
        self._at = 0.0
        self._current = 0
        self._buttons = [CardButton(theme, self) for _number in range(CARDS)]
        self.this_one = ThisOne(theme, copy.this_one(), parent=self)
        self._places = CardPlaces(theme, self, self.this_one)
        for number, card in enumerate(self._buttons):
            card.reached.connect(partial(self._reach, number))
            card.pointed_at.connect(partial(self._go_to, number))
            card.clicked.connect(partial(self._take, number))
            card.stepped.connect(partial(self._step, number))
            card.hide()
        self.this_one.hide()
        self.this_one.clicked.connect(self._take_current)
        self.this_one.stepped.connect(self._step_from_below)
        self._motion = QVariantAnimation(self)
        self._motion.valueChanged.connect(self._tick)
        self._motion.finished.connect(self._ended)
        self._watch = SkipWatch(self)
        self._watch.noticed.connect(self.finish)
        theme.changed.connect(self.restyle)

    @property
    def cards(self) -> tuple[Reward, ...]:
        """What lies on the table; none before anything was dealt."""
        return self._rewards

    @property
    def turning(self) -> bool:
        """Whether the cards are on their way."""
        return self._motion.state() is QAbstractAnimation.State.Running

    @property
    def current(self) -> int:
        """Which card somebody is at, from 0."""
        return self._current

    def deal(self, rewards: tuple[Reward, ...]) -> None:
        """Lay these on the table and turn them over, or fade them in where things stand still.

        Args:
            rewards: three at most.
        """
        self._motion.stop()
        self._watch.stop()
        self._rewards, self._open, self._at = rewards, False, 0.0
        self._current = 0
        self._pictures.keep(rewards)
        for part in (*self._buttons, self.this_one):
            part.hide()
        self._name_cards()
        length = FADE if self._theme.still else length_of(len(rewards))
        self._motion.setStartValue(0.0)
        self._motion.setEndValue(float(length))
        self._motion.setDuration(length)
        if self.isVisible():
            self._paint_ahead()
            self._motion.start()
            self._watch.start()
        else:
            self._ended()
        self.update()

    def refresh(self, rewards: tuple[Reward, ...]) -> None:
        """Show the same cards in other words: they were changed meanwhile."""
        if rewards == self._rewards:
            return
        if not rewards:
            self.clear()
            return
        self.finish()
        self._rewards = rewards
        self._current = min(self._current, len(rewards) - 1)
        self._pictures.keep(rewards)
        self._name_cards()
        for number, card in enumerate(self._buttons):
            card.setVisible(number < len(rewards))
        self._place()
        self.update()

    def clear(self) -> None:
        """Let three cards lie face down, as at first."""
        self._motion.stop()
        self._watch.stop()
        self._rewards, self._open = (), False
        self._pictures.keep(())
        for part in (*self._buttons, self.this_one):
            part.hide()
        self.update()

    def finish(self) -> None:
        """Let all cards lie open, now."""
        if self.turning:
            self._motion.setCurrentTime(self._motion.duration())

    def take_keyboard(self) -> None:
        """Have the keyboard on what takes the card somebody is at."""
        if self._open and self._rewards:
            self.this_one.setFocus(Qt.FocusReason.OtherFocusReason)
            self.reached.emit(self.area_with_button())

    def height_for(self, width: int) -> int:
        """How high it is at a width, in pixels: the cards stand in as many rows as they need."""
        return self._places.height_for(width)

    def restyle(self) -> None:
        """Take the theme as it is now."""
        self._pictures.forget()
        self._place()
        self.update()

    def sizeHint(self) -> QSize:
        width = self._theme.px(CARDS * WIDTH + (CARDS - 1) * GAP + 2 * EDGE)
        return QSize(width, self.height_for(width))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LayoutDirectionChange:
            self._place()

    def hideEvent(self, event: QHideEvent) -> None:
        self.finish()
        self._pictures.forget()
        super().hideEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        on_a_card = any(
            self.card_area(number).contains(event.position().toPoint()) for number in range(CARDS)
        )
        if on_a_card and not self._rewards:
            self.deal_wanted.emit()
            return
        super().mousePressEvent(event)

    def card_area(self, number: int) -> QRect:
        """Give where a card lies, from 0, in pixels of this table."""
        return self._places.card(number)

    def area_with_button(self) -> QRect:
        """Give where the card somebody is at lies with what takes it."""
        return self._places.both(self._current)

    # Painting

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        count = len(self._rewards) or CARDS
        for number in range(count):
            self._paint_card(painter, number)

    def _paint_card(self, painter: QPainter, number: int) -> None:
        area = QRectF(self.card_area(number))
        if not self._rewards:
            self._paint_lying(painter, area, number, faces=0.0)
        elif self._open:
            self._paint_lying(painter, area, number, faces=1.0)
        elif self._theme.still:
            self._paint_lying(painter, area, number, faces=self._at / FADE)
        else:
            self._paint_turning(painter, area, number)

    def _paint_lying(self, painter: QPainter, area: QRectF, number: int, *, faces: float) -> None:
        """Paint a card that lies still, its face seen so far, 0 to 1."""
        theme, dpr = self._theme, self.devicePixelRatioF()
        lifted = self._open and number == self._current
        if lifted:
            area = area.translated(0, -theme.px(LIFT))
        shades = LIFTED if lifted else CARD_SHADOW
        paint_shadow(painter, theme, area, theme.px(CORNER), shades)
        if faces < 1:
            painter.drawPixmap(area.topLeft(), self._pictures.back(dpr))
        if faces > 0:
            painter.setOpacity(faces)
            painter.drawPixmap(area.topLeft(), self._face(number))
            painter.setOpacity(1)

    def _paint_turning(self, painter: QPainter, area: QRectF, number: int) -> None:
        """Paint a card on its way: one picture, turned about its middle, and the light on it."""
        angle, swell = angle_at(self._at, number), size_at(self._at)
        back = angle < _HALF_TURN
        turned = angle if back else angle - 2 * _HALF_TURN
        if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            turned = -turned
        turn = QTransform().translate(area.center().x(), area.center().y())
        turn.rotate(_TURNS_ROUND * turned, Qt.Axis.YAxis)
        turn.scale(swell, swell)
        flat = QRectF(-area.width() / 2, -area.height() / 2, area.width(), area.height())
        dpr, pictures = self.devicePixelRatioF(), self._pictures
        seen, reach = turn.mapRect(flat), pictures.reach
        # It is as much narrower as its card.
        aside = reach * seen.width() / flat.width()
        shadow = QRectF(seen.left(), area.top(), seen.width(), area.height())
        shadow.adjust(-aside, -reach, aside, reach)
        painter.drawPixmap(shadow, pictures.shadow(dpr), QRectF(pictures.shadow(dpr).rect()))
        painter.save()
        painter.setTransform(turn, combine=True)
        picture = pictures.back(dpr) if back else self._face(number)
        painter.drawPixmap(flat.topLeft(), picture)
        painter.restore()
        edge_on = 1 - abs(_HALF_TURN - abs(turned)) / _HALF_TURN
        if edge_on > 0:
            # Laid over what is seen, and not turned with it: that takes a fifth of the time.
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(light_on(seen, edge_on, from_right=turned < 0))
            corner = self._theme.px(CORNER)
            card = QPainterPath()
            card.addRoundedRect(flat, corner, corner)
            painter.drawPath(turn.map(card))

    def _face(self, number: int) -> QPixmap:
        rtl = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        dpr = self.devicePixelRatioF()
        return self._pictures.face(self._rewards[number], dpr, mirrored=rtl)

    def _paint_ahead(self) -> None:
        """Paint both sides of each card before it moves: no frame waits for letters."""
        dpr = self.devicePixelRatioF()
        self._pictures.back(dpr)
        self._pictures.shadow(dpr)
        for number in range(len(self._rewards)):
            self._face(number)

    # Motion

    def _tick(self, value: Any) -> None:  # noqa: ANN401 - what Qt hands over
        self._at = float(value)
        self.update()

    def _ended(self) -> None:
        self._watch.stop()
        self._open = True
        for card, _reward in zip(self._buttons, self._rewards, strict=False):
            card.show()
        self.this_one.setVisible(bool(self._rewards))
        self._place()
        self.update()
        self.opened.emit()

    # Who is at which card

    def _name_cards(self) -> None:
        for card, reward in zip(self._buttons, self._rewards, strict=False):
            spoken = copy.reward_spoken(title_of(reward), reward.minutes, reward.cost)
            card.setAccessibleName(spoken)
        self._name_this_one()

    def _name_this_one(self) -> None:
        if self._rewards:
            title = title_of(self._rewards[self._current])
            self.this_one.setAccessibleName(copy.this_one_spoken(title))

    def _reach(self, number: int) -> None:
        self._go_to(number)
        self.reached.emit(self.area_with_button())

    def _go_to(self, number: int) -> None:
        if self._open and number != self._current and number < len(self._rewards):
            self._current = number
            self._name_this_one()
            self._place()
            self.update()

    def _step(self, number: int, by: QPoint) -> None:
        """An arrow key was pressed on a card: along the row, or down to what takes it."""
        if by.y() > 0:
            self.this_one.setFocus(Qt.FocusReason.TabFocusReason)
            self.reached.emit(self.area_with_button())
            return
        rtl = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        to = number + (-by.x() if rtl else by.x())
        if 0 <= to < len(self._rewards):
            self._buttons[to].setFocus(Qt.FocusReason.TabFocusReason)

    def _step_from_below(self, by: QPoint) -> None:
        if by.y() < 0:
            self._buttons[self._current].setFocus(Qt.FocusReason.TabFocusReason)
        elif by.x():
            self._step(self._current, by)

    def _take_current(self) -> None:
        self._take(self._current)

    def _take(self, number: int) -> None:
        if self._open and number < len(self._rewards):
            self.taken.emit(self._rewards[number])

    def _place(self) -> None:
        for number, card in enumerate(self._buttons):
            lift = self._theme.px(LIFT) if self._open and number == self._current else 0
            card.setGeometry(self.card_area(number).translated(0, -lift))
        self.this_one.setGeometry(self._places.button(self._current))
