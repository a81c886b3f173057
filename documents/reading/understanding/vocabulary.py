"""The few words that reading writes into texts and fields, in the workspace's language."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """`to_file` heads what was not understood; the others name fields that the source names by no label of its own."""

    to_file: str
    number: str
    axis: str
    title: str


_VOCABULARIES = {
    "fr": Vocabulary("À classer", "Numéro", "Axe", "Titre"),
    "en": Vocabulary("To file", "Number", "Axis", "Title"),
}


def vocabulary(language: str) -> Vocabulary:
    """The words of `language`; French for a language that we do not speak."""
    return _VOCABULARIES.get(language, _VOCABULARIES["fr"])


TO_FILE = tuple(words.to_file for words in _VOCABULARIES.values())
"""The heading in every language."""
