"""Every sentence is where a translator finds it: `make translations` was run."""

import ast
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QApplication

from voice.sentences import SOURCE, content, is_translate, parsed, source_files, text_of, translated

# Lines of the content files come to translate by name; they are gathered from the files.
PASSES_CONTENT = {"ui/copy.py": 1}


@pytest.fixture(scope="module")
def gathered(checkout: Path) -> set[tuple[str, str]]:
    tree = ET.parse(checkout / "resources" / "i18n" / "smallwins_en.ts")
    return {
        (context.findtext("name", ""), message.findtext("source", ""))
        for context in tree.iter("context")
        for message in context.iter("message")
    }


def test_every_sentence_is_gathered(gathered: set[tuple[str, str]]) -> None:
    """Those of the source and those of the content files."""
    shown = {(line.context, line.text) for line in translated()}
    shown |= {("Content", line.text) for line in content()}
    assert shown - gathered == set()


def test_nothing_gathered_is_out_of_date(gathered: set[tuple[str, str]]) -> None:
    """A translator does no work for a sentence that is gone."""
    shown = {(line.context, line.text) for line in translated()}
    shown |= {("Content", line.text) for line in content()}
    assert gathered - shown == set()


def test_translate_is_given_literals() -> None:
    """A name or an f-string is never found in a translation."""
    found = {}
    for path in source_files():
        calls = [node for node in ast.walk(parsed(path)) if is_translate(node)]
        names = [call for call in calls if isinstance(call, ast.Call) and not is_literal(call)]
        if names:
            found[path.relative_to(SOURCE).as_posix()] = len(names)
    assert found == PASSES_CONTENT


def is_literal(call: ast.Call) -> bool:
    return all(
        isinstance(argument, ast.Constant) and text_of(argument) is not None
        for argument in call.args[:2]
    )


def test_english_counts(qapp: QApplication) -> None:
    """One note, two notes."""
    counts = [QCoreApplication.translate("Jar", "%n note(s)", "", number) for number in (1, 2)]
    assert counts == ["1 note", "2 notes"]
