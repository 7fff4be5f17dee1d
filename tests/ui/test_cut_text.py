"""No word is cut: at any size, in any language, from left to right and from right to left."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt, QTranslator
from PySide6.QtWidgets import QApplication, QHBoxLayout, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from smallwins.domain.day_words import Part
from smallwins.domain.wins import Energy, Kind
from smallwins.ui.main_window import MainWindow
from smallwins.ui.settings.page import SettingsPlace
from support.cut_text import Cut, cut_texts
from support.home import Home
from ui.day.one_day import OpenDay
from voice.pseudo import pseudo

# Window and text size as in the mockups, and the smallest that the smallest screen gives.
SHAPES = [
    ("", 1120, 720, 100),
    ("", 1120, 720, 200),
    ("", 800, 560, 100),
    ("", 480, 400, 100),
    ("longer", 1120, 720, 100),
    ("longer", 1120, 720, 200),
    ("longer", 800, 560, 100),
    ("longer", 800, 560, 150),
]


class PseudoLocale(QTranslator):
    """Answers for every sentence, also for those that come later."""

    def translate(
        self,
        context: str,
        sourceText: str,  # noqa: N803 - named by Qt
        disambiguation: str | None = None,
        n: int = -1,
    ) -> str:
        return sourceText if sourceText == "SmallWins" else pseudo(sourceText)

    def isEmpty(self) -> bool:  # noqa: N802 - named by Qt
        return False


@pytest.fixture
def longer(qapp: QApplication) -> Iterator[None]:
    """The app speaks the language that is no language."""
    translator = PseudoLocale()
    qapp.installTranslator(translator)
    yield
    qapp.removeTranslator(translator)


@pytest.fixture
def mirrored(qapp: QApplication) -> Iterator[None]:
    qapp.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    yield
    qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)


def _lived_in(home: Home) -> None:
    home.journal.set_energy(home.today, Energy.ROUGH)
    home.keep(
        "Opened the window for a minute and let the air in", kind=Kind.HOME, feeling="lighter"
    )
    for _time in range(3):
        home.keep("Fed the cat")
    home.keep("Sent a text", kind=Kind.PEOPLE)


def _cuts(home: Home, window: MainWindow) -> list[Cut]:
    found = list(cut_texts(window))
    window.go_to_settings()
    place = window.findChild(SettingsPlace)
    assert place is not None
    for page in ("appearance", "celebration", "jar", "day_end"):
        place.show_page(page)
        QApplication.processEvents()
        found += cut_texts(window)
    window.go_to_today()
    return found


def _assert_whole(cuts: list[Cut]) -> None:
    assert not cuts, "\n".join(str(cut) for cut in cuts)


@pytest.mark.parametrize(("language", "width", "height", "size"), SHAPES)
def test_nothing_in_the_window_is_cut(
    home: Home, request: pytest.FixtureRequest, language: str, width: int, height: int, size: int
) -> None:
    """Every label and button of Today and of Settings holds its words."""
    if language:
        request.getfixturevalue(language)
    home.preferences.change(text_size=size)
    _lived_in(home)
    window = home.window(width, height)
    QApplication.processEvents()
    _assert_whole(_cuts(home, window))


@pytest.mark.parametrize("size", [100, 200])
@pytest.mark.parametrize("language", ["", "longer"])
def test_nothing_in_quick_add_is_cut(
    home: Home, request: pytest.FixtureRequest, language: str, size: int
) -> None:
    """As it opens, while a kind is offered, and when something did not save."""
    if language:
        request.getfixturevalue(language)
    home.preferences.change(text_size=size)
    _lived_in(home)
    box = home.quick_add()
    box.open(None)
    QApplication.processEvents()
    found = list(cut_texts(box))
    box.field.set_words("Watered the plants")
    found += cut_texts(box)
    home.make_read_only()
    box.field.keep_requested.emit("Watered the plants", None)
    found += cut_texts(box)
    _assert_whole(found)


@pytest.mark.parametrize(("language", "width", "height", "size"), SHAPES)
def test_nothing_on_the_page_of_reminders_is_cut(
    home: Home,
    qtbot: QtBot,
    request: pytest.FixtureRequest,
    language: str,
    width: int,
    height: int,
    size: int,
) -> None:
    """It is long, and comes to rest in more than one go."""
    if language:
        request.getfixturevalue(language)
    home.preferences.change(text_size=size)
    home.reminders.switch("evening", on=True)
    window = home.window(width, height)
    window.go_to_settings()
    place = window.findChild(SettingsPlace)
    assert place is not None
    place.show_page("reminders")
    qtbot.waitUntil(lambda: not list(cut_texts(window)), timeout=2_000)


@pytest.mark.parametrize(("width", "size"), [(272, 100), (408, 150), (544, 200)])
@pytest.mark.parametrize("language", ["", "longer"])
def test_nothing_on_the_page_of_a_day_is_cut(
    home: Home, qtbot: QtBot, request: pytest.FixtureRequest, language: str, width: int, size: int
) -> None:
    """Its links and its button fold, and what is written there has all of its lines."""
    if language:
        request.getfixturevalue(language)
    home.preferences.change(text_size=size)
    _lived_in(home)
    day = OpenDay(home, qtbot, width)
    day.words.keep(home.today, Part.MORNING, "The cat slept on my feet all night long.")
    day.page.show_day(home.today)
    qtbot.waitUntil(lambda: not list(cut_texts(day.page)), timeout=2_000)


def test_a_right_to_left_window_cuts_nothing_either(home: Home, mirrored: None) -> None:
    """The same words from the other side."""
    _lived_in(home)
    window = home.window(800, 560)
    QApplication.processEvents()
    _assert_whole(_cuts(home, window))


def test_a_cut_word_is_found(qtbot: QtBot) -> None:
    """The check bites: a label too narrow, a button too low, and a word beyond the edge."""
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(300, 100)
    narrow = QLabel("A sentence that is much too long for its place", window)
    narrow.setTextFormat(Qt.TextFormat.PlainText)
    narrow.setGeometry(0, 0, 60, 30)
    beyond = QPushButton("Beyond", window)
    beyond.setGeometry(280, 40, 120, 40)
    whole = QWidget(window)
    whole.setGeometry(0, 40, 280, 60)
    QHBoxLayout(whole).addWidget(QPushButton("Whole"))
    window.show()
    assert [cut.text for cut in cut_texts(window)] == [narrow.text(), "Beyond"]
