"""How the fields that labels announce are kept: as a role, as a field of the sheet, or as a part of its body."""

from storage.model import Role
from wiki.labels import Field, Label, label_key

ROLES = {
    Field.BOARD_REFERENTS: Role.BOARD_REFERENT,
    Field.TEAM_REFERENTS: Role.TEAM_REFERENT,
    Field.LEAD_ORGANISATION: Role.LEAD_ORGANISATION,
    Field.CONTRIBUTORS: Role.CONTRIBUTOR,
    Field.PARTNERS: Role.PARTNER,
}
"""The fields whose value is a list of names."""

HEADER_FIELDS = frozenset(
    {
        *ROLES,
        Field.AXIS,
        Field.NUMBER,
        Field.TITLE,
        Field.STATUS,
        Field.PRIORITY,
        Field.CALENDAR,
        Field.TAGS,
        Field.ALIASES,
    }
)
"""Fields that are kept beside the body; the words of everything else stay in it."""

PROSE = frozenset(
    {
        Field.CONTEXT,
        Field.OBJECTIVES,
        Field.DESCRIPTION,
        Field.ACTIONS,
        Field.ATTENTION,
        Field.RESULTS,
        Field.NOTES,
        Field.DOCUMENTS,
        Field.LINKED,
    }
)
"""Parts that people fill with sentences: whatever stands in them, questions included, is their text."""

WEAK = frozenset({Field.NOTES, Field.DOCUMENTS, Field.LINKED, Field.DESCRIPTION, Field.TAGS, Field.ALIASES})
"""Labels that any page may have: alone, they don't make it a sheet."""

_FUNDERS = ("financeur", "funder")


def role_of(label: str, field: Field | None) -> Role | None:
    """The role that the names under this label have."""
    if field is Field.FUNDING:
        return Role.FUNDER if label_key(label).startswith(_FUNDERS) else None
    return ROLES.get(field) if field is not None else None


def field_name(label: str, field: Field | None) -> str:
    """The name that dates, questions and doubts give as their field: a role's, a field's, or the label's own words."""
    role = role_of(label, field)
    if role is not None:
        return role.value
    return field.value if field is not None else label


def is_core(label: Label | None) -> bool:
    """Whether this label speaks of a sheet rather than of any page."""
    return label is not None and label.field not in WEAK
