"""Small painted parts that every place is made of (LOOK.md, section 5)."""
