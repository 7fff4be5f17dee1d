"""The celebration in the wide window: words on the wall, and a note that flies to the side jar."""

from typing import Final

from PySide6.QtCore import QPoint, QPointF, QRect, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QRegion
from PySide6.QtWidgets import QAbstractButton, QBoxLayout, QWidget

from smallwins.ui import copy
from smallwins.ui.celebration.celebrated import Celebrated
from smallwins.ui.celebration.flight import Course, OpenNote, note_at, note_in
from smallwins.ui.celebration.motes import motes_at
from smallwins.ui.celebration.open_note import FieldLook, OpenNotePainter
from smallwins.ui.celebration.player import Manner
from smallwins.ui.celebration.timeline import Moment, reach_of
from smallwins.ui.celebration.view import CelebrationView
from smallwins.ui.painting.side_scene import SideScene
from smallwins.ui.painting.windowsill import Falling
from smallwins.ui.theme import Theme
from smallwins.ui.widgets.buttons import LinkButton

SIDE_STAYS: Final = 60_000
"""How long the words stay on the wall without pointer or focus in them, in milliseconds."""

_PAD: Final = 20
_FIELD_CORNER: Final = 18
_TOP: Final = 36
_GAP: Final = 12
_ABOVE_JAR: Final = 20
"""Between the lowest of the ways on and the rim of the jar, in designed pixels."""


class FlightOverlay(QWidget):
    """The air over a window: a note flies through it, and it takes no input.

    It is as large as the note and goes with it, so that little of the window is painted again.

    Args:
        theme: the light, colours and letters.
        window: what it lies over.
    """

    def __init__(self, theme: Theme, window: QWidget) -> None:
        super().__init__(window)
        self._theme = theme
        self._window = window
        self._note: OpenNote | Falling | None = None
        self._paper: OpenNotePainter | None = None
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setAttribute(Qt.WidgetAttribute.WA_NoSystemBackground)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.hide()

    @property
    def over(self) -> QWidget:
        """The window it lies over."""
        return self._window

    def begin(self, paper: OpenNotePainter) -> None:
        """Be ready for a note."""
        self._paper = paper

    def show_note(self, note: OpenNote | Falling | None) -> None:
        """Show the note where it is now, in the window's coordinates; None once it is elsewhere."""
        self._note = note
        if note is None:
            self.hide()
            return
        if isinstance(note, OpenNote) and note.tint <= 0:
            self._lie_on_field(note.area.toAlignedRect())
        else:
            self._leave_field()
            self.setGeometry(note.covers.toAlignedRect())
        if self.isHidden():
            self.show()
            self.raise_()
        self.update()

    def _lie_on_field(self, area: QRect) -> None:
        """Cover the field but for its round corners, and nothing round it.

        The note is the field still. Where it is all that is seen, nothing below it is painted: that
        keeps the first frame short.
        """
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setGeometry(area)
        edge, whole = self._theme.px(_FIELD_CORNER), QRect(QPoint(0, 0), area.size())
        across, down = whole.adjusted(edge, 0, -edge, 0), whole.adjusted(0, edge, 0, -edge)
        self.setMask(QRegion(across) + QRegion(down))

    def _leave_field(self) -> None:
        if self.testAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent):
            self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent, on=False)
            self.clearMask()

    def paintEvent(self, _event: QPaintEvent) -> None:
        if self._note is None or self._paper is None:
            return
        painter = QPainter(self)
        painter.translate(-self.pos())
        if isinstance(self._note, OpenNote):
            self._paper.paint(painter, self._note)
        else:
            self._note.paint(painter, lamp=self._theme.lamp)


class SideCelebration(CelebrationView):
    """Words on the wall above the side jar, Undo below them, honey light behind the jar.

    The field it is given is in the coordinates of the overlay's window.

    Args:
        theme: the light, colours, sizes and motion.
        scene: the side scene whose jar takes the note; this is its child.
        overlay: the air over the window that the note flies through.
    """

    def __init__(
        self, theme: Theme, scene: SideScene, overlay: FlightOverlay, *, stays: int = SIDE_STAYS
    ) -> None:
        super().__init__(theme, stays, scene)
        self._scene = scene
        self._overlay = overlay
        self._course: Course | None = None
        self._landed = True
        self._action_row.setAlignment(Qt.AlignmentFlag.AlignLeading)
        self.hide()
        theme.changed.connect(self._lay_out)

    def fits(self) -> bool:
        """Whether there is room on the wall above the jar for the words."""
        room = self._scene.sill.jar_area().top() - self._theme.px(_TOP)
        return self._scene.isVisible() and room >= self._theme.px(230)

    def prepare_some(self, milliseconds: float) -> bool:
        """Paint ahead for about so long; gives whether all is there."""
        dpr = self._scene.devicePixelRatioF()
        if not self._scene.sill.prepare(dpr, milliseconds):
            return False
        self._scene.sill.prepare_light(dpr, reach_of(self._theme.settings.loudness))
        return True

    def _add_undo(self) -> QAbstractButton:
        # Quiet words, as beside what else was done: so both ways on stand in one row.
        undo = LinkButton(self._theme, copy.undo(), parent=self._actions)
        undo.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._action_row.addWidget(undo)
        return undo

    def _paint_first(self, celebrated: Celebrated, look: FieldLook) -> bool:
        self._overlay.begin(OpenNotePainter(self._theme, celebrated.win, look))
        self._overlay.show_note(note_in(look.area))
        self._overlay.repaint()
        return True

    def _begin(self, celebrated: Celebrated, look: FieldLook, manner: Manner) -> None:
        flies = manner is Manner.FLIGHT
        self._landed = not flies
        self._scene.set_month(celebrated.before if flies else celebrated.after)
        self._course = self._course_of(celebrated, look) if flies else None
        self._lay_out()

    def _course_of(self, celebrated: Celebrated, look: FieldLook) -> Course:
        sill, corner = self._scene.sill, self._scene_corner()
        return Course(
            field=look.area,
            rise=0,
            mouth=sill.mouth() + corner,
            jar_width=sill.shape.jar_width,
            rest=sill.rest_of(celebrated.win, celebrated.after).moved(corner),
            scale=self._theme.scale,
        )

    def _show(self, moment: Moment, seen: float) -> None:
        del seen  # the words fade by themselves
        if self._course is not None and not self._landed:
            self._move_note(moment, self._course)
        seed = self._celebrated.win.id if self._celebrated is not None else 0
        sill = self._scene.sill
        motes = motes_at(moment.drift, sill.mouth(), sill.shape.jar_width, seed)
        self._scene.set_light(moment.glow, moment.reach, motes)

    def _move_note(self, moment: Moment, course: Course) -> None:
        if moment.settle >= 1:
            self._land()
            return
        note = note_at(moment, course)
        if moment.fall > 0 and isinstance(note, Falling):
            self._overlay.show_note(None)
            self._scene.drop(note.moved(-self._scene_corner()))
        else:
            self._overlay.show_note(note)

    def _land(self) -> None:
        self._landed = True
        self._overlay.show_note(None)
        self._scene.drop(None)
        if self._celebrated is not None:
            self._scene.set_month(self._celebrated.after)

    def _cleared(self) -> None:
        if not self._landed:
            self._land()
        self._overlay.show_note(None)
        self._scene.set_light(0)

    def _scene_corner(self) -> QPointF:
        corner = self._scene.rect().topLeft()
        return QPointF(self._scene.mapTo(self._overlay.over, corner))

    def _lay_out(self) -> None:
        px = self._theme.px
        width = self._scene.width() - 2 * px(_PAD)
        high = round(self._scene.sill.jar_area().top()) - px(_TOP) - px(_ABOVE_JAR)
        self.setGeometry(px(_PAD), px(_TOP), width, max(1, high))
        self._action_row.setSpacing(px(12))
        # Beside each other, or below each other where the wall has no room for that.
        row = self._action_row
        row.setDirection(QBoxLayout.Direction.LeftToRight)
        if self._actions.sizeHint().width() > width:
            row.setDirection(QBoxLayout.Direction.TopToBottom)
            for button in self._actions.findChildren(QAbstractButton):
                row.setAlignment(button, Qt.AlignmentFlag.AlignLeading)
        tall = self._actions.sizeHint().height()
        most = max(1, high - tall - px(_GAP))
        words = min(self._words.height_for(width, most), most)
        self._words.setGeometry(0, 0, width, words)
        self._actions.setGeometry(0, words + px(_GAP), width, tall)
