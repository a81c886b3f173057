"""What a new workspace holds before anybody writes: the statuses, and the templates of sheets, notes and kits."""

import secrets

from storage.model import Kind, RecordId, Write

STATUSES = {
    "fr": ("À discuter", "À faire", "En cours", "En attente", "En pause", "Fait", "Abandonné"),
    "en": ("To discuss", "To do", "In progress", "Waiting", "Paused", "Done", "Dropped"),
}


def statuses(language: str) -> tuple[str, ...]:
    """The statuses in the workspace's language, in their order; French for a language that we do not speak."""
    return STATUSES.get(language, STATUSES["fr"])


def writes(language: str) -> tuple[Write, ...]:
    """The records that a new workspace begins with."""
    return tuple(
        Write(new_id(), kind=Kind.STATUS, sets={"title": title, "at": place})
        for place, title in enumerate(statuses(language), 1)
    )


def new_id() -> RecordId:
    """An identity that no other record of any workspace has."""
    alphabet = "0123456789abcdefghjkmnpqrstvwxyz"
    return RecordId("".join(secrets.choice(alphabet) for _ in range(16)))
