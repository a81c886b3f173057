"""Markdown, as a group writes it, to the few HTML elements that Qt draws well. Knows no Qt and no feature."""

from desktop.rendering.around import Around, Attached
from desktop.rendering.looks import Looks
from desktop.rendering.rendering import Rendered, render

__all__ = ["Around", "Attached", "Looks", "Rendered", "render"]
