"""What an import shows holds every word of its source, counted here by other means than the reading's own."""

import re
from collections import Counter
from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import given

from documents.reading import decode, propose, read_source
from documents.reading.as_json import proposal_as_json
from documents.reading.proposals import Readings, ReadSource
from tests.documents.understanding.reading import sample
from tests.documents.understanding.test_coverage import _texts

_MARKS = re.compile(r"[\x00-\x08\x0e-\x1f\x7f-\x9f]|<br>")
_WORD = re.compile(r"[^\W_]{2,}")
_HYPHENATED = re.compile(
    r"[^\W_]+[-\u00ad\u2010\u2011]+[ \t\x0b\f\u00a0\u2028\x85\ud800-\udfff\x00-\x1f*|]*(?:\r\n?|\n)\W*[^\W_]*"
)
_FILES = ("seed.txt", "atelier-velo.txt", "comite-locaux.md", "retour-partenaire.md")


def strings(value: Any) -> Iterator[str]:
    """Every string of a JSON value, keys included."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        yield from value
        for each in value.values():
            yield from strings(each)
    elif isinstance(value, list | tuple):
        for each in value:
            yield from strings(each)


def counted(text: str) -> Counter[str]:
    """The words of two letters or more, as often as they stand there, case aside."""
    return Counter(_WORD.findall(text.casefold()))


def shown(text: str) -> Counter[str]:
    """The words of all that a dry run answers for a pasted text."""
    source = decode(text.encode("utf-8", "surrogatepass"), "texte.txt", "texte.txt")
    readings = Readings((ReadSource(source, read_source(source)),), ())
    return counted("\n".join(strings(proposal_as_json(propose(None, readings)))))


def lost(text: str) -> Counter[str]:
    """The words that the answer holds less often than the source; halves of a hyphenated word are left aside."""
    return counted(_HYPHENATED.sub(" ", text)) - shown(text)


@pytest.mark.parametrize("name", _FILES)
def test_a_dry_run_shows_every_word_of_a_sample_as_often_as_it_stands_there(name: str) -> None:
    assert lost(sample(name)) == Counter()


@given(_texts)
def test_a_dry_run_shows_every_word_of_any_text(text: str) -> None:
    whole = _MARKS.sub(" ", text.encode("utf-8", "replace").decode())
    assert lost(whole).keys() <= shown(whole).keys(), "only a label that is repeated may be shown less often"
