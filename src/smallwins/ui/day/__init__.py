"""One day: its wins, and what was written of it."""
