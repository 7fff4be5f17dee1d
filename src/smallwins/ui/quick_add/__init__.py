"""Quick add: a small box by the tray, ready to type in."""
