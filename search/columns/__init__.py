"""The index: immutable segments of columns, in memory and in a folder."""
