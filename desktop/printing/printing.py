"""The commands that print a record or write it as a PDF, and what they say before and after."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QDir, QMarginsF, QObject, QStandardPaths, Qt, QUrl
from PySide6.QtGui import QDesktopServices, QPageLayout, QPageSize
from PySide6.QtWidgets import QFileDialog, QWidget

from desktop.work.commands import Command
from desktop.work.notices import Notices, Offer
from desktop.work.store import Store
from storage import RecordId, StorageError
from storage.model import FileHash

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter

    from desktop.printing.gathering import Printed


class Body(Protocol):
    """An open text, of which only the words are asked."""

    @property
    def loaded(self) -> bool: ...
    @property
    def text(self) -> str: ...


class Printing(QObject):
    """Prints the record that `record` names; `text_of` gives its text where it is open, which may be ahead."""

    def __init__(
        self,
        store: Store,
        notices: Notices,
        record: Callable[[], str],
        text_of: Callable[[str], Body | None],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._window = parent
        self._store = store
        self._notices = notices
        self._record = record
        self._text_of = text_of
        self._dialog: QObject | None = None

    def commands(self) -> tuple[Command, ...]:
        """Print, and write as a PDF."""
        group = self.tr("Text")
        return (
            Command("reading.print", self.tr("Print…"), group, self.print, "Ctrl+Alt+P", self._can, "printer"),
            Command("reading.pdf", self.tr("Save as PDF…"), group, self.save_pdf, "Ctrl+Alt+S", self._can, "download"),
        )

    def print(self) -> None:
        """Ask the system which printer, and print."""
        self._gather(self._choose_printer)

    def save_pdf(self) -> None:
        """Ask where, and write the file."""
        self._gather(self._choose_place)

    def write_to(self, path: Path, printed: Printed) -> None:
        """Write the PDF and say so, or why not."""
        from desktop.printing.pdf import write_pdf

        try:
            write_pdf(path, printed, self._path_of)
        except OSError as error:
            words = self.tr("The PDF could not be written. Nothing is lost: choose another place, or make some room.")
            self._notices.trouble(words, str(error))
            return
        shown = self.tr("Saved as {name}").format(name=path.name)
        self._notices.tell(shown, Offer(self.tr("Open"), lambda: _open(path)))

    def _can(self) -> bool:
        return bool(self._record())

    def _gather(self, then: Callable[[Printed], None]) -> None:
        record = self._record()
        if not record:
            return
        from desktop.printing.gathering import gather_printed

        text = self._text_of(record)
        body = text.text if text is not None and text.loaded else None

        def gathered(printed: Printed) -> None:
            self._ask(printed, then)

        self._store.read(lambda reader: gather_printed(reader, RecordId(record), body), gathered)

    def _ask(self, printed: Printed, then: Callable[[Printed], None]) -> None:
        """What is for the group alone leaves only when the sender says so."""
        if printed.private:
            words = self.tr("This text is for the group alone. Print it all the same?")
        elif printed.looks_private:
            words = self.tr(
                "%n thing(s) in this text look private: telephones, remarks or internal boxes. Print it all the same?",
                "",
                printed.looks_private,
            )
        else:
            then(printed)
            return
        self._notices.ask(words, yes=self.tr("Go on"), then=lambda: then(printed))

    def _choose_place(self, printed: Printed) -> None:
        dialog = QFileDialog(self._window, self.tr("Save as PDF"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilter(self.tr("PDF documents (*.pdf)"))
        dialog.setDefaultSuffix("pdf")
        dialog.setDirectory(
            QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation) or QDir.homePath()
        )
        dialog.selectFile(file_name(printed))
        dialog.fileSelected.connect(lambda chosen: self.write_to(Path(chosen), printed))
        self._dialog = dialog
        dialog.open()

    def _choose_printer(self, printed: Printed) -> None:
        from PySide6.QtPrintSupport import QPrintDialog

        from desktop.printing.pdf import draw

        printer = full_page_printer(printed.title)
        dialog = QPrintDialog(printer, self._window)

        def chosen() -> None:
            draw(printer, printed, self._path_of, printer.resolution())
            self._notices.tell(self.tr("Sent to the printer"))

        dialog.setWindowModality(Qt.WindowModality.WindowModal)
        dialog.accepted.connect(chosen)
        self._dialog = dialog
        dialog.show()

    def _path_of(self, digest: str) -> Path | None:
        try:
            return self._store.files.path(FileHash(digest))
        except StorageError:
            return None


def full_page_printer(title: str) -> QPrinter:
    """A printer of A4 that leaves the margins to us."""
    from PySide6.QtPrintSupport import QPrinter

    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    printer.setFullPage(True)
    printer.setPageMargins(QMarginsF(0, 0, 0, 0), QPageLayout.Unit.Millimeter)
    printer.setDocName(title)
    return printer


def file_name(printed: Printed) -> str:
    """A name that every system takes: number and title without the signs that some refuse."""
    words = " ".join(filter(None, (printed.number, printed.title))) or "Fabrique"
    kept = "".join(" " if each in '<>:"/\\|?*' or not each.isprintable() else each for each in words)
    return f"{' '.join(kept.split())[:100].strip(' .') or 'Fabrique'}.pdf"


def _open(path: Path) -> None:
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))
