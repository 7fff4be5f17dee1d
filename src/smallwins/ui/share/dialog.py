"""Share one win: all that leaves is seen; then it is copied, saved, or goes to someone."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QStandardPaths, Qt, QUrl, Slot
from PySide6.QtWidgets import QWidget

from smallwins.domain.people import Person
from smallwins.domain.wins import Win, is_unseen
from smallwins.report.win_card import CardWords, png_of
from smallwins.services.drafts import Drafts, cheer_place
from smallwins.services.people import People
from smallwins.services.preferences import Preferences
from smallwins.ui import copy, problem
from smallwins.ui.share.card import card_of
from smallwins.ui.share.content import Form, Shared, shared_of
from smallwins.ui.share.preview import CardPreview, WordsPreview
from smallwins.ui.share.recipients import Recipients
from smallwins.ui.share.ticks import Ticks
from smallwins.ui.theme import Theme
from smallwins.ui.widgets.buttons import MainButton, OtherButton
from smallwins.ui.widgets.clipboard import copy_quietly
from smallwins.ui.widgets.dialog import PaperDialog, foot_of
from smallwins.ui.widgets.dialog_page import DialogPage, page_over, told_below
from smallwins.ui.widgets.own_app import hand_over, url_of
from smallwins.ui.widgets.segments import Choice, Segments
from smallwins.ui.widgets.strip import say
from smallwins.ui.widgets.to_paper import ask_from, told_saved, with_ending
from smallwins.ui.widgets.words import Words
from smallwins.whole_file import replace_file, said_plainly

if TYPE_CHECKING:
    from PySide6.QtGui import QImage

_WIDE: Final = 560
_HIGH: Final = 700
_CARD_WIDE: Final = 380
_QUIET: Final = "\N{NO-BREAK SPACE}"
_TEXT: Final = ".txt"
_PICTURE: Final = ".png"

ChooseFile = Callable[[QWidget, Form], str]


class ShareDialog(PaperDialog):
    """One win, on its way out. SmallWins itself sends none: other programs do, if a person wishes.

    Args:
        theme: the look.
        win: what is shared.
        day: its day, as it is written for people.
        today: it was done today.
        people: to whom it may go.
        preferences: whom the person chose for a hard time.
        parent: what it is before.
        drafts: where a message waits that was changed and is in no file.
        open_url: opens an address with the system; gives whether anything opened.
        choose_file: asks for a place; gives "" for none. The system's own dialog, where none is
            given.
    """

    def __init__(
        self,
        theme: Theme,
        win: Win,
        day: str,
        people: People,
        preferences: Preferences,
        parent: QWidget,
        *,
        today: bool,
        drafts: Drafts | None = None,
        open_url: Callable[[QUrl], bool] = hand_over,
        choose_file: ChooseFile | None = None,
    ) -> None:
        # The title bar tells the room no more than that.
        super().__init__(theme, copy.app_name(), parent)
        self._win = win
        self._day = day
        self._drafts = drafts
        self._open = open_url
        self._choose_file = choose_file or _ask_for_file
        self._ready = copy.asked_for_cheer(win.text, today=today)
        self._message_saved = False
        self._picture: QImage | None = None
        self._build(people, preferences)
        self._connect()
        self._message.show_words(self._waiting() or self._ready)
        self._message.edit.textChanged.connect(self._typed)
        window = parent.window()
        self.setFixedWidth(min(theme.px(_WIDE), window.width()))
        self.resize(self.width(), min(theme.px(_HIGH), window.height()))
        self._show_all()
        self._form.segments[0].setFocus(Qt.FocusReason.OtherFocusReason)

    def _build(self, people: People, preferences: Preferences) -> None:
        theme = self._theme
        page = DialogPage(theme, copy.share_title(), copy.share_hint())
        column = page.column
        forms = (
            Choice(Form.WORDS, copy.share_as_words()),
            Choice(Form.CARD, copy.share_as_card()),
            Choice(Form.CHEER, copy.share_for_cheer()),
        )
        self._form = Segments(theme, copy.share_as(), forms, page)
        self._form.set_value(Form.WORDS)
        self._ticks = Ticks(theme, page, felt=bool(self._win.feeling))
        # Where there is none to choose, what stands below it stays where it was.
        kept = self._ticks.sizePolicy()
        kept.setRetainSizeWhenHidden(True)
        self._ticks.setSizePolicy(kept)
        self._above = Words(theme, "caption", "", "ink2", page)
        self._above.setWordWrap(True)
        self._words = WordsPreview(theme, copy.all_that_leaves(), page, changes=False)
        named = copy.all_that_leaves_to_change()
        self._message = WordsPreview(theme, named, page, changes=True)
        self._card = CardPreview(theme, page, _CARD_WIDE)
        self._recipients = Recipients(theme, people, preferences, page)
        parts = (self._form, self._ticks, self._above, self._words, self._message, self._card)
        for part in (*parts, self._recipients):
            column.addWidget(part)
        column.addStretch(1)
        # It has its room from the start: nothing moves when it speaks.
        self._said = Words(theme, "body", _QUIET, "ink2", self)
        self._said.setWordWrap(True)
        self._back = OtherButton(theme, copy.back(), parent=self)
        self._save = OtherButton(theme, copy.save_as_text(), parent=self)
        self._copy = MainButton(theme, copy.copy_it(), parent=self)
        foot = foot_of(theme, self, self._back, self._save, self._copy)
        self._scroll = page_over(theme, self, page, told_below(theme, self, self._said), foot)

    def _connect(self) -> None:
        self._form.chosen.connect(self._show_all)
        self._ticks.changed.connect(self._show_all)
        self._card.scroll_wanted.connect(self._scroll_by)
        self._recipients.chosen.connect(self._send_to)
        self._back.clicked.connect(self.reject)
        self._save.clicked.connect(self._save_file)
        self._copy.clicked.connect(self._copy_it)

    @property
    def place(self) -> str:
        """Where the message waits among the drafts."""
        return cheer_place(self._win.uid)

    def tell_unwritten(self) -> None:
        """Show the message, and say that its words are in no file; the keyboard is on them."""
        self._form.set_value(Form.CHEER)
        self._show_all()
        self._message.setFocus(Qt.FocusReason.OtherFocusReason)
        self._say(copy.words_are_here())

    def done(self, result: int) -> None:
        """Close. A message that is in a file does not wait for another time.

        One that was copied does: what nobody pastes is gone, and no manager keeps a copy.
        """
        if self._message_saved:
            self._hold("")
        super().done(result)

    @property
    def _chosen(self) -> Form:
        return Form(str(self._form.value))

    @property
    def _shared(self) -> Shared:
        """What leaves as words or on a card."""
        ticks = self._ticks
        return shared_of(self._win, self._day, feeling=ticks.feeling, with_day=ticks.day)

    @Slot()
    def _show_all(self) -> None:
        """Show what leaves in the chosen form, and what can be done with it."""
        form, shared = self._chosen, self._shared
        self._words.show_words(shared.words)
        if form is Form.CARD:
            words = CardWords(shared.text, shared.feeling, shared.day)
            card = card_of(self._theme, words, self._win.kind, mirrored=self.isRightToLeft())
            self._picture = card.picture() if card.can_be_painted else None
            if self._picture is not None:
                self._card.show_picture(self._picture, copy.card_spoken(shared.words))
        told = copy.all_that_leaves()
        if form is Form.CHEER:
            told = copy.all_that_leaves_to_change()
        elif form is Form.CARD and self._picture is None:
            told = copy.card_is_too_long()
        self._above.setText(told)
        self._ticks.setVisible(form is not Form.CHEER)
        self._words.setVisible(form is Form.WORDS)
        self._message.setVisible(form is Form.CHEER)
        self._card.setVisible(form is Form.CARD and self._picture is not None)
        self._save.setText(copy.save_as_card() if form is Form.CARD else copy.save_as_text())
        self._save.restyle()
        self._said.setText(_QUIET)
        self._allow()

    def _allow(self) -> None:
        """What is not there cannot leave."""
        there = self._chosen is not Form.CARD or self._picture is not None
        if self._chosen is Form.CHEER:
            there = not is_unseen(self._message.words)
        for button in (self._save, self._copy):
            button.setEnabled(there)
        self._recipients.allow(allowed=there)

    @property
    def _leaving(self) -> str:
        """All that leaves, as words."""
        return self._message.words if self._chosen is Form.CHEER else self._shared.words

    def _to_clipboard(self) -> bool:
        """Copy what is seen; where the clipboard takes none, say so."""
        picture = self._picture if self._chosen is Form.CARD else None
        took = copy_quietly(self._leaving, picture)
        if not took:
            self._say(copy.clipboard_refused())
        return took

    @Slot()
    def _copy_it(self) -> None:
        if self._to_clipboard():
            card = self._chosen is Form.CARD
            self._say(copy.card_is_copied() if card else copy.words_are_copied())

    @Slot(object)
    def _send_to(self, person: Person) -> None:
        if not self._to_clipboard():
            return
        card = self._chosen is Form.CARD
        if self._open(url_of(person.at)):
            self._say(copy.paste_the_card() if card else copy.paste_the_words())
        else:
            self._say(copy.card_waits_for_paste() if card else copy.words_wait_for_paste())

    @Slot()
    def _save_file(self) -> None:
        chosen = self._choose_file(self, self._chosen)
        if not chosen:
            return
        picture = self._picture if self._chosen is Form.CARD else None
        ending = _TEXT if picture is None else _PICTURE
        file = with_ending(chosen, ending)
        whole = png_of(picture) if picture is not None else f"{self._leaving}\n".encode()
        try:
            replace_file(file, whole)
        except OSError as error:
            self._say(problem.words_for_shared_file(said_plainly(error)))
            return
        self._message_saved = self._message_saved or self._chosen is Form.CHEER
        self._say(told_saved(file))

    @Slot()
    def _typed(self) -> None:
        words = self._message.words
        self._message_saved = False
        self._hold("" if words == self._ready else words)
        self._said.setText(_QUIET)
        self._allow()

    @Slot(int)
    def _scroll_by(self, pixels: int) -> None:
        bar = self._scroll.verticalScrollBar()
        bar.setValue(bar.value() + pixels)

    def _waiting(self) -> str:
        return self._drafts.words(self.place) if self._drafts is not None else ""

    def _hold(self, words: str) -> None:
        if self._drafts is not None:
            self._drafts.hold(self.place, words)

    def _say(self, sentence: str) -> None:
        self._said.setText(sentence)
        say(self, sentence)


def _ask_for_file(parent: QWidget, form: Form) -> str:
    card = form is Form.CARD
    places = QStandardPaths.StandardLocation
    where = places.PicturesLocation if card else places.DocumentsLocation
    ending, types = (_PICTURE, copy.picture_files()) if card else (_TEXT, copy.text_files())
    begin = Path(QStandardPaths.writableLocation(where)) / (copy.shared_file() + ending)
    title = copy.save_as_card() if card else copy.save_as_text()
    return ask_from(parent, title, begin, types, ending)
