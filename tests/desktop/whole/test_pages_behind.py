"""Tabs that are not seen cost nothing while somebody types, and are up to date when they are seen."""

from pathlib import Path

from desktop.sheet.header import SheetHeader
from desktop.work.places import Place
from storage.editing import sheets
from storage.model import RecordId
from tests.desktop.whole.conftest import Stages


def test_a_page_behind_another_is_read_again_when_it_is_shown(stages: Stages, demo_folder: Path) -> None:
    stage = stages(demo_folder, language="en", author="Claire Moreau")
    page = stage.open("légumerie")
    record = RecordId(page.record)
    header = page.findChildren(SheetHeader)[0]
    stage.desk.window.go(stage.sheet("Loger"), new_tab=True)
    stage.wait(300)
    assert stage.desk.opened is not None
    stage.desk.opened.session.perform(sheets.set_field(record, "status", ["Abandonné"]))

    def status() -> list[str]:
        head = header.presenter.head
        return [piece.words for piece in head.pieces("status")] if head is not None else []

    stage.wait(500)
    assert status() != ["Abandonné"]
    stage.desk.window.go(Place(record))
    stage.until(lambda: status() == ["Abandonné"])
    assert stage.desk.window.pages.current_page() is page
    assert stage.faults() == ""
