"""The floors of the house hold, and the contracts that say so bite."""

import ast
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

# What a room may take from Qt; a room that is not named may take all of it.
QT_PARTS: dict[str, set[str]] = {
    "domain": set(),
    "store": set(),
    "services": {"QtCore"},
    "cli": {"QtCore"},
    "desktop": {"QtCore", "QtDBus", "QtNetwork"},
    "report": {"QtCore", "QtGui", "QtPrintSupport", "QtSvg"},
}


@pytest.fixture
def copy(checkout: Path, tmp_path: Path) -> Path:
    """The source and its contracts, to be broken."""
    shutil.copytree(checkout / "src", tmp_path / "src", ignore=shutil.ignore_patterns("*.pyc"))
    shutil.copy(checkout / "pyproject.toml", tmp_path)
    return tmp_path


def lint(folder: Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [Path(sys.executable).parent / "lint-imports", "--no-cache", "--no-logo"],
        cwd=folder,
        env={**os.environ, "PYTHONPATH": str(folder / "src")},
        capture_output=True,
        text=True,
        check=False,
    )


def test_the_contracts_are_kept(copy: Path) -> None:
    """As the source stands."""
    result = lint(copy)
    assert result.returncode == 0, result.stdout


@pytest.mark.parametrize(
    ("file", "line", "contract"),
    [
        ("ui/copy.py", "import peewee", "Screens never meet the database"),
        ("ui/copy.py", "import smallwins.store.wins", "Screens never meet the database"),
        ("domain/wins.py", "import peewee", "The domain is plain Python"),
        ("domain/wins.py", "import smallwins.services.clock", "Arrows run down"),
        ("store/wins.py", "import PySide6.QtCore", "The store knows no Qt"),
        ("services/clock.py", "import smallwins.ui.copy", "Arrows run down"),
        ("report/cards.py", "import smallwins.store.lines", "A report is given what it prints"),
        ("ui/month/place.py", "import matplotlib", "Charts are drawn in reports"),
        ("ui/day/paper.py", "import smallwins.ui.jar.place", "Rooms stand apart"),
        (
            "ui/widgets/menu.py",
            "import smallwins.ui.painting.note",
            "Rooms stand apart",
        ),
    ],
)
def test_a_broken_contract_is_found(copy: Path, file: str, line: str, contract: str) -> None:
    """One import against the arrows is enough."""
    broken = copy / "src" / "smallwins" / file
    broken.write_text(f"{broken.read_text()}\n{line}\n")
    result = lint(copy)
    assert result.returncode == 1
    assert f"{contract} BROKEN" in result.stdout


def test_rooms_take_only_their_part_of_qt(checkout: Path) -> None:
    """A service that draws, or a store that signals, has left its room."""
    source = checkout / "src" / "smallwins"
    strays = [
        f"{path.relative_to(source)} uses {part}"
        for room, parts in QT_PARTS.items()
        for path in sorted((source / room).rglob("*.py"))
        for part in qt_parts(path.read_text(encoding="utf-8"))
        if part not in parts
    ]
    assert not strays


def test_a_stray_part_of_qt_is_seen() -> None:
    """In each way of writing the import."""
    written = "import PySide6.QtGui\nfrom PySide6 import QtSvg\nfrom PySide6.QtCore import Qt\n"
    assert qt_parts(written) == {"QtGui", "QtSvg", "QtCore"}


def qt_parts(source: str) -> set[str]:
    found = set()
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Import):
            found |= {name.name for name in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module == "PySide6":
            found |= {f"PySide6.{name.name}" for name in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            found.add(node.module)
    return {name.split(".")[1] for name in found if name.startswith("PySide6.")}
