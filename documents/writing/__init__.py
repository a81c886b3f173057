"""Files out: sheets as a folder of Markdown that Obsidian opens, with a ledger of what left."""

from documents.writing.export import export
from documents.writing.links import LinkProblem, LinkTrouble
from documents.writing.previewing import ExportPreview, Leaving, preview
from documents.writing.publication import Withheld
from documents.writing.summary import ExportedFile, ExportSummary, KeptFile, LooksPrivate, Outcome

__all__ = [
    "ExportPreview",
    "ExportSummary",
    "ExportedFile",
    "KeptFile",
    "Leaving",
    "LinkProblem",
    "LinkTrouble",
    "LooksPrivate",
    "Outcome",
    "Withheld",
    "export",
    "preview",
]
