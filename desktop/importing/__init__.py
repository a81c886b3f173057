"""The first minutes: the three doors, and the review of what was brought in."""
