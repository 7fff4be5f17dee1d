"""I'm having a hard time: words to change, to copy, and to hand to the person's own mail app."""

import time
from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, QRect, Qt, QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from smallwins.domain.settings import LONGEST_WORDS, Settings
from smallwins.services.preferences import Preferences
from smallwins.ui import copy
from smallwins.ui.hard_time.dialog import HardTimeDialog, words_of
from smallwins.ui.widgets.dialog import PaperDialog
from smallwins.ui.widgets.own_app import hand_over
from smallwins.ui.widgets.words import Words
from support.cut_text import cut_texts
from support.home import Home, button, make_read_only, settle, texts
from ui.started import Start

OURS = "I'm having a hard time. Can you be with me?"
WORDS = "Can you come? 50 % & more\u2026 #1 +é"
Open = Callable[..., HardTimeDialog]


@pytest.fixture
def opened() -> list[QUrl]:
    """What the system was asked to open."""
    return []


@pytest.fixture
def open_words(home: Home, qtbot: QtBot, opened: list[QUrl]) -> Open:
    """Open the dialog; `opens` says whether the system has an app for it."""

    def show(*, opens: bool = True, width: int = 800, height: int = 560) -> HardTimeDialog:
        def take(url: QUrl) -> bool:
            opened.append(url)
            return opens

        dialog = HardTimeDialog(home.theme, home.preferences, home.page(width, height), take)
        dialog.open()
        dialog.activateWindow()
        qtbot.waitUntil(dialog.isActiveWindow)
        return dialog

    return show


def field(dialog: HardTimeDialog, name: str) -> QLineEdit:
    (found,) = [one for one in dialog.findChildren(QLineEdit) if one.accessibleName() == name]
    return found


def fill(dialog: HardTimeDialog, words: str, name: str, at: str) -> None:
    for label, text in (("Your words", words), ("To whom", name), ("Their mail or phone", at)):
        field(dialog, label).setText(text)


def test_the_words_are_ready_and_the_title_tells_the_room_little(open_words: Open) -> None:
    """The keyboard is on them, to be changed or sent as they are."""
    dialog = open_words()
    assert field(dialog, "Your words").text() == OURS
    assert field(dialog, "Your words").hasFocus()
    assert not field(dialog, "Your words").hasSelectedText()
    assert dialog.windowTitle() == "SmallWins"


def test_what_is_typed_is_kept_when_it_is_left(home: Home, open_words: Open) -> None:
    """Words of ours stay ours until somebody writes their own."""
    open_words().reject()
    assert home.preferences.settings.hard_time_words == ""
    dialog = open_words()
    fill(dialog, "Today is heavy.", " Sam ", "sam@example.org")
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    kept = Preferences(home.database.settings).settings
    assert (kept.hard_time_words, kept.trusted_name) == ("Today is heavy.", "Sam")
    again = open_words()
    assert field(again, "Your words").text() == "Today is heavy."
    assert button(again, "Send to Sam").isEnabled()
    fill(again, "  ", "Sam", "")
    again.reject()
    assert words_of(home.preferences) == OURS
    assert words_of(None) == OURS


def test_a_closed_app_takes_no_word(start: Start) -> None:
    """It ends while the words are open; at the next start they are there."""
    started = start()
    rooms = started.rooms
    dialog = HardTimeDialog(started.app.theme, rooms.preferences, started.today.page)
    dialog.open()
    fill(dialog, "Today is heavy.", "Sam", "+49 30 1")
    started.app.end()
    assert started.desk.ended == [0]
    started.close()
    kept = start().rooms.preferences.settings
    assert (kept.hard_time_words, kept.trusted_name) == ("Today is heavy.", "Sam")
    assert kept.trusted_at == "+49 30 1"


def test_words_that_cannot_be_written_are_told_of_before_the_app_closes(start: Start) -> None:
    """Once: whoever closes again means it."""
    started = start()
    rooms = started.rooms
    dialog = HardTimeDialog(started.app.theme, rooms.preferences, started.today.page)
    dialog.open()
    field(dialog, "To whom").setText("Sam")
    make_read_only(rooms._database)
    started.app.end()
    assert started.desk.ended == []
    assert copy.words_are_here() in texts(started.today.page)
    started.app.end()
    assert started.desk.ended == [0]
    make_read_only(rooms._database, False)
    dialog.reject()


def test_what_is_typed_waits_for_no_button(home: Home, open_words: Open, qtbot: QtBot) -> None:
    """A killed app has it as well, as far as it fits."""
    dialog = open_words()
    fill(dialog, "Today is heavy. " * 100, "Sam", "")
    with qtbot.waitSignal(home.preferences.changed, timeout=2_000):
        pass
    kept = Preferences(home.database.settings).settings
    assert kept.hard_time_words == ("Today is heavy. " * 100)[:LONGEST_WORDS]
    assert kept.trusted_name == "Sam"


def test_the_words_are_copied(home: Home, open_words: Open) -> None:
    """As they stand there, kept or not: they are needed now. Both is said, and once is enough."""
    dialog = open_words()
    fill(dialog, "Today is heavy.", "", "")
    home.make_read_only()
    button(dialog, "Copy these words").click()
    assert QGuiApplication.clipboard().text() == "Today is heavy."
    kept = "Your words are still here. The folder may not be written to."
    assert f"Copied. You can paste them in a message. {kept}" in texts(dialog)
    dialog.reject()
    assert not dialog.isVisible()
    home.make_read_only(False)


def test_send_opens_the_persons_own_app(open_words: Open, opened: list[QUrl]) -> None:
    """With whom it is for, and no word: a list of programs would show them. They are copied."""
    dialog = open_words()
    fill(dialog, WORDS, "Sam", "sam+me@example.org")
    QTest.keyClick(field(dialog, "Their mail or phone"), Qt.Key.Key_Return)
    button(dialog, "Send to Sam").click()
    assert [url.toString() for url in opened] == ["mailto:sam%2Bme@example.org"]
    assert QGuiApplication.clipboard().text() == WORDS
    said = "Your words are copied. Paste them in the message that opens."
    assert said in texts(dialog)


def test_clipboard_managers_are_asked_to_keep_no_copy(open_words: Open) -> None:
    """By the signs that password managers give."""
    dialog = open_words()
    button(dialog, "Copy these words").click()
    copied = QGuiApplication.clipboard().mimeData()
    assert copied.text() == OURS
    assert bytes(copied.data("x-kde-passwordManagerHint").data()) == b"secret"
    assert [name for name in copied.formats() if "ExcludeClipboardContent" in name]


def test_without_an_address_the_field_for_it_has_the_keyboard(
    open_words: Open, opened: list[QUrl]
) -> None:
    """No app opens, and no word is gone."""
    dialog = open_words()
    button(dialog, "Send").click()
    assert opened == []
    assert field(dialog, "Their mail or phone").hasFocus()
    assert "Your words are here. Add a mail or phone to send them." in texts(dialog)


@pytest.mark.parametrize("written", ["Sam", "sam@", "12 Elm Street", "a@example.org b@example.org"])
def test_what_is_no_address_is_told_and_stays(
    home: Home, open_words: Open, opened: list[QUrl], written: str
) -> None:
    """What one address is, in plain words; what was written waits to be changed."""
    dialog = open_words()
    fill(dialog, "Today is heavy.", "Sam", written)
    button(dialog, "Send to Sam").click()
    assert opened == []
    assert field(dialog, "Their mail or phone").hasFocus()
    assert "Your words are here. One mail address or number goes there." in texts(dialog)
    dialog.reject()
    assert home.preferences.settings.trusted_at == written
    assert home.preferences.settings.hard_time_words == "Today is heavy."


def test_a_long_name_moves_no_field(home: Home, open_words: Open) -> None:
    """The button says it where it has room beside the others, and the foot stays as it was."""
    dialog = open_words()
    send = button(dialog, "Send")
    before = send.mapTo(dialog, QPoint(0, 0)).y()
    high = field(dialog, "To whom").mapTo(dialog, QPoint(0, 0)).y()
    field(dialog, "To whom").setText("Wolfgang Maximilian Wwwww")
    settle()
    assert send.text() == "Send"
    assert send.mapTo(dialog, QPoint(0, 0)).y() == before
    assert field(dialog, "To whom").mapTo(dialog, QPoint(0, 0)).y() == high
    field(dialog, "To whom").setText("Sam")
    settle()
    assert send.text() == "Send to Sam"
    assert send.mapTo(dialog, QPoint(0, 0)).y() == before


def test_the_line_that_is_typed_in_is_in_sight(home: Home, open_words: Open) -> None:
    """From the start, with large letters in a low window."""
    home.preferences.change(text_size=200)
    dialog = open_words()
    words = field(dialog, "Your words")
    assert words.visibleRegion().boundingRect().height() == words.height()


def test_a_book_that_is_pasted_does_not_stop_the_app(
    home: Home, open_words: Open, qtbot: QtBot
) -> None:
    """What fits of it is there, each other field as well, and it is said."""
    dialog = open_words()
    fill(dialog, "", "Sam", "+49 30 1")
    QGuiApplication.clipboard().setText("a heavy day " * 850_000)
    began = time.perf_counter()
    field(dialog, "Your words").paste()
    assert time.perf_counter() - began < 1.0
    qtbot.waitUntil(lambda: "The first words are here. Up to 500 letters fit." in texts(dialog))
    assert len(field(dialog, "Your words").text()) == 2 * LONGEST_WORDS
    dialog.reject()
    kept = Preferences(home.database.settings).settings
    assert kept.hard_time_words == ("a heavy day " * 50)[:LONGEST_WORDS]
    assert (kept.trusted_name, kept.trusted_at) == ("Sam", "+49 30 1")
    assert "Your words are still here. Up to 500 letters fit here." in texts(dialog)
    field(dialog, "Your words").setText("a heavy day")
    assert copy.words_copied() not in texts(dialog)
    assert "Your words are still here. Up to 500 letters fit here." not in texts(dialog)
    dialog.reject()
    assert home.preferences.settings.hard_time_words == "a heavy day"


def test_where_no_app_opens_the_words_are_copied(open_words: Open) -> None:
    """And that is said."""
    dialog = open_words(opens=False)
    fill(dialog, "Today is heavy.", "A very long name of somebody dear", "+49 (30) 123-45")
    button(dialog, "Send").click()
    assert QGuiApplication.clipboard().text() == "Today is heavy."
    assert "No app for that opened. The words are copied: paste them." in texts(dialog)


def test_the_system_is_asked(monkeypatch: pytest.MonkeyPatch) -> None:
    """Whether something opened is its answer."""
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: url.scheme() == "mailto")
    assert hand_over(QUrl("mailto:sam@example.org"))


def test_what_does_not_save_is_said_once(home: Home, open_words: Open) -> None:
    """The dialog stays with the words; whoever closes once more means it."""
    dialog = open_words()
    fill(dialog, "Today is heavy.", "", "")
    home.make_read_only()
    dialog.reject()
    assert dialog.isVisible()
    assert "Your words are still here. The folder may not be written to." in texts(dialog)
    dialog.reject()
    assert not dialog.isVisible()
    home.make_read_only(False)
    assert home.preferences.settings == Settings()


def test_what_is_too_long_is_said(open_words: Open) -> None:
    """With how much fits."""
    dialog = open_words()
    fill(dialog, "x" * (LONGEST_WORDS + 1), "", "")
    dialog.reject()
    assert dialog.isVisible()
    assert "Your words are still here. Up to 500 letters fit here." in texts(dialog)
    fill(dialog, "x" * LONGEST_WORDS, "", "")
    dialog.reject()
    assert not dialog.isVisible()


@pytest.mark.parametrize(("width", "height", "size"), [(800, 560, 200), (480, 400, 100)])
def test_it_fits_its_window(
    home: Home, open_words: Open, qtbot: QtBot, width: int, height: int, size: int
) -> None:
    """No word is cut."""
    home.preferences.change(text_size=size)
    dialog = open_words(width=width, height=height)
    button(dialog, "Send").click()
    qtbot.waitUntil(lambda: not list(cut_texts(dialog)))
    assert dialog.width() <= width
    assert dialog.height() <= height


@pytest.mark.parametrize("name", ["See my lines", "See the cards", "See the words"])
def test_settings_lead_there(home: Home, name: str) -> None:
    """Each in one press."""
    place = home.settings_place()
    place.show_page("kind_words")
    button(place, name).click()
    (dialog,) = [one for one in place.findChildren(PaperDialog) if one.isVisible()]
    dialog.reject()


def frame_of(line: QLineEdit) -> QRect:
    frame = line.parentWidget()
    assert frame is not None
    return frame.geometry()


def test_a_name_belongs_to_the_field_below_it(home: Home, open_words: Open) -> None:
    """It stands nearer to its own field than to the one above."""
    dialog = open_words()
    fields = {one.accessibleName(): one for one in dialog.findChildren(QLineEdit)}
    names = [one for one in dialog.findChildren(Words) if one.text() in fields]
    assert len(names) == 3
    frames = [frame_of(fields[name.text()]) for name in names]
    px = home.theme.px
    for number, name in enumerate(names):
        assert frames[number].top() - name.geometry().bottom() - 1 == px(4)
        if number:
            assert name.geometry().top() - frames[number - 1].bottom() - 1 == px(8)


def test_what_came_of_it_is_in_sight(home: Home, open_words: Open) -> None:
    """Also with large letters in a low window, where the fields are scrolled."""
    home.preferences.change(text_size=200)
    dialog = open_words(height=400)
    button(dialog, copy.copy_these_words()).click()
    (said,) = [one for one in dialog.findChildren(Words) if one.text() == copy.words_copied()]
    place = QRect(said.mapTo(dialog, QPoint(0, 0)), said.size())
    assert dialog.rect().contains(place)
    assert not said.visibleRegion().isEmpty()
    send = button(dialog, copy.send_to(""))
    assert place.bottom() < send.mapTo(dialog, QPoint(0, 0)).y()
