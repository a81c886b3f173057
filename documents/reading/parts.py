"""Which draft of a file read before is which part of it: by what they say, then by number and title."""

from collections.abc import Callable, Hashable, Sequence

from documents.content import Content, read_content
from documents.reading.bases import Base, is_near
from storage.model import StoredExchange
from wiki.folding import fold

Key = Callable[[Content], Hashable | None]


def earlier_parts(
    contents: Sequence[Content], known: Sequence[StoredExchange], *, whole: bool
) -> dict[int, StoredExchange]:
    """For each content, by its index, the exchange that was the same part earlier; `known` is newest first.

    Rounds from sure to likely; a part that is far from everything the file said has no earlier one, unless the file
    is one sheet as a `whole`, which is then the same sheet whatever it says.
    """
    waiting = _newest_by_record(known)
    found: dict[int, StoredExchange] = {}
    for key in _ROUNDS:
        by_key: dict[Hashable, list[int]] = {}
        for place, (_, said) in enumerate(waiting):
            if (told := key(said)) is not None:
                by_key.setdefault((said.kind, told), []).append(place)
        taken: set[int] = set()
        for index, content in enumerate(contents):
            places = by_key.get((content.kind, key(content)), []) if index not in found else []
            if places and key(content) is not None:
                place = places.pop(0)
                found[index] = waiting[place][0]
                taken.add(place)
        waiting = [each for place, each in enumerate(waiting) if place not in taken]
    return found | _last_one(contents, found, waiting, whole=whole)


def _last_one(
    contents: Sequence[Content],
    found: dict[int, StoredExchange],
    waiting: list[tuple[StoredExchange, Content]],
    *,
    whole: bool,
) -> dict[int, StoredExchange]:
    """One draft and one earlier part that are left are the same when most of their words are."""
    left = [index for index in range(len(contents)) if index not in found]
    if len(left) != 1 or len(waiting) != 1:
        return {}
    exchange, said = waiting[0]
    content = contents[left[0]]
    base = Base(said, exchange.seq, exchange.exchange.place)
    same = said.kind == content.kind and (whole or is_near(base, content))
    return {left[0]: exchange} if same else {}


def _newest_by_record(known: Sequence[StoredExchange]) -> list[tuple[StoredExchange, Content]]:
    newest: dict[str, tuple[StoredExchange, Content]] = {}
    for each in known:
        if each.exchange.record in newest:
            continue
        said = read_content(each.exchange.content)
        if said is not None:
            newest[each.exchange.record] = (each, said)
    return list(newest.values())


def _number_and_title(content: Content) -> Hashable | None:
    if not content.number:
        return None
    return fold(content.axis_number), fold(content.axis_title), fold(content.number), fold(content.title)


def _title(content: Content) -> Hashable | None:
    return fold(content.title) or None


def _body(content: Content) -> Hashable | None:
    return content.body or None


def _number(content: Content) -> Hashable | None:
    return (fold(content.axis_number), fold(content.number)) if content.number else None


_ROUNDS: tuple[Key, ...] = (Content.to_json, _number_and_title, _title, _body, _number)
