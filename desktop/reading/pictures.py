"""Serves a view the pictures of its text, in the colours of the theme and no wider than the page."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtGui import QImage

from desktop.theme import Theme
from desktop.widgets.text_pictures import box_image, file_image, icon_image, nothing


class Pictures:
    """Serves the pictures of one view by their addresses."""

    def __init__(self, theme: Theme, path_of: Callable[[str], Path | None]) -> None:
        self._theme = theme
        self._path_of = path_of
        self.width = 600.0
        self.density = 1.0

    def image(self, address: str) -> QImage:
        """The picture of an address; one clear pixel for any that is not ours."""
        scheme, _, rest = address.partition(":")
        if scheme == "ic":
            name, _, colour = rest.partition(":")
            return icon_image(name, colour)
        if scheme == "box":
            tokens = self._theme.tokens
            return box_image(rest, tokens.text_tertiary, tokens.accent)
        path = self._path_of(rest) if scheme == "piece" else None
        found = file_image(path, self.width, self.density) if path is not None else None
        return found if found is not None else nothing()
