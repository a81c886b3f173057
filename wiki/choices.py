"""Rows of boxes: which of the offered words is ticked."""

import re

_BOX = re.compile(
    r"[☐□▢◻⬜◯○☑☒■▣◼⬛✅✔✓☒●◉]\ufe0f?|[\[(][ \t\u00a0]{0,3}[\])]|[\[(][ \t\u00a0]?[xXvV✓✔✗][ \t\u00a0]?[\])]"
)
_TICKED = frozenset("☑☒■▣◼⬛✅✔✓●◉")
_TRIMMED = " \t\r\n\u00a0\u202f,;|/:-–"


def _is_ticked(box: str) -> bool:
    return box[0] in _TICKED or (box[0] in "[(" and box[1:-1].strip() != "")


def ticked_choice(text: str) -> str | None:
    """The ticked words of a row of boxes such as `☐ Faible ☑ Moyenne ☐ Élevée`.

    None when the text is no row of boxes (it neither begins nor ends with one, or holds a single one that is made of
    brackets); empty when nothing is ticked; several ticked choices are joined by a comma.
    """
    row = text.strip()
    boxes = list(_BOX.finditer(row))
    if not boxes or (len(boxes) == 1 and boxes[0].group()[0] in "[("):
        return None
    leading = boxes[0].start() == 0
    if not leading and boxes[-1].end() != len(row):
        return None
    ends = [box.start() for box in boxes[1:]] + [len(row)]
    starts = [0] + [box.end() for box in boxes[:-1]]
    chosen = [
        (row[box.end() : end] if leading else row[start : box.start()]).strip(_TRIMMED)
        for box, start, end in zip(boxes, starts, ends, strict=True)
        if _is_ticked(box.group())
    ]
    return ", ".join(words for words in chosen if words)
