"""A box to check with its words beside it."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from smallwins.domain.settings import Settings
from smallwins.ui.theme import Theme
from smallwins.ui.widgets.check import Check


def test_all_of_its_row_answers(theme: Theme, qtbot: QtBot) -> None:
    """The words as well as the box; Space does the same."""
    check = Check(theme, "Hide feelings")
    qtbot.addWidget(check)
    check.resize(260, 40)
    check.show()
    for at in (QPoint(5, 20), QPoint(100, 20), QPoint(255, 38)):
        before = check.isChecked()
        QTest.mouseClick(check, Qt.MouseButton.LeftButton, pos=at)
        assert check.isChecked() is not before
    QTest.keyClick(check, Qt.Key.Key_Space)
    assert not check.isChecked()


def test_it_is_heard_as_what_it_is(theme: Theme, qtbot: QtBot) -> None:
    """A check box, by its words, each sign as it is."""
    check = Check(theme, "Food & water")
    qtbot.addWidget(check)
    spoken = QAccessible.queryAccessibleInterface(check)
    assert spoken.role() is QAccessible.Role.CheckBox
    assert spoken.text(QAccessible.Text.Name) == "Food & water"
    check.setChecked(True)
    assert spoken.state().checked


def test_long_words_take_more_lines(theme: Theme, qtbot: QtBot) -> None:
    """Also with large letters: no word is cut."""
    check = Check(theme, "All wins, on further pages")
    qtbot.addWidget(check)
    one = check.heightForWidth(400)
    assert one == 40
    assert check.heightForWidth(150) > one
    theme.apply(Settings(light=theme.settings.light, text_size=200))
    assert check.heightForWidth(800) == 80
    assert check.minimumSizeHint().width() < check.sizeHint().width()


def test_what_cannot_be_checked_now_looks_so(theme: Theme, qtbot: QtBot) -> None:
    """It waits, and says so by its ink."""
    check = Check(theme, "Kinds of wins")
    qtbot.addWidget(check)
    check.resize(260, 40)
    usual = check.grab().toImage()
    check.setEnabled(False)
    assert check.grab().toImage() != usual
