"""The demo holds together: what it promises to show is there, and everything it names exists."""

import csv
import datetime
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

DEMO = Path(__file__).resolve().parents[2] / "resources" / "demo"
TODAY = datetime.date(2026, 11, 25)
MONTHS = (
    *("janvier", "février", "mars", "avril", "mai", "juin"),
    *("juillet", "août", "septembre", "octobre", "novembre", "décembre"),
)
WEEKDAYS = ("lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche")
STATUSES = {"À discuter", "À faire", "En cours", "En attente", "En pause", "Fait", "Abandonné"}
KEYS = {
    *("title", "number", "axis", "status", "board_referents", "team_referents", "contributors", "partners"),
    *("tags", "aliases", "dates", "open_questions"),
}
PEOPLE_KEYS = ("board_referents", "team_referents")
OWN_PEOPLE_OF_THE_REAL_SHEET = {
    "Catherine Zuber",
    "Patricia Andriot",
    "Michel Souillac",
    "Emeline Baume",
    "Anne-Laure Federici",
    "Chloé Sécher",
}
ITEM = re.compile(r"^[ \t]*[-*+] (?:\[(?P<state>.)\] )?(?P<words>.*)$", re.MULTILINE)
LINK = re.compile(r"\[\[([^\]|#]+)(?:#([^\]|]+))?(?:\|[^\]]+)?\]\]")
FULL_DAY = re.compile(rf"(?:({'|'.join(WEEKDAYS)}) )?(\d{{1,2}})(?:er)? ({'|'.join(MONTHS)}) (\d{{4}})")


@dataclass(frozen=True, slots=True)
class Document:
    """One Markdown file: its front matter's values and the text below it."""

    path: Path
    values: dict[str, Any]
    body: str


def read(path: Path) -> Document:
    """The file split at its front matter; a file without any has no values."""
    text = path.read_text(encoding="utf-8")
    if not text.startswith("---\n"):
        return Document(path, {}, text)
    _, front_matter, body = text.split("---\n", 2)
    return Document(path, yaml.safe_load(front_matter), body)


def register(name: str) -> list[dict[str, str]]:
    with (DEMO / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, delimiter=";"))


PEOPLE = register("personnes.csv")
ORGANISATIONS = register("organismes.csv")
SHEETS = [read(path) for path in sorted((DEMO / "plan").rglob("*.md"))]
REAL_SHEET = read(next((DEMO / "plan").rglob("*.txt")))
NOTES = [read(path) for path in sorted((DEMO / "notes").glob("*.md"))]
PAGES = [read(path) for path in sorted((DEMO / "pages").glob("*.md"))]
WRITTEN = [*SHEETS, *NOTES, *PAGES]
PEOPLE_NAMES = {row["Personne"] for row in PEOPLE}
ORGANISATION_NAMES = {row["Organisme"] for row in ORGANISATIONS}


def without_doubt(name: str) -> str:
    return name.removesuffix(" (à confirmer)").removesuffix(" ?")


def mentioned(document: Document) -> Iterator[str | None]:
    """For every mention the longest known name that it opens with, None when there is none; code is no mention."""
    text = re.sub(r"`[^`\n]*`", "", document.body)
    for match in re.finditer(r"(?<!\w)@", text):
        known = [name for name in PEOPLE_NAMES if text.startswith(name, match.end())]
        yield max(known, key=len) if known else None


def targets() -> dict[str, Document]:
    """What a link may say, by title, alias, and number within an axis."""
    found: dict[str, Document] = {}
    for document in WRITTEN:
        found.update(dict.fromkeys([document.values["title"], *document.values.get("aliases", [])], document))
        if "number" in document.values:
            found[f"Axe {document.values['axis'][0]} n°{document.values['number']}"] = document
    number, title = re.findall(r"^Fiche-action n°(\d+) (.+)$", REAL_SHEET.body, re.MULTILINE)[0]
    return {**found, title: REAL_SHEET, f"Axe 4 n°{number}": REAL_SHEET}


def test_the_plan_has_26_sheets_in_5_axes() -> None:
    axes = Counter(sheet.values["axis"] for sheet in SHEETS)
    assert len(SHEETS) + 1 == 26
    assert sorted(axis[0] for axis in axes) == list("12345")
    assert "4 Signaux émergents" in axes
    assert "AXE 4 : SIGNAUX ÉMERGENTS" in REAL_SHEET.body
    assert all(sheet.path.parent.name.startswith(f"axe-{sheet.values['axis'][0]}-") for sheet in SHEETS)


def test_every_sheet_has_the_keys_of_an_exported_sheet() -> None:
    for sheet in SHEETS:
        assert KEYS - set(sheet.values) == set(), sheet.path
        assert all(isinstance(date, str) for date in map(str, sheet.values["dates"]))
        assert isinstance(sheet.values["number"], str)


def test_titles_and_numbers_within_an_axis_are_used_once() -> None:
    titles = [document.values["title"] for document in WRITTEN]
    numbers = [(sheet.values["axis"], sheet.values["number"]) for sheet in SHEETS]
    assert len(titles) == len(set(titles))
    assert len(numbers) == len(set(numbers))


def test_the_register_has_30_people_and_25_organisations() -> None:
    assert len(PEOPLE) == len(PEOPLE_NAMES) == 30
    assert len(ORGANISATIONS) == len(ORGANISATION_NAMES) == 25
    assert {row["Rôle dans le réseau"] for row in PEOPLE} == {"bureau", "équipe", "membre", "extérieur"}
    assert {row["Organisme"] for row in PEOPLE} - {""} <= ORGANISATION_NAMES


def test_contacts_belong_to_nobody() -> None:
    for row in PEOPLE:
        invented = row["Personne"] not in OWN_PEOPLE_OF_THE_REAL_SHEET
        assert row["Courriel"].endswith("@example.org") == invented
        assert row["Téléphone"].startswith("02 61 91 ") == invented


def test_people_of_the_real_sheet_appear_nowhere_else() -> None:
    for name in OWN_PEOPLE_OF_THE_REAL_SHEET:
        assert name in REAL_SHEET.body
        assert name in PEOPLE_NAMES
        assert not any(name in document.path.read_text(encoding="utf-8") for document in WRITTEN)


def test_everybody_named_on_a_sheet_is_in_the_register() -> None:
    for sheet in SHEETS:
        for key in PEOPLE_KEYS:
            assert {without_doubt(name) for name in sheet.values[key]} <= PEOPLE_NAMES, sheet.path
        assert set(sheet.values["contributors"]) <= PEOPLE_NAMES | ORGANISATION_NAMES, sheet.path
        assert {without_doubt(name) for name in sheet.values["partners"]} <= ORGANISATION_NAMES, sheet.path


def test_everybody_in_the_register_serves_somewhere() -> None:
    people, organisations = set(OWN_PEOPLE_OF_THE_REAL_SHEET), {row["Organisme"] for row in PEOPLE}
    for sheet in SHEETS:
        people.update(without_doubt(name) for key in (*PEOPLE_KEYS, "contributors") for name in sheet.values[key])
        organisations.update(without_doubt(name) for name in sheet.values["partners"])
    assert people >= PEOPLE_NAMES
    assert organisations >= ORGANISATION_NAMES


def test_every_mention_is_in_the_register() -> None:
    unknown = [document.path.name for document in WRITTEN for name in mentioned(document) if name is None]
    assert unknown == []


def test_every_wiki_link_has_a_target() -> None:
    known = targets()
    links = [(document, *found) for document in WRITTEN for found in LINK.findall(document.body)]
    assert len(links) > 40
    for document, title, part in links:
        assert title in known, (document.path.name, title)
        if part.startswith("^"):
            assert re.search(rf" {re.escape(part)}$", known[title].body, re.MULTILINE), (document.path.name, part)
        elif part:
            assert re.search(rf"^#+ {re.escape(part)}$", known[title].body, re.MULTILINE), (document.path.name, part)


def test_links_are_written_in_every_way() -> None:
    everything = "\n".join(document.body for document in WRITTEN)
    for way in ("[[Axe 4 n°8]]", "[[Axe 3 n°MOB-03]]", "#Actions]]", "#^toit]]", "|banquet du pont]]"):
        assert way in everything


def test_all_statuses_and_action_states_are_present() -> None:
    assert {sheet.values["status"] for sheet in SHEETS} == STATUSES
    actions = [
        item["state"]
        for sheet in SHEETS
        for item in ITEM.finditer(sheet.body.partition("## Actions\n")[2].partition("\n## ")[0])
    ]
    assert set(actions) == {" ", "/", "x", "-", "?", None}
    assert len(actions) > 120


def test_actions_nest_at_least_three_deep() -> None:
    depths = {len(match[1]) // 2 for sheet in SHEETS for match in re.finditer(r"^( *)- \[", sheet.body, re.MULTILINE)}
    assert depths >= {0, 1, 2}


def test_several_actions_are_late_on_the_day_of_the_story() -> None:
    late = 0
    for document in (*SHEETS, *NOTES):
        for item in ITEM.finditer(document.body):
            days = [read_day(found) for found in FULL_DAY.finditer(item["words"])]
            late += item["state"] in {" ", "/"} and bool(days) and max(days) < TODAY
    assert late >= 10


def read_day(match: re.Match[str]) -> datetime.date:
    return datetime.date(int(match[4]), MONTHS.index(match[3]) + 1, int(match[2]))


def test_every_named_weekday_is_the_right_one() -> None:
    for document in WRITTEN:
        for match in FULL_DAY.finditer(document.body + yaml.safe_dump(document.values, allow_unicode=True)):
            assert match[1] in {None, WEEKDAYS[read_day(match).weekday()]}, (document.path.name, match[0])


def test_notes_are_dated_minutes_and_pages_are_pages() -> None:
    assert 6 <= len(NOTES) <= 8
    assert all(note.values["type"] == "note" for note in NOTES)
    assert [note.values["date"] for note in NOTES] == [note.path.name[:10] for note in NOTES]
    assert all(datetime.date.fromisoformat(note.values["date"]) < TODAY for note in NOTES)
    assert all(LINK.search(note.body) for note in NOTES)
    assert sum("## Décisions" in note.body for note in NOTES) >= 6
    assert [page.values["type"] for page in PAGES] == ["page", "page"]


def test_the_demo_shows_every_kind_of_content() -> None:
    everything = "\n".join(sheet.body for sheet in SHEETS)
    numbers = {sheet.values["number"] for sheet in SHEETS}
    dates = {str(date) for sheet in SHEETS for date in sheet.values["dates"]}
    lengths = sorted(len(sheet.body) for sheet in SHEETS)
    assert {"6", "2.3", "MOB-03", "MOB-10"} <= numbers
    assert {"46174", "2025-12-01 00:00:00", "N+1", "2027-2026", "dépendante du PLH", "T2 2027"} <= dates
    for content in ("> [!warning]", "|:---|", "[^1]:", "à confirmer", "\t- [ ]"):
        assert content in everything or any(content in str(sheet.values) for sheet in SHEETS), content
    assert lengths[0] < 300
    assert lengths[-1] > 6000
    assert sum(bool(sheet.values["open_questions"]) for sheet in SHEETS) > 10
