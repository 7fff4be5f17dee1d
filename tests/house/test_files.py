"""Files stay short, and every name says what its room is about."""

import re
import subprocess
from pathlib import Path

import pytest

LONGEST_FILE = 400
# One function for each sentence, and all of them in one place: its length is its purpose.
LONG_BY_PURPOSE = {"src/smallwins/ui/copy.py"}
EMPTY_NAMES = {"utils", "util", "helpers", "helper", "common", "misc", "manager", "data", "info"}


@pytest.fixture(scope="module")
def modules(checkout: Path) -> list[Path]:
    return [path for room in ("src", "tests") for path in sorted((checkout / room).rglob("*.py"))]


def test_files_are_short(modules: list[Path], checkout: Path) -> None:
    """What grows past 400 lines has become two things."""
    counts = {path.relative_to(checkout).as_posix(): lines_of(path) for path in modules}
    long = {name: count for name, count in counts.items() if count > LONGEST_FILE}
    assert long.keys() <= LONG_BY_PURPOSE


def test_no_name_is_empty(modules: list[Path]) -> None:
    """A helper lives in the room that owns its subject."""
    assert not [path for path in modules if EMPTY_NAMES & {path.stem, path.parent.name}]


def test_every_module_says_why_it_exists(modules: list[Path]) -> None:
    """Its docstring comes first; a test module may leave it to its tests."""
    ours = [path for path in modules if "src" in path.parts]
    assert not [path for path in ours if not path.read_text().startswith('"""')]


def test_the_documents_name_commands_that_exist(checkout: Path) -> None:
    """`make something` in a document is a target of the Makefile."""
    makefile = (checkout / "Makefile").read_text()
    targets = set(re.findall(r"^([a-z-]+):", makefile, re.MULTILINE))
    documents = [*checkout.glob("*.md"), *(checkout / "docs").rglob("*.md")]
    assert documents
    named = {
        (path.name, target)
        for path in documents
        for target in re.findall(r"(?:^\s*|`)make ([a-z-]+)", path.read_text(), re.MULTILINE)
    }
    assert {one for one in named if one[1] not in targets} == set()


def test_the_documents_link_to_files_that_exist(checkout: Path) -> None:
    """Pictures and pages alike."""
    broken = [
        f"{path.name}: {target}"
        for path in [*checkout.glob("*.md"), *(checkout / "docs").rglob("*.md")]
        for target in re.findall(r"\]\(([^)#:]+)(?:#[^)]*)?\)", path.read_text())
        if not (path.parent / target).exists()
    ]
    assert not broken


def test_scripts_are_sound_shell(checkout: Path) -> None:
    """A slip in a set-up script is found here and not on a new machine."""
    scripts = [*(checkout / "packaging").rglob("*.sh")]
    assert scripts
    for script in scripts:
        assert subprocess.run(["sh", "-n", script], check=False).returncode == 0


def test_no_registry_is_named(checkout: Path) -> None:
    """Each machine has its own way to its packages; the lock files hold hashes alone."""
    for lock in (checkout / "packaging" / "lock").glob("*.txt"):
        assert "://" not in lock.read_text()


def lines_of(path: Path) -> int:
    return len(path.read_text(encoding="utf-8").splitlines())
