"""Addresses that a text names lead where they say: into the workspace, or to the web; nowhere else."""

from pathlib import Path

import pytest
from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices

from desktop.editor.editor import Editor
from desktop.reading import ReadingView
from desktop.shell.sheet_page import SheetPage
from desktop.work.addresses import Address, written
from tests.desktop.whole.conftest import Stages


def test_an_address_of_ours_leads_to_its_sheet_from_the_text_and_from_where_it_is_read(
    stages: Stages, demo_folder: Path
) -> None:
    stage = stages(demo_folder, language="en", author="Claire Moreau")
    page = stage.open("légumerie")
    other = stage.sheet("Loger")
    address = written(Address("La Grande Maille", other))
    page.findChildren(ReadingView)[0].place_followed.emit(address, True)
    stage.wait(100)
    beside = stage.desk.window.pages.current_page()
    assert isinstance(beside, SheetPage)
    assert (beside is page, beside.record) == (False, other.record)
    stage.desk.window.go(stage.sheet("légumerie"))
    page.findChildren(Editor)[0].address_followed.emit(address)
    stage.wait(100)
    shown = stage.desk.window.pages.current_page()
    assert isinstance(shown, SheetPage)
    assert shown.record == other.record
    assert stage.faults() == ""


def test_only_the_web_and_mail_leave_the_window(
    stages: Stages, demo_folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[str] = []

    def open_url(url: QUrl) -> bool:
        opened.append(url.toString())
        return True

    monkeypatch.setattr(QDesktopServices, "openUrl", open_url)
    stage = stages(demo_folder, language="en", author="Claire Moreau")
    editor = stage.open("légumerie").findChildren(Editor)[0]
    for address in ("www.exemple.org", "https://exemple.org", "mailto:a@b.org", "file:///etc/passwd", "smb://x/y"):
        editor.address_followed.emit(address)
    assert opened == ["https://www.exemple.org", "https://exemple.org", "mailto:a@b.org"]
