"""The pictures of a printed page: our icons and boxes in ink, and the files that the workspace keeps."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtGui import QImage

from desktop.widgets.text_pictures import box_image, file_image, icon_image, nothing

_INK = "#14161B"
_DENSITY = 3.0
"""Pixels of a picture for each pixel of the page: about 300 in an inch."""


def picture(address: str, width: float, path_of: Callable[[str], Path | None]) -> QImage:
    """The picture of an address; one clear pixel for any that is not ours."""
    scheme, _, rest = address.partition(":")
    if scheme == "ic":
        name, _, colour = rest.partition(":")
        return icon_image(name, colour, 96)
    if scheme == "box":
        return box_image(rest, _INK, _INK, 96)
    path = path_of(rest) if scheme == "piece" else None
    found = file_image(path, width, _DENSITY) if path is not None else None
    return found if found is not None else nothing()
