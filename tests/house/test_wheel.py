"""What is installed holds all that the checkout holds, built without a network."""

import subprocess
import sys
import zipfile
from pathlib import Path

import pytest


@pytest.fixture(scope="module")
def wheel(checkout: Path, tmp_path_factory: pytest.TempPathFactory) -> zipfile.ZipFile:
    folder = tmp_path_factory.mktemp("wheel")
    subprocess.run(
        [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", folder],
        cwd=checkout,
        check=True,
        capture_output=True,
    )
    (path,) = folder.glob("*.whl")
    return zipfile.ZipFile(path)


def test_the_wheel_holds_the_resources(wheel: zipfile.ZipFile, checkout: Path) -> None:
    """Fonts, icons, themes, content, translations: each file."""
    inside = set(wheel.namelist())
    resources = checkout / "resources"
    wanted = {
        f"smallwins/_resources/{path.relative_to(resources).as_posix()}"
        for path in resources.rglob("*")
        if path.is_file()
    }
    assert wanted
    assert wanted - inside == set()


def test_the_wheel_holds_every_module(wheel: zipfile.ZipFile, checkout: Path) -> None:
    """And nothing of the tests."""
    inside = {name for name in wheel.namelist() if name.endswith(".py")}
    source = checkout / "src"
    assert inside == {path.relative_to(source).as_posix() for path in source.rglob("*.py")}


def test_the_wheel_names_its_command_and_its_pythons(wheel: zipfile.ZipFile) -> None:
    """`smallwins` is there after an install, on Python 3.11 to 3.14."""
    texts = {name.rsplit("/", 1)[-1]: name for name in wheel.namelist() if "dist-info" in name}
    assert b"smallwins = smallwins.__main__:main" in wheel.read(texts["entry_points.txt"])
    assert b"Requires-Python: <3.15,>=3.11" in wheel.read(texts["METADATA"])
