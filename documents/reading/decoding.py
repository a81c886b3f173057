"""Bytes into text: UTF-8, UTF-16 and UTF-32 with or without a mark where they can be told, else Windows-1252.

Nothing is dropped: bytes that are no UTF-8 in a text that otherwise is are read as Windows-1252, one by one. What is
no text at all is refused, by the signature of a format that we know, by NULs, or by too many control characters.
"""

import codecs
import re

from documents.errors import UnreadableSource

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_SIGNATURES = (
    (b"%PDF-", "PDF"),
    (b"PK\x03\x04", "ZIP"),
    (b"PK\x05\x06", "ZIP"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "Microsoft Office 97"),
    (b"\x89PNG", "PNG"),
    (b"GIF8", "GIF"),
    (b"\xff\xd8\xff", "JPEG"),
    (b"{\\rtf", "RTF"),
    (b"\x1f\x8b", "GZIP"),
    (b"7z\xbc\xaf", "7z"),
    (b"SQLite format 3\x00", "SQLite"),
    (b"\x7fELF", "ELF"),
)
_CONTROLS = re.compile("[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f-\x84\x86-\x9f]")
_STRAY = {0xDC80 + at: bytes([0x80 + at]).decode("cp1252", "ignore") or chr(0x80 + at) for at in range(0x80)}
_LATIN = {0x80 + at: _STRAY[0xDC80 + at] for at in range(0x20)}
_STRAYS = re.compile("[\udc80-\udcff]")
_BEYOND_ASCII = re.compile("[^\x00-\x7f]")
_SAMPLE = 1 << 16
_FEW_CONTROLS = 3
_SHORT = 100


def decode_bytes(data: bytes, place: str) -> tuple[str, str]:
    """The text and the name of its encoding; line ends stay as they came. UnreadableSource when it is no text."""
    for signature, name in _SIGNATURES:
        if data.startswith(signature):
            raise UnreadableSource(place, "format", name)
    text, encoding = _decoded(data)
    if _is_binary(text):
        raise UnreadableSource(place, "binary")
    return text, encoding


def writable(words: str) -> str:
    """Words that can be stored and printed: halves of characters and NULs, which names and YAML may hold, replaced."""
    return words.encode("utf-8", "replace").decode().replace("\x00", "\ufffd")


def _decoded(data: bytes) -> tuple[str, str]:
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _lenient(data[len(mark) :], encoding)
    wide = _wide_encoding(data)
    return _lenient(data, wide or "utf-8")


def _lenient(data: bytes, encoding: str) -> tuple[str, str]:
    if encoding != "utf-8":
        return data.decode(encoding, "replace"), encoding
    text = data.decode("utf-8", "surrogateescape")
    if text.isascii():
        return text, encoding
    strays = len(_STRAYS.findall(text))
    if not strays:
        return text, encoding
    if len(_BEYOND_ASCII.findall(text)) > 2 * strays:
        return text.translate(_STRAY), encoding
    return data.decode("latin-1").translate(_LATIN), "windows-1252"


def _wide_encoding(data: bytes) -> str | None:
    """UTF-16 without its mark shows as zeros in every other byte: the high halves of Latin letters."""
    sample = data[:_SAMPLE]
    half = len(sample) // 2
    if half == 0 or (len(data) < _SHORT and len(data) % 2):
        return None
    even, odd = sample[0::2].count(0), sample[1::2].count(0)
    if odd * 2 > half and even * 20 <= half:
        return "utf-16-le"
    if even * 2 > half and odd * 20 <= half:
        return "utf-16-be"
    return None


def _is_binary(text: str) -> bool:
    if "\x00" in text:
        return True
    sample = text[:_SAMPLE]
    controls = sum(1 for _ in _CONTROLS.finditer(sample)) + sample.count("\ufffd")
    return controls > _FEW_CONTROLS and controls * 10 > len(sample)
