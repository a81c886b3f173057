"""How fields stand in the index: terms of their own, which no word can equal.

`board=awa n'guessan` is a whole value, `board~nguessan` one of its words, `axis#3` a number. All are folded. They open
with a mark, so that no beginning of a word ever meets one.
"""

from search.language.query import FieldName
from search.text.words import read_words
from wiki.folding import fold

MARK = "\x1f"

_LONGEST_TITLE = 400

OWN_DATE, ACTION, QUESTION, ATTACHMENT, LINK = "due", "action", "question", "attachment", "link"
"""What `avec:` and `sans:` can ask for beside the fields of `FieldName`."""


def value_term(name: FieldName, value: str) -> str:
    """The term of a whole value."""
    return f"{MARK}{name}={fold(value)}"


def word_term(name: FieldName, form: str) -> str:
    """The term of a word's form, or its stem, inside a value."""
    return f"{MARK}{name}~{form}"


def number_term(name: FieldName, number: str) -> str:
    """The term of a number, such as the axis's, in its compared form."""
    return f"{MARK}{name}#{number}"


def has_term(what: str) -> str:
    """The term of records that have something: a field's name, or one of the words above."""
    return f"{MARK}{FieldName.HAS}={what}"


def other_names(name: FieldName) -> str:
    """The facet in which a field's values stand by their other names: aliases, acronyms, the axes above."""
    return f"{name}~"


def title_term(text: str) -> str:
    """The term of records whose title has just these words, in any order; empty without words."""
    words = sorted(word.forms[0] for word in read_words(text[:_LONGEST_TITLE]))
    return f"{MARK}title={' '.join(words)}" if words else ""


def file_term(file: str) -> str:
    """The term of a record whose attached file, of that hash, was read: its text is in the index, or it has none."""
    return f"{MARK}file={file}"
