"""The reading view: a text as it will be read, with its links, boxes and pictures, and nothing from the network."""

from desktop.reading.previews import Preview, PreviewOf, store_previews
from desktop.reading.view import ReadingView

__all__ = ["Preview", "PreviewOf", "ReadingView", "store_previews"]
