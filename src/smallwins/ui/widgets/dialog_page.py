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

    Attributes:
        column: where its parts go.
    """

    def __init__(self, theme: Theme, title: str, hint: str) -> None:
        super().__init__()
        px = theme.px
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(px(28), px(24), px(28), px(8))
        self.column.setSpacing(px(8))
        for role, text, ink in (("h2", title, "ink"), ("body", hint, "ink2")):
            words = Words(theme, role, text, ink, self)
            words.setWordWrap(True)
            self.column.addWidget(words)


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
