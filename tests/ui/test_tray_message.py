"""Messages beside the icon: what Windows and macOS show for a notice."""

import pytest
from PySide6.QtWidgets import QApplication, QSystemTrayIcon

from smallwins.domain.settings import Light, Settings
from smallwins.ui.theme import Theme
from smallwins.ui.tray import Tray
from support.home import Ear


def test_a_message_goes_to_the_icon_and_its_press_is_heard(
    qapp: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where there is no tray, or no icon yet, it says that nothing was shown."""
    shown: list[tuple[str, str]] = []
    monkeypatch.setattr(
        QSystemTrayIcon,
        "showMessage",
        lambda _icon, title, text, _picture: shown.append((title, text)),
    )
    tray, ear = Tray(Theme(Settings(light=Light.DAY))), Ear()
    tray.message_pressed.connect(ear.hear)
    assert not tray.show_message("Good morning.", "Hello.")
    tray.show()
    assert not tray.show_message("Good morning.", "Hello.")
    monkeypatch.setattr(QSystemTrayIcon, "isSystemTrayAvailable", lambda: True)
    monkeypatch.setattr(QSystemTrayIcon, "supportsMessages", lambda: True)
    assert tray.show_message("Good morning.", "Hello.")
    assert shown == [("Good morning.", "Hello.")]
    assert tray.icon is not None
    tray.icon.messageClicked.emit()
    assert ear.heard == [()]
    tray.close()
