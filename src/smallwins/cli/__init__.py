"""The journal without a window: keep a win from a shell, list wins, or open the app."""

from smallwins.cli.commands import run, tell_not_shown

__all__ = ["run", "tell_not_shown"]
