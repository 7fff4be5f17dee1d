"""What a start brings in before the first picture: only what that picture needs."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

# Each costs tens to hundreds of milliseconds, or opens doors that a start has no use for.
LATER = {
    "concurrent",
    "dateutil",
    "http",
    "jeepney",
    "jinja2",
    "matplotlib",
    "multiprocessing",
    "numpy",
    "playhouse",
    "plyer",
    "pydantic",
    "ssl",
    "unittest",
}


@pytest.fixture(scope="module")
def imported(checkout: Path, tmp_path_factory: pytest.TempPathFactory) -> set[str]:
    """The modules of a second start, when its window was first painted."""
    jar = tmp_path_factory.mktemp("start") / "jar"
    command = [sys.executable, "-m", "bench.ours_window", str(jar), "--modules"]
    # Unwatched: what counts lines imports much of its own.
    env = {name: value for name, value in os.environ.items() if not name.startswith("COV")}
    env["PYTHONPATH"] = str(checkout / "tests")
    for _start in ("makes the jar", "is a usual one"):
        done = subprocess.run(
            command, env=env, capture_output=True, text=True, timeout=60, check=False
        )
    assert done.returncode == 0, done.stderr
    return set(done.stdout.split())


def test_the_first_paint_needs_little(imported: set[str]) -> None:
    """What is for later is imported later."""
    assert "smallwins.ui.main_window" in imported
    found = {name.partition(".")[0] for name in imported}
    assert found & LATER == set()
    assert "smallwins.domain.rewards" not in imported  # it is one command's


def test_no_part_of_qt_comes_before_it_is_needed(imported: set[str]) -> None:
    """Printing, networks and tests are for other moments."""
    parts = {name.partition(".")[2] for name in imported if name.startswith("PySide6.")}
    assert parts & {"QtPrintSupport", "QtTest", "QtDBus", "QtSvgWidgets"} == set()


def test_no_large_enumeration_of_qt_is_made_for_the_first_paint(imported: set[str]) -> None:
    """PySide makes all enumerations of a class when it is first named: 30 us for each member.

    Its keys and icons have hundreds. Gradients do too, but any brush asks for them.
    """
    assert "made:QPainter.RenderHint" in imported
    large = {"QAccessible.Role", "QIcon.ThemeIcon", "QKeySequence.StandardKey"}
    assert {name.removeprefix("made:") for name in imported} & large == set()


@pytest.mark.parametrize(("words", "collects"), [(["list"], "False"), ([], "True")])
def test_the_app_alone_gives_back_what_it_let_go(
    words: list[str], collects: str, tmp_path: Path
) -> None:
    """A command is over before that would help; the app runs for days."""
    program = (
        "import atexit, gc, sys\n"
        "from smallwins import __main__, app\n"
        "app.run = lambda options: 0\n"
        "atexit.register(lambda: print(gc.isenabled()))\n"
        "raise SystemExit(__main__.main())\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", program, *words, "--data", str(tmp_path / "jar")],
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert done.stdout.split()[-1] == collects
