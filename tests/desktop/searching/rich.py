"""Answers as a full index gives them: facets, reasons, a suggestion, what was not understood."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace

from desktop.searching.results_popup import ResultsPopup
from desktop.searching.search_box import SearchBox
from search import AxisShown, Hit, Results
from search.language.query import Misread, Why
from search.results import Facet, FacetValue
from storage.model import RecordId

SE_NOURRIR = AxisShown("1", "Se nourrir d’ici")
HABITER = AxisShown("2", "Habiter et réparer")
SE_DEPLACER = AxisShown("3", "Se déplacer à plusieurs")


@dataclass(frozen=True, slots=True)
class Way:
    """A way a text may go on."""

    start: int
    end: int
    insert: str
    words: str
    detail: str = ""


def hit(
    kind: str,
    title: str,
    snippet: str,
    lit: str = "",
    *,
    number: str = "",
    axis: AxisShown | None = None,
    part: str = "body",
    record: str = "r1",
) -> Hit:
    at = snippet.find(lit) if lit else -1
    spans = ((at, at + len(lit)),) if at >= 0 else ()
    return Hit(RecordId(record), kind, title, number, axis, part, snippet, spans, 1.0, part)


LONG = (
    "…on se prête les vélos, les remorques et les casques entre voisins, et l’atelier répare tout cela le samedi matin…"
)
HITS = (
    hit("sheet", "L’atelier vélo fait sa tournée", "L’atelier vélo fait sa tournée", "vélo", number="3.1", part="title",
        axis=SE_DEPLACER, record="r1"),
    hit("sheet", "A : Rapprocher les habitantes, les communes et leurs services de proximité", LONG, "vélos",
        number="3.2", axis=SE_DEPLACER, record="r2"),
    hit("sheet", "Le covoiturage des soins", "vélo, mobilité", "vélo", number="3.3", axis=SE_DEPLACER, part="tags",
        record="r3"),
    hit("sheet", "Le comptoir du réemploi", "Association Vélo pour toutes et tous", "Vélo", number="2.3", axis=HABITER,
        part="partners", record="r4"),
    hit("sheet", "Une légumerie pour les cantines", "releve-velos-2025.ods", "velos", number="1.1", axis=SE_NOURRIR,
        part="attachments", record="r5"),
    hit("sheet", "La Passerelle prend la route", "…le budget vélo de la commune est de 12 000 € par an pour les trois…",
        "vélo", number="1.3", axis=SE_NOURRIR, part="attachment_text", record="r6"),
    hit("action", "L’atelier vélo fait sa tournée", "Trouver un vélo-cargo @Awa N’Guessan, avant le 18 juin", "vélo",
        number="3.1", axis=SE_DEPLACER, part="action", record="r1"),
    hit("action", "Un permis, un parrain", "Prêter un vélo à chaque apprenti", "vélo", number="3.4", axis=SE_DEPLACER,
        part="action", record="r7"),
    hit("note", "Réunion publique du 14 novembre", "…personne n’est contre le vélo, mais où le garer ? Hélène demande…",
        "vélo", record="r8"),
    hit("person", "Théo Lavandier", "Théo du vélo", "vélo", part="alias", record="r9"),
    hit("organisation", "Association Vélo pour toutes et tous", "Association Vélo pour toutes et tous", "Vélo",
        part="title", record="r10"),
)  # fmt: skip
MORE = tuple(
    hit("sheet", f"Fiche de plus n° {each}", "encore un vélo", "vélo", record=f"m{each}") for each in range(30)
)


def facet(name: str, *values: tuple[str, int, str]) -> Facet:
    return Facet(name, tuple(FacetValue(words, count, narrowing) for words, count, narrowing in values))


PEOPLE = ("Théo Lavandier", "Awa N’Guessan", "Solange Delacourt", "Agathe Rousselin", "Rachid Benyoucef",
          "Pierre-Yves Lambersart", "Odile Marchenoir", "Hélène d’Esterval", "Zoé Garnier", "Hugo Martin",
          "Marie-Antoinette de la Rochefoucauld-Lambersart", "Odile Prat")  # fmt: skip
FACETS = (
    facet("type", ("sheet", 214, "type:fiche"), ("action", 71, "type:action"), ("note", 21, "type:note"),
          ("person", 4, "type:personne"), ("organisation", 2, "type:organisme")),
    facet("axis", ("3 Se déplacer à plusieurs", 160, "axe:3"), ("2 Habiter et réparer", 82, "axe:2"),
          ("1 Se nourrir d’ici", 44, "axe:1")),
    facet("status", ("En cours", 120, 'statut:"en cours"'), ("À faire", 61, 'statut:"à faire"'),
          ("Fait", 33, "statut:fait"), ("À discuter", 12, 'statut:"à discuter"')),
    facet("person", *((name, 40 - 3 * at, f'personne:"{name}"') for at, name in enumerate(PEOPLE))),
    facet("year", ("2026", 190, "modifié:2026"), ("2025", 97, "modifié:2025"), ("2024", 25, "modifié:2024")),
)  # fmt: skip
WAYS = {
    "sta": (Way(0, 3, "statut:", "statut:", "en cours, fait…"), Way(0, 3, "station", "station", "9")),
    "axe:": (
        Way(0, 4, "axe:1 ", "1 Se nourrir d’ici", "5"),
        Way(0, 4, "axe:2 ", "2 Habiter et réparer", "5"),
        Way(0, 4, "axe:3 ", "3 Se déplacer à plusieurs", "6"),
        Way(0, 4, "axe:4 ", "4 Une coordination qui a un nom très long, trop long", "2"),
    ),
}


@dataclass
class RichSearcher:
    """Answers at once. `Searcher` and `Further`."""

    asked: list[str] = field(default_factory=list)
    asked_more: list[int] = field(default_factory=list)

    def search(self, words: str, limit: int, done: Callable[[Results], None]) -> None:
        self.asked.append(words)
        done(answer_to(words))

    def more(self, words: str, limit: int, offset: int, done: Callable[[Results], None]) -> None:
        self.asked_more.append(offset)
        done(Results(words, 312, MORE[: max(0, 312 - offset)]))

    def complete(self, text: str, cursor: int, done: Callable[[str, Sequence[Way]], None]) -> None:
        done(text, WAYS.get(text.strip(), ()))


def answer_to(words: str) -> Results:
    if "xylophone" in words:
        return Results(words, 0, ())
    if words.strip() == "axe:":
        return Results(words, 0, (), misread=(Misread(0, 4, "axe:", Why.NO_VALUE),))
    if "evenemant" in words:
        found = (HITS[0], HITS[8])
        return Results(words, 2, found, suggestion="evenement", facets=FACETS[:2])
    results = Results(words, 312, HITS, facets=FACETS)
    if "bidule" in words:
        at = words.index("statut:bidule")
        return replace(results, misread=(Misread(at, at + 13, "statut:bidule", Why.UNKNOWN_VALUE),))
    if "axe:3" in words:
        narrowed = tuple(Facet(each.name, each.values[:1]) if each.name == "axis" else each for each in FACETS)
        return replace(results, total=160, facets=narrowed)
    return results


def popup(box: SearchBox) -> ResultsPopup:
    return box.window().findChildren(ResultsPopup)[-1]
