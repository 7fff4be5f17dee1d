"""Where Tab comes to among buttons of which one is chosen."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton


def stop_at_checked(buttons: Sequence[QAbstractButton]) -> None:
    """Let Tab come to the chosen button alone, from where arrow keys go on to the others.

    Qt does so once one of them had the focus, with that one. Where none is chosen, Tab may come to
    any.
    """
    none = not any(button.isChecked() for button in buttons)
    for button in buttons:
        stops = none or button.isChecked()
        button.setFocusPolicy(Qt.FocusPolicy.StrongFocus if stops else Qt.FocusPolicy.ClickFocus)
