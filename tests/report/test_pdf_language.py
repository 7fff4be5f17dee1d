"""A PDF that says its language."""

import re
import shutil
import subprocess
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from report.sheets import page_of, the_look, win
from smallwins.report.month_page import MonthSheets
from smallwins.report.output import pdf_of
from smallwins.report.paper import Paper
from smallwins.report.pdf_language import with_language


@pytest.fixture
def plain(qapp: QApplication) -> bytes:
    """A PDF as Qt writes it."""
    return pdf_of(MonthSheets(page_of([win("Tea")]), the_look(), Paper.A4), "October (größer)")


def test_the_language_is_in_the_catalog(plain: bytes) -> None:
    """After all that was there, which stays as it is."""
    whole = with_language(plain, "en-GB")
    assert whole.startswith(plain)
    (catalog,) = re.findall(rb"/Type /Catalog[^>]*?/Lang \(en-GB\)", whole)
    assert b"/Pages" in catalog
    start = int(re.findall(rb"startxref\s+(\d+)", whole)[-1])
    assert whole[start:].startswith(b"xref")
    place = int(whole[start:].split(b"\n")[4].split()[0])
    assert re.match(rb"\d+ 0 obj\n<<", whole[place:])


def test_other_programs_read_it(plain: bytes, tmp_path: Path) -> None:
    """Its title, its words, and no fault of which they would tell."""
    if shutil.which("pdfinfo") is None:
        pytest.skip("poppler-utils is not there")
    file = tmp_path / "month.pdf"
    file.write_bytes(with_language(plain, "de"))
    said = subprocess.run(["pdfinfo", file], capture_output=True, text=True, check=True)
    assert "October (größer)" in said.stdout
    assert said.stderr == ""
    read = subprocess.run(["pdftotext", file, "-"], capture_output=True, text=True, check=True)
    assert "Tea" in read.stdout
    assert read.stderr == ""


@pytest.mark.parametrize("language", ["", "en GB", "en)/X (", "de_AT", "1"])
def test_what_is_no_language_is_not_said(plain: bytes, language: str) -> None:
    """And a file stays a file."""
    assert with_language(plain, language) == plain


@pytest.mark.parametrize(
    "other",
    [
        b"",
        b"no PDF at all",
        b"%PDF-1.4\ntrailer\n<<\n/Root 3 0 R\n>>\nstartxref\n9\n%%EOF\n",
        b"%PDF-1.4\ntrailer\n<<\n/Size 3\n>>\nstartxref\n9\n%%EOF\n",
    ],
)
def test_what_is_written_in_another_way_stays_as_it_is(other: bytes) -> None:
    """Rather no language than a broken file."""
    assert with_language(other, "en") == other
