"""Where lines to rest on are looked after: their list, one line to change, cards to print."""
