"""A panel with a tray of the older kind (XEmbed), where icons are windows: Debian's trayer."""

from desktop_session.session import DesktopSession
from desktop_session.waiting import wait_for
from desktop_session.windows import Place, Window

_COMMAND = (
    *("trayer", "--edge", "bottom", "--align", "right"),
    *("--widthtype", "pixel", "--width", "200", "--height", "32"),
)
_TALLEST = 32


class Panel:
    """A panel at the foot of the screen; it comes when this is made, and goes with `close`."""

    def __init__(self, desktop: DesktopSession) -> None:
        self._windows = desktop.windows
        self._program = desktop.start(_COMMAND)

    def wait_for_icon(self, pid: int) -> Place:
        """Where the icon of a process is, as soon as it stands in the panel."""
        return wait_for(lambda: self._icon(pid), "an icon in the panel")

    def click(self, pid: int, *, button: int = 1) -> None:
        """Click the icon of a process with a button of the mouse."""
        place = self.wait_for_icon(pid)
        self._windows.click(place.x + place.width // 2, place.y + place.height // 2, button=button)

    def close(self) -> None:
        """End it at once, as a crash does."""
        self._program.kill()
        self._program.wait()

    def _icon(self, pid: int) -> Place | None:
        panels = [self._place(each) for each in self._windows.all(pid=self._program.pid)]
        icons = [self._place(each) for each in self._windows.all(pid=pid)]
        return next(
            (icon for icon in icons for panel in panels if _is_in(icon, panel)),
            None,
        )

    def _place(self, window: Window) -> Place:
        return self._windows.place(window)


def _is_in(icon: Place, panel: Place) -> bool:
    return (
        1 < icon.height <= _TALLEST
        and panel.x <= icon.x < panel.x + panel.width
        and panel.y <= icon.y < panel.y + panel.height
    )
