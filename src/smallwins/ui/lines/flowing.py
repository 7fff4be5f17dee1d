"""Buttons side by side, in rows where the width ends, with room for the ring round each."""

from PySide6.QtWidgets import QWidget

from smallwins.ui.theme import Theme
from smallwins.ui.widgets.flow import FlowLayout


def flowing(
    theme: Theme, parent: QWidget, *parts: QWidget, edges: tuple[int, int] = (6, 6)
) -> QWidget:
    """Set parts in rows.

    Args:
        theme: sizes.
        parent: what they are on.
        parts: the buttons, and words between them.
        edges: the space at the sides, and above and below, in designed pixels.
    """
    box = QWidget(parent)
    flow = FlowLayout(theme.px(10))
    side, high = (theme.px(edge) for edge in edges)
    flow.setContentsMargins(side, high, side, high)
    box.setLayout(flow)
    for part in parts:
        flow.addWidget(part)
    return box
