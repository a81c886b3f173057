"""The window: empty until it is built."""
