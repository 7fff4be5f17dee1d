"""The place of the jar: its month on the windowsill, what was kept before, and finding a note."""
