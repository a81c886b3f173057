"""Paper and PDF: what a text looks like when it leaves the screen."""
