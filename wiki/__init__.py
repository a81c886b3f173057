"""What text means: pure functions on strings, with positions counted in characters."""
