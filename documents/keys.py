"""Front-matter keys, theirs and ours: which of the properties that Fabrique writes a key means.

Reading and writing share this table: a key that is read as one of ours is also the key that is rewritten later.
"""

from wiki.folding import fold
from wiki.labels import Field, field_of

KEYS = (
    "fabrique-id",
    "type",
    "title",
    "number",
    "axis",
    "status",
    "board_referents",
    "team_referents",
    "contributors",
    "lead_organisations",
    "partners",
    "funders",
    "tags",
    "aliases",
    "dates",
    "open_questions",
)
"""The properties that Fabrique writes, in their order."""

ROLES = ("board_referents", "team_referents", "contributors", "lead_organisations", "partners", "funders")
"""The properties that name people and organisations: the values of storage.Role."""

_OTHER_NAMES = {
    "title": ("titre",),
    "number": ("numero", "n°", "no", "num", "numero de fiche", "numero de la fiche"),
    "axis": ("axe", "axe strategique"),
    "status": ("statut", "etat", "avancement", "etat d'avancement", "state"),
    "tags": ("tag", "etiquette", "etiquettes", "mots cles", "mot cle", "keywords"),
    "aliases": ("alias", "autres titres", "autres noms"),
    "dates": ("date",),
    "open_questions": ("questions ouvertes", "question ouverte"),
    "funders": ("financeurs", "financeur", "partenaires financeurs"),
}
_NAMED = {fold(key.replace("_", " ")): key for key in KEYS} | {
    other: key for key, others in _OTHER_NAMES.items() for other in others
}
_LABELLED = {
    Field.BOARD_REFERENTS: "board_referents",
    Field.TEAM_REFERENTS: "team_referents",
    Field.CONTRIBUTORS: "contributors",
    Field.LEAD_ORGANISATION: "lead_organisations",
    Field.PARTNERS: "partners",
}


def meaning_of(key: str) -> str | None:
    """The one of KEYS that a key means, in French or English; None when it means none of them.

    `fabrique-id` has no other spelling: an identity is never guessed.
    """
    if key == "fabrique-id":
        return key
    words = fold(key.replace("_", " "))
    named = _NAMED.get(words)
    if named is not None:
        return named if named != "fabrique-id" else None
    field = field_of(words)
    return _LABELLED.get(field) if field is not None else None
