"""One file to its plain text, by the suffix of its name. Libraries are imported when the first file needs them."""

import stat
from collections.abc import Callable, Iterable
from pathlib import Path

from documents.errors import UnreadableSource
from documents.reading.decoding import decode_bytes, writable

LARGEST = 20 * 1024 * 1024
"""The most bytes that a file may have to be read."""
LONGEST = 500_000
"""The most characters that are taken of one file."""


def text_of(path: Path, name: str) -> str:
    """The text of a file that people call `name`; empty for other formats, large, encrypted and broken files.

    A file may still take any time and memory, or end the program in a library's own code: call this in a process that
    may be lost (`AttachmentReader`).
    """
    read = _READERS.get(suffix_of(name))
    if read is None or not is_small_file(path):
        return ""
    return writable(_joined(read(path)))


def suffix_of(name: str) -> str:
    """The suffix by which a file's reader is chosen."""
    return Path(name).suffix.lower()


def has_reader(name: str) -> bool:
    """Whether files of such a name have text."""
    return suffix_of(name) in _READERS


def is_small_file(path: Path) -> bool:
    """Whether there is a file that is not too large to be read."""
    try:
        facts = path.stat()
    except (OSError, ValueError):
        return False
    return stat.S_ISREG(facts.st_mode) and facts.st_size <= LARGEST


def _joined(pieces: Iterable[str]) -> str:
    """The pieces up to LONGEST; no more of them are asked for than that needs."""
    found: list[str] = []
    left = LONGEST
    for piece in pieces:
        found.append(piece[:left])
        left -= len(piece)
        if left <= 0:
            break
    return "".join(found)


def _plain(path: Path) -> Iterable[str]:
    try:
        text, _ = decode_bytes(path.read_bytes(), str(path))
    except (OSError, UnreadableSource):
        return ()
    return (text,)


def _docx(path: Path) -> Iterable[str]:
    from documents.plain_text.zipped import docx_pieces

    return docx_pieces(path)


def _odt(path: Path) -> Iterable[str]:
    from documents.plain_text.zipped import odt_pieces

    return odt_pieces(path)


def _pdf(path: Path) -> Iterable[str]:
    from documents.plain_text.pdf import pdf_pieces

    return pdf_pieces(path)


_READERS: dict[str, Callable[[Path], Iterable[str]]] = {
    ".txt": _plain,
    ".md": _plain,
    ".markdown": _plain,
    ".docx": _docx,
    ".odt": _odt,
    ".pdf": _pdf,
}
