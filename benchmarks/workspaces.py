"""French workspaces of any size, the same every time: sheets of about 3 kB, people, partners, links between them."""

import random
from collections.abc import Iterator
from pathlib import Path

from storage import Kind, Operation, RecordId, Role, Workspace, Write
from storage.fields import element
from storage.model import JsonValue, Plan

_SUBJECTS = (
    "ateliers vélo|cantines|jardins partagés|télétravail|tiers-lieux|mobilité|logement|énergie|déchets|événements"
)
_VERBS = [
    "organiser",
    "préparer",
    "relancer",
    "évaluer",
    "financer",
    "présenter",
    "réunir",
    "recenser",
    "outiller",
    "négocier",
]
_WORDS = [
    "la",
    "commune",
    "et",
    "les",
    "bénévoles",
    "préparent",
    "une",
    "réunion",
    "avec",
    "le",
    "réseau",
    "des",
    "associations",
    "du",
    "territoire",
    "pour",
    "mieux",
    "accompagner",
    "chaque",
    "école",
    "élue",
    "référente",
    "événement",
    "œuvre",
    "coopérative",
    "marché",
    "février",
    "budget",
    "adhésion",
]
_FIRST = [
    "Inès",
    "Noé",
    "Lou",
    "Paul",
    "Zoé",
    "Éloïse",
    "Jérôme",
    "Maïwenn",
    "Gaël",
    "Anne-Laure",
    "Chloé",
    "Michel",
    "Patricia",
    "Hugo",
    "Odile",
]
_LAST = [
    "Garnier",
    "Le Goff",
    "Martin",
    "Gwen",
    "Müller",
    "Lefèvre",
    "N'Diaye",
    "Prat",
    "d'Aubigny",
    "Zuber",
    "Andriot",
    "Baume",
]
_STATUSES = ("À discuter", "À faire", "En cours", "En attente", "En pause", "Fait", "Abandonné")
_DATES = ("18 juin ?", "d'ici fin novembre 2026", "T2 2027", "16 juin 2026", "mi-avril", "2026-2027")
_BATCH = 250
AXES = 12


def make(folder: Path, sheets: int, *, seed: int = 1) -> Workspace:
    """A new workspace of that many sheets, with a person for three of them and a partner for five."""
    rng = random.Random(seed)
    workspace = Workspace.create(folder, f"{sheets} fiches", author="Banc d'essai")
    people = [RecordId(f"person{number:06}") for number in range(max(5, min(2_000, sheets // 3)))]
    partners = [RecordId(f"partner{number:06}") for number in range(max(5, min(1_000, sheets // 5)))]
    axes = [RecordId(f"axis{number:02}") for number in range(AXES)]
    names = [f"{_FIRST[number % 15]} {_LAST[number % 12]} {_roman(number)}".strip() for number in range(len(people))]
    register = [Write(axis, kind=Kind.AXIS, sets=_axis(number)) for number, axis in enumerate(axes, 1)]
    register += [
        Write(person, kind=Kind.PERSON, sets={"title": name}) for person, name in zip(people, names, strict=True)
    ]
    register += [
        Write(partner, kind=Kind.ORGANISATION, sets={"title": f"Association {number}", "acronym": f"AS{number}"})
        for number, partner in enumerate(partners)
    ]
    _perform(workspace, register)
    written = [
        Write(
            RecordId(f"sheet{number:08}"),
            kind=Kind.SHEET,
            sets=_fields(rng, number, axes, people, partners),
            body=body(rng, names, sheets),
        )
        for number in range(sheets)
    ]
    _perform(workspace, written)
    return workspace


def title(number: int) -> str:
    """The title of a sheet."""
    subjects = _SUBJECTS.split("|")
    return f"{_VERBS[number % 10].capitalize()} les {subjects[number % 7]} n° {number}"


def body(rng: random.Random, names: list[str], sheets: int) -> str:
    """About 3 kB in four sections, with actions, mentions, dates, links and tags."""
    actions = "\n".join(_action(rng, names) for _ in range(8))
    return (
        f"## Contexte\n\n{_prose(rng, 110)}\n\n{_prose(rng, 70)} #territoire\n\n"
        f"## Objectifs\n\n- {_prose(rng, 12)}\n- {_prose(rng, 14)}\n\n"
        f"## Actions\n\n{actions}\n\n"
        f"## Points d'attention\n\n{_prose(rng, 60)} [[{title(rng.randrange(sheets))}]]\n"
    )


def _axis(number: int) -> dict[str, JsonValue]:
    return {"title": f"Axe des {_SUBJECTS.split('|')[number % 10]}", "number": str(number)}


def _fields(
    rng: random.Random, number: int, axes: list[RecordId], people: list[RecordId], partners: list[RecordId]
) -> dict[str, JsonValue]:
    fields: dict[str, JsonValue] = {
        "title": title(number),
        "number": str(number // AXES + 1),
        "axis": axes[number % AXES],
        "status": rng.choice(_STATUSES),
        "tags/mobilite": {"name": "mobilité", "at": 1},
    }
    chosen = ((Role.BOARD_REFERENT, people, 1), (Role.TEAM_REFERENT, people, 2), (Role.PARTNER, partners, 3))
    for role, register, count in chosen:
        for place, target in enumerate(rng.sample(register, count), 1):
            fields[element(role, target)] = {"at": place, "raw": ""}
    return fields


def _action(rng: random.Random, names: list[str]) -> str:
    mark = rng.choice(" /x-?")
    link = f"[[Axe {rng.randint(1, AXES)} n°{rng.randint(1, 25)}]]"
    return f"- [{mark}] {rng.choice(_VERBS)} {_prose(rng, 9)} @{rng.choice(names)} {rng.choice(_DATES)} {link}"


def _prose(rng: random.Random, words: int) -> str:
    return " ".join(rng.choices(_WORDS, k=words)).capitalize() + "."


def _roman(number: int) -> str:
    return "" if number < 15 else "XVILCDM"[number % 7] * (1 + number // 15 % 3) + str(number // 180)


def _perform(workspace: Workspace, writes: list[Write]) -> None:
    for batch in _batches(writes):
        workspace.perform(_plan(batch))


def _plan(batch: tuple[Write, ...]) -> Plan:
    return lambda _reader: Operation("generate", batch)


def _batches(writes: list[Write]) -> Iterator[tuple[Write, ...]]:
    for start in range(0, len(writes), _BATCH):
        yield tuple(writes[start : start + _BATCH])
