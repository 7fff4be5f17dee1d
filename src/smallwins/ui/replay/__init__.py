"""Once more: the notes of a day, a week or a month, one slow page at a time, in lamplight."""
