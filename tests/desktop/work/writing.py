"""Sheets to write in, and writing in them, by hand and by others."""

from desktop.work.open_texts import OpenText
from storage import Kind, RecordId, Workspace, records
from storage.editing import sheets
from wiki.edits import Edit


def sheet(workspace: Workspace, body: str, title: str = "Vélo") -> RecordId:
    record, plan = sheets.create(Kind.SHEET, title, body=body)
    workspace.perform(plan)
    return record


def body_of(workspace: Workspace, record: RecordId) -> str:
    with workspace.reader() as reader:
        return records.get(reader, record).body


def written_elsewhere(workspace: Workspace, record: RecordId, *edits: Edit) -> None:
    workspace.perform(sheets.write_body(record, edits))


def typed(text: OpenText, words: str) -> None:
    for letter in words:
        text.edit((Edit(len(text.text), len(text.text), letter),))
