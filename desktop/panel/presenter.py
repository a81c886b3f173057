"""What the panel shows and does, without widgets: reads, edits of the text or of the workspace, and where to go."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QCoreApplication

from desktop.panel.contents import PanelContents, mention_key, read_contents, read_people, read_stories, without_linked
from desktop.panel.due import SETTLED
from desktop.panel.ports import NoTexts, PanelView, Text, Texts
from desktop.panel.state import ActionFilter, PanelState, Section
from desktop.work.notices import Notices
from desktop.work.phrases import phrase
from desktop.work.places import Going, Place
from desktop.work.store import Store
from desktop.work.undoing import Undoing
from storage import Changes, RecordId, StorageError
from storage.attached import AttachmentRow, detach
from storage.clock import Clock, system_clock
from storage.editing import actions as action_plans
from storage.editing import sheets
from storage.editing.linking import link_words
from storage.errors import RecordNotFound
from storage.model import JsonValue, Kind, Plan
from storage.stories import Story
from storage.summaries import ActionRow
from storage.unlinked import UnlinkedMention, unlinked_mentions
from wiki.action_writing import added, assigned, dated
from wiki.actions import Action, ActionState, set_action_state
from wiki.folding import fold

MOST_MENTIONS = 20


class PanelPresenter:
    """Decides for one panel. `state` is handed in and may be taken out again."""

    def __init__(
        self,
        view: PanelView,
        store: Store,
        notices: Notices,
        going: Going,
        texts: Texts | None = None,
        *,
        clock: Clock = system_clock,
        state: PanelState | None = None,
    ) -> None:
        self._view, self._store, self._notices, self._going = view, store, notices, going
        self._texts: Texts = texts or NoTexts()
        self._clock = clock
        self._undoing = Undoing(store, notices)
        self._record: RecordId | None = None
        self._contents: PanelContents | None = None
        self._unlinked: tuple[UnlinkedMention, ...] = ()
        self.state = state or PanelState()

    @property
    def contents(self) -> PanelContents | None:
        """What is shown."""
        return self._contents

    @property
    def today(self) -> date:
        """The day where the person is."""
        return self._clock().astimezone().date()

    def show_record(self, record: RecordId | None) -> None:
        """Show another record's panel, or none."""
        if record == self._record:
            self.refresh()
            return
        self._record, self._contents, self._unlinked = record, None, ()
        self._view.show_unlinked(())
        if record is None:
            self._view.show_contents(None)
            return
        self.refresh()
        self.refresh_history()
        self.look_for_mentions()

    def refresh(self) -> None:
        """Read again what is shown."""
        record = self._record
        if record is not None:
            self._store.read(
                lambda reader: read_contents(reader, record), self._arrived, failed=self._gone, key=("panel", id(self))
            )

    def refresh_history(self) -> None:
        """Read the newest versions again."""
        record = self._record
        if record is not None:
            self._store.read(
                lambda reader: (record, read_stories(reader, record)),
                self._stories_arrived,
                failed=self._gone,
                key=("stories", id(self)),
            )

    def with_people(self, then: Callable[[tuple[str, ...]], None]) -> None:
        """Hand over the names of the register."""
        self._store.read(read_people, then)

    def look_for_mentions(self) -> None:
        """Look in the other texts for words that name this record, behind everything else."""
        record = self._record
        if record is not None:
            self._store.read(
                lambda reader: (record, unlinked_mentions(reader, record, most=MOST_MENTIONS)),
                self._mentions_arrived,
                failed=self._gone,
                key=("unlinked", id(self)),
            )

    def shown_actions(self) -> tuple[ActionRow, ...]:
        """The actions that the filter lets through."""
        actions = self._contents.actions if self._contents else ()
        if self.state.shown is ActionFilter.OPEN:
            return tuple(action for action in actions if action.state not in SETTLED)
        if self.state.shown is ActionFilter.MINE:
            me = fold(self._store.author)
            return tuple(action for action in actions if any(fold(name) == me for name in action.assignees))
        return actions

    def fold(self, section: Section, *, folded: bool) -> None:
        """Remember whether a section is folded."""
        self.state = self.state.with_folded(section, folded=folded)

    def show_only(self, shown: ActionFilter) -> None:
        """Show other actions."""
        self.state = PanelState(self.state.folded, shown)
        self._view.show_contents(self._contents)

    def tick(self, number: int) -> None:
        """Done becomes to do again, everything else done."""
        row = self._action(number)
        if row is not None:
            self.set_state(number, ActionState.TODO if row.state in SETTLED else ActionState.DONE)

    def set_state(self, number: int, state: ActionState) -> None:
        """Give an action a state."""
        row = self._action(number)
        if row is not None:
            plan = sheets.tick(row.sheet, row.number, state)
            self._change(row, lambda text, action: set_action_state(text, action, state), plan)

    def assign(self, number: int, name: str) -> None:
        """Put somebody's mention at the end of an action's words."""
        row = self._action(number)
        name = " ".join(name.split()).lstrip("@")
        if row is not None and name:
            self._change(row, lambda text, action: assigned(text, action, name))

    def set_date(self, number: int, words: str) -> None:
        """Give an action its day, in the words given; none take it out."""
        row = self._action(number)
        if row is not None:
            self._change(row, lambda text, action: dated(text, action, words))

    def add_action(self, words: str, heading: str) -> None:
        """Put a new action after the last one."""
        record = self._record
        if record is None or not words.strip():
            return
        text = self._text(record)
        if text is not None:
            text.edit([added(text.text, words, heading)], self)
            text.flush(self.refresh)
        else:
            self._store.perform(action_plans.add_action(record, words, heading), self._done)

    def go_to_action(self, number: int, *, beside: bool = False) -> None:
        """Go to the line of an action."""
        row = self._action(number)
        if row is not None:
            self._going(Place(row.sheet, start=row.start, words=row.text[:80]), beside)

    def go(self, record: RecordId, *, beside: bool, start: int | None = None, words: str = "") -> None:
        """Go to another record."""
        self._going(Place(record, start=start, words=words), beside)

    def link(self, key: str) -> None:
        """Make the words of a mention a link, in the text that they stand in."""
        found = next((mention for mention in self._unlinked if mention_key(mention) == key), None)
        if found is None or self._record is None:
            return
        plan = link_words(found.source, self._record, found.words, found.start)
        self._store.perform(plan, lambda changes: self._linked(changes, key, found))

    def detach(self, file: AttachmentRow) -> None:
        """Take a file off the record; it can be undone."""
        if self._record is not None:
            told = QCoreApplication.translate("PanelPresenter", "“{file}” is no longer attached.")
            self._store.perform(
                detach(self._record, file.file), lambda changes: self._told(changes, told.format(file=file.name))
            )

    def add_note(self, title: str) -> None:
        """Make a note about this record, of today, and go there."""
        record = self._record
        if record is None or not title.strip():
            return
        sets: dict[str, JsonValue] = {"date": self.today.isoformat(), f"about/{record}": {"at": 1}}
        note, plan = sheets.create(Kind.NOTE, title, sets=sets)

        def made(_changes: Changes) -> None:
            self.refresh()
            self._going(Place(note), True)

        self._store.perform(plan, made)

    def _arrived(self, contents: PanelContents) -> None:
        if contents.record == self._record:
            self._contents = contents
            self._view.show_contents(contents)

    def _stories_arrived(self, found: tuple[RecordId, tuple[Story, ...]]) -> None:
        if found[0] == self._record:
            self._view.show_stories(found[1])

    def _mentions_arrived(self, found: tuple[RecordId, tuple[UnlinkedMention, ...]]) -> None:
        record, mentions = found
        if record == self._record:
            self._unlinked = mentions
            self._view.show_unlinked(mentions)

    def _gone(self, error: Exception) -> None:
        if isinstance(error, RecordNotFound):
            self._contents = None
            self._view.show_contents(None)
        elif isinstance(error, StorageError):
            self._notices.trouble(phrase(error))
        else:
            raise error

    def _linked(self, changes: Changes, key: str, mention: UnlinkedMention) -> None:
        self._unlinked = without_linked(self._unlinked, key)
        self._view.show_unlinked(self._unlinked)
        told = QCoreApplication.translate("PanelPresenter", "Linked in “{title}”.")
        self._told(changes, told.format(title=mention.title))
        self.look_for_mentions()

    def _told(self, changes: Changes, words: str) -> None:
        if changes:
            self._notices.tell(words, self._undoing.offer(changes))
        self.refresh()

    def _done(self, _changes: Changes) -> None:
        self.refresh()

    def _action(self, number: int) -> ActionRow | None:
        actions = self._contents.actions if self._contents else ()
        return next((row for row in actions if row.number == number), None)

    def _text(self, record: RecordId) -> Text | None:
        text = self._texts.find(record)
        return text if text is not None and text.loaded else None

    def _change(self, row: ActionRow, change: action_plans.Change, plan: Plan | None = None) -> None:
        """Change an action where its text is: in the window when it is open there, otherwise in the workspace."""
        text = self._text(row.sheet)
        if text is None:
            self._store.perform(plan or action_plans.change_action(row.sheet, row.number, row.text, change), self._done)
            return
        action: Action | None = action_plans.found_action(text.text, row.number, row.text)
        if action is None:
            self._notices.tell(
                QCoreApplication.translate("PanelPresenter", "This action has just been changed: look at it again.")
            )
            return
        text.edit([change(text.text, action)], self)
        text.flush(self.refresh)
