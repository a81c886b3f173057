"""Labels that a group uses and that Fabrique does not know: a person says once what such a line announces."""

from collections.abc import Mapping, Sequence

from documents.reading.understanding.fields import HEADER_FIELDS
from documents.reading.understanding.rows import Row, Shape
from wiki.folding import fold
from wiki.labels import Field, Label, labels_of

Labels = Mapping[str, Field]
"""What lines announce, by the folded words before their colon, or by all their words where they have none."""

NO_LABELS: Labels = {}

_LONGEST = 200


def label_words(line: str) -> str:
    """The words of a line by which a correction knows it again: those before its colon, otherwise all of them."""
    before, colon, _after = line.strip().partition(":")
    return fold(before.strip(" *_#") if colon and before.strip() else line.strip(" \t*_#-"))[:_LONGEST]


def with_labels(rows: Sequence[Row], labels: Labels) -> tuple[Row, ...]:
    """The rows with the labels that a person has given them."""
    if not labels:
        return tuple(rows)
    return tuple(_labelled(row, labels) for row in rows)


def _labelled(row: Row, labels: Labels) -> Row:
    if row.blank or row.item is not None or row.shape in (Shape.FENCE, Shape.TABLE):
        return row
    field = labels.get(label_words(row.bare))
    return row if field is None else row._replace(label=_label(row.bare, field))


def _label(words: str, field: Field) -> Label:
    before, colon, after = words.partition(":")
    if colon:
        return Label(field, before.strip(" *_"), after.strip(), len(before) + 1)
    if field not in HEADER_FIELDS:
        return Label(field, words, "", len(words))
    known = labels_of(field)
    return Label(field, known[0].capitalize() if known else words, words, 0)
