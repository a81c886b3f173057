"""Full-text search in a workspace, as French is written: what was typed goes in, what answers comes out."""

from search.errors import SearchError
from search.index import SearchIndex
from search.language.parsing import Query, understand
from search.results import AxisShown, Hit, Results

__all__ = ["AxisShown", "Hit", "Query", "Results", "SearchError", "SearchIndex", "understand"]
