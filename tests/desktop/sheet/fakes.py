"""A view that remembers what it was told, in place of the widgets."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date

from desktop.sheet.completing import Offered
from desktop.sheet.head import Head, Piece
from desktop.sheet.presenter import SheetPresenter
from desktop.sheet.settling import Settling
from desktop.work.places import Place
from storage import Kind, RecordId
from storage.records import find
from tests.desktop.immediate import FakeNotices, ImmediateStore
from wiki.checks import Check, CheckKind

TODAY = date(2026, 12, 7)


@dataclass(slots=True)
class FakeView:
    """Implements the views of the presenter and of the settling."""

    head: Head | None = None
    heads: int = 0
    checks: tuple[Check, ...] = ()
    offered: list[Offered] = field(default_factory=list)
    new: str = ""
    refused: dict[str, str] = field(default_factory=dict)
    kept: list[str] = field(default_factory=list)
    edited: list[tuple[str, Piece | None]] = field(default_factory=list)
    asked_questions: int = 0

    def show_head(self, head: Head | None) -> None:
        self.head = head
        self.heads += 1

    def show_checks(self, found: Sequence[Check]) -> None:
        self.checks = tuple(found)

    def show_offers(self, field: str, offered: Sequence[Offered], new: str) -> None:
        self.offered, self.new = list(offered), new

    def refuse(self, field: str, words: str) -> None:
        self.refused[field] = words

    def accepted(self, field: str) -> None:
        self.kept.append(field)

    def edit(self, field: str, piece: Piece | None = None, words: str = "") -> None:
        self.edited.append((field, piece))

    def show_questions(self) -> None:
        self.asked_questions += 1

    def words(self, name: str) -> list[str]:
        """A field's values as they are shown."""
        assert self.head is not None
        return [piece.words + (" ?" if piece.uncertain else "") for piece in self.head.pieces(name)]

    def check(self, kind: CheckKind) -> Check:
        return next(check for check in self.checks if check.kind is kind)


@dataclass(slots=True)
class Shown:
    """One head that shows a record, without widgets."""

    store: ImmediateStore
    notices: FakeNotices
    view: FakeView = field(default_factory=FakeView)
    gone: list[Place] = field(default_factory=list)
    presenter: SheetPresenter = field(init=False)
    settling: Settling = field(init=False)

    def __post_init__(self) -> None:
        self.presenter = SheetPresenter(self.store, self.notices, self._go, self.view, lambda: TODAY)
        self.settling = Settling(self.presenter, self.view, self._go)
        self.store.on_changed.append(lambda _changes: self.presenter.refresh())

    def show(self, title: str) -> RecordId:
        """Show the record that answers to a title."""
        with self.store.workspace.reader() as reader:
            record = find(reader, title, (Kind.SHEET, Kind.NOTE, Kind.PAGE))[0]
        self.presenter.show_record(record)
        return record

    def piece(self, name: str, words: str) -> Piece:
        assert self.view.head is not None
        return next(piece for piece in self.view.head.pieces(name) if piece.words == words)

    def _go(self, place: Place, _beside: bool) -> None:
        self.gone.append(place)
