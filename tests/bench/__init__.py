"""SmallWins beside the least that Qt and SQLite can do, in one run: `make bench`."""
