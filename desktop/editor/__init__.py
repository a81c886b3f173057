"""The Markdown editor: one text, typed in place, whose record keeps it."""
