import dataclasses
import datetime as dt
import unicodedata
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from smallwins.domain.errors import EmptyTextError, UnkeepableTextError, UnknownWinError
from smallwins.domain.jar import MOST_DRAWN, STAYING, JarMonth, PiledNote
from smallwins.domain.wins import LONGEST_TEXT, Energy, Kind, Source, Win, is_unseen
from smallwins.store import sql
from smallwins.store.database import Database
from smallwins.store.wins import WinStore
from support.wins import A_MOMENT, a_win, new_win

TODAY = A_MOMENT.date()
NOVEMBER = (dt.date(2026, 11, 1), dt.date(2026, 11, 30))

HARD_TEXTS = [
    "👩‍👩‍👧‍👦 and 🏳️‍🌈",
    "قمت من السرير \u202eabc\u202c",
    "e\u0301 is not \u00e9",
    "zero\u200bwidth\u200d\ufeff",
    "one\ntwo\r\nthree\u2028four",
    "  spaces stay  ",
    "<b>bold</b> <img src=file:///x>",
    "'; DROP TABLE win; --",
    "\x1b[31mred\x07",
    "\U0010ffff",
    "🌊" * LONGEST_TEXT,
]
TEXTS = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0")).filter(
    lambda text: not is_unseen(text)
)


def on(day: str) -> dt.date:
    return dt.date.fromisoformat(day)


def texts(found: list[Win]) -> list[str]:
    return [win.text for win in found]


def put_away(wins: WinStore, win: Win) -> Win:
    return wins.update(dataclasses.replace(win, put_away_at=A_MOMENT))


@pytest.mark.parametrize("text", HARD_TEXTS)
def test_words_come_back_exactly_from_a_file_that_was_closed(tmp_path: Path, text: str) -> None:
    """Tomorrow every sign stands as it was typed."""
    new = new_win(text, feeling=text, kind=Kind.MIND, energy=Energy.ROUGH, source=Source.COMMAND)
    with Database.open(tmp_path) as database:
        kept = database.wins.add(new)
    with Database.open(tmp_path) as database:
        read = database.wins.get(new.uid)
    assert read == kept
    assert (read.text, read.feeling) == (text, text)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=200)
@given(text=TEXTS, feeling=TEXTS)
def test_any_words_come_back_exactly(wins: WinStore, text: str, feeling: str) -> None:
    """There is no text that can be kept and comes back otherwise."""
    kept = wins.add(new_win(text, feeling=feeling))
    assert wins.get(kept.uid) == kept
    assert (kept.text, kept.feeling) == (text, feeling)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    day=st.dates(),
    moment=st.datetimes(timezones=st.just(dt.UTC)),
    offset=st.integers(-1440, 1440),
    kind=st.sampled_from([None, *Kind]),
    energy=st.sampled_from([None, *Energy]),
    source=st.sampled_from(Source),
)
def test_all_that_is_known_of_a_win_comes_back(
    wins: WinStore,
    day: dt.date,
    moment: dt.datetime,
    offset: int,
    kind: Kind | None,
    energy: Energy | None,
    source: Source,
) -> None:
    """Day, moment, zone, kind and energy are as they were, in any year of the calendar."""
    new = new_win(day=day, kept_at=moment, offset=offset, kind=kind, energy=energy, source=source)
    kept = wins.add(new)
    assert wins.get(kept.uid) == kept
    for field in dataclasses.fields(new):
        assert getattr(kept, field.name) == getattr(new, field.name)


def test_a_moment_in_another_zone_is_the_same_moment(wins: WinStore) -> None:
    """The file speaks UTC."""
    there = A_MOMENT.astimezone(dt.timezone(dt.timedelta(hours=5, minutes=45)))
    kept = wins.add(new_win(kept_at=there))
    assert wins.get(kept.uid).kept_at == A_MOMENT
    assert wins.get(kept.uid).kept_at.tzinfo is dt.UTC


def test_a_naive_moment_is_not_written(wins: WinStore) -> None:
    """A slip in the program is told; no wrong hour gets into the file."""
    with pytest.raises(ValueError, match="naive"):
        wins.add(new_win(kept_at=A_MOMENT.replace(tzinfo=None)))
    assert wins.recent(9) == []


@pytest.mark.parametrize(
    ("text", "feeling", "refusal"),
    [
        ("a\0b", "", UnkeepableTextError),
        ("fine", "half \ud83d", UnkeepableTextError),
        ("\u200b", "", EmptyTextError),
    ],
)
def test_the_store_refuses_what_the_file_could_not_give_back(
    wins: WinStore, text: str, feeling: str, refusal: type[Exception]
) -> None:
    """Even a caller that forgot to ask cannot write a text that would come back otherwise."""
    with pytest.raises(refusal):
        wins.add(new_win(text, feeling=feeling))
    with pytest.raises(refusal):
        wins.update(a_win(text, feeling=feeling))
    assert wins.recent(9) == []


def test_numbers_grow_and_are_not_used_again(tmp_path: Path) -> None:
    """The number a cheer is chosen by belongs to one win for good."""
    with Database.open(tmp_path) as database:
        first, second = (database.wins.add(new_win()) for _ in range(2))
        sql.run(database._db, "DELETE FROM win WHERE id = ?", (second.id,))
        third = database.wins.add(new_win())
    assert first.id < second.id < third.id


def test_an_unknown_uid_is_said_plainly(wins: WinStore) -> None:
    """A win that was erased elsewhere is gone here too, without a crash."""
    for uid in ("", "01900000-0000-7000-8000-999999999999", "\ud83d"):
        with pytest.raises(UnknownWinError):
            wins.get(uid)
    with pytest.raises(UnknownWinError):
        wins.update(a_win())


def test_an_edit_changes_what_was_edited(wins: WinStore) -> None:
    """New words, a feeling, a kind, another day: all in the file, and one win as before."""
    kept = wins.add(new_win())
    other = wins.add(new_win("another"))
    edited = dataclasses.replace(
        kept,
        text="Made the bed",
        feeling="soft",
        kind=Kind.HOME,
        energy=Energy.GOOD,
        day=on("2026-11-19"),
    )
    assert wins.update(edited) == edited
    assert wins.get(kept.uid) == edited
    assert wins.get(other.uid) == other


def test_a_day_shows_its_wins_newest_first(wins: WinStore) -> None:
    """Today's notes, the one kept last on top; other days stay out."""
    for text in ("one", "two", "three"):
        wins.add(new_win(text))
    wins.add(new_win("yesterday", day=on("2026-11-19")))
    assert texts(wins.of_day(TODAY)) == ["three", "two", "one"]
    assert texts(wins.of_day(TODAY, limit=2)) == ["three", "two"]
    assert wins.of_day(on("2026-11-18")) == []


def test_days_come_newest_day_first_whenever_they_were_kept(wins: WinStore) -> None:
    """A win put on last week stands with last week's."""
    for text, day in [("b", "2026-11-10"), ("a", "2026-11-09"), ("c", "2026-11-10"),
                      ("d", "2026-11-11"), ("e", "2026-10-31")]:  # fmt: skip
        wins.add(new_win(text, day=on(day)))
    assert texts(wins.of_days(*NOVEMBER)) == ["d", "c", "b", "a"]
    assert texts(wins.of_days(*NOVEMBER, limit=3)) == ["d", "c", "b"]
    assert texts(wins.of_days(dt.date.min, dt.date.max)) == ["d", "c", "b", "a", "e"]


def test_recent_wins_come_in_the_order_they_were_kept(wins: WinStore) -> None:
    """The newest first, whatever day they were put on."""
    for text, day in [("a", "2026-11-20"), ("b", "2025-01-01"), ("c", "2026-11-20")]:
        wins.add(new_win(text, day=on(day)))
    assert texts(wins.recent(2)) == ["c", "b"]


def test_what_was_put_away_shows_nowhere_and_comes_back_whole(wins: WinStore) -> None:
    """Out of the day, the jar, the search; and back with every word."""
    kept = wins.add(new_win("Opened a curtain"))
    away = put_away(wins, kept)
    assert wins.get(kept.uid) == away
    assert wins.of_day(TODAY) == wins.recent(9) == wins.search("curtain", limit=9) == []
    assert wins.search("urtai", limit=9) == []
    assert wins.jar_month(*NOVEMBER).total == 0
    assert wins.update(kept) == kept
    assert wins.of_day(TODAY) == wins.recent(9) == wins.search("curtain", limit=9) == [kept]


@pytest.mark.parametrize(
    "words",
    ["bed", "BED", "made bed", "be", "creme", "Crème", "cre\u0300me", "brulee", "my b", "soft",
     '"bed"', "bed*", "(bed", "bed OR", "near:text", "-bed", "NEAR(text", "bed'", "the_bed",
     "ed, i", "🛏️", "🛏️ bed", "bed\0", "bed\ud83d"],
)  # fmt: skip
def test_a_search_finds_words_however_they_are_typed(wins: WinStore, words: str) -> None:
    """Case, accents, half a word, stray signs, an emoji: the note is found."""
    kept = wins.add(new_win("Made my bed, in the_bed or near text 🛏️", feeling="soft, crème brûlée"))
    wins.add(new_win("Drank tea"))
    assert wins.search(words, limit=9) == [kept]


@pytest.mark.parametrize("words", ["", "  ", "\0", "\ud83d", "tea bed", "zebra", "*", "\u200b"])
def test_a_search_that_finds_nothing_is_an_empty_page(wins: WinStore, words: str) -> None:
    """No error for odd signs, and no wins that do not fit."""
    wins.add(new_win("Made my bed"))
    wins.add(new_win("Drank tea"))
    assert wins.search(words, limit=9) == []


def test_a_search_gives_the_newest_and_follows_edits(wins: WinStore) -> None:
    """The words in the index are the words on the notes."""
    kept = [wins.add(new_win(f"walk number {number}")) for number in range(5)]
    assert texts(wins.search("walk", limit=2)) == ["walk number 4", "walk number 3"]
    wins.update(dataclasses.replace(kept[4], text="a swim"))
    assert texts(wins.search("walk", limit=2)) == ["walk number 3", "walk number 2"]
    assert texts(wins.search("swim", limit=2)) == ["a swim"]


def test_resting_wins_are_found_the_newest_first(wins: WinStore) -> None:
    """As many as are asked for, and none that was put away."""
    kept = [wins.add(new_win(f"walk number {number}")) for number in range(4)]
    for win in kept[1:]:
        wins.update(dataclasses.replace(win, resting=True))
    kept = wins.resting(9)
    assert texts(kept) == ["walk number 3", "walk number 2", "walk number 1"]
    put_away(wins, kept[0])
    assert texts(wins.resting(1)) == ["walk number 2"]


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=300)
@given(st.one_of(st.text(), st.text(alphabet="abé \"'*^:()-+{}[]<>\\/,.;~NEAROT\0\ud83d")))
def test_a_search_never_fails(wins: WinStore, words: str) -> None:
    """Whatever is typed into the search is a question."""
    assert isinstance(wins.search(words, limit=5), list)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(TEXTS)
def test_a_win_is_found_by_its_own_words(wins: WinStore, text: str) -> None:
    """Typing a note's words finds that note, in any script."""
    line = " ".join(unicodedata.normalize("NFC", text).split())[:60].strip()
    if not is_unseen(line):
        kept = wins.add(new_win(line))
        assert kept in wins.search(line, limit=500)


def test_a_jar_holds_its_months_notes_in_the_order_they_were_kept(wins: WinStore) -> None:
    """The newest note lies on top, also when it was put on an earlier day."""
    first = wins.add(new_win(kind=Kind.HOME))
    wins.add(new_win(day=on("2026-10-31")))
    second = wins.add(new_win(day=on("2026-11-02")))
    wins.add(new_win(day=on("2026-12-01")))
    assert wins.jar_month(*NOVEMBER) == JarMonth(
        NOVEMBER[0], (PiledNote(first.id, Kind.HOME, 0), PiledNote(second.id, None, 1)), 2
    )
    assert wins.jar_month(on("2026-09-01"), on("2026-09-30")).notes == ()


def test_a_very_full_jar_draws_the_newest_and_counts_all(wins: WinStore) -> None:
    """No month is too rich for the jar: its first notes stay, the newest lie before the others."""
    with wins.as_one():
        kept = [wins.add(new_win()) for _ in range(2 * MOST_DRAWN + 30)]
    jar = wins.jar_month(*NOVEMBER)
    assert jar.total == 2 * MOST_DRAWN + 30
    assert [note.place for note in jar.notes[:STAYING]] == list(range(STAYING))
    newest = MOST_DRAWN - STAYING
    assert [note.id for note in jar.notes[STAYING:]] == [win.id for win in kept[-newest:]]


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=25)
@given(
    days=st.lists(st.dates(on("2026-09-01"), on("2026-11-20")), max_size=12),
    empty=st.integers(0, 4000),
)
def test_counts_and_jars_stay_however_many_empty_days_pass(
    tmp_path_factory: pytest.TempPathFactory, days: list[dt.date], empty: int
) -> None:
    """After a thousand quiet days every jar is as full as it was."""
    months = [(on(f"2026-{month:02}-01"), on(f"2026-{month:02}-28")) for month in (9, 10, 11)]
    with Database.open(tmp_path_factory.mktemp("jar")) as database:
        wins = database.wins
        for day in days:
            wins.add(new_win(day=day))
        before = [wins.jar_month(*month) for month in months]
        later = wins.add(new_win(day=on("2026-11-20") + dt.timedelta(days=empty + 30)))
        after = [wins.jar_month(*month) for month in months]
        assert after == before
        assert len(wins.of_days(dt.date.min, later.day)) == len(days) + 1


def test_what_is_written_as_one_is_there_whole_or_not_at_all(database: Database) -> None:
    """A day's energy and its win go in together."""

    def halfway() -> None:
        with database.wins.as_one():
            database.days.set_energy(TODAY, Energy.ROUGH)
            database.wins.add(new_win("a\0b"))

    with pytest.raises(UnkeepableTextError):
        halfway()
    assert database.days.energy(TODAY) is None
    with database.wins.as_one():
        database.days.set_energy(TODAY, Energy.ROUGH)
        kept = database.wins.add(new_win())
    assert database.days.energy(TODAY) is Energy.ROUGH
    assert database.wins.recent(9) == [kept]
