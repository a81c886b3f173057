"""The index's schema, and how one commit of it is written. Whoosh keeps postings and stored values; ranking is ours."""

import json
import zlib
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from whoosh import fields, formats
from whoosh.codec.whoosh3 import W3Codec
from whoosh.writing import SegmentWriter

CHECKSUMS = ".crc"


class Impacts(fields.FieldType):  # type: ignore[misc]
    """A field given as {term: impact}; the impact is kept as the posting's weight."""

    def __init__(self) -> None:
        self.format = formats.Existence()
        self.analyzer = None
        self.scorable = False
        self.stored = False
        self.unique = False
        self.set_sortable(False)

    def index(self, value: Mapping[str, float], **_options: Any) -> Iterator[tuple[bytes, int, float, bytes]]:
        for term, impact in value.items():
            yield term.encode("utf-8", "replace"), 1, impact, b""


def schema() -> fields.Schema:
    """`words`: forms, stems, acronyms, references; `starts`: the first letters of forms; `shown`: JSON for results."""
    return fields.Schema(
        record=fields.ID(), key=fields.ID(sortable=True), words=Impacts(), starts=Impacts(), shown=fields.STORED()
    )


class BareCodec(W3Codec):  # type: ignore[misc]
    """Whoosh's codec without lengths of fields, which we do not rank by: it would look for their file at each posting.

    Blocks of postings are mostly a few numbers, which compressing makes longer.
    """

    length_stats = False

    def __init__(self) -> None:
        super().__init__(compression=0)


class CheckedWriter(SegmentWriter):  # type: ignore[misc]
    """Writes beside each new segment the sizes and checksums of its files, before the commit makes it visible.

    Without them a flipped bit could hide a word and nobody would know. `_commit_toc` is the step of Whoosh's commit
    between "all files are there" and the rename that makes them count.
    """

    def _commit_toc(self, segments: list[Any]) -> None:
        if self._added:
            name = self.newsegment.segment_id()
            sums = {file: checksum(self.storage, file) for file in self.storage.list() if file.startswith(f"{name}.")}
            with self.storage.create_file(name + CHECKSUMS) as out:
                out.write(json.dumps(sums).encode())
        super()._commit_toc(segments)


def checksum(storage: Any, file: str) -> tuple[int, int]:
    """The size of a file of the index and the CRC-32 of its bytes."""
    size = crc = 0
    with storage.open_file(file) as opened:
        while block := opened.read(1 << 20):
            size, crc = size + len(block), zlib.crc32(block, crc)
    return size, crc


def index_folder(workspace_folder: Path) -> Path:
    """Where a workspace's index lies. It may be deleted at any time."""
    return workspace_folder / "index"
