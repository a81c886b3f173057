"""Where other texts name a record without a link, how the words become one, and files taken off a record."""

from storage import Kind, Operation, RecordId, Workspace, Write
from storage.attached import attachments, detach
from storage.editing import sheets
from storage.editing.linking import link_words
from storage.model import JsonValue
from storage.records import get
from storage.unlinked import places_of, unlinked_mentions


def made(workspace: Workspace, title: str, body: str = "") -> RecordId:
    record, plan = sheets.create(Kind.SHEET, title, body=body)
    workspace.perform(plan)
    return record


def body_of(workspace: Workspace, record: RecordId) -> str:
    with workspace.reader() as reader:
        return get(reader, record).body


def test_plain_words_that_name_a_sheet_are_found_whatever_their_accents(workspace: Workspace) -> None:
    wanted = made(workspace, "Réseau cyclable")
    made(workspace, "Gares", "Près du RESEAU CYCLABLE, puis [[Réseau cyclable]] et `réseau cyclable`.\n")
    made(workspace, "Décomposé", "Le re\u0301seau-cyclable avance.")
    made(workspace, "Autre", "Des réseaux cyclables.")
    with workspace.reader() as reader:
        found = unlinked_mentions(reader, wanted)
    assert [(each.title, each.words) for each in found] == [
        ("Décomposé", "re\u0301seau-cyclable"),
        ("Gares", "RESEAU CYCLABLE"),
    ]
    assert found[1].around[slice(*found[1].lit)] == "RESEAU CYCLABLE"


def test_ligatures_and_signs_of_a_pattern_are_only_letters(workspace: Workspace) -> None:
    heart, percent = made(workspace, "Cœur de ville"), made(workspace, "100 % vélo_s")
    made(workspace, "Texte", "Le coeur de ville et 100 % vélo_s ; 100 X veloXs.")
    with workspace.reader() as reader:
        assert [each.words for each in unlinked_mentions(reader, heart)] == ["coeur de ville"]
        assert [each.words for each in unlinked_mentions(reader, percent)] == ["100 % vélo_s"]


def test_words_become_a_link_by_one_operation_where_they_stand_now(workspace: Workspace) -> None:
    wanted = made(workspace, "Réseau cyclable")
    other = made(workspace, "Gares", "Le réseau cyclable et le Réseau cyclable.")
    workspace.perform(link_words(other, wanted, "réseau cyclable", 3))
    workspace.perform(link_words(other, wanted, "Réseau cyclable", 60))
    assert body_of(workspace, other) == "Le [[Réseau cyclable|réseau cyclable]] et le [[Réseau cyclable]]."
    assert not workspace.perform(link_words(other, wanted, "Réseau cyclable", 0))
    workspace.undo()
    assert body_of(workspace, other) == "Le [[Réseau cyclable|réseau cyclable]] et le Réseau cyclable."


def test_no_word_is_found_inside_another() -> None:
    assert places_of("L'enquête, les enquêtes", ("enquete",)) == [(2, 9)]


def test_a_file_taken_off_leaves_the_text_too(workspace: Workspace) -> None:
    record = made(workspace, "Vélo", "Avant\n\n![[plan.png]]\n\nVoir [[plan.png]] ici.\n")
    file = workspace.files.add(b"image")
    value: JsonValue = {"name": "plan.png", "media": "image/png", "size": 5, "at": 1}
    write = Write(record, sets={f"attachments/{file}": value})
    workspace.perform(lambda _reader: Operation("attach", (write,)))
    with workspace.reader() as reader:
        assert [(row.name, row.media, row.size) for row in attachments(reader, record)] == [
            ("plan.png", "image/png", 5)
        ]
    workspace.perform(detach(record, file))
    with workspace.reader() as reader:
        assert attachments(reader, record) == ()
    assert body_of(workspace, record) == "Avant\n\n\nVoir  ici.\n"
    assert not workspace.perform(detach(record, file))
