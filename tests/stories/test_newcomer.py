"""A team member with last year's text: bring it in, find it, change it, send it out, take the answer back."""

from pathlib import Path

from tests.stories.conftest import Person

SEED = Path(__file__).parents[1] / "documents" / "understanding" / "samples" / "seed.txt"
TITLE = "Les nouvelles formes d'emplois et d'activités"


def test_the_first_morning(person: Person) -> None:
    person.says("new", "Groupe.fabrique", "--name", "Notre groupe")
    person.says("import", str(SEED), code=1)
    assert person.reads("list") == []

    person.says("import", str(SEED), "--accept")
    (sheet,) = person.reads("list")
    assert (sheet["number"], sheet["title"], sheet["axis"]["title"]) == ("8", TITLE, "Signaux émergents")
    assert {each["title"] for each in person.reads("list", "people")} >= {"Catherine Zuber", "Chloé Sécher"}

    found = person.reads("search", "plateformes teletravail")["results"]
    assert found[0]["id"] == sheet["id"]
    lit = [found[0]["snippet"][start:end] for start, end in found[0]["highlights"]]
    assert {"télétravail", "plateformes"} & set(lit)

    person.says("set", "Axe 4 n°8", "status", "En cours")
    person.says("tick", "Axe 4 n°8", "Webinaire", "done")
    person.says("export", "--to", "sortie", "--format", "md")
    (file,) = (person.folder / "sortie").glob("Axe 4*/*.md")
    text = file.read_bytes().decode()
    assert "status: En cours" in text
    assert "- [x] Webinaire" in text

    file.write_bytes(text.replace("Plaidoyer :", "Plaidoyer et presse :").encode())
    person.says("set", TITLE, "title", "Nouvelles formes d'emploi")
    person.says("import", str(file), "--accept")
    record = person.reads("show", "Axe 4 n°8")
    assert record["title"] == "Nouvelles formes d'emploi"
    assert "Plaidoyer et presse :" in record["body"]

    person.says("undo")
    assert "Plaidoyer :" in person.reads("show", "Axe 4 n°8")["body"]
    person.says("check")


def test_nothing_is_lost_by_a_slip(person: Person) -> None:
    person.says("new", "Groupe.fabrique", "--name", "Notre groupe")
    person.says("import", str(SEED), "--accept")
    before = person.reads("show", "Axe 4 n°8")
    person.says("backup", "--to", "copie.fabrique-backup")
    person.says("set", "Axe 4 n°8", "board_referents")
    person.says("set", "Axe 4 n°8", "title", "Effacé par mégarde")
    person.says("restore", "copie.fabrique-backup")
    assert person.reads("show", TITLE)["board_referents"] == before["board_referents"]
    assert person.reads("search", "coursiers")["total"] >= 1
    person.says("import", "absent.txt", "--accept", code=1)
    person.says("check")
