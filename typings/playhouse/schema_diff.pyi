from collections.abc import Iterable

from peewee import Database, Model

class SchemaDiff:
    def __bool__(self) -> bool: ...

def diff_models(database: Database, models: Iterable[type[Model]]) -> SchemaDiff: ...
