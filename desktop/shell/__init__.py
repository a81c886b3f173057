"""The window: top bar, navigator, pages, side panel, status line, notices, palette."""
