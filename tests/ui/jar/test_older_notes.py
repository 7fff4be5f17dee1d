"""Notes that were found long ago come page after page, and may be late."""

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from smallwins.ui.jar import finder as finder_module
from support.home import Home
from ui.jar.one_jar import fill, open_place


def test_older_notes_that_do_not_come_are_spoken_of_and_come_another_time(
    home: Home, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    """A line below the list says so once; whoever scrolls there again has them, and no line."""
    spoken: list[str] = []
    monkeypatch.setattr(finder_module, "say", lambda _widget, sentence: spoken.append(sentence))
    fill(home, 120)
    finder = open_place(home).page.finder
    finder.edit.setText("small")
    qtbot.waitUntil(lambda: finder.is_active)
    view, model = finder.panel.view, finder._model
    bar = view.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > 40 * 60)
    home.make_unreadable()
    for _ in range(3):
        bar.setValue(bar.maximum() - 1)
        bar.setValue(bar.maximum())
        QApplication.processEvents()
    home.mend()
    assert caplog.text.count("Older notes could not be read") == 1
    assert len(model.rows) == 50
    assert finder.panel.foot.startswith("Your file ")
    assert spoken.count(finder.panel.foot) == 1
    assert view.viewport().rect().contains(view.visualRect(model.index(49, 0)))
    bar.setValue(0)
    bar.setValue(bar.maximum())
    assert len(model.rows) >= 100
    assert finder.panel.foot == ""
