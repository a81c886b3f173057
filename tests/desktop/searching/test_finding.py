"""Results as one types."""

from collections.abc import Callable, Sequence

import pytest

from desktop.models.result_rows import ResultRow
from desktop.searching.arriving import place_of
from desktop.searching.finding import Finding, Shown, Suggested
from desktop.searching.hit_rows import grouped
from desktop.searching.narrowing import Completion
from desktop.searching.offered import Ask, Offered, offered_rows
from desktop.searching.telling import told_misread, told_understood
from desktop.work.places import Place
from search import AxisShown, Hit, Results
from search.language.query import Misread, Why
from storage.model import RecordId
from tests.desktop.searching.rich import Way


class LaterSearcher:
    """Keeps the questions until a test answers them."""

    def __init__(self) -> None:
        self.asked: list[tuple[str, Callable[[Results], None]]] = []

    def search(self, words: str, limit: int, done: Callable[[Results], None]) -> None:
        self.asked.append((words, done))

    def answer(self, at: int, *hits: Hit, total: int | None = None) -> None:
        words, done = self.asked[at]
        done(Results(words, len(hits) if total is None else total, hits))


class SeenView:
    def __init__(self) -> None:
        self.shown = Shown()
        self.added: list[ResultRow] = []
        self.count = ""
        self.hidden = 0

    @property
    def rows(self) -> list[ResultRow]:
        return list(self.shown.rows)

    @property
    def message(self) -> str:
        return self.shown.message

    def show_results(self, shown: Shown) -> None:
        self.shown, self.count = shown, shown.count

    def add_results(self, rows: Sequence[ResultRow], count: str) -> None:
        self.added += rows
        self.count = count

    def hide_results(self) -> None:
        self.hidden += 1


def hit(title: str, kind: str = "sheet", *, field: str = "body", snippet: str = "", lit: int = 0) -> Hit:
    spans = ((0, lit),) if lit else ()
    return Hit(RecordId("r1"), kind, title, "2", AxisShown("1", "Se nourrir"), field, snippet, spans, 1.0, field)


def test_an_answer_that_was_overtaken_is_dropped() -> None:
    searcher, view = LaterSearcher(), SeenView()
    finding = Finding(searcher, view)
    finding.typed("ve")
    finding.typed("vel")
    searcher.answer(1, hit("Le vélo"))
    searcher.answer(0, hit("Le verger"))
    assert [row.title for row in view.rows if not row.is_heading] == ["2 Le vélo"]


def test_an_empty_field_hides_the_results_and_drops_what_is_under_way() -> None:
    searcher, view = LaterSearcher(), SeenView()
    finding = Finding(searcher, view)
    finding.typed("vel")
    finding.typed("  ")
    searcher.answer(0, hit("Le vélo"))
    assert view.hidden == 1
    assert view.rows == []


def test_nothing_found_is_said_in_words() -> None:
    searcher, view = LaterSearcher(), SeenView()
    Finding(searcher, view).typed("zzz")
    searcher.answer(0)
    assert "zzz" in view.message


def test_an_index_that_is_not_ready_is_said_and_asked_again_when_it_is() -> None:
    searcher, view = LaterSearcher(), SeenView()
    finding = Finding(searcher, view)
    finding.indexing(62)
    finding.typed("vélo")
    assert "62" in view.message
    finding.indexing(70)
    assert "70" in view.message
    searcher.answer(0)
    assert "70" in view.message
    finding.indexing(None)
    assert len(searcher.asked) == 2


def test_who_waits_for_the_index_sees_what_it_finds_meanwhile_and_whoever_chooses_is_left_alone() -> None:
    searcher, view = LaterSearcher(), SeenView()
    finding = Finding(searcher, view)
    finding.indexing(62)
    finding.typed("vélo")
    searcher.answer(0)
    finding.indexing(70)
    searcher.answer(1, hit("Le vélo"))
    assert [row.title for row in view.rows if not row.is_heading] == ["2 Le vélo"]
    finding.indexing(72)
    assert len(searcher.asked) == 2


def test_more_than_is_shown_is_said() -> None:
    searcher, view = LaterSearcher(), SeenView()
    Finding(searcher, view).typed("vélo")
    searcher.answer(0, hit("Le vélo"), total=900)
    assert "900" in view.count


def test_hits_stand_by_kind_the_kind_of_the_best_first() -> None:
    rows = grouped([hit("A", "note"), hit("B"), hit("C", "note")])
    assert [row.title for row in rows] == ["Notes", "2 A", "2 C", "Sheets", "2 B"]


def test_words_found_in_the_title_are_lit_there() -> None:
    (_, row) = grouped([hit("Le vélo", field="title", snippet="Le vélo", lit=2)])
    assert row.title_lit == ((2, 4),)
    assert row.below == ""
    (_, row) = grouped([hit("Le vélo", snippet="atelier vélo", lit=7)])
    assert (row.below, row.below_lit) == ("atelier vélo", ((0, 7),))


def test_a_hit_leads_to_the_line_that_was_shown() -> None:
    body = "Un vélo.\n\nL’atelier du\nvélo\tfait sa tournée."
    found = Hit(RecordId("r1"), "sheet", "T", "", None, "body", "…L’atelier du vélo fait…", ((14, 18),), 1.0, "body")
    place = place_of(found, body)
    assert place == Place("r1", start=body.index("vélo\t"), words="vélo")


def test_a_hit_whose_line_has_changed_leads_to_its_words() -> None:
    found = Hit(RecordId("r1"), "sheet", "T", "", None, "body", "un vélo rouge", ((3, 7),), 1.0, "body")
    assert place_of(found, "Mon Vélo bleu") == Place("r1", start=4, words="vélo")
    assert place_of(found, "rien") == Place("r1", words="vélo")


def test_a_hit_elsewhere_than_in_the_text_leads_to_the_record() -> None:
    assert place_of(hit("Le vélo", field="people", snippet="Claire", lit=6), "Claire") == Place("r1")


class FurtherAsked:
    """Keeps what else was asked until a test answers."""

    def __init__(self) -> None:
        self.more_asked: list[tuple[str, int, Callable[[Results], None]]] = []
        self.completing: list[tuple[str, int, Callable[[str, Sequence[Completion]], None]]] = []

    def more(self, words: str, limit: int, offset: int, done: Callable[[Results], None]) -> None:
        self.more_asked.append((words, offset, done))

    def complete(self, text: str, cursor: int, done: Callable[[str, Sequence[Completion]], None]) -> None:
        self.completing.append((text, cursor, done))


def test_the_next_results_come_behind_the_first_and_are_asked_for_once() -> None:
    searcher, view, further = LaterSearcher(), SeenView(), FurtherAsked()
    finding = Finding(searcher, view, further=further)
    finding.typed("vélo")
    searcher.answer(0, hit("A"), hit("B"), total=3)
    finding.end_neared()
    finding.end_neared()
    ((words, offset, done),) = further.more_asked
    assert (words, offset) == ("vélo", 2)
    done(Results("vélo", 3, (hit("C"),)))
    assert [row.title for row in view.added] == ["Sheets (continued)", "2 C"]
    assert view.count == "3 result(s)"
    finding.end_neared()
    assert len(further.more_asked) == 1


def test_further_results_of_a_question_that_was_overtaken_are_dropped() -> None:
    searcher, view, further = LaterSearcher(), SeenView(), FurtherAsked()
    finding = Finding(searcher, view, further=further)
    finding.typed("vélo")
    searcher.answer(0, hit("A"), total=3)
    finding.end_neared()
    finding.typed("vélos")
    searcher.answer(1, hit("D"), total=1)
    further.more_asked[0][2](Results("vélo", 3, (hit("C"),)))
    assert view.added == []


def test_a_suggestion_stands_first_and_the_best_hit_is_chosen_nevertheless() -> None:
    searcher, view = LaterSearcher(), SeenView()
    Finding(searcher, view).typed("velot")
    best = hit("Le vélo")
    searcher.asked[0][1](Results("velot", 1, (best,), suggestion="velo"))
    first, _, second = view.rows
    assert first.value == Suggested("velo")
    assert "velot" in first.below
    assert view.shown.chosen == 2
    assert second.value is best


def test_ways_to_go_on_stand_in_the_column_until_another_letter() -> None:
    searcher, view, further = LaterSearcher(), SeenView(), FurtherAsked()
    finding = Finding(searcher, view, further=further)
    finding.typed("sta", 3)
    way = Way(0, 3, "statut:", "statut:")
    further.completing[0][2]("sta", (way,))
    assert finding.first_completion() == way
    searcher.answer(0, hit("La station"))
    assert [row.title for row in view.shown.column] == ["Go on with", "statut:"]
    finding.typed("stat", 4)
    assert finding.first_completion() is None
    further.completing[0][2]("sta", (way,))
    assert finding.first_completion() is None


def test_what_was_not_understood_is_said_and_limits_nothing() -> None:
    searcher, view = LaterSearcher(), SeenView()
    Finding(searcher, view).typed("statut:bidule axe:3 velo")
    misread = (Misread(0, 13, "statut:bidule", Why.UNKNOWN_VALUE),)
    searcher.asked[0][1](Results("statut:bidule axe:3 velo", 1, (hit("A"),), misread=misread))
    assert "statut:bidule" in view.shown.note
    assert [row.title for row in view.shown.column] == ["Limited to", "axe:3"]


@pytest.mark.parametrize("why", Why)
def test_every_reason_for_misreading_has_its_sentence(why: Why) -> None:
    assert told_misread((Misread(0, 3, "abc", why),))


def test_an_operator_that_only_lacks_its_value_is_no_failure() -> None:
    searcher, view, further = LaterSearcher(), SeenView(), FurtherAsked()
    Finding(searcher, view, further=further).typed("axe:")
    searcher.asked[0][1](Results("axe:", 0, (), misread=(Misread(0, 4, "axe:", Why.NO_VALUE),)))
    further.completing[0][2]("axe:", (Way(0, 4, "axe:1 ", "1 Se nourrir"),))
    assert "value" in view.message
    assert view.shown.note == ""


def test_results_of_an_index_that_is_behind_say_how_far_it_is() -> None:
    searcher, view = LaterSearcher(), SeenView()
    Finding(searcher, view).typed("vélo")
    searcher.asked[0][1](Results("vélo", 1, (hit("A"),), behind=True, percent=62))
    assert "62" in view.count


def test_an_empty_field_offers_what_was_looked_for_and_how_to_ask() -> None:
    view = SeenView()
    finding = Finding(LaterSearcher(), view, offers=lambda: offered_rows(("velo",), (Offered("Late", "is:late", "4"),)))
    finding.offer()
    assert [row.value for row in view.rows if not row.is_heading][:2] == [Ask("velo"), Ask("is:late")]
    assert len([row for row in view.rows if not row.is_heading]) == 5


@pytest.mark.parametrize(
    ("query", "understood", "told"),
    [
        ("is:late velo", "en:retard velo", True),
        ('statut:"EN COURS"', 'statut:"En cours"', False),
        ("Velo", "velo", False),
        ('axe:3 "comité de pil', 'axe:3 "comité de pil*"', False),
        ("velo OR marche", "velo OU marche", False),
        ("axe:", "", False),
    ],
)
def test_a_query_that_was_read_otherwise_than_written_says_how(query: str, understood: str, told: bool) -> None:
    assert bool(told_understood(Results(query, 0, (), understood=understood))) == told


def test_results_that_were_behind_are_asked_for_again_once_the_index_is_there() -> None:
    searcher, view = LaterSearcher(), SeenView()
    finding = Finding(searcher, view)
    finding.typed("vélo")
    searcher.asked[0][1](Results("vélo", 0, (), behind=True))
    finding.indexing(None)
    assert len(searcher.asked) == 2


def test_an_empty_field_offers_all_fields_and_tab_still_leaves_it() -> None:
    searcher, view, further = LaterSearcher(), SeenView(), FurtherAsked()
    finding = Finding(searcher, view, further=further, offers=lambda: offered_rows((), ()))
    finding.offer()
    further.completing[0][2]("", (Way(0, 0, "axe:", "axe:"), Way(0, 0, "statut:", "statut:")))
    assert [row.title for row in view.shown.column] == ["By field", "axe:", "statut:"]
    assert view.rows
    assert finding.first_completion() is None
    finding.typed("v")
    further.completing[0][2]("", ())
    assert view.rows, "what was offered stays until the answer comes"
    searcher.answer(0, hit("Le vélo"))
    assert view.shown.column == ()
