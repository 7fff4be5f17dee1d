"""One win goes to somebody: all that leaves is seen first, and the person lets it go."""
