"""Sheets out as Markdown: what leaves is shown before it does."""
