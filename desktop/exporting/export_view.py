"""The export as a page: what leaves and what stays here, where it goes, and one button that lets it leave."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from pathlib import Path

from PySide6.QtCore import QStandardPaths, Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices, QFont, QKeyEvent
from PySide6.QtWidgets import QFileDialog, QWidget

from desktop.exporting.exporting import Exporting
from desktop.exporting.leaving_list import LeavingList, Line
from desktop.theme import Theme
from desktop.widgets.buttons import text_button
from desktop.widgets.check_box import CheckBox
from desktop.widgets.labels import ElidedLabel, caption, horizontal_line, label
from desktop.widgets.layouts import column, row
from desktop.work.jobs import Jobs, Lane
from desktop.work.notices import Notices, Offer
from desktop.work.passing_store import PassingStore
from desktop.work.phrases import phrase
from desktop.work.store import Store
from documents.errors import FileTrouble, UnsuitableFolder
from documents.writing import ExportPreview, ExportSummary, LooksPrivate
from storage import RecordId, Workspace

_ICONS = {"sheet": "file-text", "note": "message-square", "page": "book-open"}


class ExportView(QWidget):
    """`finished` tells that it is over, with the ExportSummary, or None when nothing left."""

    finished = Signal(object)

    def __init__(
        self,
        theme: Theme,
        store: Store,
        notices: Notices,
        jobs: Jobs,
        workspace: Workspace,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("page")
        self._theme = theme
        self._notices = notices
        self._title = label(theme, self.tr("Export as Markdown"), px=20, weight=QFont.Weight.DemiBold)
        self._figures = label(theme, "", role="muted", wraps=True)
        self._private = CheckBox(theme, self.tr("Notes and what is marked private leave too"))
        self.list = LeavingList(theme, self.tr("What leaves, and what stays here"))
        self._place = ElidedLabel(theme, px=13)
        self._export = text_button(theme, self.tr("Export"), self._run, kind="primary", icon="arrow-up-right")
        self._leave = text_button(theme, self.tr("Export nothing"), self._stop, kind="outline")
        aside = partial(jobs.run, lane=Lane.SIDE)
        self.presenter = Exporting(
            self, PassingStore(store, self), workspace, aside, usual_folder(workspace.folder.stem)
        )
        self.destroyed.connect(self.presenter.abandon)
        self._private.toggled.connect(self.presenter.choose_private)
        self._lay_out()
        self.setFocusProxy(self._export)

    def export_record(self, record: RecordId) -> None:
        """Show what would leave of one text."""
        self._ask(record)

    def export_all(self) -> None:
        """Show what would leave of everything."""
        self._ask(None)

    def show_preview(self, leaves: ExportPreview, folder: Path) -> None:
        """The presenter knows what would leave."""
        self._figures.setText(self._figure_words(leaves))
        self._place.setText(str(folder))
        self.list.lines.show(tuple(self._lines(leaves)))
        self._export.setEnabled(bool(leaves.leaving))
        self._export.setText(self.tr("Export %n text(s)", "", len(leaves.leaving)))

    def show_working(self) -> None:
        """The presenter lets it leave."""
        self._export.setEnabled(False)

    def show_trouble(self, error: Exception) -> None:
        """It could not be done."""
        self._export.setEnabled(True)
        self._notices.trouble(self._trouble_words(error))

    def close_export(self, summary: ExportSummary | None) -> None:
        """The presenter is done."""
        if summary is not None:
            self._tell(summary)
        self.finished.emit(summary)

    def _ask(self, record: RecordId | None) -> None:
        self._private.blockSignals(True)
        self._private.setChecked(False)
        self._private.blockSignals(False)
        self.presenter.ask(record)
        self._export.setFocus(Qt.FocusReason.OtherFocusReason)

    def _lay_out(self) -> None:
        px = self._theme.px
        change = text_button(self._theme, self.tr("Elsewhere…"), self._choose_folder, kind="link")
        told = column(self._title, self._figures, spacing=px(3))
        head = row(spacing=px(8), margins=(px(24), px(16), px(24), px(12)))
        head.addLayout(told, 1)
        head.addWidget(self._leave, 0, Qt.AlignmentFlag.AlignTop)
        head.addWidget(self._export, 0, Qt.AlignmentFlag.AlignTop)
        where = row(self._place, change, spacing=px(6))
        where.setStretch(0, 1)
        options = column(
            caption(self._theme, self.tr("Into the folder")),
            where,
            self._private,
            spacing=px(4),
            margins=(px(24), px(12), px(24), px(10)),
        )
        layout = column(head, horizontal_line(), options, horizontal_line(), self.list, spacing=0)
        layout.setStretch(layout.count() - 1, 1)
        self.setLayout(layout)

    def _run(self) -> None:
        self.presenter.run()

    def _stop(self) -> None:
        self.presenter.leave()

    def _choose_folder(self) -> None:
        found = QFileDialog.getExistingDirectory(
            self, self.tr("Folder to export to"), str(self.presenter.folder.parent)
        )
        if found:
            self.presenter.choose_folder(Path(found))

    def _figure_words(self, leaves: ExportPreview) -> str:
        files = sum(each.attachments for each in leaves.leaving)
        parts = [self.tr("%n text(s) to export", "", len(leaves.leaving))]
        if files:
            parts.append(self.tr("%n file(s) beside", "", files))
        if leaves.withheld:
            parts.append(self.tr("%n private part(s) kept here", "", len(leaves.withheld)))
        return ", ".join(parts)

    def _lines(self, leaves: ExportPreview) -> Iterator[Line]:
        if leaves.looks_private:
            yield Line(self.tr("Look at these before they leave"), heading=True)
            for found in leaves.looks_private:
                yield Line(found.title, self._private_words(found), "triangle-alert", warns=True)
        if leaves.withheld:
            yield Line(self.tr("Stays here, being private"), heading=True)
            for each in leaves.withheld:
                detail = self.tr("only “{label}”").format(label=each.label) if each.label else ""
                yield Line(each.title, detail, "lock")
        if leaves.leaving:
            yield Line(self.tr("Leaves"), heading=True)
            for text in leaves.leaving:
                number = self.tr("no. {number}").format(number=text.number) if text.number else ""
                yield Line(text.title, number, _ICONS.get(text.kind, "file-text"))

    def _private_words(self, found: LooksPrivate) -> str:
        if found.what == "phone":
            return self.tr("%n phone number(s) in its text", "", found.count)
        if found.what == "comment":
            return self.tr("%n comment(s) in its text", "", found.count)
        return self.tr("%n part(s) called internal in its text", "", found.count)

    def _trouble_words(self, error: Exception) -> str:
        if isinstance(error, UnsuitableFolder) and error.reason == "inside_workspace":
            return self.tr("An export cannot go into the workspace itself. Choose another folder.")
        if isinstance(error, UnsuitableFolder):
            return self.tr("There is a file in the place of this folder. Choose another one.")
        if isinstance(error, FileTrouble):
            words = self.tr("The system refuses to write {place}: {detail}. Nothing was changed there.")
            return words.format(place=error.place, detail=error.detail)
        return phrase(error)

    def _tell(self, summary: ExportSummary) -> None:
        words = self.tr("%n text(s) exported", "", len(summary.files))
        if summary.kept:
            kept = self.tr("%n left as changed there: bring them in first", "", len(summary.kept))
            words = f"{words}. {kept}"
        self._notices.tell(words, Offer(self.tr("Open the folder"), partial(_open, summary.folder)))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        is_enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if is_enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self._run()
        elif event.key() == Qt.Key.Key_Escape:
            self._stop()
        else:
            super().keyPressEvent(event)


def _open(folder: Path) -> None:
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))


def usual_folder(name: str) -> Path:
    """Where an export goes until somebody chooses: a folder of the workspace's name among the documents."""
    documents = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    return Path(documents or Path.home()) / "Fabrique" / f"{name} (export)"
