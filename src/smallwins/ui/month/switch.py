"""The two sides of the Month place: the page, and looking back."""

from enum import Enum, auto

from PySide6.QtWidgets import QWidget

from smallwins.ui import copy
from smallwins.ui.theme import Theme
from smallwins.ui.widgets.segments import Choice, Segments


class Side(Enum):
    """What is seen on the Month place."""

    PAGE = auto()
    BACK = auto()


class SideSwitch(Segments):
    """Leads from one side to the other; each side has one, which shows that side.

    Args:
        theme: the look.
        side: where it stands.
        parent: what it is on.
    """

    def __init__(self, theme: Theme, side: Side, parent: QWidget) -> None:
        choices = [Choice(Side.PAGE, copy.the_page()), Choice(Side.BACK, copy.looking_back())]
        super().__init__(theme, copy.page_or_looking_back(), choices, parent)
        self.set_value(side)
