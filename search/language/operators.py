"""The operators of the query language and their fixed values, by all the names that people give them.

Names are compared folded, so accents, case and hyphens do not matter. The first name of each language is the one that
is said back and offered; all are understood at any time.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum

from search.language.query import DateField, FieldName
from wiki.folding import fold

LATE = "late"


class Asks(StrEnum):
    """The operators that ask for something else than the value of one field."""

    PERSON = "person"
    STATE = "state"
    WITH = "with"
    WITHOUT = "without"


Operator = FieldName | DateField | Asks

PERSON_FIELDS = (FieldName.BOARD, FieldName.TEAM, FieldName.CONTRIBUTOR, FieldName.ASSIGNED)
"""Where `personne:` looks."""


@dataclass(frozen=True, slots=True)
class Names:
    """What one thing is called: said back in French, in English, and what else is understood."""

    french: str
    english: str
    others: tuple[str, ...] = ()

    def __iter__(self) -> Iterator[str]:
        yield self.french
        yield self.english
        yield from self.others

    def said(self, language: str) -> str:
        """The name that is said back."""
        return self.french if language == "fr" else self.english


def _names(french: str, english: str, others: str = "") -> Names:
    return Names(french, english, tuple(each.strip() for each in others.split(",") if each.strip()))


OPERATORS: Mapping[Operator, Names] = {
    FieldName.TYPE: _names("type", "type", "types, genre, kind"),
    FieldName.AXIS: _names("axe", "axis", "axes"),
    FieldName.STATUS: _names("statut", "status", "statuts, état, state"),
    FieldName.BOARD: _names(
        "référent",
        "board",
        "référente, référents, référentes, référent ca, référente ca, référents ca, ref, réf ca, référent du ca,"
        "referent, board referent, board referents",
    ),
    FieldName.TEAM: _names(
        "équipe", "team", "référent équipe, référente équipe, référents équipe, ref équipe, team referent"
    ),
    FieldName.CONTRIBUTOR: _names(
        "contributeur", "contributor", "contributrice, contributeurs, contributrices, contributors, contrib"
    ),
    FieldName.PARTNER: _names(
        "partenaire", "partner", "partenaires, partners, organisme, organismes, organisation, organization, orga"
    ),
    FieldName.TAG: _names("étiquette", "tag", "étiquettes, tags, mot clé, mots clés, label, labels, keyword, keywords"),
    FieldName.ASSIGNED: _names(
        "assigné",
        "assigned",
        "assignée, assignés, assignées, assigné à, assignée à, assignee, assigned to, responsable",
    ),
    Asks.PERSON: _names("personne", "person", "personnes, people, qui, who"),
    Asks.STATE: _names("en", "is"),
    Asks.WITHOUT: _names("sans", "without"),
    Asks.WITH: _names("avec", "with", "has"),
    DateField.CHANGED: _names(
        "modifié",
        "changed",
        "modifiée, modifiés, modifiées, modif, modification, modified, updated, changé, maj, mis à jour, mise à jour",
    ),
    DateField.DUE: _names("échéance", "due", "échéances, date, dates, deadline, délai"),
}

KINDS: Mapping[str, Names] = {
    "sheet": _names("fiche", "sheet", "fiches, sheets, fiche action, fiches actions, action sheet, action sheets"),
    "action": _names("action", "action", "actions"),
    "note": _names("note", "note", "notes"),
    "page": _names("page", "page", "pages, kit, kits"),
    "person": _names("personne", "person", "personnes, people, persons, gens"),
    "organisation": _names(
        "organisme",
        "organisation",
        "organismes, organisations, organization, organizations, partenaire, partenaires, partner, partners",
    ),
}
"""The values of `type:`, by the kinds of what is found."""

HAVINGS: Mapping[str, Names] = {
    FieldName.BOARD: _names("référent", "board", "référente, référents, référentes, référent ca, referent, ref"),
    FieldName.TEAM: _names("équipe", "team", "référent équipe, référents équipe, team referent"),
    FieldName.CONTRIBUTOR: _names("contributeur", "contributor", "contributrice, contributeurs, contributors"),
    FieldName.PARTNER: _names("partenaire", "partner", "partenaires, partners, organisme, organisation"),
    FieldName.TAG: _names("étiquette", "tag", "étiquettes, tags, mot clé, mots clés"),
    FieldName.STATUS: _names("statut", "status", "état, state"),
    FieldName.AXIS: _names("axe", "axis"),
    FieldName.ASSIGNED: _names("assigné", "assigned", "assignée, assignés, assignee"),
    "due": _names("échéance", "due", "échéances, date, dates, deadline, délai"),
    "action": _names("action", "action", "actions"),
    "question": _names("question", "question", "questions, question ouverte, open question, doute"),
    "attachment": _names(
        "pièce jointe", "attachment", "pièces jointes, pj, fichier, fichiers, document, documents, file, attachments"
    ),
    "note": _names("note", "note", "notes"),
    "link": _names("lien", "link", "liens, links"),
}
"""The values of `avec:` and `sans:`, by the words of `search.content.terms`."""

STATES: Mapping[str, Names] = {LATE: _names("retard", "late", "overdue, en retard, retards")}
"""The values of `en:`."""

STATUSES_AFTER_EN = frozenset({"cours", "attente", "pause"})
"""What `en:` also opens, as a status."""

NOT_SEARCHED_APART = frozenset(
    fold(name) for name in ("titre", "title", "texte", "text", "auteur", "author", "numéro", "number", "nom", "name")
)
"""What people ask for as if it were an operator: only the words behind it are looked for."""


def by_name(table: Mapping[Operator, Names]) -> Mapping[str, Operator]:
    """The things of a table of operators by each of their names, folded."""
    return {fold(name): thing for thing, names in table.items() for name in names}


def values_by_name(table: Mapping[str, Names]) -> Mapping[str, str]:
    """The values of a table by each of their names, folded."""
    return {fold(name): str(thing) for thing, names in table.items() for name in names}


OPERATOR_OF = by_name(OPERATORS)
VALUES: Mapping[Operator, Mapping[str, Names]] = {
    FieldName.TYPE: KINDS,
    Asks.STATE: STATES,
    Asks.WITH: HAVINGS,
    Asks.WITHOUT: HAVINGS,
}
"""The operators that have values of their own and no others."""
VALUE_OF = {operator: values_by_name(table) for operator, table in VALUES.items()}
