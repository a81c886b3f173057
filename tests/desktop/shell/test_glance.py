"""The glance of last time: kept, found again, and never an error."""

import json
from dataclasses import replace
from pathlib import Path

import pytest

from desktop.models.navigator_rows import NavigatorRow, NavigatorRows, RowKind
from desktop.shell.glance import FILE_NAME, MOST_TEXT, Glance, read_glance, write_glance
from desktop.theme.tokens import Tone
from desktop.work.places import Place

ROWS = NavigatorRows(
    (
        NavigatorRow(RowKind.AXIS, "a", "Se nourrir", number="1", count=1),
        NavigatorRow(RowKind.SHEET, "s", "Une légumerie", 1, "2", 0, "En cours", Tone.INFO, 12.5, True, 3),
    )
)
TAB = Place("s", section="Actions", start=3)
GLANCE = Glance("Maille", "/x", 14, "Claire", ROWS, (TAB,), 0, (Place("t"),), 0, "Une légumerie", "été")


def test_a_glance_is_found_as_it_was_kept(tmp_path: Path) -> None:
    write_glance(tmp_path / "new" / "home", GLANCE)
    assert read_glance(tmp_path / "new" / "home") == GLANCE


def test_without_a_file_the_glance_is_empty(tmp_path: Path) -> None:
    assert read_glance(tmp_path) == Glance()


def test_only_the_first_screenfuls_are_kept(tmp_path: Path) -> None:
    write_glance(tmp_path, replace(GLANCE, text="x" * 10 * MOST_TEXT))
    assert len(read_glance(tmp_path).text) == MOST_TEXT


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"{",
        b"[]",
        b"null",
        b"\xff\xfe",
        b'{"version": 2}',
        b'{"version": 1}',
        b"[" * 5_000,
        b'"glance"',
    ],
)
def test_a_file_that_is_not_ours_gives_an_empty_glance(tmp_path: Path, content: bytes) -> None:
    (tmp_path / FILE_NAME).write_bytes(content)
    assert read_glance(tmp_path) == Glance()


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("rows", [["axis", "a"]]),
        ("rows", [["nothing", "a", "b", 0, "", 0, "", "mute", 0, False, 0]]),
        ("rows", [["axis", 1, "b", 0, "", 0, "", "mute", 0, False, 0]]),
        ("rows", {"a": 1}),
        ("tabs", [{"record": 3}]),
        ("tabs", ["s"]),
        ("text", None),
        ("members", "many"),
        ("tab", "first"),
        ("members", 10**30),
        ("members", -1),
        ("tabs", [{"record": "s", "section": "", "action": "", "words": "", "start": -4}]),
        ("rows", [["sheet", "a", "b", 10**9, "", 0, "", "mute", 0, False, 0]]),
        ("rows", [["axis", "a", "b", 0, "", 10**30, "", "mute", 0, False, 0]]),
        ("rows", [["sheet", "a", "b", 0, "", 0, "", "mute", 1e300, False, 0]]),
        ("rows", [["sheet", "a", "b", 0, "", 0, "", "mute", float("nan"), False, 0]]),
        ("rows", [["sheet", "a", "b", 0, "", 0, "", "mute", 0, False, -1]]),
    ],
)
def test_a_value_of_another_kind_gives_an_empty_glance(tmp_path: Path, name: str, value: object) -> None:
    write_glance(tmp_path, GLANCE)
    found = json.loads((tmp_path / FILE_NAME).read_text("utf-8"))
    (tmp_path / FILE_NAME).write_text(json.dumps(found | {name: value}), "utf-8")
    assert read_glance(tmp_path) == Glance()


def test_a_tab_that_is_none_is_the_last_one(tmp_path: Path) -> None:
    write_glance(tmp_path, replace(GLANCE, tab=7))
    assert read_glance(tmp_path).tab == 0


def test_a_home_that_cannot_be_written_is_no_error(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    write_glance(tmp_path / "file", GLANCE)
    assert read_glance(tmp_path / "file") == Glance()


def test_a_title_with_half_a_character_is_kept(tmp_path: Path) -> None:
    write_glance(tmp_path, replace(GLANCE, title="a\ud83d"))
    assert read_glance(tmp_path).title == "a\ud83d"


def test_of_a_large_workspace_only_what_is_seen_at_first_is_kept(tmp_path: Path) -> None:
    rows: list[NavigatorRow] = []
    for axis in range(3):
        rows.append(NavigatorRow(RowKind.AXIS, f"a{axis}", f"Axe {axis}", count=500))
        rows += [NavigatorRow(RowKind.SHEET, f"s{axis}-{number}", "Fiche", 1) for number in range(500)]
    write_glance(tmp_path, replace(GLANCE, navigator=NavigatorRows(tuple(rows)), tabs=(Place("s1-7"),)))
    kept = read_glance(tmp_path).navigator.rows
    assert [row.id for row in kept if row.is_heading] == ["a0", "a1", "a2"]
    assert len(kept) == 3 + 500
    assert kept[1].id == "a1"
    assert kept[2].id == "s1-0"
