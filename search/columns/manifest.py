"""The list of what belongs to the index: one small file, whose renaming is the commit."""

from dataclasses import dataclass

from storage.model import Seq

FORMAT = 2


@dataclass(frozen=True, slots=True)
class Followed:
    """Up to where of which log an index goes: `row` names the log's row at `seq`."""

    seq: Seq
    row: str
    format: int = FORMAT
