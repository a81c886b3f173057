"""Results as one types."""

from collections.abc import Callable, Sequence

from desktop.models.result_rows import ResultRow
from desktop.searching.arriving import place_of
from desktop.searching.finding import Finding, grouped
from desktop.work.places import Place
from search import AxisShown, Hit, Results
from storage.model import RecordId


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
        self.rows: list[ResultRow] = []
        self.message = ""
        self.hidden = 0

    def show_results(self, rows: Sequence[ResultRow], message: str) -> None:
        self.rows, self.message = list(rows), message

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


def test_more_than_is_shown_is_said() -> None:
    searcher, view = LaterSearcher(), SeenView()
    Finding(searcher, view).typed("vélo")
    searcher.answer(0, hit("Le vélo"), total=900)
    assert "900" in view.message


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
