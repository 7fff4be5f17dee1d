"""Buttons side by side, in rows where the width ends, with room for the ring round each."""

from typing import Final

from PySide6.QtWidgets import QWidget

from smallwins.ui.theme import Theme
from smallwins.ui.widgets.flow import FlowLayout

_HIGH: Final = 6


class _Rows(QWidget):
    # The ring is as wide as it is: buttons stand where all else begins, and it lies outside.
    lets_rings_out = True


def flowing(theme: Theme, parent: QWidget, *parts: QWidget) -> QWidget:
    """Set parts in rows.

    Args:
        theme: sizes.
        parent: what they are on.
        parts: the buttons, and words between them.
    """
    box = _Rows(parent)
    flow = FlowLayout(theme.px(12))
    flow.setContentsMargins(0, theme.px(_HIGH), 0, theme.px(_HIGH))
    box.setLayout(flow)
    for part in parts:
        flow.addWidget(part)
    return box
