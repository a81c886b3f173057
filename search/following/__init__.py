"""Keeping the index up to the log."""
