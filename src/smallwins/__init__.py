"""SmallWins: a quiet jar for small wins, kept on your own computer."""

__version__ = "0.1.0"
