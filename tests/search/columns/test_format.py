"""What is kept has a number: an index that another version's rules made is made again, and never asked."""

import hashlib
import json

from search.columns.building import built
from search.columns.manifest import FORMAT
from search.columns.source import LONG_COLUMNS
from search.content.document import SearchDocument
from search.content.impacts import weighed
from search.content.terms import has_term, number_term, value_term
from search.language.query import FieldName
from search.language.references import reference_term
from search.results import AxisShown
from storage.model import RecordId

KEPT = (5, "8f24d281a2fbfd2b")
"""FORMAT, and what it makes of the document below."""

BODY = """
## Contexte

L’événement des bénévoles : covoiturage, co-voiturage, référent·e·s, élu/e, HelloAsso, N’Guessan, C.A., R & D.
Les travaux publics des communes avaient été organisés ; nous organisons, ils accompagnent, elle a réussi. Nouvelles
idées, vieux vélos, jeux d’eau, premières actrices, chevaux, 2e réunion, boulangère, sportive, heureuse, français.

## Budget

250 000 € le 12/05/2027, n°8, 2.3.1, 1,5 km, 40k, MOB-03, aujourd’hui, quelqu’un, week-end.
"""
SHEET = SearchDocument(
    RecordId("r1"),
    "sheet",
    "Vélos d’occasion à l’école",
    number="8",
    axis=AxisShown("4", "Mobilité"),
    parts=(("number", "8"), ("title", "Vélos d’occasion à l’école"), ("people", "Noé Le Goff"), ("body", BODY)),
    references=(reference_term("8"), reference_term("8", "4")),
    terms=frozenset({value_term(FieldName.TYPE, "sheet"), number_term(FieldName.AXIS, "4"), has_term("board")}),
    facets=(("type", "sheet"), ("board", "Noé Le Goff")),
    due=((739_748, 739_750),),
    late_after=739_750,
    changed=1_800_000_000,
)


def test_whatever_else_is_kept_of_a_text_has_another_format() -> None:
    """Where this fails because words, weights or columns changed on purpose: raise FORMAT, and write both here."""
    assert (FORMAT, _digest()) == KEPT


def _digest() -> str:
    words = weighed(SHEET)
    impacts = {term: round(impact, 3) for term, impact in words.impacts.items()}
    positions = {form: list(places) for form, places in words.positions.items()}
    segment = built([SHEET], [SHEET.record], "s")
    columns = {name: segment.source.whole(name).dtype.str for name in segment.source.names()}
    columns |= {name: segment.source.kind(name) for name in LONG_COLUMNS}
    texts = segment.text(0, 1).tobytes().hex()
    kept = json.dumps([impacts, positions, columns, texts], sort_keys=True)
    return hashlib.sha256(kept.encode()).hexdigest()[:16]
