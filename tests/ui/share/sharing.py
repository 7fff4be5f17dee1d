"""The dialog that shares one win, with what it asks of the system noted down."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt, QUrl
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from smallwins.domain.wins import Kind, Win
from smallwins.ui import copy
from smallwins.ui.share.content import Form
from smallwins.ui.share.dialog import ShareDialog
from smallwins.ui.widgets.segments import Switch
from support.home import Home, button

FEELING = "Like coming home."
DAY = "Friday 20 November"


class Sharing:
    """Opens the dialog over Today, and uses it as a person does.

    Attributes:
        urls: what the system was asked to open.
        opens: whether it has a program for that.
        file: where a file is to go; "" where none is chosen.
        asked: in which forms a place for a file was asked for.
    """

    def __init__(self, home: Home, qtbot: QtBot) -> None:
        self.home = home
        self._qtbot = qtbot
        self.urls: list[QUrl] = []
        self.opens = True
        self.file = ""
        self.asked: list[Form] = []

    def win(self, text: str = "Called Mum back.", **fields: Any) -> Win:
        fields.setdefault("kind", Kind.PEOPLE)
        fields.setdefault("feeling", FEELING)
        return self.home.keep(text, **fields)

    def open(self, win: Win | None = None, width: int = 800, height: int = 560) -> ShareDialog:
        home = self.home
        win = win or self.win()
        dialog = ShareDialog(
            home.theme,
            win,
            copy.whole_day(win.day, home.today),
            home.people,
            home.preferences,
            home.page(width, height),
            today=win.day == home.today,
            drafts=home.drafts,
            open_url=self._take,
            choose_file=self._place,
        )
        dialog.open()
        dialog.activateWindow()
        self._qtbot.waitUntil(dialog.isActiveWindow)
        return dialog

    def save_in(self, folder: Path, name: str) -> Path:
        self.file = str(folder / name)
        return folder / name

    def _take(self, url: QUrl) -> bool:
        self.urls.append(url)
        return self.opens

    def _place(self, _parent: QWidget, form: Form) -> str:
        self.asked.append(form)
        return self.file


Open = Callable[..., ShareDialog]


def switch(dialog: QWidget, name: str) -> Switch:
    (found,) = [one for one in dialog.findChildren(Switch) if one.accessibleName() == name]
    return found


def words(dialog: QWidget) -> QPlainTextEdit:
    """What is seen of what leaves."""
    (found,) = [one for one in dialog.findChildren(QPlainTextEdit) if one.isVisible()]
    return found


def choose(dialog: QWidget, name: str) -> None:
    button(dialog, name).click()


def press(widget: QWidget, key: Qt.Key) -> None:
    QTest.keyClick(widget, key)
