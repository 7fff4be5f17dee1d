"""Every line the app can show, gathered from the source, the content files and the documents."""

import ast
import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

ROOT = Path(__file__).parents[2]
SOURCE = ROOT / "src" / "smallwins"
CONTENT = ROOT / "resources" / "content"
TRANSLATIONS = ROOT / "resources" / "i18n"

# The rooms that print: each literal in them may come before a person's eyes.
PRINTING_ROOMS = ("__main__.py", "app.py", "cli")
# Read by the person; the other documents are for builders.
PERSONS_DOCUMENTS = ("README.md", "CHANGELOG.md", "docs/manual.md")
# Words that are looked for, never shown.
UNSHOWN_CONTENT = ("kind-words.json",)
UNSHOWN_KEYS = ("kind", "energy", "when", "source", "name", "cost", "icon")


@dataclass(frozen=True)
class Line:
    """One text a person can meet.

    Attributes:
        text: as the source has it, placeholders and all.
        context: the screen, file or document it belongs to.
        place: file and line, for the failure.
        remark: what Qt calls disambiguation.
        counted: it has a form for each number.
    """

    text: str
    context: str
    place: str
    remark: str = ""
    counted: bool = False


def source_files() -> list[Path]:
    """All of the app's own modules."""
    return sorted(SOURCE.rglob("*.py"))


@cache
def translated() -> tuple[Line, ...]:
    """The literals given to Qt's translate, with their contexts."""
    return tuple(line for path in source_files() for line in _translated_in(path))


@cache
def spoken() -> tuple[Line, ...]:
    """What is said past Qt's translate: each literal of the printing rooms that holds a space."""
    rooms = [SOURCE / name for name in PRINTING_ROOMS]
    paths = [path for path in source_files() if any(path.is_relative_to(room) for room in rooms)]
    return tuple(line for path in paths for line in _literals_of(path))


def content() -> list[Line]:
    """The shown lines of the content files."""
    return [
        Line(text, path.stem, path.name)
        for path in sorted(CONTENT.glob("*.json"))
        if path.name not in UNSHOWN_CONTENT
        for text in _strings(json.loads(path.read_text(encoding="utf-8")))
    ]


def documents() -> list[Line]:
    """The person's documents, paragraph by paragraph, without code and links' targets.

    A part below the heading "For builders" is not theirs.
    """
    found = []
    for name in PERSONS_DOCUMENTS:
        path = ROOT / name
        if path.exists():
            found += [
                Line(text, name, f"{name}:{number}")
                for number, text in _paragraphs(path.read_text(encoding="utf-8"))
            ]
    return found


def all_lines() -> list[Line]:
    """Everything."""
    return [*translated(), *spoken(), *content(), *documents()]


def parsed(path: Path) -> ast.Module:
    """A module's tree."""
    return ast.parse(path.read_text(encoding="utf-8"), filename=str(path))


def is_translate(node: ast.AST) -> bool:
    """Whether a node calls Qt's translate or tr by any of their names."""
    if not isinstance(node, ast.Call):
        return False
    called = node.func
    if isinstance(called, ast.Attribute):
        # A painter translates too, by pixels.
        application = getattr(called.value, "id", "") in {"QCoreApplication", "QApplication"}
        return called.attr == "tr" or (called.attr == "translate" and application)
    return getattr(called, "id", "") in {"translate", "QT_TRANSLATE_NOOP"}


def text_of(node: ast.AST) -> str | None:
    """The text of a string literal or an f-string, whose values become {}; None for others."""
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        return node.value
    if isinstance(node, ast.JoinedStr):
        return "".join(
            part.value if isinstance(part, ast.Constant) and isinstance(part.value, str) else "{}"
            for part in node.values
        )
    return None


def literals(tree: ast.AST) -> Iterator[tuple[int, str]]:
    """Texts of a module outside translate: no docstrings, no log lines, no annotations."""
    for child in ast.iter_child_nodes(tree):
        if _is_docstring(child) or _is_log_call(child) or isinstance(child, ast.arg):
            continue
        if is_translate(child):
            continue
        text = text_of(child)
        if text is None:
            yield from literals(child)
        else:
            yield getattr(child, "lineno", 0), text


def _translated_in(path: Path) -> Iterator[Line]:
    for node in ast.walk(parsed(path)):
        if isinstance(node, ast.Call) and is_translate(node) and len(node.args) >= 2:
            context, text = text_of(node.args[0]), text_of(node.args[1])
            if context is not None and text is not None:
                place = f"{path.relative_to(ROOT)}:{node.lineno}"
                remark = text_of(node.args[2]) if len(node.args) > 2 else None
                yield Line(text, context, place, remark or "", counted=len(node.args) > 3)


def _literals_of(path: Path) -> Iterator[Line]:
    for number, text in literals(parsed(path)):
        if re.search(r"[A-Za-z'] +[A-Za-z{]", text):
            yield Line(text, path.stem, f"{path.relative_to(ROOT)}:{number}")


def _is_docstring(node: ast.AST) -> bool:
    return isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)


def _is_log_call(node: ast.AST) -> bool:
    return (
        isinstance(node, ast.Call)
        and isinstance(node.func, ast.Attribute)
        and node.func.attr in {"debug", "info", "warning", "error", "exception", "critical"}
    )


def _strings(value: object, key: str = "") -> Iterator[str]:
    if isinstance(value, str) and key not in UNSHOWN_KEYS:
        yield value
    elif isinstance(value, list):
        for item in value:
            yield from _strings(item, key)
    elif isinstance(value, dict):
        for name, item in value.items():
            yield from _strings(item, name)


def _paragraphs(text: str) -> Iterator[tuple[int, str]]:
    words: list[str] = []
    start, in_code = 1, False
    for number, line in enumerate([*text.splitlines(), ""], 1):
        if line.startswith("#") and "For builders" in line:
            break
        if line.startswith("```"):
            in_code = not in_code
        starts_anew = not line.strip() or line.startswith(("#", "- ", "|", "```", "!["))
        if starts_anew and words:
            yield start, " ".join(words)
            words = []
        if line.strip() and not in_code and not line.startswith(("```", "![", "|--")):
            start = start if words else number
            words.append(_without_marks(line))
    if words:
        yield start, " ".join(words)


def _without_marks(line: str) -> str:
    line = re.sub(r"\[([^\]]*)\]\([^)]*\)", r"\1", line)
    line = re.sub(r"`[^`]*`", "it", line)
    return re.sub(r"^[#>*\- ]+|\*\*|\|", "", line).strip()
