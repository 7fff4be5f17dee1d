"""A chart on its way to the screen and into a file: drawn in a thread, whole or not at all."""

import gc
import sys
from functools import partial
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from smallwins.ui.month.drawing import Drawing
from smallwins.ui.month.looking_back import LookingBackView
from support.home import Home, choose, open_menu
from ui.month.one_look import Files, cells, look_over, rest, see


@pytest.fixture
def files(papers: Path) -> Files:
    return Files(papers / "chart")


@pytest.fixture
def view(home: Home, files: Files) -> LookingBackView:
    """Hidden, over a file with seven wins of two months."""
    return look_over(home, files)


@pytest.mark.parametrize(
    ("entry", "begins"),
    [("A picture (PNG)…", b"\x89PNG"), ("A drawing with text (SVG)…", b"<?xml")],
)
def test_a_picture_is_saved(
    view: LookingBackView, files: Files, qtbot: QtBot, entry: str, begins: bytes
) -> None:
    """For this person's eyes alone, under a name that says what it is."""
    see(view, qtbot)
    view.save.click()
    choose(open_menu(view.save), entry)
    qtbot.waitUntil(lambda: bool(view.strip.says), timeout=20_000)
    ending = files.asked[0][3]
    assert files.asked[0][1] == "Kinds of wins"
    assert files.file is not None
    saved = files.file.with_name(f"chart{ending}")
    assert view.strip.says == f"Saved as chart{ending} in papers."
    assert saved.read_bytes().startswith(begins)
    assert saved.stat().st_mode & 0o777 == 0o600


def test_each_file_that_was_asked_for_is_saved(
    view: LookingBackView, files: Files, qtbot: QtBot
) -> None:
    """Also where the next is asked for while the first waits for its turn."""
    see(view, qtbot)
    view.picture._draw()
    assert view.drawing.busy
    view.save_as(".png")
    view.save_as(".svg")
    rest(view, qtbot)
    assert files.file is not None
    assert sorted(one.name for one in files.file.parent.glob("chart*")) == [
        "chart.png",
        "chart.svg",
    ]


@pytest.mark.skipif(sys.platform == "win32", reason="there a link needs an administrator")
def test_a_link_stays_one(view: LookingBackView, files: Files, qtbot: QtBot) -> None:
    """What it leads to is the picture, as it is with a page."""
    assert files.file is not None
    there, link = files.file.with_name("elsewhere.png"), files.file.with_name("chart.png")
    there.write_bytes(b"older")
    link.symlink_to(there)
    see(view, qtbot)
    view.save_as(".png")
    rest(view, qtbot)
    assert link.is_symlink()
    assert there.read_bytes().startswith(b"\x89PNG")


def test_a_long_name_is_told_as_far_as_it_fits(
    view: LookingBackView, files: Files, qtbot: QtBot
) -> None:
    """As it is where a page is saved."""
    assert files.file is not None
    files.file = files.file.with_name("x" * 200)
    see(view, qtbot)
    view.save_as(".png")
    rest(view, qtbot)
    assert len(view.strip.says) < 120


def test_who_chooses_no_file_saves_none(
    view: LookingBackView, files: Files, qtbot: QtBot, papers: Path
) -> None:
    """And nothing is said."""
    files.file = None
    see(view, qtbot)
    view.save_as(".png")
    assert not view.drawing.busy
    assert view.strip.says == ""


def test_a_place_that_takes_no_file_is_said(
    view: LookingBackView, files: Files, qtbot: QtBot, papers: Path
) -> None:
    """What is safe comes first, and no half of a file is left."""
    (papers / "chart.png").mkdir()
    see(view, qtbot)
    before = set(papers.iterdir())
    view.save_as(".png")
    qtbot.waitUntil(lambda: bool(view.strip.says), timeout=20_000)
    assert view.strip.says == "Your wins are safe here. It did not save in that place."
    assert set(papers.iterdir()) == before


def test_a_chart_that_is_not_drawn_leaves_its_words(
    view: LookingBackView, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The log says what kind of fault it was, and none of the words."""

    def fail(*_given: object) -> None:
        raise RuntimeError("warm")

    monkeypatch.setattr("smallwins.report.charts.picture", fail)
    see(view, qtbot)
    assert view.picture._says == "Your wins are safe here. The words below say it all."
    assert cells(view)[-1][-1] == "7"


def test_the_last_look_alone_is_drawn(qtbot: QtBot, home: Home) -> None:
    """What waits under the same name gives way; another name keeps its turn."""
    drawing = Drawing(home.journal)
    done: list[int | None] = []
    for number in range(4):
        drawing.make(partial(int, number), done.append, "picture")
    drawing.make(lambda: 9, done.append, "file")
    qtbot.waitUntil(lambda: not drawing.busy)
    assert done == [0, 3, 9]


def test_nothing_is_collected_while_a_chart_is_drawn(qtbot: QtBot, home: Home) -> None:
    """The collector would take widgets apart in the thread that draws, and the app would end."""
    drawing = Drawing(home.journal)
    seen: list[bool | None] = []
    drawing.make(gc.isenabled, seen.append, "picture")
    qtbot.waitUntil(lambda: not drawing.busy)
    assert seen == [False]
    assert gc.isenabled()


def test_the_app_may_close_while_a_chart_is_drawn(view: LookingBackView, qtbot: QtBot) -> None:
    """It is waited for, and what came of it is wanted by nobody."""
    view.show()
    qtbot.waitUntil(lambda: view.drawing.busy, timeout=20_000)
    view.let_go()
    assert not view.drawing.busy
    assert gc.isenabled()
    assert view.picture.image is None
