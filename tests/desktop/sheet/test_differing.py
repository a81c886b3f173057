"""Two versions of a paragraph are told by what differs in them."""

from hypothesis import given
from hypothesis import strategies as st

from desktop.sheet.differing import around_difference

PARAGRAPH = (
    "Dans le centre de Port-Ambrelle, {} logements sur {} est vide. On y voit des volets clos depuis quinze ans, "
    "des plafonds qui descendent, des héritiers qui ne se parlent plus. Pendant ce temps, rien ne bouge."
)


def test_what_both_share_is_cut() -> None:
    assert around_difference((PARAGRAPH.format("deux", "sept"), PARAGRAPH.format("trois", "dix"))) == (
        "Dans le centre de Port-Ambrelle, deux logements sur sept est vide. On y voit des volets clos depuis…",
        "Dans le centre de Port-Ambrelle, trois logements sur dix est vide. On y voit des volets clos depuis…",
    )


def test_short_versions_stand_whole() -> None:
    assert around_difference(("oui", "non")) == ("oui", "non")
    assert around_difference(("", "un mot")) == ("", "un mot")


@given(
    st.text("ab ", max_size=120),
    st.text("ab ", max_size=120),
    st.text("abcd ", max_size=20),
    st.text("abcd ", max_size=20),
)
def test_versions_that_differ_are_told_apart(before: str, after: str, mine: str, yours: str) -> None:
    versions = (before + mine + after, before + yours + after)
    told = around_difference(versions)
    assert (told[0] == told[1]) == (versions[0] == versions[1])
    assert all(words.strip("…") in version for words, version in zip(told, versions, strict=True))
