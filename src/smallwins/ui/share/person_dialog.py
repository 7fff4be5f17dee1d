"""One person to share with: a name, if one likes, and where their mail or phone finds them."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from smallwins.domain.errors import NoAddressError, SmallWinsError
from smallwins.domain.people import Person
from smallwins.services.drafts import person_place
from smallwins.services.people import People
from smallwins.ui import copy, problem
from smallwins.ui.theme import Theme
from smallwins.ui.widgets.buttons import MainButton, OtherButton
from smallwins.ui.widgets.dialog import PaperDialog, foot_of
from smallwins.ui.widgets.dialog_page import DialogPage, page_over, told_below
from smallwins.ui.widgets.framed_line import FramedLine
from smallwins.ui.widgets.strip import say
from smallwins.ui.widgets.words import Words

_WIDE = 480
_QUIET = "\N{NO-BREAK SPACE}"


class PersonDialog(PaperDialog):
    """Asks for a person; what cannot be kept stays in its field, and waits when it is closed.

    Args:
        theme: the look.
        people: keeps them.
        person: the one to change; None for a new one.
        parent: what it is before.

    Signals:
        kept(object, Person): the person as they were, or None, and as they are now.
    """

    kept = Signal(object, Person)

    def __init__(
        self, theme: Theme, people: People, person: Person | None, parent: QWidget
    ) -> None:
        super().__init__(theme, copy.app_name(), parent)
        self._people = people
        self._person = person
        px = theme.px
        title = copy.new_person() if person is None else copy.change_person_title()
        page = DialogPage(theme, title, copy.people_stay_here())
        page.column.setSpacing(px(4))
        name, at = people.half_written(person) or self._as_it_was()
        self._name = self._field(page.column, page, copy.name_of_person(), name)
        self._at = self._field(page.column, page, copy.mail_or_phone(), at)
        page.column.addStretch(1)
        # It has its room from the start: nothing moves when it speaks.
        self._said = Words(theme, "body", _QUIET, "ink2", self)
        self._said.setWordWrap(True)
        back = OtherButton(theme, copy.leave_as_it_was(), parent=self)
        keep = MainButton(theme, copy.keep_person(), parent=self)
        told, foot = told_below(theme, self, self._said), foot_of(theme, self, back, keep)
        scroll = page_over(theme, self, page, told, foot)
        width = min(px(_WIDE), parent.window().width())
        self.setFixedWidth(width)
        below = told.heightForWidth(width) + self._said.fontMetrics().lineSpacing()
        whole = page.column.totalHeightForWidth(width) + below + foot.heightForWidth(width)
        self.resize(width, min(whole, parent.window().height()))
        back.clicked.connect(self._leave)
        keep.clicked.connect(self._keep)
        for field in (self._name, self._at):
            field.edit.returnPressed.connect(self._keep)
            field.edit.textChanged.connect(self._hold)
        self._name.edit.setFocus(Qt.FocusReason.OtherFocusReason)
        scroll.follow_keyboard()

    def _field(self, lines: QVBoxLayout, page: QWidget, name: str, text: str) -> FramedLine:
        field = FramedLine(self._theme, name, page)
        field.edit.setText(text)
        label = Words(self._theme, "caption", name, "ink2", page)
        label.setWordWrap(True)
        lines.addSpacing(self._theme.px(4))
        lines.addWidget(label)
        lines.addWidget(field)
        return field

    @property
    def place(self) -> str:
        """Where what is written here waits among the drafts."""
        return person_place(self._person.id if self._person is not None else 0)

    def tell_unwritten(self) -> None:
        """Say that the words are in no file; the keyboard is on them."""
        self._name.edit.setFocus(Qt.FocusReason.OtherFocusReason)
        self._say(copy.words_are_here())

    @Slot()
    def _hold(self) -> None:
        """Let what stands here wait in the file; what stands as it was is no draft."""
        stands = (self._name.edit.text(), self._at.edit.text())
        self._people.hold(self._person, *(("", "") if stands == self._as_it_was() else stands))

    @Slot()
    def _leave(self) -> None:
        self._people.hold(self._person, "", "")
        self.reject()

    @Slot()
    def _keep(self) -> None:
        name, at = self._name.edit.checked_words(), self._at.edit.checked_words()
        if self._person is not None and (name, at) == self._as_it_was():
            self._leave()
            return
        try:
            kept = self._people.write(self._person, name, at)
        except NoAddressError:
            self._say(copy.not_an_address())
            self._at.edit.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        except SmallWinsError as error:
            self._say(problem.words_for(error))
            return
        self.kept.emit(self._person, kept)
        self.accept()

    def _say(self, sentence: str) -> None:
        self._said.setText(sentence)
        say(self, sentence)

    def _as_it_was(self) -> tuple[str, str]:
        return ("", "") if self._person is None else (self._person.name, self._person.at)
