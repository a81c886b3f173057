"""What is typed and not stored yet, as edits of the text that is: without Qt, without a store."""

from dataclasses import dataclass

from storage.model import Seq
from wiki.differences import word_edits
from wiki.edits import Edit, apply_edits, narrowed
from wiki.rebasing import composed, rebased


@dataclass(frozen=True, slots=True)
class Sending:
    """Edits of `stored`, the text as of `seq`, on their way to the store."""

    edits: tuple[Edit, ...]
    stored: str
    seq: Seq


class Pending:
    """The text that is stored, as far as known, what is on its way there, and what was typed since."""

    def __init__(self, stored: str, seq: Seq) -> None:
        self._stored, self._seq = stored, seq
        self._length = len(stored)
        self._sent: tuple[Edit, ...] | None = None
        self._edits: tuple[Edit, ...] = ()
        self._is_behind = False
        self._sent_at = seq

    @property
    def seq(self) -> Seq:
        """The newest position of the log whose text is known."""
        return self._seq

    @property
    def is_sending(self) -> bool:
        """Whether something is on its way."""
        return self._sent is not None

    @property
    def is_behind(self) -> bool:
        """Whether the stored text must be read before more is sent: what was sent met what others wrote."""
        return self._is_behind

    def __bool__(self) -> bool:
        return bool(self._edits) or self._sent is not None

    def add(self, edits: tuple[Edit, ...]) -> None:
        """Note what was typed, as edits of the text with all that was typed before."""
        self._edits = composed(self._edits, edits, self._length)

    def send(self) -> Sending | None:
        """Put all that was typed on its way; None when there is nothing, or something is on its way already."""
        if self._sent is not None or not self._edits or self._is_behind:
            return None
        self._sent, self._edits = self._edits, ()
        self._length = len(self._stored) + sum(len(edit.text) - (edit.end - edit.start) for edit in self._sent)
        return Sending(self._sent, self._stored, self._seq)

    def came_back(self) -> None:
        """What was on its way did not arrive."""
        sent, self._sent = self._sent or (), None
        self._length = len(self._stored)
        self._edits = composed(sent, self._edits, self._length)

    def arrived(self, seq: Seq, *, alone: bool) -> None:
        """What was on its way is stored, at `seq`; `alone` when nobody had written since the text that it was of."""
        self._stored = apply_edits(self._stored, self._sent or ())
        self._sent, self._sent_at = None, seq
        self._is_behind = not alone
        if alone:
            self._seq = seq

    def read(self, stored: str, seq: Seq) -> tuple[Edit, ...] | None:
        """Take in what is stored; gives what is new in it, as edits of the text with all that was typed.

        None when the answer says nothing: something was on its way meanwhile, or it is older than what is known.
        """
        is_older = seq < self._sent_at if self._is_behind else seq <= self._seq
        if self._sent is not None or is_older:
            return None
        new = tuple(narrowed(self._stored, edit) for edit in word_edits(self._stored, stored))
        seen = rebased(new, self._edits, before=False)
        self._edits = rebased(self._edits, new, before=True)
        self._stored, self._seq, self._length = stored, seq, len(stored)
        self._is_behind = False
        return seen
