"""Prepares the index page: only a page of this workspace's own exports is written over."""

from collections.abc import Iterator, Mapping

from documents.writing.folder import ExportFolder, Owner, digest
from documents.writing.index import IndexEntry, index_page
from documents.writing.placing import Places, axis_title
from documents.writing.publication import Publication
from documents.writing.staging import Staging
from documents.writing.words import ExportWords
from storage.model import Kind, RecordId


def stage_index(
    publication: Publication,
    standing: Mapping[RecordId, str],
    folder: ExportFolder,
    places: Places,
    words: ExportWords,
    staging: Staging,
) -> str:
    """Prepare the index of the files that stand in the folder; gives its path below the root."""
    own = Owner(index_of=publication.workspace)
    place = places.give_in("", words.index, lambda below, name: folder.owner(below, name) == own)
    page = index_page(publication.workspace, publication.name, _entries(publication, standing, words), words)
    data = page.encode(errors="replace")
    before = folder.data(place.path)
    if before != data:
        staging.write(folder.root / place.path, data, seen=digest(before) if before is not None else "")
    return place.path


def _entries(publication: Publication, standing: Mapping[RecordId, str], words: ExportWords) -> Iterator[IndexEntry]:
    for text in publication.texts:
        if text.id not in standing:
            continue
        if text.kind == Kind.SHEET:
            heading = axis_title(text.axis, words) if text.axis is not None else words.without_axis
        else:
            heading = words.pages if text.kind == Kind.PAGE else words.notes
        yield IndexEntry(text.id, text.title, text.number, heading, standing[text.id])
