"""Find a note: a field to ask in, and below it what answers, as one types."""

import itertools
import logging
from typing import Final

from PySide6.QtCore import QEvent, QRect, QSize, Qt, QTimer, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QHideEvent,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QShowEvent,
)
from PySide6.QtWidgets import QApplication, QSizePolicy, QWidget

from smallwins.domain.errors import StorageError
from smallwins.domain.wins import Kind, Win
from smallwins.ui import copy, problem
from smallwins.ui.jar.found_model import Finds, FoundModel, spoken
from smallwins.ui.jar.found_panel import FoundPanel
from smallwins.ui.layout import mirrored
from smallwins.ui.theme import Theme
from smallwins.ui.widgets.buttons import IconButton
from smallwins.ui.widgets.paper import paint_box
from smallwins.ui.widgets.strip import say
from smallwins.ui.widgets.win_field import WordsEdit, pass_on_typing

_log = logging.getLogger(__name__)

PAUSE_MS: Final = 120
"""How long typing rests before the question is asked."""

_LONGEST: Final = 200
_WIDTH, _HEIGHT = 268, 44
_ICON_AT, _ICON, _TEXT_AT = 18, 20, 45
_CLEAR_AT: Final = 7
_FAR: Final = 1_000_000


class SearchEdit(WordsEdit):
    """The line one asks in. Keys that move in a list leave the caret where it is.

    Signals:
        moved(int): the mark is to go down by so many notes; up below 0.
        paged(int): it is to go down by a page (1) or up (-1).
        escaped(): Esc was pressed.
    """

    moved = Signal(int)
    paged = Signal(int)
    escaped = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        held = event.modifiers() & Qt.KeyboardModifier.ControlModifier
        steps: dict[int, int] = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}
        if held:
            steps = {Qt.Key.Key_End: _FAR, Qt.Key.Key_Home: -_FAR}
        pages: dict[int, int] = {Qt.Key.Key_PageDown: 1, Qt.Key.Key_PageUp: -1}
        key = event.key()
        if key in steps:
            self.moved.emit(steps[key])
        elif key in pages:
            self.paged.emit(pages[key])
        elif key == Qt.Key.Key_Escape:
            self.escaped.emit()
        else:
            super().keyPressEvent(event)


class Finder(QWidget):
    """The search field. What is typed is a question and is written nowhere.

    What answers shows on `panel`, a child of the same page, which the page places below the field
    with `panel.setGeometry`; it is shown while there is a question: words, or a kind.

    Args:
        theme: the look.
        back: who finds notes.
        parent: the page it is on.

    Signals:
        note_chosen(Win): somebody wants to see this note.
        active_changed(bool): answers are shown, or not any more.
        kind_changed(object): notes of this Kind are asked for now; None for all.
        left(): Esc was pressed where there was no question: the keyboard may go elsewhere.
    """

    note_chosen = Signal(Win)
    active_changed = Signal(bool)
    kind_changed = Signal(object)
    left = Signal()

    def __init__(self, theme: Theme, back: Finds, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._kind: Kind | None = None
        self._model = FoundModel(back, self)
        self.edit = SearchEdit(theme, "body", self)
        self.edit.setMaxLength(_LONGEST)
        self.edit.set_ring(self, _HEIGHT / 2)
        self.edit.setPlaceholderText(copy.find_a_note())
        self.edit.setAccessibleName(copy.find_a_note())
        self.clear_button = IconButton(theme, "ui/close", copy.clear_words(), parent=self)
        self.clear_button.hide()
        self.panel = FoundPanel(theme, self._model, parent)
        self.setFocusProxy(self.edit)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE_MS)
        self._waits = False
        self._join()
        self.restyle()

    def _join(self) -> None:
        view, chip = self.panel.view, self.panel.chip
        stops: list[QWidget] = [self.edit, self.clear_button, chip, view]
        for before, after in itertools.pairwise(stops):
            QWidget.setTabOrder(before, after)
        self._pause.timeout.connect(self._ask)
        self.edit.textChanged.connect(self._typed)
        self.edit.returnPressed.connect(self._open)
        self.edit.moved.connect(self._move)
        self.edit.paged.connect(self._page)
        self.edit.escaped.connect(self._escape)
        self.clear_button.clicked.connect(self._clear_words)
        self.panel.all_kinds_wanted.connect(self._want_all_kinds)
        self.panel.escaped.connect(self._escape)
        view.opened.connect(self.note_chosen)
        self._model.paged.connect(self._paged)
        view.typed.connect(self._take_key)
        self._theme.changed.connect(self.restyle)

    @property
    def kind(self) -> Kind | None:
        """The kind that is asked for; None for all."""
        return self._kind

    @property
    def is_active(self) -> bool:
        """Whether answers are shown."""
        return not self.panel.isHidden()

    def set_kind(self, kind: Kind | None) -> None:
        """Ask for notes of one kind, the newest if there are no words; None for all kinds."""
        if kind is not self._kind:
            self._kind = kind
            self.kind_changed.emit(kind)
            self._ask()

    def open_with_focus(self) -> None:
        """Take the keyboard; what is typed replaces the words that are there."""
        self.edit.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.edit.selectAll()

    def refresh(self) -> None:
        """Ask the same again: a note came or was changed. Mark and list stay where they are."""
        if self.is_active:
            view = self.panel.view
            current, place = view.current(), view.place()
            self._find()
            row = -1 if current is None else self._model.row_of(current.id)
            if row >= 0:
                view.mark(row)
            view.go_back_to(place)

    def leave(self) -> None:
        """Ask nothing any more, and close what answers."""
        had_kind, self._kind = self._kind is not None, None
        self.edit.setText("")
        self._ask()
        if had_kind:
            self.kind_changed.emit(None)

    def set_panel_area(self, area: QRect) -> None:
        """Say where in the page answers may be shown; they take as much of it as they need."""
        self.panel.setGeometry(area)

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(_WIDTH), self._theme.px(_HEIGHT))

    def minimumSizeHint(self) -> QSize:
        return QSize(self._theme.px(_HEIGHT * 3), self._theme.px(_HEIGHT))

    def restyle(self) -> None:
        """Take the theme as it is now."""
        self.setFixedHeight(self._theme.px(_HEIGHT))
        self.updateGeometry()
        self._place()
        self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LayoutDirectionChange:
            self._place()

    def focusInEvent(self, event: QFocusEvent) -> None:
        self.edit.setFocus(event.reason())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self._escape()
            return
        super().keyPressEvent(event)

    def hideEvent(self, event: QHideEvent) -> None:
        self._waits = self._pause.isActive()
        self._pause.stop()
        super().hideEvent(event)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._waits:
            self._pause.start()

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme = self._theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_box(painter, theme, self.rect(), (self.height() - 1) / 2)
        size = theme.px(_ICON)
        place = QRect(theme.px(_ICON_AT), (self.height() - size) // 2, size, size)
        icon = theme.icon("ui/search", theme.color("ink2"), size, self.devicePixelRatioF())
        painter.drawPixmap(mirrored(place, self), icon)

    def _place(self) -> None:
        px, high = self._theme.px, self.height()
        left, right = px(_TEXT_AT), self.width() - px(_ICON_AT)
        if not self.clear_button.isHidden():
            size = self.clear_button.sizeHint()
            right = self.width() - px(_CLEAR_AT) - size.width()
            place = QRect(right, (high - size.height()) // 2, size.width(), size.height())
            self.clear_button.setGeometry(mirrored(place, self))
        self.edit.setGeometry(mirrored(QRect(left, 1, max(20, right - left), high - 2), self))

    def _typed(self, words: str) -> None:
        self.clear_button.setHidden(not words)
        self._place()
        if words.strip():
            self._pause.start()
        else:
            self._ask()

    def _ask(self) -> None:
        """Ask what is in the field now, and say how many answer."""
        self._pause.stop()
        if not self._words() and self._kind is None:
            self._close()
            return
        self._find()
        self.panel.view.mark(-1)
        say(self.edit, self.panel.line or self._count())

    def _find(self) -> None:
        words, kind, was_active = self._words(), self._kind, self.is_active
        try:
            self._model.ask(words, kind)
        except StorageError as error:
            _log.warning("Notes could not be looked for: %r", error)
            self.panel.show_line(kind, problem.words_at_start(error))
        else:
            if self._model.rows:
                self.panel.show_notes(kind)
            else:
                self.panel.show_line(kind, _none_found(words, kind))
        if not was_active:
            self.active_changed.emit(True)  # noqa: FBT003 - a signal's own

    def _paged(self, error: StorageError | None) -> None:
        """Older notes came, or did not: that is said once, until they come."""
        trouble = "" if error is None else problem.words_at_start(error)
        if trouble and trouble != self.panel.foot:
            say(self.edit, trouble)
        self.panel.tell(trouble)

    def _words(self) -> str:
        return self.edit.text().strip()

    def _count(self) -> str:
        return (
            copy.many_found() if self._model.has_more else copy.found_spoken(len(self._model.rows))
        )

    def _close(self) -> None:
        focus = QApplication.focusWidget()
        was_active = self.is_active
        inside = focus is not None and self.panel.isAncestorOf(focus)
        self.panel.hide()
        self._model.forget()
        if inside:
            self.edit.setFocus(Qt.FocusReason.OtherFocusReason)
        if was_active:
            self.active_changed.emit(False)  # noqa: FBT003 - a signal's own

    def _open(self) -> None:
        if self._pause.isActive():
            self._ask()
        if not self.is_active or self.panel.line:
            return
        win = self.panel.view.current() or self._model.rows[0]
        self.note_chosen.emit(win)

    def _move(self, by: int) -> None:
        if self._pause.isActive():
            self._ask()
        if self.is_active and not self.panel.line:
            win = self.panel.view.step(by)
            if win is not None:
                say(self.edit, spoken(win))

    def _page(self, pages: int) -> None:
        self._move(pages * self.panel.view.page())

    def _escape(self) -> None:
        if self.edit.text() or self._kind is not None:
            self.leave()
            self.edit.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.left.emit()

    def _clear_words(self) -> None:
        self.edit.setText("")
        self.edit.setFocus(Qt.FocusReason.OtherFocusReason)

    def _want_all_kinds(self) -> None:
        self.edit.setFocus(Qt.FocusReason.OtherFocusReason)
        self.set_kind(None)

    def _take_key(self, event: QKeyEvent) -> None:
        if pass_on_typing(event, self.edit):
            event.accept()


def _none_found(words: str, kind: Kind | None) -> str:
    return copy.none_found() if words or kind is None else copy.none_of_kind(kind)
