"""A time of day to type, or to go through by the keys up and down."""

import datetime as dt
import re
from typing import Final

from PySide6.QtCore import QLocale, Qt, Signal, Slot
from PySide6.QtGui import QFontMetricsF, QKeyEvent
from PySide6.QtWidgets import QWidget

from smallwins.ui import copy
from smallwins.ui.settings.held_key import HeldKey
from smallwins.ui.theme import Theme
from smallwins.ui.widgets.framed_line import FramedLine

_STEP: Final = 15
_DAY: Final = 24 * 60
_LONGEST: Final = 20
_FIGURES: Final = re.compile(r"(\d{1,2})(?:[:.h \u2236]?(\d{2}))?")
_WIDEST: Final = (9 * 60 + 30, 22 * 60 + 45)


class TimeLine(FramedLine):
    """A line with a time. It takes hold at Enter, by the keys, and when the line is left.

    A key that is held goes through the day; the time at which it is let go is the one.

    Args:
        theme: colours, letters and sizes.
        name: what a screen reader calls it.
        parent: what it stands on.

    Signals:
        chosen(time): the person set this time.
        refused(str): what is typed is no time; the one before stands there again.
    """

    chosen = Signal(dt.time)
    refused = Signal(str)

    def __init__(self, theme: Theme, name: str, parent: QWidget) -> None:
        # What is shown, and what was last told or given.
        self._time = self._known = dt.time()
        super().__init__(theme, name, parent, tall=38, side=10)
        self.edit.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.edit.setAccessibleDescription(copy.time_keys())
        self.edit.editingFinished.connect(self._take)
        self._held = HeldKey(self)
        self._held.let_go.connect(self._take)

    def show_time(self, time: dt.time) -> None:
        """Show a time; nobody is told. While a key is held, the person's own stands there."""
        if not self._held.waiting:
            self._known = time
            self._show(time)

    def restyle(self) -> None:
        """Take the theme as it is now."""
        super().restyle()
        metrics = QFontMetricsF(self._theme.font("body"))
        times = (copy.minutes_as_time(minutes) for minutes in _WIDEST)
        widest = max(metrics.horizontalAdvance(time) for time in times)
        self.setFixedWidth(max(self._theme.px(84), round(widest) + self._theme.px(28)))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        # The line leaves these keys alone.
        step = {Qt.Key.Key_Up: _STEP, Qt.Key.Key_Down: -_STEP}.get(Qt.Key(event.key()))
        if step is None:
            super().keyPressEvent(event)
            return
        self._step(step)
        self._held.wait()

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        super().keyReleaseEvent(event)
        if not event.isAutoRepeat():
            self._held.end()

    def _step(self, minutes: int) -> None:
        """Show the time so many minutes on, by quarters of an hour, and over midnight as well."""
        time = self._typed() or self._time
        whole = (_minutes(time) // _STEP * _STEP + minutes) % _DAY
        self._show(dt.time(*divmod(whole, 60)))

    @Slot()
    def _take(self) -> None:
        self._held.stop()
        typed = self._typed()
        self._show(self._known if typed is None else typed)
        if typed is None:
            self.refused.emit(copy.time_unread(self.edit.text()))
        elif typed != self._known:
            self._known = typed
            self.chosen.emit(typed)

    def _typed(self) -> dt.time | None:
        """What stands there. Qt writes times in some languages in a way that it does not read."""
        text = self.edit.text()
        as_shown = text == copy.minutes_as_time(_minutes(self._time))
        return self._time if as_shown else read_time(text)

    def _show(self, time: dt.time) -> None:
        self._time = time
        self.edit.setText(copy.minutes_as_time(_minutes(time)))


def read_time(text: str) -> dt.time | None:
    """Read a time as a person writes it: 9:30, 930, 9.30, 9, or as their locale does."""
    text = " ".join(text.split())
    if not text or len(text) > _LONGEST:
        return None
    if (found := _FIGURES.fullmatch(text)) is not None:
        hour, minute = int(found[1]), int(found[2] or 0)
        if hour == 24 and not minute:
            hour = 0
        return dt.time(hour, minute) if hour < 24 and minute < 60 else None
    # A writer of English without a locale may mean the half of the day, too.
    for locale in (QLocale(), QLocale(QLocale.Language.English)):
        for form in ("h:mm AP", "h:mmAP", "h AP", "hAP", "h.mm AP"):
            if (time := locale.toTime(text, form)).isValid():
                return dt.time(time.hour(), time.minute())
        if (time := locale.toTime(text, QLocale.FormatType.ShortFormat)).isValid():
            return dt.time(time.hour(), time.minute())
    return None


def _minutes(time: dt.time) -> int:
    return time.hour * 60 + time.minute
