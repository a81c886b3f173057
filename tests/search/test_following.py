"""What is found when: at once what was saved, in the background what is much, attached files once they were read."""

import gc
from collections.abc import Iterator
from pathlib import Path

import pytest

from search import SearchIndex
from search.columns.checked_file import CheckedFile
from search.following.follower import FEW, SOME
from storage import Kind, Operation, RecordId, Role, Workspace, Write
from storage.fields import element
from storage.model import FileHash, JsonValue
from storage.records import new_id
from tests.search.library import add, change
from tests.search.living import attachment_text

HOSTILE = {
    "brackets": "(" * 10_000,
    "both brackets": "()[]{}" * 2_000,
    "wildcards": "*?" * 5_000,
    "quotes": '"' * 10_000,
    "every quote": "«»“”„'’" * 1_500,
    "emoji": "👩‍🚒" * 2_000,
    "controls": "".join(map(chr, range(32))) * 300,
    "lone surrogates": "\ud800" * 10_000,
    "or": "OU " * 3_000,
    "words and or": "vélo OU " * 2_000,
    "minus": "-" * 10_000,
    "colons": ":" * 10_000,
    "operators": "axe: statut: référent: " * 500,
    "open operators": 'axe:"' * 2_000,
    "one letter": "a " * 5_000,
    "one word": "a" * 10_000,
    "accents": "e" + "\u0301" * 10_000,
    "joined": "co-" * 3_000,
    "points": "a.b." * 3_000,
    "zeros": "0" * 10_000,
    "blanks": "\u00a0\u2009 \t" * 2_500,
    "right to left": "\u202e\u2066vélo" * 1_000,
}


@pytest.fixture
def window(workspace: Workspace) -> Iterator[SearchIndex]:
    """An index as the window has it."""
    with SearchIndex(workspace, patience=1.0, builds=False, attachment_text=attachment_text) as opened:
        yield opened


def ids(index: SearchIndex, query: str) -> list[RecordId]:
    return [hit.id for hit in index.search(query).hits]


def fill(workspace: Workspace, count: int) -> None:
    writes = tuple(Write(new_id(), kind=Kind.SHEET, sets={"title": f"Tournesol {at}"}) for at in range(count))
    workspace.perform(lambda _reader: Operation("import", writes))


def attach(workspace: Workspace, record: RecordId, text: str, name: str = "Étude.txt") -> FileHash:
    file = workspace.files.add(text.encode())
    value: JsonValue = {"name": name, "media": "text/plain", "size": len(text), "at": 1}
    workspace.perform(lambda _reader: Operation("attach", (Write(record, sets={element("attachments", file): value}),)))
    return file


def test_what_was_saved_is_found_by_the_next_search(workspace: Workspace, window: SearchIndex) -> None:
    window.catch_up()
    sheet = add(workspace, Kind.SHEET, "Atelier vélo")
    assert ids(window, "velo") == [sheet]
    change(workspace, sheet, title="Atelier couture")
    assert ids(window, "velo") == []
    assert ids(window, "couture") == [sheet]
    change(workspace, sheet, deleted="deleted")
    assert ids(window, "couture") == []
    assert not window.search("couture").behind


def test_the_window_builds_nothing_to_answer_and_says_so(workspace: Workspace, window: SearchIndex) -> None:
    fill(workspace, SOME + 1)
    found = window.search("tournesol")
    assert (found.total, found.behind, found.percent) == (0, True, 0)
    assert not window.catch_up()
    assert window.wants_building()
    saved = add(workspace, Kind.SHEET, "Tournesol d’hier")
    found = window.search("tournesol")
    assert ([hit.id for hit in found.hits], found.behind) == ([saved], True)
    assert not (workspace.folder / "index" / "manifest.json").exists()


def test_what_was_saved_during_a_long_build_is_found_all_the_while(workspace: Workspace, window: SearchIndex) -> None:
    fill(workspace, 900)
    window.catch_up()
    seen: list[tuple[bool, int | None]] = []

    def told(done: int, total: int) -> None:
        saved = add(workspace, Kind.SHEET, f"Pivoine {done}")
        found = window.search(f"pivoine {done} ")
        assert [hit.id for hit in found.hits] == [saved]
        seen.append((found.behind, found.percent))
        window.catch_up()

    with SearchIndex(workspace) as other:
        assert other.build(told)
    assert seen[0][0]
    assert seen[0][1] is not None
    assert window.catch_up()
    assert (window.search("tournesol").total, window.search("tournesol").behind) == (900, False)
    assert window.search("pivoine").total == len(seen)


def test_many_changes_are_not_kept_in_memory(workspace: Workspace, window: SearchIndex) -> None:
    assert window.build()
    fill(workspace, SOME // 2 + FEW)
    assert window.catch_up()
    assert window.wants_building()
    with SearchIndex(workspace) as other:
        assert other.build()
    assert window.catch_up()
    assert not window.wants_building()
    assert window.search("tournesol").total == SOME // 2 + FEW


def test_who_was_forgotten_is_found_nowhere_though_the_index_is_open(workspace: Workspace, window: SearchIndex) -> None:
    window.build()
    person = add(workspace, Kind.PERSON, "Odile Zuber")
    role: dict[str, JsonValue] = {element(Role.CONTRIBUTOR, person): {"raw": "", "uncertain": False, "at": 1}}
    add(workspace, Kind.SHEET, "Atelier vélo", sets=role)
    add(workspace, Kind.SHEET, "Tout autre chose")
    assert len(ids(window, "zuber")) == 2
    workspace.forget(person)
    assert ids(window, "zuber") == []
    window.catch_up()
    assert window.build()
    assert ids(window, "zuber") == []
    assert len(ids(window, "atelier")) == 1


def test_who_was_forgotten_is_found_nowhere_in_a_folder_that_is_still_to_be_made_again(
    workspace: Workspace, window: SearchIndex
) -> None:
    person = add(workspace, Kind.PERSON, "Odile Zuber")
    for number in range(2 * FEW):
        add(workspace, Kind.SHEET, f"Atelier {number}", "Odile Zuber en parle.")
    window.build()
    assert window.search("zuber").total == 2 * FEW + 1
    workspace.forget(person)
    found = window.search("zuber")
    assert (found.hits, found.behind) == ((), True)
    assert window.build()
    assert window.search("atelier").total == 2 * FEW


def test_who_closes_an_index_holds_none_of_its_files(workspace: Workspace, window: SearchIndex) -> None:
    add(workspace, Kind.SHEET, "Atelier vélo")
    assert window.build()
    window.catch_up()
    assert window.complete("statut:", 7) is not None
    assert window.search("statut:fait velo").total == 0
    assert _opened_in(workspace.folder)
    window.close()
    assert _opened_in(workspace.folder) == []


def _opened_in(folder: Path) -> list[Path]:
    opened = [each for each in gc.get_objects() if isinstance(each, CheckedFile)]
    return [each.path for each in opened if each.path.is_relative_to(folder)]


def test_a_file_is_found_by_what_it_says_once_somebody_has_read_it(workspace: Workspace, window: SearchIndex) -> None:
    sheet, other = add(workspace, Kind.SHEET, "Atelier vélo"), add(workspace, Kind.NOTE, "Compte rendu")
    for record in (sheet, other):
        attach(workspace, record, "La crue décennale de la rivière.")
    window.catch_up()
    assert set(ids(window, "etude")) == {sheet, other}
    assert ids(window, "decennale") == []
    assert window.build()
    assert set(ids(window, "crue decennale")) == {sheet, other}
    assert window.search("decennale").hits[0].reason == "attachment_text"
    window.catch_up()
    assert not window.wants_building()
    change(workspace, sheet, title="Atelier couture")
    assert set(ids(window, "decennale")) == {sheet, other}


def test_a_text_that_was_kept_before_a_kill_is_indexed_by_whoever_comes_next(
    workspace: Workspace, window: SearchIndex
) -> None:
    sheet = add(workspace, Kind.SHEET, "Atelier vélo")
    window.build()
    file = attach(workspace, sheet, "La crue décennale.")
    assert window.catch_up()
    texts = workspace.folder / "index" / "texts"
    texts.mkdir(exist_ok=True)
    (texts / f"{file}.txt").write_text("La crue décennale.", "utf-8")
    assert window.catch_up()
    assert window.wants_building()
    assert window.build()
    assert ids(window, "decennale") == [sheet]


def test_a_file_that_is_not_here_is_waited_for_without_building(workspace: Workspace, window: SearchIndex) -> None:
    sheet = add(workspace, Kind.SHEET, "Atelier vélo")
    file = attach(workspace, sheet, "La crue décennale.")
    stored = workspace.files.path(file)
    data = stored.read_bytes()
    stored.unlink()
    assert window.build()
    assert window.catch_up()
    assert not window.wants_building()
    stored.write_bytes(data)
    assert window.catch_up()
    assert window.wants_building()
    assert window.build()
    assert ids(window, "decennale") == [sheet]


def test_discarding_takes_texts_and_memory_too(workspace: Workspace, window: SearchIndex) -> None:
    sheet = add(workspace, Kind.SHEET, "Atelier vélo")
    attach(workspace, sheet, "La crue décennale.")
    window.build()
    window.discard()
    assert not (workspace.folder / "index" / "texts").exists()
    assert ids(window, "decennale") == []
    assert window.build()
    assert ids(window, "decennale") == [sheet]


def test_counts_and_records_tell_the_same_as_results(workspace: Workspace, index: SearchIndex) -> None:
    sheet = add(workspace, Kind.SHEET, "Atelier vélo", "## Actions\n\n- [ ] Réparer le vélo\n- [ ] Vendre le vélo\n")
    page = add(workspace, Kind.PAGE, "Le vélo en ville")
    found = index.search("velo", limit=100)
    assert index.count("velo") == found.total
    assert list(index.records("velo")) == list(dict.fromkeys(hit.id for hit in found.hits))
    assert set(index.records("velo")) == {sheet, page}
    assert (index.count("zzz"), index.records("zzz")) == (0, ())


def test_pages_of_results_follow_each_other(workspace: Workspace, index: SearchIndex) -> None:
    fill(workspace, 25)
    whole = [hit.id for hit in index.search("tournesol", limit=25).hits]
    parts = [hit.id for offset in range(0, 30, 10) for hit in index.search("tournesol", 10, offset).hits]
    assert whole == parts


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_query_is_answered(workspace: Workspace, index: SearchIndex, name: str) -> None:
    add(workspace, Kind.SHEET, "Atelier vélo", "Un événement des bénévoles.")
    found = index.search(HOSTILE[name])
    assert found.query == HOSTILE[name]
    assert index.count(HOSTILE[name]) >= 0
    for cursor in (0, 5, len(HOSTILE[name]), len(HOSTILE[name]) + 5):
        assert isinstance(index.complete(HOSTILE[name], cursor), tuple)


def test_an_index_says_who_asks(tmp_path: Path) -> None:
    with Workspace.create(tmp_path / "groupe", "Groupe", author="Odile Zuber") as workspace:
        person = add(workspace, Kind.PERSON, "Odile Zuber")
        role: dict[str, JsonValue] = {element(Role.CONTRIBUTOR, person): {"raw": "", "uncertain": False, "at": 1}}
        sheets = [add(workspace, Kind.SHEET, "Tournesol", sets=each) for each in (role, {})]
        with SearchIndex(workspace) as index:
            assert ids(index, "tournesol") == sheets
