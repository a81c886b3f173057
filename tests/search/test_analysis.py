"""Our French through Whoosh's analysers: the same terms as everywhere, in their places."""

from typing import Any

from whoosh import fields
from whoosh.filedb.filestore import RamStorage
from whoosh.query import Phrase, Prefix, Term

from search.text.analysis import FrenchAnalyzer
from search.text.french import STEM_MARK


def terms(analyzer: Any, text: str) -> list[tuple[str, int, str]]:
    tokens = analyzer(text, positions=True, chars=True)
    return [(token.text, token.pos, text[token.startchar : token.endchar]) for token in tokens]


def forms(text: str) -> list[tuple[str, int]]:
    return [(term, place) for term, place, _ in terms(FrenchAnalyzer(), text) if not term.startswith(STEM_MARK)]


def test_forms_and_stems_stand_at_the_place_of_their_word() -> None:
    assert terms(FrenchAnalyzer(), "Les élus, l’école") == [
        ("les", 0, "Les"),
        ("_le", 0, "Les"),
        ("elus", 1, "élus"),
        ("_elu", 1, "élus"),
        ("ecole", 2, "école"),
        ("_ecol", 2, "école"),
    ]


def test_words_of_a_word_stand_at_places_of_their_own() -> None:
    assert forms("le co-voiturage solidaire") == [
        ("le", 0),
        ("covoiturage", 1),
        ("co", 1),
        ("covoiturage", 2),
        ("voiturage", 2),
        ("solidaire", 3),
    ]


def test_all_forms_of_an_inclusive_word_share_its_place() -> None:
    assert forms("un·e référent·e") == [("un", 0), ("une", 0), ("referent", 1), ("referente", 1)]


def test_whoosh_finds_with_them_what_we_find() -> None:
    schema = fields.Schema(text=fields.TEXT(analyzer=FrenchAnalyzer(), phrase=True))
    stored = RamStorage().create_index(schema)
    writer = stored.writer()
    writer.add_document(text="Un événement de co-voiturage avec les bénévoles de l’ESS")
    writer.commit()
    with stored.searcher() as searcher:
        for query in (
            Term("text", "evenement"),
            Prefix("text", "evene"),
            Term("text", "covoiturage"),
            Phrase("text", ["benevoles", "de", "ess"]),
        ):
            assert len(searcher.search(query)) == 1
        assert len(searcher.search(Phrase("text", ["ess", "benevoles"]))) == 0
