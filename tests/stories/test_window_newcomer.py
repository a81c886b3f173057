"""Somebody starts Fabrique for the first time, with last year's sheet copied from a mail."""

from pathlib import Path

from tests.stories.desks import Desk

SEED = Path(__file__).parents[1] / "documents" / "understanding" / "samples" / "seed.txt"
TITLE = "Les nouvelles formes d'emplois et d'activités"
NEW_LINE = "Une réunion à l’été, où l’on décide."


def test_the_newcomer(desk: Desk) -> None:
    desk.starts_fabrique()
    assert desk.window.title() == "Fabrique"

    desk.copies(SEED.read_text("utf-8"))
    desk.press("Right", "Return")
    desk.looks("second door")
    desk.press("Tab", "Tab", "Return")
    desk.waits(lambda: desk.window.title() != "Fabrique", "a workspace opens, named in the title")
    desk.looks("review")
    desk.folder = next((desk.surroundings.home / "Documents" / "Fabrique").glob("*.fabrique"))
    assert desk.titles() == set()

    desk.press("Ctrl+Return")
    desk.waits(lambda: desk.titles() == {TITLE}, "the sheet is there")
    (sheet,) = desk.records()
    assert (sheet.text("number"), len(sheet.body) > 500) == ("8", True)
    desk.looks("accepted")

    assert desk.here() == TITLE
    desk.press("Ctrl+Home", "Ctrl+End", "Return", "Return")
    desk.types(NEW_LINE)
    desk.waits_for_text(TITLE, NEW_LINE)
    desk.looks("edited")

    desk.press("Ctrl+Shift+E")
    desk.looks("export")
    desk.press("Return")
    desk.waits(lambda: len(exported(desk)) == 2, "the sheet and an index are in the folder of documents")
    desk.looks("exported")
    text = "".join(file.read_text("utf-8") for file in exported(desk))
    assert TITLE in text
    assert NEW_LINE in text


def exported(desk: Desk) -> list[Path]:
    return list(desk.surroundings.home.glob("Documents/Fabrique/*(export)/**/*.md"))
