from datetime import datetime
from typing import NamedTuple

from peewee import Database

class Migration(NamedTuple):
    idx: int
    name: str
    path: str | None
    applied: datetime | None

class Runner:
    def __init__(
        self,
        database: Database,
        directory: str = ...,
        table_name: str = ...,
        schema: str | None = ...,
    ) -> None: ...
    def status(self) -> list[Migration]: ...
    def up(self, target: str | None = ..., fake: bool = ...) -> list[str]: ...
