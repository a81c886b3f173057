"""French as it is written: words with their places, what they stand for, what they have in common."""
