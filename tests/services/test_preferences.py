import pytest
from PySide6.QtCore import QObject

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
