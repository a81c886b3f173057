"""Files in: bytes become sources, sources become drafts, drafts become a proposal that a person accepts or not.

Nothing is written before `accept`'s plan is handed to a workspace, and then as one operation.
"""

from documents.reading.accepting import accept, propose
from documents.reading.as_json import proposal_as_json, readings_as_json
from documents.reading.drafts import Draft, DraftKind
from documents.reading.proposals import Action, Counts, Item, NameItem, Proposal, Readings, Why
from documents.reading.readers import read_gathered, read_paths, read_source
from documents.reading.sources import decode, gather

__all__ = [
    "Action",
    "Counts",
    "Draft",
    "DraftKind",
    "Item",
    "NameItem",
    "Proposal",
    "Readings",
    "Why",
    "accept",
    "decode",
    "gather",
    "proposal_as_json",
    "propose",
    "read_gathered",
    "read_paths",
    "read_source",
    "readings_as_json",
]
