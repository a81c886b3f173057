"""Where pages are cut: never through what must stay whole, always forward, and nothing is left out."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from desktop.printing.pages import cuts, merge

SPANS = st.lists(st.tuples(st.floats(0, 3_000), st.floats(1, 400)), max_size=60).map(
    lambda found: [(top, top + tall) for top, tall in found]
)


def test_a_line_that_would_be_torn_opens_the_next_page() -> None:
    lines = [(float(top), top + 20.0) for top in range(0, 300, 20)]
    assert cuts(lines, lines, 300, 110) == [0, 100, 200, 300]


def test_a_heading_goes_with_what_follows() -> None:
    lines = [(0.0, 20.0), (20.0, 40.0), (40.0, 60.0), (60.0, 80.0)]
    assert cuts(lines, [*lines, (20.0, 60.0)], 80, 50) == [0, 20, 60, 80]


def test_a_box_taller_than_a_page_is_cut_between_its_lines() -> None:
    lines = [(float(top), top + 20.0) for top in range(0, 400, 20)]
    assert cuts(lines, [*lines, (0.0, 400.0)], 400, 110) == [0, 100, 200, 300, 400]


@given(SPANS, st.floats(50, 1_000))
def test_pages_go_forward_fit_and_cover_everything(spans: list[tuple[float, float]], height: float) -> None:
    end = max((bottom for _, bottom in spans), default=0.0)
    found = cuts(spans, spans, end, height)
    assert found[0] == 0
    assert found[-1] == end
    assert all(0 <= after - before <= height + 1e-6 for before, after in pairwise(found))


@given(SPANS, st.floats(500, 1_000))
def test_nothing_that_fits_on_a_page_is_torn(spans: list[tuple[float, float]], height: float) -> None:
    whole = [span for span in merge(spans) if span[1] - span[0] < height - 2]
    for cut in cuts(whole, whole, max((bottom for _, bottom in whole), default=0.0), height)[1:-1]:
        assert not any(top + 0.5 < cut < bottom - 0.5 for top, bottom in whole)
