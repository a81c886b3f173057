"""A sheet from labels that stand beside their values, as the row of a table gives them."""

from collections.abc import Sequence

from documents.reading.drafts import AxisDraft, Draft
from documents.reading.understanding.drafting import SheetBuilder
from documents.reading.understanding.parts import part_of_pair
from documents.reading.understanding.vocabulary import vocabulary
from documents.reading.understanding.wrapping import wrapping_of


def draft_from_pairs(
    pairs: Sequence[tuple[str, str, tuple[int, ...]]],
    *,
    language: str = "fr",
    axis: AxisDraft | None = None,
    axis_words: str = "",
    index: int = 0,
) -> Draft:
    """The sheet that labels and their values describe, as a table's row gives them: (label, value, lines).

    `axis` is the one that the table names above the row, in `axis_words`. `<br>` and line breaks within a value part
    its lines. Labels that are not known keep their value in `fields`.
    """
    parts = [part_of_pair(label, value, lines[0] if lines else 0) for label, value, lines in pairs]
    wrapping = wrapping_of([row for part in parts for row in part.rows])
    builder = SheetBuilder(wrapping, language)
    builder.place(axis)
    if axis_words:
        builder.keep(vocabulary(language).axis, axis_words)
    for part in parts:
        builder.add(part)
    return builder.build(tuple(dict.fromkeys(number for _, _, lines in pairs for number in lines)), index)
