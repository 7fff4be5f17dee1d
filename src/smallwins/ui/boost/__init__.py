"""I need a boost: a breathing candle, one own note, and three quiet doors."""
