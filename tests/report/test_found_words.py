"""Words that Qt alone would lose in a PDF: emoji, and letters that are joined into other signs."""

import re
import shutil
import subprocess
import unicodedata
from pathlib import Path

import pytest
from PySide6.QtCore import QThread
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication

from report.sheets import all_of, page_of, the_look, win, words_in
from smallwins.domain.month_page import Hidden, MonthPage, PageChoice
from smallwins.domain.wins import Win
from smallwins.report import found_lines, pdf_words
from smallwins.report.month_page import MonthSheets
from smallwins.report.output import pdf_of
from smallwins.report.paper import Paper
from smallwins.report.sheet_look import SheetLook

LISTED = PageChoice(parts=frozenset(), all_wins=True)
# Qt tells for each of our fonts which of these writings it does not hold.
pytestmark = pytest.mark.qt_log_ignore("OpenType support missing")

PICTURED = [
    "\N{SEEDLING}",
    "Tea \N{TEACUP WITHOUT HANDLE} and rest",
    "Park\N{SEEDLING}walk",
    "\N{HOT BEVERAGE} \N{SPARKLES} done \N{WHITE HEAVY CHECK MARK}\N{WHITE HEAVY CHECK MARK}",
    "With \U0001f468\u200d\U0001f469\u200d\U0001f467\u200d\U0001f466 outside",
    "Packed \U0001f1e9\U0001f1ea\U0001f1eb\U0001f1f7 bags",
    "Flag \U0001f3f4\U000e0067\U000e0062\U000e0073\U000e0063\U000e0074\U000e007f of them",
    "Waved \U0001f44b\U0001f3fd back",
    "Number 1\ufe0f\u20e3 of 2",
    "Hearts \u2764\ufe0f and \u2764 and \u2764\ufe0e too",
    "Bold \U0001d413\U0001d41e\U0001d41a",
    "Arrow \u2192 there, box \u2611 checked, \u00a9 mine",
]
JOINED = [
    "सूर्य नमस्कार किया",
    "मैंने क्षत्रिय पढ़ा, 3 बार।",
    "আমি আজ হাঁটলাম",
    "இன்று நடந்தேன்",
    "วันนี้ฉันเดินแล้ว น้ำ",
    "ខ្ញុំបានដើរ",
    "ကျွန်တော် လမ်း",
    "Yoga योग and चाय \N{TEACUP WITHOUT HANDLE} tea",
    "(योग)",
]


@pytest.fixture
def look(qapp: QApplication) -> SheetLook:
    return the_look()


def written(page: MonthPage, look: SheetLook, folder: Path, name: str = "month.pdf") -> Path:
    file = folder / name
    file.write_bytes(pdf_of(MonthSheets(page, look, Paper.A4), "October", language="en"))
    return file


def listed(texts: list[str]) -> list[Win]:
    return [win(text, 1 + number, feeling="") for number, text in enumerate(texts)]


def told(file: Path, *options: str) -> str:
    """What is found, without the marks for where a line turns round."""
    return words_in(file, *options).translate(dict.fromkeys((0x202A, 0x202B, 0x202C)))


@pytest.mark.parametrize("options", [(), ("-raw",)])
@pytest.mark.parametrize("texts", [PICTURED, JOINED])
def test_every_word_is_found_once_and_in_order(
    look: SheetLook, tmp_path: Path, texts: list[str], options: tuple[str, ...]
) -> None:
    """In the order it was painted in, and by where it stands; nothing stands beside it."""
    file = written(page_of(listed(texts), LISTED), look, tmp_path)
    found = told(file, *options)
    at = 0
    for text in texts:
        at = found.index(f"October {text} ", at) + len(text)
        assert found.count(text) == sum(other.count(text) for other in texts)


def test_words_in_all_parts_are_found(look: SheetLook, tmp_path: Path) -> None:
    """Wins kept close, feelings with their dots, the list of all."""
    tea, yoga = "Chai \N{TEACUP WITHOUT HANDLE}", JOINED[0]
    calm = "\N{RELIEVED FACE} \u0936\u093e\u0902\u0924\u093f"
    wins = [win(tea, 2, feeling=calm, close=True), win(yoga, 3, feeling="", close=True)]
    found = told(written(page_of(wins, PageChoice(all_wins=True)), look, tmp_path))
    assert found.count(tea) == found.count(yoga) == 2
    assert found.count(calm) == 3


def test_a_text_is_found_over_its_lines(look: SheetLook, tmp_path: Path) -> None:
    """Those that break by themselves, and those a person broke."""
    words = [f"{JOINED[0]} \N{SEEDLING} {number} word" for number in range(40)]
    text = " ".join(words) + "\n\N{TEACUP WITHOUT HANDLE}\n\N{SEEDLING} end\n" + JOINED[1]
    file = written(page_of(listed([text]), LISTED), look, tmp_path)
    wanted = " ".join(text.split())
    assert wanted in told(file, "-raw")
    assert wanted in told(file)


def test_right_to_left_stays_in_order(look: SheetLook, tmp_path: Path) -> None:
    """With an emoji between, before or after."""
    texts = [
        "\u05e9\u05dc\u05d5\u05dd \N{SEEDLING} \u05dc\u05d0\u05de\u05d0",
        "\u05e9\u05dc\u05d5\u05dd \N{SEEDLING}",
        "\u0645\u0634\u064a\u062a \N{SEEDLING} \u0627\u0644\u064a\u0648\u0645",
    ]
    found = told(written(page_of(listed(texts), LISTED), look, tmp_path))
    # Readers see Arabic letters in the shapes they have inside of a word.
    found = unicodedata.normalize("NFKC", found)
    for text in texts:
        assert text in found


def test_what_is_left_off_or_hidden_is_in_no_byte(look: SheetLook, tmp_path: Path) -> None:
    """Nor what a letter without a shape stands for."""
    secret = win("\N{PARTY POPPER} \u0917\u0941\u092a\u094d\u0924", 3, feeling="")
    shown = win("\N{SEEDLING} \u091a\u093e\u092f", 4, feeling="\N{CRYING FACE}")
    hiding = PageChoice(parts=frozenset(), all_wins=True, hidden=frozenset({Hidden.FEELINGS}))
    page = page_of([secret, shown], hiding, left_off={secret.uid})
    whole = all_of(written(page, look, tmp_path).read_bytes())
    for char, there in ((shown.text[0], True), ("\N{PARTY POPPER}", False), ("\u0917", False)):
        coded = char.encode("utf-16-be")
        assert (coded.hex().encode() in whole.lower()) == there
        assert char.encode() not in whole
        assert coded not in whole or len(coded) == 2
    assert "\N{CRYING FACE}".encode("utf-16-be").hex().encode() not in whole.lower()


def test_each_document_holds_its_own_words(look: SheetLook, tmp_path: Path) -> None:
    """And none of one that was written before."""
    first = written(page_of(listed(["\N{PARTY POPPER}"]), LISTED), look, tmp_path, "first.pdf")
    then = written(page_of(listed(["\N{SEEDLING}"]), LISTED), look, tmp_path, "then.pdf")
    assert "\N{PARTY POPPER}" in told(first)
    assert "\N{SEEDLING}" in told(then)
    code = "\N{PARTY POPPER}".encode("utf-16-be").hex().encode()
    assert code not in all_of(then.read_bytes()).lower()


@pytest.mark.parametrize("texts", [PICTURED, JOINED])
def test_the_page_looks_as_it_would_without(
    look: SheetLook, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, texts: list[str]
) -> None:
    """What holds the words cannot be seen; a picture may be a little finer."""
    page = page_of(listed(texts), LISTED)
    ours = seen(written(page, look, tmp_path, "ours.pdf"))
    monkeypatch.setattr(found_lines, "may_be_lost", lambda _text: False)
    plain = seen(written(page, look, tmp_path, "plain.pdf"))
    assert ours.size() == plain.size()
    unlike = sum(
        abs(ours.pixelColor(x, y).lightness() - plain.pixelColor(x, y).lightness()) > 60
        for x in range(ours.width())
        for y in range(ours.height())
    )
    inked = sum(
        plain.pixelColor(x, y).lightness() < 200
        for x in range(ours.width())
        for y in range(ours.height())
    )
    assert inked > 500
    assert unlike < 0.02 * inked


def test_a_usual_page_needs_no_other_letters(
    look: SheetLook, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """They are not even read where no word is lost."""

    def wanted() -> str:
        pytest.fail("nothing was to be held")

    monkeypatch.setattr(pdf_words, "_family", wanted)
    texts = [
        "Caf\u00e9 \u2013 \u201cwith\u201d Zo\u00eb\u2026",
        "\u05e9\u05dc\u05d5\u05dd",
        "\u4eca\u65e5",
    ]
    assert "Zo\u00eb" in told(written(page_of(listed(texts), LISTED), look, tmp_path))


def test_without_those_letters_all_is_as_qt_has_it(
    look: SheetLook, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A page comes out also where the system takes no font of ours."""
    monkeypatch.setattr(pdf_words, "_family", lambda: "")
    found = told(written(page_of(listed(["Tea \N{SEEDLING} now"]), LISTED), look, tmp_path))
    assert "Tea" in found
    assert "now" in found


def test_more_words_than_letters_are_still_found(
    look: SheetLook, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """From some number on, character by character."""
    monkeypatch.setattr(pdf_words, "_MOST", 44)
    monkeypatch.setattr(pdf_words, "_FOR_SINGLE_ONES", 40)
    texts = JOINED[:2]
    found = told(written(page_of(listed(texts), LISTED), look, tmp_path), "-raw")
    for text in texts:
        assert text in found


def test_fonts_are_embedded_and_the_file_is_sound(look: SheetLook, tmp_path: Path) -> None:
    """Each with a table that says what its signs are, as other programs check it."""
    if shutil.which("pdffonts") is None:
        pytest.skip("poppler-utils is not there")
    file = written(page_of(listed(PICTURED + JOINED), LISTED), look, tmp_path)
    said = subprocess.run(["pdffonts", file], capture_output=True, text=True, check=True)
    assert said.stderr == ""
    fonts = said.stdout.splitlines()[2:]
    assert any("SmallWinsBlank" in font for font in fonts)
    for font in fonts:
        assert re.search(r"TrueType\s+Identity-H\s+yes\s+\w+\s+yes", font), font


def test_the_same_emoji_is_in_a_file_once(look: SheetLook, tmp_path: Path) -> None:
    """However often it is used: a month of them is a small file."""
    wins = [win(f"Small win \N{SEEDLING} {number}", 1 + number % 31) for number in range(300)]
    file = written(page_of(wins, LISTED), look, tmp_path)
    assert file.read_bytes().count(b"/Subtype /Image") < 5
    assert file.stat().st_size < 400_000


def test_a_page_may_be_written_in_a_thread(look: SheetLook, tmp_path: Path) -> None:
    """As the book of a year is."""
    page = page_of(listed([PICTURED[1], JOINED[0]]), LISTED)
    files: list[Path] = []

    class Writer(QThread):
        def run(self) -> None:
            files.append(written(page, look, tmp_path))

    for _again in range(2):
        writer = Writer()
        writer.start()
        assert writer.wait(20_000)
    found = told(files[1])
    assert PICTURED[1] in found
    assert JOINED[0] in found


def seen(file: Path) -> QImage:
    """The first page of a PDF as a reader paints it."""
    if shutil.which("pdftoppm") is None:
        pytest.skip("poppler-utils is not there")
    subprocess.run(
        ["pdftoppm", "-r", "80", "-singlefile", "-png", file, file.with_suffix("")], check=True
    )
    return QImage(str(file.with_suffix(".png")))
