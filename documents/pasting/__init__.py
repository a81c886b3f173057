"""What is pasted from other programs, as Markdown."""

from documents.pasting.blocks import pasted_markdown

__all__ = ["pasted_markdown"]
