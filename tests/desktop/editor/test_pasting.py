"""Pastes and drops, of every kind."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QUrl
from PySide6.QtGui import QColor, QImage
from pytestqt.qtbot import QtBot

from desktop.editor.attaching import LARGEST
from desktop.editor.editor import Editor
from desktop.editor.pasting import RECORDS, Pasting, furnish_pasting
from desktop.editor.writing import furnish_writing
from desktop.theme import Theme
from desktop.work.open_texts import OpenTexts
from desktop.work.store import Failed
from storage import Kind, RecordId, Workspace
from storage.attached import attachments
from storage.editing.attaching import Kept
from storage.editing.sheets import create
from tests.desktop.immediate import FakeNotices, ImmediateStore

Work = Callable[[], tuple[Kept, ...]]
Pasted = Callable[[str], tuple[Editor, RecordId, Pasting]]


def at_once(work: Callable[[], tuple[Kept, ...]], *, done: Callable[[tuple[Kept, ...]], None], failed: Failed) -> None:
    """What `Jobs.run` does, in one thread."""
    try:
        kept = work()
    except Exception as error:  # noqa: BLE001 - as the jobs do
        failed(error)
        return
    done(kept)


@pytest.fixture
def pasted(qtbot: QtBot, theme: Theme, store: ImmediateStore, workspace: Workspace, notices: FakeNotices) -> Pasted:
    """An editor that takes pastes, the caret at the end of its text."""

    def make(body: str) -> tuple[Editor, RecordId, Pasting]:
        record, plan = create(Kind.SHEET, "Fiche", body=body)
        workspace.perform(plan)
        editor = Editor(theme)
        qtbot.addWidget(editor)
        pasting = Pasting(editor, store, notices, at_once)
        furnish_writing(editor, theme, pasting.commands())
        furnish_pasting(editor, pasting)
        editor.show()
        editor.show_text(OpenTexts(store, store.folder, editor).open(record))
        qtbot.waitUntil(lambda: editor.view.text == body)
        editor.view.select(len(body))
        return editor, record, pasting

    return make


def files_of(store: ImmediateStore, record: RecordId) -> list[str]:
    with store.workspace.reader() as reader:
        return [row.name for row in attachments(reader, record)]


def test_a_page_of_another_program_becomes_markdown(pasted: Pasted) -> None:
    editor, _, _ = pasted("Avant ")
    data = QMimeData()
    data.setText("mot gras")
    data.setHtml("<p>mot <b>gras</b></p>")
    editor.view.insertFromMimeData(data)
    assert editor.view.text == "Avant mot **gras**"


def test_plain_words_stay_plain_and_are_told(pasted: Pasted) -> None:
    editor, _, pasting = pasted("")
    heard: list[str] = []
    pasting.sheet_pasted.connect(heard.append)
    data = QMimeData()
    data.setText("un *mot*")
    data.setHtml("<span>un *mot*</span>")
    editor.view.insertFromMimeData(data)
    assert editor.view.text == "un *mot*"
    assert heard == ["un *mot*"]


def test_an_address_pasted_on_words_makes_a_link_of_them(pasted: Pasted) -> None:
    editor, _, _ = pasted("voir la carte")
    editor.view.select(5, 13)
    data = QMimeData()
    data.setText("https://exemple.org")
    editor.view.insertFromMimeData(data)
    assert editor.view.text == "voir [la carte](https://exemple.org)"


def test_a_picture_is_attached_and_shown_at_the_caret(pasted: Pasted, store: ImmediateStore) -> None:
    editor, record, _ = pasted("Plan : ")
    image = QImage(4, 4, QImage.Format.Format_RGB32)
    image.fill(QColor("red"))
    data = QMimeData()
    data.setImageData(image)
    editor.view.insertFromMimeData(data)
    (name,) = files_of(store, record)
    assert editor.view.text == f"Plan : ![[{name}]]"
    assert name.endswith(".png")


def test_dropped_files_of_one_name_keep_apart(pasted: Pasted, store: ImmediateStore, tmp_path: Path) -> None:
    editor, record, _ = pasted("")
    for folder, words in (("a", "un"), ("b", "deux")):
        file = tmp_path / folder / "devis.pdf"
        file.parent.mkdir()
        file.write_text(words, "utf-8")
        data = QMimeData()
        data.setUrls([QUrl.fromLocalFile(str(file))])
        editor.view.insertFromMimeData(data)
    assert files_of(store, record) == ["devis.pdf", "devis 2.pdf"]
    assert editor.view.text == "[[devis.pdf]][[devis 2.pdf]]"


def test_a_file_that_is_too_large_is_refused_with_a_sentence(
    pasted: Pasted, store: ImmediateStore, tmp_path: Path, notices: FakeNotices
) -> None:
    editor, record, _ = pasted("mot")
    file = tmp_path / "film.mp4"
    with file.open("wb") as opened:
        opened.truncate(LARGEST + 1)
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(file))])
    editor.view.insertFromMimeData(data)
    assert editor.view.text == "mot"
    assert files_of(store, record) == []
    assert "film.mp4" in notices.troubles[0]


@pytest.mark.parametrize(
    ("dragged", "text"),
    [
        (json.dumps([{"id": "a", "title": "Une fiche"}, {"id": "b", "title": "Deux"}]), "[[Une fiche]], [[Deux]]"),
        ("[" * 5_000, ""),
        ('[{"id": 1}]', ""),
    ],
)
def test_sheets_dragged_out_of_the_navigator_become_links(pasted: Pasted, dragged: str, text: str) -> None:
    editor, _, _ = pasted("")
    data = QMimeData()
    data.setData(RECORDS, dragged.encode())
    editor.view.insertFromMimeData(data)
    assert editor.view.text == text


def test_nothing_is_turned_into_markdown_within_code(pasted: Pasted) -> None:
    editor, _, _ = pasted("```\n")
    data = QMimeData()
    data.setText("mot gras")
    data.setHtml("<p>mot <b>gras</b></p>")
    editor.view.insertFromMimeData(data)
    assert editor.view.text == "```\nmot gras"


def test_the_same_file_twice_stands_once_in_the_workspace(
    pasted: Pasted, store: ImmediateStore, tmp_path: Path
) -> None:
    editor, record, _ = pasted("")
    file = tmp_path / "plan.png"
    file.write_bytes(b"x")
    for _ in range(2):
        data = QMimeData()
        data.setUrls([QUrl.fromLocalFile(str(file))])
        editor.view.insertFromMimeData(data)
    assert files_of(store, record) == ["plan.png"]
    assert editor.view.text == "![[plan.png]]![[plan.png]]"


def test_a_link_goes_into_the_text_that_the_file_was_put_on(
    pasted: Pasted, store: ImmediateStore, workspace: Workspace, notices: FakeNotices, tmp_path: Path
) -> None:
    """Even when another text is shown by the time the file is there."""
    editor, record, _ = pasted("un")
    waiting: list[Callable[[], None]] = []

    def later(
        work: Callable[[], tuple[Kept, ...]], *, done: Callable[[tuple[Kept, ...]], None], failed: Failed
    ) -> None:
        waiting.append(lambda: done(work()))

    slow = Pasting(editor, store, notices, later)
    file = tmp_path / "devis.pdf"
    file.write_bytes(b"x")
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(file))])
    assert slow.insert_mime(data, editor.view)
    first = editor.view.open_text
    other, plan = create(Kind.SHEET, "Autre", body="deux")
    workspace.perform(plan)
    editor.show_text(OpenTexts(store, store.folder, editor).open(other))
    waiting[0]()
    assert editor.view.text == "deux"
    assert first is not None
    assert first.text == "un\n[[devis.pdf]]"
    assert files_of(store, record) == ["devis.pdf"]
