"""What is found among many wins: by kind, seldom or not, and past the first page."""

import dataclasses
import itertools

import pytest

from smallwins.domain.wins import Kind
from smallwins.store import wins as store
from smallwins.store.wins import WinStore
from support.wins import A_MOMENT, new_win

_WORDS = ("walked", "walked the dog", "washed a cup")


@pytest.mark.parametrize("seldom", [1, 1000], ids=["often", "seldom"])
def test_a_kind_gives_its_own_notes_page_after_page(
    wins: WinStore, monkeypatch: pytest.MonkeyPatch, seldom: int
) -> None:
    """However many notes a kind has, all of its own that answer are found, the newest first."""
    monkeypatch.setattr(store, "_SELDOM", seldom)
    kinds = (Kind.MOVING, Kind.HOME, None, Kind.MOVING, Kind.REST)
    with wins.as_one():
        kept = [
            wins.add(new_win(text, kind=kind))
            for text, kind in itertools.product(_WORDS, kinds * 2)
        ]
    own = [win for win in kept if win.kind is Kind.MOVING and win.text.startswith("walk")][::-1]
    first = wins.search("walk", limit=5, kind=Kind.MOVING)
    assert first == own[:5]
    rest = wins.search("walk", limit=5, kind=Kind.MOVING, before=first[-1].id)
    assert rest == own[5:]
    assert wins.search("walk", limit=5, kind=Kind.MOVING, before=own[-1].id) == []
    assert wins.search("walk", limit=5, kind=Kind.FOOD) == []


@pytest.mark.parametrize("seldom", [1, 1000], ids=["often", "seldom"])
def test_a_note_put_away_is_not_found_by_its_kind(
    wins: WinStore, monkeypatch: pytest.MonkeyPatch, seldom: int
) -> None:
    """What was put away shows nowhere, of whatever kind it is."""
    monkeypatch.setattr(store, "_SELDOM", seldom)
    away, stays = (wins.add(new_win("walked", kind=Kind.MOVING)) for _ in range(2))
    wins.update(dataclasses.replace(away, put_away_at=A_MOMENT))
    assert wins.search("walk", limit=5, kind=Kind.MOVING) == [stays]
    assert wins.search("alke", limit=5, kind=Kind.MOVING) == [stays]


def test_pieces_of_words_are_looked_for_among_the_newest(
    wins: WinStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A piece of a word is found in new notes, and a very full journal answers all the same."""
    monkeypatch.setattr(store, "_LOOKED_THROUGH", 2)
    kept = [wins.add(new_win(f"lit a candle {number}")) for number in range(3)]
    assert wins.search("andl", limit=9) == kept[:0:-1]
    assert wins.search("andl", limit=9, before=kept[2].id) == [kept[1]]


def test_a_sign_the_index_does_not_hold_begins_no_word(wins: WinStore) -> None:
    """It is asked for nowhere."""
    wins.add(new_win("Opened a curtain 🌤️"))
    assert wins.with_word("🌤", limit=5) == []
    assert [win.text for win in wins.with_word("curt", limit=5)] == ["Opened a curtain 🌤️"]
