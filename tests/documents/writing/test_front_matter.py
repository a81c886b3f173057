"""Files as they leave: properties that Obsidian reads, a body that comes back, a brought front matter kept."""

from dataclasses import replace

import pytest
import yaml
from hypothesis import example, given, settings
from hypothesis import strategies as st

from documents.writing.front_matter import file_text
from documents.writing.properties import read_values
from documents.writing.publication import PublishedAxis, PublishedName, PublishedText, PublishedWords
from storage.model import Kind, RecordId
from wiki.front_matter import read_front_matter

SHEET = PublishedText(
    id=RecordId("abc123"),
    kind=Kind.SHEET,
    title="Les nouvelles formes d'emplois : et après ?",
    body="## Contexte\n\n- Webinaire. 18 juin?\n",
    number="8",
    axis=PublishedAxis(RecordId("axis4"), "4", "Signaux émergents"),
    status="En cours",
    offered=("En cours", "Fait"),
    people={
        "board_referents": (PublishedName("Catherine Zuber"),),
        "contributors": (PublishedName("Léa Martin", uncertain=True), PublishedName("Michel Souillac")),
        "funders": (PublishedName("ADEME"),),
    },
    tags=("emploi", "ess/rural"),
    dates=(PublishedWords("46174", "calendar"),),
    open_questions=(PublishedWords("sur R & D ?", "partners"),),
    fields={"Budget": "4 000 € : à voir", "Statut": "ne sort pas"},
)
BROUGHT = (
    "---\r\n"
    "# notre plan\r\n"
    "titre:   Vélos   # gardé\r\n"
    "statut: en cours\r\n"
    "Référent CA: ZUBER Catherine\r\n"
    "heure: 9:30\r\n"
    "vide: null\r\n"
    "hexa: 0x1F\r\n"
    "modele: &modele {a: 1}\r\n"
    "copie: *modele\r\n"
    "tags:\r\n"
    "  - emploi   # le premier\r\n"
    "dates: [9:30, null, 0x1F, 18 juin]\r\n"
    "---\r\n"
)
VELOS = PublishedText(
    id=RecordId("abc123"),
    kind=Kind.SHEET,
    title="Vélos",
    body="Corps\r\n",
    status="En cours",
    offered=("En cours", "Fait"),
    people={"board_referents": (PublishedName("Catherine Zuber"),)},
    tags=("emploi",),
    dates=(PublishedWords("18 juin", "dates"),),
    front_matter=BROUGHT,
)
WITH_ID = BROUGHT.replace("18 juin]\r\n---", "18 juin]\r\nfabrique-id: abc123\r\n---") + "\r\nCorps\r\n"
LINES = st.sampled_from(["", "---", "texte", "# Titre", "fabrique-id: autre", "\t- x", "é\u2028è", "a: [b", "...", " "])
ENDS = st.sampled_from(["\n", "\r\n", "\r"])
BODIES = st.lists(st.tuples(LINES, ENDS), max_size=8).map(lambda lines: "".join(map("".join, lines)))


def body_of(written: str) -> str:
    front = read_front_matter(written)
    assert front is not None
    return written[front.body_start :]


def test_the_properties_of_a_sheet_stand_in_order_and_are_plain_yaml() -> None:
    written = file_text(SHEET)
    values = yaml.safe_load(written.split("---\n")[1])
    assert list(values) == [
        "fabrique-id",
        "title",
        "number",
        "axis",
        "status",
        "board_referents",
        "team_referents",
        "contributors",
        "partners",
        "funders",
        "Budget",
        "tags",
        "aliases",
        "dates",
        "open_questions",
    ]
    assert values["number"] == "8"
    assert values["axis"] == "4 Signaux émergents"
    assert values["contributors"] == ["Léa Martin ?", "Michel Souillac"]
    assert values["partners"] == []
    assert values["dates"] == ["46174", "18 juin?"]
    assert values["open_questions"] == ["sur R & D ?"]
    assert written.endswith("---\n\n" + SHEET.body)


def test_a_sheet_with_nothing_in_it_still_offers_the_usual_properties() -> None:
    written = file_text(PublishedText(RecordId("a1"), Kind.SHEET, "Vide"))
    assert "\nstatus:\n" in written
    assert "\npartners: []\n" in written
    assert "lead_organisations" not in written


@pytest.mark.parametrize(("kind", "line"), [(Kind.NOTE, "type: note"), (Kind.PAGE, "type: page")])
def test_a_note_and_a_page_say_what_they_are(kind: Kind, line: str) -> None:
    assert f"\n{line}\n" in file_text(PublishedText(RecordId("a1"), kind, "Réunion", day="3 mars 2026"))


@pytest.mark.parametrize(
    "axis",
    [
        ("4", "Signaux émergents"),
        ("IV", "Signaux"),
        ("A", "Vélos"),
        ("", "Vélos"),
        ("4", ""),
        ("1.2", "a : b"),
        ("MOB", "x"),
    ],
)
def test_an_axis_is_read_back_as_it_was(axis: tuple[str, str]) -> None:
    written = file_text(replace(SHEET, axis=PublishedAxis(RecordId("x"), *axis)))
    front = read_front_matter(written)
    assert front is not None
    read = read_values(front.values).axis
    assert read is not None
    assert (read.number, read.title) == axis


@settings(max_examples=150)
@given(BODIES, st.booleans())
@example("\nbody", True)
@example("\r\nbody", False)
@example("\rbody", True)
@example("---\nencore: un\n---\n", True)
@example("", True)
def test_a_body_comes_back_byte_for_byte(body: str, brought: bool) -> None:
    written = file_text(replace(VELOS if brought else SHEET, body=body))
    assert body_of(written.encode().decode()) == body


@given(BODIES, ENDS, st.sampled_from(["---", "---  "]))
def test_a_body_comes_back_below_any_line_end(body: str, end: str, closing: str) -> None:
    block = end.join(("---", "titre: Vélos", closing, ""))
    assert body_of(file_text(replace(VELOS, body=body, front_matter=block))) == body


def test_a_brought_front_matter_that_ends_with_the_file_gets_a_line_end() -> None:
    assert body_of(file_text(replace(VELOS, front_matter="---\ntitre: Vélos\n---", body="Corps"))) == "Corps"


def test_a_brought_front_matter_in_which_nothing_changed_gains_the_identity_alone() -> None:
    assert file_text(VELOS) == WITH_ID


@pytest.mark.parametrize(
    ("change", "before", "after"),
    [
        ({"title": "Trains"}, "titre:   Vélos   # gardé", "titre:   Trains   # gardé"),
        ({"status": "Fait"}, "statut: en cours", "statut: Fait"),
        ({"status": ""}, "statut: en cours", 'statut: ""'),
        ({"people": {}}, "Référent CA: ZUBER Catherine", "Référent CA: []"),
        (
            {"people": {"board_referents": (PublishedName("Catherine Zuber"), PublishedName("Léa"))}},
            "Référent CA: ZUBER Catherine",
            "Référent CA: [Catherine Zuber, Léa]",
        ),
        ({"number": "8"}, "fabrique-id:", 'number: "8"\r\nfabrique-id:'),
        (
            {"dates": (PublishedWords("18 juin", "dates"), PublishedWords("T2 2027", "dates"))},
            "dates: [9:30, null, 0x1F, 18 juin]",
            'dates: ["9:30", "0x1F", 18 juin, T2 2027]',
        ),
        ({"dates": ()}, "dates: [9:30, null, 0x1F, 18 juin]", 'dates: ["9:30", "0x1F"]'),
        ({"fields": {"Budget": "4 €"}}, "fabrique-id:", "Budget: 4 €\r\nfabrique-id:"),
    ],
)
def test_only_the_line_of_what_changed_here_is_rewritten(change: dict[str, object], before: str, after: str) -> None:
    assert file_text(replace(VELOS, **change)) == WITH_ID.replace(before, after)  # type: ignore[arg-type]


def test_an_identity_of_another_workspace_is_replaced_where_it_stands() -> None:
    brought = "---\nfabrique-id: autre\ntitle: Vélos\n---\n"
    written = file_text(PublishedText(RecordId("abc123"), Kind.SHEET, "Vélos", front_matter=brought))
    assert written == "---\nfabrique-id: abc123\ntitle: Vélos\n---\n\n"


def test_an_alias_of_a_person_still_means_the_person() -> None:
    brought = "---\ntitle: Vélos\npartenaires: [Boîte à vélo, ADEME]\nfabrique-id: abc123\n---\n"
    people = (PublishedName("La boîte à vélo", ("Boîte à vélo",)), PublishedName("Agence", ("ADEME",)))
    sheet = PublishedText(RecordId("abc123"), Kind.SHEET, "Vélos", people={"partners": people}, front_matter=brought)
    assert file_text(sheet) == brought + "\n"


def test_two_keys_of_one_role_share_its_names() -> None:
    brought = "---\ntitle: V\npilote: Paul Roy\nréférent technique: Léa Bon\nfabrique-id: a\n---\n"
    people = {"team_referents": (PublishedName("Léa Bon"), PublishedName("Ana Ley"))}
    sheet = PublishedText(RecordId("a"), Kind.SHEET, "V", people=people, front_matter=brought)
    assert file_text(sheet) == brought.replace("pilote: Paul Roy", "pilote: [Ana Ley]") + "\n"


def test_a_front_matter_that_is_no_yaml_keeps_its_lines() -> None:
    brought = "---\ntitle: Vélos : et après\nbancal: [a\n---\n"
    sheet = PublishedText(RecordId("abc123"), Kind.SHEET, "Vélos : et après", front_matter=brought, number="8")
    assert file_text(sheet) == '---\ntitle: Vélos : et après\nbancal: [a\nnumber: "8"\nfabrique-id: abc123\n---\n\n'
    renamed = file_text(replace(sheet, title="Trains"))
    assert "\ntitle: Trains\nbancal: [a\n" in renamed


@pytest.mark.parametrize(
    ("lines", "change", "before", "after"),
    [
        ("statut: En cours\navancement: 40 %, livré", {"status": "Fait"}, "statut: En cours", "statut: Fait"),
        ("avancement: 40 %, livré\nstatut: En cours", {"status": "Fait"}, "statut: En cours", "statut: Fait"),
        (
            "statut: En cours\nétat: en cours",
            {"status": "Fait"},
            "statut: En cours\nétat: en cours",
            "statut: Fait\nétat: Fait",
        ),
        ("titre: Vieux\ntitle: Vélos", {"title": "Trains"}, "title: Vélos", "title: Trains"),
        ("n°: 8\nnum: 9", {"number": "10", "title": "Vélos"}, "n°: 8", 'n°: "10"'),
        (
            "tags: [a, b]\nétiquettes: [c, d]",
            {"tags": ("a", "c", "e")},
            "tags: [a, b]\nétiquettes: [c, d]",
            "tags: [a, e]\nétiquettes: [c]",
        ),
        ("tags: [velo, b]", {"tags": ("vélo", "b")}, "[velo", "[vélo"),
        (
            "dates: [mai 2027, plus tard]\ndate: juin 2027",
            {"dates": (PublishedWords("juin 2027"),)},
            "[mai 2027, plus tard]",
            "[plus tard]",
        ),
    ],
)
def test_of_several_keys_that_mean_the_same_only_what_changed_is_rewritten(
    lines: str, change: dict[str, object], before: str, after: str
) -> None:
    title = "" if "tit" in lines else "title: Vélos\n"
    brought = f"---\n{title}{lines}\nfabrique-id: a\n---\n"
    sheet = PublishedText(RecordId("a"), Kind.SHEET, "Vélos", offered=("En cours", "Fait"), front_matter=brought)
    written = file_text(replace(sheet, **change))  # type: ignore[arg-type]
    assert written == brought.replace(before, after) + "\n"


@settings(max_examples=100)
@given(st.text(max_size=30), st.text(max_size=20), st.lists(st.text(max_size=10), max_size=3))
@example("null", "0x1F", ["9:30", "- a", "#b", "", "a: b"])
@example("a\r\nb\x85c\x00", "---", ["---"])
def test_odd_words_are_read_back_as_they_are(title: str, number: str, tags: list[str]) -> None:
    written = file_text(replace(SHEET, title=title, number=number, tags=tuple(tags)))
    front = read_front_matter(written)
    assert front is not None
    assert front.problem is None
    assert front.values["title"] in (title, None)
    assert front.values["number"] in (number, None)
    assert front.values["tags"] == tags
    plain = yaml.safe_load(written[4 : front.end - 4])
    assert (plain["title"], plain["tags"]) == (title or None, tags)
    assert written[front.body_start :] == SHEET.body
