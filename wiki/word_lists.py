"""Word lists written as running text, so that a table of words reads like one."""


def words_in(text: str) -> frozenset[str]:
    """The words of a list that blanks separate."""
    return frozenset(text.split())


def phrases_in(text: str) -> frozenset[str]:
    """The phrases of a list that `|` separates; line breaks and indents around and in them are one blank."""
    return frozenset(" ".join(phrase.split()) for phrase in text.split("|"))
