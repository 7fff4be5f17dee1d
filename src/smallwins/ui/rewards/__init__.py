"""The Rewards place: cards with something kind, the treat in its cup, and the person's list."""
