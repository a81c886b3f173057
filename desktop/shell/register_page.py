"""The page of a person or a partner: on which sheets they stand, in which texts they are mentioned."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QFont, QKeyEvent
from PySide6.QtWidgets import QVBoxLayout

from desktop.models.result_rows import ResultRow
from desktop.searching.result_list import ResultList
from desktop.shell.page import Page
from desktop.shell.trail import PageState
from desktop.theme import Theme
from desktop.widgets.chips import Avatar
from desktop.widgets.labels import ElidedLabel, label
from desktop.widgets.layouts import column, row
from desktop.work.field_names import field_label
from desktop.work.places import Place

if TYPE_CHECKING:
    from storage import Reader, RecordId

WIDEST = 820
ICONS = {"sheet": "file-text", "kit": "layers", "note": "message-square", "page": "book-open"}


@dataclass(frozen=True, slots=True)
class Entry:
    """A sheet or text, and how it names them: a role's field, or nothing where it only mentions them."""

    record: str
    title: str
    kind: str
    role: str = ""
    detail: str = ""


@dataclass(frozen=True, slots=True)
class Registered:
    """What the register and the texts say of one person or partner."""

    name: str
    detail: str
    entries: tuple[Entry, ...]


Describing = Callable[[str, Callable[[Registered], None]], None]


def read_registered(reader: Reader, record: RecordId) -> Registered:
    """Everything the page shows; off the interface's thread. Raises RecordNotFound."""
    from storage import lists
    from storage.records import get

    found = get(reader, record)
    sheets = {sheet.id: sheet for sheet in lists.sheets(reader)}
    entries = [
        Entry(stands.sheet, f"{sheet.number} {sheet.title}".strip(), "sheet", str(stands.role), sheet.status)
        for stands in lists.roles(reader, target=record)
        if (sheet := sheets.get(stands.sheet)) is not None
    ]
    told = {entry.record for entry in entries}
    others = dict.fromkeys((*lists.mentions_of(reader, record), *lists.notes_about(reader, record)))
    for each in others:
        if each not in told:
            text = get(reader, each)
            entries.append(Entry(each, text.title, text.kind, detail=text.text("date")))
    employer = found.text("organisation")
    names = [get(reader, lists_id).title for lists_id in _known(reader, employer)]
    return Registered(
        found.title, " · ".join((*names, found.text("acronym"), found.text("category"))).strip(" ·"), tuple(entries)
    )


def _known(reader: Reader, record: str) -> tuple[RecordId, ...]:
    from storage import RecordId
    from storage.records import exists

    return (RecordId(record),) if record and exists(reader, RecordId(record)) else ()


def entry_rows(entries: Iterable[Entry]) -> list[ResultRow]:
    """By role, in the order of the roles; mentions last."""
    rows: list[ResultRow] = []
    by_role: dict[str, list[Entry]] = {}
    for entry in entries:
        by_role.setdefault(entry.role, []).append(entry)
    for role in sorted(by_role, key=lambda role: not role):
        words = field_label(role) if role else QCoreApplication.translate("RegisterPage", "Mentioned in")
        rows.append(ResultRow(words))
        rows += [
            ResultRow(each.title, each, detail=each.detail, icon=ICONS.get(each.kind, "file-text"))
            for each in by_role[role]
        ]
    return rows


class RegisterPage(Page):
    """Enter or a click goes on to a sheet."""

    icon = "user"

    def __init__(self, theme: Theme, describe: Describing) -> None:
        super().__init__()
        self.setObjectName("page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._describe = describe
        self._place: Place | None = None
        self._avatar = Avatar(theme, "", 44)
        self._name = ElidedLabel(theme, px=26, weight=QFont.Weight.Bold)
        self._detail = ElidedLabel(theme, px=13, role="muted")
        self._nothing = label(theme, self.tr("On no sheet yet, and mentioned nowhere."), role="muted")
        self._list = ResultList(theme, self.tr("Sheets and texts"))
        self._list.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._list.accepted.connect(self._accepted)
        self.setFocusProxy(self._list)
        words = column(self._name, self._detail, spacing=theme.px(2))
        head = row(self._avatar, spacing=theme.px(14))
        head.addLayout(words, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(theme.px(28), theme.px(28), theme.px(28), 0)
        layout.setSpacing(theme.px(16))
        layout.addLayout(head)
        layout.addWidget(self._nothing)
        layout.addWidget(self._list, 1)
        self._list.setMaximumWidth(theme.px(WIDEST))

    @property
    def record(self) -> str:
        """Whose page it is."""
        return self._place.record if self._place is not None else ""

    def refresh(self) -> None:
        """The register or the sheets may say something else now."""
        if self._place is not None:
            self._describe(self._place.record, self._show)

    def place(self) -> Place | None:
        return self._place

    def can_show(self, place: Place) -> bool:
        return False

    def show_place(self, place: Place, state: PageState | None = None) -> None:
        self._place = place
        self.refresh()

    def leave(self) -> None:
        self._place = None

    def _show(self, registered: Registered) -> None:
        if self._place is None:
            return  # the page was closed before the answer came
        self._avatar.show_person(registered.name)
        self._name.setText(registered.name)
        self._detail.setText(registered.detail)
        self._detail.setVisible(bool(registered.detail))
        self._list.show_rows(entry_rows(registered.entries))
        self._list.setVisible(bool(registered.entries))
        self._nothing.setVisible(not registered.entries)
        self.say_title(registered.name)

    def _accepted(self, value: object, beside: bool) -> None:
        if isinstance(value, Entry):
            self.went.emit(Place(value.record), beside)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not self._list.handle_key(event):
            super().keyPressEvent(event)
