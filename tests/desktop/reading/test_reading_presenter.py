"""What the reading view decides: which box is ticked, where a heading is, what a link leads to."""

from collections.abc import Sequence

from desktop.reading.presenter import ReadingPresenter, line_of, ticking
from desktop.reading.previews import preview
from desktop.reading.surroundings import link_targets, look_around
from desktop.rendering import Looks, Rendered
from storage import lists
from tests.desktop.immediate import ImmediateStore
from wiki.edits import Edit, apply_edits

LOOKS = Looks(*("#101010",) * 4, *("#E0E0E0",) * 5, "#B00000", ())


class Text:
    """An open text without signals."""

    opened = changed = None
    loaded = True

    def __init__(self, record: str, text: str) -> None:
        self.record = record
        self.text = text

    def edit(self, edits: Sequence[Edit], source: object = None) -> None:
        self.text = apply_edits(self.text, edits)


def ticked(text: str, line: int) -> str | None:
    edit = ticking(text, line)
    return None if edit is None else apply_edits(text, (edit,))


def test_a_box_is_ticked_and_unticked_on_its_own_line() -> None:
    text = "# Sans section d'actions\n\n- [ ] un\n  - [/] deux\n- [x] trois"
    assert ticked(text, 2) == text.replace("[ ] un", "[x] un")
    assert ticked(text, 3) == text.replace("[/] deux", "[x] deux")
    assert ticked(text, 4) == text.replace("[x] trois", "[ ] trois")


def test_a_line_without_a_box_is_not_ticked() -> None:
    assert ticked("- un\n```\n- [ ] code\n```", 0) is None
    assert ticked("- un\n```\n- [ ] code\n```", 2) is None


def test_a_place_is_a_heading_in_its_words_or_a_block() -> None:
    text = "## Contexte\n\n## Points d'attention\n\n- [ ] agir ^a8k2\n"
    assert line_of(text, "points d’attention") == 2
    assert line_of(text, "Points-d'attention") == 2
    assert line_of(text, "^a8k2") == 4
    assert line_of(text, "Nulle part") is None


def test_surroundings_tell_who_is_known_and_where_links_lead(demo_store: ImmediateStore) -> None:
    with demo_store.workspace.reader() as reader:
        sheet = lists.sheets(reader)[0]
        person = lists.people(reader)[0]
        found = look_around(reader, sheet.id, link_targets(f"[[{sheet.title}]] et [[Nulle part]]"))
    assert list(found.leading.values()).count(True) == 1
    assert person.name in found.names


def test_a_preview_says_what_a_link_leads_to(demo_store: ImmediateStore) -> None:
    with demo_store.workspace.reader() as reader:
        sheet = lists.sheets(reader)[0]
        person = lists.people(reader)[0]
        of_sheet, of_person = preview(reader, f"{sheet.title}#Actions"), preview(reader, person.name)
        assert preview(reader, "Nulle part") is None
    assert of_sheet is not None
    assert (of_sheet.title, of_sheet.status) == (sheet.title, sheet.status)
    assert of_sheet.words
    assert "##" not in of_sheet.words
    assert of_person is not None
    assert of_person.title == person.name


def test_a_link_is_known_to_lead_nowhere_once_the_workspace_was_asked(demo_store: ImmediateStore) -> None:
    calls: list[str] = []
    presenter = ReadingPresenter(demo_store, lambda: calls.append("refresh"))
    drawn: list[Rendered] = []
    presenter.show(Text("x", "[[Nulle part]]"))
    presenter.rendered(LOOKS, drawn.append)
    assert calls == ["refresh"]
    assert 'href="new:Nulle%20part"' in drawn[-1].html


def test_a_new_link_is_asked_about_when_it_is_typed(demo_store: ImmediateStore) -> None:
    presenter = ReadingPresenter(demo_store, lambda: None)
    drawn: list[Rendered] = []
    text = Text("x", "rien")
    presenter.show(text)
    text.text = "[[Nulle part]]"
    presenter.rendered(LOOKS, drawn.append)
    presenter.rendered(LOOKS, drawn.append)
    assert "new:" in drawn[-1].html


def test_a_very_long_text_is_rendered_and_an_answer_for_another_is_dropped(demo_store: ImmediateStore) -> None:
    presenter = ReadingPresenter(demo_store, lambda: None)
    drawn: list[Rendered] = []
    presenter.show(Text("x", "un mot\n\n" * 20_000))
    presenter.rendered(LOOKS, drawn.append)
    assert drawn[0].lines == 40_001
