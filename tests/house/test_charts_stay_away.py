"""matplotlib takes half a second to come: it comes for a chart, and for nothing else."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

_ASK = """
import sys
from smallwins.__main__ import main
try:
    status = main()
except SystemExit as leaving:
    status = leaving.code
print("came:", *sorted({"matplotlib", "numpy", "PIL"} & set(sys.modules)))
raise SystemExit(status)
"""


def run(folder: Path, *words: str) -> subprocess.CompletedProcess[str]:
    """A command in a fresh process; its last line says what came along."""
    env = {name: text for name, text in os.environ.items() if "COVERAGE" not in name}
    env["SMALLWINS_HOME"] = str(folder / "jar")
    return subprocess.run(
        [sys.executable, "-c", _ASK, *words],
        env=env,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )


@pytest.mark.parametrize(
    "words",
    [
        ("add", "Made my bed"),
        ("list",),
        ("pull",),
        ("month", "2026-10", "--pdf", "page.pdf", "--html", "page.html"),
    ],
)
def test_no_command_brings_it(tmp_path: Path, words: tuple[str, ...]) -> None:
    """Nor does the page of a month."""
    given = [str(tmp_path / word) if word.startswith("page.") else word for word in words]
    done = run(tmp_path, *given)
    assert done.stdout.splitlines()[-1] == "came:", done.stderr
    assert not [file for file in tmp_path.glob("page.*") if not file.stat().st_size]


def test_the_place_itself_does_not_bring_it() -> None:
    """Looking back is there before a chart is drawn."""
    asked = (
        "import sys, smallwins.ui.month.looking_back, smallwins.services.charts;"
        "print({'matplotlib', 'numpy'} & set(sys.modules))"
    )
    env = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    done = subprocess.run(
        [sys.executable, "-c", asked], env=env, capture_output=True, text=True, check=True
    )
    assert done.stdout.strip() == "set()"


def test_what_draws_a_chart_brings_it() -> None:
    """So that the tests above would see it."""
    asked = "import sys, smallwins.report.charts; print('matplotlib' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", asked], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "True"


def test_no_state_of_pyplot_is_made() -> None:
    """Its figures would stay as long as the app."""
    asked = "import sys, smallwins.report.charts; print('matplotlib.pyplot' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", asked], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "False"
