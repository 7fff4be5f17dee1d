"""Commands speak the language of the system, as the window does."""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale

from commands.conftest import PATIENCE, Shell
from smallwins.cli import language
from voice.pseudo import pseudo, write


@pytest.fixture(scope="module")
def translations(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with German in it, which reads like the language nobody speaks."""
    folder = tmp_path_factory.mktemp("i18n")
    shutil.copy(write(folder / "made"), folder / "smallwins_de.qm")
    return folder


@pytest.fixture
def speak(translations: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """The system's language, forgotten afterwards."""
    before = QLocale()
    monkeypatch.setattr(language, "asset", lambda *_parts: translations)
    language._ours.cache_clear()
    yield
    QLocale.setDefault(before)
    language._ours.cache_clear()


@pytest.mark.usefixtures("speak")
def test_commands_speak_the_language_of_the_system(shell: Shell) -> None:
    """What is said of a win, of a mistake, and in the help; the win itself is the person's."""
    QLocale.setDefault(QLocale("de_DE"))
    kept = shell.here("add", "made my bed")
    assert [line[:1] for line in kept.out.splitlines()] == ["[", "["]
    assert shell.texts() == ["made my bed"]
    assert shell.here("list").out.endswith("  made my bed\n")
    assert shell.here("add", " ").err == (
        pseudo("Your jar is as it was. There were no words to keep.") + "\n"
    )
    assert shell.here("list", "--limit", "0").err == (
        pseudo("A limit is a whole number from 1 up.") + "\n"
    )
    assert shell.here("add").err == pseudo('Type your win after "smallwins add".') + "\n"


@pytest.mark.usefixtures("speak")
@pytest.mark.parametrize("locale", ["en_GB", "fr_FR"])
def test_without_a_translation_commands_speak_english(shell: Shell, locale: str) -> None:
    """As the window does."""
    QLocale.setDefault(QLocale(locale))
    assert shell.here("add", " ").err == ("Your jar is as it was. There were no words to keep.\n")


def test_a_process_of_its_own_speaks_it_too(translations: Path, tmp_path: Path) -> None:
    """Nothing makes an application there, which Qt's own translate asks for."""
    code = (
        "import sys; from pathlib import Path\n"
        "from smallwins.cli import language; from smallwins.__main__ import main\n"
        f"language.asset = lambda *_parts: Path({str(translations)!r})\n"
        "sys.exit(main(['add', ' ']))\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", code],
        env={
            **os.environ,
            "LC_ALL": "de_DE.UTF-8",
            "LANGUAGE": "",
            "SMALLWINS_HOME": str(tmp_path),
        },
        capture_output=True,
        timeout=PATIENCE,
        check=False,
    )
    said = "Your jar is as it was. There were no words to keep."
    assert done.stderr.decode() == pseudo(said) + "\n"
