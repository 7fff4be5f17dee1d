"""What the house is about, in plain Python: no Qt, no SQL, no clock."""
