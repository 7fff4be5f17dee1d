"""A few words, ready for a hard time, to copy or to send to someone chosen."""
