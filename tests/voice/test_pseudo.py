"""The language nobody speaks covers every sentence."""

from pathlib import Path

from PySide6.QtCore import QTranslator

from voice.pseudo import LONGER, pseudo, write
from voice.sentences import translated


def test_placeholders_and_access_keys_stay() -> None:
    """A sentence with a number or a name in it still takes them."""
    assert pseudo("{month}'s jar").startswith("[{month}'š jår")
    assert pseudo("%n note(s)").startswith("[%n ñöté(š)")
    assert pseudo("&Close it").startswith("[&Clöšé ît")


def test_it_is_longer() -> None:
    """By as much as German is than English."""
    assert len(pseudo("What's a small win?")) >= len("What's a small win?") * (1 + LONGER)


def test_every_sentence_is_in_it(tmp_path: Path) -> None:
    """So that what stays English on a picture was never given to translate."""
    translator = QTranslator()
    assert translator.load(str(write(tmp_path)))
    texts = [
        translator.translate(line.context, line.text, line.remark or None)
        for line in translated()
        if not line.counted
    ]
    assert [text for text in texts if not (text or "").startswith("[")] == []
