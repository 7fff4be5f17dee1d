"""Asking for a file: none that is there is replaced without the system's question."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog, QWidget
from pytestqt.qtbot import QtBot

from smallwins.ui.share import dialog as share
from smallwins.ui.share.content import Form
from smallwins.ui.widgets.to_paper import ask_from, told_saved


class System:
    """The system's dialog, with what somebody answers at each time it is there."""

    def __init__(self, *answers: Path | str) -> None:
        self.answers = [str(answer) for answer in answers]
        self.began: list[str] = []

    def ask(self, _parent: QWidget, _title: str, begin: str, _types: str) -> tuple[str, str]:
        self.began.append(begin)
        return self.answers.pop(0), ""


@pytest.fixture
def parent(qtbot: QtBot) -> QWidget:
    widget = QWidget()
    qtbot.addWidget(widget)
    return widget


def asked(
    monkeypatch: pytest.MonkeyPatch, parent: QWidget, begin: Path, *answers: Path | str
) -> tuple[str, System]:
    system = System(*answers)
    monkeypatch.setattr(QFileDialog, "getSaveFileName", system.ask)
    return ask_from(parent, "Save", begin, "PDF files", ".pdf"), system


def test_a_name_without_its_ending_that_is_taken_is_asked_about(
    monkeypatch: pytest.MonkeyPatch, parent: QWidget, tmp_path: Path
) -> None:
    """The system saw "October", which is not there; "October.pdf" is, and would be replaced."""
    taken = tmp_path / "October.pdf"
    taken.write_text("last year's")
    chosen, system = asked(monkeypatch, parent, tmp_path / "begin.pdf", tmp_path / "October", taken)
    assert system.began == [str(tmp_path / "begin.pdf"), str(taken)]
    assert chosen == str(taken)


def test_who_does_not_want_it_replaced_leaves_it(
    monkeypatch: pytest.MonkeyPatch, parent: QWidget, tmp_path: Path
) -> None:
    taken = tmp_path / "October.pdf"
    taken.write_text("last year's")
    chosen, _ = asked(monkeypatch, parent, tmp_path / "begin.pdf", tmp_path / "October", "")
    assert chosen == ""


def test_a_free_name_is_asked_for_once(
    monkeypatch: pytest.MonkeyPatch, parent: QWidget, tmp_path: Path
) -> None:
    chosen, system = asked(monkeypatch, parent, tmp_path / "begin.pdf", tmp_path / "October")
    assert chosen == str(tmp_path / "October.pdf")
    assert len(system.began) == 1


def test_a_card_of_a_win_replaces_none_unasked(
    monkeypatch: pytest.MonkeyPatch, parent: QWidget, tmp_path: Path
) -> None:
    """Nor do its words."""
    for form, ending in ((Form.CARD, ".png"), (Form.WORDS, ".txt")):
        taken = tmp_path / f"mine{ending}"
        taken.write_text("mine")
        system = System(tmp_path / "mine", "")
        monkeypatch.setattr(QFileDialog, "getSaveFileName", system.ask)
        assert share._ask_for_file(parent, form) == ""
        assert system.began[1:] == [str(taken)]


def test_where_a_file_went_is_said_with_its_folder(monkeypatch: pytest.MonkeyPatch) -> None:
    """By its name; a person's own folder by what it is, and the root by its sign."""
    home = Path("/people/anna").absolute()
    monkeypatch.setattr(Path, "home", lambda: home)
    assert told_saved(home / "Documents" / "november.pdf") == (
        "Saved as november.pdf in Documents."
    )
    assert told_saved(home / "november.pdf") == "Saved as november.pdf in your home folder."
    root = Path(home.anchor)
    assert told_saved(root / "november.pdf") == f"Saved as november.pdf in {root}."
