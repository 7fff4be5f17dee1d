"""Today's list of small things, as a person finds their way about it."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget

from smallwins.ui.today.page import TodayPage
from support.home import button, texts

LINK = "Small things for today"


def focus() -> QWidget:
    now = QApplication.focusWidget()
    assert now is not None
    return now


def press(key: Qt.Key, *, times: int = 1) -> None:
    for _ in range(times):
        QTest.keyClick(focus(), key)


def line(page: TodayPage) -> QLineEdit:
    (found,) = [
        one
        for one in page.findChildren(QLineEdit)
        if one.accessibleName() == "One small thing" and one.isVisible()
    ]
    return found


def put_down(page: TodayPage, *things: str) -> None:
    """As by keyboard: open the list, and type each with Enter."""
    if not page.checklist.is_open:
        button(page, LINK).setFocus(Qt.FocusReason.TabFocusReason)
        press(Qt.Key.Key_Space)
    for text in things:
        QTest.keyClicks(line(page), text)
        QTest.keyClick(line(page), Qt.Key.Key_Return)


def seen(page: TodayPage) -> list[tuple[str, bool]]:
    return [
        (box.accessibleName(), box.isChecked()) for box in page.checklist.boxes if box.isVisible()
    ]


def is_folded(page: TodayPage) -> bool:
    """Whether there is one quiet line by its name, and no more of it."""
    return texts(page).count(LINK) == 1 and set(texts(page.checklist)) <= {LINK}
