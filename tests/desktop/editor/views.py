"""What a view and its text must agree on, and what others write into it."""

from desktop.editor.text_mirror import shown
from desktop.editor.text_view import TextView
from desktop.work.open_texts import TextChange
from wiki.edits import Edit


def agrees(view: TextView) -> bool:
    text = view.open_text
    return text is not None and view.text == text.text and view.document().toRawText() == shown(view.text)


def arrives(view: TextView, *edits: Edit) -> None:
    """What somebody else wrote comes in."""
    text = view.open_text
    assert text is not None
    text._live.arrived(edits)
    text._tell(TextChange(tuple(edits), mine=False))
