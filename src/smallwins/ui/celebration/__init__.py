"""How a win is met: the note folds and falls into the jar, a warm line, ten seconds for oneself."""
