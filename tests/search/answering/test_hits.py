"""What a result shows: its part, its line, and what is lit in it."""

from search.answering.lighting import Light
from search.content.document import SearchDocument
from search.content.terms import number_term, value_term
from search.language.query import FieldName
from search.language.understanding import understand
from search.results import Hit
from storage.model import RecordId
from tests.search.answering.asking import LONG, TODAY, document, hits, shelf


def lit(hit: Hit) -> list[str]:
    return [hit.snippet[start:end] for start, end in hit.highlights]


def test_the_part_that_says_most_is_shown_and_says_why() -> None:
    snapshot = shelf(
        document(
            "file", title="Bilan", body=LONG, attachments="facture.pdf", attachment_text="le devis de la menuiserie"
        ),
        document("alias", title="Repair café", alias="Atelier réparation", body=LONG),
    )
    assert [(hit.reason, lit(hit)) for hit in hits(snapshot, "facture")] == [("attachments", ["facture"])]
    assert [(hit.reason, lit(hit)) for hit in hits(snapshot, "menuiserie devis")] == [
        ("attachment_text", ["devis", "menuiserie"])
    ]
    assert [(hit.reason, lit(hit)) for hit in hits(snapshot, "reparation")] == [("alias", ["réparation"])]


def test_what_must_not_be_there_is_never_lit() -> None:
    snapshot = shelf(document("a", title="Bal", body="un vélo et une voiture rouge"))
    assert [lit(hit) for hit in hits(snapshot, "vélo -camion")] == [["vélo"]]
    assert Light(understand("vélo -voiture", today=TODAY)).words == 1


def test_a_phrase_is_lit_as_a_whole_and_only_where_it_stands() -> None:
    snapshot = shelf(document("a", title="Bal", body="une commune, la Commune de Paris, et Paris de la commune"))
    assert [lit(hit) for hit in hits(snapshot, '"commune de paris"')] == [["Commune de Paris"]]
    assert hits(snapshot, '"paris la commune"') == []


def test_fields_alone_show_their_value_or_how_the_text_begins() -> None:
    snapshot = shelf(
        SearchDocument(
            RecordId("a"),
            "sheet",
            "Bal",
            parts=(("title", "Bal"), ("people", "Jo Roy, Anne Roy"), ("body", "Au début, rien.")),
            terms=frozenset({value_term(FieldName.BOARD, "anne roy"), number_term(FieldName.AXIS, "3")}),
        )
    )
    (board,), (axis,) = hits(snapshot, 'référent:"Anne Roy"'), hits(snapshot, "axe:3")
    assert (board.field, board.snippet) == ("people", "Jo Roy, Anne Roy")
    assert "Anne" in lit(board)
    assert (axis.field, axis.snippet, axis.highlights) == ("body", "Au début, rien.", ())
