"""Keeping a win from a shell."""

import contextlib
import datetime as dt
import json
import os
import re
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from commands.conftest import Shell
from smallwins.assets import asset
from smallwins.domain.celebration import meet
from smallwins.domain.settings import Loudness, Settings
from smallwins.domain.wins import is_unseen
from smallwins.services.content import load_content
from smallwins.store.database import Database

FIELDS = ["uid", "text", "day", "kept_at", "zone", "kind", "energy", "feeling", "source"]


def test_a_win_is_kept_and_met(shell: Shell) -> None:
    """A cheer and something small to do answer the win, and it is on the disk."""
    said = shell.process("add", "made my bed")
    content = load_content(asset("content"))
    met = meet(1, content.cheers, content.acts)
    assert (said.status, said.out, said.err) == (0, f"{met.cheer}\n{met.act}\n", "")
    (win,) = shell.wins()
    assert list(win) == FIELDS
    assert win["text"] == "made my bed"
    assert (win["kind"], win["energy"], win["feeling"]) == ("home", None, "")
    assert (win["source"], win["zone"]) == ("command", "Europe/Berlin")
    assert re.fullmatch(r"[0-9a-f-]{36}", win["uid"])
    assert re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}Z", win["kept_at"])
    kept_at = dt.datetime.fromisoformat(win["kept_at"])
    assert abs(dt.datetime.now(dt.UTC) - kept_at) < dt.timedelta(minutes=5)


def test_everything_about_a_win_can_be_said(shell: Shell) -> None:
    """How it felt, its kind, the day and what kind of day: all in one line."""
    said = shell.process(
        *("add", "--day", "2026-03-14", "called", "Ana", "--felt", "her voice helped"),
        *("--kind", "People", "back", "--energy", "rough"),
    )
    assert said.status == 0
    (win,) = shell.wins("--day", "2026-03-14")
    assert win["text"] == "called Ana back"
    assert (win["kind"], win["energy"], win["feeling"]) == ("people", "rough", "her voice helped")
    assert shell.here("add", "--day", "2026-03-14", "and slept").status == 0
    assert shell.wins()[0]["energy"] == "rough"


@pytest.mark.parametrize(
    ("words", "text"),
    [
        (["made", "my", "bed"], "made my bed"),
        (["  two  spaces  ", "x"], "  two  spaces   x"),
        (["a - b"], "a - b"),
        (["went", "out", "-", "twice"], "went out - twice"),
        (["--felt", "calm", "made", "my", "bed"], "made my bed"),
        (["made", "--felt=calm", "my", "bed"], "made my bed"),
        (["--", "-5", "kg"], "-5 kg"),
        (["--felt", "calm", "--", "--json", "--"], "--json --"),
        (["lifted", "--", "-5", "kg"], "lifted -5 kg"),
        (["list"], "list"),
        (["", "x"], " x"),
    ],
)
def test_words_need_no_quotes(shell: Shell, words: list[str], text: str) -> None:
    """Words come together with one space, wherever the options stand."""
    assert shell.here("add", *words).status == 0
    assert shell.texts() == [text]


@pytest.mark.parametrize(
    "text",
    [
        "made my bed\n",
        "one\r\ntwo\n\n three",
        "\ttab",
        "<b>bold</b> <img src=x>",
        "🌱👨‍👩‍👧‍👦 é e\u0301",
        "\u202e\u05e9\u05dc\u05d5\u05dd\u202c مرحبا",
        "zero\u200bwidth\u00a0",
        "\ufeffmark",
        "\x1b[31mred\x07",
        "%s {0} $HOME `ls`",
        "x" * 10_000,
        "🌱" * 10_000,
    ],
    ids=lambda text: ascii(text[:20]),
)
def test_stdin_is_kept_exactly(shell: Shell, text: str) -> None:
    """A single - takes what another program says, to the last line end."""
    said = shell.process("add", "-", stdin=text.encode())
    assert said.status == 0, said.err
    assert shell.texts() == [text]


@settings(
    max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None
)
@given(
    st.text(max_size=60).filter(
        # A lone - means the standard input, as everywhere in a shell; nothing else has a meaning.
        lambda text: text != "-" and not is_unseen(text) and "\0" not in text
    )
)
@example("- ")
@example("--")
def test_any_words_come_back_as_they_went_in(shell: Shell, text: str) -> None:
    """What --json gives is what was typed, and the plain list is one line a win."""
    assert shell.here("add", "--", text).status == 0
    assert shell.texts("--limit", "1") == [text]
    line = shell.here("list", "--limit", "1").out
    assert line.endswith("\n")
    assert len(line.splitlines()) == 1
    assert all(ord(char) >= 32 and not 127 <= ord(char) < 160 for char in line[:-1])


@pytest.mark.parametrize("text", ["", " ", "\n\t ", "\u200b", "\u3164\u2800", "\x01", "\u2028"])
def test_unseen_words_keep_nothing_and_scold_nobody(shell: Shell, text: str) -> None:
    """Enter with nothing typed is answered softly; no file is even made."""
    said = shell.here("add", text)
    assert said == type(said)(1, "", "Your jar is as it was. There were no words to keep.\n")
    assert shell.here("add", "-", stdin=text.encode()).status == 1
    assert not shell.home.exists()


@pytest.mark.parametrize(
    ("said", "reason"),
    [
        (b"x" * 10_001, "A win holds up to 10,000 characters."),
        ("🌱".encode() * 10_001, "A win holds up to 10,000 characters."),
        (b"x" * 5_000_000, "A win holds up to 10,000 characters."),
        (b"made\0bed", "One character in it cannot be saved."),
        (b"made \xff bed", "One character in it cannot be saved."),
        (b"made \xed\xa0\x80 bed", "One character in it cannot be saved."),
    ],
    ids=["10001", "10001 emoji", "5 MB", "NUL", "no UTF-8", "half a pair"],
)
def test_what_no_file_can_hold_is_refused_plainly(shell: Shell, said: bytes, reason: str) -> None:
    """The refusal begins with what is safe and says why, in one line."""
    shell.here("add", "before")
    answer = shell.process("add", "-", stdin=said)
    assert answer.status == 1
    assert answer.out == ""
    assert answer.err == f"Your other wins are safe. {reason} This one was not kept.\n"
    assert shell.texts() == ["before"]


@pytest.mark.skipif(sys.platform == "win32", reason="words are Unicode there")
def test_words_that_are_no_text_are_refused_plainly(shell: Shell) -> None:
    """Bytes that mean nothing, typed or pasted, end in the same plain line."""
    said = shell.process("add", b"made \xff bed")
    assert said.status == 1
    assert "One character" in said.err
    said = shell.process("add", "made my bed", "--felt", b"\xff")
    assert said.status == 1
    assert shell.here("add", "made my bed", "--felt", "x" * 10_001).status == 1
    assert not shell.home.exists()


def test_ten_thousand_characters_fit_in_a_typed_win_too(shell: Shell) -> None:
    """The limit itself is inside, for the words and for the feeling."""
    assert shell.process("add", "x" * 10_000, "--felt", "y" * 10_000).status == 0
    (win,) = shell.wins()
    assert (len(win["text"]), len(win["feeling"])) == (10_000, 10_000)


def test_a_day_that_has_not_come_keeps_nothing(shell: Shell) -> None:
    """A win belongs to a day that is there."""
    said = shell.process("add", "made my bed", "--day", "9999-12-31")
    assert said.status == 1
    assert said.err == ("Your other wins are safe. That day has not come. This one was not kept.\n")
    assert shell.texts() == []


@pytest.mark.parametrize("loudness", list(Loudness))
def test_the_answer_is_as_loud_as_was_set(shell: Shell, loudness: Loudness) -> None:
    """With celebrations off, one word; else a cheer and an act."""
    with Database.open(shell.home) as database:
        database.settings.save(Settings(loudness=loudness))
    said = shell.process("add", "made my bed")
    assert said.status == 0
    if loudness is Loudness.OFF:
        assert said.out == "Kept.\n"
    else:
        assert len(said.out.splitlines()) == 2


def test_the_folder_can_be_named_before_and_after(shell: Shell, tmp_path: Path) -> None:
    """--data goes over SMALLWINS_HOME, wherever it stands."""
    other = tmp_path / "other folder"
    assert shell.process("--data", str(other), "add", "one").status == 0
    assert shell.process("add", "two", "--data", str(other)).status == 0
    assert shell.texts("--data", str(other)) == ["two", "one"]
    assert not shell.home.exists()
    assert shell.here("add", "three").status == 0
    assert shell.texts() == ["three"]
    assert shell.texts("--data", str(other)) == ["two", "one"]


def test_a_reader_that_is_gone_does_not_unkeep_a_win(shell: Shell) -> None:
    """A closed or full terminal says nothing about the win: it is kept, and the status says so."""
    if Path("/dev/full").exists():
        with Path("/dev/full").open("wb") as full:
            done = subprocess.run(
                [sys.executable, "-m", "smallwins", "add", "one"],
                stdout=full,
                stderr=subprocess.PIPE,
                check=False,
            )
        assert (done.returncode, done.stderr) == (0, b"")
    with subprocess.Popen(
        [sys.executable, "-m", "smallwins", "add", "two"],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    ) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.close()
        assert process.stderr.read() == b""
    assert process.returncode == 0
    said = shell.process("add", "three", before=["sh", "-c", 'exec "$@" >&- 2>&- <&-', "sh"])
    assert said.status == 0
    assert "three" in shell.texts()
    assert "two" in shell.texts()


@pytest.mark.parametrize("encoding", ["ascii", "latin-1", "cp1252", "utf-8"])
def test_any_terminal_can_show_the_answers(shell: Shell, encoding: str) -> None:
    """A terminal without the right letters gets stand-ins, and --json is UTF-8 in any case."""
    env = {"PYTHONIOENCODING": encoding, "PYTHONUTF8": "0"}
    text = "🌱 \u05e9\u05dc\u05d5\u05dd é \u2028 x"
    assert shell.process("add", "-", stdin=text.encode(), env=env).status == 0
    plain = subprocess_bytes(shell, "list", env=env)
    assert plain.count(b"\n") == 1
    listed = subprocess_bytes(shell, "list", "--json", env=env)
    (win,) = json.loads(listed.decode("utf-8"))
    assert win["text"] == text
    assert text.encode() in listed


def subprocess_bytes(shell: Shell, *words: str, env: dict[str, str]) -> bytes:
    return subprocess.run(
        [sys.executable, "-m", "smallwins", *words],
        capture_output=True,
        check=True,
        env={**os.environ, **env},
    ).stdout


def test_a_bug_is_in_the_log_and_not_on_the_screen(
    shell: Shell, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whatever goes wrong in us, a person reads one calm line, and their words are in no log."""

    def stumble(folder: Path) -> None:
        raise RuntimeError("a bug of ours")

    monkeypatch.setattr("smallwins.services.content.load_content", stumble)
    said = shell.here("add", "made my bed")
    assert (said.status, said.out) == (1, "")
    assert said.err == "Your other wins are safe. This one was not kept.\n"
    log = (shell.home / "logs" / "commands.log").read_text()
    assert "a bug of ours" in log
    assert "made my bed" not in log
    assert shell.texts() == []


def test_two_commands_at_once_keep_both(shell: Shell) -> None:
    """Commands that meet at the file wait for each other, also at the very first win."""
    begun = [
        subprocess.Popen(
            [sys.executable, "-m", "smallwins", "add", f"win {number}"],
            stdout=subprocess.DEVNULL,
        )
        for number in range(4)
    ]
    assert [process.wait(60) for process in begun] == [0, 0, 0, 0]
    assert sorted(shell.texts()) == [f"win {number}" for number in range(4)]
    with contextlib.closing(sqlite3.connect(shell.home / "smallwins.db")) as file:
        assert file.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
