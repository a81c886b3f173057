"""The memory of a text: who wrote which words, what each version did, what undo would take back next."""

from time import perf_counter

from storage import Kind, Operation, RecordId, Workspace, Write
from storage.blame import written_by
from storage.editing import history, sheets
from storage.editing.actions import add_action, change_action
from storage.history import versions
from storage.next_undo import next_redo, next_undo
from storage.records import get
from storage.stories import changed_sections, stories
from tests.storage.clocks import HandClock
from tests.storage.pairs import Pair
from wiki.action_writing import assigned
from wiki.actions import ActionState
from wiki.edits import Edit


def made(workspace: Workspace, title: str, body: str = "") -> RecordId:
    record, plan = sheets.create(Kind.SHEET, title, body=body)
    workspace.perform(plan)
    return record


def body_of(workspace: Workspace, record: RecordId) -> str:
    with workspace.reader() as reader:
        return get(reader, record).body


def test_each_stretch_of_a_text_tells_who_wrote_it(pair: Pair) -> None:
    record = made(pair.anne, "Vélo", "Été 🚲 à deux.\n")
    pair.exchange()
    pair.boris.perform(sheets.write_body(record, [Edit(6, 6, "doux ")]))
    pair.exchange()
    body = body_of(pair.anne, record)
    with pair.anne.reader() as reader:
        told = [(body[each.start : each.end], each.author) for each in written_by(reader, record)]
    anne, boris = pair.anne.author, pair.boris.author
    assert told == [("Été 🚲 ", anne), ("doux ", boris), ("à deux.\n", anne)]


def test_a_thousand_changes_tell_who_wrote_them_within_half_a_second(workspace: Workspace) -> None:
    record = made(workspace, "Vélo", "mot " * 500)
    for place in range(1_000):
        workspace.perform(sheets.write_body(record, [Edit(place * 2, place * 2, "é")]))
    with workspace.reader() as reader:
        began = perf_counter()
        told = written_by(reader, record)
        spent = perf_counter() - began
    assert told[0].start == 0
    assert told[-1].end == len(body_of(workspace, record))
    assert spent < 0.5


def test_a_record_without_text_was_written_by_nobody(workspace: Workspace) -> None:
    record = made(workspace, "Vide")
    with workspace.reader() as reader:
        assert written_by(reader, record) == ()


def test_versions_tell_their_sections_words_and_operations(workspace: Workspace, clock: HandClock) -> None:
    record = made(workspace, "Vélo", "## Contexte\n\nUn.\n\n## Actions\n\n- [ ] Relire\n")
    clock.move(hours=1)
    workspace.perform(sheets.write_body(record, [Edit(13, 16, "Un, puis deux.")]))
    workspace.perform(sheets.tick(record, 1, ActionState.DONE))
    clock.move(hours=1)
    workspace.perform(sheets.set_field(record, "status", ["En cours"]))
    with workspace.reader() as reader:
        newest, written, first = stories(reader, record)
        assert stories(reader, record, newest=1) == (newest,)
    assert newest.version.fields == {"status"}
    assert (newest.sections, newest.words_in) == ((), 0)
    assert [act.name for act in written.acts] == ["write", "tick"]
    assert written.acts[1].details["action"] == "Relire"
    assert (written.sections, written.words_in, written.words_out) == (("Contexte", "Actions"), 3, 0)
    assert (first.is_first, first.sections) == (True, ("Contexte", "Actions"))


def test_text_above_the_first_heading_and_sections_that_went_are_told() -> None:
    assert changed_sections("Un\n\n## A\n\na\n", "Deux\n\n## B\n\na\n") == ("", "B", "A")


def test_what_undo_takes_back_next_is_known_before(workspace: Workspace) -> None:
    with workspace.reader() as reader:
        assert next_undo(reader, workspace.author) is None
    record = made(workspace, "Vélo")
    workspace.perform(sheets.rename(record, "Vélos"))
    with workspace.reader() as reader:
        found = next_undo(reader, workspace.author)
        assert found is not None
        assert (found.name, found.details["title"], next_redo(reader, workspace.author)) == ("set_field", "Vélos", None)
    workspace.undo()
    with workspace.reader() as reader:
        undone, redone = next_undo(reader, workspace.author), next_redo(reader, workspace.author)
    assert undone is not None
    assert redone is not None
    assert (undone.name, redone.name) == ("create", "set_field")


def test_a_part_of_an_earlier_text_comes_back_and_the_rest_stays(workspace: Workspace, clock: HandClock) -> None:
    record = made(workspace, "Vélo", "Un.\n\nDeux.\n\nTrois.\n")
    clock.move(hours=1)
    workspace.perform(lambda _: Operation("write", (Write(record, body="Un !\n\nDix.\n\nTrois.\n"),)))
    with workspace.reader() as reader:
        first = versions(reader, record)[0]
    workspace.perform(history.restore_part(record, first.seq, 5, 10))
    assert body_of(workspace, record) == "Un !\n\nDeux.\n\nTrois.\n"


def test_an_action_is_added_and_given_somebody(workspace: Workspace) -> None:
    record = made(workspace, "Vélo", "## Contexte\n\nRien.\n")
    workspace.perform(add_action(record, "Relire le plan", "Actions"))
    workspace.perform(change_action(record, 1, "Relire le plan", lambda text, act: assigned(text, act, "Zoé Petit")))
    assert body_of(workspace, record).endswith("## Actions\n\n- [ ] Relire le plan @Zoé Petit\n")
    assert not workspace.perform(change_action(record, 1, "Autre", lambda text, act: assigned(text, act, "Zoé Petit")))
