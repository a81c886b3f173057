"""The names of operators, and what they ask of the index."""

from search.content import terms
from search.language.operators import HAVINGS, OPERATOR_OF, OPERATORS
from search.language.query import FieldName
from wiki.folding import fold


def test_every_name_belongs_to_one_operator() -> None:
    assert len(OPERATOR_OF) == sum(len({*map(fold, names)}) for names in OPERATORS.values())


def test_what_can_be_had_is_what_the_index_knows() -> None:
    others = {terms.OWN_DATE, terms.ACTION, terms.QUESTION, terms.ATTACHMENT, terms.LINK, "note"}
    assert set(HAVINGS) <= {*map(str, FieldName), *others}
    assert others <= set(HAVINGS)
