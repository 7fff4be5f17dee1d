"""The celebration as a card with its own windowsill: in the popover, and where space is small."""

from typing import Final

from PySide6.QtCore import QPointF, QRectF, QSize, QSizeF, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent, QPen, QPixmap, QRegion
from PySide6.QtWidgets import QWidget

from smallwins.domain.jar import JarMonth
from smallwins.ui.celebration.celebrated import Celebrated
from smallwins.ui.celebration.flight import Course, OpenNote, note_at
from smallwins.ui.celebration.motes import motes_at
from smallwins.ui.celebration.open_note import FieldLook, OpenNotePainter
from smallwins.ui.celebration.player import Manner
from smallwins.ui.celebration.timeline import Moment, moment_at, reach_of, still_moment
from smallwins.ui.celebration.view import CARD_STAYS, CelebrationView
from smallwins.ui.painting.pile import Slots
from smallwins.ui.painting.scene import SceneShape, card_shape
from smallwins.ui.painting.windowsill import Falling, Windowsill
from smallwins.ui.theme import Theme, faded
from smallwins.ui.widgets.paper import POPOVER_SHADOW, paint_ground, paint_shadow, shadow_reach

CARD_SIZE: Final = QSizeF(380, 300)
"""How large the card is once it has grown, as designed."""

BOX_HIGH: Final = 150
"""How high the box is that it grows from, as designed; its foot stays where it is."""

_CORNER: Final = 16
_PAD: Final = 13
# Of a card of words alone, in designed pixels: round it, and above its buttons.
_EDGE: Final = 10
_GAP: Final = 8


class CelebrationCard(CelebrationView):
    """A card of 380 x 300 that grows upward from a box of 150.

    Its letters are as large as the person chose. Where it has less room than that takes
    (`fit_in`), it is a card of words, without the jar.

    With its shadow it is larger than the card by `margin` on every side. The field it is given is
    in the card's own coordinates, shadow included.

    Args:
        theme: the light, colours, sizes and motion.
        slots: where notes rest.
        shadowed: whether it throws a shadow of its own.
    """

    def __init__(
        self,
        theme: Theme,
        slots: Slots,
        parent: QWidget | None = None,
        *,
        shadowed: bool = True,
        stays: int = CARD_STAYS,
    ) -> None:
        super().__init__(theme, stays, parent)
        self._shadowed = shadowed
        self._sill = Windowsill(theme, slots, self._shape())
        self._plain: QSizeF | None = None
        self._foot = 1
        self._moment = still_moment()
        self._seen = 1.0
        self._box_kept: tuple[tuple[QSize, float, bool], QPixmap] | None = None
        self._course: Course | None = None
        self._note: OpenNote | Falling | None = None
        self._paper: OpenNotePainter | None = None
        self._action_row.setAlignment(Qt.AlignmentFlag.AlignRight)
        self.hide()
        theme.changed.connect(self._restyle)
        self._restyle()

    @property
    def margin(self) -> int:
        """How far the shadow reaches round the card, in pixels."""
        return shadow_reach(POPOVER_SHADOW, self._theme.scale) if self._shadowed else 0

    def field_place(self) -> QRectF:
        """Where the popover's field is in this card, at the top of a box that has not grown."""
        px, card = self._theme.px, self._card()
        top = card.bottom() - px(BOX_HIGH) + px(_PAD)
        return QRectF(card.left() + px(_PAD), top, card.width() - 2 * px(_PAD), px(52))

    def fit_in(self, room: QSizeF, celebrated: Celebrated | None = None) -> QSizeF:
        """Take the form that there is room for, and give how large it is, without its shadow.

        What has no room among the words is left out, the least needed first: the act, then the
        win's own words, and the buttons. The cheer stays: the size may be larger than the room.

        Args:
            room: how much there is.
            celebrated: what it is to meet; what it meets now, where none is given.
        """
        whole, was_plain = CARD_SIZE * self._theme.scale, self._plain is not None
        celebrated = celebrated or self._celebrated
        is_plain = room.width() < whole.width() or room.height() < whole.height()
        if is_plain or was_plain:
            self.jump_to_end()  # nothing flies on a card of words
        self._plain = None
        if is_plain:
            wide = min(room.width(), whole.width())
            self._plain = QSizeF(wide, room.height())
            if celebrated is not None:
                self._plain.setHeight(self._leave_out(celebrated, wide, room.height()))
        elif was_plain:
            self._reward.show()
            if celebrated is not None:
                super()._tell(celebrated)
        self._restyle()
        self._actions.setVisible(self._foot > 0 and not self._words.isHidden())
        return self._card().size()

    def _leave_out(self, celebrated: Celebrated, wide: float, most: float) -> float:
        """Leave out what has no room beside each other or below, and give how high the rest is."""
        px, lines = self._theme.px, celebrated.celebration
        inner = round(wide) - 2 * px(_EDGE)
        self._reward.show()
        self._reward.setVisible(self._actions.sizeHint().width() <= inner)
        foot = px(_GAP) + self._actions.sizeHint().height()
        for win, act, below in (
            (celebrated.win.text, lines.act, foot),
            (celebrated.win.text, "", foot),
            ("", "", foot),
            ("", "", 0),
        ):
            self._words.set_words(lines.cheer, win, act)
            free = round(most) - 2 * px(_EDGE) - below
            high = self._words.height_for(inner, max(1, free))
            if high <= free:
                break
        self._foot = below
        return high + below + 2 * px(_EDGE)

    def set_month(self, month: JarMonth) -> None:
        """Let the jar hold a month ahead of time, so that it can be painted ahead."""
        self._sill.set_month(month)

    def set_rough(self, *, rough: bool) -> None:
        """Let the light be soft and grey, or as it is on other days."""
        self._sill.set_rough(rough=rough)

    def prepare_some(self, milliseconds: float) -> bool:
        """Paint ahead for about so long; gives whether all is there."""
        dpr = self.devicePixelRatioF()
        if self._plain is not None:
            self._kept_box(dpr)
            return True
        if not self._sill.prepare(dpr, milliseconds):
            return False
        self._sill.prepare_light(dpr, reach_of(self._theme.settings.loudness))
        self._kept_box(dpr)
        return True

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        moment = self._moment
        if self._seen < 1 or moment.grow <= 0:
            painter.drawPixmap(QPointF(0, 0), self._kept_box(self.devicePixelRatioF()))
        if moment.grow > 0:
            painter.setOpacity(self._seen)
            self._paint_box(painter, QRectF(event.rect()))
        self._paint_note(painter)
        painter.end()

    def _paint_box(self, painter: QPainter, asked: QRectF) -> None:
        box, corner = self._box(), self._theme.px(_CORNER)
        if self._shadowed and not box.contains(asked):
            paint_shadow(painter, self._theme, box, corner, POPOVER_SHADOW)
        outline = QPainterPath()
        outline.addRoundedRect(box, corner, corner)
        painter.save()
        painter.setClipPath(outline)
        self._paint_inside(painter, box)
        painter.restore()
        painter.setPen(QPen(faded(self._theme.color("lineui"), 0.35), 1))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), corner, corner)

    def _kept_box(self, dpr: float) -> QPixmap:
        """The box before it grows, painted ahead: the first frame has no time for it."""
        key = (self.size(), dpr, self._theme.lamp)
        if self._box_kept is None or self._box_kept[0] != key:
            picture = QPixmap(self.size() * dpr)
            picture.setDevicePixelRatio(dpr)
            picture.fill(Qt.GlobalColor.transparent)
            shown, self._moment = self._moment, moment_at(0)
            painter = QPainter(picture)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            self._paint_box(painter, QRectF(self.rect()))
            painter.end()
            self._moment = shown
            self._box_kept = key, picture
        return self._box_kept[1]

    def _paint_note(self, painter: QPainter) -> None:
        """Paint the note while it is before everything; later it is behind the front glass."""
        if isinstance(self._note, Falling):
            self._note.paint(painter, lamp=self._theme.lamp)
        elif self._note is not None and self._paper is not None:
            self._paper.paint(painter, self._note)

    def _paint_inside(self, painter: QPainter, box: QRectF) -> None:
        scene = self._moment.scene
        if scene < 1 or self._plain is not None:
            paint_ground(painter, self._theme, box.toAlignedRect())
        if scene > 0 and self._plain is None:
            painter.translate(self._card().topLeft())
            painter.setOpacity(painter.opacity() * scene)
            self._sill.paint(painter)

    def _manner(self) -> Manner:
        manner = super()._manner()
        return Manner.FADE if self._plain is not None and manner is Manner.FLIGHT else manner

    def _tell(self, celebrated: Celebrated) -> None:
        if self._plain is None:
            super()._tell(celebrated)
        else:
            self._leave_out(celebrated, self._plain.width(), self._plain.height())
            self._restyle()

    def _show_words(self, seen: float) -> None:
        super()._show_words(seen)
        if not self._foot:
            self._actions.hide()

    def _begin(self, celebrated: Celebrated, look: FieldLook, manner: Manner) -> None:
        flies = manner is Manner.FLIGHT
        self._sill.set_month(celebrated.before if flies else celebrated.after)
        self._note = None
        self._course = self._course_of(celebrated, look) if flies else None
        self._paper = OpenNotePainter(self._theme, celebrated.win, look) if flies else None

    def _course_of(self, celebrated: Celebrated, look: FieldLook) -> Course:
        card = self._card()
        return Course(
            field=look.area,
            rise=self._theme.px(CARD_SIZE.height() - BOX_HIGH),
            mouth=self._sill.mouth() + card.topLeft(),
            jar_width=self._sill.shape.jar_width,
            rest=self._sill.rest_of(celebrated.win, celebrated.after).moved(card.topLeft()),
            scale=self._theme.scale,
        )

    def _show(self, moment: Moment, seen: float) -> None:
        before, self._moment, self._seen = self._moment, moment, seen
        changed = QRegion()
        changed += self._move_note(moment)
        changed += self._light(moment)
        whole = moment.scene < 1 or before.scene < 1 or seen < 1 or before.tint != moment.tint
        if whole or self._player.manner is not Manner.FLIGHT:
            self.update()
        else:
            self.update(changed)

    def _move_note(self, moment: Moment) -> QRegion:
        course, celebrated = self._course, self._celebrated
        if course is None or celebrated is None:
            return QRegion()
        changed = _region(self._note.covers) if self._note is not None else QRegion()
        landed = moment.settle >= 1
        note = None if landed else note_at(moment, course)
        inside = isinstance(note, Falling) and moment.fall > 0
        self._note = None if inside else note
        if self._note is not None:
            changed += _region(self._note.covers)
        corner = self._card().topLeft()
        falling = note.moved(-corner) if isinstance(note, Falling) and inside else None
        changed += _region(self._sill.set_falling(falling).translated(corner))
        if landed:
            self._sill.set_month(celebrated.after)
        return changed

    def _light(self, moment: Moment) -> QRegion:
        sill = self._sill
        seed = self._celebrated.win.id if self._celebrated is not None else 0
        motes = motes_at(moment.drift, sill.mouth(), sill.shape.jar_width, seed)
        lit = sill.set_light(moment.glow, moment.reach, motes)
        return _region(lit.translated(self._card().topLeft()))

    def _cleared(self) -> None:
        self._note = None
        self._sill.set_falling(None)
        self._sill.set_light(0)

    def _card(self) -> QRectF:
        margin = self.margin
        size = CARD_SIZE * self._theme.scale if self._plain is None else self._plain
        return QRectF(QPointF(margin, margin), size)

    def _shape(self) -> SceneShape:
        return card_shape(CARD_SIZE * self._theme.scale, self._theme.scale)

    def _box(self) -> QRectF:
        card = self._card()
        if self._plain is not None:
            return card
        lower = self._theme.px(CARD_SIZE.height() - BOX_HIGH) * (1 - self._moment.grow)
        return card.adjusted(0, lower, 0, 0)

    def _restyle(self) -> None:
        px, card = self._theme.px, self._card()
        self._sill.set_shape(self._shape())
        self.setFixedSize((card.size() + QSizeF(2, 2) * self.margin).toSize())
        self._action_row.setSpacing(px(7))
        left, top = round(card.left()), round(card.top())
        if self._plain is None:
            self._foot = px(48)
            self._words.setGeometry(left + px(190), top + px(20), px(176), px(204))
            wide = px(380 - _PAD - 20)
            self._actions.setGeometry(left + px(_PAD), top + px(242), wide, px(48))
        else:
            inside = card.toRect().adjusted(px(_EDGE), px(_EDGE), -px(_EDGE), -px(_EDGE))
            self._words.setGeometry(inside.adjusted(0, 0, 0, -self._foot))
            high = max(0, self._foot - px(_GAP))
            self._actions.setGeometry(inside.adjusted(0, inside.height() - high, 0, 0))
        self.update()


def _region(area: QRectF) -> QRegion:
    return QRegion() if area.isEmpty() else QRegion(area.toAlignedRect())
