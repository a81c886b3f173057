"""Pictures and files of a folder come along with the texts that show them, and nothing from outside it ever does."""

from pathlib import Path

import pytest

from documents.reading import accept, propose, read_paths
from documents.writing import export
from storage import Changes
from storage.model import JsonValue
from tests.documents.reading.workspaces import Group

PICTURE = b"\x89PNG\r\n\x1a\n" + bytes(200)
OTHER = b"\x89PNG\r\n\x1a\n" + bytes(300)
SHEET = "---\ntitle: Vélo\n---\n\n## Contexte\n\n"


def take(our: Group, *paths: Path) -> Changes:
    with our.workspace.reader() as reader:
        proposal = propose(reader, read_paths(paths))
    return our.workspace.perform(accept(proposal, files=our.workspace.files))


def picture(our: Group, place: str, data: bytes = PICTURE) -> Path:
    path = our.folder / place
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data)
    return path


def attached(our: Group) -> list[dict[str, JsonValue]]:
    (sheet,) = our.sheets()
    return list(sheet.elements("attachments").values())


def paths(our: Group) -> list[JsonValue]:
    return [value["path"] for value in attached(our)]


@pytest.mark.parametrize(
    ("place", "link"),
    [
        ("plan.png", "![[plan.png]]"),
        ("images/plan.png", "![[plan.png]]"),
        ("images/plan.png", "![[PLAN.PNG|200]]"),
        ("images/plan.png", "![Le plan](images/plan.png)"),
        ("images/le plan.png", "![](images/le%20plan.png)"),
        ("images/le plan.png", "![](<images/le plan.png>)"),
        ("images/plan.png", "![](/images/plan.png)"),
        ("images/plan.png", "[voir](./images/plan.png)"),
    ],
)
def test_a_picture_comes_along_however_it_is_shown(our: Group, place: str, link: str) -> None:
    picture(our, place)
    our.file("velo.md", SHEET + link + "\n")
    take(our, our.folder)
    assert paths(our) == [place]
    (kept,) = our.workspace.files.all()
    assert our.workspace.files.whole(kept) == PICTURE
    assert attached(our)[0]["media"] == "image/png"
    assert our.sheets()[0].body.endswith(link + "\n")


def test_a_text_in_a_subfolder_names_files_from_where_it_lies(our: Group) -> None:
    picture(our, "axe/images/a.png")
    picture(our, "images/b.png", OTHER)
    our.file("axe/velo.md", SHEET + "![](images/a.png)\n\n![](../images/b.png)\n")
    take(our, our.folder)
    assert paths(our) == ["axe/images/a.png", "images/b.png"]


def test_the_nearest_of_two_of_one_name_is_meant(our: Group) -> None:
    picture(our, "axe/plan.png", OTHER)
    picture(our, "plan.png")
    our.file("axe/velo.md", SHEET + "![[plan.png]]\n")
    take(our, our.folder)
    assert paths(our) == ["axe/plan.png"]


def test_a_file_that_is_named_itself_brings_what_lies_beside_it(our: Group) -> None:
    picture(our, "plan.png")
    picture(our, "ailleurs/carte.png", OTHER)
    path = our.file("velo.md", SHEET + "![[plan.png]] ![[carte.png]]\n")
    take(our, path)
    assert paths(our) == ["plan.png"]


@pytest.mark.parametrize(
    "target",
    [
        "../secret.png",
        "images/../../secret.png",
        "{outside}",
        "file://{outside}",
        "%2e%2e/secret.png",
        "..\\secret.png",
    ],
)
def test_nothing_from_outside_the_folder_comes_along(our: Group, target: str) -> None:
    inside = our.folder / "inside"
    picture(our, "secret.png")
    target = target.format(outside=our.folder / "secret.png")
    our.file("inside/velo.md", SHEET + f"![]({target})\n\n![[{target}]]\n")
    take(our, inside)
    assert attached(our) == []
    assert list(our.workspace.files.all()) == []


def test_links_of_the_file_system_are_not_followed(our: Group) -> None:
    outside = picture(our, "outside/secret.png").parent
    inside = our.folder / "inside"
    inside.mkdir()
    (inside / "a.png").symlink_to(outside / "secret.png")
    (inside / "dossier").symlink_to(outside)
    our.file("inside/velo.md", SHEET + "![[a.png]] ![](dossier/secret.png) ![[secret.png]]\n")
    take(our, inside)
    assert attached(our) == []


def test_a_file_that_becomes_a_link_before_it_is_accepted_stays_out(our: Group) -> None:
    secret = picture(our, "outside/secret.png", OTHER)
    shown = picture(our, "inside/a.png")
    our.file("inside/velo.md", SHEET + "![[a.png]]\n")
    with our.workspace.reader() as reader:
        proposal = propose(reader, read_paths([our.folder / "inside"]))
    shown.unlink()
    shown.symlink_to(secret)
    our.workspace.perform(accept(proposal, files=our.workspace.files))
    assert attached(our) == []


def test_hidden_files_stay_out(our: Group) -> None:
    picture(our, ".ssh/cle.pem")
    our.file("velo.md", SHEET + "![](.ssh/cle.pem)\n")
    take(our, our.folder)
    assert attached(our) == []


def test_what_is_not_there_is_told_with_its_line(our: Group) -> None:
    our.file("velo.md", SHEET + "![[perdue.png]]\n")
    with our.workspace.reader() as reader:
        (problem,) = propose(reader, read_paths([our.folder])).problems
    assert (problem.reason, problem.text, problem.lines) == ("attachment", "perdue.png", (7,))


def test_a_picture_that_comes_along_is_no_file_that_could_not_be_read(our: Group) -> None:
    picture(our, "plan.png")
    picture(our, "seule.png", OTHER)
    our.file("velo.md", SHEET + "![[plan.png]]\n")
    assert [Path(each.text.split(" (")[0]).name for each in read_paths([our.folder]).problems] == ["seule.png"]


def test_what_is_left_out_brings_no_file(our: Group) -> None:
    picture(our, "plan.png")
    path = our.file("velo.md", SHEET + "![[plan.png]]\n")
    take(our, path)
    our.workspace.undo()
    assert our.sheets() == []


def test_an_updated_sheet_gets_the_pictures_that_are_new(our: Group) -> None:
    picture(our, "a.png")
    picture(our, "b.png", OTHER)
    our.file("velo.md", SHEET + "![[a.png]]\n")
    take(our, our.folder)
    our.file("velo.md", SHEET + "![[a.png]]\n\n![[b.png]]\n")
    take(our, our.folder)
    assert paths(our) == ["a.png", "b.png"]


def test_a_folder_goes_out_and_home_again_with_its_pictures(our: Group, tmp_path: Path) -> None:
    picture(our, "images/plan.png")
    picture(our, "axe/images/plan.png", OTHER)
    picture(our, "seule.png", PICTURE + b"x")
    our.file("velo.md", SHEET + "![](images/plan.png) ![[axe/images/plan.png]] ![[seule.png]]\n")
    take(our, our.folder)
    body = our.sheets()[0].body
    out = tmp_path / "out"
    summary = export(our.workspace, out)
    assert (summary.attachments, summary.lost_attachments, summary.links) == (3, (), ())
    assert (out / "images" / "plan.png").read_bytes() == PICTURE
    assert (out / "axe" / "images" / "plan.png").read_bytes() == OTHER
    assert (out / "fichiers" / "seule.png").read_bytes() == PICTURE + b"x"
    assert not take(our, out)
    assert our.sheets()[0].body == body
    assert paths(our) == ["images/plan.png", "axe/images/plan.png", "seule.png"]


def test_an_export_lays_no_picture_behind_a_link(our: Group, tmp_path: Path) -> None:
    picture(our, "images/plan.png")
    our.file("velo.md", SHEET + "![](images/plan.png)\n")
    take(our, our.folder)
    out, outside = tmp_path / "out", tmp_path / "outside"
    out.mkdir()
    outside.mkdir()
    (out / "images").symlink_to(outside)
    export(our.workspace, out)
    assert list(outside.iterdir()) == []
    assert (out / "fichiers" / "plan.png").read_bytes() == PICTURE
