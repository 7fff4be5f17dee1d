"""An answer for whoever asks Today how they are doing."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

from smallwins.domain.errors import StorageError
from smallwins.services.looking_back import LookingBack
from smallwins.ui import copy

if TYPE_CHECKING:
    from smallwins.ui.today.page import TodayPage


class HowAmI(QObject):
    """Answers "How am I doing?", typed where wins are typed, with what never goes down.

    What is typed stays in the field: whoever meant it as a win can keep it.

    Args:
        page: where it is asked, and answered.
        back: counts what was kept.
    """

    def __init__(self, page: "TodayPage", back: LookingBack) -> None:
        super().__init__(page)
        self._page = page
        self._back = back
        page.field.typed.connect(self._typed)

    @Slot(str)
    def _typed(self, words: str) -> None:
        if not copy.asks_how_i_am(words):
            return
        try:
            life = self._back.lifetime()
        except StorageError:
            life = None
        counted = copy.kept_in_all(life.wins, life.days) if life is not None and life.wins else ""
        answer = copy.sentences(copy.still_here_after_all(), counted)
        self._page.parts.trouble.show_done(answer, undo=False)
