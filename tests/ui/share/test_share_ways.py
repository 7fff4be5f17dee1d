"""The ways a win takes: the clipboard, a file, and the person's own mail or phone app."""

from pathlib import Path
from urllib.parse import unquote

import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QGuiApplication, QImage

from smallwins.store import sql
from smallwins.ui.share.content import Form
from smallwins.ui.share.person_dialog import PersonDialog
from support.home import button, texts
from ui.share.sharing import DAY, Sharing, choose, press, switch, words

WORDS = f"Called Mum back.\n\n{DAY}"


class NoClipboard:
    """A clipboard that takes none of it, as one does that another program holds."""

    def setMimeData(self, _given: QMimeData) -> None:  # noqa: N802 - named by Qt
        return

    def mimeData(self) -> QMimeData:  # noqa: N802 - named by Qt
        return QMimeData()

    def text(self) -> str:
        return ""


@pytest.mark.parametrize("form", ["Words", "A card", "Ask for cheer"])
@pytest.mark.parametrize("at", ["sam@example.org", "+49 30 1"])
def test_an_address_holds_no_word_of_the_win(sharing: Sharing, form: str, at: str) -> None:
    """It says to whom, and no more: logs and lists of programs keep addresses (decision 020)."""
    sharing.home.people.write(None, "Sam", at)
    dialog = sharing.open()
    choose(dialog, form)
    button(dialog, "To Sam…").click()
    (url,) = sharing.urls
    assert url.toString() in {"mailto:sam@example.org", "sms:+49301"}
    assert not url.hasQuery()
    for word in ("Called", "Mum", "back", "small", "November", "home", "kind"):
        assert word not in unquote(url.toString())


@pytest.mark.parametrize("form", ["Words", "A card", "Ask for cheer"])
def test_managers_of_clipboards_are_asked_to_keep_no_copy(sharing: Sharing, form: str) -> None:
    """It is for somebody, and not for a history that others may look through."""
    dialog = sharing.open()
    choose(dialog, form)
    choose(dialog, "Copy")
    copied = QGuiApplication.clipboard().mimeData()
    assert copied.hasText()
    assert copied.hasImage() is (form == "A card")
    assert bytes(copied.data("x-kde-passwordManagerHint").data()) == b"secret"
    assert [name for name in copied.formats() if "ExcludeClipboardContent" in name]


def test_to_somebody_it_is_copied_and_their_app_opens(sharing: Sharing) -> None:
    """That is said before, and what is to be done is said after."""
    sharing.home.people.write(None, "Sam", "sam@example.org")
    dialog = sharing.open()
    assert "Choose a name. This is copied, and your mail or phone app opens." in texts(dialog)
    button(dialog, "To Sam…").click()
    assert QGuiApplication.clipboard().text() == WORDS
    assert "The words are copied. Paste them in the message that opens." in texts(dialog)
    choose(dialog, "A card")
    button(dialog, "To Sam…").click()
    assert QGuiApplication.clipboard().mimeData().hasImage()
    assert "The card is copied. Paste it in the message that opens." in texts(dialog)
    assert dialog.isVisible()


@pytest.mark.parametrize("name", ["Sam", "Samantha of the choir on Mondays"])
def test_two_of_one_name_are_told_apart(sharing: Sharing, name: str) -> None:
    """Else words would go to the other one. Long names are the same as far as they are shown."""
    people = sharing.home.people
    people.write(None, name, "+49 30 1")
    people.write(None, name.upper() if name == "Sam" else f"{name} and Fridays", "+49 30 2")
    people.write(None, "Kim", "kim@example.org")
    dialog = sharing.open()
    button(dialog, "To +49 30 2…").click()
    assert [url.toString() for url in sharing.urls] == ["sms:+49302"]
    assert button(dialog, "To +49 30 1…").accessibleName() == "To +49 30 1…"
    assert button(dialog, "To Kim…").isEnabled()


@pytest.mark.parametrize(
    ("form", "said"),
    [
        ("Words", "Your note is safe, and its words are copied. No app opened."),
        ("A card", "Your note is safe, and its card is copied. No app opened."),
    ],
)
def test_where_no_app_opens_it_is_copied(sharing: Sharing, form: str, said: str) -> None:
    """And that is said; the dialog stays."""
    sharing.home.people.write(None, "Sam", "sam@example.org")
    sharing.opens = False
    dialog = sharing.open()
    choose(dialog, form)
    button(dialog, "To Sam…").click()
    assert said in texts(dialog)
    assert QGuiApplication.clipboard().mimeData().hasText()
    assert dialog.isVisible()


@pytest.mark.parametrize("form", ["Words", "A card", "Ask for cheer"])
def test_a_clipboard_that_takes_none_is_said(
    sharing: Sharing, form: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """No app opens then: there would be no words to paste. What was changed waits on."""
    win = sharing.win()
    sharing.home.people.write(None, "Sam", "sam@example.org")
    dialog = sharing.open(win)
    choose(dialog, form)
    if form == "Ask for cheer":
        words(dialog).setPlainText("Hi?")
    monkeypatch.setattr(QGuiApplication, "clipboard", NoClipboard)
    for name in ("Copy", "To Sam…"):
        dialog._said.setText("")
        button(dialog, name).click()
        assert "Your note is safe here. The clipboard did not take it." in texts(dialog)
    assert sharing.urls == []
    assert dialog.isVisible()
    dialog.reject()
    left = "Hi?" if form == "Ask for cheer" else ""
    assert sharing.home.drafts.words(f"{win.uid}/cheer") == left


def test_line_ends_of_another_system_are_no_refusal(sharing: Sharing) -> None:
    """A win that was typed elsewhere is copied as it is."""
    dialog = sharing.open(sharing.win("one\r\ntwo"))
    choose(dialog, "Copy")
    assert "The words are copied." in texts(dialog)


def test_words_are_saved_as_they_are_seen(sharing: Sharing, papers: Path) -> None:
    """As text that any program reads, with its ending; for this person alone."""
    file = sharing.save_in(papers, "for Sam")
    dialog = sharing.open(sharing.win("قمت من السرير 🌤️"))
    switch(dialog, "The day goes, too").click()
    choose(dialog, "Save as text…")
    saved = file.with_suffix(".txt")
    assert saved.read_text(encoding="utf-8") == "قمت من السرير 🌤️\n"
    assert saved.stat().st_mode & 0o077 == 0
    assert "Saved as for Sam.txt in papers." in texts(dialog)
    assert sharing.asked == [Form.WORDS]


def test_a_card_is_saved_as_it_is_seen(sharing: Sharing, papers: Path) -> None:
    """The picture, and none of its words beside it."""
    file = sharing.save_in(papers, "card.png")
    dialog = sharing.open()
    choose(dialog, "A card")
    choose(dialog, "Save as a picture…")
    saved, seen = QImage(str(file)), dialog._picture
    assert seen is not None
    saved.setDevicePixelRatio(2)
    assert saved.convertToFormat(seen.format()) == seen
    assert b"Mum" not in file.read_bytes()
    assert "Saved as card.png in papers." in texts(dialog)
    assert sharing.asked == [Form.CARD]


def test_a_message_that_was_saved_does_not_wait(sharing: Sharing, tmp_path: Path) -> None:
    """It went where it was to go."""
    win, file = sharing.win(), sharing.save_in(tmp_path, "hi.txt")
    dialog = sharing.open(win)
    choose(dialog, "Ask for cheer")
    words(dialog).setPlainText("Hi?")
    choose(dialog, "Save as text…")
    dialog.reject()
    assert file.read_text(encoding="utf-8") == "Hi?\n"
    assert sharing.home.drafts.words(f"{win.uid}/cheer") == ""


def test_where_no_place_is_chosen_none_is_written(sharing: Sharing, tmp_path: Path) -> None:
    """And nothing is said of it."""
    dialog = sharing.open()
    before = texts(dialog)
    choose(dialog, "Save as text…")
    assert texts(dialog) == before
    assert list(tmp_path.glob("*.txt")) == []


def test_a_place_that_takes_no_file_is_said(sharing: Sharing, tmp_path: Path) -> None:
    """First what is safe; the dialog stays, and no half of a file is left."""
    sharing.save_in(tmp_path / "gone", "win.txt")
    dialog = sharing.open()
    choose(dialog, "Save as text…")
    assert "Your note is safe here. The file did not save in that place." in texts(dialog)
    assert dialog.isVisible()
    assert not (tmp_path / "gone").exists()


def test_whom_one_chose_for_a_hard_time_stands_there_first(sharing: Sharing) -> None:
    """While nobody is on the list; then the list does."""
    home = sharing.home
    home.preferences.change(trusted_name="Ana", trusted_at="ana@example.org")
    dialog = sharing.open()
    button(dialog, "To Ana…").click()
    assert sharing.urls[0].toString() == "mailto:ana@example.org"
    home.people.write(None, "Sam", "sam@example.org")
    assert "To Ana…" not in texts(dialog)
    assert "To Sam…" in texts(dialog)


def test_somebody_without_an_address_is_not_suggested(sharing: Sharing) -> None:
    """A name alone leads nowhere."""
    sharing.home.preferences.change(trusted_name="Ana", trusted_at="")
    assert "To Ana…" not in texts(sharing.open())


def test_somebody_new_can_be_added_on_the_way(sharing: Sharing) -> None:
    """They stand there at once, with the keyboard on them."""
    dialog = sharing.open()
    other = button(dialog, "Add someone…")
    other.setFocus(Qt.FocusReason.TabFocusReason)
    other.click()
    asked = dialog.findChild(PersonDialog)
    assert asked is not None
    asked._name.edit.setText("Sam")
    asked._at.edit.setText("sam@example.org")
    press(asked._at.edit, Qt.Key.Key_Return)
    assert [one.name for one in sharing.home.people.all()] == ["Sam"]
    sam = button(dialog, "To Sam…")
    assert sam.isEnabled()
    assert dialog.focusWidget() is sam
    assert button(dialog, "Someone else…").isVisible()


def test_people_who_cannot_be_read_cost_no_other_way(sharing: Sharing) -> None:
    """The win can be copied and saved all the same."""
    sql.run(sharing.home.database._db, "ALTER TABLE person RENAME TO person_gone")
    dialog = sharing.open()
    choose(dialog, "Copy")
    assert QGuiApplication.clipboard().text() == WORDS
    sql.run(sharing.home.database._db, "ALTER TABLE person_gone RENAME TO person")
