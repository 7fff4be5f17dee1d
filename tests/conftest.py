"""A clean room for every test: nothing of the person who runs them is read or written."""

import itertools
import os
import shutil
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

import hypothesis
import pytest
from PySide6.QtCore import QTranslator
from PySide6.QtWidgets import QApplication

_ROOM = Path(tempfile.mkdtemp(prefix="smallwins-tests-"))
_DATA_FOLDERS = itertools.count()

hypothesis.settings.register_profile("here", deadline=None)
hypothesis.settings.register_profile("ci", deadline=None, derandomize=True)
hypothesis.settings.load_profile("ci" if os.environ.get("CI") else "here")


def _clean_environment() -> None:
    for name in ("HOME", "XDG_CACHE_HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME"):
        os.environ[name] = str(_ROOM / name.lower())
    runtime = _ROOM / "run"
    runtime.mkdir(mode=0o700)
    os.environ["XDG_RUNTIME_DIR"] = str(runtime)
    # No program of this desktop is to hear from a test; journeys bring a session of their own.
    os.environ["DBUS_SESSION_BUS_ADDRESS"] = "unix:path=/nonexistent/smallwins-tests"
    os.environ["DBUS_SYSTEM_BUS_ADDRESS"] = "unix:path=/nonexistent/smallwins-tests"
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "LANGUAGE", "QT_STYLE_OVERRIDE", "QT_SCALE_FACTOR"):
        os.environ.pop(name, None)
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    os.environ["LC_ALL"] = "C.UTF-8"
    # A zone with summer time, so that a naive hour shows itself.
    os.environ["TZ"] = "Europe/Berlin"
    if hasattr(time, "tzset"):
        time.tzset()


_clean_environment()


def pytest_unconfigure() -> None:
    """Leave no folder behind."""
    shutil.rmtree(_ROOM, ignore_errors=True)


@pytest.fixture(autouse=True)
def _own_data_folder(monkeypatch: pytest.MonkeyPatch) -> None:
    """Each test starts with an empty jar, were it to open the usual one."""
    monkeypatch.setenv("SMALLWINS_HOME", str(_ROOM / f"jar-{next(_DATA_FOLDERS)}"))


@pytest.fixture
def papers(tmp_path: Path) -> Path:
    """An empty folder to save into, whose name is told in full, as most people's are."""
    folder = tmp_path / "papers"
    folder.mkdir()
    return folder


@pytest.fixture(scope="session")
def qapp_args() -> list[str]:
    """The program's own name, not pytest's."""
    return ["smallwins"]


@pytest.fixture(scope="session")
def qapp(qapp: QApplication, checkout: Path) -> Iterator[QApplication]:
    """The application as `smallwins.app` makes it, in English with its plurals."""
    qapp.setApplicationName("SmallWins")
    qapp.setQuitOnLastWindowClosed(False)
    english = QTranslator()
    assert english.load(str(checkout / "resources" / "i18n" / "smallwins_en.qm"))
    qapp.installTranslator(english)
    yield qapp
    qapp.removeTranslator(english)


@pytest.fixture(scope="session")
def checkout() -> Path:
    """The folder that holds pyproject.toml."""
    return Path(__file__).parent.parent


@pytest.fixture
def private_folder(tmp_path: Path) -> Iterator[Path]:
    """A folder made ready for data, which may be made unreadable: it is mended before removal."""
    folder = tmp_path / "data"
    folder.mkdir(mode=0o700)
    yield folder
    folder.chmod(0o700)
