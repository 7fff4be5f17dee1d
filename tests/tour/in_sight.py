"""Whether what a picture is to show is there: large piles are painted in idle moments."""

from PySide6.QtWidgets import QWidget

from smallwins.ui.jar.shelf import Shelf
from smallwins.ui.painting.side_scene import JarView


def jars_are_painted(window: QWidget) -> bool:
    """Whether all jars in sight, large and small, are painted."""
    views = [view for view in window.findChildren(JarView) if _is_in_sight(view)]
    shelves = [shelf for shelf in window.findChildren(Shelf) if _is_in_sight(shelf)]
    return all(view.sill.is_ready(view.devicePixelRatioF()) for view in views) and all(
        shelf.is_ready for shelf in shelves
    )


def _is_in_sight(widget: QWidget) -> bool:
    """Whether any of it shows: what lies under a cover waits with its painting."""
    return widget.isVisible() and not widget.visibleRegion().isEmpty()
