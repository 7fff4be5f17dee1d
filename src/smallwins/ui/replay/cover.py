"""Once more: what was kept, one slow page at a time, in lamplight (mockup extra-replay)."""

import datetime as dt
from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QSizeF, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QPainter, QPaintEvent, QPixmap, QShowEvent
from PySide6.QtWidgets import QWidget

from smallwins.domain.settings import LATEST_DAY_END, Light
from smallwins.domain.wins import Win
from smallwins.ui import copy
from smallwins.ui.painting.scene import ScenePicture
from smallwins.ui.replay.fade import CrossFade
from smallwins.ui.replay.foot import Foot
from smallwins.ui.replay.pace import FADE_MS, Pace, reading_ms
from smallwins.ui.replay.page import ReplayPage
from smallwins.ui.replay.places import places
from smallwins.ui.replay.scene import replay_shape
from smallwins.ui.replay.steps import Steps
from smallwins.ui.theme import Theme
from smallwins.ui.widgets.cover import Cover
from smallwins.ui.widgets.lit_theme import LitTheme
from smallwins.ui.widgets.strip import say
from smallwins.ui.widgets.words import Words

_COME_MS: Final = 240
_COME_STILL_MS: Final = 120
_FIRST, _LAST = Qt.Key.Key_Home, Qt.Key.Key_End
_ARROWS: Final = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}


class ReplayCover(Cover):
    """Notes of a day, week or month, one slow page at a time (mockup extra-replay).

    What it shows stays as it was when it began, whatever happens to a note meanwhile. It ends on
    the last note, and stays there.

    Args:
        theme: the letters, the sizes, and whether things stand still; the light is its own.
        floor: what it lies over, the window's own floor.
    """

    _watched: QWidget | None = None  # the floor's events are heard before all is there

    def __init__(self, theme: Theme, floor: QWidget) -> None:
        lamp = LitTheme(theme, Light.LAMP)
        super().__init__(lamp, floor)
        lamp.setParent(self)
        self.lit_by: Theme = lamp
        self._wins: tuple[Win, ...] = ()
        self._by_day = False
        self._at = 0
        self._paused = False
        self._scene = ScenePicture()
        self._page_foot = 0
        self._title = Words(lamp, "once_more", parent=self)
        self._last_line = Words(lamp, "tag", copy.all_of_it_happened(), parent=self)
        for line in (self._title, self._last_line):
            line.setAlignment(Qt.AlignmentFlag.AlignCenter)
            line.setWordWrap(True)
            line.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._page = ReplayPage(lamp, self)
        self._steps = Steps(lamp, self)
        self._foot = Foot(lamp, self)
        self._fade = CrossFade(self)
        self._veil = CrossFade(floor)
        self._pace = Pace(self)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self._connect()

    @property
    def page(self) -> ReplayPage:
        """The page that is open."""
        return self._page

    @property
    def paused(self) -> bool:
        """Whether somebody let it stand."""
        return self._paused

    def show_notes(self, title: str, wins: Sequence[Win]) -> None:
        """Begin at the first of these notes.

        Args:
            title: what stands above them, such as "Today, once more".
            wins: oldest first; they stay as they are now until this is over.
        """
        before = self._floor.grab() if self._floor.isVisible() else None
        self._fade.stop()
        self._wins = tuple(wins)
        self._by_day = len({win.day for win in self._wins}) > 1
        self._paused = False
        self.setAccessibleName(title)
        self._steps.show_wins(self._wins)
        self._turn_to(0)
        self.open()
        self._watch_window()
        self._come(before)
        self._hold(0)
        say(self, copy.sentences(title, self._spoken()))

    def first_stop(self) -> QWidget:
        """What has the keyboard when it opens."""
        return self._foot.good_night

    def leave(self) -> None:
        """Go away, slowly for the eyes."""
        if self.isHidden():
            return
        before = self.grab()
        self.leave_at_once()
        self._come(before)

    def leave_at_once(self) -> None:
        """Go away without a fade; and let the notes go."""
        self._veil.stop()
        if self.isHidden():
            return
        self._watch_no_window()
        super().leave_at_once()
        self._wins = ()
        self._steps.show_wins(())
        self._page.show_blank("")

    def gone(self) -> None:
        """Let time stand, and drop what was painted: nobody sees it."""
        self._pace.rest()
        self._fade.stop()
        self._scene = ScenePicture()
        self._page.drop_picture()

    # Turning pages

    def go_to(self, number: int) -> None:
        """Turn to the note with this number, if there is one; its hold begins anew."""
        if number == self._at or not 0 <= number < len(self._wins):
            return
        if self._theme.still or not self.isVisible():
            self._turn_to(number)
            self._hold(0)
        else:
            area = self._fading_area()
            # Who steps on before a page has come sees it whole, and no third one's words below it.
            self._fade.stop()
            before = self.grab(area)
            self._turn_to(number)
            self._fade.start(area, before, self.grab(area), FADE_MS)
            self._hold(FADE_MS)
        say(self, self._spoken())

    def step(self, by: int) -> None:
        """Turn so many pages on, or back."""
        self.go_to(self._at + by)

    def toggle(self) -> None:
        """Let it stand, or go on; where things stand still, turn to the next page."""
        if self._theme.still:
            self.step(1)
        elif not self._ended:
            self._paused = not self._paused
            self._show_foot()
            self._settle()
            say(self, copy.replay_waits() if self._paused else copy.replay_goes_on())

    @property
    def _ended(self) -> bool:
        return self._at >= len(self._wins) - 1

    def _turn_to(self, number: int) -> None:
        self._at = number
        if self._wins:
            win = self._wins[number]
            self._page.show_win(win, self._when(win))
        else:
            self._page.show_blank(copy.a_rest_day(), copy.rest_belongs())
        self._steps.go_to(number)
        self._show_lines()
        self._show_foot()

    def _show_lines(self) -> None:
        """Show the title; and at the end the last line, which may take the title's place."""
        ends = bool(self._wins) and self._ended
        has_place = not self._last_line.geometry().isEmpty()
        self._last_line.setVisible(ends and has_place)
        instead = ends and not has_place
        self._title.setText(copy.all_of_it_happened() if instead else self.accessibleName())
        self._fit_line(self._title, "once_more")

    def _fit_line(self, line: Words, role: str) -> int:
        """Let a line be smaller where it would not fit, and give how high it is."""
        line.set_role(role)
        if line.fontMetrics().horizontalAdvance(line.text()) > self.width():
            line.set_role("feeling")
        return line.heightForWidth(self.width())

    def _when(self, win: Win) -> str:
        if self._by_day:
            return copy.long_day(win.day)
        moment = win.kept_at + dt.timedelta(minutes=win.offset)
        # Of what was put on this day later, that hour is of another day.
        return copy.clock_time(moment) if _is_of(win.day, moment) else ""

    def _spoken(self) -> str:
        """The page as a screen reader says it."""
        spoken = self._page.accessibleName()
        if self._wins and self._ended:
            spoken = copy.sentences(spoken, copy.all_of_it_happened())
        return spoken

    # Time

    def _hold(self, fade: int) -> None:
        if self._wins:
            self._pace.hold(fade + reading_ms(self._wins[self._at]))
        self._settle()

    def _settle(self) -> None:
        """Let time run if there is somebody to see the next page come."""
        stands = self._paused or self._theme.still or self._ended or self._page.pressed
        if stands or not self.isVisible() or self.window().isMinimized():
            self._pace.rest()
        else:
            self._pace.go()

    def _touched(self) -> None:
        self._pace.linger()
        self._settle()

    def _next(self) -> None:
        self.step(1)

    def _back(self) -> None:
        self.step(-1)

    # Keys

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key in _ARROWS:
            mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
            self.step(-_ARROWS[key] if mirrored else _ARROWS[key])
        elif key == _FIRST:
            self.go_to(0)
        elif key == _LAST:
            self.go_to(len(self._wins) - 1)
        elif key == Qt.Key.Key_Space:
            self._space(again=event.isAutoRepeat())
        elif event.matches(QKeySequence.StandardKey.Copy):
            self._page.copy_words()
        elif not self._page.words.scroll_by(event):
            super().keyPressEvent(event)

    def _space(self, *, again: bool) -> None:
        if again:
            return
        if self._wins:
            self.toggle()
        else:
            self.leave()

    # Looks

    def lay_out(self) -> None:
        """Place what is inside, for the present size, theme and room."""
        self._show_foot()
        sill = self._foot.lay_out(self.rect())
        title_high = self._fit_line(self._title, "once_more")
        self._fit_line(self._last_line, "tag")
        found = places(self.size(), sill, self._theme.scale, title_high)
        self._title.setVisible(found.title is not None)
        self._title.setGeometry(found.title or QRect())
        self._last_line.setGeometry(found.last_line or QRect())
        self._show_lines()
        self._page.lie_at(found.page)
        self._page_foot = found.page.bottom()
        row = found.row
        self._steps.setVisible(row is not None and len(self._wins) > 1)
        if row is not None:
            self._steps.set_room(row.width())
            wide = self._steps.wanted_width()
            left = (self.width() - wide) // 2
            self._steps.setGeometry(left, row.top(), wide, row.height())
            self._steps.lay_out()
        self._fade.stop()
        self._settle()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        shape = replay_shape(
            QSizeF(self.size()), self._theme.scale, self._foot.top, self._page_foot
        )
        picture = self._scene.pixmap(shape, self.devicePixelRatioF(), lamp=True, rough=False)
        painter.drawPixmap(QPoint(0, 0), picture)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._settle()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._watched and event.type() == QEvent.Type.WindowStateChange:
            self._settle()
        if watched is self._floor and event.type() == QEvent.Type.Resize:
            self._veil.stop()
        return super().eventFilter(watched, event)

    def _show_foot(self) -> None:
        self._foot.show_state(
            turns=len(self._wins) > 1 and not self._theme.still,
            steps=len(self._wins) > 1 and self._theme.still,
            paused=self._paused,
            first=self._at == 0,
            last=self._ended,
        )

    def _fading_area(self) -> QRect:
        """What changes from one page to the next."""
        lines = self._last_line.geometry()
        if lines.isEmpty():
            lines = self._title.geometry()
        return (self._page.geometry() | self._steps.geometry() | lines) & self.rect()

    def _come(self, before: QPixmap | None) -> None:
        """Let the window's picture become what it is now."""
        if before is None or not self._floor.isVisible() or before.size().isEmpty():
            return
        now = self._floor.grab()
        if now.size() == before.size():
            length = _COME_STILL_MS if self._theme.still else _COME_MS
            self._veil.start(self._floor.rect(), before, now, length)

    def _watch_window(self) -> None:
        self._watch_no_window()
        self._watched = self.window()
        self._watched.installEventFilter(self)

    def _watch_no_window(self) -> None:
        if self._watched is not None and self._watched is not self._floor:
            self._watched.removeEventFilter(self)
        self._watched = None

    def _connect(self) -> None:
        self._steps.chosen.connect(self.go_to)
        self._pace.due.connect(self._next)
        self._page.touched.connect(self._touched)
        self._foot.paused.connect(self.toggle)
        self._foot.back.connect(self._back)
        self._foot.next.connect(self._next)
        self._foot.good_night.clicked.connect(self.leave)
        # The page wears the day's letters: it takes a new size a moment after the lamp's.
        self._page.lit_by.changed.connect(self._restyle)


def _is_of(day: dt.date, moment: dt.datetime) -> bool:
    """Whether a moment on the person's own clock is of a day, wherever they let days end."""
    latest = dt.timedelta(minutes=LATEST_DAY_END)
    return day in (moment.date(), (moment - latest).date())
