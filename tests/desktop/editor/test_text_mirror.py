"""Qt's document and the stored text say the same, whatever is in it and whoever changes it."""

from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtGui import QTextCursor, QTextDocument

from desktop.editor.text_mirror import TextMirror, shown
from wiki.edits import Edit, apply_edits

SIGNS = "aé \u00a0\u202f🙂𝄞\r\n\u2028\u2029\ufdd0\ufdd1\0\ufeff\ufffc\x85\t#"
TEXTS = st.text(st.sampled_from(SIGNS), max_size=12)
PLACES = st.integers(0, 30)


def slow_position(text: str, place: int) -> int:
    if 0 < place < len(text) and text[place - 1 : place + 1] == "\r\n":
        place -= 1
    return len(text[:place].replace("\r\n", "\n").encode("utf-16-le", "surrogatepass")) // 2


def agrees(mirror: TextMirror, text: str) -> None:
    for place in range(len(text) + 1):
        position = slow_position(text, place)
        assert mirror.position(place) == position
        back = mirror.place(position)
        assert back == place or text[place - 1 : place + 1] == "\r\n"
    assert mirror.width == slow_position(text, len(text))


class Document:
    """Qt's own, following the mirror, and telling it what was done to it."""

    def __init__(self, text: str) -> None:
        self.text, self.mirror, self.document = text, TextMirror(text), QTextDocument()
        self.document.setUndoRedoEnabled(False)
        self.cursor = QTextCursor(self.document)
        self.cursor.insertText(shown(text))

    def edit(self, edit: Edit) -> None:
        change = self.mirror.to_document(self.text, edit)
        self.cursor.setPosition(change.start)
        self.cursor.setPosition(change.end, QTextCursor.MoveMode.KeepAnchor)
        self.cursor.insertText(change.words)
        self.text = apply_edits(self.text, (edit,))

    def typed(self, position: int, removed: int, words: str) -> None:
        position = min(position, self.mirror.width)
        position, removed = self.mirror.whole(position, min(removed, self.mirror.width - position))
        self.cursor.setPosition(position)
        self.cursor.setPosition(position + removed, QTextCursor.MoveMode.KeepAnchor)
        self.cursor.insertText(words)
        edit = self.mirror.from_document(self.text, position, removed, words.replace("\n", "\u2029"))
        self.text = apply_edits(self.text, (edit,) if edit else ())

    def is_right(self) -> bool:
        agrees(self.mirror, self.text)
        return self.document.toRawText() == shown(self.text)


@given(TEXTS, st.lists(st.tuples(PLACES, st.integers(0, 5), TEXTS)))
def test_the_document_follows_every_edit(text: str, edits: list[tuple[int, int, str]]) -> None:
    document = Document(text)
    assert document.is_right()
    for start, length, words in edits:
        start = min(start, len(document.text))
        document.edit(Edit(start, min(start + length, len(document.text)), words))
        assert document.is_right()


@given(TEXTS, st.lists(st.tuples(PLACES, st.integers(0, 5), st.text(st.sampled_from("aé🙂\n\u00a0"), max_size=3))))
def test_the_text_follows_whatever_is_done_to_the_document(text: str, acts: list[tuple[int, int, str]]) -> None:
    document = Document(text)
    for position, removed, words in acts:
        document.typed(position, removed, words)
        assert document.is_right()


@given(TEXTS)
def test_what_the_document_says_again_changes_no_byte(text: str) -> None:
    mirror = TextMirror(text)
    assert mirror.from_document(text, 0, mirror.width, shown(text)) is None


def test_only_what_changed_is_an_edit_and_breaks_are_the_texts_own() -> None:
    text = "un\r\ndeux\r\n"
    mirror = TextMirror(text)
    words = shown("un\r\ndeux\r\n") + "\u2029trois"
    assert mirror.from_document(text, 0, mirror.width, words) == Edit(10, 10, "\r\ntrois")
