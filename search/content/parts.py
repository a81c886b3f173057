"""The names of what documents are made of: their kinds, and their parts."""

KINDS = ("sheet", "action", "note", "page", "person", "organisation")
"""The kinds of documents; the index keeps a kind as its place in this list."""

PARTS = (
    "number",
    "title",
    "alias",
    "acronym",
    "people",
    "partners",
    "organisation",
    "category",
    "tags",
    "axis",
    "action",
    "body",
    "fields",
    "questions",
    "dates",
    "attachments",
    "properties",
    "attachment_text",
)
"""The names of a document's parts, the most telling first; also the reasons of hits."""

HEADINGS = "headings"
"""The headings of a body: no part of their own, so that a hit's line lies in the body, but weighed as if they were."""
