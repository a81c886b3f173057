"""Spelling, in French and English, with the words of the group."""
