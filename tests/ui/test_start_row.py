"""Start with the computer: the switch shows what the system says, each time somebody looks."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from smallwins.desktop.autostart import AutostartState
from smallwins.domain.errors import SmallWinsError, StartRefusedError, StorageFullError
from smallwins.ui.settings.starting import StartRow
from smallwins.ui.widgets.segments import Switch
from support.home import Home, texts

NAME = "Start with the computer"


@pytest.fixture
def row(home: Home) -> StartRow:
    row = StartRow(home.theme, home.autostart)
    home.made.append(row)
    row.show()
    return row


def _switch(row: StartRow) -> Switch:
    (switch,) = row.findChildren(Switch)
    return switch


def _entries(home: Home) -> list[Path]:
    return sorted((home.folder / "config").rglob("*.desktop"))


def test_it_is_off_at_first_and_goes_on_and_off(home: Home, row: StartRow) -> None:
    """What stands there is what the system has."""
    assert not _switch(row).isChecked()
    assert _entries(home) == []
    _switch(row).click()
    assert _switch(row).isChecked()
    assert home.autostart.state() is AutostartState.ON
    _switch(row).click()
    assert not _switch(row).isChecked()
    assert home.autostart.state() is AutostartState.OFF


def test_what_was_changed_elsewhere_is_seen(home: Home, row: StartRow) -> None:
    """Somebody took the entry out by hand."""
    _switch(row).click()
    for entry in _entries(home):
        entry.unlink()
    row.hide()
    row.show()
    assert not _switch(row).isChecked()


def test_what_a_system_says_later_is_asked_each_time_and_shown(
    home: Home, row: StartRow, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The row is there at once, and the switch goes to what was answered."""
    looked: list[bool] = []
    monkeypatch.setattr(home.autostart, "look", lambda: looked.append(True))
    row.hide()
    row.show()
    assert looked == [True]
    assert not _switch(row).isChecked()
    monkeypatch.setattr(home.autostart, "state", lambda: AutostartState.ON)
    home.autostart.changed.emit()
    assert _switch(row).isChecked()


@pytest.mark.parametrize("error", [StartRefusedError(), StorageFullError()])
def test_a_refusal_is_said_and_the_switch_stays_true(
    home: Home, row: StartRow, monkeypatch: pytest.MonkeyPatch, error: SmallWinsError
) -> None:
    """First that all is as it was."""

    def refuse(on: bool) -> None:
        raise error

    monkeypatch.setattr(home.autostart, "switch", refuse)
    _switch(row).click()
    assert not _switch(row).isChecked()
    assert any(text.startswith("All is as it was.") for text in texts(row))


def test_a_refusal_that_comes_later_is_said_as_well(home: Home, row: StartRow) -> None:
    """In a sandbox the system answers in its own time."""
    home.autostart.refused.emit(StartRefusedError())
    QApplication.processEvents()
    assert "All is as it was. Your system did not take it." in texts(row)


def test_where_nobody_can_tell_that_is_said(
    home: Home, row: StartRow, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The switch claims nothing."""
    monkeypatch.setattr(home.autostart, "state", lambda: AutostartState.UNKNOWN)
    home.autostart.changed.emit()
    assert not _switch(row).isChecked()
    assert "Your system does not say whether it starts." in texts(row)
