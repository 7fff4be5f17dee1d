"""What leaves is seen before, to the letter; and what stays is in no byte of it."""

import datetime as dt
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible, QGuiApplication
from PySide6.QtTest import QTest

from smallwins.domain.settings import Light
from smallwins.ui.share.preview import CardPreview
from smallwins.ui.widgets.words import Words
from support.cut_text import cut_texts
from support.home import button, settle, texts
from ui.share.sharing import DAY, FEELING, Sharing, choose, press, switch, words

CHEER = "I did a small thing today:\nCalled Mum back.\n\nTell me something kind?"


def test_the_words_stand_there_as_they_leave(sharing: Sharing) -> None:
    """With their day, and without how it felt; the title bar tells the room little."""
    dialog = sharing.open()
    assert words(dialog).toPlainText() == f"Called Mum back.\n\n{DAY}"
    assert words(dialog).isReadOnly()
    assert "This is all that leaves" in texts(dialog)
    assert dialog.windowTitle() == "SmallWins"
    choose(dialog, "Copy")
    assert QGuiApplication.clipboard().text() == f"Called Mum back.\n\n{DAY}"
    assert "The words are copied." in texts(dialog)


def test_opening_it_copies_and_opens_none(sharing: Sharing) -> None:
    """Whoever looks has let no word out."""
    QGuiApplication.clipboard().setText("before")
    dialog = sharing.open()
    choose(dialog, "A card")
    choose(dialog, "Ask for cheer")
    dialog.reject()
    assert QGuiApplication.clipboard().text() == "before"
    assert sharing.urls == []


def test_how_it_felt_goes_if_it_is_asked_along(sharing: Sharing) -> None:
    """And the day stays here, if that is wished."""
    dialog = sharing.open()
    assert not switch(dialog, "How it felt goes, too").isChecked()
    switch(dialog, "How it felt goes, too").click()
    assert words(dialog).toPlainText() == f"Called Mum back.\n\n{FEELING}\n\n{DAY}"
    switch(dialog, "The day goes, too").click()
    assert words(dialog).toPlainText() == f"Called Mum back.\n\n{FEELING}"
    switch(dialog, "How it felt goes, too").click()
    choose(dialog, "Copy")
    assert QGuiApplication.clipboard().text() == "Called Mum back."


def test_words_beside_a_switch_answer_for_it(sharing: Sharing) -> None:
    """A press on what it says is a press on it; the other button asks for no change."""
    dialog = sharing.open()
    (label,) = [one for one in dialog.findChildren(Words) if one.text() == "How it felt goes, too"]
    QTest.mouseClick(label, Qt.MouseButton.RightButton, pos=QPoint(4, 4))
    assert not switch(dialog, "How it felt goes, too").isChecked()
    QTest.mouseClick(label, Qt.MouseButton.LeftButton, pos=QPoint(4, 4))
    assert switch(dialog, "How it felt goes, too").isChecked()


def test_where_nobody_said_how_it_felt_it_is_not_asked(sharing: Sharing) -> None:
    """There is a switch for the day alone."""
    dialog = sharing.open(sharing.win(feeling=""))
    assert "How it felt goes, too" not in texts(dialog)
    assert "The day goes, too" in texts(dialog)


def test_a_card_is_seen_as_it_is_copied(sharing: Sharing) -> None:
    """The very picture that is shown, and its words for programs without pictures."""
    dialog = sharing.open()
    choose(dialog, "A card")
    preview = dialog.findChild(CardPreview)
    assert preview is not None
    assert preview.isVisible()
    assert preview.accessibleName() == f"A card that says: Called Mum back.\n\n{DAY}"
    read = QAccessible.queryAccessibleInterface(preview)
    assert read.role() is QAccessible.Role.Graphic
    choose(dialog, "Copy")
    mime = QGuiApplication.clipboard().mimeData()
    assert mime.hasImage()
    assert mime.imageData() == preview._picture
    assert mime.text() == f"Called Mum back.\n\n{DAY}"
    assert "The card is copied." in texts(dialog)


def test_a_card_is_by_day_and_sharp_in_any_light_and_size(sharing: Sharing) -> None:
    """It holds the feeling where that is ticked, and is another picture then."""
    home = sharing.home
    win = sharing.win()
    first = sharing.open(win)
    choose(first, "A card")
    by_day = first._picture
    switch(first, "How it felt goes, too").click()
    assert first._picture != by_day
    first.reject()
    home.preferences.change(light=Light.LAMP)
    by_lamp = sharing.open(win)
    choose(by_lamp, "A card")
    assert by_lamp._picture == by_day
    by_lamp.reject()
    home.preferences.change(text_size=200)
    large = sharing.open(win)
    choose(large, "A card")
    assert by_day is not None
    assert large._picture is not None
    # Letters have other edges once Qt has met them in another size.
    assert large._picture.size() == by_day.size()
    assert by_day.devicePixelRatio() == 2


def test_a_book_goes_as_words(sharing: Sharing) -> None:
    """Thousands of lines make no card: that is said, and no button offers it."""
    dialog = sharing.open(sharing.win("a\n" * 4_999))
    choose(dialog, "A card")
    assert "Your note is safe here. It is long, and goes as words." in texts(dialog)
    assert not button(dialog, "Copy").isEnabled()
    assert not button(dialog, "Save as a picture…").isEnabled()
    choose(dialog, "Words")
    assert button(dialog, "Copy").isEnabled()


def test_a_message_asks_for_cheer_in_words_one_can_change(sharing: Sharing) -> None:
    """Ready-made; what is changed is what leaves, and neither the feeling nor the day is in it."""
    dialog = sharing.open()
    choose(dialog, "Ask for cheer")
    assert words(dialog).toPlainText() == CHEER
    assert "How it felt goes, too" not in texts(dialog)
    words(dialog).selectAll()
    QTest.keyClicks(words(dialog), "I called her. Say hi?")
    choose(dialog, "Copy")
    assert QGuiApplication.clipboard().text() == "I called her. Say hi?"


def test_a_win_of_another_day_does_not_say_today(sharing: Sharing) -> None:
    """What was done on Monday was done."""
    dialog = sharing.open(sharing.win(day=sharing.home.today - dt.timedelta(days=3)))
    choose(dialog, "Ask for cheer")
    assert words(dialog).toPlainText().startswith("I did a small thing:\nCalled Mum back.")


def test_a_message_without_words_goes_nowhere(sharing: Sharing) -> None:
    """Until there are some again."""
    dialog = sharing.open()
    sharing.home.people.write(None, "Sam", "sam@example.org")
    choose(dialog, "Ask for cheer")
    words(dialog).clear()
    for name in ("Copy", "Save as text…", "To Sam…"):
        assert not button(dialog, name).isEnabled(), name
    QTest.keyClicks(words(dialog), "Hi")
    for name in ("Copy", "Save as text…", "To Sam…"):
        assert button(dialog, name).isEnabled(), name


def test_a_changed_message_waits_until_it_is_in_a_file(sharing: Sharing, tmp_path: Path) -> None:
    """Who closes by a slip, or pastes it nowhere, finds it again; saved, it is safe elsewhere."""
    win = sharing.win()
    dialog = sharing.open(win)
    choose(dialog, "Ask for cheer")
    words(dialog).setPlainText("Almost done with")
    press(words(dialog), Qt.Key.Key_Escape)
    assert not dialog.isVisible()
    again = sharing.open(win)
    choose(again, "Ask for cheer")
    assert words(again).toPlainText() == "Almost done with"
    choose(again, "Copy")
    again.reject()
    third = sharing.open(win)
    choose(third, "Ask for cheer")
    assert words(third).toPlainText() == "Almost done with"
    sharing.save_in(tmp_path, "cheer.txt")
    choose(third, "Save as text…")
    third.reject()
    fourth = sharing.open(win)
    choose(fourth, "Ask for cheer")
    assert words(fourth).toPlainText() == CHEER


def test_a_change_after_it_was_saved_waits_again(sharing: Sharing, tmp_path: Path) -> None:
    """What was typed since then is in no file."""
    win = sharing.win()
    dialog = sharing.open(win)
    choose(dialog, "Ask for cheer")
    words(dialog).setPlainText("Hi")
    sharing.save_in(tmp_path, "cheer.txt")
    choose(dialog, "Save as text…")
    words(dialog).setPlainText("Hi again")
    dialog.reject()
    assert sharing.home.drafts.words(f"{win.uid}/cheer") == "Hi again"


def test_a_person_s_signs_are_no_markup(sharing: Sharing) -> None:
    """What looks like markup is copied, and shown, as it was typed."""
    odd = "<b>Fed</b> & <img src=x> the cat\nthen slept"
    dialog = sharing.open(sharing.win(odd))
    switch(dialog, "The day goes, too").click()
    assert words(dialog).toPlainText() == odd
    choose(dialog, "Copy")
    assert QGuiApplication.clipboard().text() == odd


def test_keys_alone_lead_everywhere(sharing: Sharing) -> None:
    """From the forms to the switches, the words, the people and the buttons; Tab is not caught."""
    sharing.home.people.write(None, "Sam", "sam@example.org")
    dialog = sharing.open()
    met = []
    for _stop in range(8):
        focus = dialog.focusWidget()
        met.append(focus.accessibleName() or getattr(focus, "text", str)())
        press(focus, Qt.Key.Key_Tab)
    assert met == [
        "Words",
        "How it felt goes, too",
        "The day goes, too",
        "This is all that leaves",
        "To Sam…",
        "Someone else…",
        "Back",
        "Save as text…",
    ]
    assert dialog.focusWidget() is button(dialog, "Copy")
    press(dialog.focusWidget(), Qt.Key.Key_Tab)
    press(dialog.focusWidget(), Qt.Key.Key_Right)
    assert dialog.focusWidget() is button(dialog, "A card")
    press(dialog.focusWidget(), Qt.Key.Key_Right)
    assert words(dialog).accessibleName() == "This is all that leaves. You can change it."


def test_a_high_card_scrolls_by_keys(sharing: Sharing) -> None:
    """Arrows and page keys go along it while the keyboard is on it."""
    dialog = sharing.open(sharing.win("I walked to the corner and back. " * 120))
    choose(dialog, "A card")
    settle()
    preview = dialog.findChild(CardPreview)
    assert preview is not None
    preview.setFocus(Qt.FocusReason.TabFocusReason)
    bar = dialog._scroll.verticalScrollBar()
    bar.setValue(0)
    press(preview, Qt.Key.Key_Down)
    one = bar.value()
    press(preview, Qt.Key.Key_PageDown)
    assert 0 < one < bar.value()
    press(preview, Qt.Key.Key_PageUp)
    assert bar.value() == one
    press(preview, Qt.Key.Key_Escape)
    assert not dialog.isVisible()


@pytest.mark.parametrize("mirrored", [False, True])
@pytest.mark.parametrize("form", ["Words", "A card", "Ask for cheer"])
@pytest.mark.parametrize(("width", "height", "size"), [(800, 560, 200), (480, 400, 100)])
def test_no_word_is_cut_in_a_small_window(
    sharing: Sharing, width: int, height: int, size: int, form: str, mirrored: bool
) -> None:
    """With large letters, with a long name, and from right to left."""
    home = sharing.home
    home.preferences.change(text_size=size)
    home.people.write(None, "Grandma Elisabeth of the seven hills and a valley", "+49 30 1")
    dialog = sharing.open(width=width, height=height)
    if mirrored:
        dialog.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    choose(dialog, form)
    settle()
    assert dialog.width() <= width
    assert dialog.height() <= height
    assert not list(cut_texts(dialog))


def test_the_card_is_mirrored_with_the_window(sharing: Sharing) -> None:
    """The tile stands where people begin to write."""
    dialog = sharing.open()
    choose(dialog, "A card")
    before = dialog._picture
    dialog.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    choose(dialog, "Words")
    choose(dialog, "A card")
    assert dialog._picture != before


@pytest.mark.parametrize("feeling", [FEELING, ""])
@pytest.mark.parametrize("letters", [100, 200])
def test_the_words_stand_still_when_cheer_is_asked_for(
    sharing: Sharing, feeling: str, letters: int
) -> None:
    """There is no switch for a message, and its room stays."""
    sharing.home.preferences.change(text_size=letters)
    dialog = sharing.open(sharing.win(feeling=feeling))
    settle()
    before = words(dialog).mapTo(dialog, QPoint(0, 0)), words(dialog).size()
    choose(dialog, "Ask for cheer")
    settle()
    assert (words(dialog).mapTo(dialog, QPoint(0, 0)), words(dialog).size()) == before
