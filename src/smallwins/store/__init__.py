"""The file on disk: SQLite through Peewee. Rows never leave this room, domain values do."""
