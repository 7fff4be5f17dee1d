"""What dialogs with a page share: a head, a page that scrolls, and buttons below it."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from smallwins.ui.theme import Theme
from smallwins.ui.widgets.scroll import Page, PageScroll
from smallwins.ui.widgets.words import Words


class DialogPage(Page):
    """A page that begins with what it is about; its parts go into `column`.

    Args:
        theme: letters, colours and sizes.
        title: what it is about.
        hint: one line more.
        rings: room beside the column, for the rings of rows in it, in designed pixels.

    Attributes:
        head: the words above; what stands in one line with them goes here.
        column: where its parts go.
    """

    def __init__(self, theme: Theme, title: str, hint: str, *, rings: int = 0) -> None:
        super().__init__()
        px = theme.px
        self.column, self.head = QVBoxLayout(self), QVBoxLayout()
        self.column.setContentsMargins(px(28 - rings), px(24), px(28 - rings), px(8))
        self.head.setContentsMargins(px(rings), 0, px(rings), 0)
        for layout in (self.column, self.head):
            layout.setSpacing(px(8))
        self.column.addLayout(self.head)
        for role, text, ink in (("h2", title, "ink"), ("body", hint, "ink2")):
            words = Words(theme, role, text, ink, self)
            words.setWordWrap(True)
            self.head.addWidget(words)


def page_over(theme: Theme, dialog: QWidget, page: Page, *below: QWidget) -> PageScroll:
    """Lay out a dialog: the page, which scrolls, and below it what stays in sight.

    Args:
        theme: the look of the scroll bar.
        dialog: what is laid out.
        page: its page.
        below: buttons, or words that have their room from the start.
    """
    whole = QVBoxLayout(dialog)
    whole.setContentsMargins(0, 0, 0, 0)
    whole.setSpacing(0)
    scroll = PageScroll(theme, page, dialog)
    whole.addWidget(scroll, 1)
    for part in below:
        whole.addWidget(part)
    return scroll


def told_below(theme: Theme, dialog: QWidget, words: QWidget) -> QWidget:
    """Set words between a page and its buttons, where the words of the page begin.

    Args:
        theme: sizes.
        dialog: what they are on.
        words: what is told.
    """
    box = QWidget(dialog)
    column = QVBoxLayout(box)
    column.setContentsMargins(theme.px(28), 0, theme.px(28), 0)
    column.addWidget(words)
    return box
