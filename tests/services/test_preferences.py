import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from smallwins.domain.errors import StorageBusyError, StorageError
from smallwins.domain.settings import Light, Settings
from smallwins.services.preferences import Preferences
from smallwins.store import sql
from smallwins.store.database import Database


class Ear(QObject):
    def __init__(self, preferences: Preferences) -> None:
        super().__init__()
        self.heard: list[Settings] = []
        preferences.changed.connect(self.on_changed)

    def on_changed(self, settings: Settings) -> None:
        self.heard.append(settings)


def test_a_setting_is_saved_as_it_changes(database: Database, preferences: Preferences) -> None:
    """There is no Apply to press; the next start finds it."""
    ear = Ear(preferences)
    changed = preferences.change(text_size=150, light=Light.LAMP)
    assert changed == preferences.settings == Settings(text_size=150, light=Light.LAMP)
    assert ear.heard == [changed]
    assert Preferences(database.settings).settings == changed


def test_the_same_again_is_no_change(preferences: Preferences) -> None:
    """Pressing what is pressed already says nothing."""
    ear = Ear(preferences)
    assert preferences.change(text_size=100) == Settings()
    assert ear.heard == []


@pytest.mark.parametrize("fields", [{"text_size": 7}, {"light": "noon"}, {"colour": "red"}])
def test_what_is_not_on_offer_changes_nothing(
    preferences: Preferences, fields: dict[str, object]
) -> None:
    """A slip in the program is told and leaves the settings as they were."""
    with pytest.raises((ValueError, TypeError)):
        preferences.change(**fields)
    assert preferences.settings == Settings()


def test_a_setting_that_did_not_save_is_as_before(
    database: Database, preferences: Preferences
) -> None:
    """What is shown is what the next start will show."""
    ear = Ear(preferences)
    sql.run(database._db, "ALTER TABLE setting RENAME TO elsewhere")
    with pytest.raises(StorageError) as raised:
        preferences.change(text_size=150)
    assert not isinstance(raised.value, StorageBusyError)
    assert preferences.settings == Settings()
    assert ear.heard == []


def test_what_is_typed_is_in_the_file_within_a_second(
    database: Database, preferences: Preferences, qtbot: QtBot
) -> None:
    """With all that was typed meanwhile; typed back again, there is nothing to write."""
    preferences.hold(trusted_name="S")
    preferences.hold(trusted_name="Sam", trusted_at="1")
    preferences.hold(trusted_at="")
    assert preferences.unwritten == {"trusted_name": "Sam"}
    assert preferences.settings == Settings()
    assert preferences.latest == Settings(trusted_name="Sam")
    with qtbot.waitSignal(preferences.changed, timeout=2_000):
        pass
    assert Preferences(database.settings).settings == Settings(trusted_name="Sam")
    assert preferences.unwritten == {}
    assert not preferences._soon.isActive()


def test_what_is_set_takes_the_place_of_what_was_typed(preferences: Preferences) -> None:
    """Nothing older is written after it."""
    preferences.hold(trusted_name="Sa")
    preferences.change(trusted_name="Sam")
    assert preferences.unwritten == {}
    assert not preferences._soon.isActive()
    assert preferences.write()
    assert preferences.settings.trusted_name == "Sam"


def test_what_is_typed_and_does_not_save_is_tried_again(
    database: Database, preferences: Preferences
) -> None:
    """Calmly, until it is there, or the file is closed."""
    sql.run(database._db, "ALTER TABLE setting RENAME TO elsewhere")
    preferences.hold(trusted_name="Sam")
    assert not preferences.write()
    assert preferences.unwritten == {"trusted_name": "Sam"}
    assert preferences._soon.remainingTime() > 20_000
    preferences.rest()
    assert not preferences._soon.isActive()
    sql.run(database._db, "ALTER TABLE elsewhere RENAME TO setting")
    assert preferences.write()
    assert Preferences(database.settings).settings.trusted_name == "Sam"
