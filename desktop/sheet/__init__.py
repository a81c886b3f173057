"""The head of a sheet: its title and fields, edited in place, and what is worth a look about it."""
