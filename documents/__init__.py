"""Files in and out: `documents.reading` proposes what files hold, `documents.writing` sends sheets out as files."""

from documents.content import Content, Difference, differences, read_content
from documents.errors import (
    DocumentCircumstance,
    DocumentRefused,
    DocumentsError,
    FileTrouble,
    UnknownFormat,
    UnreadableSource,
)

__all__ = [
    "Content",
    "Difference",
    "DocumentCircumstance",
    "DocumentRefused",
    "DocumentsError",
    "FileTrouble",
    "UnknownFormat",
    "UnreadableSource",
    "differences",
    "read_content",
]
