"""Words replaced in many texts: one operation, nothing lost, no link broken, and undone to the byte."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from storage import Kind, RecordId, Workspace
from storage.editing import sheets
from storage.editing.replacing import Occurrences, Replacement, names_led_to, occurrences, texts_in_sight
from storage.lists import links_to
from storage.records import get
from wiki.edits import Edit
from wiki.replacing import Query
from wiki.whereabouts import Where


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    with Workspace.create(tmp_path / "G.fabrique", "Groupe", author="Claire Moreau") as made:
        yield made


def made(workspace: Workspace, title: str, body: str, kind: Kind = Kind.SHEET) -> RecordId:
    record, plan = sheets.create(kind, title, body=body)
    workspace.perform(plan)
    return record


def looked(workspace: Workspace, query: Query, *, titles: bool = True) -> tuple[Occurrences, ...]:
    with workspace.reader() as reader:
        names = names_led_to(reader)
        found = (occurrences(reader, each, query, names, titles=titles) for each in texts_in_sight(reader))
        return tuple(each for each in found if each is not None)


def body(workspace: Workspace, record: RecordId) -> str:
    with workspace.reader() as reader:
        return get(reader, record).body


def title(workspace: Workspace, record: RecordId) -> str:
    with workspace.reader() as reader:
        return get(reader, record).title


def test_all_texts_change_in_one_operation_and_one_undo(workspace: Workspace) -> None:
    first = made(workspace, "Un", "La Metropole et la métropole.")
    second = made(workspace, "Deux", "Métropole", Kind.NOTE)
    query = Query("metropole")
    replacement = Replacement(query, "agglomération", looked(workspace, query))
    workspace.perform(replacement)
    assert body(workspace, first) == "La Agglomération et la agglomération."
    assert body(workspace, second) == "Agglomération"
    assert (replacement.replaced, replacement.records, replacement.left) == (3, 2, 0)
    workspace.undo()
    assert body(workspace, first) == "La Metropole et la métropole."
    assert body(workspace, second) == "Métropole"


def test_a_title_takes_its_links_along_and_targets_are_left_alone(workspace: Workspace) -> None:
    lane = made(workspace, "Réseau vélo", "Le vélo.")
    other = made(workspace, "Gares", "Voir [[Réseau vélo]], [[Réseau vélo|le vélo]] et [[vélo perdu]].")
    query = Query("velo")
    found = {each.record: each for each in looked(workspace, query)}
    assert found[other].in_links == 2
    assert found[other].wheres == (Where.PROSE, Where.PROSE)
    workspace.perform(Replacement(query, "cycle", tuple(found.values())))
    assert title(workspace, lane) == "Réseau cycle"
    assert body(workspace, other) == "Voir [[Réseau cycle]], [[Réseau cycle|le cycle]] et [[cycle perdu]]."
    with workspace.reader() as reader:
        assert len(links_to(reader, lane)) == 2
    workspace.undo()
    assert body(workspace, other) == "Voir [[Réseau vélo]], [[Réseau vélo|le vélo]] et [[vélo perdu]]."
    assert title(workspace, lane) == "Réseau vélo"


def test_a_link_whose_title_stays_keeps_leading_there(workspace: Workspace) -> None:
    lane = made(workspace, "Réseau vélo", "")
    made(workspace, "Gares", "vélo [[Réseau vélo]] ![vélo](velo.png)")
    query = Query("velo")
    replacement = Replacement(query, "cycle", looked(workspace, query, titles=False))
    workspace.perform(replacement)
    with workspace.reader() as reader:
        (link,) = links_to(reader, lane)
        assert get(reader, link.source).body == "cycle [[Réseau vélo]] ![cycle](velo.png)"


def test_what_changed_between_preview_and_write_is_looked_at_again(workspace: Workspace) -> None:
    record = made(workspace, "Un", "chat, chat, chat.")
    gone, binned = made(workspace, "Deux", "chat"), made(workspace, "Trois", "chat")
    query = Query("chat")
    found = looked(workspace, query)
    workspace.perform(sheets.write_body(record, (Edit(0, 0, "Un "), Edit(6, 10, "chaton"), Edit(17, 17, " Fin."))))
    workspace.perform(sheets.write_body(gone, (Edit(0, 4, ""),)))
    workspace.perform(sheets.delete(binned))
    replacement = Replacement(query, "chien", found)
    workspace.perform(replacement)
    assert body(workspace, record) == "Un chien, chaton, chien. Fin."
    assert body(workspace, gone) == ""
    assert body(workspace, binned) == "chat"
    assert (replacement.replaced, replacement.left) == (2, 3)


def test_a_title_that_changed_meanwhile_is_left(workspace: Workspace) -> None:
    record = made(workspace, "Le chat", "")
    query = Query("chat")
    found = looked(workspace, query)
    workspace.perform(sheets.rename(record, "Le chaton"))
    replacement = Replacement(query, "chien", found)
    assert not workspace.perform(replacement)
    assert title(workspace, record) == "Le chaton"
    assert replacement.left == 1


def test_a_title_never_becomes_nothing(workspace: Workspace) -> None:
    record = made(workspace, "Chat", "")
    query = Query("chat")
    workspace.perform(Replacement(query, "", looked(workspace, query)))
    assert title(workspace, record) == "Chat"


def test_two_titles_that_become_one_are_written_all_the_same(workspace: Workspace) -> None:
    made(workspace, "Axe A", ""), made(workspace, "Axe B", "[[Axe A]] [[Axe B]]")
    query = Query("Axe ")
    workspace.perform(Replacement(query, "", looked(workspace, query)))
    assert not workspace.check()


TEXTS = st.text(alphabet="aàA b[]|#`\n-'é😀", max_size=30)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None, max_examples=40)
@given(st.lists(st.tuples(TEXTS, TEXTS), min_size=1, max_size=4), TEXTS, TEXTS, st.booleans())
def test_replacing_and_undoing_gives_the_same_bytes(
    tmp_path_factory: pytest.TempPathFactory,
    texts: list[tuple[str, str]],
    words: str,
    by: str,
    exactly: bool,
) -> None:
    folder = tmp_path_factory.mktemp("r") / "G.fabrique"
    with Workspace.create(folder, "Groupe", author="Claire") as workspace:
        records = [made(workspace, f"{name} x", text) for name, text in texts]
        before = [(title(workspace, each), body(workspace, each)) for each in records]
        query = Query(words, match_case=exactly, match_accents=exactly)
        if workspace.perform(Replacement(query, by, looked(workspace, query))):
            workspace.undo()
        assert [(title(workspace, each), body(workspace, each)) for each in records] == before
        assert not workspace.check()


class Stopped(Exception):
    pass


def test_who_watches_can_stop_it_and_nothing_is_written(workspace: Workspace) -> None:
    records = [made(workspace, f"{place}", "chat") for place in range(5)]
    heard: list[int] = []

    def watch(done: int) -> None:
        heard.append(done)
        if done == 3:
            raise Stopped

    query = Query("chat")
    with pytest.raises(Stopped):
        workspace.perform(Replacement(query, "chien", looked(workspace, query), heard.append, watch))
    assert heard == [5, 0, 1, 2, 3]
    assert [body(workspace, each) for each in records] == ["chat"] * 5
    assert not workspace.check()


def test_words_that_became_a_link_meanwhile_are_left(workspace: Workspace) -> None:
    source = made(workspace, "Un", "[[Réseau vélo]]")
    query = Query("vélo")
    found = looked(workspace, query)
    made(workspace, "Réseau vélo", "")
    replacement = Replacement(query, "cycle", found)
    assert not workspace.perform(replacement)
    assert (body(workspace, source), replacement.left) == ("[[Réseau vélo]]", 1)
