"""What leaves as a PDF: the head in words, the text whole, live links, nothing private unasked."""

import re
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QApplication

from desktop.printing.gathering import SHOWN_ROLES, Printed, gather_printed
from desktop.printing.paper import PaperDocument, fact_name, paper_looks, title_block
from desktop.printing.pdf import draw, write_pdf
from desktop.printing.printing import Printing, file_name, full_page_printer
from desktop.theme import Theme
from storage import Kind, Operation, RecordId, Write, lists
from tests.desktop.immediate import FakeNotices, ImmediateStore

PRINTED = Printed(
    "fiche",
    "Réseau cyclable",
    "## Objet\n\nVoir [le site](https://example.org/x) et [[Autre fiche]].\n\n- [x] fait\n- [ ] reste",
    group="Mobilités 2040",
    number="1.1",
    axis="1 · Mobilités actives",
    facts=(("status", "En cours"), ("dates", "3 décembre 2026"), ("partners", "Région ?")),
)


def no_file(digest: str) -> Path | None:
    return None


def pages_of(path: Path) -> int:
    return len(re.findall(rb"/Type\s*/Page\b", path.read_bytes()))


def test_a_pdf_has_its_title_its_fonts_and_live_links(theme: Theme, tmp_path: Path) -> None:
    target = tmp_path / "Réseau.pdf"
    write_pdf(target, PRINTED, no_file)
    data = target.read_bytes()
    assert data.startswith(b"%PDF")
    assert re.findall(rb"/URI \(([^)]*)\)", data) == [b"https://example.org/x"]
    assert b"Inter" in data
    assert pages_of(target) == 1


def test_a_printer_gets_the_same_pages(theme: Theme, tmp_path: Path) -> None:
    printer = full_page_printer("Fiche")
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "a.pdf"))
    long = replace(PRINTED, body="Un paragraphe.\n\n" * 100)
    pages = draw(printer, long, no_file, printer.resolution())
    write_pdf(tmp_path / "b.pdf", long, no_file)
    assert pages == pages_of(tmp_path / "a.pdf") == pages_of(tmp_path / "b.pdf") > 2


def test_a_long_text_has_many_pages(theme: Theme, tmp_path: Path) -> None:
    target = tmp_path / "a.pdf"
    rows = "\n".join(f"| {number} | mot | mot |" for number in range(150))
    write_pdf(
        target, replace(PRINTED, body=f"| a | b | c |\n|---|---|---|\n{rows}\n\n" + "Un paragraphe.\n\n" * 60), no_file
    )
    assert pages_of(target) > 4


def test_a_wide_table_wraps_into_the_page(theme: Theme) -> None:
    row = "| " + " | ".join(["unmotsanscoupure" * 3] * 12) + " |"
    table = f"{row}\n|{'---|' * 12}\n{row}"
    document = PaperDocument(replace(PRINTED, body=table), 640, no_file)
    assert document.idealWidth() <= 641


def test_the_head_says_status_dates_and_people_in_words(theme: Theme) -> None:
    head = title_block(PRINTED, paper_looks())
    for words in ("1 · Mobilités actives", "1.1", "Réseau cyclable", "En cours", "3 décembre 2026", "Région ?"):
        assert words in head
    assert fact_name("status") == "Status"


def test_a_title_that_is_html_is_words(theme: Theme) -> None:
    head = title_block(replace(PRINTED, title="<img src=file:///x>", facts=(("tags", "<b>x</b>\0"),)), paper_looks())
    assert "<img" not in head
    assert "&lt;b&gt;x" in head


def test_everything_printed_of_a_sheet_comes_from_its_head_and_body(theme: Theme, demo_store: ImmediateStore) -> None:
    with demo_store.workspace.reader() as reader:
        sheet = lists.sheets(reader)[0]
        printed = gather_printed(reader, sheet.id, "Corps ouvert")
    facts = dict(printed.facts)
    assert (printed.title, printed.number, printed.body) == (sheet.title, sheet.number, "Corps ouvert")
    assert facts["status"] == sheet.status
    assert sheet.board_referents[0] in facts["board_referents"]
    assert not printed.private
    assert set(facts) <= {"status", "priority", "date", "dates", "tags", *map(str, SHOWN_ROLES)}


def printing(store: ImmediateStore, notices: FakeNotices, record: str) -> Printing:
    return Printing(store, notices, lambda: record, lambda _: None)


def test_a_note_leaves_only_when_the_sender_says_so(
    qapp: QApplication, store: ImmediateStore, notices: FakeNotices, theme: Theme, tmp_path: Path
) -> None:
    note = RecordId("note")
    store.perform(lambda _: Operation("new", (Write(note, Kind.NOTE, sets={"title": "Appel"}, body="Secret."),)))
    made = printing(store, notices, note)
    written: list[Printed] = []
    made._gather(written.append)
    assert written == []
    assert len(notices.asked) == 1
    notices.asked[0].then()
    assert [printed.title for printed in written] == ["Appel"]


@pytest.mark.parametrize("body", ["Appeler le 06 12 34 56 78", "%%entre nous%%", "> [!interne] Budget"])
def test_what_looks_private_in_a_text_is_counted_before_it_leaves(
    body: str, store: ImmediateStore, notices: FakeNotices, theme: Theme
) -> None:
    sheet = RecordId("fiche")
    store.perform(lambda _: Operation("new", (Write(sheet, Kind.SHEET, sets={"title": "Fiche"}, body=body),)))
    written: list[Printed] = []
    printing(store, notices, sheet)._gather(written.append)
    assert written == []
    assert len(notices.asked) == 1


def test_a_pdf_that_cannot_be_written_is_told_and_leaves_the_old_one(
    store: ImmediateStore, notices: FakeNotices, theme: Theme, tmp_path: Path
) -> None:
    made = printing(store, notices, "fiche")
    made.write_to(tmp_path / "nowhere" / "a.pdf", PRINTED)
    assert len(notices.troubles) == 1
    made.write_to(tmp_path / "a.pdf", PRINTED)
    assert notices.told == ["Saved as a.pdf"]
    assert [file.name for file in tmp_path.glob("*.pdf")] == ["a.pdf"]


def test_a_file_is_named_by_number_and_title_without_forbidden_signs() -> None:
    assert file_name(replace(PRINTED, title='R&D : "quoi" / où ?')) == "1.1 R&D quoi où.pdf"
    assert file_name(replace(PRINTED, number="", title="")) == "Fabrique.pdf"


def test_both_commands_wait_for_a_record(store: ImmediateStore, notices: FakeNotices, theme: Theme) -> None:
    assert [command.name for command in printing(store, notices, "x").commands()] == ["reading.print", "reading.pdf"]
    assert not any(command.enabled() for command in printing(store, notices, "").commands())
