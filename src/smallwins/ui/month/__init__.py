"""The Month place: the month on a page, what is on it, and the ways it leaves."""
