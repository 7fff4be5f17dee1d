"""Cards for the fridge: the page as it will be, to print or to save."""

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QWidget

from smallwins.domain.errors import StorageError
from smallwins.report.cards import CardLetters, CardPages, FridgeCard
from smallwins.report.paper import Paper, usual_paper
from smallwins.services.lines import Lines
from smallwins.ui import copy, problem
from smallwins.ui.theme import Theme
from smallwins.ui.widgets.buttons import MainButton, OtherButton
from smallwins.ui.widgets.dialog import PaperDialog, foot_of
from smallwins.ui.widgets.dialog_page import DialogPage, page_over, told_below
from smallwins.ui.widgets.flowing import flowing
from smallwins.ui.widgets.page_preview import PagePreview
from smallwins.ui.widgets.segments import Segments
from smallwins.ui.widgets.strip import say
from smallwins.ui.widgets.to_paper import (
    PDF,
    ask_for_file,
    ask_for_printer,
    papers,
    print_pages,
    told_saved,
    with_ending,
)
from smallwins.ui.widgets.words import Words

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtPrintSupport import QPrinter

_WIDE: Final = 520
_HIGH: Final = 700
_WIDE_ALONE: Final = 316
_WIDE_WITH_MORE: Final = 276
"""How wide the page may be: all of it is in sight, also with the way to the next one below it."""


class CardsDialog(PaperDialog):
    """The pinned lines on cards.

    Args:
        theme: the look.
        lines: gives the pinned ones.
        parent: what it is before.
        choose_file: asks for a place; gives "" for none. The system's own dialog, where none is
            given.
        choose_printer: asks for a printer; gives None for none. The same.
    """

    def __init__(
        self,
        theme: Theme,
        lines: Lines,
        parent: QWidget,
        *,
        choose_file: "Callable[[QWidget], str] | None" = None,
        choose_printer: "Callable[[QWidget, Paper], QPrinter | None] | None" = None,
    ) -> None:
        super().__init__(theme, copy.cards_title(), parent)
        self._choose_file = choose_file or _ask_for_file
        self._choose_printer = choose_printer or ask_for_printer
        self._cards, trouble = _cards_of(lines)
        self._page = 0
        px = theme.px
        hint = copy.cards_hint() if self._cards else copy.no_cards()
        page = DialogPage(theme, copy.cards_title(), hint)
        column = page.column
        self._paper = Segments(theme, copy.paper_size(), papers(), page)
        self._paper.set_value(usual_paper())
        more = self.pages.count > 1
        self._preview = PagePreview(theme, page, _WIDE_WITH_MORE if more else _WIDE_ALONE)
        self._before = OtherButton(theme, "", "ui/left", page)
        self._after = OtherButton(theme, "", "ui/right", page)
        self._number = Words(theme, "body", "", "ink2", page)
        self._turning = flowing(theme, page, self._before, self._number, self._after)
        column.addWidget(self._paper)
        column.addWidget(self._preview)
        column.addWidget(self._turning)
        column.addStretch(1)
        # It has its room from the start: nothing moves when it speaks.
        self._said = Words(theme, "body", trouble or "\N{NO-BREAK SPACE}", "ink2", self)
        self._said.setWordWrap(True)
        self._back = OtherButton(theme, copy.back(), parent=self)
        self._save = OtherButton(theme, copy.save_cards(), "ui/pdf", self)
        self._print = MainButton(theme, copy.print_cards(), "ui/print", self)
        foot = foot_of(theme, self, self._back, self._save, self._print)
        page_over(theme, self, page, told_below(theme, self, self._said), foot)
        self._connect()
        for widget in (self._paper, self._preview, self._save, self._print):
            widget.setVisible(bool(self._cards))
        window = parent.window()
        self.setFixedWidth(min(px(_WIDE), window.width()))
        self.resize(self.width(), min(px(_HIGH if self._cards else 220), window.height()))
        self._show_page()
        (self._print if self._cards else self._back).setFocus(Qt.FocusReason.OtherFocusReason)

    @property
    def pages(self) -> CardPages:
        """What is printed, on the paper that is chosen."""
        paper = self._paper.value
        letters = self._theme.font("note").family(), self._theme.font("body").family()
        size = paper if isinstance(paper, Paper) else Paper.A4
        return CardPages(self._cards, size, CardLetters(*letters))

    def _connect(self) -> None:
        self._before.setAccessibleName(copy.page_before())
        self._after.setAccessibleName(copy.page_after())
        self._before.clicked.connect(lambda: self._turn(-1))
        self._after.clicked.connect(lambda: self._turn(1))
        self._paper.chosen.connect(self._show_page)
        self._back.clicked.connect(self.accept)
        self._save.clicked.connect(self._save_pdf)
        self._print.clicked.connect(self._print_pages)

    def _turn(self, step: int) -> None:
        self._page += step
        self._show_page()

    @Slot()
    def _show_page(self) -> None:
        pages = self.pages
        self._turning.setVisible(pages.count > 1)
        if not pages.count:
            return
        self._number.setText(copy.page_of_pages(self._page + 1, pages.count))
        self._before.setEnabled(self._page > 0)
        self._after.setEnabled(self._page + 1 < pages.count)
        cards = copy.cards_preview(len(pages.cards_on(self._page)))
        self._preview.show_page(pages, self._page, cards)

    def _save_pdf(self) -> None:
        from smallwins.report.output import write_pdf  # noqa: PLC0415 - when it is wanted

        chosen = self._choose_file(self)
        if not chosen:
            return
        file = with_ending(chosen, PDF)
        try:
            write_pdf(self.pages, file, copy.cards_title(), language=copy.language_tag())
        except StorageError as error:
            self._say(problem.words_for_file(error))
            return
        self._say(told_saved(file))

    def _print_pages(self) -> None:
        pages = self.pages
        printer = self._choose_printer(self, pages.paper)
        if printer is None:
            return
        try:
            print_pages(pages, printer)
        except StorageError:
            self._say(problem.words_for_printer())
            return
        self._say(copy.cards_printed())

    def _say(self, sentence: str) -> None:
        self._said.setText(sentence)
        say(self, sentence)


def _cards_of(lines: Lines) -> tuple[list[FridgeCard], str]:
    """Give a card for each pinned line, and what is to be said where they cannot be read."""
    try:
        pinned = lines.pinned()
    except StorageError as error:
        return [], problem.words_at_start(error)
    return [FridgeCard(copy.line_shown(line), copy.said_by(line)) for line in pinned], ""


def _ask_for_file(parent: QWidget) -> str:
    return ask_for_file(parent, copy.save_cards(), copy.cards_file(), copy.pdf_files())
