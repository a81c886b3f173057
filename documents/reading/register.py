"""Tables that describe people or organisations: their heads, and the entry that each row gives."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from documents.reading.drafts import PersonDraft
from storage.model import NetworkRole
from wiki.folding import fold
from wiki.labels import label_key
from wiki.names import first_name_first

_WRITTEN = {
    "first": "prénom|first name|given name",
    "last": "nom|nom de famille|last name|surname|family name",
    "name": "nom et prénom|nom prénom|prénom nom|prénom et nom|personne|contact|nom complet|participant|membre|name"
    "|full name|person|adhérent|bénévole|nom de la personne",
    "organisation": "organisme|organisation|structure|employeur|collectivité|association|entreprise|organization"
    "|partenaire|partner|nom de l'organisme|nom de la structure|raison sociale|institution|organisme de rattachement",
    "acronym": "sigle|acronyme|acronym",
    "category": "catégorie|type|famille|category|type de structure|type d'organisme|nature",
    "network_role": "rôle|rôle dans le réseau|collège|role|role in the network|qualité",
    "email": "courriel|email|e-mail|mail|adresse mail|adresse électronique|adresse e-mail|adresse courriel|mél",
    "phone": "téléphone|tél|portable|mobile|phone|n° de téléphone|numéro de téléphone|telephone",
    "aliases": "alias|surnom|autre nom|autres noms|aliases|also known as",
}
_HEADS = {label_key(words): part for part, written in _WRITTEN.items() for words in written.split("|")}
_NETWORK = {
    NetworkRole.BOARD: "ca|conseil d'administration|administrateur|administratrice|élu|élue|élu·e|bureau|membre du ca"
    "|membre du bureau|board|board member",
    NetworkRole.TEAM: "équipe|salarié|salariée|équipe technique|team|staff|salarié·e|équipe salariée",
    NetworkRole.MEMBER: "membre|adhérent|adhérente|member|bénévole|adhérent·e",
    NetworkRole.OUTSIDE: "externe|extérieur|hors réseau|outside|external|partenaire",
}
_ROLES = {label_key(words): role for role, written in _NETWORK.items() for words in written.split("|")}
_OF_A_PERSON = frozenset(("first", "name", "email", "phone", "network_role"))
_OF_AN_ORGANISATION = frozenset(("acronym", "category"))


@dataclass(frozen=True, slots=True)
class RegisterHeads:
    """What each column of a register holds; `parts` are None for columns that are kept under their own head."""

    heads: tuple[str, ...]
    parts: tuple[str | None, ...]
    organisations: bool


def register_part(head: str) -> str | None:
    """What a column of a register holds by its head, or None."""
    return _HEADS.get(label_key(head))


def read_register_heads(heads: Sequence[str]) -> RegisterHeads | None:
    """The heads of a register, or None when they neither name people nor organisations."""
    parts = tuple(register_part(head) for head in heads)
    known = {part for part in parts if part is not None}
    named = known & {"first", "last", "name", "organisation"}
    if not named or (len(known) < 2 and len([head for head in heads if head.strip()]) > 1):
        return None
    organisations = not known & _OF_A_PERSON and (bool(known & _OF_AN_ORGANISATION) or named == {"organisation"})
    if not known & {"first", "last", "name"}:
        organisations = True
    return RegisterHeads(tuple(heads), parts, organisations)


def read_register_row(heads: RegisterHeads, cells: Sequence[str], lines: tuple[int, ...]) -> PersonDraft | None:
    """The person or organisation of one row; None when it names nobody."""
    written: dict[str, str] = {}
    kept: dict[str, str] = {}
    for place, cell in enumerate(cells):
        words = cell.strip()
        part = heads.parts[place] if place < len(heads.parts) else None
        if words and part is not None and part not in written:
            written[part] = words
        elif words:
            head = heads.heads[place].strip() if place < len(heads.heads) else ""
            _keep(kept, head or str(place + 1), words)
    name = _name(written, organisations=heads.organisations)
    if not name:
        return None
    aliases = tuple(words for each in written.pop("aliases", "").split(",") if (words := each.strip()))
    return PersonDraft(name, heads.organisations, aliases, _fields(written, kept), lines)


def _name(written: dict[str, str], *, organisations: bool) -> str:
    """The name, taken out of `written`."""
    if organisations:
        for part in ("organisation", "name", "last"):
            if part in written:
                return " ".join(written.pop(part).split())
        return ""
    first, last = written.pop("first", ""), written.pop("last", "")
    whole = written.pop("name", "")
    if first or (last and not whole):
        return first_name_first(" ".join(f"{first} {last}".split()))
    return first_name_first(" ".join(f"{whole} {last}".split()))


def _fields(written: Mapping[str, str], kept: dict[str, str]) -> dict[str, str]:
    fields = dict(written)
    role = fields.pop("network_role", "")
    meant = _ROLES.get(label_key(role))
    if meant is not None:
        fields["network_role"] = str(meant)
    if role and (meant is None or fold(role) != meant):
        _keep(kept, "Rôle", role)
    return fields | {f"fields/{head}": words for head, words in kept.items()}


def _keep(kept: dict[str, str], head: str, words: str) -> None:
    kept[head] = f"{kept[head]} ; {words}" if head in kept else words
