"""Where Today's note with a line is: on the wall beside the page, else at the foot of the page."""

from typing import Any, Final, cast

from PySide6.QtCore import QAbstractAnimation, QObject, QRect, Qt, QVariantAnimation, Slot
from PySide6.QtWidgets import QGraphicsOpacityEffect, QWidget

from smallwins.ui.celebration.player import Manner
from smallwins.ui.layout import height_for
from smallwins.ui.theme import Theme
from smallwins.ui.today.place import TodayPlace
from smallwins.ui.today.sticky_note import StickyPlace
from smallwins.ui.today.sticky_paper import WALL_ROLES

_SIDE: Final = 14
_TOP: Final = 34
_ABOVE_JAR: Final = 8
# Below the note is said what was done to it, in three lines at most. Below a long line there is
# less room, and for that minute the words stand before the neck of the jar, where no note is.
_ROOM_TO_SAY: Final = 72
_OUT_MS: Final = 120
_IN_MS: Final = 240


class NoteOnWall(QObject):
    """Puts the note where there is room for it, and out of the way of a celebration.

    Args:
        theme: sizes and motion.
        place: the note, with what is said of it.
        today: the page and the wall.
    """

    def __init__(self, theme: Theme, place: StickyPlace, today: TodayPlace) -> None:
        super().__init__(place)
        self._theme = theme
        self._place = place
        self._today = today
        self._aside = False
        self._effect = QGraphicsOpacityEffect(place)
        self._effect.setEnabled(False)
        place.setGraphicsEffect(self._effect)
        self._fade = QVariantAnimation(self)
        self._fade.valueChanged.connect(self._show_fade)
        self._fade.finished.connect(self._faded)
        today.page.parts.add_at_foot(place)
        # No event filter: those are still asked while all of it goes.
        today.laid_out.connect(self.settle)
        today.scene.laid_out.connect(self.settle)
        today.wall_goes.connect(self._leave)
        place.was_hidden.connect(self._end_fade)
        today.wall_taken.connect(self._step_aside)
        today.wall_free.connect(self._come_back)
        place.reshaped.connect(self.settle)
        theme.changed.connect(self.settle)
        self.settle()

    @property
    def on_wall(self) -> bool:
        """Whether it is on the wall now."""
        return self._place.parentWidget() is self._today.scene

    @Slot()
    def settle(self) -> None:
        """Be where there is room at the present size, for the present line."""
        wall = self._wall()
        role = "" if wall.isEmpty() else self._role_on(wall)
        if role:
            self._place.note.set_on_wall(role)
            self._move(self._today.scene)
            wall.setHeight(height_for(self._place, wall.width()))
            self._place.setGeometry(wall)
        else:
            self._leave()

    @Slot()
    def _leave(self) -> None:
        """Be at the foot of the page."""
        self._place.note.set_on_wall("")
        self._move(None)

    def _wall(self) -> QRect:
        """Give the free part of the wall; an empty one where there is none."""
        scene, px = self._today.scene, self._theme.px
        if scene.isHidden():
            return QRect()
        high = round(scene.sill.jar_area().top()) - px(_TOP) - px(_ABOVE_JAR)
        return QRect(px(_SIDE), px(_TOP), scene.width() - 2 * px(_SIDE), max(0, high))

    def _role_on(self, wall: QRect) -> str:
        """Give the letters in which the line has its room on the wall; "" for none."""
        # What is said of it must not send the note elsewhere: its room is kept for it all along.
        free = wall.height() - self._theme.px(_ROOM_TO_SAY)
        for role, room in (*((role, free) for role in WALL_ROLES), (WALL_ROLES[-1], wall.height())):
            if self._place.note.height_on_wall(wall.width(), role) <= room:
                return role
        return ""

    def _move(self, scene: QWidget | None) -> None:
        """Go to the wall, or to the foot of the page; the keyboard comes along."""
        if (scene is not None) is self.on_wall:
            return
        stop = self._stop()
        if scene is not None:
            self._place.setParent(scene)
        else:
            self._today.page.parts.add_at_foot(self._place)
        self._end_fade()
        self._place.setVisible(not (self._aside and self.on_wall))
        if stop is not None:
            stop.setFocus(Qt.FocusReason.OtherFocusReason)

    def _stop(self) -> QWidget | None:
        """Give what the keyboard is on, if that is the note or a part of it."""
        focus = cast("QWidget | None", self._place.window().focusWidget())
        return focus if focus is not None and self._place.isAncestorOf(focus) else None

    @Slot(object)
    def _step_aside(self, manner: Manner) -> None:
        """A win is met on the wall: the words that meet it have the wall to themselves."""
        self._aside = True
        if not self.on_wall or self._place.isHidden():
            return
        if self._stop() is not None:
            # It takes no keyboard along; where wins are typed no key does harm.
            self._today.page.show_field()
        self._start_fade(_OUT_MS if manner is Manner.FLIGHT else 0)

    @Slot()
    def _come_back(self) -> None:
        if not self._aside:
            return
        self._aside = False
        if self.on_wall:
            self._end_fade()
            self._place.show()
            self._start_fade(_IN_MS)

    def _start_fade(self, milliseconds: int) -> None:
        self._fade.stop()
        if not milliseconds or self._theme.still or not self._place.isVisible():
            self._faded()
            return
        self._fade.setStartValue(1.0 if self._aside else 0.0)
        self._fade.setEndValue(0.0 if self._aside else 1.0)
        self._fade.setDuration(milliseconds)
        self._effect.setEnabled(True)
        self._fade.start()

    @Slot()
    def _end_fade(self) -> None:
        if self._fade.state() is QAbstractAnimation.State.Running:
            self._fade.stop()
            self._faded()

    def _show_fade(self, seen: Any) -> None:  # noqa: ANN401  # what Qt hands over
        self._effect.setOpacity(float(seen))

    @Slot()
    def _faded(self) -> None:
        self._effect.setEnabled(False)
        self._place.setVisible(not (self._aside and self.on_wall))
