"""Two versions as values: fields in words, passages with their stretches, long texts cut where nothing changed."""

from hypothesis import given
from hypothesis import strategies as st

from desktop.history.comparing import (
    CUT,
    Compared,
    Side,
    compare,
    for_show,
    paragraph_around,
    passages_of,
    read_authored,
    read_versions,
    shortened,
)
from desktop.history.side_by_side import levelled
from storage import Kind, Workspace
from storage.editing import sheets
from storage.model import Seq
from wiki.differences import Piece, word_differences

NOBODY = Side(Seq(0), "", None, is_now=False)


def test_fields_are_told_in_words_and_lists_together(workspace: Workspace) -> None:
    record, plan = sheets.create(Kind.SHEET, "Vélo", body="Un deux.\n")
    workspace.perform(plan)
    workspace.perform(sheets.set_field(record, "tags", ["fête"]))
    with workspace.reader() as reader:
        first = read_versions(reader, record).stories[0].version.seq
    workspace.perform(sheets.set_field(record, "status", ["En cours"]))
    workspace.perform(sheets.set_field(record, "tags", ["vélo", "gare"]))
    workspace.perform(sheets.set_field(record, "axis", ["4 Signaux"]))
    with workspace.reader() as reader:
        versions = read_versions(reader, record)
        old, new = Side(first, "", None, is_now=False), versions.side(versions.now)
        changes = {change.field: (change.before, change.after) for change in compare(reader, record, old, new).fields}
    assert changes == {"axis": ("", "Signaux"), "status": ("", "En cours"), "tags": ("fête", "vélo, gare")}


def test_the_first_version_is_compared_with_nothing(workspace: Workspace) -> None:
    record, plan = sheets.create(Kind.SHEET, "Vélo", body="Un deux.\n")
    workspace.perform(plan)
    with workspace.reader() as reader:
        versions = read_versions(reader, record)
        assert versions.before(versions.now) == 0
        found = compare(reader, record, versions.side(Seq(0)), versions.side(versions.now))
        assert read_authored(reader, record).written[0].author == "Claire Moreau"
    assert [(piece.kind, piece.text) for piece in found.pieces] == [("inserted", "Un deux.\n")]
    assert found.passages[0].new == (0, 9)


@given(st.text("ab \n", max_size=40), st.text("ab \n", max_size=40))
def test_passages_say_what_both_texts_hold_there(old: str, new: str) -> None:
    pieces = word_differences(old, new)
    for passage in passages_of(tuple(pieces)):
        own = pieces[passage.first : passage.last + 1]
        assert "".join(piece.text for piece in own if piece.kind == "deleted") == old[slice(*passage.old)]
        assert "".join(piece.text for piece in own if piece.kind == "inserted") == new[slice(*passage.new)]


def test_only_what_stayed_is_cut_short() -> None:
    long = "mot " * 2_000
    cut = shortened((Piece("equal", long), Piece("deleted", long), Piece("equal", long)))
    assert cut[1].text == long
    assert cut[0].text.startswith(CUT)
    assert cut[2].text.endswith(CUT)


def test_a_paragraph_is_the_whole_lines_that_a_stretch_touches() -> None:
    text = "Un.\r\nDeux trois.\r\nQuatre.\r\n"
    start, end = paragraph_around(text, 10, 12)
    assert text[start:end] == "Deux trois."
    start, end = paragraph_around(text, 5, 18)
    assert text[start:end] == "Deux trois."


def test_line_ends_are_shown_as_one() -> None:
    assert for_show("a\r\nb\rc\n") == "a\nb\nc\n"


def test_whole_lines_on_one_side_leave_room_on_the_other() -> None:
    pieces = word_differences("Un.\nDeux.\nTrois.\n", "Un.\nTrois.\n")
    compared = Compared(NOBODY, NOBODY, (), tuple(pieces), tuple(passages_of(tuple(pieces))))
    shown, passages = levelled(compared)
    assert [(piece.kind, piece.text) for piece in shown] == [
        ("equal", "Un.\n"),
        ("deleted", "Deux.\n"),
        ("inserted", "\n"),
        ("equal", "Trois.\n"),
    ]
    assert (passages[0].first, passages[0].last) == (1, 2)
