"""Wins as terminals and other programs are told of them."""

import datetime as dt
import json

import pytest

from smallwins.domain.told import json_of, line_of, on_one_line, pulled_json
from support.wins import a_win


def test_a_line_has_the_day_the_words_and_how_it_felt() -> None:
    """Brackets come where something was said of how it felt."""
    assert line_of(a_win(text="made my bed", day=dt.date(2026, 3, 1))) == "2026-03-01  made my bed"
    felt = a_win(text="made my bed", day=dt.date(2026, 3, 1), feeling="calm\nand warm")
    assert line_of(felt) == "2026-03-01  made my bed  (calm / and warm)"


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("made my bed", "made my bed"),
        ("one\ntwo\r\n\n three\u2028four\x0bfive", "one / two / three / four / five"),
        ("made my bed\n", "made my bed"),
        ("a\tb", "a b"),
        ("\x1b[31mred\x07\x7f", "␛[31mred␇␡"),
        ("\x9b31m", "\ufffd31m"),
        ("<b>bold</b>", "<b>bold</b>"),
        ("🌱 e\u0301", "🌱 e\u0301"),
    ],
)
def test_a_win_stays_a_line_and_orders_no_terminal(text: str, shown: str) -> None:
    """Line ends and control signs are shown, not obeyed."""
    assert on_one_line(text) == shown


def test_json_holds_words_as_they_were_typed() -> None:
    """A line for each win, and nothing but brackets for none."""
    wins = [a_win(text="zwei\nZeilen \u2600"), a_win(feeling="soft")]
    read = json.loads(json_of(wins))
    assert [one["text"] for one in read] == [win.text for win in wins]
    assert [one["feeling"] for one in read] == [win.feeling for win in wins]
    assert json_of(wins).count("\n") == len(wins) + 2
    assert json_of([]) == "[]\n"


def test_a_pulled_note_is_one_object_or_null() -> None:
    """A jar that gave none is no error."""
    win = a_win(text="sat in the sun")
    assert f"[\n {pulled_json(win).strip()}\n]\n" == json_of([win])
    assert pulled_json(None) == "null\n"
