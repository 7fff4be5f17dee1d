"""Today: one field, what kind of day it is, wins to keep in one press, and the day's notes."""
