"""The days that fill the treat.

Two triggers write them, so that whoever keeps a win fills the treat in the same write: the
window, a command, or a version of the app that is to come.
"""

import peewee

from smallwins.store import sql

# A win that is read from another program's file was celebrated there, in its time.
_ADD_DAY = "BEGIN INSERT OR IGNORE INTO treat_day (day) VALUES (new.day); END"
_TRIGGERS = {
    "win_fills_the_treat": (
        "CREATE TRIGGER win_fills_the_treat AFTER INSERT ON win "
        f"WHEN new.source <> 'import' {_ADD_DAY}"
    ),
    "moved_win_fills_the_treat": (
        "CREATE TRIGGER moved_win_fills_the_treat AFTER UPDATE OF day ON win "
        f"WHEN new.day <> old.day AND new.source <> 'import' {_ADD_DAY}"
    ),
}


def is_whole(made: dict[str, str]) -> bool:
    """Whether the file has the triggers that fill the treat.

    Args:
        made: the statement that made each thing in the file, by name.
    """
    return all(made.get(name) == statement for name, statement in _TRIGGERS.items())


def install(db: peewee.SqliteDatabase) -> None:
    """Make the triggers anew: a step that rebuilds the wins drops them without a word."""
    for name, statement in _TRIGGERS.items():
        sql.run(db, f"DROP TRIGGER IF EXISTS {name}")
        sql.run(db, statement)
