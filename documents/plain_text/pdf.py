"""The text of PDF files, page by page. What a page breaks costs that page."""

import logging
import re
import struct
import zlib
from collections.abc import Iterator
from pathlib import Path

import pypdf
from pypdf.errors import PyPdfError

_MOST_PAGES = 2_000
_BROKEN = (
    *(PyPdfError, OSError, EOFError, ValueError, LookupError, TypeError, AttributeError, ArithmeticError),
    *(AssertionError, NotImplementedError, RecursionError, MemoryError, zlib.error, struct.error),
)
"""What reading bytes that nobody should have written has been seen to raise."""
_CUT_WORD = re.compile(r"(?<=[^\W\d_])[-\u00ad\u2010]\n(?=[^\W\d_])")

logging.getLogger("pypdf").setLevel(logging.CRITICAL)


def pdf_pieces(path: Path) -> Iterator[str]:
    """The text of each page; words that a line's end has cut are whole again. None of a file that wants a password."""
    try:
        with path.open("rb") as stream:
            reader = pypdf.PdfReader(stream, strict=False)
            if reader.is_encrypted and not reader.decrypt(""):
                return
            for number in range(min(len(reader.pages), _MOST_PAGES)):
                yield _page_text(reader, number)
    except _BROKEN:
        return


def _page_text(reader: pypdf.PdfReader, number: int) -> str:
    try:
        return _CUT_WORD.sub("", reader.pages[number].extract_text()).strip() + "\n"
    except _BROKEN:
        return ""
