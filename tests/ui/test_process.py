"""The process: how it starts and ends, and what it does with a bug."""

import logging
import os
import sys
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QLockFile, Qt, QTimer, qWarning
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from smallwins import app as app_module
from smallwins.app import make_application, run, say_calmly
from smallwins.desktop import notifier as notifier_module
from smallwins.desktop.single_instance import SingleInstance
from smallwins.options import AppOptions
from smallwins.paths import Folders
from support.home import NoticeBook


@pytest.fixture
def umask() -> Iterator[None]:
    before = os.umask(0o022)
    yield
    os.umask(before)


def test_run_stays_until_the_app_is_closed_and_ends_in_peace(
    qapp: QApplication, folders: Folders, umask: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Exit status 0; the lock is free again."""
    monkeypatch.setattr(notifier_module, "Notifier", NoticeBook)
    monkeypatch.setattr(app_module, "make_application", lambda: qapp)
    QTimer.singleShot(300, qapp, lambda: qapp.exit(0))
    assert run(AppOptions(folders=folders)) == 0
    lock = QLockFile(str(folders.runtime / "app.lock"))
    assert lock.tryLock(0)
    lock.unlock()
    assert (folders.data / "smallwins.db").exists()


@pytest.mark.parametrize(
    ("how", "asked"), [({}, "show"), ({"quick": True}, "quick"), ({"tray": True}, None)]
)
def test_a_second_start_asks_the_first_and_goes(
    qapp: QApplication,
    folders: Folders,
    umask: None,
    monkeypatch: pytest.MonkeyPatch,
    how: dict[str, bool],
    asked: str | None,
) -> None:
    """What it was for is done there."""
    told: list[str] = []
    folders.ensure()
    first = SingleInstance(folders.runtime)
    assert first.take()
    monkeypatch.setattr(app_module, "make_application", lambda: qapp)
    monkeypatch.setattr(
        app_module, "tell_when_ready", lambda _folder, message, _ms: told.append(message.do)
    )
    assert run(AppOptions(folders=folders, **how)) == 0
    assert told == ([asked] if asked else [])
    first.close()


def test_a_bug_is_logged_and_said_once(
    qapp: QApplication, calm: list[str], caplog: pytest.LogCaptureFixture
) -> None:
    """The second one goes to the log alone; Ctrl+C is no bug."""
    before = sys.excepthook
    with app_module._bugs_logged():
        for kind in (RuntimeError, ValueError):
            sys.excepthook(kind, kind("slip"), None)
        stop = KeyboardInterrupt()
        QTimer.singleShot(0, qapp, lambda: sys.excepthook(KeyboardInterrupt, stop, None))
        assert qapp.exec() == 0
    assert sys.excepthook is before
    assert len(calm) == 1
    assert calm[0].startswith("Your notes are safe")
    assert [record.levelno for record in caplog.records] == [logging.ERROR] * 2


def test_whom_somebody_writes_to_is_in_no_log(caplog: pytest.LogCaptureFixture) -> None:
    """Where no mail or phone app opens, Qt says all that was to be handed over to it."""
    with app_module._bugs_logged():
        qWarning("No launcher for 'mailto:mum@example.org?body=It%20is%20hard'")
        qWarning("No browser for 'sms:+49123?body=Come'")
    said = [record.getMessage() for record in caplog.records]
    assert said == ["No launcher for 'mailto:…", "No browser for 'sms:…"]


class _Faulty(QWidget):
    """Paints, and fails at it when it is told to."""

    fails = False

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        if self.fails:
            raise ValueError
        painter.fillRect(self.rect(), Qt.GlobalColor.red)


def test_a_bug_in_painting_is_said_after_it_and_the_next_picture_is_whole(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    """No painter is left behind, which would take the app down with it later."""
    widget = _Faulty()
    painting: list[bool] = []

    def say(_sentence: str) -> None:
        painting.append(widget.testAttribute(Qt.WidgetAttribute.WA_WState_InPaintEvent))

    monkeypatch.setattr(app_module, "say_calmly", say)
    qtbot.addWidget(widget)
    with qtbot.waitExposed(widget):
        widget.show()
    with app_module._bugs_logged():
        widget.fails = True
        widget.update()
        qtbot.waitUntil(lambda: bool(painting))
        widget.fails = False
        widget.repaint()
    assert painting == [False]
    assert {record.getMessage() for record in caplog.records} == {"A bug"}
    assert widget.grab().toImage().pixelColor(1, 1) == Qt.GlobalColor.red


def test_a_calm_sentence_is_plain_text(calm: list[str], qapp: QApplication) -> None:
    """As it is."""
    say_calmly("Your notes are safe.")
    assert calm == ["Your notes are safe."]


def test_the_application_is_named_and_nothing_blinks(
    qapp: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The name a screen reader says."""
    monkeypatch.setattr(QApplication, "setStyle", lambda *_args: None)
    monkeypatch.setattr(QApplication, "installTranslator", lambda *_args: True)
    flash = qapp.cursorFlashTime()
    qt = make_application()
    assert qt is qapp
    assert qt.applicationName() == "SmallWins"
    assert qt.cursorFlashTime() <= 0
    qapp.setCursorFlashTime(flash)
