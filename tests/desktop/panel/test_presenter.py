"""The panel without widgets: what it reads, how actions change in open and closed texts, links, files and notes."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import UTC, date, datetime

import pytest

from desktop.panel.contents import PanelContents, mention_key
from desktop.panel.due import Due, due_of
from desktop.panel.ports import Text
from desktop.panel.presenter import PanelPresenter
from desktop.panel.rows import action_rows, due_words
from desktop.panel.state import ActionFilter, PanelState, Section
from desktop.work.places import Place
from storage import Kind, Operation, RecordId, Workspace, Write
from storage.editing import sheets
from storage.lists import actions
from storage.model import JsonValue
from storage.records import get
from storage.stories import Story
from storage.summaries import ActionRow
from storage.unlinked import UnlinkedMention
from tests.desktop.immediate import FakeNotices, ImmediateStore
from wiki.actions import ActionState
from wiki.edits import Edit, apply_edits

BODY = "## Actions\n\n- [ ] Relire @Zoé Petit\n  - [x] Plan\n- [/] Chiffrer @Claire Moreau 27 novembre 2026\n"
TODAY = date(2026, 11, 25)


@dataclass
class FakeView:
    contents: PanelContents | None = None
    unlinked: tuple[UnlinkedMention, ...] = ()
    stories: tuple[Story, ...] = ()

    def show_contents(self, contents: PanelContents | None) -> None:
        self.contents = contents

    def show_unlinked(self, mentions: tuple[UnlinkedMention, ...]) -> None:
        self.unlinked = mentions

    def show_stories(self, stories: tuple[Story, ...]) -> None:
        self.stories = stories


@dataclass
class FakeText:
    text: str
    loaded: bool = True
    flushed: int = 0

    def edit(self, edits: Sequence[Edit], source: object = None, *, group: str = "") -> None:
        self.text = apply_edits(self.text, edits)

    def flush(self, done: Callable[[], None] | None = None) -> None:
        self.flushed += 1
        if done is not None:
            done()


@dataclass
class FakeTexts:
    open_ones: dict[RecordId, FakeText] = field(default_factory=dict)

    def find(self, record: RecordId) -> Text | None:
        return self.open_ones.get(record)


@dataclass
class Desk:
    """A presenter with all that it talks to."""

    presenter: PanelPresenter
    view: FakeView
    store: ImmediateStore
    notices: FakeNotices
    texts: FakeTexts
    gone_to: list[tuple[Place, bool]]
    record: RecordId

    def body(self) -> str:
        with self.store.workspace.reader() as reader:
            return get(reader, self.record).body


def made(workspace: Workspace, title: str, body: str = "", kind: Kind = Kind.SHEET) -> RecordId:
    record, plan = sheets.create(kind, title, body=body)
    workspace.perform(plan)
    return record


@pytest.fixture
def desk(store: ImmediateStore, notices: FakeNotices) -> Desk:
    record = made(store.workspace, "Réseau cyclable", BODY)
    view, texts, gone_to = FakeView(), FakeTexts(), list[tuple[Place, bool]]()
    presenter = PanelPresenter(
        view,
        store,
        notices,
        lambda place, beside: gone_to.append((place, beside)),
        texts,
        clock=lambda: datetime(2026, 11, 25, 9, tzinfo=UTC),
    )
    presenter.show_record(record)
    return Desk(presenter, view, store, notices, texts, gone_to, record)


def shown(desk: Desk) -> PanelContents:
    assert desk.view.contents is not None
    return desk.view.contents


def test_a_tick_goes_to_the_workspace_where_no_text_is_open(desk: Desk) -> None:
    desk.presenter.tick(1)
    assert "- [x] Relire" in desk.body()
    assert shown(desk).actions[0].state == "done"
    desk.presenter.tick(1)
    assert desk.body() == BODY


def test_a_tick_goes_through_the_text_when_it_is_open(desk: Desk) -> None:
    text = desk.texts.open_ones[desk.record] = FakeText(f"Un mot.\n\n{BODY}")
    desk.presenter.set_state(3, ActionState.DISCUSS)
    assert "- [?] Chiffrer" in text.text
    assert text.flushed == 1
    assert desk.body() == BODY


def test_an_action_that_was_just_rewritten_is_left_alone(desk: Desk) -> None:
    text = desk.texts.open_ones[desk.record] = FakeText("## Actions\n\n- [ ] Autre chose\n")
    desk.presenter.tick(1)
    assert text.text == "## Actions\n\n- [ ] Autre chose\n"
    assert len(desk.notices.told) == 1


def test_somebody_and_a_day_are_written_into_the_action(desk: Desk) -> None:
    desk.presenter.assign(2, "@Zoé  Petit")
    desk.presenter.set_date(2, "18 juin")
    desk.presenter.set_date(3, "3 décembre 2026")
    assert "  - [x] Plan @Zoé Petit 18 juin\n" in desk.body()
    assert "27 novembre" not in desk.body()
    assert "Chiffrer @Claire Moreau 3 décembre 2026\n" in desk.body()


def test_a_new_action_comes_last_in_open_and_closed_texts(desk: Desk) -> None:
    desk.presenter.add_action("  ", "Actions")
    desk.presenter.add_action("Écrire", "Actions")
    assert desk.body() == f"{BODY}- [ ] Écrire\n"
    text = desk.texts.open_ones[desk.record] = FakeText("")
    desk.presenter.add_action("Écrire", "Actions")
    assert text.text == "## Actions\n\n- [ ] Écrire\n"


def test_the_filter_shows_all_open_or_mine(desk: Desk) -> None:
    def numbers(shown: ActionFilter) -> list[int]:
        desk.presenter.show_only(shown)
        return [action.number for action in desk.presenter.shown_actions()]

    assert numbers(ActionFilter.ALL) == [1, 2, 3]
    assert numbers(ActionFilter.OPEN) == [1, 3]
    assert numbers(ActionFilter.MINE) == [3]


def test_the_line_of_an_action_is_gone_to(desk: Desk) -> None:
    desk.presenter.go_to_action(3, beside=True)
    place, beside = desk.gone_to[0]
    assert (place.record, place.start, beside) == (desk.record, BODY.index("- [/]"), True)


def test_links_both_ways_are_told_with_their_sentence(desk: Desk) -> None:
    other = made(
        desk.store.workspace, "Gares", "Près du **grand** [[Réseau cyclable|réseau]], puis [[Réseau cyclable]]."
    )
    desk.store.workspace.perform(sheets.write_body(desk.record, [Edit(0, 0, "Voir [[Gares]] et [[Rien]].\n\n")]))
    desk.presenter.refresh()
    (link,) = shown(desk).links_in
    assert (link.source, link.count, link.around[slice(*link.lit)]) == (other, 2, "réseau")
    assert link.around.startswith("Près du grand réseau, puis Réseau cyclable")
    assert [(out.title, out.target) for out in shown(desk).links_out] == [("Gares", other), ("Rien", None)]


def test_words_that_name_it_become_a_link_which_can_be_taken_back(desk: Desk) -> None:
    other = made(desk.store.workspace, "Gares", "Le réseau cyclable avance.")
    desk.presenter.look_for_mentions()
    (mention,) = desk.view.unlinked
    desk.presenter.link(mention_key(mention))
    with desk.store.workspace.reader() as reader:
        assert get(reader, other).body == "Le [[Réseau cyclable|réseau cyclable]] avance."
    assert desk.view.unlinked == ()
    assert desk.notices.told == ["Linked in “Gares”."]
    desk.notices.offers[0].act()
    with desk.store.workspace.reader() as reader:
        assert get(reader, other).body == "Le réseau cyclable avance."


def test_a_file_is_taken_off_with_an_offer_to_undo(desk: Desk) -> None:
    file = desk.store.files.add(b"plan")
    value: JsonValue = {"name": "plan.pdf", "media": "application/pdf", "size": 4, "at": 1}
    write = Write(desk.record, sets={f"attachments/{file}": value})
    desk.store.workspace.perform(lambda _reader: Operation("attach", (write,)))
    desk.presenter.refresh()
    desk.presenter.detach(shown(desk).attachments[0])
    assert shown(desk).attachments == ()
    desk.notices.offers[0].act()
    desk.presenter.refresh()
    assert [row.name for row in shown(desk).attachments] == ["plan.pdf"]


def test_a_note_about_it_is_made_of_today_and_opened_beside(desk: Desk) -> None:
    desk.presenter.add_note("Réunion")
    (note,) = shown(desk).notes
    assert (note.title, note.date) == ("Réunion", "2026-11-25")
    assert desk.gone_to == [(Place(note.note), True)]


def test_the_history_tells_the_newest_versions(desk: Desk) -> None:
    assert [story.acts[0].name for story in desk.view.stories] == ["create"]


def test_folds_and_filter_are_kept_outside(desk: Desk) -> None:
    desk.presenter.fold(Section.NOTES, folded=True)
    desk.presenter.show_only(ActionFilter.OPEN)
    assert desk.presenter.state == PanelState(frozenset({Section.NOTES}), ActionFilter.OPEN)
    desk.presenter.fold(Section.NOTES, folded=False)
    assert desk.presenter.state.folded == frozenset()


def test_nothing_is_shown_of_a_record_that_is_not_there(desk: Desk) -> None:
    desk.presenter.show_record(RecordId("rien"))
    assert desk.view.contents is None
    assert desk.notices.troubles == []
    desk.presenter.show_record(None)
    assert desk.view.contents is None


def row(words: str, state: str = "todo", last: date | None = None) -> ActionRow:
    return ActionRow(RecordId("s"), "S", 1, 0, state, f"Relire {words}", None, 0, (), (words,), last)


@pytest.mark.parametrize(
    ("words", "last", "days"),
    [
        ("29 novembre 2026", date(2026, 11, 29), 4),
        ("novembre 2026", date(2026, 11, 30), 5),
        ("22 novembre 2026", date(2026, 11, 22), -3),
        ("18 novembre", None, -7),
        ("3 décembre", None, 8),
        ("18 juin", None, None),
        ("fin 2027", date(2027, 12, 31), None),
        ("selon budget", None, None),
    ],
)
def test_how_far_a_day_is_follows_from_the_end_of_its_period(words: str, last: date | None, days: int | None) -> None:
    found = due_of(row(words, last=last), TODAY)
    assert (found.days if found else None) == days


def test_what_is_done_is_never_late() -> None:
    assert due_of(row("1 janvier 2026", "done", date(2026, 1, 1)), TODAY) is None
    assert due_of(row("1 janvier 2026", "dropped", date(2026, 1, 1)), TODAY) is None


def test_days_are_told_in_few_words() -> None:
    told = [due_words(Due(days)).split()[0] for days in (-90, -3, 0, 4)]
    assert told == ["Late", "Late", "Today", "In"]


def test_a_card_leaves_out_who_and_when_only_at_the_end_of_its_words(workspace: Workspace) -> None:
    body = (
        "## Actions\n\n- [ ] Chiffrer, @Zoé Petit, 3 mai 2027\n- [ ] Finir avant le 3 mai 2027\n"
        "- [ ] @Zoé Petit relit\n- [ ] 3 mai 2027\n"
    )
    record = made(workspace, "Vélo", body)
    with workspace.reader() as reader:
        rows = action_rows(actions(reader, record), TODAY)
    assert [each.words for each in rows] == [
        "Chiffrer",
        "Finir avant le 3 mai 2027",
        "@Zoé Petit relit",
        "3 mai 2027",
    ]
    assert "To do" in rows[0].read_aloud()
