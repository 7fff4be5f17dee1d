"""What the system around the app offers: one running copy of it, and notices."""
