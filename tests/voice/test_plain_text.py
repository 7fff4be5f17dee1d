"""What a person typed is shown as typed: `<b>` is four characters, and `<img>` opens no file.

Qt guesses rich text in labels, tooltips and message boxes. These tests read the source.
"""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

from voice.sentences import ROOT, parsed, source_files

# They guess, unless told otherwise by setTextFormat.
GUESSING = {"QLabel", "QMessageBox", "QStaticText", "QGraphicsTextItem"}
# They take markup whatever is said.
MARKUP_CALLS = {"setHtml", "insertHtml", "appendHtml", "setMarkdown", "QTextBrowser"}
# They guess and cannot be told; a win's own words stay out of them.
HINTS = {"setToolTip", "setWhatsThis", "setStatusTip", "showMessage"}
PERSONS_WORDS = {"text", "feeling"}


def guesses_without_word(tree: ast.Module) -> list[int]:
    """Lines that make or inherit something that guesses, in a class that never says PlainText."""
    lines = []
    for scope in [node for node in tree.body if isinstance(node, (ast.ClassDef, ast.FunctionDef))]:
        made = [
            node.lineno
            for node in ast.walk(scope)
            if (isinstance(node, ast.Call) and name_of(node.func) in GUESSING)
            or (isinstance(node, ast.ClassDef) and GUESSING & {name_of(b) for b in node.bases})
        ]
        told = sum(
            1
            for node in ast.walk(scope)
            if isinstance(node, ast.Call)
            and name_of(node.func) == "setTextFormat"
            and name_of(node.args[0]) == "PlainText"
        )
        lines += made[told:]
    return lines


def markup(tree: ast.Module) -> list[int]:
    """Lines that hand markup to Qt."""
    return [
        node.lineno
        for node in ast.walk(tree)
        if isinstance(node, ast.Call) and name_of(node.func) in MARKUP_CALLS
    ]


def hints_with_persons_words(tree: ast.Module) -> list[int]:
    """Lines that put a win's text or feeling into a hint."""
    return [
        node.lineno
        for node in ast.walk(tree)
        if isinstance(node, ast.Call)
        and name_of(node.func) in HINTS
        and any(
            isinstance(part, ast.Attribute) and part.attr in PERSONS_WORDS
            for argument in node.args
            for part in ast.walk(argument)
        )
    ]


def name_of(node: ast.AST) -> str:
    return node.attr if isinstance(node, ast.Attribute) else getattr(node, "id", "")


def everywhere(path: Path) -> Iterator[tuple[str, list[int]]]:
    tree = parsed(path)
    yield "guesses", guesses_without_word(tree)
    yield "markup", markup(tree)
    yield "hints", hints_with_persons_words(tree)


@pytest.mark.parametrize("path", source_files(), ids=lambda path: str(path.relative_to(ROOT)))
def test_words_are_shown_as_typed(path: Path) -> None:
    """Nothing that guesses is left to guess."""
    assert {kind: lines for kind, lines in everywhere(path) if lines} == {}


@pytest.mark.parametrize(
    ("source", "kind"),
    [
        ("def f():\n    return QLabel('x')", "guesses"),
        ("class Words(QtWidgets.QLabel):\n    pass", "guesses"),
        ("def f(box, win):\n    box.setHtml(win.text)", "markup"),
        ("def f(card, win):\n    card.setToolTip(say(win.text))", "hints"),
    ],
)
def test_each_slip_is_seen(source: str, kind: str, tmp_path: Path) -> None:
    """The test bites."""
    path = tmp_path / "slip.py"
    path.write_text(source)
    assert dict(everywhere(path))[kind]


def test_a_label_that_is_told_passes(tmp_path: Path) -> None:
    """And lets go."""
    path = tmp_path / "told.py"
    path.write_text("def f():\n    a = QLabel()\n    a.setTextFormat(Qt.TextFormat.PlainText)")
    assert not any(lines for _kind, lines in everywhere(path))
