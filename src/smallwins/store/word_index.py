"""The full-text index over wins: what keeps it true, and how a person's words ask it.

It holds no words of its own for showing: its content is the win table, and triggers keep it level.
"""

import re

import peewee

from smallwins.store import sql

_TABLE = {
    "win_words": (
        "CREATE VIRTUAL TABLE win_words USING fts5(text, feeling, content='win', "
        "content_rowid='id', prefix='2 3', tokenize='unicode61 remove_diacritics 2')"
    )
}
_TRIGGERS = {
    "win_words_kept": (
        "CREATE TRIGGER win_words_kept AFTER INSERT ON win BEGIN "
        "INSERT INTO win_words(rowid, text, feeling) VALUES (new.id, new.text, new.feeling); END"
    ),
    "win_words_erased": (
        "CREATE TRIGGER win_words_erased AFTER DELETE ON win BEGIN "
        "INSERT INTO win_words(win_words, rowid, text, feeling) "
        "VALUES ('delete', old.id, old.text, old.feeling); END"
    ),
    "win_words_changed": (
        "CREATE TRIGGER win_words_changed AFTER UPDATE OF id, text, feeling ON win BEGIN "
        "INSERT INTO win_words(win_words, rowid, text, feeling) "
        "VALUES ('delete', old.id, old.text, old.feeling); "
        "INSERT INTO win_words(rowid, text, feeling) VALUES (new.id, new.text, new.feeling); END"
    ),
}
_DDL = {**_TABLE, **_TRIGGERS}
# With automerge a save in a few hundred stops for tens of ms; merging waits for idle moments, and
# the forced merge at `crisismerge` pieces is set too far off to be met before one comes.
_OPTIONS = (("automerge", 0), ("crisismerge", 256))
_MERGE_PAGES = 16
# Below zero: all pieces, and not just where there are many. Four pages take a few ms.
_PIECES_INTO_ONE = -4
# In the file's own header, so that a killed app leaves the rest to the next one.
_WORDS_ARE_LEFT = 1
_SHORTEST_PREFIX = 2
_LETTERS = re.compile(r"[^\W_]+")
_UNASKABLE = re.compile("[\0\ud800-\udfff]")


def is_whole(made: dict[str, str]) -> bool:
    """Whether the index is as this version makes it.

    Args:
        made: the statement that made each thing in the file, by name.
    """
    return all(made.get(name) == statement for name, statement in _DDL.items())


def install(db: peewee.SqliteDatabase) -> None:
    """Make the index anew from the wins, whatever is there of it. Call it inside a transaction."""
    for trigger in _TRIGGERS:
        sql.run(db, f"DROP TRIGGER IF EXISTS {trigger}")
    try:
        sql.run(db, "DROP TABLE IF EXISTS win_words")
    except peewee.DatabaseError:
        _tear_out(db)
    for statement in _DDL.values():
        sql.run(db, statement)
    for option, value in _OPTIONS:
        sql.run(db, "INSERT INTO win_words(win_words, rank) VALUES (?, ?)", (option, value))
    sql.run(db, "INSERT INTO win_words(win_words) VALUES ('rebuild')")


def _tear_out(db: peewee.SqliteDatabase) -> None:
    """Take the index out piece by piece: SQLite cannot drop what it cannot open."""
    sql.run(db, "PRAGMA writable_schema = ON")
    sql.run(db, "DELETE FROM sqlite_master WHERE name = 'win_words'")
    # This also has the schema read again, so that the pieces are tables like any other.
    sql.run(db, "PRAGMA writable_schema = RESET")
    for piece in ("data", "idx", "docsize", "config"):
        sql.run(db, f"DROP TABLE IF EXISTS win_words_{piece}")


def leave_words(db: peewee.SqliteDatabase) -> None:
    """Remember, in the file, that a win was changed or erased.

    The index marks the words before as gone and holds them all the same, until all its pieces are
    merged into one.
    """
    sql.run(db, f"PRAGMA user_version = {_WORDS_ARE_LEFT}")


def holds_left_words(db: peewee.SqliteDatabase) -> bool:
    """Whether words that were changed or erased may still be in the index."""
    (version,) = sql.run(db, "PRAGMA user_version").fetchone()
    return bool(version == _WORDS_ARE_LEFT)


def merge(db: peewee.SqliteDatabase) -> bool:
    """Do one small, bounded piece of merging, and say whether there was something to merge.

    As long as words are left that were changed or erased, all pieces are on their way into one.
    """
    connection = sql.connection(db)
    left = holds_left_words(db)
    pages = _PIECES_INTO_ONE if left else _MERGE_PAGES
    before = connection.total_changes
    sql.run(db, "INSERT INTO win_words(win_words, rank) VALUES ('merge', ?)", (pages,))
    # The request counts as one change; https://sqlite.org/fts5.html#the_merge_command
    merged = connection.total_changes - before > 1
    if left and not merged:
        sql.run(db, "PRAGMA user_version = 0")
    return merged


def query(words: str) -> str:
    """Write what a person typed as a question to the index; "" where it holds nothing to ask.

    Every word is quoted, so no sign in it means anything. All must be there; the last one may be
    the beginning of a word, from two letters on, as the prefix index serves it.
    """
    said = [word for word in without_unaskable(words).split() if _LETTERS.search(word)]
    quoted = ['"' + word.replace('"', '""') + '"' for word in said]
    if said and len(_LETTERS.findall(said[-1])[-1]) >= _SHORTEST_PREFIX:
        quoted[-1] += "*"
    return " ".join(quoted)


def without_unaskable(words: str) -> str:
    """Give `words` with a space for each sign that cannot be handed to SQLite."""
    return _UNASKABLE.sub(" ", words)
