"""Which cheer and which ten-second act meet a win."""
