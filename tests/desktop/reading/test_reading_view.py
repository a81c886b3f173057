"""The reading view on the page: it follows the text, keeps its place, and everything in it has a key."""

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, QPoint, Qt, Signal
from PySide6.QtGui import QImage, QTextBlock
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QTextBrowser
from pytestqt.qtbot import QtBot
from shiboken6 import delete, isValid

from desktop.reading import Preview, ReadingView
from desktop.reading.card import PreviewCard
from desktop.theme import Theme, ThemeChoice
from storage import Kind, Operation, RecordId, Write
from storage.model import JsonValue
from tests.desktop.immediate import ImmediateStore
from wiki.edits import Edit, apply_edits


class Text(QObject):
    """An open text that is kept nowhere."""

    opened = Signal()
    changed = Signal(object)

    def __init__(self, text: str, *, record: str = "text", loaded: bool = True) -> None:
        super().__init__()
        self.text = text
        self.record = record
        self.loaded = loaded

    def edit(self, edits: Sequence[Edit], source: object = None) -> None:
        self.text = apply_edits(self.text, edits)
        self.changed.emit(None)


LONG = "\n\n".join(f"## Partie {number}\n\nTexte de la partie {number}.\n\n- [ ] agir" for number in range(60))


@pytest.fixture
def view(theme: Theme, store: ImmediateStore, qtbot: QtBot) -> ReadingView:
    made = ReadingView(theme, store)
    qtbot.addWidget(made)
    made.resize(480, 400)
    with qtbot.waitExposed(made):
        made.show()
    return made


def browser(view: ReadingView) -> QTextBrowser:
    found = view.findChild(QTextBrowser)
    assert found is not None
    return found


def blocks(view: ReadingView) -> Iterator[QTextBlock]:
    block = browser(view).document().begin()
    while block.isValid():
        yield block
        block = block.next()


def place_of(view: ReadingView, href: str) -> QPoint:
    """Where a link is seen."""
    shown = browser(view)
    for y in range(0, shown.viewport().height(), 3):
        for x in range(0, shown.viewport().width(), 3):
            if shown.anchorAt(QPoint(x, y)) == href:
                return QPoint(x + 1, y + 1)
    raise AssertionError(f"{href} is not in sight")


def click(view: ReadingView, href: str, keys: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    QTest.mouseClick(browser(view).viewport(), Qt.MouseButton.LeftButton, keys, place_of(view, href))


def test_a_view_without_a_text_says_what_will_be_there(view: ReadingView) -> None:
    view.show_text(None)
    assert not browser(view).isVisible()
    view.show_text(Text("  \n"))
    assert not browser(view).isVisible()
    view.show_text(Text("mot"))
    assert browser(view).isVisible()


def test_a_change_is_drawn_after_a_pause_and_the_place_is_kept(view: ReadingView, qtbot: QtBot) -> None:
    text = Text(LONG)
    view.show_text(text)
    view.scroll_to_line(100)
    before = browser(view).verticalScrollBar().value()
    assert before > 0
    text.edit([Edit(len(text.text), len(text.text), "\n\nFin.")])
    assert "Fin." not in browser(view).toPlainText()
    qtbot.waitUntil(lambda: "Fin." in browser(view).toPlainText())
    assert browser(view).verticalScrollBar().value() == before


def test_a_text_that_is_not_there_yet_is_drawn_when_it_comes(view: ReadingView) -> None:
    text = Text("mot", loaded=False)
    view.show_text(text)
    view.scroll_to_line(0)
    text.loaded = True
    text.opened.emit()
    assert browser(view).toPlainText() == "mot"


def test_lines_and_heights_lead_to_each_other(view: ReadingView) -> None:
    view.show_text(Text(LONG))
    for line in (0.0, 30.0, 77.5, 200.0):
        view.scroll_to_line(line)
        assert view.visible_line() == pytest.approx(line, abs=0.6)


def test_only_somebody_s_scrolling_is_told(view: ReadingView, qtbot: QtBot) -> None:
    told: list[float] = []
    view.scrolled.connect(told.append)
    view.show_text(Text(LONG))
    view.scroll_to_line(40)
    assert told == []
    browser(view).verticalScrollBar().setValue(0)
    assert told == [pytest.approx(0.0, abs=0.6)]


def test_ticking_a_box_changes_the_text_and_draws_it_at_once(view: ReadingView, qtbot: QtBot) -> None:
    text = Text("un\n\n- [ ] agir\n- [x] fait")
    view.show_text(text)
    with qtbot.waitSignal(view.action_ticked) as told:
        click(view, "task:2")
    assert told.args == [2]
    assert text.text == "un\n\n- [x] agir\n- [x] fait"
    with qtbot.waitSignal(view.action_ticked):
        click(view, "task:3")
    assert text.text == "un\n\n- [x] agir\n- [ ] fait"


def test_links_are_followed_beside_with_ctrl_and_nothing_opens_by_itself(view: ReadingView, qtbot: QtBot) -> None:
    view.show_text(
        Text("[[Été à venir#Actions|ici]]\n\n[web](https://example.org/é)\n\n[place](fabrique://a/b)\n\n#tag")
    )
    with qtbot.waitSignal(view.link_followed) as followed:
        click(view, "new:%C3%89t%C3%A9%20%C3%A0%20venir%23Actions")
    assert followed.args == ["Été à venir#Actions", False]
    with qtbot.waitSignal(view.link_followed) as beside:
        click(view, "new:%C3%89t%C3%A9%20%C3%A0%20venir%23Actions", Qt.KeyboardModifier.ControlModifier)
    assert beside.args == ["Été à venir#Actions", True]
    with qtbot.waitSignal(view.address_opened) as opened:
        click(view, "https://example.org/%C3%A9")
    assert opened.args == ["https://example.org/%C3%A9"]
    with qtbot.waitSignal(view.place_followed) as place:
        click(view, "fabrique://a/b")
    assert place.args == ["fabrique://a/b", False]
    with qtbot.waitSignal(view.tag_followed) as tag:
        click(view, "tag:tag")
    assert tag.args == ["tag"]


def test_a_link_inside_the_text_scrolls_to_its_heading(view: ReadingView, qtbot: QtBot) -> None:
    view.show_text(Text("[[#Partie 50]]\n\n" + LONG))
    click(view, "wiki:%23Partie%2050")
    assert view.visible_line() == pytest.approx(2 + 50 * 6, abs=0.6)


def test_tab_moves_among_links_and_boxes_and_a_key_acts(view: ReadingView, qtbot: QtBot) -> None:
    text = Text("[[Ailleurs]]\n\n- [ ] agir")
    view.show_text(text)
    browser(view).setFocus()
    QTest.keyClick(browser(view), Qt.Key.Key_Tab)
    with qtbot.waitSignal(view.link_followed) as followed:
        QTest.keyClick(browser(view), Qt.Key.Key_Return)
    assert followed.args == ["Ailleurs", False]
    QTest.keyClick(browser(view), Qt.Key.Key_Tab)
    with qtbot.waitSignal(view.action_ticked):
        QTest.keyClick(browser(view), Qt.Key.Key_Space)
    assert text.text.endswith("- [x] agir")
    with qtbot.waitSignal(view.action_ticked):
        QTest.keyClick(browser(view), Qt.Key.Key_Space)
    assert text.text.endswith("- [ ] agir")


def test_a_link_to_nothing_yet_is_dashed(view: ReadingView) -> None:
    view.show_text(Text("[[Nulle part]]"))
    view.refresh()
    shown = browser(view)
    cursor = shown.textCursor()
    cursor.setPosition(3)
    assert cursor.charFormat().underlineStyle() == cursor.charFormat().UnderlineStyle.DashUnderline


def test_resting_on_a_link_shows_what_it_leads_to(theme: Theme, store: ImmediateStore, qtbot: QtBot) -> None:
    asked: list[str] = []

    def preview_of(words: str, done: Callable[[Preview | None], None]) -> None:
        asked.append(words)
        done(Preview("<b>Titre</b>", "sheet"))

    view = ReadingView(theme, store, preview_of)
    qtbot.addWidget(view)
    view.resize(480, 300)
    with qtbot.waitExposed(view):
        view.show()
    store.perform(lambda _: Operation("new", (Write(RecordId("page"), Kind.PAGE, sets={"title": "Le titre"}),)))
    view.show_text(Text("[[Le titre]]"))
    card = view.findChild(PreviewCard)
    assert card is not None
    browser(view).setAttribute(Qt.WidgetAttribute.WA_UnderMouse)
    QTest.mouseMove(browser(view).viewport(), place_of(view, "wiki:Le%20titre"))
    qtbot.waitUntil(card.isVisible)
    assert asked == ["Le titre"]
    browser(view).verticalScrollBar().valueChanged.emit(1)
    assert not card.isVisible()


def test_a_picture_of_the_workspace_is_as_wide_as_the_page_at_most(
    view: ReadingView, store: ImmediateStore, tmp_path: Path
) -> None:
    image = QImage(3000, 300, QImage.Format.Format_RGB32)
    image.fill(0x3366CC)
    drawn = tmp_path / "plan.png"
    assert image.save(str(drawn))
    digest = store.files.add(drawn.read_bytes())
    record = RecordId("fiche")
    sets: dict[str, JsonValue] = {"title": "Fiche", f"attachments/{digest}": {"name": "plan.png", "at": 1.0}}
    store.perform(lambda _: Operation("new", (Write(record, Kind.SHEET, sets=sets),)))
    view.show_text(Text("![[plan.png]]", record=record))
    view.refresh()
    document = browser(view).document()
    assert 300 < document.idealWidth() <= 480
    assert browser(view).horizontalScrollBar().maximum() == 0


def test_a_long_text_is_drawn_in_parts_and_keeps_its_place(view: ReadingView, qtbot: QtBot) -> None:
    table = "| a | b |\n|---|---|\n| c | d |\n\n"
    text = Text("".join(f"## Partie {number}\n\nMot [[Ailleurs]].\n\n{table}" for number in range(400)))
    view.show_text(text)
    view.scroll_to_line(2000)
    qtbot.waitUntil(lambda: "Partie 399" in browser(view).toPlainText())
    qtbot.waitUntil(lambda: view.visible_line() > 0)
    assert view.visible_line() == pytest.approx(2000, abs=1)
    headings = [block for block in blocks(view) if block.blockFormat().headingLevel() == 2]
    assert len(headings) == 400
    assert len({block.blockFormat().topMargin() for block in headings}) == 1


def test_the_end_of_an_endless_text_is_said_to_be_elsewhere(view: ReadingView, qtbot: QtBot) -> None:
    view.show_text(Text(("un mot " * 100 + "\n\n") * 400))
    qtbot.waitUntil(lambda: "80800 character(s)" in browser(view).toPlainText()[-200:], timeout=20_000)


def test_light_and_dark_change_while_it_is_open(view: ReadingView, theme: Theme) -> None:
    view.show_text(Text("> [!note] Titre\n> mot"))
    before = browser(view).toHtml()
    theme.choose(ThemeChoice.DARK)
    assert browser(view).toHtml() != before
    theme.choose(ThemeChoice.LIGHT)
    assert browser(view).toHtml() == before


def test_everything_that_takes_the_keyboard_has_a_name(view: ReadingView) -> None:
    view.show_text(Text("mot"), "Fiche 8")
    assert browser(view).accessibleName() == "Fiche 8"


def test_lines_stay_short_on_a_wide_screen_also_when_it_changes(view: ReadingView) -> None:
    view.show_text(Text("Une phrase assez longue pour remplir une ligne. " * 20))
    for width in (2400, 480, 1900):
        view.resize(width, 400)
        first = browser(view).document().begin().layout().lineAt(0)
        assert first.textLength() <= 90
        assert first.textLength() >= 40


def test_a_page_that_goes_while_its_text_is_drawn_leaves_in_silence(theme: Theme, store: ImmediateStore) -> None:
    view = ReadingView(theme, store)
    view.show()
    text = Text("## Partie\n\nMot [[Ailleurs]].\n\n" * 800)
    view.show_text(text)
    drawn = view._drawn_whole
    document = view._new_document()
    delete(view)
    drawn(document)
    assert not isValid(view)


def test_a_line_that_is_not_drawn_yet_is_shown_once_it_is(view: ReadingView, qtbot: QtBot) -> None:
    text = Text("un mot\n")
    view.show_text(text)
    text.edit((Edit(0, 0, LONG),))
    view.scroll_to_line(300)
    qtbot.waitUntil(lambda: view.visible_line() == pytest.approx(300, abs=1))
