"""The page that composes header, editor and reading view."""

from collections.abc import Callable
from datetime import datetime
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QMenu, QWidget
from pytestqt.qtbot import QtBot

from desktop.shell.page_head import BOTH, READ, WRITE
from desktop.shell.sheet_page import Described, Parts, SheetPage
from desktop.theme import Theme
from desktop.work.open_texts import OpenText, OpenTexts
from desktop.work.places import Place
from storage import Kind, Operation, RecordId, Workspace, Write
from storage.records import get, new_id
from tests.desktop.immediate import ImmediateStore
from wiki.edits import Edit

BODY = "## Contexte\n\nOnze cantines.\n\n## Actions\n\n- [ ] Trouver le local\n- [ ] Signer ^b1\n"


class FakeText(QWidget):
    """Stands for the editor and for the reading view."""

    scrolled = Signal(float)
    cursor_moved = Signal(int, int)
    link_followed = Signal(str, bool)

    def __init__(self) -> None:
        super().__init__()
        self.text: OpenText | None = None
        self.at = 0
        self.lit = ""
        self.line = 0.0

    def show_text(self, text: OpenText | None) -> None:
        self.text = text

    def place(self) -> int:
        return self.at

    def go_to(self, start: int, words: str = "") -> None:
        self.at, self.lit = start, words

    def visible_line(self) -> float:
        return self.line

    def scroll_to_line(self, line: float) -> None:
        self.line = line
        self.scrolled.emit(line)


class FakeHeader(QLabel):
    def show_record(self, record: str | None) -> None:
        self.setText(record or "")


class FakePorts:
    def __init__(self) -> None:
        self.followed: list[tuple[str, bool]] = []
        self.copied: list[Place] = []
        self.modes: list[int] = []
        self.late: list[Callable[[], None]] | None = None
        """Where answers wait, when they are late."""

    def describe(self, record: str, done: Callable[[Described], None]) -> None:
        answer = partial(done, Described(f"Title of {record}", "sheet", "Se nourrir"))
        if self.late is None:
            answer()
        else:
            self.late.append(answer)

    def find(self, place: Place, text: str) -> int | None:
        return place.start if place.start is not None else None

    def follow(self, words: str, beside: bool) -> None:
        self.followed.append((words, beside))

    def copy_link(self, place: Place) -> None:
        self.copied.append(place)

    def fill_menu(self, menu: QMenu, record: str) -> None:
        menu.addAction(record)

    def keep_mode(self, mode: int) -> None:
        self.modes.append(mode)


@pytest.fixture
def records(workspace: Workspace) -> tuple[RecordId, RecordId]:
    first, second = new_id(), new_id()
    writes = (
        Write(first, kind=Kind.SHEET, sets={"title": "Une légumerie"}, body=BODY),
        Write(second, kind=Kind.SHEET, sets={"title": "Terres"}, body="Autre texte"),
    )
    workspace.perform(lambda _: Operation("create", writes))
    return first, second


@pytest.fixture
def ports() -> FakePorts:
    return FakePorts()


@pytest.fixture
def texts(store: ImmediateStore, tmp_path: Path) -> OpenTexts:
    return OpenTexts(store, tmp_path)


@pytest.fixture
def page(qtbot: QtBot, theme: Theme, texts: OpenTexts, ports: FakePorts) -> SheetPage:
    made = SheetPage(theme, Parts(FakeHeader(), FakeText(), FakeText()), texts, ports)
    qtbot.addWidget(made)
    made.resize(900, 600)
    made.show()
    return made


def parts(page: SheetPage) -> tuple[FakeText, FakeText]:
    editor, reading = page.parts.editor, page.parts.reading
    assert isinstance(editor, FakeText)
    assert isinstance(reading, FakeText)
    return editor, reading


def test_a_place_is_shown_in_header_editor_and_reading(
    page: SheetPage, records: tuple[RecordId, RecordId], texts: OpenTexts
) -> None:
    page.show_place(Place(records[0], start=20, words="cantines"))
    editor, reading = parts(page)
    assert editor.text is texts.find(records[0])
    assert reading.text is editor.text
    assert (editor.at, editor.lit) == (20, "cantines")
    assert page.title == f"Title of {records[0]}"


def test_going_on_lets_go_of_the_text_before(
    page: SheetPage, records: tuple[RecordId, RecordId], texts: OpenTexts
) -> None:
    page.show_place(Place(records[0]))
    page.show_place(Place(records[1]))
    assert texts.find(records[0]) is None
    page.leave()
    assert texts.find(records[1]) is None
    assert parts(page)[0].text is None


def test_a_page_is_found_again_as_it_was_left(page: SheetPage, records: tuple[RecordId, RecordId]) -> None:
    page.show_place(Place(records[0]))
    editor, _ = parts(page)
    editor.at, editor.line = 33, 4.5
    state = page.state()
    page.show_place(Place(records[1]))
    page.show_place(Place(records[0]), state)
    assert (editor.at, editor.line) == (33, 4.5)


def test_modes_show_the_editor_the_reading_view_or_both(page: SheetPage, records: tuple[RecordId, RecordId]) -> None:
    page.show_place(Place(records[0]))
    editor, reading = parts(page)
    seen = []
    for mode in (WRITE, BOTH, READ):
        page.set_mode(mode)
        seen.append((editor.isVisible(), reading.isVisible()))
    assert seen == [(True, False), (True, True), (False, True)]
    page.set_mode(WRITE)
    assert reading.text is None


def test_a_narrow_page_shows_one_side_at_a_time(page: SheetPage, records: tuple[RecordId, RecordId]) -> None:
    page.show_place(Place(records[0]))
    editor, reading = parts(page)
    page.resize(400, 600)
    assert (editor.isVisible(), reading.isVisible()) == (True, False)
    page.set_mode(READ)
    assert (editor.isVisible(), reading.isVisible()) == (False, True)
    page.set_mode(BOTH)
    page.resize(900, 600)
    assert (editor.isVisible(), reading.isVisible()) == (True, True)


def test_the_mode_goes_round_and_is_kept(page: SheetPage, ports: FakePorts) -> None:
    for _ in range(3):
        page.cycle_mode()
    assert ports.modes == [READ, WRITE, BOTH]


def test_both_sides_scroll_together_without_answering_each_other(
    page: SheetPage, records: tuple[RecordId, RecordId]
) -> None:
    page.show_place(Place(records[0]))
    editor, reading = parts(page)
    editor.scroll_to_line(7.0)
    assert reading.line == 7.0
    reading.scroll_to_line(2.0)
    assert editor.line == 2.0
    page.set_mode(WRITE)
    editor.scroll_to_line(9.0)
    assert reading.line != 9.0


def test_a_link_names_the_section_around_the_caret(
    page: SheetPage, records: tuple[RecordId, RecordId], ports: FakePorts
) -> None:
    page.show_place(Place(records[0]))
    parts(page)[0].at = BODY.index("Onze")
    page.copy_link()
    parts(page)[0].at = BODY.index("Signer")
    page.copy_link()
    assert ports.copied == [Place(records[0], section="Contexte"), Place(records[0], section="Actions", action="b1")]


def test_an_action_gets_a_name_when_a_link_shall_point_at_it(
    page: SheetPage, records: tuple[RecordId, RecordId], ports: FakePorts, texts: OpenTexts, store: ImmediateStore
) -> None:
    page.show_place(Place(records[0]))
    parts(page)[0].at = BODY.index("Trouver")
    page.copy_link()
    (place,) = ports.copied
    assert place.action
    texts.flush_all()
    with store.workspace.reader() as reader:
        assert f"Trouver le local ^{place.action}\n" in get(reader, records[0]).body


def test_links_of_both_sides_are_followed(page: SheetPage, ports: FakePorts) -> None:
    editor, reading = parts(page)
    editor.link_followed.emit("Terres", False)
    reading.link_followed.emit("Terres", True)
    assert ports.followed == [("Terres", False), ("Terres", True)]


def test_the_page_tells_when_its_text_is_saved(
    qtbot: QtBot, page: SheetPage, records: tuple[RecordId, RecordId], texts: OpenTexts
) -> None:
    page.show_place(Place(records[0]))
    told: list[object] = []
    page.saving.connect(told.append)
    text = texts.find(records[0])
    assert text is not None
    text.edit([Edit(0, 0, "Mot ")])
    assert told == [None]
    qtbot.waitUntil(lambda: len(told) == 2)
    assert isinstance(told[1], datetime)


def test_an_answer_about_the_record_before_says_nothing_of_this_one(
    page: SheetPage, records: tuple[RecordId, RecordId], ports: FakePorts
) -> None:
    ports.late = []
    page.show_place(Place(records[0]))
    page.show_place(Place(records[1]))
    first, second = ports.late
    second()
    first()
    assert page.title == f"Title of {records[1]}"


def test_an_answer_that_comes_after_the_page_was_closed_is_dropped(
    page: SheetPage, records: tuple[RecordId, RecordId], ports: FakePorts
) -> None:
    ports.late = []
    page.show_place(Place(records[0]))
    page.leave()
    ports.late[0]()
    assert page.title == ""


def test_a_place_is_gone_to_on_both_sides_at_once(page: SheetPage, records: tuple[RecordId, RecordId]) -> None:
    editor, reading = parts(page)
    editor.line = 1.5
    page.show_place(Place(records[0], start=BODY.index("Signer")))
    assert reading.line == 1.5
    page.set_mode(READ)
    page.show_place(Place(records[1]))
    page.show_place(Place(records[0], start=BODY.index("Signer")))
    assert reading.line == 7.0
