"""Understanding text that is no sheet of ours yet: sheets, people, dates and doubts by labels, whatever the format."""

from documents.reading.understanding.coverage import missing_lines
from documents.reading.understanding.pairs import draft_from_pairs
from documents.reading.understanding.reading import understand

__all__ = ["draft_from_pairs", "missing_lines", "understand"]
