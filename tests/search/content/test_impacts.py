"""What a document's words weigh, and where they stand."""

from collections import Counter

from hypothesis import given
from hypothesis import strategies as st

from search.content.document import SearchDocument
from search.content.impacts import PART_GAP, weighed
from search.content.reading import ACRONYM_MARK, counted
from search.content.terms import MARK, title_term
from search.text.french import stem_of
from search.text.words import every_word, read_words
from storage.model import RecordId

_PIECES = st.sampled_from(
    [
        *("250", "000", " ", " ", "\u00a0", "\u202f", "\n", "\t", "\x1c", "\u2028", "n", "N", "°", "º", "8", "2.3.1"),
        *("R", "&", "D", "C.A.", "ESS", "TITRE", "EN", "référent·e·s", "habitant(e)s", "l’", "d'", "aujourd'hui"),
        *(
            "k",
            "K",
            "k€",
            "€",
            "/",
            "2026",
            "05",
            "12/05/2026",
            "2026-05-12",
            "1.250.000",
            "HelloAsso",
            "s/",
            "x",
            "1er",
            "e",
        ),
        *("co-voiturage", "N’Guessan", "(", ")", "[x]", "«", "»", ".", ",", "?", "-", "_", "#", "*", "œuvre", "été"),
        *(
            "e\u0301te\u0301",
            "\ue000",
            "\x00",
            "\ud800",
            "😀",
            "1",
            "12",
            "123",
            "0123",
            "MOB-03",
            "…",
            "'",
            "·e",
            "\u00ad",
        ),
    ]
)
_TEXTS = st.lists(_PIECES | st.text(max_size=4), max_size=40).map("".join)


def document(
    *parts: tuple[str, str], title: str = "", action: int | None = None, terms: tuple[str, ...] = ()
) -> SearchDocument:
    return SearchDocument(
        RecordId("r"), "note", title, parts=parts, action=action, references=("#8",), terms=frozenset(terms)
    )


def impact(word: str, *parts: tuple[str, str]) -> float:
    return weighed(document(*parts)).impacts.get(word, 0.0)


def places(word: str, *parts: tuple[str, str]) -> list[int]:
    return list(weighed(document(*parts)).positions[word])


@given(_TEXTS)
def test_reading_in_chunks_counts_what_reading_the_whole_text_does(text: str) -> None:
    words = list(read_words(text))
    forms = Counter(form for word in every_word(words) for form in word.forms)
    stems = Counter(stem for word in every_word(words) for stem in {stem_of(form) for form in word.forms})
    read = counted(text)
    assert {term: count for term, count in read.terms.items() if term[0] != ACRONYM_MARK} == forms + stems
    assert read.words == len(words)


@given(_TEXTS)
def test_each_word_has_its_place_and_what_parts_make_stands_at_all_of_them(text: str) -> None:
    expected: dict[str, set[int]] = {}
    place = 0
    for word in read_words(text):
        wide = max(1, len(word.parts))
        for at in range(wide):
            for form in (*word.forms, *(word.parts[at].forms if word.parts else ())):
                expected.setdefault(form, set()).add(place + at)
        place += wide
    read = counted(text)
    assert {form: set(found) for form, found in read.positions.items()} == expected
    assert all(found == sorted(set(found)) for found in read.positions.values())
    assert read.end == place


def test_a_phrase_goes_through_a_compound_word_joined_or_in_parts() -> None:
    body = ("body", "Le co-voiturage solidaire")
    assert places("le", body) == [0]
    assert places("co", body) == [1]
    assert places("voiturage", body) == [2]
    assert places("covoiturage", body) == [1, 2]
    assert places("solidaire", body) == [3]


def test_the_words_of_two_parts_are_far_from_each_other() -> None:
    parts = (("title", "Atelier vélo"), ("body", "vélo"))
    assert places("velo", *parts) == [1, 2 + PART_GAP]


def test_no_part_is_weighed_for_the_words_of_another() -> None:
    title, body = ("title", "Logement"), ("body", "Énergie " * 30)
    assert impact("logement", title, body) == impact("logement", title)


def test_the_title_weighs_most_then_people_then_partners_then_headings_then_the_text() -> None:
    filling = " ".join(f"mot{number}" for number in range(200))
    weights = [
        impact("velo", ("number", "vélo")),
        impact("velo", ("title", "vélo")),
        impact("velo", ("people", "vélo")),
        impact("velo", ("partners", "vélo")),
        impact("velo", ("body", f"{filling}\n\n## Vélo\n\n{filling}")),
        impact("velo", ("body", f"{filling}\n\nVélo\n\n{filling}")),
        impact("velo", ("attachment_text", f"{filling}\n\nVélo\n\n{filling}")),
    ]
    assert weights == sorted(weights, reverse=True)
    assert len(set(weights)) == len(weights)


def test_a_heading_is_known_by_its_sign_and_a_tag_is_none() -> None:
    assert impact("velo", ("body", "#vélo")) < impact("velo", ("body", "# vélo"))
    assert impact("velo", ("fields", "# vélo")) == impact("velo", ("fields", "vélo"))


def test_capitals_among_words_in_capitals_are_no_acronyms() -> None:
    assert impact(f"{ACRONYM_MARK}ess", ("body", "une aide de l’ESS locale")) > 0
    assert impact(f"{ACRONYM_MARK}ess", ("body", "AIDES DE L’ESS LOCALE")) == 0
    assert impact(f"{ACRONYM_MARK}ca", ("body", "le C.A. du mois")) > 0
    assert impact(f"{ACRONYM_MARK}rd", ("body", "la R & D du mois")) > 0


def test_the_terms_of_fields_and_references_are_there_once_and_have_no_place() -> None:
    term = f"{MARK}board=awa"
    found = weighed(document(("body", "awa"), terms=(term,)))
    assert found.impacts[term] == found.impacts["#8"] == 1.0
    assert set(found.positions) == {"awa"}


def test_the_exact_title_is_a_term_of_the_record_and_not_of_its_actions() -> None:
    assert title_term("awa diop") in weighed(document(title="Diop Awa")).impacts
    assert title_term("awa diop") not in weighed(document(title="Diop Awa", action=1)).impacts
