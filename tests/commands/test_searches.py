"""Searches on the command line: the index is brought up first, and nothing is refused."""

import threading
from pathlib import Path

import pytest

from tests.commands.conftest import Fabrique, process

WHOLE = {"query", "understood", "misread", "suggestion", "total", "results", "facets", "behind"}
KEYS = {"id", "kind", "title", "number", "axis", "action", "field", "snippet", "highlights", "score", "reason"}


def test_what_was_just_imported_is_found(fabrique: Fabrique, sheet: Path) -> None:
    answer = fabrique("search", "jardin", "--json")
    assert answer.json.keys() == WHOLE
    assert (answer.json["query"], answer.json["understood"]) == ("jardin", "jardin")
    assert answer.json["total"] == len(answer.json["results"]) > 0
    assert all(result.keys() >= KEYS for result in answer.json["results"])


def test_highlights_lie_on_the_snippet(fabrique: Fabrique, sheet: Path) -> None:
    hit = fabrique("search", "ete", "--json").json["results"][0]
    start, end = hit["highlights"][0]
    assert hit["snippet"][start:end].casefold() == "été"


def test_results_in_words_put_what_was_found_in_brackets(fabrique: Fabrique, sheet: Path) -> None:
    answer = fabrique("search", "ete")
    assert "[été]" in answer.out
    assert answer.out.strip().split("\n")[-1].endswith("result")


@pytest.mark.parametrize("query", ["", " ", "???", "le", "*", "(", "AND", '"', "\\", "title:", "é" * 5_000])
def test_a_query_is_never_refused(fabrique: Fabrique, sheet: Path, query: str) -> None:
    answer = fabrique("search", "--json", "--", query)
    assert (answer.code, answer.err) == (0, "")
    assert answer.json["query"] == query


def test_a_query_may_look_like_an_option(fabrique: Fabrique, sheet: Path) -> None:
    assert fabrique("search", "--json", "--", "--jardins").json["total"] > 0


def test_the_limit_limits_results_but_not_the_total(fabrique: Fabrique, sheet: Path) -> None:
    answer = fabrique("search", "jardin", "--limit", "0", "--json")
    assert answer.json["results"] == []
    assert answer.json["total"] > 0


def test_a_page_of_results_begins_where_the_one_before_ended(fabrique: Fabrique, sheet: Path) -> None:
    whole = fabrique("search", "jardin", "--json").json["results"]
    pages = [
        fabrique("search", "jardin", "--json", "--limit", "1", "--offset", str(at)).json for at in range(len(whole))
    ]
    assert [page["results"][0]["id"] for page in pages] == [result["id"] for result in whole]
    assert fabrique("search", "jardin", "--offset", "9" * 20).out.strip().startswith(f"0 of {len(whole)} result")


@pytest.mark.parametrize("option", ["--limit", "--offset"])
def test_no_number_below_nothing_is_taken(fabrique: Fabrique, sheet: Path, option: str) -> None:
    answer = fabrique("search", "jardin", option, "-1")
    assert answer.code != 0
    assert answer.err.startswith(f"The value of {option} is not possible. It is a whole number, 0 or more.")


def test_operators_are_understood_and_said_again(fabrique: Fabrique, sheet: Path) -> None:
    answer = fabrique("search", "TYPE:fiche jardin", "--json")
    assert answer.json["understood"] == "type:sheet jardin"
    assert {result["kind"] for result in answer.json["results"]} == {"sheet"}
    assert fabrique("search", "type:person jardin", "--json").json["total"] == 0


def test_what_was_not_understood_is_said_and_its_words_are_searched_for(fabrique: Fabrique, sheet: Path) -> None:
    answer = fabrique("search", "titre:jardin")
    assert answer.code == 0
    assert "there is no such operator" in answer.err
    assert "Jardins partagés" in answer.out
    (misread,) = fabrique("search", "titre:jardin", "--json").json["misread"]
    assert misread == {"start": 0, "end": 12, "words": "titre:jardin", "why": "unknown operator"}


def test_the_nearest_word_answers_where_no_record_has_one(fabrique: Fabrique, sheet: Path) -> None:
    answer = fabrique("search", "jardinns ")
    assert "Did you mean “jardins”?" in answer.err
    assert fabrique("search", "jardinns ", "--json").json["suggestion"].strip() == "jardins"


def test_facets_are_counted_and_narrow_the_query(fabrique: Fabrique, sheet: Path) -> None:
    facets = fabrique("search", "jardin", "--json").json["facets"]
    for value in facets["type"]:
        narrowed = fabrique("search", f"{value['narrowing']} jardin", "--json").json
        assert narrowed["total"] == value["count"]
    assert fabrique("search", "jardin", "--facets").out.count("type:sheet (") == 1


def test_two_searches_at_once_both_answer(sheet: Path, home: Path) -> None:
    codes: list[int] = []

    def ask() -> None:
        codes.append(process(["search", "jardin", "--json"], home).returncode)

    both = [threading.Thread(target=ask) for _ in range(2)]
    for thread in both:
        thread.start()
    for thread in both:
        thread.join()
    assert codes == [0, 0]
