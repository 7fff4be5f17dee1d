"""Gathers every sentence into resources/i18n and compiles it: `make translations`.

lupdate overlooks some calls of Python (a plural whose number is a name, the lines of the content
files), so it is given all sentences written out as calls that it understands. English needs a
compiled file too: without one, "%n note(s)" is shown as it stands.

Run twice, it changes nothing.
"""

import subprocess
import sys
import tempfile
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from xml.etree import ElementTree as ET

from voice.sentences import ROOT, TRANSLATIONS, Line, content, translated

ENGLISH = TRANSLATIONS / "smallwins_en.ts"
_HEAD = '<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n'


def main() -> int:
    """Gather, fill in the English plurals, compile."""
    TRANSLATIONS.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        written = Path(folder) / "sentences.py"
        lines = [*translated(), *(replace(line, context="Content") for line in content())]
        written.write_text("\n".join(map(_as_call, lines)), encoding="utf-8")
        options = ["-locations", "none", "-sort-messages", "-no-obsolete", "-silent"]
        languages = ["-source-language", "en", "-target-language", "en"]
        _run("pyside6-lupdate", [written, *options, *languages, "-ts", ENGLISH])
    _fill_plurals(ENGLISH)
    _run("pyside6-lrelease", ["-silent", ENGLISH, "-qm", ENGLISH.with_suffix(".qm")])
    return 0


def _as_call(line: Line) -> str:
    words = [_literal(line.context), _literal(line.text)]
    if line.remark or line.counted:
        words.append(_literal(line.remark) if line.remark else "None")
    if line.counted:
        words.append("1")
    return f"translate({', '.join(words)})"


def _literal(line: str) -> str:
    escaped = line.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n")
    return f'"{escaped}"'


def _fill_plurals(path: Path) -> None:
    """Give "%n note(s)" its two English forms; what a translator wrote stays."""
    tree = ET.parse(path)
    for message in tree.iter("message"):
        translation = message.find("translation")
        if translation is None or message.get("numerus") != "yes":
            continue
        forms = translation.findall("numerusform")
        if len(forms) == 2 and not any(form.text for form in forms):
            source = message.findtext("source", "")
            forms[0].text = source.replace("(s)", "")
            forms[1].text = source.replace("(s)", "s")
            translation.attrib.pop("type", None)
    ET.indent(tree, "    ")
    body = ET.tostring(tree.getroot(), encoding="unicode")
    path.write_text(f"{_HEAD}{body}\n", encoding="utf-8")


def _run(tool: str, arguments: Sequence[str | Path]) -> None:
    program = Path(sys.executable).with_name(tool)
    subprocess.run([program, *arguments], cwd=ROOT, check=True)


if __name__ == "__main__":
    sys.exit(main())
