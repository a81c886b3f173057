"""What is typed becomes clauses: each line of the tables reads as query, what is said back, what was not understood."""

import re
from datetime import date

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from search.language.operators import PERSON_FIELDS
from search.language.query import (
    Between,
    Clause,
    DateField,
    Either,
    Every,
    FieldName,
    InField,
    Late,
    Phrase,
    Query,
    Wanted,
    Why,
    Without,
)
from search.language.understanding import LONGEST_QUERY, understand
from search.language.values import Known
from wiki.word_lists import words_in

TODAY = date(2026, 11, 25)
KNOWN = Known(
    {
        FieldName.STATUS: ["À discuter", "En cours", "En attente", "Fait", "Fait en partie"],
        FieldName.AXIS: ["1 Vivre ensemble", "3 Mobilité", "12 Culture"],
        FieldName.BOARD: ["Awa N’Guessan", "Lou Martin"],
        FieldName.TEAM: ["Paul Roy"],
        FieldName.TAG: ["jardin partagé"],
    },
    me="Lou Martin",
)


def read(text: str, known: Known | None = None, language: str = "fr") -> Query:
    return understand(text, today=TODAY, language=language, known=known)


def word(form: str, *, typing: bool = False) -> Wanted:
    return Wanted(((form,),), typing)


def has(what: str) -> InField:
    return InField(FieldName.HAS, what)


def changed(first: date | None, last: date | None) -> Between:
    return Between(DateField.CHANGED, first, last)


@pytest.mark.parametrize(
    ("text", "clauses"),
    [
        ("vélo train ", (word("velo"), word("train"))),
        ("vélo tra", (word("velo"), word("tra", typing=True))),
        ("vél* train ", (word("vel", typing=True), word("train"))),
        ("les ateliers de la commune ", (word("ateliers"), word("commune"))),
        ("de la ", (word("de"), word("la"))),
        ("vélo vélo vélo ", (word("velo"),)),
        ('"jardin partagé"', (Phrase((word("jardin"), word("partage"))),)),
        ("« jardin partagé »", (Phrase((word("jardin"), word("partage"))),)),
        ("“jardin partagé”", (Phrase((word("jardin"), word("partage"))),)),
        ('"jardin part', (Phrase((word("jardin"), word("part", typing=True))),)),
        ('"axe:3 OU -x"', (Phrase((word("axe"), word("3"), word("ou"), word("x"))),)),
        ('écran 24" bleu ', (word("ecran"), word("24"), word("bleu"))),
        ("vélo -train", (word("velo"), Without(word("train")))),
        ('vélo -"jardin partagé"', (word("velo"), Without(Phrase((word("jardin"), word("partage")))))),
        ("vélo - train ", (word("velo"), word("train"))),
        ("MOB-03 ", (Wanted((("mob03",), ("mob", "03"))),)),
        ("bus vélo OU train gare ", (word("bus"), Either((word("velo"), word("train"))), word("gare"))),
        ("vélo OR train ", (Either((word("velo"), word("train"))),)),
        ("vélo|train | bus ", (Either((word("velo"), word("train"), word("bus"))),)),
        ("vélo ou train ", (word("velo"), word("train"))),
        ("vélo/train OU bus ", (Either((Every((word("velo"), word("train"))), word("bus"))),)),
        ("vélo ET train ", (word("velo"), word("train"))),
        ("vélo OU", (word("velo"),)),
        ("axe:3", (InField(FieldName.AXIS, "3"),)),
        ("AXIS:3", (InField(FieldName.AXIS, "3"),)),
        ("(axe:3 OU axe:1)", (Either((InField(FieldName.AXIS, "3"), InField(FieldName.AXIS, "1"))),)),
        ('axe:"3 Mobilité"', (InField(FieldName.AXIS, "3"),)),
        ("axe:mobilité ", (InField(FieldName.AXIS, "mobilite", (word("mobilite"),)),)),
        ("axe:MOB-03 ", (InField(FieldName.AXIS, "mob03", (Wanted((("mob03",), ("mob", "03"))),)),)),
        ("Référent:Awa ", (InField(FieldName.BOARD, "awa", (word("awa"),)),)),
        ("REFERENT-CA:Awa ", (InField(FieldName.BOARD, "awa", (word("awa"),)),)),
        ("référent équipe:Paul ", (InField(FieldName.TEAM, "paul", (word("paul"),)),)),
        ("tag:jardin ", (InField(FieldName.TAG, "jardin", (word("jardin"),)),)),
        ("type:fiche", (InField(FieldName.TYPE, "sheet"),)),
        ("type:people", (InField(FieldName.TYPE, "person"),)),
        ("type:fich", (InField(FieldName.TYPE, "sheet"),)),
        ("type:fiche action ", (InField(FieldName.TYPE, "sheet"), word("action"))),
        ("type:fiche-action ", (InField(FieldName.TYPE, "sheet"),)),
        ("type:kits ", (InField(FieldName.TYPE, "page"),)),
        ("en:retard", (Late(TODAY),)),
        ("IS:Late", (Late(TODAY),)),
        ("-en:retard", (Without(Late(TODAY)),)),
        ("sans:référent", (Without(has("board")),)),
        ("without:board", (Without(has("board")),)),
        ("-sans:référent", (has("board"),)),
        ("-avec:note", (Without(has("note")),)),
        ("sans:pièce jointe", (Without(has("attachment")),)),
        ("avec:question", (has("question"),)),
        ("avec:questions vélo ", (has("question"), word("velo"))),
        ("modifié:2026-09", (changed(date(2026, 9, 1), date(2026, 9, 30)),)),
        ("modifié:>2026-09", (changed(date(2026, 10, 1), None),)),
        ("modified:>=2026-09", (changed(date(2026, 9, 1), None),)),
        ("modifié:<2026", (changed(None, date(2025, 12, 31)),)),
        ("modifié:2026-01..2026-06", (changed(date(2026, 1, 1), date(2026, 6, 30)),)),
        ("modifié:juin", (changed(date(2026, 6, 1), date(2026, 6, 30)),)),
        ("échéance:juin", (Between(DateField.DUE, date(2027, 6, 1), date(2027, 6, 30)),)),
        ("due: this month", (Between(DateField.DUE, date(2026, 11, 1), date(2026, 11, 30)),)),
        ('échéance:"ce mois"', (Between(DateField.DUE, date(2026, 11, 1), date(2026, 11, 30)),)),
        ("échéance:T2 2027 vélo ", (Between(DateField.DUE, date(2027, 4, 1), date(2027, 6, 30)), word("velo"))),
        ("modifié:après le 12 mai", (changed(date(2026, 5, 13), None),)),
        ("modifié:cette semaine", (changed(date(2026, 11, 23), date(2026, 11, 29)),)),
        ("modifié:mois dernier", (changed(date(2026, 10, 1), date(2026, 10, 31)),)),
        ("modifié:hier", (changed(date(2026, 11, 24), date(2026, 11, 24)),)),
        ("en:cours", (InField(FieldName.STATUS, "en cours", (word("cours"),)),)),
        ("co voiturage ", (Wanted((("co", "voiturage"), ("covoiturage",))),)),
        ("mob 03 ", (Wanted((("mob", "03"), ("mob03",))),)),
        ("axe 4 ", (word("axe"), word("4"))),
        ("https://exemple/x 14:30 ", tuple(map(word, ("https", "exemple", "x", "14", "30")))),
        ("Note : texte ", (word("note"), word("texte"))),
    ],
)
def test_a_query_is_read_as_people_mean_it(text: str, clauses: tuple[Clause, ...]) -> None:
    query = read(text)
    assert query.clauses == clauses
    assert query.misread == ()


@pytest.mark.parametrize(
    ("text", "clauses"),
    [
        ("statut: en cours vélo ", (InField(FieldName.STATUS, "en cours", (word("cours"),)), word("velo"))),
        ("statut:en c", (InField(FieldName.STATUS, "en c", (word("c", typing=True),)),)),
        ("statut : fait ", (InField(FieldName.STATUS, "fait", (word("fait"),)),)),
        ("statut : bidule ", (word("statut"), word("bidule"))),
        ("status:done", (InField(FieldName.STATUS, "fait", (word("fait"),)),)),
        ("référent:moi", (InField(FieldName.BOARD, "lou martin", (word("lou"), word("martin"))),)),
        (
            "référent:awa n'guessan bus ",
            (
                InField(FieldName.BOARD, "awa n'guessan", (word("awa"), Wanted((("guessan",), ("nguessan",))))),
                word("bus"),
            ),
        ),
        ("référent:nguessan ", (InField(FieldName.BOARD, "nguessan", (word("nguessan"),)),)),
        ("axe:3 mobilité ", (InField(FieldName.AXIS, "3"), word("mobilite"))),
        ("axe:12", (InField(FieldName.AXIS, "12"),)),
        ("étiquette:jardins ", (InField(FieldName.TAG, "jardins", (word("jardins"),)),)),
    ],
)
def test_with_the_values_that_there_are_blanks_need_no_quotes(text: str, clauses: tuple[Clause, ...]) -> None:
    query = read(text, KNOWN)
    assert query.clauses == clauses
    assert query.misread == ()


@pytest.mark.parametrize(
    ("text", "clauses", "misread"),
    [
        ("foo:bar ", (word("foo"), word("bar")), [("foo:bar", Why.UNKNOWN_OPERATOR)]),
        ("titre:vélo ", (word("velo"),), [("titre:vélo", Why.UNKNOWN_OPERATOR)]),
        ("-foo:bar ", (Without(word("foo")), Without(word("bar"))), [("foo:bar", Why.UNKNOWN_OPERATOR)]),
        ("statut:bidule bus ", (word("bidule"), word("bus")), [("statut:bidule", Why.UNKNOWN_VALUE)]),
        ("bus -statut:bidule ", (word("bus"),), [("-statut:bidule", Why.UNKNOWN_VALUE)]),
        ("axe:9 ", (word("9"),), [("axe:9", Why.UNKNOWN_VALUE)]),
        ("type:bidule ", (word("bidule"),), [("type:bidule", Why.UNKNOWN_VALUE)]),
        ("modifié:bidule ", (word("bidule"),), [("modifié:bidule", Why.NOT_A_DATE)]),
        ("axe: statut:fait ", (InField(FieldName.STATUS, "fait", (word("fait"),)),), [("axe:", Why.NO_VALUE)]),
        ("OU vélo ", (word("velo"),), [("OU", Why.NOTHING_BESIDE)]),
        ('"a axe:3', (Phrase((word("a"), word("axe"), word("3", typing=True))),), [('"a axe:3', Why.OPEN_QUOTE)]),
    ],
)
def test_what_is_not_understood_is_looked_for_as_words_and_told(
    text: str, clauses: tuple[Clause, ...], misread: list[tuple[str, Why]]
) -> None:
    query = read(text, KNOWN)
    assert query.clauses == clauses
    assert [(each.words, each.why) for each in query.misread] == misread
    assert all(text[each.start : each.end] == each.words for each in query.misread)


@pytest.mark.parametrize(
    "whole",
    [
        'vélo axe:3 statut:"en cours"',
        "vélo OU train -bus",
        "modifié:après le 12 mai",
        "échéance:ce mois",
        "type:personne",
        "sans:pièce jointe",
        "en:retard",
        "référent:Awa",
        "«jardin partagé» vélo",
    ],
)
def test_nobody_is_told_anything_while_typing_what_is_right(whole: str) -> None:
    for end in range(len(whole) + 1):
        assert read(whole[:end], KNOWN).misread == (), whole[:end]


@pytest.mark.parametrize(
    ("text", "french", "english"),
    [
        ("AXIS:3  vélo without:board ", "axe:3 vélo sans:référent", "axis:3 vélo without:board"),
        ("status:done", "statut:done", "status:done"),
        ("tag:jardin\u00a0partagé", 'étiquette:"jardin partagé*"', 'tag:"jardin partagé*"'),
        ("is:overdue vélo OR bus", "en:retard vélo OU bus", "is:late vélo OR bus"),
        ("modifié:>2026-09", "modifié:>=2026-10", "changed:>=2026-10"),
        ("due:this year", "échéance:2026", "due:2026"),
        ("-sans:référent", "avec:référent", "with:board"),
        ("vélo -“a b”", 'vélo -"a b"', 'vélo -"a b"'),
        ("personne:moi", "personne:moi", "person:me"),
        ('type:"fiche" action ', "type:fiche action ", "type:sheet action "),
        ('sans:"référent" équipe ', 'sans:"référent" équipe ', "without:board équipe "),
        ('"250", 000 vélo OU bus ', '"250" 000 vélo OU bus ', '"250" 000 vélo OR bus '),
        ("250, 000 -x", "250, 000 -x", "250, 000 -x"),
    ],
)
def test_a_query_is_said_again_in_the_persons_language(text: str, french: str, english: str) -> None:
    assert read(text, KNOWN).understood == french
    assert read(text, KNOWN, "en").understood == english


def test_only_a_text_of_words_names_a_sheet_by_its_number() -> None:
    expected = {
        "n°8": "#8",
        "axe 4 n8": "#4/8",
        "MOB-03": "#mob3",
        "mob3": "#mob3",
        "n°08": "#8",
        "vélo": "",
        "axe:3 8": "",
        '"n°8"': "",
    }
    assert {text: read(text).reference for text in expected} == expected


def test_a_person_is_looked_for_in_every_field_of_persons() -> None:
    (clause,) = read("personne:Roy ").clauses
    assert isinstance(clause, Either)
    assert [each.field for each in clause.clauses if isinstance(each, InField)] == list(PERSON_FIELDS)


def test_what_is_too_long_is_cut_and_told() -> None:
    many = read(" ".join(f"mot{number}" for number in range(100)))
    assert len(many.clauses) == 32
    assert [each.why for each in many.misread] == [Why.TOO_LONG]
    assert read("vélo" * LONGEST_QUERY).misread[-1].start == LONGEST_QUERY
    assert read("la " * LONGEST_QUERY).misread[-1].why is Why.TOO_LONG


PARTS = words_in(
    """
    axe: statut: sans: en: modifié: type: personne: référent équipe: OU OR ET | - « » " “ * : en cours fait retard
    fiche action 3 12 2026 2026-09 .. > juin mai co voiturage n° 8 250 000 1 l' d’ Awa N’Guessan moi r & d C.A.
    référent·e·s ( ) , / foo:bar de la e\u0301
    """
)
PIECES = st.sampled_from([*sorted(PARTS), " ", " ", "\u00a0", "\n"])
QUERIES = st.one_of(
    st.text(max_size=60), st.lists(PIECES, max_size=14).map("".join), st.lists(PIECES, max_size=8).map(" ".join)
)


_HANGING = re.compile(r"['’ʼ‘‛´`＇](?!\w)")
"""An apostrophe that nothing follows: whether it belongs to the word before depends on what is behind it."""


@settings(max_examples=400)
@given(QUERIES, st.booleans(), st.sampled_from(["fr", "en"]))
def test_what_is_said_again_asks_for_the_same(text: str, known: bool, language: str) -> None:
    assume(not _HANGING.search(text))
    values = KNOWN if known else None
    query = read(text, values, language)
    again = read(query.understood, values, language)
    assert again.clauses == query.clauses


@given(QUERIES, st.booleans())
def test_what_was_misread_lies_in_the_text(text: str, known: bool) -> None:
    for each in read(text, KNOWN if known else None).misread:
        assert 0 <= each.start < each.end <= len(text)
        assert each.why is Why.TOO_LONG or text[each.start : each.end] == each.words
