"""Full-text search in a workspace, as French is written: what was typed goes in, what answers comes out."""

from search.errors import SearchError
from search.index import SearchIndex
from search.language.completing import Completion
from search.language.query import Misread, Query, Why
from search.language.understanding import understand
from search.results import AxisShown, Facet, FacetValue, Hit, Results

__all__ = [
    "AxisShown",
    "Completion",
    "Facet",
    "FacetValue",
    "Hit",
    "Misread",
    "Query",
    "Results",
    "SearchError",
    "SearchIndex",
    "Why",
    "understand",
]
