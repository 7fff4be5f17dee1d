"""A language nobody speaks: accented, and 40 % longer. What it cuts, a real one cuts too."""

import re
import subprocess
import sys
from pathlib import Path
from xml.etree import ElementTree as ET

from voice.sentences import TRANSLATIONS

ACCENTS = str.maketrans("AEIOUYaeiouycns", "ÅÉÎÖÛÝåéîöûýçñš")
LONGER = 0.4
_WORD = 8
# Placeholders, and the & that marks an access key with its letter, stay as they are.
_KEPT = re.compile(r"(\{[^}]*\}|%n|%\d|&\w)")


def pseudo(text: str) -> str:
    """Write a text in that language: "Keep" becomes "[Kéép~~]"."""
    parts = _KEPT.split(text)
    accented = "".join(
        part if number % 2 else part.translate(ACCENTS) for number, part in enumerate(parts)
    )
    more = round(len(text) * LONGER)
    # In words of a length that real ones have: no line breaks inside a word.
    tail = " ".join("~" * min(_WORD, more - at) for at in range(0, more, _WORD))
    return f"[{accented}{tail}]" if text else ""


def write(folder: Path) -> Path:
    """Translate every sentence and compile it; the .qm file a QTranslator loads."""
    folder.mkdir(parents=True, exist_ok=True)
    tree = ET.parse(TRANSLATIONS / "smallwins_en.ts")
    for message in tree.iter("message"):
        translation = message.find("translation")
        assert translation is not None
        translation.attrib.pop("type", None)
        source = message.findtext("source", "")
        forms = translation.findall("numerusform")
        for form in forms:
            form.text = pseudo(source)
        if not forms:
            translation.text = pseudo(source)
    written = folder / "smallwins_pseudo.ts"
    tree.write(written, encoding="utf-8", xml_declaration=True)
    compiled = written.with_suffix(".qm")
    tool = Path(sys.executable).with_name("pyside6-lrelease")
    subprocess.run([tool, "-silent", written, "-qm", compiled], check=True)
    return compiled
