"""The query language: from what was typed to what is looked for, and back into words."""
