"""What a new workspace holds before anybody writes: statuses, templates of sheets, notes and kits, a few searches."""

import secrets
from importlib.resources import files

from storage.model import Kind, RecordId, Write

STATUSES = {
    "fr": ("À discuter", "À faire", "En cours", "En attente", "En pause", "Fait", "Abandonné"),
    "en": ("To discuss", "To do", "In progress", "Waiting", "Paused", "Done", "Dropped"),
}
SEARCHES = {
    "fr": (
        ("En retard", "type:fiche en:retard"),
        ("Sans référent", "sans:référent"),
        ("Questions ouvertes", "avec:question"),
    ),
    "en": (("Late", "type:sheet is:late"), ("Without referent", "without:board"), ("Open questions", "with:question")),
}
"""What groups ask every week; they also show how a query is written."""
_TEMPLATES = {
    "fr": (
        (Kind.SHEET, "Fiche-action", "fiche-action.md"),
        (Kind.NOTE, "Note", "note.md"),
        (Kind.KIT, "Kit", "kit.md"),
    ),
    "en": (
        (Kind.SHEET, "Action sheet", "action-sheet.md"),
        (Kind.NOTE, "Meeting note", "meeting-note.md"),
        (Kind.KIT, "Kit", "kit-english.md"),
    ),
}


def statuses(language: str) -> tuple[str, ...]:
    """The statuses in the workspace's language, in their order; French for a language that we do not speak."""
    return STATUSES.get(language, STATUSES["fr"])


def writes(language: str) -> tuple[Write, ...]:
    """The records that a new workspace begins with."""
    return (*_status_writes(language), *_template_writes(language), *_search_writes(language))


def new_id() -> RecordId:
    """An identity that no other record of any workspace has."""
    alphabet = "0123456789abcdefghjkmnpqrstvwxyz"
    return RecordId("".join(secrets.choice(alphabet) for _ in range(16)))


def _status_writes(language: str) -> list[Write]:
    return [
        Write(new_id(), kind=Kind.STATUS, sets={"title": title, "at": place})
        for place, title in enumerate(statuses(language), 1)
    ]


def _search_writes(language: str) -> list[Write]:
    return [
        Write(new_id(), kind=Kind.SEARCH, sets={"title": title, "query": query, "at": place})
        for place, (title, query) in enumerate(SEARCHES.get(language, SEARCHES["fr"]), 1)
    ]


def _template_writes(language: str) -> list[Write]:
    """The group's first templates; `makes` is the kind of record that one is for."""
    folder = files("resources") / "templates"
    return [
        Write(
            new_id(),
            kind=Kind.TEMPLATE,
            sets={"title": title, "makes": str(kind)},
            body=(folder / name).read_bytes().decode(),
        )
        for kind, title, name in _TEMPLATES.get(language, _TEMPLATES["fr"])
    ]
