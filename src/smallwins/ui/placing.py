"""Where a small window goes: beside the tray, by the pointer, or in the screen's corner."""

from PySide6.QtCore import QPoint, QRect, QRectF, QSize
from PySide6.QtGui import QCursor, QGuiApplication, QPainterPath, QRegion, QScreen

_EDGE = 8


def can_place_windows() -> bool:
    """Whether a window of ours goes where it is put. Wayland says where, and asks no one."""
    return not QGuiApplication.platformName().startswith("wayland")


def beside_tray(icon: QRect, size: QSize) -> QRect:
    """A place for a box of `size` beside the tray icon.

    Args:
        icon: the icon's place on the screen; empty where the tray does not tell, and then the
            pointer, which has just pressed it, stands for it.
        size: the box, in pixels.
    """
    pointer = QCursor.pos()
    anchor = icon if not icon.isEmpty() else QRect(pointer, QSize(1, 1))
    screen = QGuiApplication.screenAt(anchor.center()) or QGuiApplication.primaryScreen()
    free = screen.availableGeometry()
    x = anchor.center().x() - size.width() // 2
    below = anchor.center().y() < free.center().y()
    y = anchor.bottom() + _EDGE if below else anchor.top() - _EDGE - size.height()
    return _inside(free, QRect(QPoint(x, y), size))


def in_corner(size: QSize, screen: QScreen | None = None) -> QRect:
    """A place for a box of `size` in the corner where trays are: top if the panel is there."""
    screen = screen or QGuiApplication.primaryScreen()
    free, whole = screen.availableGeometry(), screen.geometry()
    panel_on_top = free.top() > whole.top() and free.bottom() == whole.bottom()
    x = free.right() - size.width() - _EDGE
    y = free.top() + _EDGE if panel_on_top else free.bottom() - size.height() - _EDGE
    return _inside(free, QRect(QPoint(x, y), size))


def window_shape(box: QRect, corner: int, margin: int) -> QRegion:
    """The part of a window that is there to be seen and pressed.

    Args:
        box: the round-cornered box in it.
        corner: its corner radius in pixels.
        margin: room for a shadow round it; with none, the window ends at the round corners.
    """
    if margin:
        return QRegion(box.adjusted(-margin, -margin, margin, margin))
    path = QPainterPath()
    path.addRoundedRect(QRectF(box), corner, corner)
    return QRegion(path.toFillPolygon().toPolygon())


def _inside(free: QRect, box: QRect) -> QRect:
    x = max(free.left() + _EDGE, min(box.left(), free.right() - box.width() - _EDGE))
    y = max(free.top() + _EDGE, min(box.top(), free.bottom() - box.height() - _EDGE))
    return QRect(QPoint(x, y), box.size())
