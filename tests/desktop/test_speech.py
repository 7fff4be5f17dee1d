"""The voice, with programs that speak, hang, break or are not there."""

import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QProcess
from pytestqt.qtbot import QtBot

from smallwins.desktop.speech import Speaker, SystemVoice, speakers

PATIENCE = 20_000
READS = "import sys; open({file!r}, 'a').write(sys.stdin.read() + '|')"
TAKES = "import sys; open({file!r}, 'a').write(sys.argv[-1] + '|')"


def python(program: str, *, reads: bool = True) -> Speaker:
    return Speaker(sys.executable, ("-c", program), reads=reads)


def quiet(qtbot: QtBot, voice: SystemVoice) -> None:
    qtbot.waitUntil(lambda: not voice.speaking, timeout=PATIENCE)
    qtbot.waitUntil(lambda: not voice.findChildren(QProcess), timeout=PATIENCE)


@pytest.mark.parametrize(("program", "reads"), [(READS, True), (TAKES, False)])
def test_the_words_reach_the_program(
    qtbot: QtBot, tmp_path: Path, program: str, reads: bool
) -> None:
    """As they are, past any shell, and the app waits for none of it."""
    said = tmp_path / "said"
    voice = SystemVoice(ways=[python(program.format(file=str(said)), reads=reads)])
    assert voice.exists
    words = "That counts. $(touch x); `é`"
    voice.say(words)
    assert voice.speaking
    quiet(qtbot, voice)
    assert said.read_text() == f"{words}|"


def test_where_one_is_silent_the_next_speaks(
    qtbot: QtBot, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    """A program without its server, one that is no program, one that breaks off."""
    said, odd = tmp_path / "said", tmp_path / "odd"
    odd.write_text("#!/nowhere/at/all\n")
    odd.chmod(0o755)
    voice = SystemVoice(
        ways=[
            Speaker("/nowhere/at/all", ()),
            Speaker(str(odd), ()),
            python("raise SystemExit(3)"),
            python("import os; os.kill(os.getpid(), 9)", reads=False),
            python(READS.format(file=str(said))),
        ]
    )
    voice.say("I did it.")
    qtbot.waitUntil(said.exists, timeout=PATIENCE)
    quiet(qtbot, voice)
    assert said.read_text() == "I did it.|"
    assert "I did it" not in caplog.text


def test_without_a_voice_it_is_quiet(qtbot: QtBot) -> None:
    """No error, no wait."""
    voice = SystemVoice(ways=[Speaker("/nowhere/at/all", ())])
    assert not voice.exists
    voice.say("I did it.")
    assert not voice.speaking


def test_one_that_does_not_end_is_ended(qtbot: QtBot, caplog: pytest.LogCaptureFixture) -> None:
    """And no other is tried: the words were spoken, as far as anybody knows."""
    hang = python("import time; time.sleep(60)")
    voice = SystemVoice(ways=[hang, hang], deadline_ms=300)
    voice.say("I did it.")
    quiet(qtbot, voice)
    assert "too long" in caplog.text


def test_what_is_said_last_is_what_is_heard(qtbot: QtBot, tmp_path: Path) -> None:
    """Wins that are kept one right after the other do not queue up, and closing is quiet."""
    said = tmp_path / "said"
    slow = "import sys, time; time.sleep(60 * ('one' in sys.argv[-1])); "
    voice = SystemVoice(ways=[python(slow + TAKES.format(file=str(said)), reads=False)])
    voice.say("one")
    voice.say("two")
    quiet(qtbot, voice)
    assert said.read_text() == "two|"
    voice.say("one")
    voice.close()
    assert not voice.speaking


def test_a_program_that_was_ended_is_waited_for_by_nobody(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The celebration goes on; what is left of it goes when it has ended. Closing waits."""
    waited = []
    monkeypatch.setattr(QProcess, "waitForFinished", lambda *_given: waited.append("yes"))
    voice = SystemVoice(ways=[python("import time; time.sleep(60)")])
    voice.say("one")
    (first,) = voice.findChildren(QProcess)
    qtbot.waitUntil(lambda: first.state() is QProcess.ProcessState.Running, timeout=PATIENCE)
    with qtbot.waitSignal(first.destroyed, timeout=PATIENCE):
        voice.say("two")
        assert voice.speaking
    voice.rest()
    assert waited == []
    voice.say("three")
    voice.close()
    assert waited
    qtbot.waitUntil(lambda: not voice.findChildren(QProcess), timeout=PATIENCE)


def test_a_server_that_goes_on_is_told_to_be_quiet(qtbot: QtBot, tmp_path: Path) -> None:
    """It speaks on where its program is ended. Not for newer words: it would be quiet for these."""
    told = tmp_path / "told"
    hush = ("-c", f"open({str(told)!r}, 'a').write('hush|')")
    hang = Speaker(sys.executable, ("-c", "import time; time.sleep(60)"), hush=hush)
    voice = SystemVoice(ways=[hang])
    voice.rest()
    voice.say("one")
    voice.say("two")
    assert voice.speaking
    voice.rest()
    qtbot.waitUntil(lambda: told.exists() and bool(told.read_text()), timeout=PATIENCE)
    assert told.read_text() == "hush|"
    quiet(qtbot, voice)
    assert speakers("linux", "en")[0].hush == ("-C",)


def test_words_are_read_as_they_are_written_on_windows() -> None:
    """The console's code page would read an accent as two odd letters."""
    (way,) = speakers("win32", "fr")
    assert "OpenStandardInput(), [System.Text.Encoding]::UTF8" in way.arguments[-1]
    assert "[Console]::In." not in way.arguments[-1]


@pytest.mark.parametrize("platform", ["linux", "darwin", "win32"])
def test_each_system_has_its_voice(platform: str) -> None:
    """Words never stand in what a shell or an option parser reads."""
    ways = speakers(platform, "fr")
    assert ways
    for way in ways:
        assert way.reads or way.arguments[-1] == "--"
    assert ("fr" in ways[0].arguments) == (platform == "linux")
