"""One note over the whole window: it comes, can be marked and shared, and is folded back."""

import dataclasses
from typing import Final

from PySide6.QtCore import QEvent, QObject, QPoint, QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QGuiApplication,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPixmap,
    QResizeEvent,
)
from PySide6.QtWidgets import QApplication, QWidget

from smallwins.domain.jar import WhyNone
from smallwins.domain.wins import Win
from smallwins.services.journal import Journal
from smallwins.ui import copy
from smallwins.ui.note.actions import NoteActions
from smallwins.ui.note.coming import Coming, Passage
from smallwins.ui.note.flaps import FlapPainter, SheetPictures
from smallwins.ui.note.keys import Meaning, meaning_of
from smallwins.ui.note.marks import Marks
from smallwins.ui.note.sheet import NoteSheet
from smallwins.ui.note.unfolding import Course, from_nowhere, risen
from smallwins.ui.note.veil import Veil, picture_below
from smallwins.ui.painting.windowsill import Falling
from smallwins.ui.theme import Theme
from smallwins.ui.widgets.cover import Cover
from smallwins.ui.widgets.scroll import Page, PageScroll
from smallwins.ui.widgets.strip import say
from smallwins.ui.widgets.words import Words

_SHEET: Final = (640, 410)
_LEAST_SHEET: Final = (230, 300)
"""The least height of a sheet: roomy, and where its head takes two rows."""

_ABOVE: Final = 0.4325
"""The share of free height that is above the sheet (96 of 222 in the mockup)."""


class NoteCover(Cover):
    """One note, open and large.

    Args:
        theme: the light, the letters, the sizes and the motion.
        journal: takes the marks, and tells what changes elsewhere.
        floor: what it lies over.

    Signals:
        another_requested(): the person wants another note.
        share_requested(Win): the person wants to share this one.
    """

    another_requested = Signal()
    share_requested = Signal(object)

    def __init__(self, theme: Theme, journal: Journal, floor: QWidget) -> None:
        super().__init__(theme, floor)
        self._journal = journal
        self._pulled = False
        self._marks = Marks(journal, self)
        self._veil = Veil()
        self._behind: QPixmap | None = None
        self._page = Page()
        self._scroll = PageScroll(theme, self._page, self)
        self._sheet = NoteSheet(theme, self._page)
        self._actions = NoteActions(theme, self._page)
        self._line = Words(theme, "body", parent=self._page)
        self._line.setWordWrap(True)
        self._line.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
        self._coming = Coming(self)
        self._connect()
        words = (self._sheet.words, self._sheet.words.viewport())
        around = (self._sheet, self._page, self._scroll, self._scroll.viewport())
        for one in (*self._actions.buttons, *words, *around):
            one.installEventFilter(self)

    @property
    def win(self) -> Win | None:
        """The win whose note is open; None on a blank one."""
        return self._sheet.win

    def show_note(self, win: Win, *, pulled: bool, origin: Falling | None = None) -> None:
        """Open this note large.

        Args:
            win: whose note.
            pulled: it was drawn from the jar, so another one is offered.
            origin: the folded note where it lies, in the floor's coordinates; None where it comes
                from nowhere in sight.
        """
        before = self._before_this()
        self._pulled = pulled
        self._sheet.show_win(win, self._day(win))
        self._begin(origin, before)

    def show_nothing_to_pull(self, why: WhyNone) -> None:
        """Open a blank note with kind words: the jar holds none that can be pulled."""
        before = self._before_this()
        self._pulled = False
        self._sheet.show_blank(*copy.why_none(why))
        self._begin(None, before)

    def tell(self, sentence: str) -> None:
        """Say a calm line below the note, or on a blank one where none is open."""
        if self.isHidden():
            self._pulled = False
            self._sheet.show_blank(sentence)
            self._begin(None, None)
            return
        self._line.setText(sentence)
        self.lay_out()
        self._scroll.bring(self._line)
        say(self, sentence)

    def first_stop(self) -> QWidget:
        return self._actions.another if self._pulled else self._actions.fold

    def lay_out(self) -> None:
        """Place the sheet, the row below it and the line, as high as they are."""
        self._scroll.setGeometry(self.rect())
        px = self._theme.px
        width = self.width()
        edge = px(24) if width >= px(480) else 24
        actions = self._actions.fit(width)
        line = max(px(23), self._line.heightForWidth(width - 2 * edge))
        gap, below = px(40), px(12)
        sheet = QSize(min(px(_SHEET[0]), width - 2 * edge), px(_SHEET[1]))
        if self.height() < px(600):
            gap = px(24)
        rest = self.height() - gap - actions - below - line - px(8)
        roomy = sheet.width() >= px(480)
        least = px(_LEAST_SHEET[0 if roomy else 1])
        sheet.setHeight(max(least, min(sheet.height(), rest - 2 * px(16))))
        free = self.height() - gap - actions - sheet.height()
        top = max(px(16), min(round(free * _ABOVE), free - below - line - px(8)))
        self._sheet.lie_at(QRect(QPoint((width - sheet.width()) // 2, top), sheet))
        ringed = self._actions.edge
        self._actions.move(0, top + sheet.height() + gap - ringed)
        foot = self._actions.y() + ringed + actions + below
        self._line.setGeometry(edge, foot, width - 2 * edge, line)
        self._page.setFixedHeight(max(self.height(), foot + line + px(8)))
        self.update()

    def gone(self) -> None:
        """Stop what moves, and drop what was painted: nobody sees it now."""
        self._coming.stop()
        self._sheet.show()  # a window that comes back shows the note in its place
        self._let_go_of_picture()
        self._sheet.drop_picture()
        self._veil.drop()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        if self._behind is not None:
            painter.drawPixmap(QPointF(0, 0), self._behind)
        painter.setOpacity(self._coming.veil)
        veil = self._veil.pixmap(self._theme, self.size(), self.devicePixelRatioF())
        painter.drawPixmap(QPointF(0, 0), veil)
        painter.setOpacity(1)
        self._coming.paint(painter)

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._coming.finish()
        super().resizeEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if watched is self._floor:
            return super().eventFilter(watched, event)
        if kind == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            if self._meaning(event) in (Meaning.UNDO, Meaning.COPY):
                event.accept()  # or the window would take something back on Today
                return True
        elif kind == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            return self._takes(event, watched)
        elif kind == QEvent.Type.MouseButtonPress:
            self._coming.finish()
        return False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not self._takes(event, self):
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._coming.finish()
        super().mousePressEvent(event)

    def _restyle(self) -> None:
        self._coming.finish()
        super()._restyle()

    def _connect(self) -> None:
        actions, journal = self._actions, self._journal
        actions.another_requested.connect(self.another_requested)
        actions.close_wanted.connect(self._marks.keep_close)
        actions.rest_wanted.connect(self._marks.let_rest)
        actions.share_wanted.connect(self._share)
        actions.fold_requested.connect(self.leave)
        self._marks.said.connect(self._say_done)
        self._coming.moved.connect(self._repaint)
        self._coming.ended.connect(self._lies_open)
        journal.changed.connect(self._changed)
        journal.was_put_away.connect(self._put_away)

    # How a note comes

    def _before_this(self) -> tuple[SheetPictures, QRectF] | None:
        """What lies open now and is about to go."""
        self._coming.finish()
        return None if self.isHidden() else (self._pictures(), self._place())

    def _begin(self, origin: Falling | None, before: tuple[SheetPictures, QRectF] | None) -> None:
        """Let the note come that is on the sheet."""
        win = self._sheet.win
        self._marks.begin(win)
        self._line.setText("")
        self._actions.show_for(win, pulled=self._pulled)
        self._scroll.verticalScrollBar().setValue(0)
        if self.isHidden():
            self.open()
        else:
            self.lay_out()
        self._take_picture_behind()
        self._sheet.hide()
        focus = QApplication.focusWidget()
        if focus is None or not self.isAncestorOf(focus) or not focus.isVisible():
            self.first_stop().setFocus(Qt.FocusReason.OtherFocusReason)
        theme, place = self._theme, self._place()
        seed = win.id if win is not None else 0
        color = theme.kind(win.kind if win is not None else None).fold
        if origin is None:
            origin = from_nowhere(color, seed, QRectF(self.rect()).center(), theme.scale)
        # What rises from the mouth of the jar is any note; it wears the colour of this one.
        origin = dataclasses.replace(origin, paper=dataclasses.replace(origin.paper, color=color))
        course = Course(origin, place)
        flaps = FlapPainter(theme, self._pictures(), risen(course))
        veiled = before is not None
        self._coming.start(
            Passage(course, flaps, theme.lamp, veiled=veiled, before=before, still=theme.still)
        )
        self.update()

    def _pictures(self) -> SheetPictures:
        dpr, sheet = self.devicePixelRatioF(), self._sheet
        return SheetPictures(sheet.paper_picture(dpr), sheet.words_picture(dpr), sheet.paper)

    def _place(self) -> QRectF:
        """Where the paper lies on this cover."""
        return self._sheet.paper.translated(QPointF(self._sheet.mapTo(self, QPoint(0, 0))))

    def _lies_open(self) -> None:
        """The note is in its place: whoever cannot see it hears it now."""
        self._sheet.show()
        self._let_go_of_picture()
        self.update()
        say(self._sheet, self._sheet.accessibleName())

    def _repaint(self, area: QRectF) -> None:
        if area.isEmpty():
            self.update()
        else:
            self.update(area.toAlignedRect())

    def _take_picture_behind(self) -> None:
        """While something moves, what lies below is a picture: it need not paint itself again."""
        self._behind = picture_below(self, self._floor)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)

    def _let_go_of_picture(self) -> None:
        self._behind = None
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent, on=False)

    # What is done with it

    def _meaning(self, event: QKeyEvent) -> Meaning:
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        return meaning_of(event, mirrored=mirrored)

    def _takes(self, event: QKeyEvent, watched: QObject) -> bool:
        """Do what a key asks for; gives whether that was all it was for."""
        meaning = self._meaning(event)
        if meaning is Meaning.PASSING:
            return False
        if self._coming.running:
            if not event.isAutoRepeat():
                self._coming.finish()
            return meaning is not Meaning.TAB
        if meaning is Meaning.UNDO:
            self._marks.take_back()
        elif meaning is Meaning.COPY:
            self._copy_marked()
        elif meaning is Meaning.ONWARD:
            return self._goes_on(watched)
        elif meaning in (Meaning.SCROLL, Meaning.SPACE):
            pressed = meaning is Meaning.SPACE and watched in self._actions.buttons
            return not pressed and self._scrolls(event)
        else:
            return False
        return True

    def _goes_on(self, watched: QObject) -> bool:
        others = [one for one in self._actions.buttons if one is not self._actions.another]
        if not self._pulled or watched in others:
            return False
        self.another_requested.emit()
        return True

    def _scrolls(self, event: QKeyEvent) -> bool:
        """Scroll the words, or the whole page where the window is small."""
        if self._sheet.words.scroll_by(event):
            return True
        bar = self._scroll.verticalScrollBar()
        if bar.maximum() == 0:
            return False
        QApplication.sendEvent(bar, event)
        return True

    def _copy_marked(self) -> None:
        """Copy what is marked, as the key for it does everywhere; else the words."""
        marked = self._sheet.words.marked
        if not marked:
            self._copy_words()
            return
        QGuiApplication.clipboard().setText(marked)
        self._say_done(copy.words_are_copied())

    def _copy_words(self) -> None:
        """Copy words and day."""
        if self.win is not None:
            words = copy.shared_words(self.win.text, self._day(self.win))
            QGuiApplication.clipboard().setText(words)
            self._say_done(copy.words_are_copied())

    def _share(self) -> None:
        if self.win is not None:
            self.share_requested.emit(self.win)

    def _say_done(self, sentence: str) -> None:
        if self.isHidden():
            return  # the note was put away by what was done
        if self.win is not None:
            self._actions.show_for(self.win, pulled=self._pulled)
        self.tell(sentence)

    def _day(self, win: Win) -> str:
        return copy.whole_day(win.day, self._journal.today())

    def _changed(self, win: Win) -> None:
        """It was marked here, or written anew elsewhere."""
        if self.isHidden() or self.win is None or self.win.uid != win.uid:
            return
        self._coming.finish()
        self._sheet.show_win(win, self._day(win))
        self._actions.show_for(win, pulled=self._pulled)
        self.lay_out()

    def _put_away(self, win: Win) -> None:
        if self.win is not None and self.win.uid == win.uid:
            self.leave()
