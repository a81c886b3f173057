"""The side panel of a record: its sections below each other, scrolled together."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QRect, Qt, QTimer, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from desktop.panel.actions_section import ActionsSection
from desktop.panel.contents import PanelContents
from desktop.panel.files_section import FilesSection
from desktop.panel.inline_field import InlineField
from desktop.panel.linked_section import LinkedSection
from desktop.panel.ports import Texts
from desktop.panel.presenter import PanelPresenter
from desktop.panel.rows import note_rows, question_rows, story_rows
from desktop.panel.section_view import SectionView
from desktop.panel.state import PanelState, Section
from desktop.theme import Theme
from desktop.widgets.buttons import icon_button
from desktop.widgets.card_list import CardList
from desktop.work.commands import Command
from desktop.work.notices import Notices
from desktop.work.places import Going
from desktop.work.store import Store
from storage.clock import Clock, system_clock
from storage.model import RecordId
from storage.stories import Story
from storage.unlinked import UnlinkedMention

REST, LONG_REST = 120, 2_000
"""Milliseconds that changes are left to gather before the panel is read again, and its history."""

SETTLES = 300
"""Milliseconds within which the sections have found their heights."""
_WITH_ACTIONS = ("sheet", "kit", "page", "note")


class SidePanel(QWidget):
    """Shows one record's panel, or nothing. Call `refresh` when something has changed."""

    history_asked = Signal(int)
    """The history is wanted, at the version of that seq; 0 for the newest."""
    question_asked = Signal(str, str)
    """An open question was chosen: its field and its words, to go to."""

    def __init__(
        self,
        theme: Theme,
        store: Store,
        notices: Notices,
        going: Going,
        texts: Texts | None = None,
        *,
        clock: Clock = system_clock,
        state: PanelState | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("side_panel")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._theme, self._clock = theme, clock
        self.presenter = PanelPresenter(self, store, notices, going, texts, clock=clock, state=state)
        self._is_stale = False
        self._wanted_file: str | None = None
        self._going = QTimer(self, singleShot=True, interval=SETTLES)
        self._record: RecordId | None = None
        self._rest = QTimer(self, singleShot=True, interval=REST)
        self._rest.timeout.connect(self.presenter.refresh)
        self._long_rest = QTimer(self, singleShot=True, interval=LONG_REST)
        self._long_rest.timeout.connect(self.presenter.refresh_history)
        self._build(store, notices)

    @property
    def state(self) -> PanelState:
        """What is folded and filtered, to hand to the next panel."""
        return self.presenter.state

    def show_record(self, record: RecordId | None) -> None:
        """Show another record's panel, or none."""
        if record != self._record:
            self._area.verticalScrollBar().setValue(0)
            self._long_rest.stop()
            self._wanted_file = None
        self._record = record
        self.presenter.show_record(record)

    def refresh(self) -> None:
        """Something has changed: read again, soon, and only while it can be seen."""
        if not self.isVisible():
            self._is_stale = True
            return
        for rest in (self._rest, self._long_rest):
            if not rest.isActive():
                rest.start()

    def commands(self) -> tuple[Command, ...]:
        """What can be done here by name."""
        group = self.tr("Side panel")
        here = self._has_record
        return (
            Command(
                "panel.add_action",
                self.tr("New action"),
                group,
                self.actions_section.ask_action,
                keys="Alt+Shift+A",
                enabled=here,
                icon="plus",
            ),
            Command(
                "panel.add_note",
                self.tr("New note about this text"),
                group,
                self.ask_note,
                keys="Alt+Shift+N",
                enabled=here,
                icon="sticky-note",
            ),
            Command(
                "panel.history",
                self.tr("History of this text"),
                group,
                self._ask_history,
                keys="Ctrl+Shift+H",
                enabled=here,
                icon="history",
            ),
        )

    def show_files(self, words: str = "") -> None:
        """The attachments come into sight, the first whose name holds these words chosen, once they are known."""
        self._wanted_file = words
        if self.presenter.contents is not None:
            QTimer.singleShot(0, self, self._go_to_file)

    def ask_note(self) -> None:
        """Open the line for the title of a new note."""
        self.notes_section.fold(folded=False)
        self.note_field.ask(self.tr("Title of the note, then Enter"))

    def show_contents(self, contents: PanelContents | None) -> None:
        """Show what was read; hide everything where there is nothing to show."""
        self._inner.setVisible(contents is not None)
        if contents is None:
            return
        now = self._clock().astimezone()
        self.actions_section.setVisible(contents.kind in _WITH_ACTIONS)
        self.actions_section.show_contents(contents)
        self._questions.show_rows(question_rows(contents.questions, now))
        self.questions_section.setVisible(bool(contents.questions))
        self.questions_section.show_count(str(len(contents.questions)), is_empty=False)
        self.linked_section.show_contents(contents)
        self.files_section.show_contents(contents)
        if self._wanted_file is not None:
            QTimer.singleShot(0, self, self._go_to_file)
        self._notes.show_rows(note_rows(contents.notes, now.date()))
        self.notes_section.show_count(str(len(contents.notes)) if contents.notes else "", is_empty=not contents.notes)

    def show_stories(self, stories: tuple[Story, ...]) -> None:
        """Show the newest versions."""
        self._history.show_rows(story_rows(stories, self._clock().astimezone()))

    def show_unlinked(self, mentions: tuple[UnlinkedMention, ...]) -> None:
        """Show who names the record without a link."""
        self.linked_section.show_unlinked(mentions)

    def _build(self, store: Store, notices: Notices) -> None:
        theme, presenter = self._theme, self.presenter
        self.actions_section = ActionsSection(theme, presenter)
        self.questions_section = SectionView(theme, "circle-question-mark")
        self.questions_section.name(self.tr("Open questions"), "")
        self._questions = CardList(theme, self.tr("Open questions"))
        self._questions.opened.connect(self._open_question)
        self.questions_section.add(self._questions)
        self.linked_section = LinkedSection(theme, presenter)
        self.files_section = FilesSection(theme, store, notices, presenter)
        self._build_notes()
        self._build_history()
        self._inner = QWidget()
        column = QVBoxLayout(self._inner)
        column.setContentsMargins(theme.px(16), theme.px(14), theme.px(6), theme.px(24))
        column.setSpacing(theme.px(14))
        for section, view in self._sections().items():
            view.fold(folded=section in presenter.state.folded)
            view.fold_changed.connect(partial(self._folded, section))
            column.addWidget(view)
        column.addStretch(1)
        self._scroll()

    def _build_notes(self) -> None:
        name = self.tr("New note about this text")
        add = icon_button(self._theme, "plus", name, self.ask_note, kind="tiny", px=17)
        self.notes_section = SectionView(self._theme, "sticky-note", add)
        self.notes_section.name(self.tr("Notes"), self.tr("No note about this yet. + begins one, of today."))
        self._notes = CardList(self._theme, self.tr("Notes"))
        self._notes.opened.connect(self._open_note)
        self.note_field = InlineField(self._theme)
        self.note_field.accepted.connect(self.presenter.add_note)
        self.note_field.closed.connect(add.setFocus)
        self.notes_section.add(self._notes)
        self.notes_section.add(self.note_field)

    def _build_history(self) -> None:
        name = self.tr("Show the whole history")
        whole = icon_button(self._theme, "ellipsis", name, self._ask_history, kind="tiny", px=17)
        self.history_section = SectionView(self._theme, "history", whole)
        self.history_section.name(self.tr("History"), "")
        self._history = CardList(self._theme, self.tr("History"), framed=False)
        self._history.opened.connect(self._open_version)
        self.history_section.add(self._history)
        self.history_section.show_count("", is_empty=False)

    def _scroll(self) -> None:
        self._area = QScrollArea()
        self._area.setWidget(self._inner)
        self._area.setWidgetResizable(True)
        self._area.verticalScrollBar().rangeChanged.connect(self._keep_files_in_sight)
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        # Always there, and unseen while there is nothing to scroll: cards are measured once, for one width.
        self._area.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.setAccessibleName(self.tr("Side panel"))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._area)
        self.setMinimumWidth(self._theme.px(260))
        self._inner.hide()
        for cards in self._lists():
            cards.current_shown.connect(partial(self._reveal, cards))

    def _sections(self) -> dict[Section, SectionView]:
        return {
            Section.ACTIONS: self.actions_section,
            Section.QUESTIONS: self.questions_section,
            Section.LINKED: self.linked_section,
            Section.ATTACHMENTS: self.files_section,
            Section.NOTES: self.notes_section,
            Section.HISTORY: self.history_section,
        }

    def _lists(self) -> tuple[CardList, ...]:
        return (
            self.actions_section.cards,
            self._questions,
            *self.linked_section.lists(),
            self.files_section.cards,
            self._notes,
            self._history,
        )

    def _folded(self, section: Section, folded: bool) -> None:
        self.presenter.fold(section, folded=folded)

    def _reveal(self, cards: CardList, area: QRect) -> None:
        """Scroll as little as shows the current card whole."""
        place = cards.mapTo(self._inner, area.center())
        self._area.ensureVisible(place.x(), place.y(), 0, area.height() // 2 + self._theme.px(8))

    def _go_to_file(self) -> None:
        words, self._wanted_file = self._wanted_file, None
        if words is None:
            return
        self.files_section.fold(folded=False)
        self.files_section.choose_named(words)
        self._going.start()
        self._keep_files_in_sight()

    def _keep_files_in_sight(self) -> None:
        """Once one has gone there, while the sections above are still finding their heights."""
        if self._going.isActive():
            self._area.ensureWidgetVisible(self.files_section)

    def _open_question(self, key: str, _beside: bool) -> None:
        contents = self.presenter.contents
        if contents is not None:
            question = contents.questions[int(key[1:])]
            self.question_asked.emit(question.field, question.raw)

    def _has_record(self) -> bool:
        return self._record is not None

    def _ask_history(self) -> None:
        self.history_asked.emit(0)

    def _open_version(self, key: str, _beside: bool) -> None:
        self.history_asked.emit(int(key[1:]))

    def _open_note(self, key: str, beside: bool) -> None:
        self.presenter.go(RecordId(key[1:]), beside=beside)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._is_stale:
            self._is_stale = False
            self.presenter.refresh()
            self.presenter.refresh_history()
