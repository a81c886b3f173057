"""Searches on the command line: the index is brought up first, and nothing is refused."""

import threading
from pathlib import Path

import pytest

from tests.commands.conftest import Fabrique, process

KEYS = {"id", "kind", "title", "number", "axis", "field", "snippet", "highlights", "score", "reason"}


def test_what_was_just_imported_is_found(fabrique: Fabrique, sheet: Path) -> None:
    answer = fabrique("search", "jardin", "--json")
    assert answer.json["query"] == "jardin"
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
