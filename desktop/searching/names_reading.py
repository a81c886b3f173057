"""The names of people and partners, for the palette; read off the interface's thread."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from desktop.searching.palette import Name
from storage import Reader, lists


def read_names(reader: Reader) -> tuple[Name, ...]:
    """Everyone in the registers, with the other names they answer to."""
    people = [
        Name("person", person.id, person.name, person.organisation or _person(), " ".join(person.aliases))
        for person in lists.people(reader)
    ]
    partners = [
        Name("organisation", each.id, each.name, each.acronym or _partner(), " ".join((each.acronym, *each.aliases)))
        for each in lists.organisations(reader)
    ]
    return (*people, *partners)


def _person() -> str:
    return QCoreApplication.translate("Palette", "Person")


def _partner() -> str:
    return QCoreApplication.translate("Palette", "Partner")
