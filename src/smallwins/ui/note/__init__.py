"""One note, open and large: it rises from the jar, unfolds, and can be marked or shared."""
