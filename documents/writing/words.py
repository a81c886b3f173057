"""The few words that an export writes by itself, in the workspace's language."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class ExportWords:
    """Names of folders and the sentences of the index page."""

    axis: str
    without_axis: str
    untitled: str
    notes: str
    pages: str
    files: str
    index: str
    index_note: str
    set_aside: str


FRENCH = ExportWords(
    axis="Axe",
    without_axis="Sans axe",
    untitled="Sans titre",
    notes="Notes",
    pages="Pages",
    files="fichiers",
    index="Index",
    index_note="Cette page est réécrite à chaque export.",
    set_aside="avant l'export",
)
ENGLISH = ExportWords(
    axis="Axis",
    without_axis="Without axis",
    untitled="Untitled",
    notes="Notes",
    pages="Pages",
    files="files",
    index="Index",
    index_note="This page is written anew by every export.",
    set_aside="before the export",
)


def words_in(language: str) -> ExportWords:
    """The words of a language by its code; French for every language but English."""
    return ENGLISH if language.lower().startswith("en") else FRENCH
