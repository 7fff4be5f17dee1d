"""The Calendar place: a year of lights, a month of notes, and the page of a day."""
