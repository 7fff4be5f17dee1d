"""Settings: each page applies as it changes."""
