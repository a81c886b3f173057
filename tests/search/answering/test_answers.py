"""What comes first, what is left out, and what was probably meant."""

from dataclasses import replace
from string import ascii_lowercase

import pytest

from search.answering.answers import Answer, answer
from search.columns.snapshot import snapshot_of
from search.content.document import SearchDocument
from search.content.terms import has_term, number_term, value_term
from search.language.query import FieldName, InField, Late, Query, Without
from search.language.references import reference_term
from search.language.understanding import understand
from storage.model import RecordId
from tests.search.answering.asking import LONG, TODAY, ask, document, hits, names, shelf


def test_the_very_title_comes_first_however_often_others_say_it() -> None:
    snapshot = shelf(
        document("often", title="Budget participatif : budget participatif du budget", body="budget participatif " * 9),
        document("title", title="Budget participatif", body=LONG),
    )
    assert names(ask(snapshot, "budget participatif"))[0] == "title"


@pytest.mark.parametrize("typed", ["Éloïse Lefèvre", "lefevre eloise", "LEFÈVRE Éloïse "])
def test_a_person_comes_first_by_either_order_of_names_then_their_sheets(typed: str) -> None:
    snapshot = shelf(
        document("text", title="Compte rendu", body="Éloïse Lefèvre a dit. Éloïse Lefèvre a répondu."),
        document("sheet", title="Jardin", people="Paul Roy, Éloïse Lefèvre", body=LONG),
        document("person", "person", title="Éloïse Lefèvre"),
    )
    assert names(ask(snapshot, typed)) == ["person", "sheet", "text"]


def test_title_people_and_text_are_worth_less_and_less() -> None:
    snapshot = shelf(
        document("body", title="Un", body="compost"),
        document("people", title="Deux", people="Compost"),
        document("title", title="Compost"),
    )
    assert names(ask(snapshot, "compost")) == ["title", "people", "body"]


def test_words_side_by_side_come_before_words_far_apart() -> None:
    near, far = "conseil de quartier", "conseil municipal et plus tard dans un autre quartier"
    snapshot = shelf(
        document("far", body=f"{far} {LONG}"), document("near", body=f"{near} {LONG} dans un plus tard et")
    )
    assert names(ask(snapshot, "conseil quartier"))[0] == "near"


def test_the_last_word_of_a_phrase_may_go_on_in_any_of_hundreds_of_ways() -> None:
    ways = [f"con{one}{other}" for one in ascii_lowercase for other in ascii_lowercase]
    snapshot = shelf(
        *(document(f"{place:03}", body=f"une bonne {way}") for place, way in enumerate(ways)),
        *(document(f"other {way}", body=f"une autre {way}") for way in ways[:400]),
    )
    assert ask(snapshot, '"bonne con').total == len(ways)
    assert names(ask(snapshot, '"bonne conzz')) == [f"{len(ways) - 1:03}"]


def test_among_equals_mine_comes_first_then_what_changed_last_then_the_key() -> None:
    snapshot = shelf(
        document("b-old", title="Vélo", people="Ana Roy", changed=1),
        document("a-old", title="Vélo", people="Ana Roy", changed=1),
        document("new", title="Vélo", people="Ana Roy", changed=9),
        document("mine", title="Vélo", people="Awa Diop", changed=1),
    )
    assert names(ask(snapshot, "vélo", me="Awa Diop")) == ["mine", "new", "a-old", "b-old"]
    assert names(ask(snapshot, "vélo")) == ["new", "a-old", "b-old", "mine"]


def test_thousands_of_equals_stand_in_the_order_of_their_keys() -> None:
    snapshot = shelf(*(document(f"{(number * 7919) % 3000:04}", title="Vélo") for number in range(3000)))
    assert names(ask(snapshot, "vélo")) == [f"{number:04}" for number in range(50)]


def test_a_sheet_named_by_its_number_comes_first_whatever_its_words() -> None:
    numbered = SearchDocument(
        RecordId("eight"),
        "sheet",
        "Repair café",
        "8",
        parts=(("title", "Repair café"),),
        references=(reference_term("8"),),
    )
    snapshot = shelf(document("words", title="Fiche fiche 8"), numbered)
    answered = ask(snapshot, "fiche 8")
    assert names(answered)[0] == "eight"
    assert hits(snapshot, "fiche 8")[0].reason == "reference"


def fielded(name: str, kind: str, *terms: str, changed: int = 0, late: int | None = None) -> SearchDocument:
    action = 1 if kind == "action" else None
    return SearchDocument(
        RecordId(name), kind, name, action=action, terms=frozenset(terms), changed=changed, late_after=late
    )


AXIS = number_term(FieldName.AXIS, "3")
FIELDED = shelf(
    fielded("old", "sheet", AXIS, value_term(FieldName.TYPE, "sheet"), changed=1),
    fielded("new", "sheet", AXIS, has_term(FieldName.BOARD), value_term(FieldName.TYPE, "sheet"), changed=2),
    fielded("action", "action", AXIS, value_term(FieldName.TYPE, "action"), late=700_000),
    fielded("note", "note", value_term(FieldName.TYPE, "note")),
)


def test_fields_alone_find_records_newest_first_and_not_their_actions() -> None:
    assert names(answer(FIELDED, Query("", (InField(FieldName.AXIS, "3"),)), limit=9)) == ["new", "old"]


@pytest.mark.parametrize("clause", [InField(FieldName.TYPE, "action"), Late(TODAY)])
def test_actions_are_found_where_they_are_asked_for(clause: InField | Late) -> None:
    assert names(answer(FIELDED, Query("", (clause,)), limit=9)) == ["action"]


def test_what_is_missing_is_said_of_sheets_only() -> None:
    assert names(answer(FIELDED, Query("", (Without(InField(FieldName.HAS, "board")),)), limit=9)) == ["old"]


def test_one_value_must_have_all_the_words() -> None:
    snapshot = shelf(
        SearchDocument(
            RecordId("two"),
            "sheet",
            "Deux",
            terms=frozenset(f"\x1fboard~{word}" for word in ("anne", "roy", "jo", "martin")),
            facets=(("board", "Anne Roy"), ("board", "Jo Martin")),
        )
    )
    assert ask(snapshot, 'référent:"anne roy"').total == 1
    assert ask(snapshot, 'référent:"anne martin"').total == 0


@pytest.mark.parametrize("typed", ["mob1", "MOB-1", "mob01", "mob-01"])
def test_a_number_names_its_sheet_with_or_without_a_zero_before_it(typed: str) -> None:
    named = replace(document("first", number="MOB-01", title="Bus"), references=(reference_term("MOB-01"),))
    tenth = replace(document("tenth", number="MOB-10", title="Car"), references=(reference_term("MOB-10"),))
    assert names(ask(shelf(tenth, named), typed))[0] == "first"


MEANT = shelf(
    document("person", "person", title="Maëlle Touraine"),
    document("event", title="Fête", body="Un Événement, puis un autre événement avec des bénévoles."),
    document("common", title="Gare", body="la gare la gare"),
    document("rare", title="Gant", body="un gant"),
)


@pytest.mark.parametrize(
    ("typed", "suggestion", "first"),
    [
        ("Maelle Tourraine", "Maelle Touraine", "person"),
        ("Mealle Touraine", "Maëlle Touraine", "person"),
        ("évenemnt ", "événement ", "event"),
        ("l'evenenent ", "l'événement ", "event"),
        ("evenemetn", "événement", "event"),
        ("bneevoles ", "bénévoles ", "event"),
        ("énévoles ", "bénévoles ", "event"),
        ("vénévoles ", "bénévoles ", "event"),
        ("gaer", "gare", "common"),
    ],
)
def test_a_word_that_no_record_has_is_taken_for_the_nearest(typed: str, suggestion: str, first: str) -> None:
    answered = ask(MEANT, typed)
    assert (answered.suggestion.lower(), names(answered)[:1]) == (suggestion.lower(), [first])
    assert hits(MEANT, typed)[0].highlights


@pytest.mark.parametrize("typed", ["xq", "xylophone", "événement xylophone", "even", "ga", "événement gare", "1234 "])
def test_nothing_is_suggested_where_nothing_is_near_or_something_may_still_come(typed: str) -> None:
    assert ask(MEANT, typed).suggestion == ""


@pytest.mark.parametrize(
    ("typed", "suggestion"),
    [("legoff", "Goff"), ("legof", "Goff"), ("noe legoff ", "noe Goff "), ("legon", ""), ("lenoé", "Noé")],
)
def test_a_name_is_found_with_its_article_run_into_it(typed: str, suggestion: str) -> None:
    snapshot = shelf(document("person", "person", title="Noé Le Goff"), document("other", title="Le grand lac"))
    answered = ask(snapshot, typed)
    assert (answered.suggestion, names(answered)) == (suggestion, ["person"] if suggestion else [])


@pytest.mark.parametrize(
    ("typed", "suggestion"),
    [
        ("référent:bertand", "référent:Bertrand"),
        ('personne:"quesnoy bertand"', 'personne:"quesnoy Bertrand"'),
        ("vélo référent:bertand", ""),
        ("statut:bertand", ""),
        ("-référent:bertand", ""),
    ],
)
def test_a_typing_mistake_in_a_fields_value_is_one_too(typed: str, suggestion: str) -> None:
    board = SearchDocument(
        RecordId("sheet"),
        "sheet",
        "Jardin",
        parts=(("title", "Jardin"), ("people", "Bertrand Quesnoy")),
        terms=frozenset(f"\x1fboard~{word}" for word in ("bertrand", "quesnoy")),
        facets=(("board", "Bertrand Quesnoy"), ("person", "Bertrand Quesnoy")),
    )
    assert ask(shelf(board, document("other", title="Lac")), typed).suggestion == suggestion


def test_facets_say_how_to_narrow() -> None:
    snapshot = shelf(document("a", title="Vélo", people="Awa N’Guessan"), document("b", "note", title="Vélo"))
    facets = {facet.name: facet.values for facet in ask(snapshot, "vélo").facets}
    assert [(value.count, value.narrowing) for value in facets["type"]] == [(1, "type:note"), (1, "type:fiche")]
    assert [value.narrowing for value in facets["person"]] == ['personne:"Awa N’Guessan"']


@pytest.mark.parametrize(
    "typed",
    [
        " ".join(chr(97 + turn % 26) for turn in range(32)),
        " OU ".join("abcdefghij" * 20),
        "(" * 10_000,
        '"' + "a " * 3_000,
        "\ud800 \x00 \U0001f600 " * 500,
        "-" * 5_000 + "a",
        "axe:" * 2_000,
        "z" * 10_000,
    ],
)
def test_whatever_is_typed_is_answered(typed: str) -> None:
    answered = ask(MEANT, typed)
    assert answered.total >= len(answered.ranked) >= 0
    assert all(hit.snippet is not None for hit in hits(MEANT, typed))


def test_nothing_is_found_in_nothing() -> None:
    assert ask(snapshot_of([]), "vélo axe:3") == Answer(understand("vélo axe:3", today=TODAY), 0)
    assert ask(MEANT, "").total == 0
