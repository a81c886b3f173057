"""Rows read from the pages of a SQLite file without SQLite: for a file that it refuses, or only reads in part.

Every page is looked at by itself, so what lies in whole pages is found whatever happened to the others, to the trees
that lead to them or to the file's first page. The format: https://www.sqlite.org/fileformat2.html.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

Value = None | int | float | bytes | str
Row = tuple[int, tuple[Value, ...]]
"""A row's number (rowid) and its columns."""

_PAGE_SIZES = tuple(1 << power for power in range(9, 17))
_MAGIC = b"SQLite format 3\0"
_MOST_PAGES = 1 << 31
_LEAF_OF_A_TABLE = 0x0D
_WAL_HEADER, _FRAME_HEADER = 32, 24
_WIDTHS = (0, 1, 2, 3, 4, 6, 8)


@dataclass(frozen=True, slots=True)
class Pages:
    """A database's pages by number, from 1, with those of its write-ahead log in their place."""

    size: int
    by_number: dict[int, bytes]

    @property
    def missing(self) -> int:
        """How many pages there were, as the first one says, that are not here."""
        said = int.from_bytes(self.by_number.get(1, b"")[28:32], "big") if self.is_marked else 0
        whole = sum(len(page) == self.size for page in self.by_number.values())
        return max(0, said - whole) if said < _MOST_PAGES else 0

    @property
    def is_marked(self) -> bool:
        """Whether the first page begins as SQLite's do."""
        return self.by_number.get(1, b"").startswith(_MAGIC)


class _Unreadable(Exception):
    """A cell that makes no sense."""


def carved(file: Path) -> Iterator[Row]:
    """Every row of every table that can still be read, in the order of the pages. Raises OSError."""
    pages = read_pages(file)
    for number in sorted(pages.by_number):
        yield from _rows_of_page(pages, number)


def read_pages(file: Path) -> Pages:
    """The pages of a file, and of the log beside it."""
    data = file.read_bytes()
    size = int.from_bytes(data[16:18], "big")
    size = 65_536 if size == 1 else size
    if size not in _PAGE_SIZES:
        size = 4_096
    pages = {place // size + 1: data[place : place + size] for place in range(0, len(data), size)}
    beside = file.with_name(f"{file.name}-wal")
    if beside.exists():
        pages.update(_logged(beside.read_bytes(), size))
    return Pages(size, pages)


def _logged(data: bytes, size: int) -> dict[int, bytes]:
    """The newest committed version of each page in a write-ahead log; frames of an earlier round are passed over."""
    found: dict[int, bytes] = {}
    since_commit: dict[int, bytes] = {}
    salts = data[16:24]
    for place in range(_WAL_HEADER, len(data) - _FRAME_HEADER - size + 1, _FRAME_HEADER + size):
        head = data[place : place + _FRAME_HEADER]
        if head[8:16] != salts:
            continue
        page = data[place + _FRAME_HEADER : place + _FRAME_HEADER + size]
        since_commit[int.from_bytes(head[:4], "big")] = page
        if any(head[4:8]):
            found.update(since_commit)
            since_commit.clear()
    return found


def _rows_of_page(pages: Pages, number: int) -> Iterator[Row]:
    page = pages.by_number[number]
    head = 100 if number == 1 else 0
    if len(page) < head + 8 or page[head] != _LEAF_OF_A_TABLE:
        return
    count = int.from_bytes(page[head + 3 : head + 5], "big")
    for cell in range(min(count, pages.size // 4)):
        at = head + 8 + 2 * cell
        try:
            yield _row(pages, page, int.from_bytes(page[at : at + 2], "big"))
        except _Unreadable:
            continue


def _row(pages: Pages, page: bytes, at: int) -> Row:
    length, at = _variable(page, at)
    rowid, at = _variable(page, at)
    payload = _payload(pages, page, at, length)
    return _signed(rowid), tuple(_columns(payload))


def _payload(pages: Pages, page: bytes, at: int, length: int) -> bytes:
    """A cell's bytes, those on overflow pages included."""
    usable = pages.size
    if length <= usable - 35:
        return _slice(page, at, length)
    least = (usable - 12) * 32 // 255 - 23
    local = least + (length - least) % (usable - 4)
    if local > usable - 35:
        local = least
    parts, left = [_slice(page, at, local)], length - local
    following = int.from_bytes(_slice(page, at + local, 4), "big")
    seen: set[int] = set()
    while left > 0:
        more = pages.by_number.get(following)
        if more is None or following in seen:
            raise _Unreadable
        seen.add(following)
        parts.append(_slice(more, 4, min(left, usable - 4)))
        left -= usable - 4
        following = int.from_bytes(more[:4], "big")
    return b"".join(parts)


def _columns(payload: bytes) -> Iterator[Value]:
    head, at = _variable(payload, 0)
    if not at <= head <= len(payload):
        raise _Unreadable
    place = head
    while at < head:
        kind, at = _variable(payload, at)
        width = _width(kind)
        yield _value(kind, _slice(payload, place, width))
        place += width


def _width(kind: int) -> int:
    if kind < len(_WIDTHS):
        return _WIDTHS[kind]
    if kind == 7:
        return 8
    return (kind - 12) // 2 if kind >= 12 else 0


def _value(kind: int, data: bytes) -> Value:
    if kind >= 12:
        if kind % 2 == 0:
            return data
        try:
            return data.decode()
        except UnicodeDecodeError:
            raise _Unreadable from None
    if kind in (8, 9):
        return kind - 8
    if kind in (0, 7, 10, 11):
        return None
    return int.from_bytes(data, "big", signed=True)


def _slice(data: bytes, at: int, length: int) -> bytes:
    part = data[at : at + length]
    if len(part) != length:
        raise _Unreadable
    return part


def _variable(data: bytes, at: int) -> tuple[int, int]:
    """A number of one to nine bytes, and the place after it."""
    number = 0
    for place in range(at, at + 8):
        byte = _slice(data, place, 1)[0]
        number = number << 7 | byte & 0x7F
        if byte < 0x80:
            return number, place + 1
    return number << 8 | _slice(data, at + 8, 1)[0], at + 9


def _signed(number: int) -> int:
    return number - (1 << 64) if number >= 1 << 63 else number
